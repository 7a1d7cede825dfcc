"""The list of articles: by pages from the top, or from any place in it."""

from __future__ import annotations

import datetime
from array import array
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from db import cards, clock
from db.cards import Card
from db.store import Store
from editor.article.language import Language


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in the list, just after an article; it stays right while the list changes."""

    updated_at: str
    id: str


@dataclass(frozen=True, slots=True)
class Page:
    """Some cards, newest first, and where the next page begins; None at the end."""

    cards: tuple[Card, ...]
    next: Cursor | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles there are outside of the bin, in all and by what they are, and in it."""

    total: int
    by_language: Mapping[Language, int]
    by_state: Mapping[str, int]
    binned: int


class ListOrder:
    """The whole list at one moment, as numbers of eight bytes: what a scroll bar moves over.

    ``cards_at`` reads any stretch of it. An article that was saved since is shown as it is now, in
    its old place; one that left the store or came to it is seen with the next order.
    """

    def __init__(self, numbers: array[int]) -> None:
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def numbers(self, start: int, stop: int) -> array[int]:
        """Return the local numbers from ``start`` up to ``stop``, for ``cards_at``."""
        return self._numbers[start:stop]


def page(
    store: Store,
    *,
    limit: int = 50,
    after: Cursor | None = None,
    language: Language | None = None,
    state: str | None = None,
    binned: bool = False,
) -> Page:
    """Return the next ``limit`` cards of the list, newest first.

    ``after`` is the ``next`` of the page before; no row above it is read, so that the last page
    costs what the first does. ``binned`` shows the bin instead.
    """
    condition, parameters = _filter(language, state, binned)
    if after is not None:
        condition += " and (updated_at, id) < (?, ?)"
        parameters += [after.updated_at, after.id]
    with store.reading() as connection:
        rows = connection.execute(
            f"select {cards.COLUMNS} from articles where {condition}"  # noqa: S608 - marks only
            " order by updated_at desc, id desc limit ?",
            [*parameters, limit + 1],
        ).fetchall()
    shown = tuple(cards.card(row) for row in rows[:limit])
    more = len(rows) > limit and bool(shown)
    last = Cursor(clock.written(shown[-1].updated_at), shown[-1].id) if more else None
    return Page(shown, last)


def since(store: Store, moment: datetime.datetime, *, language: Language) -> tuple[Card, ...]:
    """Return the articles in ``language`` that were saved at ``moment`` or later, newest first."""
    with store.reading() as connection:
        rows = connection.execute(
            f"select {cards.COLUMNS} from articles"  # noqa: S608 - our own columns
            " where binned_at is null and language = ? and updated_at >= ?"
            " order by updated_at desc, id desc",
            [language.value, clock.written(moment)],
        ).fetchall()
    return tuple(map(cards.card, rows))


def list_order(
    store: Store,
    *,
    language: Language | None = None,
    state: str | None = None,
    binned: bool = False,
) -> ListOrder:
    """Return the order of the whole list; some 20 ms for 100,000 articles, so not at start."""
    condition, parameters = _filter(language, state, binned)
    with store.reading() as connection:
        rows = connection.execute(
            f"select number from articles where {condition}"  # noqa: S608 - marks only
            " order by updated_at desc, id desc",
            parameters,
        )
        # Plain tuples: a row object for each of 100,000 numbers takes twice the time.
        rows.row_factory = None
        return ListOrder(array("q", (number for (number,) in rows.fetchall())))


def cards_at(store: Store, order: ListOrder, start: int, stop: int) -> tuple[Card, ...]:
    """Return the cards from ``start`` up to ``stop`` in ``order``; those gone are left out."""
    numbers = order.numbers(start, stop)
    with store.reading() as connection:
        found = cards.cards_by_number(connection, numbers)
    return tuple(found[number] for number in numbers if number in found)


def counts(store: Store) -> Counts:
    """Count the articles, as the sidebar of the list shows them."""
    with store.reading() as connection:
        # One walk through one index gives both: by_language and by_state are its sums.
        rows = connection.execute(
            "select language, state, count(*) as number from articles"
            " where binned_at is null group by language, state"
        ).fetchall()
        binned: int = connection.execute(
            "select count(*) from articles where binned_at is not null"
        ).fetchone()[0]
    by_language: Counter[Language] = Counter(dict.fromkeys(Language, 0))
    by_state: Counter[str] = Counter()
    for row in rows:
        by_language[Language(row["language"])] += row["number"]
        by_state[row["state"]] += row["number"]
    return Counts(total=by_state.total(), by_language=by_language, by_state=by_state, binned=binned)


def editions(store: Store, story_id: str) -> tuple[Card, ...]:
    """Return the editions of a story that are not in the bin, in the order of ``Language``."""
    with store.reading() as connection:
        rows = connection.execute(
            f"select {cards.COLUMNS} from articles"  # noqa: S608 - our own columns
            " where story_id = ? and binned_at is null order by id",
            [story_id],
        ).fetchall()
    order = list(Language)
    return tuple(sorted(map(cards.card, rows), key=lambda card: order.index(card.language)))


def _filter(
    language: Language | None, state: str | None, binned: bool
) -> tuple[str, list[str | int]]:
    # Each shape of this condition has its index in the schema.
    condition = "binned_at is not null" if binned else "binned_at is null"
    parameters: list[str | int] = []
    for column, value in (("language", language), ("state", state)):
        if value is not None:
            condition += f" and {column} = ?"
            parameters.append(str(value))
    return condition, parameters
