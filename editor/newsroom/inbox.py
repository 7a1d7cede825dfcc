"""The inbox: what waits for somebody, and why."""

from __future__ import annotations

from dataclasses import dataclass

from db.cards import Card
from db.inbox import waiting
from db.store import Store
from editor.article.person import Person
from editor.article.state import Freshness, State
from editor.review.inbox import Reason, reason


@dataclass(frozen=True, slots=True)
class Item:
    """An article that waits for somebody, and why; the axes are for its label."""

    card: Card
    reason: Reason
    state: State
    freshness: Freshness


def inbox(store: Store, person: Person) -> tuple[Item, ...]:
    """Return what waits for ``person``: by reason, within one the longest waiting first."""
    order = list(Reason)
    items = [
        Item(each.card, why, each.state, each.freshness)
        for each in waiting(store)
        if (why := reason(person, each.state, each.freshness, each.card.language, each.owner))
    ]
    return tuple(sorted(items, key=lambda item: order.index(item.reason)))
