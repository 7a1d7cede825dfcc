"""All markup: a page to read in which what is gone is struck and what is new is underlined."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from editor.workstation.page.line import Spot
from editor.workstation.review.markup_paper import MarkupPaper


class MarkupView(MarkupPaper):
    """The same paper and type as the page; nothing can be written on it."""

    caret_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.place_changed.connect(self.caret_moved)

    # Among the changes

    def at_caret(self) -> str:
        """Return the change at the caret, empty for none."""
        here = self.spot(self.textCursor().position())
        touching = [run for run in self.rows[here.line].runs if run.start <= here.offset <= run.end]
        # Between two the one that begins here: it was gone to.
        found = max(touching, key=lambda run: run.start, default=None)
        return found.change if found is not None else ""

    def after_caret(self, *, but: str = "") -> str:
        """Return the next change, around the end if need be."""
        here, current = self.spot(self.textCursor().position()), but or self.at_caret()
        order = [(spot, change) for spot, change in self._changes() if change != current]
        after = [each for each in order if each[0] > (here.line, here.offset)]
        return (after or order)[0][1] if order else ""

    def before_caret(self) -> str:
        """Return the change before, around the beginning if need be."""
        here, current = self.spot(self.textCursor().position()), self.at_caret()
        order = [(spot, change) for spot, change in self._changes() if change != current]
        before = [each for each in order if each[0] < (here.line, here.offset)]
        return (before or order)[-1][1] if order else ""

    def go_to(self, key: str, *, focus: bool = True) -> None:
        """Put the caret at a change."""
        spot = next((spot for spot, change in self._changes() if change == key), None)
        if spot is None:
            return
        if spot[0] >= len(self.rows) or not self.is_laid:
            self.lay_all()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.position(Spot(*spot), before_next=True))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        caret, height = self.cursorRect(), self.viewport().height()
        if caret.top() < 2 * caret.height() or caret.bottom() > height - 2 * caret.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + caret.top() - height // 3)
        if focus:
            self.setFocus()

    def _changes(self) -> list[tuple[tuple[int, int], str]]:
        """Return where every change is on the whole page, laid or not."""
        return [
            ((number, run.start), run.change)
            for number, row in enumerate(self._wanted)
            for run in row.runs
        ]
