"""A combo box that draws its own arrow in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from editor.workstation.theme import Theme

_SHORTEST = 8
"""Letters that are always seen of the chosen title."""


class Combo(QComboBox):
    """A style sheet takes the arrow from Fusion's combo box; this one draws a line chevron."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # A long title is cut off here and whole in the list: it must not widen a narrow pane.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)

    def shown_title(self) -> str:
        """Return as much of the chosen title as there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        return self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 2
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the chevron at its trailing side."""
        del event
        tokens = self._theme.tokens
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        # Fusion cuts a letter in two where the title is too long.
        option.currentText = self.shown_title()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = tokens.muted if self.isEnabled() else tokens.border
        pen = QPen(QColor(colour), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x = 14.0 if self.isRightToLeft() else self.width() - 14.0
        y = self.height() / 2 - 1.5
        painter.drawPolyline(QPolygonF([QPointF(x - 4, y), QPointF(x, y + 4), QPointF(x + 4, y)]))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll the pane: a value that changes by itself is a trap."""
        event.ignore()
