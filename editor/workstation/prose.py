"""Plain text in several lines, even on both sides of the window's direction."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QWidget


class Prose(QLabel):
    """A label of plain text that wraps.

    Qt's own label moves every wrapped line of a right-to-left window by the width of the space at
    its end: the lines begin unevenly, and a full one loses its last letter. Where the window is
    mirrored the lines are therefore laid out here; sizes are as in a ``QLabel``.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame as ever, then the lines."""
        is_plain = self.textFormat() is Qt.TextFormat.PlainText
        if not is_plain or self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = QRectF(self.contentsRect())
        layout, height = self._lay_out(area.width())
        spare = max(area.height() - height, 0.0)
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            spare = 0.0
        elif not self.alignment() & Qt.AlignmentFlag.AlignBottom:
            spare = float(int(spare / 2))
        layout.draw(painter, area.topLeft() + QPointF(0, spare))
        painter.end()

    def _lay_out(self, width: float) -> tuple[QTextLayout, float]:
        """Return the lines in a column of ``width`` px, and how high they are."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        option.setTextDirection(self.layoutDirection())
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        # As a label does it: the ends of lines that a person set are lines of their own.
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height
