"""The places that were found, shown on the page without touching its document."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.workstation.find.sheet_hits import Hit, SheetHits
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Spot
from editor.workstation.theme import Theme

_MOST = 400
"""Marks on the screen at once; a letter that is everywhere needs no more to be seen."""


class HitMarks(QObject):
    """Marks the hits on the lines in sight, and them only, as extra selections."""

    def __init__(self, canvas: Canvas, hits: SheetHits, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._hits, self._theme = canvas, hits, theme
        self._shown = False
        self.current: Hit | None = None
        canvas.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self.refresh)

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
            self._canvas.setExtraSelections([])

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
        usual, current = self._format(current=False), self._format(current=True)
        marks: list[QTextEdit.ExtraSelection] = []
        for number in range(first, min(last + 1, len(self._canvas.lines))):
            if not self._hits.is_of(number, self._canvas.lines[number]):
                # The page is in the middle of a change; it says so when it is done.
                break
            for start, end in self._hits.on_line(number):
                if len(marks) < _MOST:
                    shape = current if Hit(number, start, end) == self.current else usual
                    marks.append(self._mark(number, start, end, shape))
        self._canvas.setExtraSelections(marks)

    def _mark(
        self, number: int, start: int, end: int, shape: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        canvas = self._canvas
        cursor = QTextCursor(canvas.document())
        cursor.setPosition(canvas.position(Spot(number, start), before_next=True))
        cursor.setPosition(canvas.position(Spot(number, end)), QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format = shape
        return mark

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
