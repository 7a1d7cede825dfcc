"""Going back to an earlier state of a site, from the window: read there, asked, done."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from db.store import Store
    from editor.publishing.rolling_back import Release
    from editor.workstation.publishing.earlier_dialog import EarlierDialog
    from editor.workstation.window import Window


class Earlier(QObject):
    """Shows a target's earlier states; the command line goes back by the same function."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: EarlierDialog | None = None

    def show_of(self, name: str, above: QWidget) -> None:
        """Open the states of the target of this name, above the list of targets."""
        from editor.workstation.publishing.earlier_dialog import EarlierDialog

        dialog = EarlierDialog(name, self._window.theme, above)
        self._dialog = dialog
        dialog.back_wanted.connect(self._go_back)
        dialog.destroyed.connect(self._closed)
        dialog.open()
        self._window.archive.run(partial(_kept, name), self._show, self._refused)

    @Slot()
    def _closed(self) -> None:
        self._dialog = None

    @Slot(str, str)
    def _go_back(self, name: str, release_id: str) -> None:
        work = partial(_rolled_back, name, release_id)
        self._window.archive.run(work, self._show, self._refused)

    def _show(self, kept: tuple[Release, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_releases(kept)

    def _refused(self, error: Exception) -> None:
        from editor.article.errors import WarraqError

        if self._dialog is not None and isinstance(error, WarraqError):
            self._dialog.show_problem(error.say(self._window.program.language))
        else:
            self._window.program.meet(error)


def _kept(name: str, store: Store) -> tuple[Release, ...]:
    # Late, and on the pool, as the other: what publishes is read when it is wanted.
    from editor.publishing import configured, rolling_back

    with closing(configured.opened(configured.named(store, name))) as target:
        return rolling_back.releases(store, target)


def _rolled_back(name: str, release_id: str, store: Store) -> tuple[Release, ...]:
    from editor.publishing import configured, rolling_back

    with closing(configured.opened(configured.named(store, name))) as target:
        rolling_back.roll_back(store, target, release_id)
        return rolling_back.releases(store, target)
