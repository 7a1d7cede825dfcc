"""Schedules handed to targets that keep them by themselves, with this computer off.

The desk's state says what is wanted, the outbox what stands at the targets; what is missing is
queued here, by every round of a courier. So it does not matter by which act a schedule was set,
moved, unset, or stopped by a hold, nor whether a program died in between.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from db import articles, outbox, publications, schedules, workflow
from db.store import Store
from editor.article.delivery import Deed, ItemStatus, Order, OutboxItem
from editor.article.publication import Shown
from editor.article.standing import Standing
from editor.publishing import composing, configured
from editor.publishing.target import Settings
from editor.review.act import Act, Request

AHEAD = datetime.timedelta(minutes=3)
"""How far a time must lie ahead to be handed over; what is nearer this computer sends itself."""
_FAR = datetime.datetime.max.replace(tzinfo=datetime.UTC)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A schedule as a target is to keep it."""

    standing: Standing
    at: datetime.datetime


_Pair = tuple[str, str]
"""An article and a target."""


def arrange(store: Store, now: datetime.datetime) -> tuple[str, ...]:
    """Queue what brings the targets' schedules into accord with the desk's; return the items' ids.

    Handed over is what is scheduled, neither on hold nor under an embargo beyond its time, for the
    targets that can keep it and never had the article. Taken back is everything else.
    """
    wanted = dict(_wanted(store))
    there = {_pair(item): item for item in schedules.standing(store)}
    _drop(store, wanted)
    queued: list[str] = []
    for (article_id, target), plan in wanted.items():
        kept = there.pop((article_id, target), None)
        if kept is not None and _is(kept, plan):
            continue
        if plan.at - now >= AHEAD:
            order = _handing_over(store, target, plan)
            queued += schedules.ask(store, order, plan.standing.version, now)
        elif kept is not None:
            queued += _take_back(store, kept, now)
    for kept in there.values():
        queued += _take_back(store, kept, now)
    return tuple(queued)


def is_wanted(store: Store, item: OutboxItem) -> bool:
    """Tell whether a handing over that waits is still what the desk wants."""
    plan = dict(_wanted(store)).get(_pair(item))
    return plan is not None and _is(item, plan)


def keeper(store: Store, article_id: str, target: Settings) -> bool:
    """Tell whether the target would keep a schedule of the article by itself.

    Not a change of what it shows or showed: no target we know keeps two texts of one article.
    """
    if not configured.can_schedule(target):
        return False
    return publications.find(store, article_id, target.name) is None


def _wanted(store: Store) -> Iterator[tuple[_Pair, _Wanted]]:
    for article_id in workflow.scheduled(store, until=_FAR):
        standing = workflow.standing(store, article_id)
        state, at = standing.state, standing.state.scheduled_at
        until = state.embargo_until
        if at is None or state.hold or state.legal or (until is not None and until > at):
            continue
        for target in configured.scheduled_for(store, state):
            if keeper(store, article_id, target):
                yield (article_id, target.name), _Wanted(standing, at)


def _drop(store: Store, wanted: Mapping[_Pair, _Wanted]) -> None:
    """Cancel what waits to be handed over and is not wanted so any more."""
    for item in outbox.items(store):
        waits = item.status in (ItemStatus.QUEUED, ItemStatus.FAILED)
        if waits and item.deed is Deed.HAND_OVER:
            plan = wanted.get(_pair(item))
            if plan is None or not _is(item, plan):
                schedules.drop(store, item)


def _handing_over(store: Store, target: str, plan: _Wanted) -> Order:
    article = articles.load(store, plan.standing.article_id).article
    publication = composing.sent(
        target,
        article,
        plan.standing,
        Deed.HAND_OVER,
        Request(act=Act.SCHEDULE),
        None,
        plan.at,
        only_typos=False,
    )
    return Order(target=target, deed=Deed.HAND_OVER, publication=publication)


def _take_back(store: Store, kept: OutboxItem, now: datetime.datetime) -> tuple[str, ...]:
    version = workflow.standing(store, kept.article_id).version
    publication = replace(kept.publication, shown=Shown.UNPUBLISHED)
    order = Order(target=kept.target, deed=Deed.TAKE_BACK, publication=publication)
    return schedules.ask(store, order, version, now)


def _pair(item: OutboxItem) -> _Pair:
    return item.article_id, item.target


def _is(item: OutboxItem, plan: _Wanted) -> bool:
    publication = item.publication
    return (publication.revision_id, publication.first_published) == (
        plan.standing.revision_id,
        plan.at,
    )
