"""Going from finding to finding on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal, Slot

from editor.workstation.find.in_sight import bring_into_sight
from editor.workstation.page.line import Selection, Spot
from editor.workstation.proofing.board import Entry, line_numbers, span_on

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editor.workstation.page.canvas import Canvas


class Places(QObject):
    """Knows where on the page the entries stand."""

    shown = Signal(object)
    """The entry that was gone to."""
    detail_wanted = Signal(str)
    """A finding is in a part of the article that is no line of the page."""

    def __init__(
        self, canvas: Canvas, entries: Callable[[], Sequence[Entry]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._canvas, self._entries = canvas, entries

    @Slot(object)
    def go_to(self, entry: Entry) -> None:
        """Select a finding on the page; what is no line of it is shown among the details."""
        canvas, place = self._canvas, entry.finding.place
        number = line_numbers(canvas.lines, [place]).get(place)
        if number is not None:
            start, end = span_on(canvas.lines[number], entry.finding) or (0, 0)
            canvas.select(Selection(Spot(number, start), Spot(number, end)))
            bring_into_sight(canvas)
            canvas.setFocus()
        elif place.block is not None:
            canvas.go_to(place.block)
        else:
            self.detail_wanted.emit(place.part.value)
        self.shown.emit(entry)

    @Slot()
    def go_to_next(self) -> None:
        """Go to the next finding from the caret on, around the end if need be."""
        on_page = self._on_page()
        if on_page:
            selection = self._canvas.selection()
            here = selection.start.line, selection.start.offset
            # What is selected was gone to already.
            after = (each for each in on_page if each[:2] > here or _begins(each, here, selection))
            self.go_to(next(after, on_page[0])[2])

    @Slot()
    def go_to_previous(self) -> None:
        """Go to the finding before the caret, around the beginning if need be."""
        on_page = self._on_page()
        if on_page:
            start = self._canvas.selection().start
            before = [each for each in on_page if each[:2] < (start.line, start.offset)]
            self.go_to((before or on_page)[-1][2])

    def box(self, entry: Entry) -> QRect | None:
        """Return where its words stand on the screen, in px of the viewport; None if nowhere."""
        canvas, place = self._canvas, entry.finding.place
        number = line_numbers(canvas.lines, [place]).get(place)
        span = span_on(canvas.lines[number], entry.finding) if number is not None else None
        if number is None or span is None:
            return None
        cursor = canvas.textCursor()
        cursor.setPosition(canvas.position(Spot(number, span[0]), before_next=True))
        box = canvas.cursorRect(cursor)
        cursor.setPosition(canvas.position(Spot(number, span[1])))
        other = canvas.cursorRect(cursor)
        # Of words over two lines, the beginning.
        return box.united(other) if other.top() == box.top() else box

    def _on_page(self) -> list[tuple[int, int, Entry]]:
        """Return what the page shows by line and offset, in its order."""
        lines, entries = self._canvas.lines, self._entries()
        numbers = line_numbers(lines, {entry.finding.place for entry in entries})
        found = []
        for entry in entries:
            number = numbers.get(entry.finding.place)
            span = span_on(lines[number], entry.finding) if number is not None else None
            if number is not None and span is not None:
                found.append((number, span[0], entry))
        return sorted(found, key=lambda each: each[:2])


def _begins(each: tuple[int, int, Entry], here: tuple[int, int], selection: Selection) -> bool:
    return each[:2] == here and selection.is_empty
