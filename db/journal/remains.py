"""What sessions that died left behind: found, read as far as it is sound, and settled."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db import clock, places
from db.driver import Connection, DatabaseError
from db.failures import is_lack_of_room, is_locked, is_refusal
from db.journal import file
from db.journal.entry import COLUMNS, Entry, Kind, Whereabouts, entry_of
from db.journal.errors import JournalUnwritable
from editor.article import delta as deltas
from editor.article.article import Article
from editor.article.delta import Replay
from editor.article.json_errors import NewerFormat, NotAnArticle
from editor.article.json_form import from_json
from editor.article.media import MediaFile

_BEING_MADE_SECONDS = 24 * 3600.0
"""An empty file may be one that another program is just beginning; an old one is litter."""
_EMPTY_BYTES = 4096
"""The one page of a file that has no table yet."""
# ValueError: times and numbers that are none; and pysqlite3 stumbles (UnicodeDecodeError) over
# SQLite's own message when that quotes a smashed name.
_UNREADABLE = (DatabaseError, ValueError)


@dataclass(frozen=True, slots=True)
class Text:
    """What a journal holds of its article.

    ``article`` is the text at the end, ``changed_at`` when it was written (UTC). ``revision`` is
    the last one the store acknowledged, ``given`` are the texts given to the store after it, of
    which nobody knows whether it took them.
    """

    article: Article
    revision: str | None
    given: tuple[Article, ...] = ()
    changed_at: datetime.datetime | None = None
    whereabouts: Whereabouts | None = None


@dataclass(slots=True, eq=False)
class Remains:
    """The journal of a dead session. While this object is open nobody else can take it.

    ``machine``, ``pid`` and ``started_at`` say whose it was. ``text`` is None when no article was
    open, or nothing could be read of it; ``damaged`` says that not everything could.
    """

    path: Path
    machine: str = ""
    pid: int = 0
    started_at: datetime.datetime | None = None
    text: Text | None = None
    media: tuple[MediaFile, ...] = ()
    damaged: bool = False
    copy: Path | None = None
    """Where a damaged file was put, once it was settled."""
    _connection: Connection | None = field(default=None, repr=False)

    def settle(self) -> None:
        """Take the journal away: its text is safe elsewhere. A damaged one is put aside.

        Raises ``JournalUnwritable``.
        """
        with file.unwritable_told(self.path):
            if self.damaged:
                self._put_aside()
                return
            if self._connection is not None:
                # Emptied first: whoever finds the file before it is gone finds nothing in it.
                self._connection.execute("delete from entries")
            self.release()
            file.remove(self.path)

    def release(self) -> None:
        """Leave the journal for the next start."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _put_aside(self) -> None:
        moment = f"{clock.now():%Y%m%dT%H%M%S.%fZ}"
        self.copy = self.path.with_name(f"{self.path.name}.damaged-{moment}")
        log = self.path.with_name(self.path.name + "-wal")
        # The log first: closing would fold it into the file, or try to.
        if log.exists():
            log.rename(self.copy.with_name(self.copy.name + "-wal"))
        self.path.rename(self.copy)
        self.release()


def left_behind(store_path: Path) -> Iterator[Remains]:
    """Yield the journals of dead sessions beside the store, oldest first; settle or release each.

    Those of living sessions, this one's too, are passed over: their files are locked. Raises
    ``JournalUnwritable``, after the others, when the system did not let one be opened.
    """
    refused: JournalUnwritable | None = None
    for path in sorted(places.journal_folder(store_path).glob(f"*{file.SUFFIX}")):
        try:
            remains = _claimed(path)
        except JournalUnwritable as error:
            refused = error
            continue
        if remains is not None:
            yield remains
    if refused is not None:
        raise refused


def _claimed(path: Path) -> Remains | None:
    with file.unwritable_told(path):
        try:
            connection = file.open_alone(path, "rw", busy_seconds=0)
        except _UNREADABLE as error:
            if not path.exists() or (isinstance(error, DatabaseError) and is_locked(error)):
                return None
            _raise_unless_damage(error)
            return Remains(path, damaged=True)
        try:
            return _read(path, connection)
        except BaseException:
            connection.close()
            raise


