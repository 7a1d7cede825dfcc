"""Editions one below the other, in a dialog that is as high as they are, within its window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

_ABOVE_AND_BELOW = 60
"""px that a dialog leaves of the window's height."""


_BESIDE = 6
"""px between the column and the bar at its trailing edge."""


class Scroll(QScrollArea):
    """A column that scrolls up and down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(9)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        self.verticalScrollBar().rangeChanged.connect(self._keep_off_the_bar)
        self._keep_off_the_bar()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's direction: Qt mirrors no margin."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_off_the_bar()

    @Slot()
    def _keep_off_the_bar(self) -> None:
        """Stand a little away from the bar, and without one end where the lines below do."""
        beside = _BESIDE if self.verticalScrollBar().maximum() > 0 else 0
        left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._column.setContentsMargins(*((beside, 0, 0, 0) if left else (0, 0, beside, 0)))

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._column.insertWidget(self._column.count() - 1, widget)

    @property
    def wanted(self) -> int:
        """The height at which nothing has to be scrolled, at the present width."""
        return self._column.totalHeightForWidth(self.viewport().width())


def fit_height(dialog: QDialog, scroll: Scroll) -> None:
    """Make a dialog as high as what it holds, as far as its window reaches, in the middle of it."""
    layout, around = dialog.layout(), dialog.parentWidget()
    if layout is None:
        return
    layout.activate()
    beside = layout.totalHeightForWidth(dialog.width()) - scroll.sizeHint().height()
    most = around.height() - _ABOVE_AND_BELOW if around else dialog.screen().size().height()
    height = min(beside + scroll.wanted, most)
    if height == dialog.height():
        return
    dialog.resize(dialog.width(), height)
    centre(dialog)


def centre(dialog: QDialog) -> None:
    """Put a dialog in the middle of its window: one that grew is not to leave the screen."""
    around = dialog.parentWidget()
    if around is not None:
        middle = around.mapToGlobal(around.rect().center())
        place = dialog.rect().center()
        dialog.move(middle.x() - place.x(), middle.y() - place.y())
