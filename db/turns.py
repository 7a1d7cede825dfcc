"""Whose turn it is at a target: the order of its open items."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence

from editor.article.delivery import Deed, ItemStatus, OutboxItem


def next_of(
    waiting: Sequence[OutboxItem],
    now: datetime.datetime,
    wanted: Collection[str] | None,
    gone: Collection[str],
    tried: Collection[str] = (),
) -> OutboxItem | None:
    """Return which of one target's open items, in their order, is to be claimed now.

    ``wanted``, ``gone`` and ``tried`` are what ``outbox.claim`` calls ``only``, ``dead`` and
    ``tried``.
    """
    left = [each for each in waiting if each.status is ItemStatus.SENDING]
    if any(each.holder not in gone and (each.lease_until or now) > now for each in left):
        return None
    due = [
        each
        for each in waiting
        if (each.id in wanted if wanted is not None else each.is_due(now))
        or (wanted is None and each.status is ItemStatus.SENDING)
    ]
    holding = [
        each for each in waiting if each.status is not ItemStatus.QUEUED and not each.is_unconfirmed
    ]
    if due and holding:
        first = holding[0]
        return first if first in due or wanted is not None else None
    ready = []
    for each in due:
        before = _unconfirmed_before(each, waiting)
        if before is None or wanted is not None:
            ready.append(before or each)
    ready = [each for each in ready if each.id not in tried]
    return min(ready, key=lambda each: (not _is_urgent(each.deed), each.number), default=None)


def _unconfirmed_before(item: OutboxItem, waiting: Sequence[OutboxItem]) -> OutboxItem | None:
    """Return what is to be confirmed of the same article before the item is sent.

    A kill waits for nothing but another kill: its notice takes the place of whatever stands there.
    """
    for each in waiting:
        same = each.article_id == item.article_id and each.number < item.number
        if same and each.is_unconfirmed and (item.deed is not Deed.KILL or each.deed is Deed.KILL):
            return each
    return None


def _is_urgent(deed: Deed) -> bool:
    return deed.takes_down or deed is Deed.TAKE_BACK
