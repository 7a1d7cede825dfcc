"""The desk's targets in the window: kept, tried, brought up to date, removed."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.workstation.publishing.earlier import Earlier

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.errors import WarraqError
    from editor.article.person import Person
    from editor.publishing.syncing import Synced
    from editor.publishing.target import Settings, Step
    from editor.workstation.jobs import Job
    from editor.workstation.publishing.targets_dialog import TargetsDialog
    from editor.workstation.window import Window


@dataclass(frozen=True, slots=True)
class Everyone:
    """The desk's targets, and how much each does not show of what is live elsewhere."""

    targets: tuple[Settings, ...]
    missing: dict[str, int]


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of trying a target: its answer, or the error it ended with."""

    name: str
    answer: str = ""
    error: WarraqError | None = None


class Places(QObject):
    """Does what the dialog of targets asks for."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: TargetsDialog | None = None
        self._chosen = ""
        self._syncing: tuple[str, Job] | None = None
        self._stop = threading.Event()
        self._told = ""
        self._earlier = Earlier(window)
        window.jobs.progressed.connect(self._progress)
        window.jobs.changed.connect(self._progress)

    @Slot(str)
    def show_at(self, name: str) -> None:
        """Open the list of targets, the one of this name shown."""
        self._chosen = name or self._chosen
        self.show_dialog()

    @Slot()
    def show_dialog(self) -> None:
        """Open the list of targets."""
        from editor.workstation.publishing.targets_dialog import TargetsDialog

        dialog = TargetsDialog(self._window.theme, self._window)
        self._dialog = dialog
        dialog.keep_wanted.connect(self._keep)
        dialog.remove_wanted.connect(self._remove)
        dialog.check_wanted.connect(self._check)
        dialog.trust_wanted.connect(self._trust)
        dialog.sync_wanted.connect(self._sync)
        dialog.earlier_wanted.connect(self._show_earlier)
        dialog.destroyed.connect(self._closed)
        dialog.open()
        self._list()

    @Slot()
    def _closed(self) -> None:
        self._dialog = None

    def _list(self) -> None:
        self._window.archive.run(_everyone, self._show)

    def _show(self, found: Everyone) -> None:
        if self._dialog is not None:
            self._dialog.show_targets(found.targets, self._chosen, found.missing)
            self._progress()
            if self._told:
                self._dialog.say(self._told)
                self._told = ""

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
        self._window.archive.run(partial(_checked, name), self._say_tried)

    @Slot(str, str)
    def _trust(self, name: str, fingerprint: str) -> None:
        """Trust the key that was shown, and no other; then try again."""
        self._chosen = name
        work = partial(_trusted, name, fingerprint)
        self._window.archive.run(work, self._show_trusted, self._refused)

    def _show_kept(self, found: Everyone) -> None:
        self._show(found)
        if self._dialog is not None:
            self._dialog.say(self.tr("Kept."))

    def _show_trusted(self, found: Everyone) -> None:
        self._show(found)
        if self._dialog is not None:
            self._dialog.try_chosen()

    @Slot(str)
    def _show_earlier(self, name: str) -> None:
        if self._dialog is not None:
            self._earlier.show_of(name, self._dialog)

    @Slot(str)
    def _sync(self, name: str) -> None:
        """Begin, or stop what goes on: an article that is being sent at that moment arrives."""
        person = self._window.newsroom.seat.person
        if self._busy:
            self._stop.set()
        elif person is not None:
            self._stop.clear()
            self._chosen = name
            work = partial(_synced, name, person, self._stop)
            title = self.tr("Bringing %1 up to date").replace("%1", name)
            job = self._window.archive.work(work, self._synced, self._not_synced, title=title)
            self._syncing = name, job
            self._progress()

    @property
    def _busy(self) -> bool:
        # A job that was cancelled, in the status bar, tells nobody when it ends.
        return self._syncing is not None and self._window.jobs.is_running(self._syncing[1])

    @Slot()
    def _progress(self) -> None:
        if self._dialog is None:
            return
        if self._syncing is None or not self._busy:
            self._dialog.show_progress("", None)
        else:
            name, job = self._syncing
            self._dialog.show_progress(name, job.progress)

    def _synced(self, done: Synced) -> None:
        self._syncing = None
        self._window.archive.changed.emit()
        language = self._window.program.language
        told = [self.tr("Articles that arrived: %1.").replace("%1", str(done.arrived))]
        problems = [each.problem for each in done.waiting if each.problem is not None]
        told += [each.message.say(language) for each in problems[:1]]
        self._told = "\n".join(told)
        self._list()

    def _not_synced(self, error: Exception) -> None:
        from editor.article.errors import WarraqError

        self._syncing = None
        if isinstance(error, WarraqError):
            self._told = error.say(self._window.program.language)
        else:
            self._window.program.meet(error)
        self._list()

    def _say_tried(self, tried: Tried) -> None:
        from editor.publishing.errors import HostKeyChanged, HostKeyUnknown

        dialog, error = self._dialog, tried.error
        if dialog is None:
            return
        if isinstance(error, (HostKeyUnknown, HostKeyChanged)):
            facts = {key: str(value) for key, value in error.facts.items()}
            trusted = facts.get("trusted", "")
            dialog.show_key(tried.name, facts["host"], facts["fingerprint"], trusted)
        elif error is not None:
            dialog.say(error.say(self._window.program.language), tried.name)
        else:
            fit = self.tr("It answers, and lets itself be written to.")
            dialog.say("\n".join(filter(None, (fit, tried.answer))), tried.name)

    def _refused(self, error: Exception) -> None:
        from editor.article.errors import WarraqError

        if self._dialog is not None and isinstance(error, WarraqError):
            self._dialog.say(error.say(self._window.program.language))
        else:
            self._window.program.meet(error)


def _everyone(store: Store) -> Everyone:
    # Late, and on the pool, as all of these: what publishes is read when it is wanted.
    from editor.publishing import configured, syncing

    targets = configured.everyone(store)
    return Everyone(
        targets, {each.name: len(syncing.missing(store, each.name)) for each in targets}
    )


def _synced(name: str, person: Person, stop: threading.Event, store: Store, job: Job) -> Synced:
    from editor.publishing import syncing

    def heard(_step: Step, done: int, total: int) -> None:
        job.report(name, done / total if total else None)

    return syncing.sync(store, name, person, heard, lambda: stop.is_set() or job.is_cancelled())


def _kept(target: Settings, password: str, store: Store) -> Everyone:
    from editor.publishing import configured, credentials

    if password:
        # First the password: a target is not kept half.
        user = credentials.user_of(target.address, target.options)
        credentials.keep(target.address, user, credentials.Secret(password))
    configured.put(store, target)
    return _everyone(store)


def _removed(name: str, store: Store) -> Everyone:
    from editor.publishing import configured

    configured.remove(store, name)
    return _everyone(store)


def _trusted(name: str, fingerprint: str, store: Store) -> Everyone:
    from editor.publishing import configured

    configured.trust(store, name, fingerprint)
    return _everyone(store)


def _checked(name: str, store: Store) -> Tried:
    from editor.article.errors import WarraqError
    from editor.publishing import configured

    try:
        target = configured.opened(configured.named(store, name))
        try:
            return Tried(name, answer=target.check())
        finally:
            target.close()
    except WarraqError as error:
        return Tried(name, error=error)
