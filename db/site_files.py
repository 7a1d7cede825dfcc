"""What stands at a target that is made of files, byte for byte, and what its builder remembers.

The SHA-256 of each file, by its path, and the builder's texts by key: both are written with the
receipt of the delivery that put the files there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from db import publications
from db.driver import Connection
from db.store import Store


def known(store: Store, target: str, paths: Iterable[str]) -> dict[str, str]:
    """Return the hashes of those of ``paths`` that stand there."""
    with store.reading() as connection:
        hashes = {}
        for path in paths:
            row = connection.execute(
                "select sha256 from site_files where target = ? and path = ?", [target, path]
            ).fetchone()
            if row is not None:
                hashes[path] = str(row["sha256"])
    return hashes


def everything(store: Store, target: str) -> dict[str, str]:
    """Return the hash of every file there, by path."""
    with store.reading() as connection:
        rows = connection.execute(
            "select path, sha256 from site_files where target = ? order by path", [target]
        ).fetchall()
    return {row["path"]: row["sha256"] for row in rows}


def state(store: Store, target: str, key: str) -> str | None:
    """Return what the builder of the target's site remembered under ``key``, None for nothing."""
    with store.reading() as connection:
        row = connection.execute(
            "select value from site_state where target = ? and key = ?", [target, key]
        ).fetchone()
    return None if row is None else str(row["value"])


def remember(
    connection: Connection, target: str, texts: Mapping[str, str | None], *, whole: bool = False
) -> None:
    """Keep what the builder remembers, None for what goes, inside a transaction of the caller.

    ``whole``: whatever else was remembered goes.
    """
    if whole:
        connection.execute("delete from site_state where target = ?", [target])
    connection.executemany(
        "delete from site_state where target = ? and key = ?",
        [(target, key) for key, text in texts.items() if text is None],
    )
    connection.executemany(
        "insert or replace into site_state (target, key, value) values (?, ?, ?)",
        [(target, key, text) for key, text in texts.items() if text is not None],
    )


def record(
    connection: Connection,
    target: str,
    written: Mapping[str, str],
    removed: Iterable[str] = (),
    *,
    whole: bool = False,
) -> None:
    """Note what a delivery wrote and removed, inside a transaction of the caller.

    ``whole``: nothing else stands there any more.
    """
    if whole:
        connection.execute("delete from site_files where target = ?", [target])
    connection.executemany(
        "delete from site_files where target = ? and path = ?", [(target, path) for path in removed]
    )
    connection.executemany(
        "insert or replace into site_files (target, path, sha256) values (?, ?, ?)",
        [(target, path, digest) for path, digest in written.items()],
    )


def replace(
    store: Store,
    target: str,
    written: Mapping[str, str],
    texts: Mapping[str, str | None],
    pages: Mapping[str, str],
) -> None:
    """Note that the target holds these files and no others, and what its builder remembers.

    ``pages`` are the hashes of the articles' own pages, by article id.
    """

    def change(connection: Connection) -> None:
        record(connection, target, written, whole=True)
        remember(connection, target, texts, whole=True)
        publications.put_remote_hash(connection, target, pages)

    store.write(change)
