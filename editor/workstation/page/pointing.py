"""Where a click sets the caret: never on the other side of a run than it was clicked.

At the border of two directions one place in the text has two places on the line. Qt finds the
place in the text under the pointer and then shows the caret at the other end of the run.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.workstation.page.paper import Paper

_NEAR = 2


class Pointing(Paper):
    """The paper on which a click sets the caret where it was clicked."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the caret, also at the border of two directions."""
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        caret = caret_for_click(self, event.position().toPoint())
        if caret.position() != self.textCursor().position():
            self.setTextCursor(caret)


def caret_for_click(page: QTextEdit, place: QPoint) -> QTextCursor:
    """Return a caret that is shown where ``place``, a point of the viewport, is."""
    found = page.cursorForPosition(place)
    line = found.block().layout().lineForTextPosition(found.positionInBlock())
    if not line.isValid() or _distance(page, found, place) <= _NEAR:
        return found
    nearest, least = found, _distance(page, found, place)
    start = found.block().position() + line.textStart()
    other = QTextCursor(found)
    for position in range(start, start + line.textLength() + 1):
        other.setPosition(position)
        distance = _distance(page, other, place)
        # Nearly as near is no reason to leave the letter that was meant.
        if distance < least - _NEAR and other.block() == found.block():
            nearest, least = QTextCursor(other), distance
    return nearest


def _distance(page: QTextEdit, caret: QTextCursor, place: QPoint) -> int:
    return abs(page.cursorRect(caret).left() - place.x())
