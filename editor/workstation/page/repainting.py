"""What has to be painted anew after an edit, beyond the blocks that Qt paints by itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QTextEdit

_INK = 0.3
"""ems that letters reach above and below the room of their row."""
_ABOVE = 2
"""Lines: a bar or a box reaches a little over its own, and a part's label over two."""


def update_below(page: QTextEdit, number: int) -> None:
    """Mark all from block ``number`` on: boxes, bars and labels stand elsewhere below it."""
    document = page.document()
    block = document.findBlockByNumber(max(0, number - _ABOVE))
    top = document.documentLayout().blockBoundingRect(block).top()
    shown = page.viewport().rect()
    shown.setTop(max(0, int(top) - page.verticalScrollBar().value()))
    page.viewport().update(shown)


def update_ink(page: QTextEdit, first: int, count: int, em: float) -> None:
    """Mark ``count`` blocks with what lies beside them: letters reach over their rows.

    ``em`` is the size of the letters in px.
    """
    document = page.document()
    box_of = document.documentLayout().blockBoundingRect
    top = box_of(document.findBlockByNumber(first)).top() - em * _INK
    bottom = box_of(document.findBlockByNumber(first + count - 1)).bottom() + em * _INK
    # One rectangle: a region of several takes Qt longer to clip by.
    reach = QRectF(0, top, page.viewport().width(), bottom - top).toAlignedRect()
    page.viewport().update(reach.translated(0, -page.verticalScrollBar().value()))
