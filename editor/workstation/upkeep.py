"""What a desk needs done behind the scenes: a search index of today's kind, a copy a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from editor.workstation.jobs import Job

if TYPE_CHECKING:
    from db.indexing import Progress
    from db.store import Store
    from editor.workstation.window import Window

AFTER_MS = 2500
"""The article of last time is on the page long before this; nobody waits for upkeep."""


class Upkeep(QObject):
    """Begins a little after the store is open: one work after the other, on the pool."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._indexing: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_MS)
        self._soon.timeout.connect(self.begin)
        window.archive.opened.connect(self._soon.start)

    @Slot()
    def begin(self) -> None:
        """Make the search index anew where another program made it, then the day's copy."""
        if self._window.archive.ready:
            self._window.archive.run(_is_stale, self._look_at_index)

    def close(self) -> None:
        """Stop: what is left of the index is made at the next start."""
        self._soon.stop()
        if self._indexing is not None:
            self._indexing.cancel()

    def _look_at_index(self, stale: bool) -> None:
        if stale:
            self._indexing = self._window.archive.work(
                _reindex, self._indexed, title=self.tr("Preparing the search")
            )
        else:
            self._back_up()

    def _indexed(self, _whole: bool) -> None:
        self._indexing = None
        self._window.archive.changed.emit()
        self._back_up()

    def _back_up(self) -> None:
        self._window.archive.run(_back_up)


def _is_stale(store: Store) -> bool:
    from db import indexing

    return not store.read_only and indexing.is_stale(store)


def _reindex(store: Store, job: Job) -> bool:
    from db import indexing

    def report(progress: Progress) -> None:
        job.report("", progress.done / max(progress.total, 1))

    return indexing.reindex(store, progress=report, cancelled=job.is_cancelled)


def _back_up(store: Store) -> None:
    from db import backup

    backup.daily_backup(store)
