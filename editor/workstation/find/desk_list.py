"""The list of hits on the desk: articles with their places, each with a tick and a preview."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from editor.article.language import Direction
from editor.workstation.find.desk_preview import ARTICLE, HIT, Preview, pieces
from editor.workstation.find.desk_work import DeskHit, Findings, FoundArticle
from editor.workstation.theme import Theme, ui_font


class DeskList(QTreeWidget):
    """Articles and, below them, their hits; what is ticked is what will be replaced."""

    chosen_changed = Signal()
    opened = Signal(object, object)
    """A hit to go to: its article and itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new = ""
        self._filling = False
        self.setColumnCount(1)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(Preview(theme, self.new_text, self))
        self.itemChanged.connect(self._ticked)
        self.itemActivated.connect(self._activated)

    def new_text(self) -> str:
        """Return what the preview shows in the places."""
        return self._new

    def preview(self, new: str) -> None:
        """Show ``new`` in every place."""
        self._new = new
        self.viewport().update()

    def show_findings(self, findings: Findings) -> None:
        """Show what was found, all of it ticked."""
        self._filling = True
        self.clear()
        heads = [_head(found, self.new_text) for found in findings.articles]
        self.addTopLevelItems(heads)
        self.expandAll()
        self._filling = False
        if heads:
            self.setCurrentItem(heads[0])
        self.chosen_changed.emit()

    def chosen(self) -> dict[FoundArticle, list[DeskHit]]:
        """Return the ticked hits by their articles."""
        chosen: dict[FoundArticle, list[DeskHit]] = {}
        for number in range(self.topLevelItemCount()):
            head = self.topLevelItem(number)
            if head is None or head.checkState(0) is Qt.CheckState.Unchecked:
                continue
            rows = filter(None, (head.child(place) for place in range(head.childCount())))
            chosen[head.data(0, ARTICLE)] = [
                row.data(0, HIT) for row in rows if row.checkState(0) is Qt.CheckState.Checked
            ]
        return chosen

    @Slot()
    def _ticked(self) -> None:
        if not self._filling:
            self.chosen_changed.emit()

    @Slot(QTreeWidgetItem)
    def _activated(self, item: QTreeWidgetItem) -> None:
        head = item.parent()
        if head is None:
            found = item.data(0, ARTICLE)
            self.opened.emit(found, found.hits[0])
        else:
            self.opened.emit(head.data(0, ARTICLE), item.data(0, HIT))


def _head(found: FoundArticle, new_text: Callable[[], str]) -> QTreeWidgetItem:
    head = QTreeWidgetItem()
    head.setData(0, ARTICLE, found)
    head.setText(0, f"\u2068{found.headline or '…'}\u2069  ({len(found.hits)})")
    head.setFlags(head.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
    head.setFont(0, ui_font(strong=True))
    rtl = found.language.direction is Direction.RTL
    rows = [_Row(hit, new_text, rtl=rtl) for hit in found.hits]
    head.addChildren(rows)
    head.setCheckState(0, Qt.CheckState.Checked)
    return head


class _Row(QTreeWidgetItem):
    """A hit; its words, for assistive programs, tell the replacement of the moment."""

    def __init__(self, hit: DeskHit, new_text: Callable[[], str], *, rtl: bool) -> None:
        super().__init__()
        self._hit, self._new_text, self._rtl = hit, new_text, rtl
        self.setFlags(self.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        self.setCheckState(0, Qt.CheckState.Checked)

    def data(self, column: int, role: int) -> Any:
        """Return the hit or the sentence with it."""
        if role == HIT:
            return self._hit
        if role == Qt.ItemDataRole.DisplayRole:
            return "".join(text for text, _ in pieces(self._hit, self._new_text(), rtl=self._rtl))
        return super().data(column, role)
