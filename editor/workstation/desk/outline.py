"""The outline: the section headings of the open article; a click goes there, a drag moves all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.workstation.named import named
from editor.workstation.tooltips import tooltip_of

if TYPE_CHECKING:
    from editor.workstation.page.place import OutlineEntry


class Outline(QWidget):
    """Shows the headings and which section the caret is in."""

    chosen = Signal(str)
    """The id of the heading to go to."""
    move_wanted = Signal(int, int)
    """The number of a section and of the one to stand before; past the last means the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = named(QLabel(), "sectionTitle")
        self._list = named(_Sections(), "outlineList")
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setUniformItemSizes(True)
        self._list.itemClicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        self._list.moved.connect(self.move_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 10)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._list)
        self.retranslate()

    def show_entries(self, entries: Sequence[OutlineEntry]) -> None:
        """Show other headings; the list keeps its place."""
        current = self._list.currentRow()
        self._list.allow_dragging()
        self._list.clear()
        for entry in entries:
            indent = "    " if entry.level > 2 else ""
            item = QListWidgetItem(indent + (entry.text or "…"))
            item.setData(Qt.ItemDataRole.UserRole, entry.block_id)
            item.setToolTip(tooltip_of(entry.text))
            item.setSizeHint(QSize(0, 30))
            self._list.addItem(item)
        self._list.setCurrentRow(current if current < len(entries) else -1)
        self.setVisible(bool(entries))

    @property
    def focused_section(self) -> int:
        """The section chosen in the list while the keyboard is in it, else -1."""
        return self._list.currentRow() if self._list.hasFocus() else -1

    def mark_section(self, number: int) -> None:
        """Show that the caret is in section ``number``, -1 for none."""
        if number != self._list.currentRow():
            self._list.setCurrentRow(number)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._title.setText(self.tr("Sections"))
        self._list.setAccessibleName(self.tr("Sections of the article"))
        self._list.setAccessibleDescription(
            self.tr("Drag a section to move it, or press Alt+Shift with an arrow key.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


class _Sections(QListWidget):
    """The list; a row that is dropped is told of: the article changes, and the list with it."""

    moved = Signal(int, int)

    def allow_dragging(self) -> None:
        """Let rows be dragged: once there are some, for Qt's enumerations take their time."""
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which section is to stand before which."""
        section, before = self.currentRow(), self.gap_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if event.source() is self and section >= 0 and before not in (section, section + 1):
            self.moved.emit(section, before)

    def gap_at(self, place: QPoint) -> int:
        """Return the row before which a drop at ``place`` puts a section."""
        item = self.itemAt(place)
        if item is None:
            return self.count()
        return self.row(item) + (place.y() > self.visualItemRect(item).center().y())
