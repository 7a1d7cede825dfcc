"""Search over the articles outside of the bin: newest first, or by how well they fit."""

from __future__ import annotations

from dataclasses import dataclass

from db.cards import Card, cards_by_number
from db.driver import Connection
from db.highlights import Highlighter, Marks
from db.query import Query, parse
from db.revisions import STORED_COLUMNS, Content
from db.snippets import Snippet, shown
from db.store import Store
from editor.article.language import Language

MOST_RANKED = 20_000
"""To rank is to weigh every hit; above this many (some 30 ms) the newest come first after all."""

# A word in the headline counts as four in the text; the language column counts nothing.
_WEIGHTS = "4.0, 1.0, 0.0"


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found: its card, what the headline shows of the query, and a snippet."""

    card: Card
    snippet: Snippet
    headline_marks: Marks = ()


def search(
    store: Store,
    query: str,
    *,
    limit: int = 50,
    offset: int = 0,
    ranked: bool = False,
    language: Language | None = None,
) -> tuple[Hit, ...]:
    """Return the articles that have every word of ``query``, newest first.

    ``"…"`` asks for words side by side, ``*`` after a word for its beginnings: see ``query``.
    ``ranked`` puts the best first where there are not more than ``MOST_RANKED`` hits. An empty
    query finds every article; one of signs only finds none.
    """
    understood = parse(query, store.analyzer)
    with store.reading() as connection:
        if understood:
            numbers = _matching(connection, understood, language, ranked, limit, offset)
        elif query.strip():
            return ()
        else:
            numbers = _newest(connection, language, limit, offset)
        cards = cards_by_number(connection, numbers)
        contents = _contents(connection, numbers)
    highlighter = Highlighter(understood, store.analyzer)
    hits = []
    for number in numbers:
        card = cards[number]
        in_headline, snippet = shown(card.headline, contents[number], highlighter)
        hits.append(Hit(card, snippet, in_headline))
    return tuple(hits)


def count_hits(
    store: Store, query: str, *, language: Language | None = None, at_most: int = 1000
) -> int:
    """Return how many articles ``search`` would find, counting no further than ``at_most``."""
    understood = parse(query, store.analyzer)
    if not understood and query.strip():
        return 0
    with store.reading() as connection:
        if understood:
            return len(_matching(connection, understood, language, False, at_most, 0))
        return len(_newest(connection, language, at_most, 0))


def _matching(
    connection: Connection,
    query: Query,
    language: Language | None,
    ranked: bool,
    limit: int,
    offset: int,
) -> list[int]:
    expression = query.expression(language)
    if ranked and _more_than(connection, expression, MOST_RANKED):
        ranked = False
    order = f"bm25(search, {_WEIGHTS}), search.rowid desc" if ranked else "search.rowid desc"
    # "cross join" holds the order of the tables: FTS5 gives its rows newest first by itself, and
    # reading stops at the limit, however common the word.
    rows = connection.execute(
        "select articles.number from search"  # noqa: S608 - the order is our own
        " cross join articles on articles.place = search.rowid"
        " where search match ? and articles.binned_at is null"
        f" order by {order} limit ? offset ?",
        [expression, limit, offset],
    )
    return [row["number"] for row in rows.fetchall()]


def _more_than(connection: Connection, expression: str, number: int) -> bool:
    counted: int = connection.execute(
        "select count(*) from (select 1 from search where search match ? limit ?)",
        [expression, number + 1],
    ).fetchone()[0]
    return counted > number


def _newest(
    connection: Connection, language: Language | None, limit: int, offset: int
) -> list[int]:
    condition = "" if language is None else " and language = ?"
    rows = connection.execute(
        "select number from articles where binned_at is null"  # noqa: S608 - our own condition
        f"{condition} order by updated_at desc, id desc limit ? offset ?",
        [*([] if language is None else [language.value]), limit, offset],
    )
    return [row["number"] for row in rows.fetchall()]


def _contents(connection: Connection, numbers: list[int]) -> dict[int, Content]:
    rows = connection.execute(
        f"select articles.number, {STORED_COLUMNS} from articles"  # noqa: S608 - marks only
        " join revisions on revisions.id = articles.revision_id"
        f" where articles.number in ({', '.join('?' * len(numbers))})",
        numbers,
    )
    return {row["number"]: Content.stored(row) for row in rows.fetchall()}