def _read(path: Path, connection: Connection) -> Remains | None:
    # What a failing disk leaves may be no UTF-8; the checksum judges it.
    connection.text_factory = lambda text: text.decode(errors="surrogateescape")
    remains = Remains(path, _connection=connection)
    try:
        session = connection.execute("select machine, pid, started_at from session").fetchone()
        remains.started_at = session and clock.read(session[2])
    except _UNREADABLE as error:
        _raise_unless_damage(error)
        if path.stat().st_size > _EMPTY_BYTES:
            remains.damaged = True
            return remains
        # No table: it was killed before its first transaction, or is being made this moment.
        session = None
    if session is None:
        connection.close()
        if time.time() - path.stat().st_mtime > _BEING_MADE_SECONDS:
            file.remove(path)
        return None
    remains.machine, remains.pid = str(session[0]), int(session[1])
    entries = _sound_entries(remains, connection)
    _play(remains, entries)
    _read_media(remains, connection)
    return remains


def _sound_entries(remains: Remains, connection: Connection) -> list[Entry]:
    """Return the entries up to the first that is not what was written, or is missing."""
    found: list[Entry] = []
    expected: int | None = None
    try:
        for kept in connection.execute(f"select {COLUMNS} from entries order by number"):  # noqa: S608
            row: Sequence[Any] = tuple(kept)
            entry = entry_of(row)
            if entry is None or (expected is not None and row[0] != expected):
                remains.damaged = True
                break
            expected = row[0] + 1
            found.append(entry)
    except _UNREADABLE as error:
        _raise_unless_damage(error)
        remains.damaged = True
    return found


def _play(remains: Remains, entries: list[Entry]) -> None:
    """Set the text that the entries make; stop where one does not fit."""
    if not entries:
        return
    reading = _Reading()
    try:
        for entry in entries:
            reading.take(entry)
    except (NotAnArticle, NewerFormat):
        remains.damaged = True
    remains.text = reading.text()


class _Reading:
    """Plays entries and remembers what was saved and where the caret was."""

    def __init__(self) -> None:
        self._replay: Replay | None = None
        self._revision: str | None = None
        self._given: dict[int, Article] = {}
        self._changed_at: datetime.datetime | None = None
        self._whereabouts: Whereabouts | None = None

    def take(self, entry: Entry) -> None:
        """Play one entry; ``NotAnArticle`` when it does not fit."""
        if entry.kind is Kind.BASE:
            self._replay = Replay(from_json(entry.body))
            self._revision, self._given = entry.revision, {}
            self._changed_at = entry.made_at
        elif self._replay is None:
            raise NotAnArticle(place="$", reason="a journal begins with a base")
        elif entry.kind is Kind.CHANGED:
            self._replay.apply(deltas.from_json(entry.body))
            self._changed_at = entry.made_at
        elif entry.kind is Kind.SAVING and entry.edit is not None:
            self._given[entry.edit] = self._replay.article()
        elif entry.kind is Kind.SAVED and entry.edit in self._given:
            self._revision = entry.revision
            self._given = {edit: at for edit, at in self._given.items() if edit > entry.edit}
        self._whereabouts = entry.whereabouts or self._whereabouts

    def text(self) -> Text | None:
        """Return what was read, None when there was no base."""
        if self._replay is None:
            return None
        return Text(
            self._replay.article(),
            self._revision,
            tuple(self._given.values()),
            self._changed_at,
            self._whereabouts,
        )


def _read_media(remains: Remains, connection: Connection) -> None:
    found = []
    try:
        for media_id, kind, width, height, content in connection.execute(
            "select id, media_type, width, height, content from media"
        ):
            one = MediaFile(content, kind, width, height)
            if one.id == media_id:
                found.append(one)
            else:
                remains.damaged = True
    except _UNREADABLE as error:
        _raise_unless_damage(error)
        remains.damaged = True
    remains.media = tuple(found)


def _raise_unless_damage(error: Exception) -> None:
    """Let pass what the disk or another program does; the rest only a smashed file brings about.

    The statements here are fixed and tested on sound files, so "no such column" is damage too.
    """
    if isinstance(error, DatabaseError) and (
        is_locked(error) or is_lack_of_room(error) or is_refusal(error)
    ):
        raise error
