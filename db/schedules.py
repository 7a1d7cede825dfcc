"""Schedules that a target keeps by itself: which stand there, and asking for one or taking it back.

What stands there is told by the outbox: the last delivery of the article to the target handed a
schedule over. These deliveries change no axis of the article; it is scheduled, with them or
without.
"""

from __future__ import annotations

import datetime

from db import outbox, states
from db.driver import Connection
from db.store import Store
from editor.article.delivery import Deed, Order, OutboxItem

_STANDING = """
    select id from outbox as item where deed = 'hand_over' and status = 'delivered'
    and not exists (
        select 1 from outbox as later where later.article_id = item.article_id
        and later.target = item.target and later.number > item.number
        and later.status = 'delivered'
    )
"""


def standing(store: Store) -> tuple[OutboxItem, ...]:
    """Return the deliveries by which targets keep schedules now."""
    with store.reading() as connection:
        ids = [row["id"] for row in connection.execute(_STANDING).fetchall()]
    return tuple(outbox.item(store, each) for each in ids)


def kept_by(store: Store, article_id: str, target: str) -> OutboxItem | None:
    """Return the delivery by which the target keeps a schedule of the article, None without."""
    with store.reading() as connection:
        row = connection.execute(
            f"{_STANDING} and article_id = ? and target = ?", [article_id, target]
        ).fetchone()
    return None if row is None else outbox.item(store, row["id"])


def ask(store: Store, order: Order, version: int, now: datetime.datetime) -> tuple[str, ...]:
    """Queue a handing over or a taking back, once for a version of the article; return its id.

    Nothing is queued where the article's version is another by now, where the same was asked for
    before, or where something else of the article is on its way to the target.
    """
    article_id = order.publication.article_id

    def change(connection: Connection) -> tuple[str, ...]:
        _, there = states.read(connection, article_id)
        key = outbox.key_of(order.publication, order.deed, version)
        in_the_way = connection.execute(
            "select 1 from outbox where article_id = ?1 and target = ?2 and (key = ?3"
            " or (status in ('queued', 'sending', 'unknown', 'failed')"
            " and deed not in ('hand_over', 'take_back')))",
            [article_id, order.target, key],
        ).fetchone()
        if there != version or in_the_way is not None:
            return ()
        return outbox.put_in(connection, (order,), version, now)

    return store.write(change)


def drop(store: Store, item: OutboxItem) -> None:
    """Cancel a handing over that is not wanted any more, where it is not being sent."""
    if item.deed is Deed.HAND_OVER:
        store.write(lambda connection: outbox.cancel(connection, item.id))
