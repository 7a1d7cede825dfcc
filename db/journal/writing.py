"""Writing a session's journal: a base, the changes upon it, and what the store has acknowledged."""

from __future__ import annotations

import errno
import os
import platform
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from db import clock, files, places
from db.driver import Connection, DatabaseError, transact
from db.failures import is_damage
from db.journal import file
from db.journal.entry import COLUMNS, CREATE, Entry, Kind, row
from editor.article.article import Article
from editor.article.identity import new_id
from editor.article.media import MediaFile

_T = TypeVar("_T")
SMALL_BYTES = 64 << 10
"""Changes of less than this are never worth a new base."""


class Journal:
    """The journal of one session, alive as long as this object is open.

    One article at a time. Every method that writes is one transaction with one fsync, raises
    ``JournalUnwritable`` and then leaves the file as it was. One thread uses it at a time.
    """

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self.lost = False
        """Whether the file is gone or broken, so that only a new journal helps."""
        self._connection = connection
        self._next = 1
        self._base_bytes = self._changed_bytes = 0
        self._marks: dict[int, int] = {}

    @classmethod
    def open(cls, store_path: Path) -> Journal:
        """Begin the journal of a new session, in the folder beside the store."""
        session = new_id()
        folder = places.journal_folder(store_path)
        path = folder / f"{session}{file.SUFFIX}"
        with file.unwritable_told(path):
            if not folder.exists():
                folder.mkdir(parents=True, exist_ok=True)
                # SQLite syncs the folder its log lies in, and nobody the one above.
                files.sync_folder(folder.parent)
            connection = file.open_alone(path, "rwc")
            try:
                _begin_session(connection, session)
            except BaseException:
                connection.close()
                file.remove(path)
                raise
        return cls(path, connection)

    def begin(self, base: Entry) -> None:
        """Forget what was journalled and begin anew from ``base``, a ``BASE`` entry."""

        def change() -> None:
            self._connection.execute("delete from entries")
            self._insert(1, base)

        self._transact(change)
        self._next, self._marks = 2, {}
        self._base_bytes, self._changed_bytes = len(base.body), 0

    def add(self, entries: Sequence[Entry]) -> None:
        """Append ``entries``: all of them or, on an error, none."""

        def change() -> None:
            for number, entry in enumerate(entries, self._next):
                self._insert(number, entry)

        self._transact(change)
        for number, entry in enumerate(entries, self._next):
            self._changed_bytes += len(entry.body)
            if entry.kind is Kind.SAVING and entry.edit is not None:
                self._marks[entry.edit] = number
        self._next += len(entries)

    def acknowledge(self, saved: Entry, article: Article) -> bool:
        """Note that the store has ``article``: ``saved`` is the ``SAVED`` entry of its edit.

        When the changes have outgrown the base, the saved article takes the place of all that led
        to it; so a journal never grows beyond about twice its article. False, and nothing is
        done, when this journal does not know of the save.
        """
        assert saved.edit is not None
        mark = self._marks.get(saved.edit)
        if mark is None:
            return False
        if self._changed_bytes > max(SMALL_BYTES, self._base_bytes):
            self._compact(mark, saved, article)
        else:
            self.add([saved])
        self._marks = {edit: at for edit, at in self._marks.items() if at > mark}
        return True

    def keep_media(self, files: Iterable[MediaFile]) -> None:
        """Keep pictures until the store has them."""
        rows = [(one.id, one.media_type, one.width, one.height, one.content) for one in files]

        def change() -> None:
            self._connection.executemany(
                "insert or ignore into media (id, media_type, width, height, content)"
                " values (?, ?, ?, ?, ?)",
                rows,
            )

        self._transact(change)

    def forget_media(self, ids: Iterable[str]) -> None:
        """Let go of pictures that the store has acknowledged."""
        rows = [(media_id,) for media_id in ids]

        def change() -> None:
            self._connection.executemany("delete from media where id = ?", rows)

        self._transact(change)

    def end(self) -> None:
        """Forget the article: it is saved and closed, and nobody is to recover it."""
        self._transact(lambda: self._connection.execute("delete from entries"))
        self._next, self._marks = 1, {}
        self._base_bytes = self._changed_bytes = 0

    def close(self, *, keep: bool = False) -> None:
        """End the session; ``keep`` leaves the file to be recovered from."""
        with file.unwritable_told(self.path):
            if not keep:
                # Emptied first: whoever finds the file before it is gone finds nothing in it.
                self.end()
            self._connection.close()
            if not keep:
                file.remove(self.path)

    def _compact(self, mark: int, saved: Entry, article: Article) -> None:
        base = Entry.base(saved.made_at, article, saved.revision, saved.whereabouts)

        def change() -> int:
            self._connection.execute("delete from entries where number <= ?", [mark])
            self._insert(mark, base)
            rest = self._connection.execute(
                "select coalesce(sum(length(body)), 0) from entries where number > ?", [mark]
            )
            return int(rest.fetchone()[0])

        self._changed_bytes = self._transact(change)
        self._base_bytes = len(base.body)

    def _insert(self, number: int, entry: Entry) -> None:
        self._connection.execute(
            f"insert into entries ({COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            row(number, entry),
        )

    def _transact(self, change: Callable[[], _T]) -> _T:
        with file.unwritable_told(self.path):
            if not self.path.exists():
                # Removed under us: the writes would go where nobody can read them.
                self.lost = True
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            try:
                return transact(self._connection, change)
            except DatabaseError as error:
                self.lost = is_damage(error)
                raise


def _begin_session(connection: Connection, session: str) -> None:
    def change() -> None:
        for statement in CREATE.split(";\n"):
            connection.execute(statement)
        connection.execute(
            "insert into session (id, machine, pid, started_at) values (?, ?, ?, ?)",
            [session, platform.node(), os.getpid(), clock.written(clock.now())],
        )

    transact(connection, change)
