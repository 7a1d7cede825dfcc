"""Lines under letters, painted over the page: what the proofreader draws.

Qt's own way, extra selections, draws a whole line of text again for every mark in it, with every
key; these cost a few strokes each. They touch neither the document nor its layout, so no step of
the history comes of them and no join between letters is broken.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTextBlock,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QTextEdit

_MANY_ROWS = 40
"""A block of more rows than a screen has is looked through for what is in sight."""
_BELOW = 0.13
"""How far under the base line a stroke begins, in em."""


class Stroke(StrEnum):
    """The form of a line: nothing is said by colour alone."""

    WAVE = "wave"
    THIN = "thin"
    DOTS = "dots"
    DASHES = "dashes"


_PENS = {
    Stroke.THIN: Qt.PenStyle.SolidLine,
    Stroke.DOTS: Qt.PenStyle.DotLine,
    Stroke.DASHES: Qt.PenStyle.DashLine,
}


@dataclass(frozen=True, slots=True)
class Underline:
    """A line under a part of a block; places are UTF-16 units in it, ``colour`` is ``#rrggbb``."""

    start: int
    end: int
    stroke: Stroke
    colour: str


Mark = TypeVar("Mark")


_MANY = 40
"""From so many blocks on all that is in sight is painted again: more do not fit into it."""


