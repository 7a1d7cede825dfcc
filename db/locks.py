"""Who has an article open for writing. A lock reaches as far as this one store does."""

from __future__ import annotations

import datetime

from db import clock
from db.driver import Connection, Row
from db.store import Store
from editor.article.standing import Lock

STALE_AFTER = datetime.timedelta(minutes=15)
"""A session that has not been heard of for so long has lost its lock."""


def of(connection: Connection, article_id: str) -> Lock | None:
    """Return the lock on the article, None where nobody has one that is still alive."""
    row = connection.execute("select * from locks where article_id = ?", [article_id]).fetchone()
    lock = row and _lock(row)
    return lock if lock and clock.now() - lock.active_at < STALE_AFTER else None


def take(store: Store, article_id: str, *, person: str, machine: str, session: str) -> Lock:
    """Lock the article for this session, or say that it is still here; return the lock in force.

    It is another's where its ``session`` is: nothing was changed then.
    """

    def change(connection: Connection) -> Lock:
        held = of(connection, article_id)
        if held is not None and held.session != session:
            return held
        now = clock.now()
        lock = Lock(person, machine, session, held.since if held else now, now)
        connection.execute(
            "insert or replace into locks"
            " (article_id, person, machine, session, since, active_at) values (?, ?, ?, ?, ?, ?)",
            [
                article_id,
                person,
                machine,
                session,
                clock.written(lock.since),
                clock.written(lock.active_at),
            ],
        )
        return lock

    return store.write(change)


def give_back(store: Store, article_id: str, *, session: str) -> None:
    """Give back this session's lock; nothing happens where it has none."""
    store.write(
        lambda connection: connection.execute(
            "delete from locks where article_id = ? and session = ?", [article_id, session]
        )
    )


def remove(connection: Connection, article_id: str) -> None:
    """Take the lock away, inside a transaction of the caller."""
    connection.execute("delete from locks where article_id = ?", [article_id])


def _lock(row: Row) -> Lock:
    return Lock(
        row["person"],
        row["machine"],
        row["session"],
        clock.read(row["since"]),
        clock.read(row["active_at"]),
    )
