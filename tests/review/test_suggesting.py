"""Suggesting: accepting brings the text that stands nearer, rejecting the suggested one."""

from __future__ import annotations

import datetime
import random

from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.review.suggesting import Suggested
from tests.review.samples import replaced, story
from tests.review.scripts import edited
from tests.strategies import articles

NOW = datetime.datetime(2026, 5, 16, 10, 42, tzinfo=datetime.UTC)


@given(articles(), st.integers(0, 2**32))
def test_one_by_one_in_any_order_everything_is_settled(article: Article, seed: int) -> None:
    chance = random.Random(seed)
    wanted = edited(article, seed)
    all_in, all_out = Suggested(article, wanted), Suggested(article, wanted)
    for _ in range(60):
        if not (tracked := all_in.tracked()).changes:
            break
        all_in = Suggested.accepted(tracked, {chance.choice(tracked.changes).id})
    for _ in range(60):
        if not (tracked := all_out.tracked()).changes:
            break
        all_out = Suggested.rejected(tracked, {chance.choice(tracked.changes).id})
    assert all_in == Suggested(wanted, wanted)
    assert all_out == Suggested(article, article)


def test_what_was_suggested_before_stays_its_authors() -> None:
    article = story()
    mona = Suggested(article, replaced(article, 1, "خمس", "ست"))
    first = mona.tracked("mona", NOW)
    karim = Suggested(article, replaced(mona.suggested, 0, "قازان", "موسكو"))
    both = karim.tracked("karim", NOW, earlier=first)
    assert [(each.new.plain, each.author) for each in both.changes] == [
        ("موسكو", "karim"),
        ("ست", "mona"),
    ]


def test_accepting_one_and_rejecting_another() -> None:
    article = story()
    wanted = replaced(replaced(article, 0, "قازان", "موسكو"), 1, "خمس", "ست")
    tracked = Suggested(article, wanted).tracked()
    town, number = tracked.changes
    left = Suggested.accepted(tracked, {number.id}).tracked()
    assert [each.id for each in left.changes] == [town.id]
    done = Suggested.rejected(left, {town.id})
    assert done.stands == done.suggested == replaced(article, 1, "خمس", "ست")
