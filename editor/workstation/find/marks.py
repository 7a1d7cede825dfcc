"""The places that were found, shown on the page without touching its document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.workstation.find.sheet_hits import Hit, SheetHits
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Spot
from editor.workstation.theme import Theme

LAYER = "hits"
_MOST = 400
"""Marks on the screen at once; a letter that is everywhere needs no more to be seen."""


_Mark = tuple[int, int, bool]
"""Start and end in the document (UTF-16), and whether it is the place that is shown."""


class HitMarks(QObject):
    """Marks the hits on the lines in sight, and them only, as extra selections."""

    def __init__(self, canvas: Canvas, hits: SheetHits, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._hits, self._theme = canvas, hits, theme
        self._shown = False
        self._current: list[bool] = []
        self.current: Hit | None = None
        canvas.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._recolour)

    @property
    def shown(self) -> bool:
        """Whether marks are wanted at all."""
        return self._shown

    def show(self, shown: bool) -> None:
        """Show the marks, or none."""
        self._shown = shown
        if shown:
            self.refresh()
        else:
            self._mark([])

    def lines_in_sight(self) -> tuple[int, int]:
        """Return the numbers of the first and the last line on the screen."""
        port = self._canvas.viewport()
        top = self._canvas.cursorForPosition(QPoint(0, 0)).blockNumber()
        bottom = self._canvas.cursorForPosition(QPoint(0, port.height())).blockNumber()
        return top, bottom

    @Slot()
    def refresh(self) -> None:
        """Mark what is in sight; lines not searched yet are searched first."""
        if not self._shown:
            return
        first, last = self.lines_in_sight()
        self._hits.search_here(first, last)
        wanted = list(self._wanted(first, last))
        there = [
            (mark.cursor.selectionStart(), mark.cursor.selectionEnd(), is_current)
            for mark, is_current in zip(self._canvas.marks.of(LAYER), self._current, strict=True)
        ]
        # The cursors of marks go along with the text: most keys change nothing here.
        if wanted != there:
            self._mark(wanted)

    def _wanted(self, first: int, last: int) -> Iterator[_Mark]:
        canvas, count = self._canvas, 0
        for number in range(first, min(last + 1, len(canvas.lines))):
            if not self._hits.is_of(number, canvas.lines[number]):
                # The page is in the middle of a change; it says so when it is done.
                return
            for start, end in self._hits.on_line(number):
                if count == _MOST:
                    return
                count += 1
                yield (
                    canvas.position(Spot(number, start), before_next=True),
                    canvas.position(Spot(number, end)),
                    Hit(number, start, end) == self.current,
                )

    def _mark(self, wanted: Sequence[_Mark]) -> None:
        usual, current = self._format(current=False), self._format(current=True)
        marks = []
        for start, end, is_current in wanted:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self._canvas.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.format = current if is_current else usual
            marks.append(mark)
        self._current = [is_current for _, _, is_current in wanted]
        self._canvas.marks.show(LAYER, marks)

    def _format(self, *, current: bool) -> QTextCharFormat:
        tokens = self._theme.tokens
        shape = QTextCharFormat()
        shape.setBackground(QColor(tokens.accent if current else tokens.mark))
        shape.setForeground(QColor(tokens.accent_ink if current else tokens.mark_ink))
        # Colour alone would say nothing to some eyes.
        shape.setFontUnderline(current)
        return shape

    @Slot()
    def _scrolled(self) -> None:
        self.refresh()

    @Slot()
    def _recolour(self) -> None:
        self._mark([])
        self.refresh()
