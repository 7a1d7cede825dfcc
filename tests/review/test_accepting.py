"""Accepting all gives the new version, rejecting all the old one, and anything between is sound."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.json_form import from_json, to_json
from editor.article.tracked import TrackedArticle
from editor.review.accepting import accept, reject
from editor.review.redline import redline
from tests.review.scripts import edited
from tests.strategies import articles

SEEDS = st.lists(st.integers(0, 2**32), min_size=10, max_size=10)
"""Ten scripts an example: ten thousand under the thorough profile."""


def assert_holds(old: Article, new: Article, chance: random.Random) -> None:
    tracked = redline(old, new)
    ids = [change.id for change in tracked.changes]
    assert len(set(ids)) == len(ids)
    assert accept(tracked, ids) == new
    assert accept(tracked, set()) == old
    assert reject(tracked, ids) == old
    assert reject(tracked, set()) == new
    # Also without the short cut for all of them.
    assert accept(tracked_without_new(tracked), ids) == new
    assert bool(ids) == (old != new)
    chosen = {each for each in ids if chance.random() < 0.5}
    between = accept(tracked, chosen)
    assert from_json(to_json(between)) == between
    assert reject(tracked, set(ids) - chosen) == between
    rest = redline(between, new)
    assert accept(rest, [change.id for change in rest.changes]) == new
    back = redline(old, between)
    assert reject(back, [change.id for change in back.changes]) == old


def tracked_without_new(tracked: TrackedArticle) -> TrackedArticle:
    """Return it with a change more, that nobody accepts, so that nothing is "all"."""
    from dataclasses import replace

    [*changes] = tracked.changes
    if not changes:
        return tracked
    return replace(tracked, changes=(*changes, replace(changes[0], id="never")))


@given(articles(), SEEDS)
def test_any_script_can_be_accepted_and_rejected_in_any_part(
    article: Article, seeds: list[int]
) -> None:
    for seed in seeds:
        assert_holds(article, edited(article, seed), random.Random(seed))


@given(articles(), articles())
def test_any_two_articles_can_be_laid_into_one_another(old: Article, new: Article) -> None:
    assert_holds(old, new, random.Random(0))
