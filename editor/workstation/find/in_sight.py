"""Changes of the page and around it after which the reader still sees the same lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint

from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Edited


def bring_into_sight(canvas: Canvas) -> None:
    """Show the caret with lines around it: at an edge a place is hardly seen."""
    canvas.ensureCursorVisible()
    caret, height = canvas.cursorRect(), canvas.viewport().height()
    margin = 2 * caret.height()
    if caret.top() < margin or caret.bottom() > height - margin:
        scroll = canvas.verticalScrollBar()
        scroll.setValue(scroll.value() + caret.top() - height // 3)


def perform_in_place(canvas: Canvas, edited: Edited) -> None:
    """Put a command's result on the page with the line at the top where it was."""
    number = canvas.cursorForPosition(QPoint(0, 0)).blockNumber()
    before = _top_of(canvas, number)
    canvas.perform(edited)
    scroll = canvas.verticalScrollBar()
    scroll.setValue(scroll.value() + round(_top_of(canvas, number) - before))


def resize_in_place(canvas: Canvas, resize: Callable[[], None]) -> None:
    """Resize what is above the page while its lines stay where they are on the screen."""
    before = canvas.viewport().mapToGlobal(QPoint(0, 0)).y()
    resize()
    scroll = canvas.verticalScrollBar()
    # At its top the page goes down with its edge: nothing is hidden under what is above it.
    if scroll.value():
        moved = canvas.viewport().mapToGlobal(QPoint(0, 0)).y() - before
        scroll.setValue(scroll.value() + moved)


def _top_of(canvas: Canvas, number: int) -> float:
    """Return where a line begins on the screen, in device-independent px of the viewport."""
    document = canvas.document()
    block = document.findBlockByNumber(number)
    top = document.documentLayout().blockBoundingRect(block).top()
    return float(top) - canvas.verticalScrollBar().value()
