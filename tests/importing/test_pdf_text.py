"""Text out of PDF viewers: put right where it is sure, asked about where not, else untouched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.imported import Doubt
from editor.importing.pdf_text import in_reading_order, with_lam_alef
from editor.importing.text import text_draft
from tests.importing.news import arabic_item

SHAPED = "ﻋﻠﻢ ﺍﻟﻤﺘﺤﻒ"


def test_shapes_in_reading_order_stay() -> None:
    assert in_reading_order(SHAPED).text == SHAPED
    assert in_reading_order(SHAPED).questions == ()


def test_shapes_as_they_are_seen_are_turned() -> None:
    mended = in_reading_order(SHAPED[::-1])
    assert mended.text == SHAPED
    assert [question.about for question in mended.questions] == [Doubt.ENCODING]


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("25.5% Kazan (ﻢﻠﻋ)", "(ﻋﻠﻢ) Kazan 25.5%"),
        (".ﻢﻠﻋ 1,244 ﻢﻠﻋ", "ﻋﻠﻢ 1,244 ﻋﻠﻢ."),
        ("Boeing 737 ﻢﻠﻋ", "ﻋﻠﻢ Boeing 737"),
    ],
)
def test_numbers_and_names_keep_their_own_order(seen: str, read: str) -> None:
    # Two runs from left to right beside each other are one: which came first is not known.
    found = in_reading_order(seen).text
    assert sorted(found.split()) == sorted(read.split())
    assert found.startswith(read[:4])


@pytest.mark.parametrize(
    ("came", "meant"),
    [
        ("األعضاء", "الأعضاء"),
        ("واإلعلان", "والإعلان"),
        ("باآلخرين", "بالآخرين"),
        ("االجتماع", "الاجتماع"),
        ("إال االجتماع", "إلا الاجتماع"),
        ("وال االجتماع", "ولا الاجتماع"),
        ("الـ االجتماع", "الـ الاجتماع"),
    ],
)
def test_sure_words_are_put_right(came: str, meant: str) -> None:
    mended = with_lam_alef(came)
    assert mended.text == meant
    assert [question.about for question in mended.questions] == [Doubt.ENCODING]


@pytest.mark.parametrize("text", ["قال السالم ألف مسألة", "ال شيء", "إال", "لألعاب", "الأعضاء"])
def test_words_that_may_be_right_stay(text: str) -> None:
    assert with_lam_alef(text).text == text
    assert with_lam_alef(text).questions == ()


def test_a_sound_article_is_not_touched() -> None:
    assert in_reading_order(arabic_item()).text == arabic_item()
    assert with_lam_alef(arabic_item()).text == arabic_item()


def test_a_list_of_short_lines_is_not_joined() -> None:
    lines = ["أول سطر قصير", "ثان", "ثالث سطر قصير"]
    assert [piece.plain for piece in text_draft("\n".join(lines)).pieces] == lines


def test_long_lines_without_a_measure_are_paragraphs() -> None:
    lines = ["كلمة " * 30 + ".", "كلمة " * 12 + ".", "كلمة " * 40 + "."]
    found = [piece.plain for piece in text_draft("\n".join(lines)).pieces]
    assert found == [line.strip() for line in lines]


def test_a_heading_between_paragraphs_of_a_pdf_stands_alone() -> None:
    full = "عاد تجار الصوف هذا الأسبوع إلى السوق القديم في بولغار بعد غياب دام عامين"
    lines = [full, full + ".", "جدول أعمال السوق", full, full, "كلها باليد."]
    found = [piece.plain for piece in text_draft("\n".join(lines)).pieces]
    assert found == [f"{full} {full}.", lines[2], f"{full} {full} كلها باليد."]


def test_a_divided_word_is_whole_again() -> None:
    text = "The wool market came back to the old town of Bolgar this week af-\nter two years."
    (piece,) = text_draft(text).pieces
    assert "week after two" in piece.plain


@given(st.text(alphabet="ﻋﻠﻢﺍﻟﺘﺤﻒ ab12(),.\n\u064b", max_size=60))
def test_turning_keeps_every_letter(text: str) -> None:
    mended = in_reading_order(text).text
    brackets = str.maketrans(")", "(")
    assert sorted(mended.translate(brackets)) == sorted(text.translate(brackets))
