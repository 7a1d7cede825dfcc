"""What the outbox holds, read for a person: rows to show, newest first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.delivery import OutboxItem

MOST = 200
"""Rows of what is over; what waits is shown however much it is."""


@dataclass(frozen=True, slots=True)
class Row:
    """A delivery, or with ``at`` an article whose time is set, under its headline.

    ``there`` are the targets that keep the schedule by themselves, ``here`` those that this
    computer sends to.
    """

    article_id: str
    headline: str
    item: OutboxItem | None = None
    at: datetime.datetime | None = None
    there: tuple[str, ...] = ()
    here: tuple[str, ...] = ()


def rows(store: Store) -> tuple[Row, ...]:
    """Return what is scheduled, what waits and what was delivered, in this order."""
    # Late, and on the pool: the window may never be asked for it.
    from db import outbox, workflow

    far = datetime.datetime.max.replace(tzinfo=datetime.UTC)
    scheduled = [_scheduled(store, each) for each in workflow.scheduled(store, until=far)]
    shown = (*reversed(outbox.items(store)), *outbox.over(store, MOST))
    return (
        *scheduled,
        *(Row(item.article_id, _headline(store, item.article_id), item) for item in shown),
    )


def _scheduled(store: Store, article_id: str) -> Row:
    from db import schedules, workflow
    from editor.publishing import configured

    state = workflow.standing(store, article_id).state
    names = [each.name for each in configured.scheduled_for(store, state)]
    there = tuple(each for each in names if schedules.kept_by(store, article_id, each))
    return Row(
        article_id,
        _headline(store, article_id),
        at=state.scheduled_at,
        there=there,
        here=tuple(each for each in names if each not in there),
    )


def _headline(store: Store, article_id: str) -> str:
    from db import articles

    return articles.load(store, article_id).article.headline
