"""``warraq list`` and ``warraq search``: the desk in a terminal."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.cli.desk import Desk
from editor.cli.options import as_json, in_language, up_to
from editor.cli.output import isolated, on_terminal, say, say_json, tell, terminal_width
from editor.cli.records import card_record, hit_record

if TYPE_CHECKING:
    from db.articles import Card, Cursor
    from db.snippets import Snippet
    from db.store import Store

_PAGE = 500
_SHORTEST_ID = 8
_NOTHING_FOUND = Sentence(
    ar="لا توجد نتائج للبحث عن «{query}».",
    ru="По запросу «{query}» ничего не найдено.",
    en="Nothing is found for “{query}”.",
)


@click.command("list")
@click.option("--state", help="Only articles in this state, such as draft, in_review or live.")
@in_language
@up_to
@as_json
@click.pass_obj
def list_command(
    desk: Desk, state: str | None, lang: Language | None, limit: int, as_json: bool
) -> None:
    """Print the articles of the desk, newest first."""
    with desk.open_existing() as store:
        cards = list(_cards(store, state, lang, limit))
    if as_json:
        for card in cards:
            say_json(card_record(card))
        return
    for row in _rows(cards):
        say(row)


@click.command("search")
@click.argument("query")
@in_language
@up_to
@as_json
@click.pass_obj
def search_command(
    desk: Desk, query: str, lang: Language | None, limit: int, as_json: bool
) -> None:
    """Print the articles that have the words, best first.

    Words are found in every form: hamza, vowel marks, endings and prefixes make no difference.
    "…" finds a phrase, a trailing * the beginning of a word.
    """
    # Late: SQLite is not needed to print this command's help.
    from db import indexing
    from db.search import search

    with desk.open_existing() as store:
        # A newer program folds words in another way; until then some would not be found.
        if not store.read_only and indexing.is_stale(store):
            indexing.reindex(store)
        hits = search(store, query, limit=limit, ranked=True, language=lang)
    if as_json:
        for hit in hits:
            say_json(hit_record(hit))
        return
    if not hits:
        tell(_NOTHING_FOUND, query=query)
    for row, hit in zip(_rows([hit.card for hit in hits]), hits, strict=True):
        say(row)
        say(f"    {isolated(_marked(hit.snippet))}")


def _cards(
    store: Store, state: str | None, language: Language | None, limit: int
) -> Iterator[Card]:
    """Yield up to ``limit`` cards, a page of the store at a time."""
    # Late: SQLite is not needed to print this command's help.
    from db import articles

    after: Cursor | None = None
    while limit > 0:
        page = articles.page(
            store, limit=min(limit, _PAGE), after=after, language=language, state=state
        )
        yield from page.cards
        limit -= len(page.cards)
        after = page.next
        if after is None:
            return


def _rows(cards: Sequence[Card]) -> Iterator[str]:
    """Yield a line for each card: id, language, state, time, headline last.

    A person gets the shortest id that tells these articles apart and a headline cut to the
    terminal; another program the whole of both.
    """
    shown = _id_length([card.id for card in cards]) if on_terminal() else 36
    states = max((len(card.state) for card in cards), default=0)
    for card in cards:
        time = card.updated_at.astimezone().strftime("%Y-%m-%d %H:%M")
        head = f"{card.id[:shown]}  {card.language.value}  {card.state:<{states}}  {time}  "
        headline = " ".join(card.headline.split()) or "—"
        if on_terminal():
            headline = _cut(headline, terminal_width() - len(head))
        yield head + isolated(headline)


def _id_length(ids: Sequence[str]) -> int:
    """Return how many letters of each id tell it from its neighbours."""
    length = _SHORTEST_ID
    for one, other in itertools.pairwise(sorted(ids)):
        while one[:length] == other[:length]:
            length += 1
    return length


def _cut(text: str, columns: int) -> str:
    """Cut ``text`` to so many columns of a terminal, at a whole letter, with an ellipsis."""
    # Late: a list for another program cuts nothing and need not load the rules of segmentation.
    from editor.article.graphemes import floor_boundary

    widths = [_columns(letter) for letter in text]
    if sum(widths) <= columns:
        return text
    end = used = 0
    while used + widths[end] < columns:
        used += widths[end]
        end += 1
    return text[: floor_boundary(text, end)].rstrip() + "…"


def _columns(letter: str) -> int:
    """Return how many columns a letter takes (UAX #11): marks none, wide letters two."""
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _marked(snippet: Snippet) -> str:
    """Return the snippet on one line, the words found in bold on a terminal."""
    pieces, position = [], 0
    for start, end in snippet.marks:
        pieces += [snippet.text[position:start], _bold(snippet.text[start:end])]
        position = end
    return "".join([*pieces, snippet.text[position:]]).replace("\n", " ")


def _bold(text: str) -> str:
    return click.style(text, bold=True) if on_terminal() else text
