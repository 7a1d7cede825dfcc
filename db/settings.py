"""Settings that belong to the desk rather than to one machine's window: JSON values by key."""

from __future__ import annotations

import json
from typing import Any

from db.changes import Changed
from db.driver import Connection
from db.store import Store


def get(store: Store, key: str, default: Any = None) -> Any:
    """Return the value under ``key``, or ``default`` where none was put."""
    with store.reading() as connection:
        row = connection.execute("select value from settings where key = ?", [key]).fetchone()
    return default if row is None else json.loads(row["value"])


def put(store: Store, key: str, value: Any) -> Changed:
    """Keep ``value``, anything JSON can write, under ``key``.

    Raises ``TypeError`` or ``ValueError`` for what JSON cannot write (infinity included).
    """
    text = _written(value)

    def change(connection: Connection) -> Changed:
        _put(connection, key, text)
        return Changed(settings=frozenset({key}))

    return store.write(change)


def swap(store: Store, key: str, value: Any, known: Any) -> bool:
    """Keep ``value`` if what is under ``key`` is still ``known`` (None: nothing); say whether.

    For what two windows write: the word of whoever did not know the other's is not taken.
    """
    text = _written(value)

    def change(connection: Connection) -> bool:
        row = connection.execute("select value from settings where key = ?", [key]).fetchone()
        if (None if row is None else json.loads(row["value"])) != known:
            return False
        _put(connection, key, text)
        return True

    return store.write(change)


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _put(connection: Connection, key: str, text: str) -> None:
    connection.execute(
        "insert into settings (key, value) values (?, ?)"
        " on conflict (key) do update set value = excluded.value",
        [key, text],
    )
