"""Every certain fix, shown before it is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.proofing.finding import Finding, Fix
from editor.workstation.dialogs.frame import Frame
from editor.workstation.named import named
from editor.workstation.proofing.board import Entry
from editor.workstation.proofing.card import fix_title
from editor.workstation.prose import Prose

_AROUND = 18


class FixAllDialog(Frame):
    """Lists what stands there and what will; each can be left out."""

    accepted_fixes = Signal(list)
    """Pairs of a finding and its fix."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._note = named(Prose(), "muted")
        self._note.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for entry in entries:
            row = QTreeWidgetItem([_words(entry), _mended(entry)])
            row.setCheckState(0, Qt.CheckState.Checked)
            self.list.addTopLevelItem(row)
        self.list.itemChanged.connect(self._count)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._note)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        self.resize(640, 480)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Fix all safe"))
        self._note.setText(
            self.tr("Only what has one right form. One undo takes it all back together.")
        )
        self.list.setHeaderLabels([self.tr("It says"), self.tr("It will say")])
        self.list.setAccessibleName(self.tr("Fixes"))
        self._count()

    def chosen(self) -> list[tuple[Finding, Fix]]:
        """Return what is checked."""
        return [
            (entry.finding, entry.finding.suggestions[0])
            for number, entry in enumerate(self._entries)
            if self._row(number).checkState(0) is Qt.CheckState.Checked
        ]

    def _row(self, number: int) -> QTreeWidgetItem:
        row = self.list.topLevelItem(number)
        assert row is not None
        return row

    @Slot()
    def _count(self) -> None:
        button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        count = len(self.chosen())
        fix = self.tr("Fix")
        button.setText(f"{fix} ({count})")
        button.setEnabled(bool(count))

    @Slot()
    def _accept(self) -> None:
        self.accepted_fixes.emit(self.chosen())
        self.accept()


def _words(entry: Entry) -> str:
    finding = entry.finding
    return _around(entry, _shown(finding.quote))


def _mended(entry: Entry) -> str:
    return _around(entry, fix_title(entry.finding.suggestions[0]).replace("&&", "&"))


def _around(entry: Entry, middle: str) -> str:
    finding, text = entry.finding, entry.text
    before, after = text[: finding.start], text[finding.end :]
    # Whole words: half a word would look like a fault of its own.
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    return f"{before}{middle}{after}".replace("\n", " ")


def _shown(quote: str) -> str:
    return quote if quote.strip() else "␣" * len(quote)
