"""What was found, marked on the lines in sight without touching the page's document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QPoint, Slot

from editor.proofing.finding import Finding
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Spot
from editor.workstation.page.underlines import Underline
from editor.workstation.proofing.board import TIERS, Board, Entry, place_of_line, spans_on
from editor.workstation.proofing.look import TIER_STROKES, tier_colour
from editor.workstation.theme import Theme

_MOST = 400
"""Marks on the screen at once; a page with more of them is not read for its marks."""


class FindingMarks(QObject):
    """Underlines what is found on the lines in sight; nothing is painted anew that is as it was."""

    def __init__(
        self,
        canvas: Canvas,
        board: Board,
        is_shown: Callable[[Finding], bool],
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._board, self._theme = canvas, board, theme
        self._is_shown = is_shown
        self._count = 0
        theme.changed.connect(self.refresh)
        canvas.verticalScrollBar().valueChanged.connect(self._scrolled)

    @Slot()
    def refresh(self) -> None:
        """Mark what is in sight."""
        self._count = len(self._canvas.lines)
        self._canvas.underlines.show(dict(self._in_sight()))

    def follow(self, first: int, tail: int) -> None:
        """Mark anew after all lines but the ``first`` and the last ``tail`` changed."""
        if len(self._canvas.lines) != self._count or first + 1 + tail != self._count:
            self.refresh()
        elif self._board.entries:
            # Every key typed comes here.
            self._canvas.underlines.show_in(first, tuple(self._marks_of(first)))

    def entry_at(self, spot: Spot) -> Entry | None:
        """Return what is marked at a place of the page, the gravest of several."""
        lines = self._canvas.lines
        found = []
        for entry in self._board.at(place_of_line(lines, spot.line)):
            spans = spans_on(lines[spot.line], entry.finding)
            at_spot = any(start <= spot.offset <= end for start, end in spans)
            if at_spot and self._is_shown(entry.finding):
                found.append(entry)
        return min(found, key=lambda each: TIERS.index(each.finding.tier), default=None)

    def _in_sight(self) -> Iterator[tuple[int, tuple[Underline, ...]]]:
        if not self._board.entries:
            return
        canvas, left = self._canvas, _MOST
        first = canvas.cursorForPosition(QPoint(0, 0)).blockNumber()
        last = canvas.cursorForPosition(QPoint(0, canvas.viewport().height())).blockNumber()
        for number in range(first, min(last + 1, len(canvas.lines))):
            marks = tuple(self._marks_of(number))[:left]
            left -= len(marks)
            yield number, marks

    def _marks_of(self, number: int) -> Iterator[Underline]:
        canvas, line = self._canvas, self._canvas.lines[number]
        entries = self._board.at(place_of_line(canvas.lines, number))
        origin = canvas.position(Spot(number, 0)) if entries else 0
        for entry in entries:
            tier = entry.finding.tier
            if not self._is_shown(entry.finding):
                continue
            for start, end in spans_on(line, entry.finding):
                yield Underline(
                    canvas.position(Spot(number, start), before_next=True) - origin,
                    canvas.position(Spot(number, end)) - origin,
                    TIER_STROKES[tier],
                    tier_colour(tier, self._theme.tokens),
                )

    @Slot()
    def _scrolled(self) -> None:
        if self._board.entries:
            self.refresh()
