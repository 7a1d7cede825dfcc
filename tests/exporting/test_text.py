"""Plain text, JSON and the one door to all formats."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given

from editor.article.article import Article
from editor.article.block import ListItem, ListStyle, new_block
from editor.article.json_form import from_json, to_json
from editor.article.language import Language
from editor.exporting.formats import FORMATS, export
from editor.exporting.text import render_text
from editor.language.words import words
from tests.exporting.samples import load, story
from tests.strategies import articles


def test_a_text_reads_as_the_desk_sends_it() -> None:
    lines = render_text(replace(story()[Language.RU], tags=("музыка",))).split("\n")
    assert lines[:5] == [
        "Казань: фестиваль «Реки музыки» собрал сорок коллективов",
        "",
        "10 мая 2026",
        "",
        "В Казани открылся фестиваль «Реки музыки», который продлится три дня.",
    ]
    assert lines[lines.index("Программа трёх дней") - 2 :][:7] == [
        "",
        "",
        "Программа трёх дней",
        "",
        "• День первый: маком и мувашшах",
        "  • Вечер уда",
        "• День второй: песни Волги",
    ]
    assert lines[-6:] == [
        "ГСВ «Россия – Исламский мир»",
        "Фото: пресс-служба фестиваля",
        "Источник: местное агентство",
        "",
        "Темы: музыка",
        "",
    ]


def test_a_quote_keeps_its_speaker_and_the_dateline_opens_the_lead() -> None:
    text = render_text(story()[Language.AR])
    assert (
        "> حين يعزف العود إلى جانب الكوراي نسمع نهرين يلتقيان.\n> — ليلى الحدّاد، عازفة عود" in text
    )
    assert "\nقازان – افتُتح في مدينة قازان" in text


def test_numbers_of_a_list_go_on_over_a_list_inside() -> None:
    def item(text: str, level: int, style: ListStyle = ListStyle.NUMBERED) -> ListItem:
        return new_block(ListItem, Language.EN, text=text, level=level, style=style)

    blocks = (
        item("one", 0), item("inner", 1), item("again", 1), item("two", 0), item("fresh", 1),
        item("dot", 0, ListStyle.BULLETED), item("first anew", 0),
    )  # fmt: skip
    text = render_text(replace(Article.new(Language.EN, "List"), blocks=blocks))
    assert text.splitlines()[2:] == [
        "1. one", "  1. inner", "  2. again", "2. two", "  1. fresh", "• dot", "1. first anew",
    ]  # fmt: skip


@given(articles())
def test_no_word_is_left_out(article: Article) -> None:
    written = Counter(word.text for word in words(render_text(article)))
    for text in article.body_texts():
        assert not Counter(word.text for word in words(text)) - written


def test_json_is_the_canonical_text_and_a_line_feed() -> None:
    article = story()[Language.AR]
    content = export(article, "json", media=load).decode()
    assert content == to_json(article) + "\n"
    assert from_json(content) == article


@pytest.mark.parametrize(
    ("to", "start"),
    [("html", b"<!doctype html>"), ("pdf", b"%PDF-1.7"), ("txt", b"Kazan:"), ("docx", b"PK")],
)
def test_every_format_comes_through_the_door(to: str, start: bytes) -> None:
    editions = story()
    article = editions[Language.EN]
    content = export(article, to, media=load, editions=tuple(editions.values()))
    assert content.startswith(start)


def test_the_door_knows_its_formats() -> None:
    assert FORMATS == ("html", "pdf", "docx", "txt", "json")
    with pytest.raises(KeyError):
        export(story()[Language.EN], "odt", media=load)
