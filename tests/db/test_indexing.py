from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import articles, backup, indexing, search
from db.indexing import Progress
from db.store import Store
from editor.language.stems import SearchAnalyzer
from tests.db.desk import article, raw, reopened, with_text

MANY = 230


class Backwards(SearchAnalyzer):
    """Another analyzer, which reads every token from its end."""

    version = "backwards"

    def index_text(self, text: str) -> str:
        return " ".join(token[::-1] for token in super().index_text(text).split())

    def query_terms(self, query: str) -> list[tuple[str, ...]]:
        return [tuple(form[::-1] for form in forms) for forms in super().query_terms(query)]


@pytest.fixture
def many(store_path: Path) -> list[str]:
    """The headlines of the articles in a store that is closed again, newest first."""
    with reopened(store_path) as store:
        for number in range(MANY):
            articles.create(store, article(f"خبر {number}", f"زيتون {number}"))
    return [f"خبر {number}" for number in reversed(range(MANY))]


@pytest.fixture
def newer(store_path: Path, many: list[str]) -> Iterator[Store]:
    """The same store opened by a program with another analyzer."""
    with Store.open(store_path, Backwards()) as store:
        yield store


def found(store: Store, query: str) -> list[str]:
    return [hit.card.headline for hit in search.search(store, query, limit=MANY)]


def test_the_same_analyzer_has_nothing_to_do(store_path: Path, many: list[str]) -> None:
    with reopened(store_path) as store:
        assert not indexing.is_stale(store)
        assert indexing.reindex(store)


def test_another_analyzer_indexes_everything_anew_in_the_same_order(
    newer: Store, many: list[str]
) -> None:
    assert indexing.is_stale(newer)
    assert found(newer, "زيتون") == []
    told: list[Progress] = []
    assert indexing.reindex(newer, progress=told.append)
    assert told == [Progress(100, MANY), Progress(200, MANY), Progress(MANY, MANY)]
    assert not indexing.is_stale(newer)
    assert found(newer, "زيتون") == many
    assert backup.check(newer).sound


def test_a_cancelled_run_goes_on_where_it_was(newer: Store, many: list[str]) -> None:
    answers = iter([False, True])
    assert not indexing.reindex(newer, cancelled=lambda: next(answers))
    assert len(found(newer, "زيتون")) == 100
    told: list[Progress] = []
    assert indexing.reindex(newer, progress=told.append)
    assert told[-1] == Progress(MANY - 100, MANY - 100)
    assert found(newer, "زيتون") == many


def test_an_article_saved_meanwhile_keeps_its_own_row(newer: Store, many: list[str]) -> None:
    oldest = articles.page(newer, limit=MANY).cards[-1]

    def save_once(progress: Progress) -> None:
        if progress.done == 100:
            stored = articles.load(newer, oldest.id)
            changed = with_text(stored.article, "برتقال")
            articles.save(newer, changed, parent=stored.revision.id)

    assert indexing.reindex(newer, progress=save_once)
    assert found(newer, "برتقال") == [oldest.headline]
    assert found(newer, "زيتون") == many[:-1]


def test_a_damaged_text_does_not_hold_up_the_others(
    store_path: Path, many: list[str], newer: Store
) -> None:
    connection = raw(store_path)
    connection.execute("drop trigger revisions_refuse_update")
    connection.execute("update revisions set body = '{}' where number = 3")
    connection.close()
    assert indexing.reindex(newer)
    assert len(found(newer, "زيتون")) == MANY - 1
