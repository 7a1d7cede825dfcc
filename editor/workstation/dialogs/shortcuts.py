"""The list of keys (F1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.workstation.dialogs.frame import Frame
from editor.workstation.shortcuts import COMMANDS, GROUPS, PAGE_KEYS


class ShortcutsDialog(Frame):
    """Every command with its keys; typing narrows the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.header().hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.search.textChanged.connect(self._narrow)
        self.resize(540, 640)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search.setPlaceholderText(self.tr("Search the commands…"))
        self.search.setAccessibleName(self.tr("Search the commands"))
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.list.clear()
        for group in GROUPS:
            head = QTreeWidgetItem([QCoreApplication.translate("Commands", group)])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            self.list.addTopLevelItem(head)
            for command in (*COMMANDS, *PAGE_KEYS):
                if command.group == group and command.keys:
                    keys = "   ".join(shown_keys(key) for key in command.keys)
                    row = QTreeWidgetItem([command.shown_title, keys])
                    row.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing)
                    head.addChild(row)
            head.setExpanded(True)
        self._narrow()

    @Slot()
    def _narrow(self) -> None:
        wanted = self.search.text().strip().casefold()
        for number in range(self.list.topLevelItemCount()):
            head = self.list.topLevelItem(number)
            assert head is not None
            shown = 0
            for place in range(head.childCount()):
                row = head.child(place)
                assert row is not None
                fits = wanted in row.text(0).casefold() or wanted in row.text(1).casefold()
                row.setHidden(not fits)
                shown += fits
            head.setHidden(not shown)


def shown_keys(key: str) -> str:
    """Return a key as this system writes it; isolated, so that its order holds in Arabic."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
    return f"\u2066{native}\u2069"
