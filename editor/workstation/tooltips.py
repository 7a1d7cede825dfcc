"""Tooltips of what users wrote: Qt reads a text that looks like HTML as HTML, pictures and all."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def tooltip_of(text: str) -> str:
    """Return a tooltip that shows ``text`` letter by letter."""
    return f"<qt>{escape(text)}</qt>" if Qt.mightBeRichText(text) else text
