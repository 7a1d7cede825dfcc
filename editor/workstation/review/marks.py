"""Changes and comments marked on the page, kept in step with the text between two comparisons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Slot
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from editor.workstation.page.line import WORDLESS, Spot
from editor.workstation.page.tints import Form, Tint
from editor.workstation.page.versions import shared_beginning
from editor.workstation.review.comparing import Compared
from editor.workstation.review.look import visible
from editor.workstation.review.markup import Key, Mark, Sort, keys_of
from editor.workstation.theme import Theme
from editor.workstation.tooltips import tooltip_of

if TYPE_CHECKING:
    from editor.workstation.page.canvas import Canvas

_REACH = 8
"""px around a tick that are still it."""


class ReviewMarks(QObject):
    """Tints what is new, ticks where something is gone, bars what changed."""

    def __init__(self, canvas: Canvas, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._theme = canvas, theme
        self._keys: list[Key] = []
        self._marks: dict[Key, list[Mark]] = {}
        self._texts: dict[Key, str] = {}
        self._barred: frozenset[Key] = frozenset()
        canvas.lines_changed.connect(self._follow)
        canvas.viewport().installEventFilter(self)
        theme.changed.connect(self._show)

    def show_answer(self, answer: Compared | None) -> None:
        """Mark what was found; None marks nothing."""
        self._marks, self._texts, self._barred = {}, {}, frozenset()
        if answer is not None:
            self._texts, self._barred = answer.texts, answer.markup.barred
            for comment, _ in answer.comments:
                for place in answer.places_of(comment.id) if comment.is_open else ():
                    if place.end > place.start:
                        mark = Mark(Sort.COMMENT, place.start, place.end, comment.id)
                        self._marks.setdefault((place.part, place.block_id), []).append(mark)
            for key, marks in answer.markup.marks.items():
                self._marks.setdefault(key, []).extend(marks)
        self._show()

    def at(self, number: int, start: int, end: int) -> list[Mark]:
        """Return the marks that a range of a line touches, a caret those at its sides."""
        if not 0 <= number < len(self._keys):
            return []
        return [mark for mark in self._carried(number) if mark.start <= end and start <= mark.end]

    @Slot()
    def _show(self) -> None:
        lines = self._canvas.lines
        if not self._marks and not self._barred:
            self._keys = []
            self._canvas.tints.show({})
            return
        self._keys = list(keys_of(lines))
        self._canvas.tints.show({at: tuple(self._tints_of(at)) for at in range(len(lines))})

    @Slot(int, int)
    def _follow(self, first: int, tail: int) -> None:
        if not self._keys:
            return
        count = len(self._canvas.lines)
        if count != len(self._keys) or first + 1 + tail != count:
            self._show()
        else:
            # Every key typed comes here.
            self._canvas.tints.carry_in(first, tuple(self._tints_of(first)))

    def _carried(self, number: int) -> Iterator[Mark]:
        """Yield the marks of a line where they are now; those whose letters changed go."""
        key = self._keys[number]
        marks, old = self._marks.get(key), self._texts.get(key, "")
        if not marks:
            return
        new = self._canvas.lines[number].text.plain
        if old == new:
            yield from marks
            return
        before = shared_beginning(old, new)
        rest = min(len(old), len(new)) - before
        after = shared_beginning(old[: -rest - 1 : -1], new[: -rest - 1 : -1])
        by = len(new) - len(old)
        for mark in marks:
            if mark.end <= before:
                yield mark
            elif mark.start >= len(old) - after:
                yield Mark(mark.sort, mark.start + by, mark.end + by, mark.id, mark.struck)

    def _tints_of(self, number: int) -> Iterator[Tint]:
        tokens, canvas = self._theme.tokens, self._canvas
        if self._keys[number] in self._barred:
            yield Tint(Form.BAR, line=tokens.field_border)
        if canvas.lines[number].part in WORDLESS:
            return
        origin = canvas.position(Spot(number, 0)) if self._keys[number] in self._marks else 0
        for mark in self._carried(number):
            start = canvas.position(Spot(number, mark.start), before_next=True) - origin
            end = canvas.position(Spot(number, mark.end)) - origin
            if mark.sort is Sort.DELETED:
                yield Tint(Form.TICK, start, start, line=tokens.danger)
            elif mark.sort is Sort.COMMENT:
                yield Tint(Form.GROUND, start, end, tokens.mark)
            elif mark.sort is Sort.FORMATTED:
                yield Tint(Form.GROUND, start, end, "", tokens.accent)
            else:
                yield Tint(Form.GROUND, start, end, tokens.accent_tint, tokens.accent)

    # What is gone, as a tooltip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say over a tick which words are gone."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._keys:
            said = self._struck_at(event.pos())
            if said:
                QToolTip.showText(event.globalPos(), tooltip_of(said), self._canvas.viewport())
                return True
        return super().eventFilter(watched, event)

    def _struck_at(self, place: QPoint) -> str:
        cursor = self._canvas.cursorForPosition(place)
        spot = self._canvas.spot(cursor.position())
        for mark in self.at(spot.line, spot.offset, spot.offset):
            if mark.struck:
                cursor.setPosition(self._canvas.position(Spot(spot.line, mark.start)))
                box = self._canvas.cursorRect(cursor).adjusted(-_REACH, 0, _REACH, 0)
                if box.contains(place):
                    return visible(mark.struck)
        return ""
