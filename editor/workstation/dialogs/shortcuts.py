"""The list of keys (F1), and where they are changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.workstation.actions import shown_key
from editor.workstation.dialogs.frame import Frame
from editor.workstation.dialogs.key_field import KeyField
from editor.workstation.keymap import Keymap
from editor.workstation.layouts import letters_at
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.shortcuts import (
    BY_ID,
    COMMANDS,
    FIXED_KEYS,
    GROUPS,
    OUTBOX,
    PAGE_KEYS,
    Command,
)

_COMMAND, _KEYS, _ARABIC, _RUSSIAN = range(4)
_ID = Qt.ItemDataRole.UserRole


class ShortcutsDialog(Frame):
    """Every command with its keys, and what stands on these in the Arabic and Russian layouts.

    Typing narrows the list; the field below it takes another key for the chosen command.
    """

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self._key = ""
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.field = KeyField()
        self._label, self.note = QLabel(), named(Prose(), "muted")
        self._label.setBuddy(self.field)
        self.assign, self.clear, self.reset, self.reset_all = (QPushButton() for _ in range(4))
        self._build()
        self.search.textChanged.connect(self._narrow)
        self.list.currentItemChanged.connect(self._chosen)
        self.field.pressed.connect(self._pressed)
        self.assign.clicked.connect(self._assign)
        self.clear.clicked.connect(self._clear)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(keymap.reset_all)
        keymap.changed.connect(self._show_keys)
        self.resize(680, 680)
        self.retranslate()

    def _build(self) -> None:
        self.list.setColumnCount(4)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(_COMMAND, QHeaderView.ResizeMode.Stretch)
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(self.note.fontMetrics().lineSpacing() * 2)
        for button in (self.assign, self.clear, self.reset, self.reset_all):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        for widget in (self._label, self.field, self.assign, self.clear, self.reset):
            row.addWidget(widget, widget is self.field)
        last = QHBoxLayout()
        last.addWidget(self.note, 1)
        last.addWidget(self.reset_all, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addLayout(last)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search.setPlaceholderText(self.tr("Search the commands…"))
        self.search.setAccessibleName(self.tr("Search the commands"))
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.list.setHeaderLabels(
            [self.tr("Command"), self.tr("Keys"), self.tr("Arabic keys"), self.tr("Russian keys")]
        )
        self._label.setText(self.tr("New key:"))
        self.field.setAccessibleName(self.tr("New key"))
        self.field.setPlaceholderText(self.tr("Press it here"))
        self.assign.setText(self.tr("Set"))
        self.clear.setText(self.tr("No key"))
        self.reset.setText(self.tr("As it was"))
        self.reset_all.setText(self.tr("All as they were"))
        self._fill()
        self._chosen()

    def choose(self, command_id: str) -> None:
        """Choose a command in the list."""
        for row in self._rows():
            if row.data(_COMMAND, _ID) == command_id:
                self.list.setCurrentItem(row)

    def _fill(self) -> None:
        self.list.clear()
        for group in (*GROUPS, OUTBOX):
            head = QTreeWidgetItem([QCoreApplication.translate("Commands", group)])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.list.addTopLevelItem(head)
            for command in (*COMMANDS, *FIXED_KEYS):
                if command.group == group:
                    row = QTreeWidgetItem([command.shown_title])
                    row.setData(_COMMAND, _ID, command.id)
                    head.addChild(row)
            head.setExpanded(True)
        self._show_keys()
        self._narrow()

    @Slot()
    def _show_keys(self) -> None:
        by_id = {command.id: command for command in (*COMMANDS, *FIXED_KEYS)}
        for row in self._rows():
            command = by_id[row.data(_COMMAND, _ID)]
            keys = self._keymap.keys(command)
            row.setText(_KEYS, "   ".join(map(shown_key, keys)))
            letters = [letters_at(key) for key in keys]
            row.setText(_ARABIC, "   ".join(filter(None, (arabic for arabic, _ in letters))))
            row.setText(_RUSSIAN, "   ".join(filter(None, (russian for _, russian in letters))))
            font = row.font(_KEYS)
            font.setBold(self._keymap.is_own(command))
            row.setFont(_KEYS, font)
        self._chosen()

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
                fits = any(wanted in row.text(column).casefold() for column in range(4))
                row.setHidden(not fits)
                shown += fits
            head.setHidden(not shown)

    @Slot()
    def _chosen(self) -> None:
        command = self._command()
        self._key = ""
        self.field.clear()
        for widget in (self.field, self.clear, self.reset):
            widget.setEnabled(command is not None)
        self.assign.setEnabled(False)
        row = self.list.currentItem()
        if command is not None:
            self.reset.setEnabled(self._keymap.is_own(command))
            self.clear.setEnabled(bool(self._keymap.keys(command)))
            self.note.setText("")
        elif row is not None and row.parent() is not None:
            self.note.setText(self.tr("This key stays as it is."))
        else:
            self.note.setText(self.tr("Choose a command to give it another key."))

    @Slot(str)
    def _pressed(self, key: str) -> None:
        command = self._command()
        if command is None:
            return
        holder = self._keymap.holder(key) if key else None
        self._key = key if holder not in PAGE_KEYS else ""
        self.assign.setEnabled(bool(self._key) and holder != command)
        if not key:
            self.note.setText(
                self.tr("That key writes. Hold Ctrl or Alt with it, or take F1 to F12.")
            )
        elif holder in PAGE_KEYS:
            self.note.setText(self.tr("The page answers this key itself; it stays."))
        elif holder is not None and holder != command:
            text = self.tr("“%1” has this key now and would lose it.")
            self.note.setText(text.replace("%1", holder.shown_title))
        else:
            self.note.setText("")

    @Slot()
    def _assign(self) -> None:
        command = self._command()
        if command is not None and self._key:
            self._keymap.choose(command, self._key)
            self.list.setFocus()

    @Slot()
    def _clear(self) -> None:
        command = self._command()
        if command is not None:
            self._keymap.take_away(command)

    @Slot()
    def _reset(self) -> None:
        command = self._command()
        if command is not None:
            self._keymap.reset(command)

    def _command(self) -> Command | None:
        """Return the chosen command; None where none is, or one of the page's own."""
        row = self.list.currentItem()
        command_id = row.data(_COMMAND, _ID) if row is not None else None
        return BY_ID.get(command_id) if command_id else None

    def _rows(self) -> list[QTreeWidgetItem]:
        heads = (self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount()))
        return [
            row
            for head in heads
            if head is not None
            for n in range(head.childCount())
            if (row := head.child(n)) is not None
        ]
