"""The encodings a text may come in, told from its bytes alone."""

from __future__ import annotations

import pytest

from editor.importing.encoding import decode
from editor.importing.errors import UnknownEncoding, UnknownFile
from editor.importing.imported import Doubt
from editor.importing.read import read_bytes
from tests.importing.news import ENGLISH_ITEM, HEADINGS, RUSSIAN_ITEM, arabic_item

_PUNCTUATED = "The “forum” opened – at last – in Kazan."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"]
)
def test_arabic(encoding: str) -> None:
    # Windows-1256 has no Arabic-Indic digits.
    text = arabic_item() if encoding != "cp1256" else arabic_item().replace("١٤", "14")
    imported = read_bytes(text.encode(encoding), "item.txt")
    assert [heading.text.plain for heading in imported.article.headings] == list(HEADINGS)
    assert imported.recognised.unsure == ()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"]
)
def test_russian(encoding: str) -> None:
    decoded = decode(RUSSIAN_ITEM.encode(encoding), "item.txt")
    assert decoded.text.removeprefix("\ufeff") == RUSSIAN_ITEM
    assert decoded.questions == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-8", "ascii"])
def test_english(encoding: str) -> None:
    assert decode(ENGLISH_ITEM.encode(encoding), "item.txt").text == ENGLISH_ITEM


def test_english_with_the_marks_of_windows() -> None:
    decoded = decode(_PUNCTUATED.encode("cp1252"), "item.txt")
    assert decoded.text == _PUNCTUATED
    assert decoded.questions == ()


@pytest.mark.parametrize("word", ["مرحبا", "قمة", "السلام عليكم", "تاس"])
def test_a_few_arabic_letters_are_enough(word: str) -> None:
    assert decode(word.encode("cp1256"), "item.txt").text == word


@pytest.mark.parametrize("word", ["Привет", "МОСКВА", "да", "Казань, 2026"])
def test_a_few_russian_letters_are_enough(word: str) -> None:
    assert decode(word.encode("cp1251"), "item.txt").text == word


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866"])
def test_an_old_encoding_is_read_and_asked_about(encoding: str) -> None:
    decoded = decode(RUSSIAN_ITEM.replace("ё", "е").encode(encoding), "item.txt")
    assert decoded.text == RUSSIAN_ITEM.replace("ё", "е")
    assert [question.about for question in decoded.questions] == [Doubt.ENCODING]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_a_text_cut_inside_a_letter(encoding: str) -> None:
    content = RUSSIAN_ITEM.strip().encode(encoding)[:-1]
    if encoding == "utf-8":
        content = "Казань".encode()[:-1]
    decoded = decode(content, "item.txt")
    assert [question.about for question in decoded.questions] == [Doubt.ENCODING]
    assert "\ufffd" not in decoded.text


def test_a_few_broken_letters_are_shown_and_asked_about() -> None:
    content = RUSSIAN_ITEM.encode().replace("выставка".encode(), b"\xff", 1)
    decoded = decode(content, "item.txt")
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1
    assert [question.about for question in decoded.questions] == [Doubt.ENCODING]


def test_noise_is_refused() -> None:
    with pytest.raises((UnknownEncoding, UnknownFile)):
        decode(bytes(range(256)) * 40, "item.txt")


def test_what_a_page_declares_counts_where_bytes_do_not_tell() -> None:
    word = "Ἑλλάς καὶ".replace("Ἑ", "Ε").replace("ὶ", "ι")
    assert decode(word.encode("cp1253"), "page.html", "windows-1253").text == word


@pytest.mark.parametrize("declared", ["rot13", "zlib", "no-such-thing", "idna"])
def test_a_foolish_declaration_does_no_harm(declared: str) -> None:
    assert decode("Привет".encode("cp1251"), "page.html", declared).text == "Привет"
