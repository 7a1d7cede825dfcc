"""The file of one session's journal: where it lies, how it is opened, and who is alive.

A living session holds SQLite's exclusive lock on its file from the first write to its end. The
system takes the lock back when the process dies, however it dies; no process id can be mistaken
for another's, and a child process does not inherit it, as it would a ``flock``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.driver import BUSY_SECONDS, Connection, DatabaseError, connect
from db.failures import is_damage, is_lack_of_room, is_locked, is_refusal
from db.journal.errors import JournalUnwritable

SUFFIX = ".sqlite"
_CHECKPOINT_PAGES = 1000
_LOG_BYTES = 8 << 20


def open_alone(path: Path, mode: str, *, busy_seconds: float = BUSY_SECONDS) -> Connection:
    """Open a journal's file so that nobody else can; raises SQLite's errors.

    The lock is taken by the first transaction and kept until the connection closes.
    """
    connection = connect(path, mode, busy_seconds=busy_seconds)
    try:
        # Before the log is touched: SQLite then needs no shared memory beside the file.
        connection.execute("pragma locking_mode = exclusive")
        connection.execute("pragma journal_mode = wal")
        # One fsync for every commit: what was journalled survives a power cut (docs/journal.md).
        connection.execute("pragma synchronous = full")
        connection.execute(f"pragma wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        connection.execute(f"pragma journal_size_limit = {_LOG_BYTES}")
        connection.execute("begin immediate")
        connection.execute("commit")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def unwritable_told(path: Path) -> Iterator[None]:
    """Turn what the disk or another program does to the journal into ``JournalUnwritable``."""
    try:
        yield
    except OSError as error:
        raise JournalUnwritable(path=path, reason=error.strerror) from error
    except DatabaseError as error:
        facts = (is_damage, is_locked, is_lack_of_room, is_refusal)
        if any(fact(error) for fact in facts):
            raise JournalUnwritable(path=path, reason=error) from error
        raise


def remove(path: Path) -> None:
    """Take a journal's file away, and SQLite's log of it; raises OSError."""
    path.unlink(missing_ok=True)
    path.with_name(path.name + "-wal").unlink(missing_ok=True)