class BlockMarks(Generic[Mark]):
    """Marks by the number of their block.

    Who shows them keeps them in step with the text: they are right after each change of the page,
    before it is painted.
    """

    _reaches_beside = False
    """Whether anything is painted beside the column of text."""

    def __init__(self, page: QTextEdit) -> None:
        self._page = page
        self._marked: dict[int, tuple[Mark, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._marked)

    @property
    def marked(self) -> Mapping[int, tuple[Mark, ...]]:
        """What is shown now."""
        return self._marked

    def show(self, marked: Mapping[int, tuple[Mark, ...]]) -> None:
        """Show these and no others; only blocks that differ are painted again."""
        before, self._marked = self._marked, {at: each for at, each in marked.items() if each}
        numbers = before.keys() | self._marked.keys()
        changed = [each for each in numbers if before.get(each) != self._marked.get(each)]
        if len(changed) > _MANY:
            # To ask where each stands would lay out the whole text at once.
            self._page.viewport().update()
            return
        for number in changed:
            self._update(number)

    def show_in(self, number: int, marks: tuple[Mark, ...]) -> None:
        """Show these in one block; the others stay."""
        if self._marked.get(number, ()) == marks:
            return
        self._marked.pop(number, None)
        if marks:
            self._marked[number] = marks
        self._update(number)

    def carry_in(self, number: int, marks: tuple[Mark, ...]) -> None:
        """Show these in one block; if they only moved with its letters Qt paints them anyway."""
        if marks and len(marks) == len(self._marked.get(number, ())):
            self._marked[number] = marks
        else:
            self.show_in(number, marks)

    def _update(self, number: int) -> None:
        block = self._page.document().findBlockByNumber(number)
        if not block.isValid():
            return
        box = self._page.document().documentLayout().blockBoundingRect(block)
        scrolled = self._page.verticalScrollBar().value()
        # A wave may reach a little below the line it is under.
        shown = box.translated(0, -scrolled).adjusted(0, 0, 0, 4).toAlignedRect()
        if self._reaches_beside:
            shown.setLeft(0)
            shown.setWidth(self._page.viewport().width())
        self._page.viewport().update(shown)


class Underlines(BlockMarks[Underline]):
    """The underlines of a page."""

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        self._waves: dict[tuple[str, float, float], tuple[QPixmap, int]] = {}

    def paint(self, painter: QPainter, first: QTextBlock, area: QRectF, em: float) -> None:
        """Paint those in ``area``, from the block ``first`` on.

        The area and the painter's origin are the document's, in px; ``em`` is the size of the
        letters. Every key typed paints: few calls, and no more.
        """
        block, number = first, first.blockNumber()
        last = max(self._marked, default=-1)
        while number <= last and block.isValid():
            marks = self._marked.get(number)
            if marks:
                layout = block.layout()
                place = layout.position()
                if place.y() > area.bottom():
                    return
                if layout.lineCount() > _MANY_ROWS:
                    marks = _in_rows(layout, marks, area.translated(-place))
                self._paint_in(painter, layout, marks, em)
            block, number = block.next(), number + 1

    def _paint_in(
        self, painter: QPainter, layout: QTextLayout, marks: tuple[Underline, ...], em: float
    ) -> None:
        place = layout.position()
        x, below = place.x(), place.y() + em * _BELOW
        spans = [(mark.start, mark.end) for mark in marks]
        for number, left, right, row in pieces(layout, spans):
            mark = marks[number]
            y = round(below + row.y() + row.ascent())
            if mark.stroke is Stroke.WAVE:
                wave, height = self._wave(mark.colour, em)
                painter.drawTiledPixmap(round(x + left), y, round(right - left), height, wave)
            else:
                painter.setPen(QPen(QColor(mark.colour), max(1.0, em * 0.06), _PENS[mark.stroke]))
                middle = y + em * 0.06
                painter.drawLine(QPointF(x + left, middle), QPointF(x + right, middle))

    def _wave(self, colour: str, em: float) -> tuple[QPixmap, int]:
        """Return one period of a wave, to be laid side by side, and its height in px."""
        scale = self._page.devicePixelRatioF()
        key = (colour, em, scale)
        if key not in self._waves:
            made = _wave(colour, em, scale)
            self._waves[key] = (made, round(made.height() / scale))
        return self._waves[key]


def _in_rows(
    layout: QTextLayout, marks: tuple[Underline, ...], area: QRectF
) -> tuple[Underline, ...]:
    """Return the marks on the rows of a long block that ``area`` shows, in px from its origin."""
    rows = range(layout.lineCount())
    low = bisect_left(rows, area.top(), key=lambda row: layout.lineAt(row).rect().bottom())
    high = bisect_right(rows, area.bottom(), key=lambda row: layout.lineAt(row).y())
    if low >= high:
        return ()
    start = layout.lineAt(low).textStart()
    last = layout.lineAt(high - 1)
    end = last.textStart() + last.textLength()
    return tuple(mark for mark in marks if mark.end > start and mark.start < end)


def pieces(
    layout: QTextLayout, spans: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, float, float, QTextLine]]:
    """Yield where parts of a block lie: whose piece, left and right, in px, and the row.

    ``spans`` are starts and ends in UTF-16 units of the block; what is beyond its end is left out.
    A piece says the number of its span. Text of two directions lies in several pieces on a row. A
    block that is not laid out has none.
    """
    # What an input method is at is in the layout, and not in the text yet.
    composed = len(layout.preeditAreaText().encode("utf-16-le")) // 2
    at = layout.preeditAreaPosition()
    for number, (first, behind) in enumerate(spans):
        start, end = first, behind
        if composed:
            start, end = start + composed * (start >= at), end + composed * (end > at)
        while start < end:
            row = layout.lineForTextPosition(start)
            if not row.isValid():
                break
            stop = min(end, row.textStart() + row.textLength())
            if stop <= start:
                break
            # One run of glyphs for each direction and face. The caret's places would not do: at a
            # border of two directions Qt gives both edges of a letter the same.
            for run in row.glyphRuns(start, stop - start):
                box = run.boundingRect()
                yield number, box.left(), box.right(), row
            start = stop


def _wave(colour: str, em: float, scale: float) -> QPixmap:
    width, height = max(4, round(em * 0.3)), max(3, round(em * 0.16))
    made = QPixmap(round(width * scale), round(height * scale))
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    wave = QPainterPath(QPointF(0, height / 2))
    wave.quadTo(QPointF(width / 4, -height * 0.1), QPointF(width / 2, height / 2))
    wave.quadTo(QPointF(width * 3 / 4, height * 1.1), QPointF(width, height / 2))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), max(1.0, em * 0.055)))
    painter.drawPath(wave)
    painter.end()
    return made
