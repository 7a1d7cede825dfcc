"""The search of a sheet on the pool, by revision numbers: an answer for old lines is dropped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.workstation.find.sheet_hits import Found, SheetHits, search_lines

if TYPE_CHECKING:
    from editor.workstation.jobs import Job, Jobs
    from editor.workstation.page.line import Line

_SEARCHED_AT_ONCE = 6000
"""Code points of changed lines that cost a key nothing; more are searched on the pool."""


class SheetSearch(QObject):
    """Has the lines searched that ``hits`` does not know yet."""

    completed = Signal()
    """Every line is searched; not told of changes that were searched at once."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.hits = SheetHits()

    def search_rest(self) -> None:
        """Search what is not searched yet; ``completed`` may come before this returns."""
        self.stop()
        due = self.hits.due()
        if not due:
            self.completed.emit()
            return
        revision, search = self.hits.revision, self.hits.search

        def work(job: Job) -> tuple[int, tuple[tuple[int, Found], ...]]:
            return revision, search_lines(search, due, job.is_cancelled)

        self._job = self._jobs.run(work, self._answer)

    def change(self, lines: Sequence[Line], first: int, tail: int) -> bool:
        """Hear what changed and search it at once if it is little; tell whether all is known."""
        self.hits.splice(lines, first, tail)
        changed = lines[first : len(lines) - tail]
        if sum(len(line.text) for line in changed) <= _SEARCHED_AT_ONCE:
            self.hits.search_here(first, len(lines) - tail - 1)
        if self.hits.complete:
            self.stop()
        return self.hits.complete

    def stop(self) -> None:
        """Drop the search under way."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _answer(self, answer: tuple[int, tuple[tuple[int, Found], ...]]) -> None:
        if self.hits.take(*answer):
            self._job = None
            self.completed.emit()
