"""Paints the desk, the sheet and all on it that is not text of the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from editor.article.block import ListStyle
from editor.article.language import Direction
from editor.workstation.page.extents import Extent
from editor.workstation.page.fonts import set_weight
from editor.workstation.page.labels import PageLabels
from editor.workstation.page.line import CLOSING, WORDLESS, Line, Part
from editor.workstation.page.typesetting import Typesetter

_RIGHT = Qt.LayoutDirection.RightToLeft
_LEFT = Qt.LayoutDirection.LeftToRight
_START_TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_START_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

_CORNER = 3
"""Radius of the corners of the sheet, px."""
_STRIP = 64
"""Height of the strip that the ground is laid of, px."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What is printed around the headline: the kicker above, the date and rubric below."""

    kicker: str
    meta: str
    meta_is_hint: bool


class SheetPainter:
    """Draws onto a painter whose origin is that of the document."""

    def __init__(self, typesetter: Typesetter, labels: PageLabels, direction: Direction) -> None:
        self._type = typesetter
        self._look = typesetter.appearance
        self._labels = labels
        self._pictures = typesetter.pictures
        self._made_for = (typesetter, labels, direction)
        self._direction = _RIGHT if direction is Direction.RTL else _LEFT
        self._em = typesetter.em
        self._desk = QColor(self._look.desk)
        self._paper = QColor(self._look.paper)
        self._border = QColor(self._look.border)

    def is_for(self, typesetter: Typesetter, labels: PageLabels, direction: Direction) -> bool:
        """Tell whether this painter was made for these very values."""
        made = self._made_for
        return made[0] is typesetter and made[1] is labels and made[2] is direction

    def ground(self, sheet: QRectF, width: int, scale: float) -> QPixmap:
        """Return a strip across the desk and the sheet, ``width`` px wide, to be laid downwards.

        ``scale`` is the screen's device pixel ratio.
        """
        made = QPixmap(round(width * scale), round(_STRIP * scale))
        made.setDevicePixelRatio(scale)
        made.fill(self._desk)
        painter = QPainter(made)
        painter.fillRect(QRectF(sheet.left(), 0, sheet.width(), _STRIP), self._border)
        painter.fillRect(QRectF(sheet.left() + 1, 0, sheet.width() - 2, _STRIP), self._paper)
        painter.end()
        return made

    def is_plain(self, sheet: QRectF, area: QRectF) -> bool:
        """Tell whether ``area`` is nothing but such strips: no end of the sheet is in it."""
        return area.top() > sheet.top() + _CORNER and area.bottom() < sheet.bottom() - _CORNER

    def paint_ground(self, painter: QPainter, sheet: QRectF, area: QRectF) -> None:
        """Draw the sheet of paper on the desk, with its corners."""
        painter.fillRect(area, self._desk)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._border, 1))
        painter.setBrush(self._paper)
        painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)

    def paint_heading(
        self, painter: QPainter, heading: Heading, first: Extent, column: QRectF
    ) -> None:
        """Draw the kicker and the line of date and rubric around the headline."""
        painter.setLayoutDirection(self._direction)
        if heading.kicker:
            painter.setFont(self._font(0.66, 600))
            painter.setPen(QColor(self._look.accent))
            top = first.top - self._em * 1.15
            painter.drawText(
                QRectF(column.left(), top, column.width(), self._em * 1.2),
                _START_MIDDLE,
                heading.kicker,
            )
        painter.setFont(self._font(0.64))
        painter.setPen(QColor(self._look.placeholder if heading.meta_is_hint else self._look.muted))
        painter.drawText(self.meta_box(first, column), _START_MIDDLE, heading.meta)

    def meta_box(self, first: Extent, column: QRectF) -> QRectF:
        """Return where the line of date and rubric stands."""
        return QRectF(column.left(), first.bottom + self._em * 0.4, column.width(), self._em * 1.15)

    def paint_below_text(
        self, painter: QPainter, extents: Sequence[Extent], lines: Sequence[Line], column: QRectF
    ) -> None:
        """Draw what lies under the letters: boxes, bars, pictures."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fields = [extent for extent in extents if extent.line.part in CLOSING]
        if fields:
            self._paint_attribution(painter, fields, lines, column)
        for extent in extents:
            match extent.line.part:
                case Part.QUOTE | Part.SPEAKER:
                    self._paint_bar(painter, extent, lines)
                case Part.FIGURE:
                    self._paint_picture(painter, extent, column)
                case Part.SEPARATOR:
                    self._paint_separator(painter, extent, column)
                case Part.LIST_ITEM:
                    self._paint_marker(painter, extent, lines)

    def paint_above_text(
        self, painter: QPainter, extents: Sequence[Extent], caret: int, column: QRectF
    ) -> None:
        """Draw placeholders, and a frame around the thing that the caret stands on.

        Of no effect unless ``has_above_text``.
        """
        for extent in extents:
            if extent.number == caret and extent.line.part in WORDLESS:
                self._paint_chosen(painter, extent, column)
            hint = self._hint(extent)
            if hint:
                font = self._type.run(extent.line.facts).font()
                if extent.line.part is Part.HEADLINE:
                    set_weight(font, 500)
                painter.setFont(font)
                painter.setPen(QColor(self._look.placeholder))
                painter.setLayoutDirection(_of(extent.line))
                painter.drawText(extent.box, _START_MIDDLE, hint)

    def has_above_text(self, extents: Sequence[Extent]) -> bool:
        """Tell whether anything may have to be drawn over the letters."""
        return any(not extent.line.text for extent in extents)

    def _paint_chosen(self, painter: QPainter, extent: Extent, column: QRectF) -> None:
        """Draw a thing again over Qt's caret, which has no place in it, and frame it."""
        painter.fillRect(extent.box.adjusted(-3, 0, 3, 0), QColor(self._look.paper))
        if extent.line.part is Part.FIGURE:
            self._paint_picture(painter, extent, column)
        else:
            self._paint_separator(painter, extent, column)
        painter.setPen(QPen(QColor(self._look.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(extent.box.adjusted(-4, -4, 4, 4), 4, 4)

    def _hint(self, extent: Extent) -> str:
        line = extent.line
        if line.text or extent.block.layout().preeditAreaText():
            return ""
        if line.part is Part.PARAGRAPH and not line.is_ghost:
            return ""
        return self._labels.placeholders.get(line.part, "")

    def _paint_attribution(
        self, painter: QPainter, fields: Sequence[Extent], lines: Sequence[Line], column: QRectF
    ) -> None:
        """Draw the calm box of the attribution: a caption and a field for every line."""
        pad = self._em * 0.36
        edge = self._em * 0.55
        first, last = fields[0], fields[-1]
        top = first.top - pad - edge if first.line.part is Part.SIGNATURE else first.top - edge * 3
        bottom = last.bottom + (pad + edge if last.number == len(lines) - 1 else edge * 3)
        painter.setPen(QPen(QColor(self._look.border), 1))
        painter.setBrush(QColor(self._look.field))
        painter.drawRoundedRect(
            QRectF(column.left() + 0.5, top, column.width() - 1, bottom - top), 5, 5
        )
        for extent in fields:
            self._paint_field(painter, extent, lines, column, pad)

    def _paint_field(
        self,
        painter: QPainter,
        extent: Extent,
        lines: Sequence[Line],
        column: QRectF,
        pad: float,
    ) -> None:
        box = QRectF(
            extent.left - self._em * 0.5,
            extent.top - pad,
            extent.right - extent.left + self._em,
            extent.bottom - extent.top + 2 * pad,
            # Qt sets letters a little low in a line that is taller than they are.
        ).translated(0, self._em * 0.09)
        painter.setPen(QPen(QColor(self._look.border), 1))
        painter.setBrush(QColor(self._look.paper))
        painter.drawRoundedRect(box, 4, 4)
        if extent.number and lines[extent.number - 1].part is extent.line.part:
            return
        painter.setFont(self._font(0.64))
        painter.setPen(QColor(self._look.muted))
        painter.setLayoutDirection(_of(extent.line))
        inset = self._em * 0.6
        painter.drawText(
            QRectF(column.left() + inset, box.top(), column.width() - 2 * inset, box.height()),
            _START_MIDDLE,
            self._labels.captions.get(extent.line.part, ""),
        )

    def _paint_bar(self, painter: QPainter, extent: Extent, lines: Sequence[Line]) -> None:
        """Draw the bar of a quote on its leading side, from its text to its speaker."""
        width = max(3.0, self._em * 0.14)
        gap = self._em * 0.95
        right_to_left = extent.line.facts.direction is Direction.RTL
        x = extent.right + gap - width if right_to_left else extent.left - gap
        bottom = extent.bottom
        if extent.line.part is Part.QUOTE:
            bottom += self._em * 0.2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.accent))
        painter.drawRect(QRectF(x, extent.top, width, bottom - extent.top))

    def _paint_picture(self, painter: QPainter, extent: Extent, column: QRectF) -> None:
        media_id = extent.line.facts.media_id
        size: QSize = self._pictures.box(media_id, round(column.width()), self._em)
        x = column.left()
        if extent.line.facts.direction is Direction.RTL:
            x = column.right() - size.width()
        box = QRectF(x, extent.top, size.width(), size.height())
        device = painter.device()
        found = self._pictures.pixmap(media_id, size, device.devicePixelRatio())
        if found is not None:
            painter.drawPixmap(box.topLeft(), found)
            return
        painter.setPen(QPen(QColor(self._look.border), 1))
        painter.setBrush(QColor(self._look.field))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self._font(0.64))
        painter.setPen(QColor(self._look.muted))
        painter.setLayoutDirection(self._direction)
        if not self._pictures.is_coming(media_id):
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._labels.missing_picture)

    def _paint_separator(self, painter: QPainter, extent: Extent, column: QRectF) -> None:
        middle = (extent.top + extent.bottom) / 2
        centre = column.center().x()
        half = self._em * 2
        painter.setPen(QPen(QColor(self._look.muted), 1))
        painter.drawLine(QPointF(centre - half, middle), QPointF(centre + half, middle))

    def _paint_marker(self, painter: QPainter, extent: Extent, lines: Sequence[Line]) -> None:
        """Draw the bullet or the number of a list item before its first line."""
        facts = extent.line.facts
        right_to_left = facts.direction is Direction.RTL
        first = extent.block.layout().lineAt(0)
        if not first.isValid():
            # Qt has not laid the block out yet, and a line that is none must not be asked for its
            # ascent (it crashes); once it is laid out it is painted again.
            return
        height = first.height()
        baseline = extent.block.layout().position().y() + first.y() + first.ascent()
        if facts.style is ListStyle.BULLETED:
            radius = self._em * 0.115
            offset = self._em * 0.62
            x = extent.right + offset if right_to_left else extent.left - offset
            y = baseline - self._type.size(facts) * 0.28
            colour = QColor(self._look.accent)
            painter.setPen(QPen(colour, 1.4))
            painter.setBrush(colour if facts.level % 2 == 0 else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), radius, radius)
            return
        width = self._em * 1.4
        x = extent.right + self._em * 0.3 if right_to_left else extent.left - width - self._em * 0.3
        painter.setFont(self._font(0.78, 500))
        painter.setPen(QColor(self._look.accent))
        painter.setLayoutDirection(_of(extent.line))
        metrics = painter.fontMetrics()
        top = baseline - metrics.ascent()
        painter.drawText(
            QRectF(x, top, width, max(height, metrics.height())),
            # The trailing side: the number stands close to its text.
            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop),
            f"{list_number(lines, extent.number)}.",
        )

    def _font(self, scale: float, weight: int = 400) -> QFont:
        font = QFont()
        font.setFamilies(list(self._look.ui_families))
        font.setPixelSize(max(8, round(self._em * scale)))
        set_weight(font, weight)
        return font


def _of(line: Line) -> Qt.LayoutDirection:
    return _RIGHT if line.facts.direction is Direction.RTL else _LEFT


def list_number(lines: Sequence[Line], number: int) -> int:
    """Return which item of its list a numbered item is, counting from 1."""
    facts = lines[number].facts
    count = 1
    while (number := number - 1) >= 0:
        other = lines[number]
        if other.part is not Part.LIST_ITEM or other.facts.level < facts.level:
            break
        if other.facts.level == facts.level:
            if other.facts.style is not facts.style:
                break
            count += 1
    return count
