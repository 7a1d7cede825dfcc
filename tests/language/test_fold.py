from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.graphemes import is_boundary
from editor.language.fold import EVERYTHING, FoldOptions, fold
from tests.language.alphabets import any_text

NOTHING = FoldOptions(**{field.name: False for field in fields(FoldOptions)})


@pytest.mark.parametrize(
    ("switch", "text", "folded"),
    [
        ("tashkeel", "مُحَمَّدٌ رحمٰن", "محمد رحمن"),
        ("tatweel", "ســلام", "سلام"),
        ("hamza", "أإآٱ مسؤول قائد ماء", "اااا مسوول قايد ماء"),
        ("yeh", "مبنى", "مبني"),
        ("teh_marbuta", "مدرسة", "مدرسه"),
        ("digits", "٢٥٫٥٪ ۱۲٬۰۰۰", "25.5% 12,000"),
        ("case", "КАЗАНЬ Kazan Straße", "казань kazan strasse"),
        ("accents", "Goïta за́мок Йод", "Goita замок Йод"),
        ("yo", "ёлка Ёж", "елка Еж"),
    ],
)
def test_each_switch_does_its_own_and_no_more(switch: str, text: str, folded: str) -> None:
    assert fold(text, replace(NOTHING, **{switch: True})).text == folded
    assert fold(text, NOTHING).text == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ﻻ ﷲ", "لا الله"),
        ("ا\u0654حمد", "احمد"),
        ("и\u0306од", "йод"),
        ("کتابی", "كتابي"),
        ("نص\u200f\u200cنص", "نصنص"),
        ("а\u00a0б", "а б"),
    ],
)
def test_what_nobody_sees_is_always_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_a_mark_typed_apart_is_the_letter_with_it() -> None:
    keep_hamza = replace(EVERYTHING, hamza=False)
    assert fold("ا\u0654حمد", keep_hamza).text == "أحمد"


def test_the_way_back_takes_dropped_marks_along() -> None:
    folded = fold("قال مُحَمَّدٌ.")
    place = folded.text.index("محمد")
    assert folded.to_original(place, place + 4) == (4, 13)
    assert folded.to_original(place, place) == (4, 4)


def test_half_of_a_ligature_gives_the_whole() -> None:
    folded = fold("سﻻم")
    assert folded.text == "سلام"
    assert folded.to_original(1, 2) == (1, 2)
    assert folded.to_original(2, 3) == (1, 2)


@given(any_text())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(any_text(), st.builds(FoldOptions, *[st.booleans()] * len(fields(FoldOptions))))
def test_the_map_is_whole_and_never_falls(text: str, options: FoldOptions) -> None:
    folded = fold(text, options)
    assert len(folded.starts) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(0 <= start < len(text) for start in folded.starts)


@given(any_text(), st.integers(0, 40), st.integers(0, 40))
def test_a_range_never_splits_a_cluster(text: str, start: int, end: int) -> None:
    folded = fold(text)
    start, end = sorted((min(start, len(folded.text)), min(end, len(folded.text))))
    first, last = folded.to_original(start, end)
    if start < end:
        assert is_boundary(text, first) and is_boundary(text, last)
        assert folded.text[start:end] in fold(text[first:last]).text
