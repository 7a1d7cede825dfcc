"""What was found, marked on the lines in sight without touching the page's document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.proofing.finding import Finding, Tier
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Spot
from editor.workstation.proofing.board import TIERS, Board, Entry, place_of_line, spans_on
from editor.workstation.proofing.look import tier_mark
from editor.workstation.theme import Theme

LAYER = "findings"
_MOST = 400
"""Marks on the screen at once; a page with more of them is not read for its marks."""

_Wanted = tuple[int, int, Tier]
"""Start and end in the document (UTF-16), and what kind."""


class FindingMarks(QObject):
    """Marks nothing anew that is marked already: the cursors of marks go along with the text."""

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
        self._tiers: list[Tier] = []
        self._formats: dict[Tier, QTextCharFormat] = {}
        self._colour()
        theme.changed.connect(self._recolour)
        canvas.verticalScrollBar().valueChanged.connect(self._scrolled)

    @Slot()
    def refresh(self) -> None:
        """Mark what is in sight."""
        wanted = list(self._wanted())
        there = [
            (mark.cursor.selectionStart(), mark.cursor.selectionEnd(), tier)
            for mark, tier in zip(self._canvas.marks.of(LAYER), self._tiers, strict=True)
        ]
        if wanted != there:
            self._show(wanted)

    def _show(self, wanted: list[_Wanted]) -> None:
        self._tiers = [tier for _, _, tier in wanted]
        self._canvas.marks.show(LAYER, [self._mark(*each) for each in wanted])

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

    def _wanted(self) -> Iterator[_Wanted]:
        if not self._board.entries:
            return
        canvas = self._canvas
        port, lines, count = canvas.viewport(), canvas.lines, 0
        first = canvas.cursorForPosition(QPoint(0, 0)).blockNumber()
        last = canvas.cursorForPosition(QPoint(0, port.height())).blockNumber()
        for number in range(first, min(last + 1, len(lines))):
            for entry in self._board.at(place_of_line(lines, number)):
                if not self._is_shown(entry.finding):
                    continue
                for start, end in spans_on(lines[number], entry.finding):
                    if count == _MOST:
                        return
                    count += 1
                    yield (
                        canvas.position(Spot(number, start), before_next=True),
                        canvas.position(Spot(number, end)),
                        entry.finding.tier,
                    )

    def _mark(self, start: int, end: int, tier: Tier) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self._canvas.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format = self._formats[tier]
        return mark

    def _colour(self) -> None:
        self._formats = {tier: tier_mark(tier, self._theme.tokens) for tier in TIERS}

    @Slot()
    def _recolour(self) -> None:
        self._colour()
        self._show(list(self._wanted()))

    @Slot()
    def _scrolled(self) -> None:
        if self._board.entries:
            self.refresh()
