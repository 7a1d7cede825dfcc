"""The fixes of what is at the caret or under the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot

from editor.proofing.finding import Fix
from editor.proofing.spelling.loaded import dictionaries
from editor.workstation.proofing.board import Entry, line_numbers
from editor.workstation.proofing.card import is_word
from editor.workstation.proofing.popup import Popup

if TYPE_CHECKING:
    from editor.workstation.jobs import Job
    from editor.workstation.proofing.marks import FindingMarks
    from editor.workstation.proofing.places import Places
    from editor.workstation.window import Window


class Fixes(QObject):
    """Opens the popup; the dictionary's own proposals follow when it has made them."""

    def __init__(self, window: Window, marks: FindingMarks, places: Places) -> None:
        super().__init__(places)
        self._window, self._canvas = window, window.canvas
        self._marks, self._places = marks, places
        self.popup = Popup(window.canvas, window.theme)
        self.popup.rested.connect(self._hover)

    @Slot()
    def open_at_caret(self) -> None:
        """Show the fixes of what is at the caret."""
        entry = self._marks.entry_at(self._canvas.selection().start)
        if entry is not None:
            self._canvas.ensureCursorVisible()
            self._open(entry, by_key=True)

    @Slot(QPoint)
    def _hover(self, point: QPoint) -> None:
        spot = self._canvas.spot(self._canvas.cursorForPosition(point).position())
        entry = self._marks.entry_at(spot)
        box = self._places.box(entry) if entry is not None else None
        if entry is not None and box is not None and box.contains(point):
            self._open(entry, by_key=False)

    def _open(self, entry: Entry, *, by_key: bool) -> None:
        box = self._places.box(entry)
        if box is None:
            return
        self.popup.open(entry, box, self._window.program.language, by_key=by_key)
        self._places.shown.emit(entry)
        if is_word(entry):
            self._ask_dictionary(entry)

    def _ask_dictionary(self, entry: Entry) -> None:
        lines, place = self._canvas.lines, entry.finding.place
        word = entry.finding.quote
        language = lines[line_numbers(lines, [place])[place]].facts.language

        def work(_job: Job) -> tuple[Entry, tuple[str, ...]]:
            speller, _ = dictionaries()
            return entry, speller.suggest(word, language)

        self._window.jobs.run(work, self._offer)

    def _offer(self, answer: tuple[Entry, tuple[str, ...]]) -> None:
        entry, words = answer
        card = self.popup.card
        if card is None or card.entry is not entry:
            return
        # Dictionaries accept some words that are slips all the same.
        known = {fix.text for fix in entry.finding.suggestions} | {entry.finding.quote}
        more = tuple(Fix(word) for word in words if word not in known)
        if more:
            card.add_fixes(more)
            self.popup.fit()
