"""The SQLite that the store talks to, and how a connection to it is set up.

``pysqlite3`` carries a current SQLite (3.53); the system's may be years older, have the WAL-reset
bug (3.7.0 to 3.51.2) and no ``contentless_delete``. Either works: see ``docs/store.md``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import sqlite3
else:
    # The same choice as sqlite-utils makes, so that both speak of the same exceptions.
    try:
        import pysqlite3 as sqlite3
    except ImportError:
        import sqlite3

_T = TypeVar("_T")
Connection = sqlite3.Connection
Row = sqlite3.Row
DatabaseError = sqlite3.DatabaseError

VERSION: str = sqlite3.sqlite_version
CONTENTLESS_DELETE = sqlite3.sqlite_version_info >= (3, 43, 0)
"""Whether a full-text index may drop rows without keeping a copy of every text."""

BUSY_SECONDS = 5.0
"""How long a call waits for another program's lock before it gives up."""


def connect(
    path: Path, mode: str = "rw", *, busy_seconds: float = BUSY_SECONDS, immutable: bool = False
) -> Connection:
    """Open the file in SQLite's ``mode`` (``ro``, ``rw``, ``rwc``), transactions left to us.

    The connection may move from thread to thread, one at a time (SQLite is built serialized).
    ``immutable`` reads a file that nobody can change, without lock or side files.
    Raises SQLite's own errors; ``failures.translated`` makes sentences of them.
    """
    address = f"{path.absolute().as_uri()}?mode={mode}" + "&immutable=1" * immutable
    connection = sqlite3.connect(
        address,
        uri=True,
        timeout=busy_seconds,
        # Without it Python begins transactions by itself, deferred ones: the wrong kind.
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    connection.row_factory = Row
    connection.execute("pragma foreign_keys = on")
    # Else `insert or replace` would slip past the triggers that keep revisions from change.
    connection.execute("pragma recursive_triggers = on")
    # Content of files is data: no function of ours or SQLite's runs because a schema says so.
    connection.execute("pragma trusted_schema = off")
    return connection


def transact(connection: Connection, change: Callable[[], _T]) -> _T:
    """Run ``change`` in one transaction; an error takes all of it back.

    Immediate: it takes the lock first, or another program's write in between makes ours fail at
    once, however long we would have waited.
    """
    connection.execute("begin immediate")
    try:
        result = change()
        connection.execute("commit")
    except BaseException:
        # SQLite has rolled back by itself after some errors, such as a full disk.
        if connection.in_transaction:
            connection.execute("rollback")
        raise
    return result
