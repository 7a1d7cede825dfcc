from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.highlights import Highlighter
from db.query import parse
from editor.language.stems import SearchAnalyzer
from tests.strategies import lines

ANALYZER = SearchAnalyzer()
TEXT = "«كتابٌ» في المكتبة؛ قرأ مُحَمَّدٌ، والكتاب/الدفتر. Skies, two-part libraries; Книгами…"


def marked(query: str, text: str = TEXT) -> list[str]:
    marks = Highlighter(parse(query, ANALYZER), ANALYZER).marks(text)
    return [text[start:end] for start, end in marks]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("كتاب", ["كتابٌ", "والكتاب"]),
        ("محمد", ["مُحَمَّدٌ"]),
        ("مكتبه", ["المكتبة"]),
        ("الدفتر", ["الدفتر"]),
        ("part", ["part"]),
        ("library", ["libraries"]),
        ("книга", ["Книгами"]),
        ("lib* كت*", ["كتابٌ", "والكتاب/الدفتر", "libraries"]),
        ("nothing", []),
        ("", []),
        ("؟", []),
    ],
)
def test_found_words_are_marked_without_the_signs_around(query: str, words: list[str]) -> None:
    assert marked(query) == words


def test_a_mark_that_stands_by_itself_does_not_shift_the_others() -> None:
    assert marked("كتاب", "\u064b كتاب \u064b\u064c كتاب") == ["كتاب", "كتاب"]


def test_what_the_quick_look_misses_the_thorough_one_finds() -> None:
    highlighter = Highlighter(parse("sky", ANALYZER), ANALYZER)
    assert [TEXT[start:end] for start, end in highlighter.thorough_marks(TEXT)] == ["Skies"]


@given(text=lines(max_size=80), query=lines(max_size=8), star=st.sampled_from(["", "*"]))
def test_the_quick_look_marks_nothing_that_the_thorough_one_does_not(
    text: str, query: str, star: str
) -> None:
    highlighter = Highlighter(parse(query + star, ANALYZER), ANALYZER)
    thorough = highlighter.thorough_marks(text)
    assert set(highlighter.marks(text)) <= set(thorough)
    assert list(thorough) == sorted(thorough)
    assert all(0 <= start < end <= len(text) for start, end in thorough)
    assert all(one[1] <= other[0] for one, other in pairwise(thorough))
