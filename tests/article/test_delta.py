"""Deltas: what changed in an article, written down, read and played again."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import ListItem, Paragraph, new_block
from editor.article.delta import Delta, Replay, delta_between, from_json, to_json
from editor.article.json_errors import NotAnArticle
from editor.article.language import Language
from tests.strategies import articles, blocks


def story(*paragraphs: str) -> Article:
    made = [new_block(Paragraph, Language.AR, text=text) for text in paragraphs]
    return replace(Article.new(Language.AR, "خبر"), blocks=tuple(made))


def played(base: Article, *deltas: Delta) -> Article:
    replay = Replay(base)
    for delta in deltas:
        replay.apply(from_json(to_json(delta)))
    return replay.article()


@st.composite
def histories(draw: st.DrawFn) -> list[Article]:
    """An article at several moments: blocks cut out, put in and moved, other heads."""
    moments = [draw(articles())]
    for _ in range(draw(st.integers(1, 5))):
        now = moments[-1]
        kept = list(now.blocks)
        start = draw(st.integers(0, len(kept)))
        end = draw(st.integers(start, len(kept)))
        kept[start:end] = draw(st.lists(blocks(), max_size=3))
        if draw(st.booleans()):
            kept.reverse()
        other = draw(articles()) if draw(st.booleans()) else now
        moments.append(replace(other, id=now.id, story_id=now.story_id, blocks=tuple(kept)))
    return moments


@given(histories())
def test_every_moment_comes_back_from_its_deltas(moments: list[Article]) -> None:
    replay = Replay(moments[0])
    for before, after in itertools.pairwise(moments):
        replay.apply(from_json(to_json(delta_between(before, after))))
        assert replay.article() == after


@given(articles())
def test_no_change_is_no_delta(article: Article) -> None:
    delta = delta_between(article, article)
    assert not delta
    assert played(article, delta) == article


def test_a_letter_costs_one_block() -> None:
    before = story(*["كلمة " * 40] * 200)
    block = replace(before.blocks[100], text=before.blocks[100].text.of("حرف"))
    delta = delta_between(before, before.with_block(block))
    assert delta == Delta(after=before.blocks[99].id, removed=(block.id,), blocks=(block,))
    assert len(to_json(delta)) < 400


def test_levels_of_a_list_are_judged_in_the_whole_article() -> None:
    items = [new_block(ListItem, Language.AR, text="بند", level=level) for level in (0, 1, 2)]
    before = replace(story(), blocks=tuple(items))
    changed = replace(items[2], text=items[2].text.of("بند آخر"))
    after = before.with_block(changed)
    assert played(before, delta_between(before, after)) == after


@pytest.mark.parametrize("at", ["after", "removed", "twice"])
def test_a_delta_of_another_article_is_refused_whole(at: str) -> None:
    article, stranger = story("أول", "ثان"), story("ثالث").blocks[0]
    first, second = article.blocks
    delta = {
        "after": Delta(after=stranger.id, blocks=(stranger,)),
        "removed": Delta(after=None, removed=(second.id,)),
        "twice": Delta(after=second.id, blocks=(first,)),
    }[at]
    replay = Replay(article)
    with pytest.raises(NotAnArticle):
        replay.apply(delta)
    assert replay.article() == article


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"head":null,"after":null,"removed":[],"blocks":{}}',
        '{"head":null,"after":null,"removed":[7],"blocks":[]}',
        '{"head":null,"after":"x","removed":[],"blocks":[]}',
        '{"head":{},"after":null,"removed":[],"blocks":[]}',
        '{"head":null,"after":null,"removed":[],"blocks":[{"type":"paragraph"}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_delta_is_said(text: str) -> None:
    with pytest.raises(NotAnArticle):
        from_json(text)
