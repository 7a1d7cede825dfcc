"""The outbox: deliveries that were asked for, who has claimed them, how each ended.

An item is put in by the act that asks for it and taken out of play with the act that its end is,
in one transaction each (``workflow.perform``, ``workflow.settle``). Items of one target go one
after the other: the site is one thing, and what was not heard of is looked up before the next.
"""

from __future__ import annotations

import datetime
import itertools
import json
from collections.abc import Iterable

from db import clock, publications, target_claims, turns
from db.changes import Changed
from db.driver import Connection
from db.errors import LeaseLost, NoSuchItem
from db.outbox_rows import item_of, written_problem
from db.store import Store
from editor.article.delivery import (
    Deed,
    ItemStatus,
    Order,
    OutboxItem,
    Problem,
    Receipt,
)
from editor.article.identity import new_id
from editor.article.publication import Publication

_OPEN = "status not in ('delivered', 'cancelled')"
_AHEAD = "('hand_over', 'take_back')"


def key_of(publication: Publication, deed: Deed, transition: int, turn: str = "") -> str:
    """Return the idempotency key: article, revision, deed, and the transition that asks for it.

    The transition tells a second publishing of one revision, after a taking down, from a retry.
    """
    parts = (publication.article_id, publication.revision_id, deed.value, str(transition), turn)
    return ".".join(filter(None, parts))


def put_in(
    connection: Connection, orders: Iterable[Order], transition: int, now: datetime.datetime
) -> tuple[str, ...]:
    """Queue what an act asks for, inside its transaction; return the ids of the items.

    What failed before for the same article and target is overtaken: cancelled; so is a schedule
    that waits to be handed over or taken back. A taking down overtakes all that still waits to go
    out, at every target.
    """
    ids = []
    for order in orders:
        publication, moment = order.publication, clock.written(now)
        _overtake(connection, order)
        ids.append(new_id())
        connection.execute(
            "insert into outbox (id, target, key, article_id, transition, deed, publication, note,"
            " person, status, queued_at, next_try_at, tries, holder, overwrite, url, remote_hash,"
            " remote_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, 0, '', ?, '', '', '')",
            [
                ids[-1],
                order.target,
                key_of(publication, order.deed, transition, order.turn),
                publication.article_id,
                transition,
                order.deed.value,
                json.dumps(publications.written(publication), ensure_ascii=False),
                order.note,
                order.person,
                moment,
                moment,
                order.overwrite,
            ],
        )
    return tuple(ids)


def claim(
    store: Store,
    holder: str,
    *,
    now: datetime.datetime,
    lease: datetime.timedelta,
    only: Iterable[str] | None = None,
    dead: Iterable[str] = (),
    passed_over: Iterable[str] = (),
    tried: Iterable[str] = (),
) -> OutboxItem | None:
    """Claim the next item that is due, None where there is none.

    The item comes as it was before the claim: one that was ``SENDING`` was left by a program whose
    lease ran out, or that is among the ``dead`` holders. It is looked up before anything is sent,
    as an ``UNKNOWN`` one is, and goes before whatever else waits for its target. A target with a
    living claim, of an item or of the whole (``target_claims``), or with an unknown item that is
    not due, gives nothing; nor do those ``passed_over``. Of the rest, what takes down goes first
    (``turns``). ``only`` are ids of items: they are due now, and so is what they wait behind.
    ``tried`` are ids of items that are not claimed.
    """
    wanted, gone = None if only is None else frozenset(only), frozenset(dead)
    had = frozenset(tried)

    def change(connection: Connection) -> OutboxItem | None:
        rows = connection.execute(
            f"select * from outbox where {_OPEN} and status <> 'failed'"  # noqa: S608
            " order by target, number"
        ).fetchall()
        for target, waiting in itertools.groupby(map(item_of, rows), lambda each: each.target):
            chosen = None
            if target not in passed_over and not target_claims.held(
                connection, target, now, dead=gone
            ):
                chosen = turns.next_of(tuple(waiting), now, wanted, gone, had)
            if chosen is not None:
                connection.execute(
                    "update outbox set status = 'sending', holder = ?, lease_until = ?"
                    " where id = ?",
                    [holder, clock.written(now + lease), chosen.id],
                )
                return chosen
        return None

    return store.write(change)


