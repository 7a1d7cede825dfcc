"""What the page does by itself while one types; each act is a step of its own, one undo away."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from editor.article.span import EMPTY
from editor.workstation.page.comforts import LONGEST_MARKER, comfort, list_begun
from editor.workstation.page.edits.inserting import insert_text
from editor.workstation.page.edits.styling import toggle_list
from editor.workstation.page.keyboard import Keyboard
from editor.workstation.page.line import Part, Selection, Spot


class Autoformat(Keyboard):
    """Writes the language's marks for those of the keyboard, and begins lists."""

    _smart_marks = True
    _smart_lists = True

    def set_smart_marks(self, on: bool) -> None:
        """Write quotation marks, dashes and the ellipsis as the language does, or as typed."""
        self._smart_marks = on

    def set_smart_lists(self, on: bool) -> None:
        """Make a list of a paragraph that begins with "- " or "1. ", or leave it as typed."""
        self._smart_lists = on

    def _type(self, event: QKeyEvent) -> None:
        super()._type(event)
        self._heed(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Do the same for what an input method writes: under some systems that is every letter."""
        super().inputMethodEvent(event)
        if event.commitString() and not event.preeditString():
            self._heed(event.commitString()[-1])

    def _heed(self, letter: str) -> None:
        if self._smart_marks and letter in "\".-'":
            self._comfort()
        elif self._smart_lists and letter == " ":
            self._begin_list()

    def _comfort(self) -> None:
        spot = self.selection().caret
        line = self._lines[spot.line]
        found = comfort(line.text.plain, spot.offset, line.facts.language)
        if found is None:
            return
        start, letters = found
        typed = Selection(Spot(spot.line, start), spot)
        self.history.close_step()
        self.perform(insert_text(self._sheet(), typed, letters))
        self.history.close_step()

    def _begin_list(self) -> None:
        spot = self.selection().caret
        line = self._lines[spot.line]
        if spot.offset > LONGEST_MARKER or line.part is not Part.PARAGRAPH:
            return
        style = list_begun(line.text.plain, spot.offset)
        if style is None:
            return
        self.history.close_step()
        typed = Selection(Spot(spot.line, 0), spot)
        edited = insert_text(self._sheet(), typed, EMPTY)
        self.perform(toggle_list(edited.lines, edited.selection, style))
        self.history.close_step()
