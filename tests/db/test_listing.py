from __future__ import annotations

import datetime
from itertools import chain
from pathlib import Path

import pytest

from db import articles, clock
from db.articles import Cursor
from db.store import Store
from editor.article.language import Language
from tests.db.desk import article, raw

LANGUAGES = list(Language)


@pytest.fixture
def headlines(store: Store) -> list[str]:
    """Seven articles in three languages, newest first."""
    for number in range(7):
        articles.create(store, article(f"{number}", language=LANGUAGES[number % 3]))
    return [f"{number}" for number in reversed(range(7))]


def all_pages(store: Store, limit: int, **wanted: object) -> list[list[str]]:
    pages, after = [], None
    while True:
        page = articles.page(store, limit=limit, after=after, **wanted)
        pages.append([card.headline for card in page.cards])
        if page.next is None:
            return pages
        after = page.next


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 50])
def test_the_pages_are_the_list_in_order(store: Store, headlines: list[str], limit: int) -> None:
    pages = all_pages(store, limit)
    assert list(chain.from_iterable(pages)) == headlines
    assert all(len(page) == limit for page in pages[:-1])


def test_pages_of_one_language_and_state(store: Store, headlines: list[str]) -> None:
    assert all_pages(store, 2, language=Language.AR) == [["6", "3"], ["0"]]
    assert all_pages(store, 2, language=Language.RU, state="draft") == [["4", "1"]]
    assert all_pages(store, 4, state="draft") == [headlines[:4], headlines[4:]]
    assert all_pages(store, 4, state="approved") == [[]]


def test_a_page_goes_on_where_the_last_one_ended_though_the_list_moved(
    store: Store, headlines: list[str]
) -> None:
    first = articles.page(store, limit=3)
    articles.create(store, article("جديد"))
    articles.move_to_bin(store, first.cards[0].id)
    rest = articles.page(store, limit=3, after=first.next)
    assert [card.headline for card in rest.cards] == headlines[3:6]


def test_articles_of_one_moment_are_all_in_some_page(
    store: Store, headlines: list[str], store_path: Path
) -> None:
    connection = raw(store_path)
    moment = clock.written(datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC))
    connection.execute("update articles set updated_at = ?", [moment])
    connection.close()
    assert sorted(chain.from_iterable(all_pages(store, 2))) == sorted(headlines)


def test_a_save_moves_an_article_to_the_top(store: Store, headlines: list[str]) -> None:
    oldest = articles.page(store).cards[-1]
    stored = articles.load(store, oldest.id)
    from dataclasses import replace

    changed = replace(stored.article, headline="صار أحدث")
    articles.save(store, changed, parent=stored.revision.id)
    top = articles.page(store, limit=1).cards[0]
    assert (top.id, top.headline) == (oldest.id, "صار أحدث")
    assert top.updated_at > oldest.updated_at
    assert top.updated_at.tzinfo is datetime.UTC


def test_any_stretch_of_the_list_can_be_jumped_to(store: Store, headlines: list[str]) -> None:
    order = articles.list_order(store)
    assert len(order) == 7
    assert [card.headline for card in articles.cards_at(store, order, 5, 9)] == headlines[5:]
    assert articles.cards_at(store, order, 9, 12) == ()
    assert len(articles.list_order(store, language=Language.EN)) == 2
    assert len(articles.list_order(store, binned=True)) == 0


def test_the_counts(store: Store, headlines: list[str]) -> None:
    articles.move_to_bin(store, articles.page(store, language=Language.AR).cards[0].id)
    counts = articles.counts(store)
    assert counts.total == 6
    assert counts.by_language == {Language.AR: 2, Language.RU: 2, Language.EN: 2}
    assert counts.by_state == {"draft": 6}
    assert counts.binned == 1


def test_a_page_is_read_from_an_index_without_a_sort(store: Store) -> None:
    after = Cursor("2026-01-01T00:00:00.000000+00:00", "0")
    plans: list[str] = []
    with store.reading() as connection:
        connection.set_trace_callback(plans.append)
    for language in (None, Language.AR):
        for state in (None, "draft"):
            for cursor in (None, after):
                articles.page(store, language=language, state=state, after=cursor)
    articles.page(store, binned=True, after=after)
    with store.reading() as connection:
        connection.set_trace_callback(None)
        statements = [text for text in plans if "order by updated_at" in text]
        steps = [
            row["detail"]
            for text in statements
            for row in connection.execute(f"explain query plan {text}").fetchall()
        ]
    assert len(statements) == 9
    assert not [step for step in steps if "ORDER BY" in step]
    assert not [step for step in steps if step == "SCAN articles"]