def hold_on(store: Store, item_id: str, holder: str, until: datetime.datetime) -> None:
    """Say that the claim is still wanted; raises ``LeaseLost`` where another has it now."""

    def change(connection: Connection) -> None:
        _claimed(connection, item_id, holder)
        connection.execute(
            "update outbox set lease_until = ? where id = ?", [clock.written(until), item_id]
        )

    store.write(change)


def deliver(
    connection: Connection,
    item_id: str,
    holder: str,
    publication: Publication | None,
    receipt: Receipt,
) -> None:
    """Note that the item was delivered and what readers see now; in the transaction of its end.

    ``publication`` is None where readers see no more or less than before.
    Raises ``LeaseLost`` where the claim is another's by now: that one will look it up.
    """
    _claimed(connection, item_id, holder)
    connection.execute(
        "update outbox set status = 'delivered', holder = '', lease_until = null, problem = null,"
        " url = ?, read_at = ?, remote_hash = ?, remote_id = ? where id = ?",
        [
            receipt.url,
            clock.written(receipt.read_at),
            receipt.remote_hash,
            receipt.remote_id,
            item_id,
        ],
    )
    if publication is not None:
        publications.put(connection, publication)


def put_off(
    connection: Connection,
    item_id: str,
    holder: str,
    status: ItemStatus,
    problem: Problem | None,
    next_try_at: datetime.datetime,
    *,
    now: datetime.datetime,
    tried: bool = True,
) -> None:
    """Give the item back undelivered: when it is tried next, and why; ``tried`` counts the try.

    What was not sent, of an article that is taken down by now, is cancelled. Raises ``LeaseLost``.
    """
    _claimed(connection, item_id, holder)
    if status is not ItemStatus.UNKNOWN and _is_overtaken(connection, item_id):
        status = ItemStatus.CANCELLED
    connection.execute(
        "update outbox set status = ?, holder = '', lease_until = null, problem = ?,"
        " next_try_at = ?, put_off_at = ?, tries = tries + ? where id = ?",
        [
            status.value,
            None if problem is None else written_problem(problem),
            clock.written(next_try_at),
            clock.written(now),
            int(tried),
            item_id,
        ],
    )


def try_again(
    connection: Connection, item_id: str, now: datetime.datetime, overwrite: str = ""
) -> None:
    """Queue a failed item again, from its first try, or let a waiting one be tried now."""
    connection.execute(
        "update outbox set tries = 0, next_try_at = ?, put_off_at = null,"  # noqa: S608 - our own words
        " status = case status when 'failed' then 'queued' else status end,"
        " overwrite = case ? when '' then overwrite else ? end"
        f" where id = ? and {_OPEN} and status <> 'sending'",
        [clock.written(now), overwrite, overwrite, item_id],
    )


def cancel(connection: Connection, item_id: str) -> bool:
    """Take an item out that is not being sent; tell whether it was."""
    done = connection.execute(
        "update outbox set status = 'cancelled', holder = '', lease_until = null"
        " where id = ? and status in ('queued', 'failed')",
        [item_id],
    )
    return done.rowcount > 0


def of_act(connection: Connection, article_id: str) -> tuple[OutboxItem, ...]:
    """Return the items that the article's last delivering act asked for."""
    rows = connection.execute(
        f"select * from outbox where article_id = ?1 and deed not in {_AHEAD} and transition ="  # noqa: S608
        f" (select max(transition) from outbox where article_id = ?1 and deed not in {_AHEAD})"
        " order by number",
        [article_id],
    ).fetchall()
    return tuple(map(item_of, rows))


def items(
    store: Store, *, article_id: str | None = None, everything: bool = False
) -> tuple[OutboxItem, ...]:
    """Return the items, in their order: those that wait, or with ``everything`` all there were.

    ``over`` gives the last ones of a desk's whole history.
    """
    condition = "1" if everything else _OPEN
    with store.reading() as connection:
        rows = connection.execute(
            f"select * from outbox where {condition}"  # noqa: S608 - our own words
            " and (?1 is null or article_id = ?1) order by number",
            [article_id],
        ).fetchall()
    return tuple(map(item_of, rows))


