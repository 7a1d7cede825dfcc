"""Headings, lists, quotes and broken lines in plain text: recognised, never invented."""

from __future__ import annotations

import pytest

from editor.article.block import Heading, ListItem, ListStyle, Paragraph, Quote, Separator
from editor.article.language import Language
from editor.importing.clipboard import Pasted, blocks_from_text
from editor.importing.imported import Doubt, Imported
from editor.importing.read import read_bytes

LONG = "Мастера привезли работы из дерева, меди и шерсти, все они сделаны в прошлом году."
OTHER = "В первый день гостей ждёт прогулка по мастерским и разговор о том, как учить детей."


def read(text: str) -> Imported:
    return read_bytes(text.encode(), "item.txt")


def paste(text: str) -> Pasted:
    return blocks_from_text(text, Language.AR)


def items(text: str) -> list[tuple[str, ListStyle, int]]:
    blocks = paste(text).blocks
    assert all(isinstance(block, ListItem) for block in blocks)
    return [(b.text.plain, b.style, b.level) for b in blocks if isinstance(b, ListItem)]


def headings(text: str) -> list[str]:
    return [heading.text.plain for heading in read(text).article.headings]


BULLET, NUMBER = ListStyle.BULLETED, ListStyle.NUMBERED


@pytest.mark.parametrize("mark", ["•", "-", "*", "–", "◦", "▪", "·"])
def test_bullets(mark: str) -> None:
    assert items(f"{mark} أول\n{mark} ثان") == [("أول", BULLET, 0), ("ثان", BULLET, 0)]


@pytest.mark.parametrize(
    "text",
    ["1. أول\n2. ثان", "1) أول\n2) ثان", "(1) أول\n(2) ثان", "١. أول\n٢. ثان", "١- أول\n٢- ثان"],
)
def test_numbers(text: str) -> None:
    assert items(text) == [("أول", NUMBER, 0), ("ثان", NUMBER, 0)]


@pytest.mark.parametrize("text", ["a) one\nb) two", "أ) one\nب) two", "а) one\nб) two"])
def test_letters_become_numbers_and_a_question(text: str) -> None:
    assert items(text) == [("one", NUMBER, 0), ("two", NUMBER, 0)]
    assert [question.about for question in paste(text).unsure] == [Doubt.LIST]


def test_lists_are_nested_by_indentation() -> None:
    text = "- a\n  - b\n    - c\n  - d\n- e"
    assert [(name, level) for name, _, level in items(text)] == [
        ("a", 0),
        ("b", 1),
        ("c", 2),
        ("d", 1),
        ("e", 0),
    ]


def test_bullets_under_numbers_need_no_indentation() -> None:
    text = "1. a\n- b\n- c\n2. d"
    assert [(name, level) for name, _, level in items(text)] == [
        ("a", 0),
        ("b", 1),
        ("c", 1),
        ("d", 0),
    ]


@pytest.mark.parametrize(
    "text", ["3. ثالث\n4. رابع", "1. أول\n3. ثالث", "1. أول\n1. أول", "ج) حرف\nد) حرف"]
)
def test_numbers_that_would_change_stay_in_the_text(text: str) -> None:
    pasted = paste(text)
    assert [block.text.plain for block in pasted.blocks] == text.split("\n")
    assert [question.about for question in pasted.unsure] == [Doubt.LIST]


def test_an_interview_with_dashes_is_no_list() -> None:
    pasted = paste("- Как вы это видите?\n- Очень хорошо.")
    assert all(isinstance(block, Paragraph) for block in pasted.blocks)
    assert [question.about for question in pasted.unsure] == [Doubt.LIST]


@pytest.mark.parametrize(
    "text", ["— Привет!\n— Привет.", "А. Иванов пришёл\nБ. Петров ушёл", "1. وحيد", "2022. год"]
)
def test_what_only_looks_like_a_list(text: str) -> None:
    pasted = paste(text)
    assert all(isinstance(block, Paragraph) for block in pasted.blocks)
    assert pasted.unsure == ()


def test_mail_quotes_and_their_speaker() -> None:
    (quote,) = paste("> Мы рады гостям.\n> Приезжайте ещё.\n> — Рустам").blocks
    assert isinstance(quote, Quote)
    assert quote.text.plain == "Мы рады гостям.\nПриезжайте ещё."
    assert quote.speaker == "Рустам"


def test_a_quotation_before_a_speakers_line() -> None:
    (quote,) = paste("«Мы рады гостям».\n— Рустам Иванов, мастер").blocks
    assert isinstance(quote, Quote)
    assert (quote.text.plain, quote.speaker) == ("«Мы рады гостям».", "Рустам Иванов, мастер")


def test_a_quotation_alone_stays_a_paragraph() -> None:
    (block,) = paste("«Мы рады гостям».").blocks
    assert isinstance(block, Paragraph)


@pytest.mark.parametrize("line", ["***", "* * *", "---", "⁂", "————"])
def test_breaks(line: str) -> None:
    assert [type(block) for block in paste(f"{LONG}\n{line}\n{OTHER}").blocks] == [
        Paragraph,
        Separator,
        Paragraph,
    ]


def test_a_heading_has_more_space_before_it() -> None:
    text = f"Заголовок новости\n\n{LONG}\n\n{OTHER}\n\n\nПрограмма\n\n{LONG}\n\nСтрока\n\n{OTHER}"
    assert headings(text) == ["Программа"]
    assert [question.about for question in read(text).recognised.unsure] == [Doubt.HEADING]


def test_a_heading_between_even_spaces() -> None:
    text = f"Заголовок новости\n\n{LONG}\n\nПрограмма\n\n{OTHER}\n\nЧто дальше?\n\n{LONG}"
    assert headings(text) == ["Программа", "Что дальше?"]


def test_no_headings_among_short_lines() -> None:
    verse = "Первая строка\n\nВторая строка\n\nТретья строка"
    text = f"Заголовок новости\n\n{LONG}\n\n{verse}\n\n{OTHER}"
    assert headings(text) == []


@pytest.mark.parametrize("line", ["Он сказал:", "Это предложение.", "строчная буква", "а также,"])
def test_what_is_no_heading(line: str) -> None:
    assert headings(f"Заголовок новости\n\n{LONG}\n\n\n{line}\n\n{OTHER}") == []


def test_the_last_line_is_no_heading() -> None:
    assert headings(f"Заголовок новости\n\n{LONG}\n\n{OTHER}\n\n\nКонец новости") == []


def test_lines_broken_by_a_mail_program_are_joined_and_asked_about() -> None:
    broken = (
        "An exhibition of old crafts opened in Kazan on Wednesday and will\n"
        "stay for three days. The craftsmen brought works of wood, copper\n"
        "and wool, all of them made last year."
    )
    imported = read(f"Craftsmen meet in Kazan\n\n{broken}\n\n{broken}")
    assert imported.article.lead.plain == broken.replace("\n", " ")
    assert Doubt.LAYOUT in {question.about for question in imported.recognised.unsure}


def test_single_breaks_part_paragraphs() -> None:
    article = read(f"Заголовок новости\n09 июня 2021\n{LONG}\n{OTHER}\n{LONG}").article
    assert article.lead.plain == LONG
    assert [block.text.plain for block in article.blocks] == [OTHER, LONG]
    assert not any(isinstance(block, Heading) for block in article.blocks)
