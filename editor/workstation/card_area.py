"""A column that scrolls with its scroll bar in the margin: nothing in it moves when one comes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.workstation.named import named

MARGIN = 14
"""Px on either side of what stands in the column."""


class CardArea(QScrollArea):
    """Holds ``column``, as wide as the area; ``top`` px stand above what is in it."""

    def __init__(self, top: int, spacing: int) -> None:
        super().__init__()
        page = named(QWidget(), "pane")
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(MARGIN, top, MARGIN, MARGIN)
        self.column.setSpacing(spacing)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the same margin whether there is a scroll bar or not."""
        super().resizeEvent(event)
        self._balance()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's direction: the bar is on the other side then."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._balance()

    def _balance(self) -> None:
        rest = max(MARGIN - (self.width() - self.viewport().width()), 2)
        margins = self.column.contentsMargins()
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        margins.setLeft(rest if right_to_left else MARGIN)
        margins.setRight(MARGIN if right_to_left else rest)
        if margins != self.column.contentsMargins():
            self.column.setContentsMargins(margins)


def in_tab_order(cards: Sequence[QWidget], after: Sequence[QWidget]) -> None:
    """Let Tab go through the cards as they stand, each with what is on it, then to ``after``.

    Qt goes by the time at which widgets were made, and cards come and go.
    """
    row = [stop for card in cards for stop in (card, *card.findChildren(QAbstractButton))]
    for one, other in pairwise((*row, *after)):
        QWidget.setTabOrder(one, other)
