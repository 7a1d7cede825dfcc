"""The termbase as the window sees it: changes in the store, one after another, and back again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.article.term import Standing, Term
from editor.workstation.archive import Archive

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.person import Person
    from editor.newsroom.terms import TermChange
    from editor.workstation.jobs import Job
    from editor.workstation.newsroom.seat import Seat

SUFFIXES = (".csv", ".tbx")
LARGEST = 32 * 2**20
DO, UNDO, REDO = "do", "undo", "redo"


@dataclass(frozen=True, slots=True)
class Listed:
    """A term in force and the folded words it is found by."""

    term: Term
    found_by: str

    @property
    def proposals(self) -> bool:
        """Tell whether somebody proposes a form of it."""
        return any(form.standing is Standing.PROPOSED for form in self.term.forms)


@dataclass(frozen=True, slots=True)
class _Answer:
    kind: str
    undone_by: TermChange | None
    listed: tuple[Listed, ...]
    own: bool


class Termbase(QObject):
    """Holds the terms in force; every change is a step that can be undone while the window lives.

    Steps wait for one another, so that the list is always that of the store.
    """

    changed = Signal()
    """The terms in force are others."""
    busy_changed = Signal()
    imported = Signal(int)
    """So many terms of a file were new or other than before."""
    exported = Signal(str)
    failed = Signal(object)

    def __init__(self, archive: Archive, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive, self._seat = archive, seat
        self.listed: tuple[Listed, ...] = ()
        self.own = False
        """Whether the desk has a list of its own; until then the shipped one is in force."""
        self.job: Job | None = None
        """The import or export under way."""
        self._steps: deque[tuple[str, TermChange]] = deque()
        self._stepping = False
        self._undo: list[TermChange] = []
        self._redo: list[TermChange] = []

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms in force."""
        return tuple(each.term for each in self.listed)

    @property
    def may_decide(self) -> bool:
        """Tell whether who sits here decides on terms, or proposes."""
        # Late: only somebody who looks at terms needs it.
        from editor.newsroom.terms import may_decide

        return may_decide(self._seat.person)

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a step to undo."""
        return bool(self._undo) and not self._stepping and self.job is None

    @property
    def can_redo(self) -> bool:
        """Tell whether a step was undone."""
        return bool(self._redo) and not self._stepping and self.job is None

    def name_of(self, person_id: str) -> str:
        """Return who that is: a name, or what a command line signed with."""
        return self._seat.name_of(person_id) or person_id

    def refresh(self) -> None:
        """Read the terms; ``changed`` says when they are here."""
        self._archive.run(_read, self._show, self._refused)

    def keep(self, term: Term) -> None:
        """Add a term, or put it in the place of the one with its id."""
        from editor.newsroom.terms import TermChange

        self._step(DO, TermChange(put=(term,)))

    def withdraw(self, term: Term) -> None:
        """Take a term away."""
        from editor.newsroom.terms import TermChange

        self._step(DO, TermChange(withdrawn=(term.id,)))

    def undo(self) -> None:
        """Take back the last step."""
        if self.can_undo:
            self._step(UNDO, self._undo.pop())

    def redo(self) -> None:
        """Make the step again that was taken back last."""
        if self.can_redo:
            self._step(REDO, self._redo.pop())

    def import_file(self, path: Path) -> None:
        """Add the terms of a CSV or TBX file; one step, in the pool, to be cancelled."""
        title = self.tr("Reading %1").replace("%1", f"\u2068{path.name}\u2069")
        work = partial(_import, path=path, by=self._seat.person)
        self._begin(work, self._imported, title)

    def export_file(self, path: Path) -> None:
        """Write the terms in force to a CSV or TBX file."""
        title = self.tr("Writing %1").replace("%1", f"\u2068{path.name}\u2069")
        self._begin(partial(_export, path=path), self._exported, title)

    def cancel(self) -> None:
        """Give up the import or export under way; nothing of it is kept."""
        if self.job is not None:
            self.job.cancel()
            self._end()
            # It may have been too late.
            self.refresh()

    # Steps

    def _step(self, kind: str, change: TermChange) -> None:
        self._steps.append((kind, change))
        self._next()

    def _next(self) -> None:
        if self._stepping or self.job is not None or not self._steps:
            return
        self._stepping = True
        kind, change = self._steps.popleft()
        work = partial(_change, kind=kind, change=change, by=self._seat.person)
        self._archive.run(work, self._stepped, self._refused)
        self.busy_changed.emit()

    def _stepped(self, answer: _Answer) -> None:
        self._stepping = False
        self._remember(answer)
        self._show(answer)
        self._next()

    def _refused(self, error: Exception) -> None:
        self._stepping = False
        self.failed.emit(error)
        self.busy_changed.emit()
        self._next()

    def _remember(self, answer: _Answer) -> None:
        if answer.undone_by is None:
            return
        if answer.kind == UNDO:
            self._redo.append(answer.undone_by)
            return
        self._undo.append(answer.undone_by)
        if answer.kind == DO:
            self._redo.clear()

    def _show(self, answer: _Answer) -> None:
        self.listed, self.own = answer.listed, answer.own
        self.changed.emit()
        self.busy_changed.emit()

    # Files

    def _begin(
        self,
        work: Callable[[Store, Job], _Answer | str],
        done: Callable[..., None],
        title: str,
    ) -> None:
        if self.job is None:
            self.job = self._archive.work(work, done, self._file_failed, title=title)
            self.busy_changed.emit()

    def _imported(self, answer: _Answer) -> None:
        self._end()
        self._remember(answer)
        self._show(answer)
        undone_by = answer.undone_by
        count = len(undone_by.put) + len(undone_by.withdrawn) if undone_by else 0
        self.imported.emit(count)

    def _exported(self, name: str) -> None:
        self._end()
        self.exported.emit(name)

    def _file_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self.job = None
        self.busy_changed.emit()
        self._next()


def _read(store: Store, kind: str = "", undone_by: TermChange | None = None) -> _Answer:
    from db import terms
    from editor.language.fold import fold
    from editor.newsroom.terms import terms_in_force

    own = terms.own(store)
    listed = tuple(
        Listed(term, fold("\n".join([*(form.text for form in term.forms), term.domain])).text)
        for term in terms_in_force(store)
    )
    return _Answer(kind, undone_by, listed, own is not None)


def _change(store: Store, *, kind: str, change: TermChange, by: Person | None) -> _Answer:
    from editor.newsroom.terms import change_terms

    return _read(store, kind, change_terms(store, change, by))


def _import(store: Store, job: Job, *, path: Path, by: Person | None) -> _Answer:
    # Late: readers of files that few windows see.
    from editor.article.errors import FileUnreadable
    from editor.newsroom.terms import TermNotYours, import_terms, may_decide
    from editor.proofing.check import Cancelled
    from editor.proofing.terms.csv_form import read_csv
    from editor.proofing.terms.tbx import read_tbx

    if not may_decide(by):
        raise TermNotYours
    try:
        if path.stat().st_size > LARGEST:
            raise FileUnreadable(path=path, reason=f"> {LARGEST} B")
        content = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or str(error)) from error
    read = read_tbx if path.suffix.lower() in (".tbx", ".xml") else read_csv
    listed = read(content, path.name)

    def told(share: float) -> None:
        if job.cancelled:
            raise Cancelled
        job.report("", share)

    return _read(store, DO, import_terms(store, listed, by, told=told))


def _export(store: Store, job: Job, *, path: Path) -> str:
    from db.files import write_atomically
    from editor.newsroom.terms import terms_in_force
    from editor.proofing.terms.csv_form import write_csv
    from editor.proofing.terms.tbx import write_tbx

    listed = terms_in_force(store)
    job.report("", 0.3)
    write = write_tbx if path.suffix.lower() in (".tbx", ".xml") else write_csv
    content = write(listed)
    job.report("", 0.8)
    if not job.cancelled:
        write_atomically(path, content)
    return path.name
