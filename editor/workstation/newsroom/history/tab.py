"""The History tab: versions above, what changed since the chosen one below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from editor.workstation.named import named
from editor.workstation.newsroom.history.model import HistoryModel
from editor.workstation.newsroom.history.rows import Rows
from editor.workstation.newsroom.reasons import Reason, ReasonList
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme, ui_font

PAUSE_MS = 150


class HistoryTab(QWidget):
    """It only asks: reading, comparing and going back are ``History``'s."""

    seen = Signal()
    """The tab came into sight."""
    compare_wanted = Signal(list)
    """One revision's id, to be compared with now, or two."""
    restore_wanted = Signal(str)
    name_wanted = Signal(str)
    spot_wanted = Signal(object)

    def __init__(self, model: HistoryModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.tree = named(QTreeView(), "history")
        self.tree.setModel(model)
        self.tree.setHeaderHidden(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setWordWrap(True)
        self.tree.setItemDelegate(Rows(self.tree))
        self.name, self.keep = QLineEdit(), QPushButton()
        self.said = Prose()
        self.said.setFont(ui_font(strong=True))
        self.said.setWordWrap(True)
        self.changes = ReasonList(theme)
        self.restore = QPushButton()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._build()
        self._pause.timeout.connect(self._ask)
        self.tree.selectionModel().selectionChanged.connect(self._choose)
        model.modelReset.connect(self._chosen_anew)
        self.changes.chosen.connect(self.spot_wanted)
        self.restore.clicked.connect(self._want_restore)
        self.name.returnPressed.connect(self._want_name)
        self.name.textChanged.connect(self._judge)
        self.keep.clicked.connect(self._want_name)
        self.retranslate()
        self._judge()
        self.show_changes(None)

    def _build(self) -> None:
        naming = QHBoxLayout()
        naming.addWidget(self.name, 1)
        naming.addWidget(self.keep)
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 8, 0, 0)
        below.addWidget(self.said)
        below.addWidget(self.changes, 1)
        below.addWidget(self.restore)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.tree)
        self.splitter.addWidget(lower)
        self.splitter.setSizes([340, 300])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(9)
        column.addLayout(naming)
        column.addWidget(self.splitter, 1)

    @property
    def chosen(self) -> list[str]:
        """The ids of the revisions chosen, the older one first."""
        rows = self.tree.selectionModel().selectedRows()
        rows.sort(key=lambda index: self.tree.visualRect(index).top(), reverse=True)
        return [index.data(HistoryModel.REVISION) for index in rows]

    def choose(self, index: QModelIndex) -> None:
        """Choose a version and bring it into sight."""
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
            self.tree.setFocus()

    def show_changes(self, sentences: Sequence[Reason] | None) -> None:
        """Show what differs; None while nothing is compared."""
        one = len(self.chosen) == 1
        self.restore.setVisible(one)
        self.restore.setEnabled(bool(sentences))
        if sentences is None:
            self.said.setText(self.tr("Choose a version to see what changed since."))
            self.changes.show_groups([])
            return
        count = len(sentences)
        words = self.tr("Changes since then") if one else self.tr("Changes between the two")
        self.said.setText(words if count else self.tr("Nothing differs."))
        self.changes.show_groups([(words, sentences)])
        self.said.setVisible(not count)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.tree.setAccessibleName(self.tr("Versions"))
        self.name.setPlaceholderText(self.tr("Name this version…"))
        self.name.setAccessibleName(self.tr("Name of this version"))
        self.keep.setText(self.tr("Keep"))
        self.changes.setAccessibleName(self.tr("Changes"))
        self.restore.setText(self.tr("Go back to this version"))
        self.restore.setToolTip(self.tr("A new version with the old text; one undo away"))
        self.tree.viewport().update()
        if not self.chosen:
            self.show_changes(None)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody looks."""
        super().showEvent(event)
        self.seen.emit()

    @Slot(QItemSelection, QItemSelection)
    def _choose(self, _more: QItemSelection, _less: QItemSelection) -> None:
        self._pause.start()

    @Slot()
    def _chosen_anew(self) -> None:
        self.said.show()
        self.show_changes(None)

    @Slot()
    def _ask(self) -> None:
        chosen = self.chosen
        if chosen and len(chosen) <= 2:
            self.compare_wanted.emit(chosen)
        else:
            self._chosen_anew()

    @Slot()
    def _want_restore(self) -> None:
        if len(self.chosen) == 1:
            self.restore_wanted.emit(self.chosen[0])

    @Slot()
    def _judge(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _want_name(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.name_wanted.emit(name)
            self.name.clear()
