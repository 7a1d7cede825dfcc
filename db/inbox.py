"""Articles that wait for somebody: found by the indexes of the list, never by reading them all."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from db import cards, clock, states
from db.cards import Card
from db.store import Store
from editor.article.state import NEW, Freshness, Stage, State

_WAITING = (
    Stage.IN_REVIEW,
    Stage.CHANGES_REQUESTED,
    Stage.APPROVED,
    Stage.SCHEDULED,
    Stage.UNKNOWN,
    Stage.FAILED,
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article that may wait for somebody: its card, its axes, who wrote it first.

    ``owner`` is a person's id or empty.
    """

    card: Card
    state: State
    freshness: Freshness
    owner: str


def waiting(store: Store, *, stages: Sequence[Stage] = _WAITING) -> tuple[Waiting, ...]:
    """Return what is in one of ``stages``, due for a second look or behind its source.

    The longest waiting first; the bin is left out.
    """
    columns = ", ".join(f"article_states.{name} as axis_{name}" for name in states.AXES)
    with store.reading() as connection:
        # Three indexes, each read for its own; one condition over all of them would use none.
        rows = connection.execute(
            f"""
            with wanted (id) as (
                select id from articles where binned_at is null
                and state in ({", ".join("?" * len(stages))})
                union select article_id from article_states where post_review_due = 1
                union select article_id from translations indexed by translations_behind
                where freshness <> 'in_sync'
            )
            select {cards.COLUMNS}, {columns}, translations.freshness as freshness,
            (select author from revisions as first where first.article_id = articles.id
            order by first.created_at, first.id limit 1) as owner
            from articles
            left join article_states on article_states.article_id = articles.id
            left join translations on translations.article_id = articles.id
            where articles.id in (select id from wanted) and binned_at is null
            order by updated_at, id
            """,  # noqa: S608 - our own columns and marks
            list(stages),
        ).fetchall()
    return tuple(
        Waiting(
            cards.card(row),
            NEW if row["axis_work"] is None else states.state_in(row, "axis_"),
            Freshness(row["freshness"] or Freshness.ORIGINAL),
            row["owner"] or "",
        )
        for row in rows
    )


def due(store: Store, moment: datetime.datetime) -> tuple[str, ...]:
    """Return the ids of the articles scheduled for ``moment`` or before, the earliest first."""
    with store.reading() as connection:
        rows = connection.execute(
            "select article_id from article_states where scheduled_at is not null"
            " and scheduled_at <= ? order by scheduled_at, article_id",
            [clock.written(moment)],
        ).fetchall()
    return tuple(row["article_id"] for row in rows)
