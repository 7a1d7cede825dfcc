"""A whole news item comes in: every part in its place, no word lost."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from editor.article.block import Paragraph
from editor.article.language import Direction, Language
from editor.importing.imported import Doubt, Imported
from editor.importing.read import read_bytes, read_file
from tests.importing.news import (
    ENGLISH_ITEM,
    HEADINGS,
    HEADLINE,
    LEAD,
    PHOTO_CREDIT,
    RUSSIAN_ITEM,
    SIGNATURE,
    arabic_item,
    counted,
    words_out,
)


def read(text: str, language: Language | None = None) -> Imported:
    return read_bytes(text.encode(), "item.txt", language)


def headings(imported: Imported) -> tuple[str, ...]:
    return tuple(heading.text.plain for heading in imported.article.headings)


def test_an_arabic_item_finds_every_part() -> None:
    imported = read(arabic_item())
    article = imported.article
    assert article.language is Language.AR
    assert article.direction is Direction.RTL
    assert article.headline == HEADLINE
    assert article.date is not None
    assert article.date.written == "١٤ مايو"
    assert article.date.value == datetime.date(2022, 5, 14)
    assert article.lead.plain == LEAD
    assert headings(imported) == HEADINGS
    assert all(heading.level == 2 for heading in article.headings)
    assert article.signature == SIGNATURE
    assert article.photo_credit == PHOTO_CREDIT
    assert [source.name for source in article.sources] == ["تاس"]
    assert imported.recognised.residue == ("Ru En",)
    assert imported.recognised.labels == ("الصورة:", "المصدر:")
    assert imported.recognised.unsure == ()
    assert counted([arabic_item()]) == words_out(imported)


def test_no_blank_paragraph_comes_along() -> None:
    article = read(arabic_item()).article
    assert len(article.blocks) == 9
    assert all(block.text.plain.strip() for block in article.blocks if hasattr(block, "text"))


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028"])
def test_line_ends_of_every_kind(line_end: str) -> None:
    imported = read(arabic_item().replace("\n", line_end))
    assert headings(imported) == HEADINGS
    assert counted([arabic_item()]) == words_out(imported)


def test_a_russian_item() -> None:
    imported = read(RUSSIAN_ITEM)
    article = imported.article
    assert article.language is Language.RU
    assert article.headline == "В Казани открылась выставка старых ремёсел"
    assert article.date is not None
    assert article.date.value == datetime.date(2021, 6, 9)
    assert headings(imported) == ("Программа выставки",)
    assert article.signature == 'ГСВ "Россия - Исламский мир"'
    assert article.photo_credit == "Дом ремёсел"
    assert [source.name for source in article.sources] == ["ТАСС", "РИА Новости"]
    assert imported.recognised.residue == ("En Ar",)
    assert counted([RUSSIAN_ITEM]) == words_out(imported)


def test_an_english_item() -> None:
    imported = read(ENGLISH_ITEM)
    article = imported.article
    assert article.language is Language.EN
    assert article.headline == "Craftsmen of ten cities meet in Kazan"
    assert headings(imported) == ("What the days hold",)
    assert article.signature == 'GSV "Russia - Islamic World"'
    assert [source.name for source in article.sources] == ["TASS"]
    assert counted([ENGLISH_ITEM]) == words_out(imported)


def test_the_editors_word_on_the_language_counts() -> None:
    assert read(ENGLISH_ITEM, Language.RU).article.language is Language.RU


def test_a_text_of_digits_asks_for_its_language() -> None:
    imported = read("123\n\n456")
    assert Doubt.LANGUAGE in {question.about for question in imported.recognised.unsure}


def test_a_wholly_foreign_paragraph_has_its_own_direction() -> None:
    item = arabic_item().replace(
        "أما اليوم الثاني فهو للعائلات.",
        "The second day is for families.\n\n\u00a0\n\nReuters قالت إن اليوم الثاني للعائلات.",
    )
    blocks = read(item).article.blocks
    foreign = next(
        b for b in blocks if isinstance(b, Paragraph) and b.text.plain[:10] == "The second"
    )
    mixed = next(b for b in blocks if isinstance(b, Paragraph) and b.text.plain[:7] == "Reuters")
    assert (foreign.language, foreign.direction) == (Language.EN, Direction.LTR)
    assert (mixed.language, mixed.direction) == (Language.AR, Direction.RTL)


def test_a_real_article_where_one_is_at_hand() -> None:
    path = os.environ.get("WARRAQ_REAL_ARTICLE")
    if not path:
        pytest.skip("WARRAQ_REAL_ARTICLE does not name a file")
    content = Path(path).read_bytes()
    imported = read_file(Path(path))
    article = imported.article
    assert article.headline
    assert article.lead
    assert article.headings
    assert article.signature
    assert article.photo_credit
    assert article.sources
    assert article.date is not None
    assert article.date.value is not None
    assert counted([content.decode("utf-8")]) == words_out(imported)
