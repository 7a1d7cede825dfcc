"""Grounds under letters, ticks between them and bars beside them: what review draws on the page.

As underlines they touch neither the document nor its layout, so no join between letters breaks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF, QTextBlock

from editor.workstation.page.underlines import BlockMarks, pieces

_BESIDE = 1.0
"""How far from the column a bar stands, in em."""


class Form(StrEnum):
    """What is drawn: a ground under letters, a tick at a place, a bar beside the whole block."""

    GROUND = "ground"
    TICK = "tick"
    BAR = "bar"


@dataclass(frozen=True, slots=True)
class Tint:
    """A mark of a block; places are UTF-16 units in it, colours are ``#rrggbb``.

    ``line`` is the colour of a tick, of a bar, and of a line under a ground, empty for none.
    """

    form: Form
    start: int = 0
    end: int = 0
    ground: str = ""
    line: str = ""


class Tints(BlockMarks[Tint]):
    """The tints of a page, painted before its letters."""

    _reaches_beside = True

    def paint(
        self, painter: QPainter, first: QTextBlock, bottom: float, em: float, column: QRectF
    ) -> None:
        """Paint those in ``first`` and the blocks after it that begin above ``bottom``.

        ``bottom``, ``column`` and the painter's origin are the document's, in px; ``em`` is the
        size of the letters.
        """
        block, number = first, first.blockNumber()
        last = max(self._marked, default=-1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        while number <= last and block.isValid():
            if block.layout().position().y() > bottom:
                return
            for mark in self._marked.get(number, ()):
                if mark.form is Form.BAR:
                    self._paint_bar(painter, block, mark, em, column)
                elif mark.form is Form.TICK:
                    _paint_tick(painter, block, mark, em)
                else:
                    _paint_ground(painter, block, mark, em)
            block, number = block.next(), number + 1

    def _paint_bar(
        self, painter: QPainter, block: QTextBlock, mark: Tint, em: float, column: QRectF
    ) -> None:
        box = self._page.document().documentLayout().blockBoundingRect(block)
        is_rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
        width = max(3.0, em * 0.16)
        x = column.right() + em * _BESIDE if is_rtl else column.left() - em * _BESIDE - width
        painter.setBrush(QColor(mark.line))
        painter.drawRoundedRect(QRectF(x, box.top(), width, box.height()), width / 2, width / 2)


def _paint_ground(painter: QPainter, block: QTextBlock, mark: Tint, em: float) -> None:
    layout = block.layout()
    place = layout.position()
    for _, left, right, row in pieces(layout, [(mark.start, mark.end)]):
        # The face's own box: rows are spaced for marks above and below, a ground is not.
        box = QRectF(place.x() + left, place.y() + row.y(), right - left, min(row.height(), em * 3))
        if mark.ground:
            painter.fillRect(box, QColor(mark.ground))
        if mark.line:
            thick = max(1.5, em * 0.075)
            base = place.y() + row.y() + row.ascent() + em * 0.3
            y = min(base, box.bottom() - thick)
            painter.fillRect(QRectF(box.left(), y, box.width(), thick), QColor(mark.line))


def _paint_tick(painter: QPainter, block: QTextBlock, mark: Tint, em: float) -> None:
    layout = block.layout()
    row = layout.lineForTextPosition(mark.start)
    if not row.isValid():
        return
    place = layout.position()
    # PySide answers with the place and the position it belongs to, whatever its stubs say.
    [found, _] = cast("tuple[float, int]", row.cursorToX(mark.start))
    x = place.x() + found
    base, half = place.y() + row.y() + row.ascent(), em * 0.2
    painter.setBrush(QColor(mark.line))
    # A wedge that points up to the gap, and a hair in it: a caret as proofreaders draw it.
    wedge = [
        QPointF(x, base + em * 0.05),
        QPointF(x - half, base + em * 0.38),
        QPointF(x + half, base + em * 0.38),
    ]
    painter.drawPolygon(QPolygonF(wedge))
    painter.fillRect(QRectF(x - 0.75, base - em * 0.75, 1.5, em * 0.85), QColor(mark.line))
