"""``diff`` and ``comments``: what changed, and what is said about it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import articles, comments
from db.store import Store
from editor.article.article import Article
from editor.article.identity import new_id
from editor.article.place import Part, Place
from editor.language.stems import SearchAnalyzer
from editor.review.anchoring import anchor_at
from editor.review.comments import begin, reply
from tests.cli.conftest import Run
from tests.review.samples import replaced, story

NOW = datetime.datetime(2026, 5, 16, 10, 42, tzinfo=datetime.UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "desk.sqlite", SearchAnalyzer()) as opened:
        yield opened


def saved(store: Store) -> tuple[Article, list[str]]:
    """Save three revisions: a stop goes, then a number of sessions changes."""
    article = story()
    ids = [articles.create(store, article, author="mona").revision.id]
    for number, old, new in ((0, "دولة.", "دولة"), (1, "خمس", "ست")):
        article = replaced(article, number, old, new)
        made = articles.save(store, article, parent=ids[-1], author="karim")
        ids.append(made.revision.id)
    return article, ids


def test_the_newest_revision_is_compared_with_the_one_before(warraq: Run, store: Store) -> None:
    article, ids = saved(store)
    [change] = warraq("diff", article.id, "--json").records
    assert change["article"] == article.id
    assert (change["kind"], change["class"]) == ("replaced", "wording")
    assert (change["old"], change["new"]) == ([{"text": "خمس"}], [{"text": "ست"}])
    assert change["new_place"]["block"] == article.blocks[1].id
    assert change["author"] == "karim"
    assert change["said"] == "“خمس” → “ست”"
    both = warraq("diff", article.id, ids[0])
    assert both.lines == ["punctuation: Deleted: “.”", "wording: “خمس” → “ست”"]
    assert warraq("diff", article.id, ids[0], ids[1]).lines == both.lines[:1]
    in_arabic = warraq("diff", article.id, environment={"LC_ALL": "ar_EG.UTF-8"})
    assert in_arabic.lines == ["صياغة: «خمس» ← «ست»"]


def test_what_cannot_be_compared_is_told(warraq: Run, store: Store) -> None:
    article, ids = saved(store)
    nothing = warraq("diff", article.id, ids[2], ids[2])
    assert (nothing.status, nothing.out) == (0, b"")
    assert nothing.err == "The revisions do not differ.\n"
    unknown = warraq("diff", article.id, "ffff")
    assert (unknown.status, unknown.out) == (1, b"")
    assert unknown.err.startswith("There is no revision ffff.")
    several = warraq("diff", article.id, ids[0][:4])
    assert several.status == 1
    assert several.err.startswith(f"Several revisions begin with {ids[0][:4]}:")
    assert warraq("diff", article.id, *ids).status == 2


def test_comments_are_printed_in_the_order_of_the_page(warraq: Run, store: Store) -> None:
    article, _ = saved(store)
    block = article.blocks[1]
    place = Place(Part.TEXT, block.id, 5, 9)
    thread = begin(anchor_at(article, place), "أهو رئيسها؟", author="mona", time=NOW, blocking=True)
    thread = reply(thread, "نعم", author="karim", time=NOW)
    gone = begin(anchor_at(article, Place(Part.BLOCK, new_id())), "أين؟", author=None, time=NOW)
    comments.put(store, article.id, gone)
    comments.put(store, article.id, thread)
    first, second = warraq("comments", article.id, "--json").records
    assert (first["id"], first["open"], first["detached"]) == (thread.id, True, False)
    assert first["anchor"]["quote"] == "رئيس"
    assert first["now"] == {"part": "text", "block": block.id, "start": 5, "end": 9}
    assert (second["detached"], second["now"]) == (True, None)
    lines = warraq("comments", article.id).lines
    assert lines[0].endswith("mona  blocks approval")
    assert lines[1:4] == ["    > رئيس", "    أهو رئيسها؟", "    karim: نعم"]
    assert lines[4].endswith("—  its text is gone")
