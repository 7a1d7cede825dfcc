"""Work off the window's thread: a small pool, with answers brought back to the window.

A job never touches a widget. Its answer goes to bound methods that are held weakly, so a closed
dialog neither lives on for an answer nor gets one.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from editor.article.errors import WarraqError

_T = TypeVar("_T")


@dataclass(slots=True, eq=False)
class Job:
    """One piece of work under way; ``title`` is set when the status bar should show it."""

    title: str = ""
    cancelled: bool = False
    progress: float | None = None
    stage: str = ""
    _jobs: Jobs | None = field(default=None, repr=False)

    def cancel(self) -> None:
        """Ask the work to stop; its answer is dropped either way."""
        self.cancelled = True
        if self._jobs is not None:
            self._jobs.changed.emit()

    def is_cancelled(self) -> bool:
        """Tell whether the work should stop: the form in which renderers ask."""
        return self.cancelled

    def report(self, stage: str, progress: float | None) -> None:
        """Say how far the work is, from its own thread; ``progress`` runs from 0 to 1."""
        self.stage, self.progress = stage, progress
        if self._jobs is not None:
            self._jobs.progressed.emit()


class Jobs(QObject):
    """The pool. Everything public is called on the window's thread."""

    changed = Signal()
    progressed = Signal()
    failed = Signal(object)
    """An error that nobody asked for: a ``WarraqError`` to say, anything else a bug."""
    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(4)
        self._running: dict[Job, tuple[_Callback, _Callback]] = {}
        self._ended.connect(self._finish)

    @property
    def shown(self) -> tuple[Job, ...]:
        """The jobs with a title, oldest first."""
        return tuple(job for job in self._running if job.title and not job.cancelled)

    @property
    def busy(self) -> bool:
        """Tell whether anything is still under way."""
        return bool(self._running)

    def is_running(self, job: Job) -> bool:
        """Tell whether a job has not ended yet; one that was cancelled may go on for a while."""
        return job in self._running

    def run(
        self,
        work: Callable[[Job], _T],
        done: Callable[[_T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        title: str = "",
    ) -> Job:
        """Start ``work`` on the pool; ``done`` or ``failed`` is called with its end.

        Bound methods are held weakly, plain functions strongly. Without ``failed`` an error goes
        to the signal of that name; a bug goes there in any case.
        """
        job = Job(title=title, _jobs=self)
        self._running[job] = (_Callback(done), _Callback(failed))
        # The signal is all the thread knows of this object: emitting it queues to our thread.
        ended = self._ended

        def attempt() -> None:
            try:
                answer: object = work(job)
            except Exception as error:  # noqa: BLE001 - carried to the window, nothing is swallowed
                ended.emit(job, None, error)
            else:
                ended.emit(job, answer, None)

        self._pool.start(attempt)
        if title:
            self.changed.emit()
        return job

    def wait(self, milliseconds: int = 5000) -> bool:
        """Block until the pool is idle, at the end of the program only."""
        return self._pool.waitForDone(milliseconds)

    @Slot(object, object, object)
    def _finish(self, job: Job, answer: object, error: Exception | None) -> None:
        done, failed = self._running.pop(job)
        if job.title:
            self.changed.emit()
        if error is not None and not isinstance(error, WarraqError):
            self.failed.emit(error)
        if job.cancelled:
            return
        if error is None:
            done(answer)
        elif not failed(error) and isinstance(error, WarraqError):
            self.failed.emit(error)


class _Callback:
    """A function to call once: a bound method weakly, anything else as it is."""

    def __init__(self, function: Callable[[Any], None] | None) -> None:
        self._wanted = function is not None
        self._get: Callable[[], Callable[[Any], None] | None] = lambda: function
        if function is not None and isinstance(getattr(function, "__self__", None), QObject):
            self._get = weakref.WeakMethod(function)

    def __call__(self, value: object) -> bool:
        """Call it if it is still there; tell whether anybody wanted it."""
        function = self._get()
        if function is not None:
            function(value)
        return self._wanted
