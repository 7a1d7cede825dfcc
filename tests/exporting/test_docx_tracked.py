"""Tracked changes in a Word file: all rejected is the old version, all accepted the new one."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Paragraph
from editor.article.language import Language
from editor.article.span import Text
from editor.article.tracked import TrackedArticle
from editor.exporting.docx import render_tracked
from editor.importing.word_return import read_returned
from editor.review.redline import redline
from tests.exporting.samples import load, story
from tests.review.scripts import edited
from tests.strategies import articles

NOON = datetime.datetime(2026, 5, 11, 12, 30, tzinfo=datetime.UTC)


def told(old: Article, new: Article) -> TrackedArticle:
    return redline(old, new, "Мона Т.", NOON)


def check(old: Article, new: Article, tracked: TrackedArticle) -> None:
    returned = read_returned(render_tracked(tracked, media=load), "a.docx")
    assert returned is not None
    assert returned.base == old
    assert returned.article == new
    assert returned.is_base_as_sent
    assert [step.article for step in returned.steps] in ([], [new])


SEEDS = st.integers(0, 10**9)


@given(articles(filled=True), SEEDS)
def test_rejecting_gives_the_old_and_accepting_the_new(article: Article, seed: int) -> None:
    new = edited(article, seed)
    check(article, new, told(article, new))


@given(st.sampled_from(list(story().values())), SEEDS)
def test_so_it_is_with_the_sample_story(article: Article, seed: int) -> None:
    new = edited(article, seed, 12)
    check(article, new, told(article, new))


@pytest.mark.parametrize("signature", ["", "Редакция"])
@pytest.mark.parametrize("blank", ["", " ", " \n"])
def test_a_last_paragraph_without_words_takes_no_label_along(signature: str, blank: str) -> None:
    old = replace(story()[Language.RU], signature=signature)
    last = old.blocks[-1]
    assert isinstance(last, Paragraph)
    new = old.with_block(replace(last, text=Text.of(blank)))
    check(old, new, told(old, new))


def test_two_sources_of_one_name_keep_their_own_addresses() -> None:
    link = "https://example.org/a"
    for sources in ((Source("ТАСС", link), Source("ТАСС")), (Source("ТАСС"), Source("ТАСС", link))):
        old = replace(Article.new(Language.RU, "Форум"), sources=sources)
        new = replace(old, headline="Форум в Казани")
        check(old, new, redline(old, new, "Мона Т.", NOON))
