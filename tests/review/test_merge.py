"""Joining two versions: what one side changed is taken, what both did is asked, nothing is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import Paragraph, new_block
from editor.article.identity import new_id
from editor.article.json_form import from_json, to_json
from editor.article.language import Language
from editor.article.place import Part
from editor.article.span import Format, Span, Text
from editor.language.words import words
from editor.review.merge import Choice, Conflict, Decision, merge
from editor.review.parts import all_texts
from tests.review.samples import replaced, story, with_blocks, with_text
from tests.review.scripts import edited
from tests.strategies import articles

SEEDS = st.lists(st.tuples(st.integers(0, 2**32), st.integers(0, 2**32)), min_size=5, max_size=5)


def said(article: Article) -> Counter[str]:
    return Counter(word.text for _, _, text in all_texts(article) for word in words(text.plain))


def all_decided(conflicts: tuple[Conflict, ...], choice: Decision) -> dict[str, Decision]:
    return {each.id: choice for each in conflicts}


def decided(base: Article, ours: Article, theirs: Article, choice: Choice) -> Article:
    """Decide until nothing is left: a decided conflict may bring another one to light."""
    decisions: dict[str, Decision] = {}
    for _ in range(4):
        merged = merge(base, ours, theirs, decisions)
        if not merged.conflicts:
            break
        decisions |= all_decided(merged.conflicts, choice)
    assert not merged.conflicts
    return merged.article


@given(articles(), st.integers(0, 2**32))
def test_one_side_alone_is_taken_as_it_is(base: Article, seed: int) -> None:
    changed = edited(base, seed)
    for ours, theirs in ((changed, base), (base, changed), (changed, changed)):
        merged = merge(base, ours, theirs)
        assert merged.article == changed
        assert merged.conflicts == ()


@given(articles(), SEEDS)
def test_the_sides_may_change_places(base: Article, seeds: list[tuple[int, int]]) -> None:
    for one, two in seeds:
        ours, theirs = edited(base, one), edited(base, two)
        there, back = merge(base, ours, theirs), merge(base, theirs, ours)
        assert {each.id for each in there.conflicts} == {each.id for each in back.conflicts}
        mine = decided(base, ours, theirs, Choice.OURS)
        assert mine == decided(base, theirs, ours, Choice.THEIRS)


@given(articles(), SEEDS)
def test_no_word_of_either_side_is_lost(base: Article, seeds: list[tuple[int, int]]) -> None:
    for one, two in seeds:
        ours, theirs = edited(base, one), edited(base, two)
        merged = merge(base, ours, theirs)
        assert from_json(to_json(merged.article)) == merged.article
        shown = set(said(merged.article))
        for conflict in merged.conflicts:
            for text in (conflict.ours, conflict.theirs):
                around = f"{conflict.before}{text.plain}{conflict.after}"
                shown.update(word.text for word in words(around))
        new = (said(ours) - said(base)) + (said(theirs) - said(base))
        # Two words that a join without a space made one are no new word.
        # A speaker stands between his quote and the next paragraph, and is not joined.
        parts = [(part, text.plain.replace("\n", "")) for part, _, text in all_texts(base)]
        letters = " ".join(
            "".join(plain for part, plain in parts if part is not left_out)
            for left_out in (None, Part.SPEAKER)
        )
        whole = " ".join(shown)
        assert all(word in whole or word in letters for word in new)


def test_edits_of_different_words_are_both_made() -> None:
    base = story()
    ours = replaced(base, 1, "خمس", "ست")
    theirs = replaced(replaced(base, 1, "جدول الأعمال", "البرنامج"), 0, "دولة.", "دولة")
    merged = merge(base, ours, theirs)
    assert merged.conflicts == ()
    expected = replaced(replaced(theirs, 1, "خمس", "ست"), 0, "دولة", "دولة")
    assert merged.article == expected


def test_one_word_changed_by_both_is_asked() -> None:
    base = story()
    ours, theirs = replaced(base, 1, "خمس", "ست"), replaced(base, 1, "خمس", "سبع")
    merged = merge(base, ours, theirs)
    [conflict] = merged.conflicts
    versions = (conflict.base.plain, conflict.ours.plain, conflict.theirs.plain)
    assert versions == ("خمس", "ست", "سبع")
    assert conflict.before.endswith("يتضمّن ") and conflict.after.startswith(" جلسات")
    assert merged.article == ours
    for decision, expected in (
        (Choice.BASE, "خمس"),
        (Choice.THEIRS, "سبع"),
        (Text.of("بضع"), "بضع"),
    ):
        again = merge(base, ours, theirs, {conflict.id: decision})
        assert again.conflicts == ()
        assert again.article == replaced(base, 1, "خمس", expected)


def test_a_split_and_a_correction_go_together() -> None:
    base = story()
    first, *rest = base.blocks
    head, tail = first.text.split(20)  # type: ignore[union-attr]
    second = replace(first, id=new_id(), text=tail)
    ours = with_blocks(base, replace(first, text=head), second, *rest)
    theirs = replaced(base, 0, "ثلاثين", "أربعين")
    merged = merge(base, ours, theirs)
    assert merged.conflicts == ()
    assert merged.article == replaced(ours, 1, "ثلاثين", "أربعين")


def test_a_join_and_corrections_of_both_parts_go_together() -> None:
    base = story()
    first, second, third = base.blocks
    text = first.text + Text.of(" ") + second.text  # type: ignore[union-attr]
    ours = with_blocks(base, replace(first, text=text), third)
    theirs = replaced(replaced(base, 0, "ثلاثين", "أربعين"), 1, "خمس", "ست")
    merged = merge(base, ours, theirs)
    assert merged.conflicts == ()
    assert merged.article == replaced(replaced(ours, 0, "ثلاثين", "أربعين"), 0, "خمس", "ست")


def test_a_move_and_a_correction_go_together() -> None:
    base = story()
    first, second, third = base.blocks
    theirs = replaced(base, 2, "الجمعة", "السبت")
    merged = merge(base, with_blocks(base, third, first, second), theirs)
    assert merged.conflicts == ()
    assert merged.article.blocks == (theirs.blocks[2], first, second)


def test_both_put_paragraphs_at_one_place() -> None:
    base = story()
    mine, other = (new_block(Paragraph, Language.AR, text=text) for text in ("نصّي", "نصّه"))
    first, second, third = base.blocks
    merged = merge(
        base,
        with_blocks(base, first, mine, second, third),
        with_blocks(base, first, other, second, third),
    )
    assert merged.article.blocks == (first, mine, other, second, third)


def test_a_paragraph_one_deleted_and_one_corrected_is_asked_and_stays() -> None:
    base = story()
    first, _, third = base.blocks
    ours, theirs = with_blocks(base, first, third), replaced(base, 1, "خمس", "ست")
    merged = merge(base, ours, theirs)
    [conflict] = merged.conflicts
    assert (conflict.place.part, conflict.ours) == (Part.BLOCK, Text())
    assert merged.article == theirs
    assert merge(base, ours, theirs, {conflict.id: Choice.OURS}).article == ours
    text = Text.of("نص ثالث")
    assert merge(base, ours, theirs, {conflict.id: text}).article == with_text(base, 1, text)


@pytest.mark.parametrize("decision", [Choice.OURS, Choice.THEIRS])
def test_values_that_both_changed_are_asked(decision: Choice) -> None:
    base = replace(story(), rubric="novosti")
    ours, theirs = replace(base, rubric="kultura"), replace(base, rubric="politika")
    [conflict] = merge(base, ours, theirs).conflicts
    assert not conflict.is_text
    merged = merge(base, ours, theirs, {conflict.id: decision})
    assert merged.article == (ours if decision is Choice.OURS else theirs)
    # A text is no answer to that.
    assert merge(base, ours, theirs, {conflict.id: Text.of("x")}).conflicts == (conflict,)


def test_formats_and_words_go_together() -> None:
    base = story("قال الرئيس اليوم كلمة طويلة")
    bold = Text((Span("قال "), Span("الرئيس", Format(strong=True)), Span(" اليوم كلمة طويلة")))
    merged = merge(base, with_text(base, 0, bold), replaced(base, 0, "طويلة", "قصيرة"))
    assert merged.conflicts == ()
    [block] = merged.article.blocks
    assert block.text == Text(  # type: ignore[union-attr]
        (Span("قال "), Span("الرئيس", Format(strong=True)), Span(" اليوم كلمة قصيرة"))
    )
