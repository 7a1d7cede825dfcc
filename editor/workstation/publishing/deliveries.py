"""What is on its way, in the background: schedules that come due, tries that are due again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.workstation.jobs import Job

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.delivery import OutboxItem
    from editor.publishing.sending import Late
    from editor.publishing.target import Step
    from editor.workstation.window import Window

LOOK_MS = 20_000
"""Schedules go by the minute."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one look at the outbox did."""

    ended: tuple[OutboxItem, ...] = ()
    late: tuple[Late, ...] = field(default=())


class Deliveries(QObject):
    """Runs one courier at a time on the pool; the status bar shows it, and can stop it."""

    ended = Signal(object)
    """A ``Round`` in which something happened."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._again = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        window.archive.opened.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether something is being delivered now."""
        # A job that was cancelled tells nobody when it ends.
        return self._job is not None and self._window.jobs.is_running(self._job)

    @Slot()
    def look(self) -> None:
        """Deliver what is due; asked while it is at it, it looks once more."""
        if not self._window.archive.ready:
            return
        if self.busy:
            self._again = True
            return
        self._window.archive.run(_is_due, self._begin_round)

    @property
    def under_way(self) -> tuple[str, float | None] | None:
        """The target that is sent to and how far that is, 0 to 1; None where nothing is sent."""
        if self._job is None or not self.busy or self._job.cancelled:
            return None
        return self._job.stage, self._job.progress

    @Slot()
    def stop(self) -> None:
        """Stop what is being sent, before readers see anything of it; it waits in the outbox."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Stop before readers see anything; what was not delivered waits in the outbox."""
        self._timer.stop()
        self.stop()

    @Slot()
    def _begin(self) -> None:
        self._timer.start()
        self.look()

    def _begin_round(self, due: bool) -> None:
        if due and not self.busy:
            title = self.tr("Publishing")
            work = self._window.archive.work
            self._job = work(_round, self._take, self._failed, title=title)

    def _take(self, done: Round) -> None:
        self._job = None
        if done.ended or done.late:
            self._window.archive.changed.emit()
            self.ended.emit(done)
        if self._again:
            self._again = False
            self.look()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._window.program.meet(error)


def _is_due(store: Store) -> bool:
    # Late, and on the pool: most starts publish nothing.
    import datetime

    from db import outbox, workflow
    from editor.publishing import handing_over

    now = datetime.datetime.now(datetime.UTC)
    handing_over.arrange(store, now)
    waiting = any(each.is_due(now) for each in outbox.items(store))
    return waiting or bool(workflow.scheduled(store, until=now))


def _round(store: Store, job: Job) -> Round:
    # Late, and on the pool: see above.
    import datetime

    from editor.publishing import sending
    from editor.publishing.courier import Courier

    _sent, late = sending.fire(store, datetime.datetime.now(datetime.UTC))
    courier = Courier(store=store, observe=_observer(job), cancelled=job.is_cancelled)
    return Round(tuple(courier.run()), late)


def _observer(job: Job) -> Callable[[OutboxItem, Step, int, int], None]:
    def observe(item: OutboxItem, _step: Step, done: int, total: int) -> None:
        job.report(item.target, done / total if total else None)

    return observe
