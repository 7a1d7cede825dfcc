"""Who did what with an article, when and why. Entries are added, never changed or deleted."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass

from db import clock, states
from db.driver import Connection, Row
from db.store import Store
from editor.article.identity import new_id
from editor.article.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One act: its name, the newest revision at the time, the person's id, the reason given.

    ``person`` is empty for the program itself. ``before`` and ``after`` hold the axes that
    changed, as the store writes them.
    """

    id: str
    article_id: str
    revision_id: str
    act: str
    person: str
    reason: str
    before: Mapping[str, str | int | None]
    after: Mapping[str, str | int | None]
    created_at: datetime.datetime


def trail(store: Store, article_id: str) -> tuple[AuditEntry, ...]:
    """Return everything that was done with the article, the first first."""
    with store.reading() as connection:
        rows = connection.execute(
            "select * from audit where article_id = ? order by number", [article_id]
        ).fetchall()
    return tuple(map(_entry, rows))


def record(
    connection: Connection,
    article_id: str,
    revision_id: str,
    act: str,
    before: State,
    after: State,
    *,
    person: str = "",
    reason: str = "",
) -> None:
    """Write an entry inside the transaction of the act it tells of."""
    old, new = states.written_axes(before), states.written_axes(after)
    changed = [name for name in states.AXES if old[name] != new[name]]
    connection.execute(
        "insert into audit"
        " (id, article_id, revision_id, act, person, reason, before, after, created_at)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            new_id(),
            article_id,
            revision_id,
            act,
            person,
            reason,
            _json({name: states.written(old[name]) for name in changed}),
            _json({name: states.written(new[name]) for name in changed}),
            clock.written(clock.now()),
        ],
    )


def _json(axes: Mapping[str, str | int | None]) -> str:
    return json.dumps(axes, ensure_ascii=False)


def _entry(row: Row) -> AuditEntry:
    return AuditEntry(
        id=row["id"],
        article_id=row["article_id"],
        revision_id=row["revision_id"],
        act=row["act"],
        person=row["person"],
        reason=row["reason"],
        before=json.loads(row["before"]),
        after=json.loads(row["after"]),
        created_at=clock.read(row["created_at"]),
    )
