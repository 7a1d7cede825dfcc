"""A damaged store: how to tell, and the copy kept before anything touches it."""

from __future__ import annotations

import datetime
import filecmp
import shutil
from pathlib import Path

from db import places
from db.errors import StoreDamaged, StoreDamagedNoBackup
from editor.article.errors import FileUnwritable

HEADER = b"SQLite format 3\0"
"""How every SQLite file begins (https://sqlite.org/fileformat2.html §1.3)."""

PAGE_BYTES = 4096
"""The page size of every store, SQLite's default."""


def has_header(path: Path) -> bool:
    """Tell whether the file begins as SQLite's do; raises OSError."""
    with path.open("rb") as file:
        return file.read(len(HEADER)) == HEADER


def was_a_store(path: Path) -> bool:
    """Tell a store with a smashed beginning from a file that never was one.

    A store is whole pages long, and its log, its pictures or its backups may lie beside it.
    """
    wal, _ = places.side_files(path)
    beside = (wal, places.media_folder(path), places.backup_folder(path))
    return any(other.exists() for other in beside) or path.stat().st_size % PAGE_BYTES == 0


def kept_aside(path: Path) -> StoreDamaged:
    """Copy the store with its write-ahead log beside it and return the error that says so.

    A copy of the same bytes that is there already is not made again.
    Raises FileUnwritable when there is no room for the copy.
    """
    copy = _same_copy(path) or _new_copy(path)
    backup = places.last_backup(path)
    if backup is None:
        return StoreDamagedNoBackup(path=path, copy=copy)
    return StoreDamaged(path=path, copy=copy, backup=backup)


def _same_copy(path: Path) -> Path | None:
    wal, _ = places.side_files(path)
    for copy in sorted(path.parent.glob(f"{path.name}.damaged-*Z"), reverse=True):
        copied_wal, _ = places.side_files(copy)
        if filecmp.cmp(path, copy, shallow=False) and _same_if_there(wal, copied_wal):
            return copy
    return None


def _same_if_there(one: Path, other: Path) -> bool:
    if not (one.exists() and other.exists()):
        return one.exists() == other.exists()
    return filecmp.cmp(one, other, shallow=False)


def _new_copy(path: Path) -> Path:
    moment = datetime.datetime.now(datetime.UTC)
    copy = path.with_name(f"{path.name}.damaged-{moment:%Y%m%dT%H%M%S.%fZ}")
    wal, _ = places.side_files(path)
    copied_wal, _ = places.side_files(copy)
    try:
        shutil.copy2(path, copy)
        if wal.exists():
            shutil.copy2(wal, copied_wal)
    except OSError as error:
        # Half a copy would pass for a whole one.
        copy.unlink(missing_ok=True)
        copied_wal.unlink(missing_ok=True)
        raise FileUnwritable(path=copy, reason=error.strerror) from error
    return copy
