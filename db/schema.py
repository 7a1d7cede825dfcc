"""Which schema a store has, and bringing an older one up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from db.driver import CONTENTLESS_DELETE, VERSION, Connection
from db.errors import NotAStore, StoreNeedsSqlite, StoreNewer

if TYPE_CHECKING:
    from sqlite_utils import Migrations

SET_NAME = "warraq"
APPLICATION_ID = int.from_bytes(b"Warq")
"""Marks the file as ours for ``file`` and for us (SQLite's ``application_id``)."""

STEPS = (
    "m001_first",
    "m002_terms",
    "m003_workflow",
    "m004_review_comments",
    "m005_publications",
    "m006_schedules",
    "m007_put_off",
)
"""The steps of ``migrations`` by name, oldest first; kept here so that opening a store that is up
to date does without sqlite-utils."""


def applied(connection: Connection) -> tuple[str, ...]:
    """Return the names of the steps the store has been through, oldest first."""
    if not _has_table(connection, "_sqlite_migrations"):
        return ()
    rows = connection.execute(
        "select name from _sqlite_migrations where migration_set = ? order by id", [SET_NAME]
    )
    return tuple(row["name"] for row in rows)


def refuse_foreign(connection: Connection, path: Path) -> None:
    """Raise where the file is not ours to open, before anything is written to it.

    ``NotAStore``: another program's database. ``StoreNewer``: it has been through a step that this
    program does not know. ``StoreNeedsSqlite``: this SQLite cannot read its index.
    """
    been_through = applied(connection)
    if not been_through and connection.execute("select 1 from sqlite_master").fetchone():
        raise NotAStore(path=path)
    if unknown := [name for name in been_through if name not in STEPS]:
        raise StoreNewer(path=path, found=unknown[0])
    if not CONTENTLESS_DELETE and _needs_contentless_delete(connection):
        raise StoreNeedsSqlite(path=path, needed="3.43", found=VERSION)


def is_current(connection: Connection) -> bool:
    """Tell whether no step is left to do."""
    return set(applied(connection)) >= set(STEPS)


def migrate(connection: Connection, steps: Migrations | None = None) -> None:
    """Take the store through the steps it lacks, all of them or, when one fails, none.

    ``steps`` are those of ``migrations`` unless a test brings its own.
    """
    # Imported here: sqlite-utils is slow to import, and most stores are up to date.
    from sqlite_utils.db import Database

    if steps is None:
        from db.migrations import steps as our_steps

        steps = our_steps
    # Immediate: a deferred transaction that began to read cannot wait for another program's
    # write, and two programs may open one new store at once. sqlite-utils nests inside it.
    connection.execute("begin immediate")
    try:
        steps.apply(Database(connection, execute_plugins=False))
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


def _needs_contentless_delete(connection: Connection) -> bool:
    row = connection.execute("select sql from sqlite_master where name = 'search'").fetchone()
    return row is not None and "contentless_delete" in row["sql"]


def _has_table(connection: Connection, name: str) -> bool:
    found = connection.execute(
        "select 1 from sqlite_master where type = 'table' and name = ?", [name]
    )
    return found.fetchone() is not None
