"""Copies a database as a whole while others go on writing to it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from db import damage
from db.driver import Connection, connect
from db.files import sync_and_rename


def copy_database(source: Connection, target: Path) -> None:
    """Write a sound copy of the database to ``target``, which appears only once it is checked.

    One step of SQLite's backup API: 0.7 s for 418 MB with a writer going on, whereas copying some
    pages at a time starts again at each write and may never end. The copy is a single file, without
    a write-ahead log. Raises ``StoreDamaged`` when the copy fails its check, SQLite's errors and
    ``FileUnwritable``.
    """
    with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
        made = Path(folder) / "copy.sqlite"
        copy = connect(made, "rwc")
        try:
            source.backup(copy)
            copy.execute("pragma journal_mode = delete")
            if faults := integrity_faults(copy):
                raise _damaged(source, faults)
        finally:
            copy.close()
        sync_and_rename(made, target)


def integrity_faults(connection: Connection, at_most: int = 20) -> list[str]:
    """Return what SQLite finds wrong with the file, in its own words; nothing when it is sound."""
    rows = connection.execute(f"pragma integrity_check({at_most})").fetchall()
    return [str(row[0]) for row in rows if row[0] != "ok"]


def _damaged(source: Connection, faults: list[str]) -> Exception:
    [main] = [
        row["file"] for row in source.execute("pragma database_list") if row["name"] == "main"
    ]
    error = damage.kept_aside(Path(main))
    error.add_note("\n".join(faults))
    return error
