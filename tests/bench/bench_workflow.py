"""The workflow: what waits at 100,000 articles, a history of 1,000 revisions, deciding, an act.

The floors are bare SQLite on the same file: the number of articles by state, the revisions' columns
of one article, a row inserted and committed.
"""

from __future__ import annotations

import datetime
import functools
import itertools
import random
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from db import articles, inbox, sittings, workflow
from db.driver import Connection, connect
from db.store import Store
from editor.article.article import Article
from editor.article.block import TextBlock
from editor.article.language import Language
from editor.article.person import Person, Role
from editor.article.place import Part, Place
from editor.article.span import Text
from editor.article.standing import Step
from editor.article.state import State, Work
from editor.language.stems import SearchAnalyzer
from editor.newsroom.inbox import inbox as inbox_of
from editor.newsroom.writing import written
from editor.review.act import Act, Facts, Request
from editor.review.origin import Answers
from editor.review.workflow import decide, offers
from tests.bench.figure import Figure, milliseconds, side_by_side
from tests.bench.newsroom import Words, large_store, made_up_article

_REVISIONS = 1000
_WAITING = 300
_RUNS = 50
_PERSON = Person(id="salma", login="salma", name="Salma", roles=(Role.PROOFREADER, Role.PUBLISHER))
_NOW = datetime.datetime(2026, 5, 16, tzinfo=datetime.UTC)


def measure() -> list[Figure]:
    """Measure on the large store and on one article with a long history."""
    path = large_store()
    with Store.open(path, SearchAnalyzer()) as store:
        waiting = _put_into_review(store)
        try:
            return [*_inbox(store, path), *_history(), *_deciding(store, waiting[0])]
        finally:
            # The store is kept for other measurements, which know drafts only.
            for article_id in waiting:
                workflow.perform(store, article_id, _to(State()))


def _put_into_review(store: Store) -> list[str]:
    luck = random.Random(5)
    order = articles.list_order(store)
    places = luck.sample(range(len(order)), _WAITING)
    ids = [articles.cards_at(store, order, at, at + 1)[0].id for at in places]
    for article_id in ids:
        workflow.perform(store, article_id, _to(State(work=Work.IN_REVIEW)))
    return ids


def _inbox(store: Store, path: Path) -> Iterator[Figure]:
    bare = connect(path)

    def floor() -> None:
        bare.execute(
            "select state, count(*) from articles where binned_at is null group by state"
        ).fetchall()

    def ours() -> None:
        assert len(inbox_of(store, _PERSON)) == _WAITING

    yield side_by_side(f"workflow: inbox of {_WAITING} among 100,000", ours, floor, _RUNS)
    yield side_by_side(
        "workflow: counts for the filters", lambda: articles.counts(store), floor, 20
    )
    found = milliseconds(lambda: inbox.due(store, _NOW), _RUNS)
    yield Figure("workflow: what is due", statistics.median(found), "ms", _RUNS)
    bare.close()


def _history() -> Iterator[Figure]:
    with _long_history() as (store, article_id, path):
        bare = connect(path)

        def floor() -> None:
            bare.execute(
                "select id, author, created_at, name, sha256 from revisions where article_id = ?"
                " order by created_at desc",
                [article_id],
            ).fetchall()

        def ours() -> None:
            lines = sittings.sittings(store, article_id)
            assert sum(1 + len(line.earlier) for line in lines) == _REVISIONS

        yield side_by_side(f"workflow: history of {_REVISIONS} revisions", ours, floor, _RUNS)
        yield from _written(store, article_id, bare)
        bare.close()


def _written(store: Store, article_id: str, bare: Connection) -> Iterator[Figure]:
    """Ask who wrote a paragraph that stood from the beginning, and one that all wrote in."""
    loaded = articles.load(store, article_id)
    page, revision = loaded.article, loaded.revision.id
    old, *_, grown = (each for each in page.blocks if isinstance(each, TextBlock))

    def floor() -> None:
        query = "select body from revisions where article_id = ? order by created_at desc"
        bare.execute(query, [article_id]).fetchall()

    for name, block in (
        ("an old paragraph", old),
        ("one that each wrote in", grown),
    ):
        place = Place(Part.TEXT, block.id, 0, len(block.text))
        ask = functools.partial(written, store, page, revision, place, "mona")
        title = f"workflow: who wrote {name}, {_REVISIONS} revisions"
        yield side_by_side(title, lambda ask=ask: ask({}), floor, 5)  # type: ignore[misc]
        again = functools.partial(ask, {}, answers=Answers())
        again()
        yield side_by_side(f"{title}, again", again, floor, 5)


@contextmanager
def _long_history() -> Iterator[tuple[Store, str, Path]]:
    words = Words(seed=9)
    article = made_up_article(words)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "warraq.sqlite"
        with Store.open(path, SearchAnalyzer()) as store:
            parent = articles.create(store, article, author="mona").revision.id
            # Turn by turn, so that no two saves are one sitting: nothing collapses.
            authors = itertools.cycle(["salma", "mona"])
            for number in range(_REVISIONS - 1):
                article = _written_on(article, words, number)
                saved = articles.save(store, article, parent=parent, author=next(authors))
                parent = saved.revision.id
            yield store, article.id, path


def _written_on(article: Article, words: Words, number: int) -> Article:
    """Return it with another kicker, and with a word more in its last paragraph."""
    block = next(each for each in reversed(article.blocks) if isinstance(each, TextBlock))
    longer = replace(block, text=block.text + Text.of(f" {words.text(1)}"))
    return replace(article, kicker=f"{words.text(3)} {number}").with_block(longer)


def _deciding(store: Store, article_id: str) -> Iterator[Figure]:
    standing = workflow.standing(store, article_id)
    facts = Facts(now=_NOW)
    taken = milliseconds(lambda: offers(standing, _PERSON, facts), 200)
    yield Figure("workflow: what a person may do", statistics.median(taken), "ms", 200)
    request = Request(act=Act.LEGAL, person=_PERSON)
    back = replace(request, act=Act.CLEAR_LEGAL)

    def act() -> None:
        for each in (request, back):
            decision = functools.partial(decide, request=each, facts=facts)
            workflow.perform(store, article_id, decision)

    taken = milliseconds(act, _RUNS)
    yield Figure("workflow: an act and its audit", statistics.median(taken) / 2, "ms", _RUNS)
    assert standing.language is Language.AR


def _to(state: State) -> workflow.Decide:
    return lambda _standing: Step(act="test", state=state)
