"""A store with people and the shipped story, as the desk has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import articles, people
from db.store import Store
from editor.article.article import Article
from editor.importing import samples
from tests.db.desk import reopened
from tests.review.people import PEOPLE


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with reopened(tmp_path / "warraq.sqlite") as opened:
        for person in PEOPLE:
            people.put(opened, person)
        yield opened


@pytest.fixture
def story(store: Store) -> tuple[Article, ...]:
    """The editions in Arabic, Russian and English, all Mona's."""
    editions = samples.story().editions
    for edition in editions:
        articles.create(store, edition, author="mona")
    return editions
