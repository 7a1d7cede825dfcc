"""The desk's targets in the window: kept, tried, removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from db.store import Store
    from editor.publishing.target import Settings
    from editor.workstation.publishing.targets_dialog import TargetsDialog
    from editor.workstation.window import Window


class Places(QObject):
    """Does what the dialog of targets asks for."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: TargetsDialog | None = None
        self._chosen = ""

    @Slot()
    def show_dialog(self) -> None:
        """Open the list of targets."""
        from editor.workstation.publishing.targets_dialog import TargetsDialog

        dialog = TargetsDialog(self._window.theme, self._window)
        self._dialog = dialog
        dialog.keep_wanted.connect(self._keep)
        dialog.remove_wanted.connect(self._remove)
        dialog.check_wanted.connect(self._check)
        dialog.destroyed.connect(self._closed)
        dialog.open()
        self._list()

    @Slot()
    def _closed(self) -> None:
        self._dialog = None

    def _list(self) -> None:
        self._window.archive.run(_everyone, self._show)

    def _show(self, targets: tuple[Settings, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_targets(targets, self._chosen)

    @Slot(object, str)
    def _keep(self, target: Settings, password: str) -> None:
        self._chosen = target.name
        self._window.archive.run(partial(_kept, target, password), self._show_kept, self._refused)

    @Slot(str)
    def _remove(self, name: str) -> None:
        self._chosen = ""
        self._window.archive.run(partial(_removed, name), self._show, self._refused)

    @Slot(str)
    def _check(self, name: str) -> None:
        self._window.archive.run(partial(_checked, name), self._say, self._refused)

    def _show_kept(self, targets: tuple[Settings, ...]) -> None:
        self._show(targets)
        if self._dialog is not None:
            self._dialog.say(self.tr("Kept."))

    def _say(self, answer: str) -> None:
        if self._dialog is not None:
            self._dialog.say(answer or self.tr("It answers, and lets itself be written to."))

    def _refused(self, error: Exception) -> None:
        from editor.article.errors import WarraqError

        if self._dialog is not None and isinstance(error, WarraqError):
            self._dialog.say(error.say(self._window.program.language))
        else:
            self._window.program.meet(error)


def _everyone(store: Store) -> tuple[Settings, ...]:
    # Late, and on the pool, as all of these: what publishes is read when it is wanted.
    from editor.publishing import configured

    return configured.everyone(store)


def _kept(target: Settings, password: str, store: Store) -> tuple[Settings, ...]:
    from urllib.parse import urlsplit

    from editor.publishing import configured, credentials

    if password:
        # First the password: a target is not kept half.
        user = urlsplit(target.address).username or ""
        credentials.keep(target.address, user, credentials.Secret(password))
    configured.put(store, target)
    return configured.everyone(store)


def _removed(name: str, store: Store) -> tuple[Settings, ...]:
    from editor.publishing import configured

    configured.remove(store, name)
    return configured.everyone(store)


def _checked(name: str, store: Store) -> str:
    from editor.publishing import configured

    target = configured.opened(configured.named(store, name))
    try:
        return target.check()
    finally:
        target.close()
