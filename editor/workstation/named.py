"""Names for widgets that the style sheet knows by them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

_W = TypeVar("_W", bound=QWidget)


def named(widget: _W, name: str) -> _W:
    """Give ``widget`` its object name and return it."""
    widget.setObjectName(name)
    return widget
