"""Tabs that always fit: words with less room around them, then icons for all but the open one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QHelpEvent, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyleOptionTab,
    QStylePainter,
    QTabBar,
    QTabWidget,
    QToolTip,
    QWidget,
)

from editor.workstation.icons import SIZE, icon
from editor.workstation.theme import Theme
from editor.workstation.tooltips import tooltip_of

ICON = "tabIcon"
"""The property of a page that names its icon; a page without one is shown by its word alone."""
_ROOMY, _CLOSE = 9, 6
"""Px on either side of a word, and where that does not fit."""


class FittingTabs(QTabWidget):
    """Names its tabs as any other; what a tab is called stays its text, whatever is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar(theme, self)
        self.setTabBar(self._bar)
        self.setDocumentMode(True)
        self._bar.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.currentChanged.connect(self._bar.fit)
        theme.changed.connect(self._bar.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the room."""
        super().resizeEvent(event)
        self._bar.fit()


class _Bar(QTabBar):
    """Asks its tabs for less the less room there is."""

    def __init__(self, theme: Theme, tabs: QTabWidget) -> None:
        super().__init__(tabs)
        self._theme, self._tabs = theme, tabs
        self._shown: tuple[int, bool] = _ROOMY, False

    @Slot()
    def fit(self) -> None:
        """Choose how much is shown and lay the tabs out anew."""
        if self._fitting() != self._shown and self.count():
            self._shown = self._fitting()
            # Qt asks for the sizes again when a text was set, and at no other call from outside.
            self.setTabText(0, self.tabText(0))

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the word, or for the icon in its place."""
        self._shown = self._fitting()
        room, _ = self._shown
        height = super().tabSizeHint(index).height()
        content = SIZE if self._is_icon(index) else self._width(index)
        return QSize(content + 2 * room, height)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: a word is not cut."""
        return self.tabSizeHint(index)

    def event(self, event: QEvent) -> bool:
        """Tell the word where an icon stands for it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.tabAt(event.pos())
            said = tooltip_of(self.tabText(index)) if index >= 0 and self._is_icon(index) else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground as the style does, and on it the word or the icon."""
        painter, tokens = QStylePainter(self), self._theme.tokens
        for index in range(self.count()):
            option = QStyleOptionTab()
            self.initStyleOption(option, index)
            is_current = index == self.currentIndex()
            painter.drawControl(QStyle.ControlElement.CE_TabBarTabShape, option)
            rect = self.tabRect(index)
            if is_current and self.hasFocus():
                # A ground alone is hardly seen, least of all in high contrast.
                painter.setPen(QPen(QColor(tokens.accent), 2))
                painter.drawRoundedRect(QRectF(rect).adjusted(2, 3, -2, -5), 4, 4)
            colour = tokens.accent_text if is_current else tokens.muted
            if self._is_icon(index):
                right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
                drawn = icon(self._icon_of(index), tokens, rtl=right, colour=colour)
                box = QRect(0, 0, SIZE, SIZE)
                box.moveCenter(rect.center())
                drawn.paint(painter, box)
                if self.tabText(index).endswith("!"):
                    self._paint_mark(painter, box)
            else:
                painter.setPen(QColor(colour))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))

    def _paint_mark(self, painter: QStylePainter, box: QRect) -> None:
        """Paint a dot at the icon's upper end: something in there wants to be seen."""
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = box.topLeft() if right else box.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.waiting))
        painter.drawEllipse(corner, 4, 4)

    def _fitting(self) -> tuple[int, bool]:
        """Return the room beside a word, and whether icons stand for those that are not open."""
        available = self._tabs.width()
        words = sum(self._width(index) for index in range(self.count()))
        for room in (_ROOMY, _CLOSE):
            if words + 2 * room * self.count() <= available:
                return room, False
        return _ROOMY, True

    def _is_icon(self, index: int) -> bool:
        return self._shown[1] and index != self.currentIndex() and bool(self._icon_of(index))

    def _icon_of(self, index: int) -> str:
        page = self._tabs.widget(index)
        return str(page.property(ICON) or "") if page is not None else ""

    def _width(self, index: int) -> int:
        return self.fontMetrics().horizontalAdvance(self.tabText(index)) + 2
