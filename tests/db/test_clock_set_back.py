"""A clock that is set back turns no history round: a revision is never older than its parents."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, clock, revisions, workflow
from db.store import Store
from editor.article.article import Article
from editor.article.language import Language
from editor.review.typos import wrote_substance
from tests.db.desk import reopened

NOON = datetime.datetime(2026, 5, 16, 12, tzinfo=datetime.UTC)


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime.datetime) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return reopened(tmp_path / "warraq.sqlite")


def test_history_owner_and_four_eyes_stand_when_the_clock_is_set_back(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store:
        at(monkeypatch, NOON)
        first = Article.new(Language.AR, "عنوان")
        made = articles.create(store, first, author="mona")
        at(monkeypatch, NOON - datetime.timedelta(hours=1))
        second = replace(first, headline="عنوان آخر تمامًا")
        saved = articles.save(store, second, parent=made.revision.id, author="salma")
        history = revisions.history(store, first.id)
        assert [each.id for each in history] == [saved.revision.id, made.revision.id]
        assert articles.load(store, first.id).article == second
        assert workflow.standing(store, first.id).owner == "mona"
        texts = {made.revision.id: first, saved.revision.id: second}
        steps = [(each.author or "", lambda each=each: texts[each.id]) for each in history]
        # Salma rewrote it: she is no second pair of eyes.
        assert wrote_substance(steps, "salma")
        assert not wrote_substance(steps, "mona")


def test_a_right_clock_is_kept_to_the_microsecond(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store:
        at(monkeypatch, NOON)
        made = articles.create(store, Article.new(Language.AR, "عنوان"))
        later = NOON + datetime.timedelta(seconds=1)
        at(monkeypatch, later)
        changed = replace(articles.load(store, made.article_id).article, headline="آخر")
        saved = articles.save(store, changed, parent=made.revision.id)
        assert saved.revision.created_at == later
