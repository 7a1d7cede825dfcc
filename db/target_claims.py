"""Who has a target for itself: to send a whole site, or to let readers see an earlier one.

A claim is a lease, as an item's is (``db.outbox``): while it lives the outbox gives out nothing of
that target, and while something is being sent there, or was sent unheard, nobody gets one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from db import clock
from db.driver import Connection
from db.errors import LeaseLost
from db.store import Store


def take(
    store: Store,
    target: str,
    holder: str,
    *,
    now: datetime.datetime,
    lease: datetime.timedelta,
    dead: Iterable[str] = (),
) -> bool:
    """Claim the whole target; False where somebody who is not among the ``dead`` is at it."""
    gone = tuple(dead)

    def change(connection: Connection) -> bool:
        if held(connection, target, now, dead=gone):
            return False
        busy = connection.execute(
            "select 1 from outbox where target = ? and status in ('sending', 'unknown')", [target]
        ).fetchone()
        if busy is not None:
            return False
        connection.execute(
            "insert or replace into target_claims (target, holder, lease_until) values (?, ?, ?)",
            [target, holder, clock.written(now + lease)],
        )
        return True

    return store.write(change)


def hold_on(store: Store, target: str, holder: str, until: datetime.datetime) -> None:
    """Say that the claim is still wanted; raises ``LeaseLost`` where another has it now."""

    def change(connection: Connection) -> None:
        refuse_lost(connection, target, holder)
        connection.execute(
            "update target_claims set lease_until = ? where target = ?",
            [clock.written(until), target],
        )

    store.write(change)


def give_back(store: Store, target: str, holder: str) -> None:
    """Let others at the target again."""
    store.write(
        lambda connection: connection.execute(
            "delete from target_claims where target = ? and holder = ?", [target, holder]
        )
    )


def holders(store: Store) -> tuple[str, ...]:
    """Return who has claimed a target."""
    with store.reading() as connection:
        rows = connection.execute("select holder from target_claims").fetchall()
    return tuple(row["holder"] for row in rows)


def held(connection: Connection, target: str, now: datetime.datetime, dead: Iterable[str]) -> bool:
    """Tell whether somebody not among the ``dead`` has the target now: this very program too."""
    row = connection.execute(
        "select holder, lease_until from target_claims where target = ?", [target]
    ).fetchone()
    if row is None or row["holder"] in set(dead):
        return False
    return clock.read(row["lease_until"]) > now


def refuse_lost(connection: Connection, target: str, holder: str) -> None:
    """Raise ``LeaseLost`` where ``holder`` has the target no more; in the caller's transaction."""
    row = connection.execute(
        "select 1 from target_claims where target = ? and holder = ?", [target, holder]
    ).fetchone()
    if row is None:
        raise LeaseLost(id=target)
