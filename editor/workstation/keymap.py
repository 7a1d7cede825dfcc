"""Which keys each command has: those declared, or those its user chose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editor.workstation.settings import Settings
from editor.workstation.shortcuts import BY_ID, COMMANDS, PAGE_KEYS, Command


class Keymap(QObject):
    """Keys are Qt's portable names with Latin letters: the place on the keyboard, any layout."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._own = {name: keys for name, keys in settings.own_keys.items() if name in BY_ID}

    def keys(self, command: Command) -> tuple[str, ...]:
        """Return the command's keys, the one to show first."""
        return self._own.get(command.id, command.keys)

    def is_own(self, command: Command) -> bool:
        """Tell whether the user chose other keys than those declared."""
        return command.id in self._own

    def holder(self, key: str) -> Command | None:
        """Return the command that has ``key``, or None where it is free."""
        for command in (*COMMANDS, *PAGE_KEYS):
            if key in self.keys(command):
                return command
        return None

    def choose(self, command: Command, key: str) -> None:
        """Give ``key`` to ``command`` alone, instead of its others; whoever had it loses it.

        Raises ``ValueError`` for a key that the page answers itself.
        """
        holder = self.holder(key)
        if holder in PAGE_KEYS:
            raise ValueError(f"{key} is the page's own")
        if holder is not None and holder != command:
            left = tuple(other for other in self.keys(holder) if other != key)
            self._keep(holder, left)
        self._keep(command, (key,))
        self.changed.emit()

    def take_away(self, command: Command) -> None:
        """Leave a command without a key; it stays in the menu."""
        self._keep(command, ())
        self.changed.emit()

    def reset(self, command: Command) -> None:
        """Give a command its declared keys back; whoever took one of them loses it."""
        for key in command.keys:
            holder = self.holder(key)
            if holder is not None and holder != command:
                self._keep(holder, tuple(k for k in self.keys(holder) if k != key))
        self._keep(command, command.keys)
        self.changed.emit()

    def reset_all(self) -> None:
        """Give every command its declared keys back."""
        for command_id in list(self._own):
            self._keep(BY_ID[command_id], BY_ID[command_id].keys)
        self.changed.emit()

    def _keep(self, command: Command, keys: tuple[str, ...]) -> None:
        if keys == command.keys:
            self._own.pop(command.id, None)
            self._settings.choose_keys(command.id, None)
        else:
            self._own[command.id] = keys
            self._settings.choose_keys(command.id, keys)
