"""The journal as the pool sees it: opened when it is first needed, written one batch at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from db import clock
from db.journal.entry import Entry, Kind, Whereabouts
from editor.article.article import Article
from editor.article.media import MediaFile
from editor.workstation.page.line import Lines
from editor.workstation.page.sheet import lines_article
from editor.workstation.page.snapshot import Snapshot

if TYPE_CHECKING:
    from db.journal.writing import Journal


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A save that the store has: the session's number for it, its revision and its text."""

    edit: int
    revision: str
    snapshot: Snapshot


@dataclass(frozen=True, slots=True)
class Base:
    """The whole sheet, to begin anew from."""

    lines: Lines
    details: Article
    revision: str | None
    whereabouts: Whereabouts


@dataclass(slots=True)
class Batch:
    """What is written next: a base or nothing, then entries, saves and pictures.

    The entries are functions, as their JSON is made on the pool. ``ends`` forgets the article.
    """

    base: Base | None = None
    entries: list[Callable[[], Entry]] = field(default_factory=list)
    saves: list[Acknowledged] = field(default_factory=list)
    kept_media: list[MediaFile] = field(default_factory=list)
    stored_media: list[str] = field(default_factory=list)
    ends: bool = False

    def __bool__(self) -> bool:
        return bool(
            self.base
            or self.entries
            or self.saves
            or self.kept_media
            or self.stored_media
            or self.ends
        )


class JournalWriter:
    """Writes batches; one thread at a time."""

    def __init__(self, store_path: Path) -> None:
        self._store_path = store_path
        self._journal: Journal | None = None

    @property
    def path(self) -> Path:
        """The journal's file, or the store it will lie beside."""
        return self._journal.path if self._journal is not None else self._store_path

    def write(self, batch: Batch) -> bool:
        """Write ``batch``; False when the journal did not know of a save in it.

        Raises ``JournalUnwritable``; a base must then be written next.
        """
        if batch.ends and self._journal is None:
            return True
        journal = self._opened()
        # Pictures first: a kill between two transactions must not leave a figure without its file.
        if batch.kept_media:
            journal.keep_media(batch.kept_media)
        if batch.ends:
            journal.end()
        if batch.base is not None:
            base = batch.base
            article = lines_article(base.lines, base.details)
            journal.begin(Entry.base(clock.now(), article, base.revision, base.whereabouts))
        if batch.entries:
            journal.add([entry() for entry in batch.entries])
        if batch.stored_media:
            journal.forget_media(batch.stored_media)
        known = True
        for save in batch.saves:
            saved = Entry(
                kind=Kind.SAVED, made_at=clock.now(), edit=save.edit, revision=save.revision
            )
            known &= journal.acknowledge(saved, save.snapshot.article)
        return known

    def close(self, *, keep: bool) -> None:
        """End the session; ``keep`` leaves the file for the next start."""
        if self._journal is not None:
            journal, self._journal = self._journal, None
            journal.close(keep=keep or journal.lost)

    def _opened(self) -> Journal:
        # Late: SQLite is needed only once an article is open.
        from db.journal.writing import Journal

        if self._journal is not None and self._journal.lost:
            self.close(keep=True)
        if self._journal is None:
            self._journal = Journal.open(self._store_path)
        return self._journal
