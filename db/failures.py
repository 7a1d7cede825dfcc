"""Makes sentences of SQLite's errors."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db import damage
from db.driver import BUSY_SECONDS, DatabaseError
from db.errors import (
    NotAStore,
    StoreDiskFails,
    StoreFull,
    StoreLocked,
    StoreReadOnly,
    StoreUnopenable,
)
from editor.article.errors import WarraqError

# Primary result codes, https://sqlite.org/rescode.html; extended codes carry them in the low byte.
_PERM, _BUSY, _LOCKED, _READONLY = 3, 5, 6, 8
_IOERR, _CORRUPT, _FULL, _CANTOPEN, _AUTH, _NOTADB = 10, 11, 13, 14, 23, 26

# The least that a store in WAL mode asks of its disk, https://sqlite.org/walformat.html.
_SHARED_MEMORY_BYTES = 32 * 1024

_CODES_BY_WORDS = {
    "database is locked": _BUSY,
    "attempt to write a readonly database": _READONLY,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "file is not a database": _NOTADB,
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says inside into a ``WarraqError`` about the store at ``path``.

    A damaged store is copied aside before the error leaves. What is no fact of the outside world,
    such as wrong SQL or a broken constraint, is a bug and passes as it is.
    """
    try:
        yield
    except DatabaseError as error:
        known = _as_fact(error, path)
        if known is None:
            raise
        raise known from error


def is_damage(error: DatabaseError) -> bool:
    """Tell whether SQLite found the file itself broken."""
    return _code(error) in (_CORRUPT, _NOTADB)


def is_locked(error: DatabaseError) -> bool:
    """Tell whether somebody else holds a lock."""
    return _code(error) in (_BUSY, _LOCKED)


def is_lack_of_room(error: DatabaseError) -> bool:
    """Tell whether the disk was full, or refused to write."""
    return _code(error) in (_FULL, _IOERR)


def is_refusal(error: DatabaseError) -> bool:
    """Tell whether the system does not let us open or write the file."""
    return _code(error) in (_READONLY, _CANTOPEN, _PERM, _AUTH)


def _as_fact(error: DatabaseError, path: Path) -> WarraqError | None:
    code = _code(error)
    if code in (_BUSY, _LOCKED):
        return StoreLocked(path=path, seconds=round(BUSY_SECONDS))
    if code == _CORRUPT or (code == _NOTADB and damage.was_a_store(path)):
        return damage.kept_aside(path)
    if code == _NOTADB:
        return NotAStore(path=path)
    if code == _READONLY:
        return StoreReadOnly(path=path)
    if code == _FULL or (code == _IOERR and _is_full(path)):
        return StoreFull(path=path)
    if code == _IOERR:
        return StoreDiskFails(path=path, reason=error)
    if code in (_CANTOPEN, _PERM, _AUTH):
        return StoreUnopenable(path=path, reason=error)
    return None


def _is_full(path: Path) -> bool:
    """Tell whether the disk of ``path`` has no room for as much as SQLite's shared memory.

    SQLite does not say why it could not make or grow that file, only that it could not.
    """
    try:
        return shutil.disk_usage(path.parent).free < _SHARED_MEMORY_BYTES
    except OSError:
        return False


def _code(error: DatabaseError) -> int:
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is None:
        # pysqlite3's backup gives only the words; errors of the driver itself have neither.
        return _CODES_BY_WORDS.get(str(error), 0)
    return int(extended) & 0xFF