def over(store: Store, most: int) -> tuple[OutboxItem, ...]:
    """Return the last ``most`` items that were delivered or given up, the newest first."""
    with store.reading() as connection:
        rows = connection.execute(
            "select * from outbox where status in ('delivered', 'cancelled')"
            " order by number desc limit ?",
            [most],
        ).fetchall()
    return tuple(map(item_of, rows))


def by_keys(store: Store, target: str, keys: Iterable[str]) -> dict[str, OutboxItem]:
    """Return a target's items with these idempotency keys, by key; a key of none is left out."""
    with store.reading() as connection:
        rows = connection.execute(
            "select * from outbox where target = ? and key in (select value from json_each(?))",
            [target, json.dumps(list(keys))],
        ).fetchall()
    return {each.key: each for each in map(item_of, rows)}


def item(store: Store, item_id: str) -> OutboxItem:
    """Return the item whose id this is or begins so; raises ``NoSuchItem``."""
    with store.reading() as connection:
        rows = connection.execute(
            "select * from outbox where substr(id, 1, length(?1)) = ?1 limit 2", [item_id]
        ).fetchall()
    if len(rows) != 1 or not item_id:
        raise NoSuchItem(id=item_id)
    return item_of(rows[0])


def is_overtaken(store: Store, item_id: str) -> bool:
    """Tell whether the article was taken down, or is to be, since the item was asked for."""
    with store.reading() as connection:
        return _is_overtaken(connection, item_id)


def is_killed_since(store: Store, unpublishing: OutboxItem) -> bool:
    """Tell whether a kill of the article went to the same target before an unpublishing was over.

    It does where readers were not seen to have that; hiding the kill's notice would undo it.
    """
    if unpublishing.deed is not Deed.UNPUBLISH:
        return False
    with store.reading() as connection:
        row = connection.execute(
            "select max(status <> 'queued' or tries > 0) as sent from outbox"
            " where article_id = ? and target = ? and number > ? and deed = 'kill'"
            " and status <> 'cancelled'",
            [unpublishing.article_id, unpublishing.target, unpublishing.number],
        ).fetchone()
    sent: int | None = row["sent"]
    return sent is not None and (bool(sent) or unpublishing.is_unconfirmed)


def drop_target(store: Store, target: str) -> Changed:
    """Forget what a target shows: it is not the desk's any more."""

    def change(connection: Connection) -> Changed:
        for table in ("publications", "site_files", "site_state"):
            connection.execute(f"delete from {table} where target = ?", [target])  # noqa: S608
        return Changed()

    return store.write(change)


def _overtake(connection: Connection, order: Order) -> None:
    connection.execute(
        "update outbox set status = 'cancelled' where article_id = ? and target = ?"
        " and (status = 'failed'"
        " or (status = 'queued' and deed in ('hand_over', 'take_back')))",
        [order.publication.article_id, order.target],
    )
    if order.deed.takes_down:
        connection.execute(
            "update outbox set status = 'cancelled' where article_id = ?"
            " and status in ('queued', 'failed')"
            " and deed not in ('unpublish', 'kill', 'take_back')",
            [order.publication.article_id],
        )


def _is_overtaken(connection: Connection, item_id: str) -> bool:
    row = connection.execute(
        "select 1 from outbox as later join outbox as item on item.id = ?"
        " where later.article_id = item.article_id and later.number > item.number"
        " and later.deed in ('unpublish', 'kill')"
        " and item.deed not in ('unpublish', 'kill', 'take_back')"
        " and later.status <> 'cancelled'",
        [item_id],
    ).fetchone()
    return row is not None


def _claimed(connection: Connection, item_id: str, holder: str) -> None:
    row = connection.execute(
        "select 1 from outbox where id = ? and holder = ? and status = 'sending'",
        [item_id, holder],
    ).fetchone()
    if row is None:
        raise LeaseLost(id=item_id)
