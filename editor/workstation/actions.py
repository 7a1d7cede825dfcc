"""The commands of the window as actions: made from the table, in words, keys and icons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from editor.workstation.icons import icon, letter_icon
from editor.workstation.keymap import Keymap
from editor.workstation.shortcuts import COMMANDS, GROUPS, Command
from editor.workstation.tokens import Tokens

NEEDS_ARTICLE = frozenset(
    [
        "save",
        "act-next",
        "acts",
        "publish",
        "export",
        "preview",
        "source",
        "browser",
        "site-preview",
        "bin",
        "undo",
        "redo",
        "cut",
        "copy",
        "paste",
        "paste-plain",
        "select-all",
        "find",
        "replace",
        "find-next",
        "find-previous",
        "finding-next",
        "finding-previous",
        "fixes",
        "fix-all",
        "rules",
        "left-alone",
        "suggest",
        "accept-change",
        "reject-change",
        "change-next",
        "change-previous",
        "comment",
        "writers",
        "markup",
        "bold",
        "italic",
        "quote-marks",
        "complete",
        "link",
        "style-heading",
        "style-subheading",
        "style-paragraph",
        "style-quote",
        "list-bulleted",
        "list-numbered",
        "indent",
        "outdent",
        "picture",
        "separator",
        "direction-rtl",
        "direction-ltr",
        "isolate",
        "section-up",
        "section-down",
        "edition-ar",
        "edition-ru",
        "edition-en",
    ]
)
"""Commands that need an open article."""

CHECKABLE = frozenset(
    {
        "bold",
        "italic",
        "list-bulleted",
        "list-numbered",
        "desk",
        "inspector",
        "full-screen",
        "invisibles",
        "typewriter",
        "proof-view",
        "suggest",
        "markup",
    }
)
SEPARATED = frozenset(
    {
        "save",
        "export",
        "publish",
        "bin",
        "settings",
        "cut",
        "find",
        "search",
        "finding-next",
        "link",
        "list-bulleted",
        "picture",
        "direction-rtl",
        "section-up",
        "next-pane",
        "full-screen",
        "zoom-in",
        "edition-ar",
        "style-heading",
        "change-next",
        "comment",
        "terms",
    }
)
"""A menu draws a line above these."""


class Actions(QObject):
    """Holds every action by the id of its command."""

    def __init__(self, window: QWidget, keymap: Keymap) -> None:
        super().__init__(window)
        self._keymap = keymap
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(window)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setCheckable(command.id in CHECKABLE)
            action.setData(command.id)
            self._actions[command.id] = action
        window.addActions(list(self._actions.values()))
        self._set_keys()
        keymap.changed.connect(self._keys_changed)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def enable(self, command_ids: Iterable[str], enabled: bool) -> None:
        """Enable or disable some of the commands."""
        for command_id in command_ids:
            self._actions[command_id].setEnabled(enabled)

    def retranslate(self) -> None:
        """Name everything in the interface's language; a tooltip tells the key."""
        for command in COMMANDS:
            action = self._actions[command.id]
            action.setText(command.shown_title)
            action.setToolTip(tooltip(command, self._keymap.keys(command)))

    def _set_keys(self) -> None:
        for command in COMMANDS:
            keys = [QKeySequence(key) for key in self._keymap.keys(command)]
            self._actions[command.id].setShortcuts(keys)

    @Slot()
    def _keys_changed(self) -> None:
        self._set_keys()
        self.retranslate()

    def recolour(self, tokens: Tokens, *, rtl: bool) -> None:
        """Draw the icons for a theme and a direction."""
        for command in COMMANDS:
            if command.icon:
                self._actions[command.id].setIcon(icon(command.icon, tokens, rtl=rtl))
                self._actions[command.id].setIconVisibleInMenu(False)
        # Every language has its own letter for these, as in its word processors.
        for command_id, letter in (
            ("bold", QCoreApplication.translate("Actions", "B", "the letter on the bold button")),
            (
                "italic",
                QCoreApplication.translate("Actions", "I", "the letter on the italic button"),
            ),
        ):
            bold = command_id == "bold"
            self._actions[command_id].setIcon(
                letter_icon(letter, tokens, strong=bold, slanted=not bold)
            )
            self._actions[command_id].setIconVisibleInMenu(False)

    def fill(self, menu: QMenu) -> None:
        """Fill ``menu`` with one submenu a group, every command in it."""
        menu.clear()
        for old in menu.findChildren(QMenu):
            old.deleteLater()
        for group in GROUPS:
            submenu = menu.addMenu(QCoreApplication.translate("Commands", group))
            for command in COMMANDS:
                if command.group == group and command.id != "menu":
                    if command.id in SEPARATED and not submenu.isEmpty():
                        submenu.addSeparator()
                    submenu.addAction(self._actions[command.id])


def tooltip(command: Command, keys: Sequence[str]) -> str:
    """Return the title with its first key: "Bold (Ctrl+B)"."""
    return f"{command.shown_title} ({shown_key(keys[0])})" if keys else command.shown_title


def shown_key(key: str) -> str:
    """Return a key as this system writes it; isolated, so that its order holds in Arabic."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
    return f"\u2066{native}\u2069"
