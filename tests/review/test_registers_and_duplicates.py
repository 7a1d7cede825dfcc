"""The same news twice, names that need a note, and dates that cannot both be right."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest

from editor.article.article import Article
from editor.article.attribution import ArticleDate
from editor.article.block import Figure, Paragraph, new_block
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.span import Text
from editor.review.checks import Found
from editor.review.duplicates import neighbour
from editor.review.registers import RegisterUnreadable, read_register, unmarked
from editor.review.validators import validate

TODAY = datetime.date(2026, 5, 16)
DATA = {
    "name": "Реестр",
    "date": "2026-05-01",
    "entries": [
        {
            "names": ["Общество «Светлый Пример»", "جمعية المثال"],
            "note": {"ru": "внесено в реестр", "ar": "مدرجة في السجل"},
        },
        {"names": ["сигарета"], "note": {"ru": "18+"}},
    ],
}
SENTENCES = [
    f"The keepers of hall {number} show a book that came from the town of {name} last year."
    for number, name in enumerate(["Kazan", "Bolgar", "Elabuga", "Tobolsk", "Ufa", "Omsk"])
]


def written(text: str, language: Language = Language.RU, **fields: object) -> Article:
    block = new_block(Paragraph, language, text=Text.of(text))
    return replace(Article.new(language), blocks=(block,), **fields)  # type: ignore[arg-type]


def told(article: Article, day: datetime.date = TODAY) -> list[tuple[str, str]]:
    register = read_register(DATA)
    found = unmarked(article, [register], day)
    return [(each.rule, quoted(article, each)) for each in found]


def quoted(article: Article, found: Found) -> str:
    block = next((each for each in article.blocks if each.id == found.spot.block), None)
    if not isinstance(block, Paragraph):
        return ""
    return block.text.plain[found.spot.start : found.spot.end]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Об этом сообщило общество «Светлый пример».", "ru", ["общество «Светлый пример"]),
        ("Члены Общества «Светлый Пример» собрались.", "ru", ["Общества «Светлый Пример"]),
        ("Общество «Светлый Пример» (внесено в реестр).", "ru", []),
        ("Общество собралось. Светлый пример.", "ru", []),
        ("ذكرت جمعيّة المثال ذلك.", "ar", ["جمعيّة المثال"]),
        ("ذكرت جمعية المثال (مدرجة في السجل) ذلك.", "ar", []),
        ("В кармане лежали сигареты.", "ru", ["сигареты"]),
    ],
)
def test_a_name_needs_its_note(text: str, language: str, expected: list[str]) -> None:
    article = written(text, Language(language))
    assert told(article) == [("register-note", each) for each in expected]


def test_a_mark_may_be_a_tag_and_an_old_register_is_told() -> None:
    assert told(written("Сигареты.", tags=("18+",))) == []
    late = TODAY + datetime.timedelta(days=60)
    assert told(written("Нет ничего."), late) == [("register-old", "")]


def test_a_register_keeps_its_form_and_another_is_refused() -> None:
    register = read_register(DATA)
    assert read_register(register.as_data()) == register
    for broken in ({}, [], {**DATA, "date": "x"}, {**DATA, "entries": [{"names": [], "note": {}}]}):
        with pytest.raises(RegisterUnreadable):
            read_register(broken)


def rules(found: Iterator[Found]) -> set[str]:
    return {each.rule for each in found}


def test_bodies_that_are_nearly_one_are_told() -> None:
    own = written(" ".join(SENTENCES), Language.EN)
    nearly = written(" ".join(SENTENCES).replace("Ufa", "Perm").upper(), Language.EN)
    half = written(" ".join(SENTENCES[:3] + [each[::-1] for each in SENTENCES[3:]]), Language.EN)
    assert "duplicate-body" in rules(validate(own, neighbours=[neighbour(nearly)]))
    assert "duplicate-body" not in rules(validate(own, neighbours=[neighbour(half)]))


def test_the_same_picture_is_told_where_it_is() -> None:
    own = written("text", Language.EN)
    picture = new_block(Figure, Language.EN, media_id="a" * 64)
    own = replace(own, blocks=(*own.blocks, picture))
    other = replace(own, id=new_id(), headline="Old news")
    [found] = [
        each
        for each in validate(own, neighbours=[neighbour(other)])
        if each.rule == "duplicate-picture"
    ]
    assert found.spot.block == picture.id
    assert "Old news" in found.told.say(Language.EN)


def test_dates_that_cannot_both_be_right() -> None:
    later = ArticleDate(TODAY + datetime.timedelta(days=2), "18 May")
    article = written("text", Language.EN, date=later)
    assert "event-date" in rules(validate(article, goes_out=TODAY))
    assert "event-date" not in rules(validate(article, goes_out=later.value))
    source = written("текст", date=ArticleDate(TODAY, "16 мая"))
    assert "event-date" in rules(validate(article, source=source))
    assert "event-date" not in rules(validate(replace(article, date=source.date), source=source))
