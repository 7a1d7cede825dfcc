"""Bringing a target up to date: deliveries of what is live elsewhere, which change no article."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from db import clock, outbox, publications, states
from db.driver import Connection
from db.store import Store
from editor.article.delivery import Order
from editor.article.publication import Publication
from editor.article.state import Delivery, Public


def ahead_of(store: Store, target: str) -> tuple[Publication, ...]:
    """Return what the other targets show and this one does not, each as the newest shows it.

    Live articles with nothing on its way, neither on hold nor waiting for legal advice.
    """
    with store.reading() as connection:
        rows = connection.execute(
            "select other.article_id, other.target from publications as other"
            " join article_states as state on state.article_id = other.article_id"
            " and state.live_revision = other.revision_id"
            " left join publications as ours on ours.article_id = other.article_id"
            " and ours.target = ?1"
            " where other.target <> ?1 and other.shown = 'live' and state.public = 'live'"
            " and state.delivery = 'idle' and state.hold = 0 and state.legal = 0"
            " and (ours.article_id is null or"
            " (ours.shown = 'live' and ours.revision_id <> other.revision_id))"
            " group by other.article_id order by other.first_published, other.article_id",
            [target],
        ).fetchall()
        found = [publications.found(connection, row["article_id"], row["target"]) for row in rows]
    return tuple(each for each in found if each is not None)


def put_in(store: Store, orders: Iterable[Order], turn_of: str) -> tuple[str, ...]:
    """Queue these deliveries; return the ids of the items, those that waited before among them.

    ``turn_of`` tells this bringing up to date from others. What failed before is tried again.
    """

    def change(connection: Connection) -> tuple[str, ...]:
        now, ids = clock.now(), []
        for order in orders:
            state, version = states.read(connection, order.publication.article_id)
            if waiting := _waiting(connection, order):
                outbox.try_again(connection, waiting, now)
                ids.append(waiting)
            elif state.public is Public.LIVE and state.delivery is Delivery.IDLE:
                ids += outbox.put_in(connection, (order,), version, now)
        return tuple(ids)

    del turn_of
    return store.write(change)


def record(connection: Connection, shown: Iterable[Publication]) -> None:
    """Note what a target was found to show after it was sent whole; in the caller's transaction."""
    for publication in shown:
        publications.put(connection, publication)


def call_off(store: Store, item_ids: Iterable[str], now: datetime.datetime) -> None:
    """Cancel those that are not being sent."""
    del now

    def change(connection: Connection) -> None:
        for item_id in item_ids:
            outbox.cancel(connection, item_id)

    store.write(change)


def _waiting(connection: Connection, order: Order) -> str:
    publication = order.publication
    row = connection.execute(
        "select id from outbox where article_id = ? and target = ? and deed = ?"
        " and publication like ? and status in ('queued', 'sending', 'unknown', 'failed')",
        [
            publication.article_id,
            order.target,
            order.deed.value,
            f'%"revision_id": "{publication.revision_id}"%',
        ],
    ).fetchone()
    return "" if row is None else str(row["id"])
