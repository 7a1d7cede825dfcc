"""Bringing a target up to date at once: what is live elsewhere and not there, or older there.

A new target gets nothing by itself but what is published, corrected or updated from then on. A
site made of files is sent once, whole; elsewhere each article is a delivery of the outbox. No
article's state changes by it: it is live before and after.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace

from db import catching_up, outbox, publications, workflow
from db.store import Store
from editor.article.delivery import Deed, ItemStatus, Order, OutboxItem
from editor.article.person import Person, Role
from editor.article.publication import Publication, Shown
from editor.article.state import Pending, Public
from editor.publishing import configured, courier
from editor.publishing.preparing import MakeBuilder
from editor.publishing.rebuilding import rebuild
from editor.publishing.target import Cancelled, Settings, Step, Target
from editor.review.guards.people import require

Heard = Callable[[Step, int, int], None]
"""Told the step, and how many parts of all are done."""


@dataclass(frozen=True, slots=True)
class Synced:
    """What a target got: how many articles arrived, and the items that did not end so."""

    arrived: int
    waiting: tuple[OutboxItem, ...] = ()


def missing(store: Store, target: str) -> tuple[Publication, ...]:
    """Return what the target is to show and does not, as publications of its own."""
    return tuple(_own(store, each, target) for each in catching_up.ahead_of(store, target))


def sync(
    store: Store,
    name: str,
    person: Person,
    heard: Heard,
    cancelled: Cancelled,
    *,
    open_target: Callable[[Settings], Target] = configured.opened,
    site_builder: Callable[[], MakeBuilder] = courier.desk_builder,
) -> Synced:
    """Bring the target up to date.

    Cancelled, a site made of files is as it was; elsewhere what arrived stays, and the rest is
    called off. Raises ``ActRefused`` for who is no publisher, ``NoSuchTarget``, ``TargetBusy``
    and ``TargetError``.
    """
    require(person, Role.PUBLISHER)
    settings = configured.named(store, name)
    coming = missing(store, name)
    if not coming:
        return Synced(0)
    with closing(open_target(settings)) as target:
        if target.wants_files:
            rebuild(store, settings, target, site_builder(), heard, cancelled, coming=coming)
            _take_down_again(store, name, coming)
            return Synced(len(coming))
    return _one_by_one(store, coming, person, heard, cancelled, open_target)


def _one_by_one(
    store: Store,
    coming: tuple[Publication, ...],
    person: Person,
    heard: Heard,
    cancelled: Cancelled,
    open_target: Callable[[Settings], Target],
) -> Synced:
    orders = [
        Order(
            target=each.target,
            deed=Deed.PUBLISH
            if publications.find(store, each.article_id, each.target) is None
            else Deed.UPDATE,
            publication=each,
            person=person.id,
        )
        for each in coming
    ]
    ids = catching_up.put_in(store, orders)
    for done, item_id in enumerate(ids):
        if cancelled():
            break
        heard(Step.SENT, done, len(ids))
        for _ in courier.Courier(store=store, cancelled=cancelled, open_target=open_target).run(
            (item_id,)
        ):
            pass
        if outbox.item(store, item_id).status is ItemStatus.QUEUED:
            # It cannot be reached: the outbox goes on by itself when it can.
            break
    if cancelled():
        catching_up.call_off(store, ids)
    ends = [outbox.item(store, each) for each in ids]
    arrived = [each for each in ends if each.status is ItemStatus.DELIVERED]
    heard(Step.RECORDED, len(arrived), len(ids))
    return Synced(len(arrived), tuple(each for each in ends if not each.status.over))


def _own(store: Store, other: Publication, target: str) -> Publication:
    """Return what another target shows as this one is to: at its own address, if it has one."""
    before = publications.find(store, other.article_id, target)
    return replace(
        other,
        target=target,
        rubric=before.rubric if before else other.rubric,
        slug=before.slug if before else other.slug,
        former=before.former if before else other.former,
        url=before.url if before else "",
        remote_id=before.remote_id if before else "",
        remote_hash=before.remote_hash if before else "",
    )


def _take_down_again(store: Store, target: str, sent: tuple[Publication, ...]) -> None:
    """Take down what was taken down at the other targets while the whole site was on its way."""
    for publication in sent:
        state = workflow.standing(store, publication.article_id).state
        down = state.public in (Public.UNPUBLISHED, Public.KILLED)
        if not down and state.pending not in (Pending.WITHDRAW, Pending.KILL):
            continue
        items = outbox.items(store, article_id=publication.article_id, everything=True)
        last = next(each for each in reversed(items) if each.deed.takes_down)
        shown = Shown.KILLED if last.deed is Deed.KILL else Shown.UNPUBLISHED
        told = replace(
            publication,
            shown=shown,
            notice=last.publication.notice,
            moved_to=last.publication.moved_to,
        )
        order = Order(target=target, deed=last.deed, publication=told, note=last.note)
        catching_up.put_in(store, [replace(order, person=last.person)])
