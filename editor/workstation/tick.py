"""A check box that draws its own tick in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from editor.workstation.theme import Theme


class Tick(QCheckBox):
    """A style sheet takes the tick from Fusion's check box; this one draws a line tick."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its words, then the tick where it is on."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        centre = QPointF(self.style().subElementRect(part, option, self).center()) + QPointF(0.5, 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.tokens.accent_ink), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        strokes = QPointF(-3.6, -0.4), QPointF(-1.1, 2.2), QPointF(3.6, -3.2)
        painter.drawPolyline(QPolygonF([centre + stroke for stroke in strokes]))
        painter.end()
