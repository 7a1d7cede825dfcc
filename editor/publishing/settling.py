"""How an article follows its deliveries: the acts that bring its axis into accord with them."""

from __future__ import annotations

import datetime

from editor.article.delivery import ItemStatus, OutboxItem
from editor.article.person import Person
from editor.article.standing import Standing, Step
from editor.article.state import Delivery
from editor.review.act import Act, Facts, Request
from editor.review.workflow import decide

_WAITING = frozenset({ItemStatus.QUEUED, ItemStatus.SENDING})
_ACTS = {
    # While they are on their way: where the deliveries stand, from where the axis does.
    (Delivery.SENDING, ItemStatus.UNKNOWN): Act.DELIVERY_SILENT,
    (Delivery.SENDING, ItemStatus.FAILED): Act.DELIVERY_FAILED,
    (Delivery.SENDING, ItemStatus.DELIVERED): Act.DELIVERED,
    (Delivery.SENDING, ItemStatus.CANCELLED): Act.DELIVERY_FAILED,
    (Delivery.UNKNOWN, ItemStatus.SENDING): Act.RECONCILE,
    (Delivery.UNKNOWN, ItemStatus.FAILED): Act.RECONCILE,
    (Delivery.UNKNOWN, ItemStatus.DELIVERED): Act.RECONCILE,
    (Delivery.UNKNOWN, ItemStatus.CANCELLED): Act.RECONCILE,
    (Delivery.FAILED, ItemStatus.SENDING): Act.RETRY,
    (Delivery.FAILED, ItemStatus.UNKNOWN): Act.RETRY,
    (Delivery.FAILED, ItemStatus.DELIVERED): Act.RETRY,
    (Delivery.FAILED, ItemStatus.CANCELLED): Act.ABANDON,
}


def follow(
    standing: Standing,
    items: tuple[OutboxItem, ...],
    *,
    person: Person | None = None,
    reason: str = "",
) -> Step | None:
    """Return the next step to where the deliveries of the last act stand, None when it is there.

    What was asked for at several targets is one act: it is over when all are, live when one of
    them has its receipt and the others were given up. ``person`` is who cancels or retries; the
    program is meant without. Raises ``ActRefused`` where the workflow does not let that pass.
    """
    if standing.state.delivery is Delivery.IDLE or not items:
        return None
    wanted = outcome(items)
    act = _ACTS.get((standing.state.delivery, wanted))
    if act is None:
        return None
    own = act in (Act.RETRY, Act.ABANDON)
    request = Request(act=act, person=person if own else None, reason=reason)
    known = Facts(
        now=datetime.datetime.now(datetime.UTC),
        content_hash=standing.content_hash,
        delivered=wanted is ItemStatus.DELIVERED,
    )
    return decide(standing, request, known)


def outcome(items: tuple[OutboxItem, ...]) -> ItemStatus:
    """Return how deliveries that were asked for together stand, as one.

    What is on its way comes first, then what nobody has heard of, what failed, what arrived.
    """
    statuses = {each.status for each in items}
    if statuses & _WAITING:
        return ItemStatus.SENDING
    for status in (ItemStatus.UNKNOWN, ItemStatus.FAILED, ItemStatus.DELIVERED):
        if status in statuses:
            return status
    return ItemStatus.CANCELLED
