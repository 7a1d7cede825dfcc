"""Every change can be said in three languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.change import ChangeClass
from editor.article.language import Language
from editor.article.place import Part
from editor.article.span import Format, Span, Text
from editor.review import names
from editor.review.describing import class_name, describe, part_name
from editor.review.redline import redline
from tests.review.samples import replaced, story, with_text
from tests.review.scripts import edited
from tests.strategies import articles


def said(old: Article, new: Article, language: Language = Language.AR) -> list[str]:
    return [describe(each, language, isolate=False) for each in redline(old, new).changes]


def test_old_and_new_stand_in_the_order_of_reading() -> None:
    old = story('في "الأمن الجماعي" بذكراها')
    new = with_text(old, 0, "في «الأمن الجماعي» بذكراها")
    assert said(old, new) == ['"الأمن الجماعي" ← «الأمن الجماعي»']
    assert said(old, new, Language.EN) == ['"الأمن الجماعي" → «الأمن الجماعي»']
    isolated = describe(redline(old, new).changes[0], Language.RU)
    assert isolated == '\u2068"الأمن الجماعي"\u2069 → \u2068«الأمن الجماعي»\u2069'


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("صباح الاثنين ", "", "حُذف: «صباح الاثنين»"),
        ("صباح", "صباح يوم", "أُضيف: «يوم»"),
        ("في قازان", "في  قازان", "«␣» ← «␣␣»"),
    ],
)
def test_words_and_spaces_are_told(old: str, new: str, expected: str) -> None:
    article = story()
    assert said(article, replaced(article, 0, old, new)) == [expected]


def test_values_and_formats_are_told_in_words() -> None:
    old = story("قال الرئيس اليوم")
    bold = Text((Span("قال "), Span("الرئيس", Format(strong=True)), Span(" اليوم")))
    new = replace(with_text(old, 0, bold), rubric="novosti", direction=Language.EN.direction)
    assert said(old, new, Language.EN) == [
        "Format of “الرئيس”: +bold",
        "Rubric: — → novosti",
        "Direction: right to left → left to right",
    ]


@given(articles(), st.integers(0, 2**32), st.sampled_from(Language))
def test_every_change_can_be_said(article: Article, seed: int, language: Language) -> None:
    for change in redline(article, edited(article, seed)).changes:
        line = describe(change, language)
        assert line and "\n" not in line
        assert class_name(change.change_class, language)
        assert part_name(change.place.part, language)


def test_every_class_and_part_has_its_name() -> None:
    assert set(names.CLASSES) == set(ChangeClass)
    assert set(names.PARTS) == set(Part)
