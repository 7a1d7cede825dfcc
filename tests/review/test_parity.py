"""Two editions side by side: what one says and the other does not, with both places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given

from editor.article.article import Article
from editor.article.block import Figure, Paragraph, Quote, new_block
from editor.article.language import Language
from editor.article.span import Format, Span, Text
from editor.article.term import Standing, Term, TermForm
from editor.importing import samples
from editor.proofing.terms.index import TermIndex
from editor.review.parity import Difference, compare
from editor.review.refusal import Spot
from tests.strategies import articles

KAZAN = Term(
    id="kazan",
    domain="place",
    forms=(
        TermForm(Language.AR, "قازان", Standing.PREFERRED),
        TermForm(Language.RU, "Казань", Standing.PREFERRED),
    ),
)
MUSEUM = Term(
    id="museum", domain="org", forms=(TermForm(Language.AR, "المتحف", Standing.PREFERRED),)
)
INDEX = TermIndex.of((KAZAN, MUSEUM))


def terms(text: str, language: Language) -> Iterator[tuple[int, int, Term]]:
    return ((each.start, each.end, each.term) for each in INDEX.mentions(text, language))


def edition(language: Language, *texts: str | Text) -> Article:
    blocks = tuple(new_block(Paragraph, language, text=text) for text in texts)
    return replace(Article.new(language), blocks=blocks)


def told(first: Article, second: Article) -> list[tuple[str, str, str]]:
    return [
        (each.aspect.value, each.quote, each.missing_in.value)
        for each in compare(first, second, terms)
    ]


@pytest.mark.parametrize(
    ("arabic", "russian", "expected"),
    [
        ("شارك ١٢٠ باحثا", "Участвовали 120 человек", []),
        (
            "شارك ١٢٠ باحثا",
            "Участвовали 130 человек",
            [("number", "١٢٠", "ru"), ("number", "130", "ar")],
        ),
        ("بلغ العدد 1,250,000.5", "Число составило 1 250 000,5", []),
        ("بلغ العدد ١٬٢٥٠", "Число составило 1250", []),
        ("نسبة 3.5", "Доля 3,5", []),
        ("نحو 24 ألف صفحة", "около 24 тыс. страниц", []),
        ("نحو 1.5 مليون", "около 1 500 000", []),
        (
            "نحو 24 ألف صفحة",
            "около 24 страниц",
            [("number", "24 ألف", "ru"), ("number", "24", "ar")],
        ),
        ("في 16 مايو 2026", "16 мая 2026 года", []),
        (
            "في 16 مايو/أيار 2026",
            "17 мая 2026 года",
            [("date", "16 مايو/أيار 2026", "ru"), ("date", "17 мая 2026 года", "ar")],
        ),
        ("في 16 مايو", "16 мая 2026 года", []),
        (
            "في 16 مايو 2025",
            "16 мая 2026 года",
            [
                ("date", "16 مايو 2025", "ru"),
                ("date", "16 мая 2026 года", "ar"),
            ],
        ),
        ("وصل إلى قازان", "Он прибыл в Казань", []),
        ("وصل إلى قازان", "Он живёт в Казани", []),
        ("وصل إلى قازان", "Он прибыл в город", [("term", "قازان", "ru")]),
        # The museum has no Russian form, so nobody can say that it is missing.
        ("زار المتحف", "Он посетил музей", []),
    ],
)
def test_what_must_be_the_same(
    arabic: str, russian: str, expected: list[tuple[str, str, str]]
) -> None:
    first, second = edition(Language.AR, arabic), edition(Language.RU, russian)
    found = told(first, second)
    assert [(aspect, quote, missing) for aspect, quote, missing in found] == expected


def test_links_lead_to_the_same_page_in_each_language() -> None:
    def linked(language: Language, address: str) -> Article:
        return edition(language, Text((Span("x", Format(link=address)),)))

    arabic = linked(Language.AR, "https://example.org/ar/a")
    assert told(arabic, linked(Language.RU, "https://example.org/ru/a")) == []
    other = told(arabic, linked(Language.RU, "https://example.org/ru/b"))
    assert [aspect for aspect, _, _ in other] == ["link", "link"]


def test_pictures_and_quotes_are_counted() -> None:
    figure = new_block(Figure, Language.AR, media_id="0" * 64, caption=Text.of("القاعة"))
    quote = new_block(Quote, Language.AR, text="نقرأ لنفهم ما كان")
    first = replace(edition(Language.AR), blocks=(figure, quote))
    second = edition(Language.RU, "Он сказал: «Мы читаем, чтобы понять прошлое».")
    assert told(first, second) == [("picture", "القاعة", "ru")]
    assert told(first, edition(Language.RU, "Текст"))[0][0] == "quote"


def test_each_difference_has_its_places() -> None:
    first = edition(Language.AR, "مقدمة", "شارك ١٢٠ باحثا")
    second = edition(Language.RU, "Начало", "Участвовали люди")
    [found] = compare(first, second)
    assert isinstance(found, Difference)
    assert found.here is not None
    assert found.there is not None
    assert (found.here.block, found.here.start, found.here.end) == (first.blocks[1].id, 5, 8)
    assert found.there.block == second.blocks[1].id
    assert all(found.say(language) for language in Language)
    [turned] = compare(second, first)
    assert (turned.here, turned.there) == (found.there, found.here)
    assert compare(first, edition(Language.RU))[0].there is None


@given(articles(), articles())
def test_any_two_articles_can_be_compared(first: Article, second: Article) -> None:
    assert compare(first, first) == ()
    here = {(each.aspect, each.quote, each.missing_in) for each in compare(first, second)}
    back = {(each.aspect, each.quote, each.missing_in) for each in compare(second, first)}
    if first.language is not second.language:
        assert here == back
    for each in compare(first, second):
        assert all(each.say(language) for language in Language)


def test_the_shipped_editions_agree() -> None:
    arabic, russian, english = samples.story().editions
    for first, second in ((arabic, russian), (arabic, english), (russian, english)):
        assert compare(first, second, terms) == ()


def test_what_stands_instead_is_the_other_side():
    first = edition(Language.AR, "الأول 1", "بين 120 و130 باحثا")
    second = edition(Language.RU, "Первый 1", "от 140 до 150 и 160 человек")
    found = [each for each in compare(first, second) if each.aspect.value == "number"]
    quotes = {each.quote: (words(first, each.here), words(second, each.there)) for each in found}
    assert quotes == {
        "120": ("120", "140"),
        "130": ("130", "150"),
        "140": ("120", "140"),
        "150": ("130", "150"),
        "160": ("", "160"),
    }


def words(article: Article, spot: Spot | None) -> str:
    assert spot is not None
    block = next(each for each in article.blocks if each.id == spot.block)
    assert isinstance(block, Paragraph)
    return block.text.plain[spot.start : spot.end]
