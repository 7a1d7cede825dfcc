"""The store at 100,000 articles: the list, search and saving, beside bare SQLite on the same file.

The floors do the least that could be called the same: one statement on one connection, no cards, no
texts read for snippets, no index kept on a save.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from db import articles, query, search
from db.driver import Connection, connect
from db.files import write_atomically
from db.store import Store
from editor.article.json_form import to_json
from editor.language.stems import SearchAnalyzer
from tests.bench.figure import Figure, milliseconds, percentile
from tests.bench.newsroom import ARTICLES, Words, large_store, made_up_article

_COLD_RUNS = 9
_QUERIES = 200
_PAGES = 300
_SAVES = 300
_DROP_CACHES = Path("/proc/sys/vm/drop_caches")
_FIRST_PAGE = (
    "select id, story_id, language, headline, state, rubric, revision_id, updated_at from articles"
    " where binned_at is null order by updated_at desc, id desc limit 50"
)


def measure() -> list[Figure]:
    """Measure everything on the large store, which the first run builds."""
    path = large_store()
    figures = [_cold_first_page(path)]
    _remember(path)
    with Store.open(path, SearchAnalyzer()) as store:
        bare = connect(path)
        bare.row_factory = None
        figures += _pages(store, bare)
        figures += _searches(store, bare)
        bare.close()
        figures += _saves(store, path)
    return figures


def _cold_first_page(path: Path) -> Figure:
    """Measure opening the store and reading its first page with nothing of it in memory."""
    opened: list[Any] = []

    def ours() -> None:
        opened.append(Store.open(path, SearchAnalyzer()))
        assert len(articles.page(opened[-1]).cards) == 50

    def bare() -> None:
        opened.append(connect(path))
        assert len(opened[-1].execute(_FIRST_PAGE).fetchall()) == 50

    taken: list[float] = []
    floor: list[float] = []
    cold = True
    for _ in range(_COLD_RUNS):
        for work, times in ((ours, taken), (bare, floor)):
            cold = _forget(path)
            times += milliseconds(work, 1)
            opened[-1].close()
    name = "store: open and first page, cold" if cold else "store: open and first page, warm"
    return Figure(name, statistics.median(taken), "ms", _COLD_RUNS, statistics.median(floor))


def _forget(path: Path) -> bool:
    """Drop the file from the page cache; False where only root may, and we are not."""
    if not os.access(_DROP_CACHES, os.W_OK):
        print("not root: the first page is measured warm", file=sys.stderr)
        return False
    handle = os.open(path, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
    _DROP_CACHES.write_text("3")
    return True


def _remember(path: Path) -> None:
    """Read the file through: what follows is measured as on a desk that has worked for a while."""
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass


def _pages(store: Store, bare: Connection) -> list[Figure]:
    luck = random.Random(1)
    order = articles.list_order(store)
    places = [luck.randrange(len(order) - 50) for _ in range(_PAGES)]
    cursors = [
        articles.Cursor(card.updated_at.isoformat(timespec="microseconds"), card.id)
        for place in places
        for card in articles.cards_at(store, order, place, place + 1)
    ]
    floor_query = _FIRST_PAGE.replace("order by", "and (updated_at, id) < (?, ?) order by")
    floor = _each(
        lambda cursor: bare.execute(floor_query, [cursor.updated_at, cursor.id]).fetchall(), cursors
    )
    followed = _each(lambda cursor: articles.page(store, after=cursor), cursors)
    jumped = _each(lambda place: articles.cards_at(store, order, place, place + 50), places)
    whole = milliseconds(lambda: articles.list_order(store), 5)
    least = percentile(floor, 95)
    return [
        Figure("store: next page anywhere, p95", percentile(followed, 95), "ms", _PAGES, least),
        Figure("store: jump anywhere, p95", percentile(jumped, 95), "ms", _PAGES, least),
        Figure("store: order of the whole list", statistics.median(whole), "ms", 5),
    ]


def _searches(store: Store, bare: Connection) -> list[Figure]:
    lemmas = Words(seed=7).lemmas
    luck = random.Random(2)
    rare = luck.sample(lemmas[100:3000], _QUERIES)
    asked = {
        "a word": rare,
        "two words": [f"{word} {luck.choice(lemmas[:50])}" for word in rare],
        "a word being typed": [f"{word[:4]}*" for word in rare],
        "a word of every article": lemmas[:20],
    }
    figures = []
    for name, questions in asked.items():
        floor = _each(lambda text: _bare_search(store, bare, text), questions)
        taken = _each(lambda text: search.search(store, text), questions)
        figures.append(
            Figure(
                f"store: search for {name}, 50 hits with snippets, p95",
                percentile(taken, 95),
                "ms",
                len(questions),
                percentile(floor, 95),
            )
        )
    ranked = _each(lambda text: search.search(store, text, ranked=True), rare)
    figures.append(Figure("store: ranked search, p95", percentile(ranked, 95), "ms", _QUERIES))
    return figures


def _bare_search(store: Store, bare: Connection, text: str) -> object:
    expression = query.parse(text, store.analyzer).expression(None)
    return bare.execute(
        "select rowid from search where search match ? order by rowid desc limit 50", [expression]
    ).fetchall()


def _saves(store: Store, path: Path) -> list[Figure]:
    """Measure a new text saved over an old one, then the same text saved again with more words."""
    luck = random.Random(3)
    words = Words(seed=int(time.time()))
    order = articles.list_order(store)
    first: list[float] = []
    again: list[float] = []
    bodies = []
    for _ in range(_SAVES):
        place = luck.randrange(ARTICLES)
        [card] = articles.cards_at(store, order, place, place + 1)
        stored = articles.load(store, card.id)
        new = made_up_article(words)
        text = replace(stored.article, headline=new.headline, blocks=new.blocks)
        first += milliseconds(partial(articles.save, store, text, parent=card.revision_id), 1)
        parent = articles.load(store, card.id).revision.id
        text = replace(text, kicker=words.text(5))
        again += milliseconds(partial(articles.save, store, text, parent=parent), 1)
        bodies.append(to_json(text))
    floor = _bare_saves(path, bodies)
    return [
        Figure("store: autosave, p50", percentile(again, 50), "ms", _SAVES, percentile(floor, 50)),
        Figure("store: autosave, p95", percentile(again, 95), "ms", _SAVES, percentile(floor, 95)),
        Figure(
            "store: save of a text never seen, p50",
            percentile(first, 50),
            "ms",
            _SAVES,
            percentile(floor, 50),
        ),
    ]


def _bare_saves(path: Path, bodies: list[str]) -> list[float]:
    """Insert the same texts into an empty table on the same disk, commit by commit."""
    plain = path.with_suffix(".floor")
    write_atomically(plain, b"")
    connection = connect(plain)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("create table texts (number integer primary key, body text)")
    taken = _each(
        lambda body: connection.execute("insert into texts (body) values (?)", [body]), bodies
    )
    connection.close()
    plain.unlink()
    return taken


def _each(work: Callable[[Any], object], values: Iterable[Any]) -> list[float]:
    """Do ``work`` for each value and return how long each took, in milliseconds."""
    return [taken for value in values for taken in milliseconds(partial(work, value), 1)]
