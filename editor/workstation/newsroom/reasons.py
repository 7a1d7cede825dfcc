"""The list of what is in the way: sentences by gravity, each leading to its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QWidget

from editor.workstation.icons import icon
from editor.workstation.theme import Theme, ui_font

_ICON, _BESIDE_ICON = 16, 10
_PADDING = 8, 7
"""Px that the style sheet leaves beside a sentence, and above and below it."""
REASON = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence, whether it stops the act, and where to go (``editor.review.refusal.Spot``)."""

    words: str
    stops: bool
    spot: object


_SLACK = 8
"""Px that the style keeps free around words and icon."""


class ReasonList(QListView):
    """Reads like a short letter: a heading, its sentences; Enter or a click goes there."""

    chosen = Signal(object)
    """The spot of a sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reasons")
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setIconSize(QSize(_ICON, _ICON))
        self._theme = theme
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_groups(self, groups: Sequence[tuple[str, Sequence[Reason]]]) -> None:
        """Show headings with their sentences; what has none is left out."""
        self._model.clear()
        for title, reasons in groups:
            if not reasons:
                continue
            head = QStandardItem(f"{title} · {len(reasons)}")
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(ui_font(strong=True))
            self._model.appendRow(head)
            for reason in reasons:
                self._model.appendRow(self._item(reason))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give every sentence the lines it needs: Qt's own hint forgets the style's padding."""
        width = self.viewport().width()
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            beside = 0 if item.icon().isNull() else _ICON + _BESIDE_ICON
            box = QRect(0, 0, width - 2 * _PADDING[0] - beside - _SLACK, 10_000)
            wrapped = int(Qt.TextFlag.TextWordWrap)
            words = QFontMetrics(item.font()).boundingRect(box, wrapped, item.text())
            item.setSizeHint(QSize(width, words.height() + 2 * _PADDING[1] + 1))

    def _item(self, reason: Reason) -> QStandardItem:
        tokens = self._theme.tokens
        item = QStandardItem(reason.words)
        item.setFont(QFont(ui_font(9.5)))
        colour = tokens.danger if reason.stops else tokens.waiting
        item.setIcon(icon("alert" if reason.stops else "edit", tokens, colour=colour))
        item.setData(reason, REASON)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return item

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        reason = index.data(REASON)
        if isinstance(reason, Reason):
            self.chosen.emit(reason.spot)
