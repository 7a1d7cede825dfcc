"""What is looked at before a store is opened, and how the file is then reached."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from db import damage, places, schema
from db.copying import copy_database
from db.driver import Connection, connect
from db.errors import NotAStore, StoreReadOnly, StoreUnopenable
from editor.article.errors import WarraqError

_JOURNAL_BYTES = 64 << 20
_CACHE_KIBIBYTES = 16 << 10


@dataclass(frozen=True, slots=True)
class Access:
    """How this user may reach the file: SQLite's mode, and whether without any side file."""

    path: Path
    mode: str
    immutable: bool = False

    @property
    def read_only(self) -> bool:
        """Whether nothing can be saved."""
        return self.mode == "ro"

    def reader(self) -> Connection:
        """Open a connection that cannot write."""
        # "ro" would not do for a store we may write: its reader may have to recover the log.
        return _configured(
            connect(self.path, self.mode, immutable=self.immutable),
            "query_only = on",
            f"cache_size = -{_CACHE_KIBIBYTES}",
        )

    def writer(self) -> Connection:
        """Open a connection whose commits survive a power cut."""
        return _configured(
            connect(self.path, self.mode),
            # NORMAL forgets acknowledged saves when the power goes (measured: docs/store.md).
            "synchronous = full",
            f"journal_size_limit = {_JOURNAL_BYTES}",
            f"cache_size = -{_CACHE_KIBIBYTES}",
        )


def _configured(connection: Connection, *pragmas: str) -> Connection:
    """Set the pragmas; a connection that refuses one, as on a full disk, is not left open."""
    try:
        for pragma in pragmas:
            connection.execute(f"pragma {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def look_at(path: Path) -> Access:
    """Tell how the file may be reached, touching nothing.

    Raises ``NotAStore``, ``StoreDamaged`` (a copy is kept) or ``StoreUnopenable``.
    """
    try:
        if path.is_dir():
            raise NotAStore(path=path)
        if not path.exists() or path.stat().st_size == 0:
            path.parent.mkdir(parents=True, exist_ok=True)
            return Access(path, "rwc")
        sound = damage.has_header(path)
    except OSError as error:
        raise StoreUnopenable(path=path, reason=error.strerror) from error
    if not sound:
        raise _broken(path)
    folder_writable = os.access(path.parent, os.W_OK)
    if folder_writable and os.access(path, os.W_OK):
        return Access(path, "rw")
    # Where the folder is read-only SQLite cannot make its side files. A store that was closed
    # properly needs none; one that was not must not be read without its log.
    wal, _ = places.side_files(path)
    return Access(path, "ro", immutable=not folder_writable and not wal.exists())


def first_connection(access: Access) -> Connection:
    """Open the store's first connection and make the store what this program expects.

    That is: ours, with a write-ahead log, of the newest schema. A store with data is copied to the
    backup folder before it is migrated.
    """
    connection = access.reader() if access.read_only else access.writer()
    try:
        _make_ready(connection, access)
    except BaseException:
        connection.close()
        raise
    return connection


def _make_ready(connection: Connection, access: Access) -> None:
    schema.refuse_foreign(connection, access.path)
    if not access.read_only:
        _use_write_ahead_log(connection, access.path)
    if schema.is_current(connection):
        return
    if access.read_only:
        raise StoreReadOnly(path=access.path)
    if been_through := schema.applied(connection):
        _keep_before_migration(connection, access.path, been_through[-1])
    schema.migrate(connection)


def _use_write_ahead_log(connection: Connection, path: Path) -> None:
    [mode] = connection.execute("pragma journal_mode = wal").fetchone()
    if mode != "wal":
        # A network share cannot carry the shared memory (https://sqlite.org/wal.html).
        raise StoreUnopenable(path=path, reason="no write-ahead log is possible in this folder")


def _keep_before_migration(connection: Connection, path: Path, last_step: str) -> None:
    folder = places.backup_folder(path)
    folder.mkdir(exist_ok=True)
    copy_database(connection, folder / f"before-migration-from-{last_step}.sqlite")


def _broken(path: Path) -> WarraqError:
    return damage.kept_aside(path) if damage.was_a_store(path) else NotAStore(path=path)
