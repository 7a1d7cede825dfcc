"""Going from change to change on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.article.place import Place
from editor.workstation.find.in_sight import bring_into_sight
from editor.workstation.page.line import Selection, Spot
from editor.workstation.review.comparing import Compared
from editor.workstation.review.markup import is_detail, line_number, numbers_of

if TYPE_CHECKING:
    from editor.workstation.page.canvas import Canvas


_Spots = list[tuple[str, tuple[tuple[int, int], tuple[int, int]]]]


class Places(QObject):
    """Knows where on the page changes and threads stand."""

    detail_wanted = Signal(str)
    """A change is in a part of the article that is no line of the page."""

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._answer: Compared | None = None
        self._known: _Spots | None = None

    @property
    def answer(self) -> Compared | None:
        """What was found in the text on the page."""
        return self._answer

    @answer.setter
    def answer(self, answer: Compared | None) -> None:
        self._answer, self._known = answer, None

    def place_of(self, key: str) -> Place | None:
        """Return where a change or a thread stands on the page; None where it does not."""
        if self.answer is None:
            return None
        found = self.answer.markup.places.get(key)
        if found is None:
            found = next((at for each, at in self.answer.comments if each.id == key), None)
        if found is None:
            change = next((each for each in self.answer.changes if each.id == key), None)
            found = change.place if change is not None else None
        return found

    def go_to(self, key: str, *, focus: bool = True) -> None:
        """Put the caret at a change or select a thread's words."""
        place = self.place_of(key)
        if place is None:
            return
        number = line_number(numbers_of(self._canvas.lines), place)
        if number is None:
            if is_detail(place):
                self.detail_wanted.emit(place.part.value)
            return
        length = len(self._canvas.lines[number].text)
        start, end = min(place.start, length), min(place.end, length)
        is_change = self.answer is not None and key in self.answer.markup.places
        # A selection would hide the colours of a change, and be written over.
        caret = Spot(number, start)
        last = caret if is_change else self._end_of(key) or Spot(number, end)
        self._canvas.select(Selection(last, caret))
        bring_into_sight(self._canvas)
        if focus:
            self._canvas.setFocus()

    def _end_of(self, key: str) -> Spot | None:
        """Return where a thread about several paragraphs ends; None for any other."""
        places = self.answer.ranges.get(key, ()) if self.answer is not None else ()
        number = line_number(numbers_of(self._canvas.lines), places[-1]) if places[1:] else None
        if number is None:
            return None
        return Spot(number, min(places[-1].end, len(self._canvas.lines[number].text)))

    def at_caret(self) -> str:
        """Return the id of the change at the caret or in the selection; empty for none."""
        chosen = self._canvas.selection()
        low = (chosen.start.line, chosen.start.offset)
        high = (chosen.end.line, chosen.end.offset)
        touched = (key for key, (start, end) in self._spots() if start <= high and low <= end)
        return next(touched, "")

    def after_caret(self, *, but: str = "") -> str:
        """Return the next change from the caret on, around the end if need be."""
        here = self._here()
        order = [(start, key) for key, (start, _) in self._spots() if key != but]
        after = [key for start, key in order if start > here]
        return after[0] if after else (order[0][1] if order else "")

    def before_caret(self) -> str:
        """Return the change before the caret, around the beginning if need be."""
        here = self._here()
        order = [(start, key) for key, (start, _) in self._spots()]
        before = [key for start, key in order if start < here]
        return before[-1] if before else (order[-1][1] if order else "")

    def _here(self) -> tuple[int, int]:
        start = self._canvas.selection().start
        return start.line, start.offset

    def _spots(self) -> _Spots:
        """Return the changes that the page shows, in its order, with where they begin and end."""
        if self._known is None:
            # Once for each comparison: the caret asks wherever it goes.
            self._known = self._find_spots()
        return self._known

    def _find_spots(self) -> _Spots:
        if self.answer is None or not self.answer.changes:
            return []
        numbers = numbers_of(self._canvas.lines)
        found = []
        for change in self.answer.changes:
            place = self.place_of(change.id)
            number = line_number(numbers, place) if place is not None else None
            if place is None or number is None:
                continue
            found.append((change.id, ((number, place.start), (number, place.end))))
        return sorted(found, key=lambda each: each[1])
