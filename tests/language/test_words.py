import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from editor.language.words import (
    WORD_PATTERN,
    Word,
    next_word,
    previous_word,
    word_at,
    word_count,
    words,
)
from tests.language.alphabets import any_text


def _texts(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  ، «» … — _", []),
        ("مُحَمَّدٌ رَسولٌ", ["مُحَمَّدٌ", "رَسولٌ"]),
        ("ســـلام", ["ســـلام"]),
        ("كلمة،كلمة؛ثالثة؟رابعة", ["كلمة", "كلمة", "ثالثة", "رابعة"]),
        ("«وبالكِتَابَيْنِ»", ["وبالكِتَابَيْنِ"]),
        ("مايو/أيار", ["مايو", "أيار"]),
        ("قال:نعم.ثم ذهب", ["قال", "نعم", "ثم", "ذهب"]),
        ("25.5 و1,244 و١٬٢٤٤ و٢٥٫٥", ["25.5", "و1,244", "و١٬٢٤٤", "و٢٥٫٥"]),
        ("2021،2022", ["2021", "2022"]),
        ("16\u202f000 человек, 5\u202fкм", ["16\u202f000", "человек", "5", "км"]),
        ("don't can’t e.g. U.S.", ["don't", "can’t", "e.g", "U.S"]),
        ("кто-то т.е. подъезд", ["кто", "то", "т.е", "подъезд"]),
        ("«Ёлка» — за́мок", ["Ёлка", "за́мок"]),
        ("نص\u200f، نص\u00ad", ["نص", "نص"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("الـBBC", ["الـBBC"]),
        ("C++ و foo_bar", ["C", "و", "foo_bar"]),
        ("漢字 ½", ["漢", "字", "½"]),
    ],
)
def test_words_of_three_languages(text: str, expected: list[str]) -> None:
    assert _texts(text) == expected


def test_a_word_knows_its_place() -> None:
    assert list(words("«نص» two")) == [Word(1, 3, "نص"), Word(5, 8, "two")]


@given(any_text())
def test_every_letter_and_digit_is_in_exactly_one_word(text: str) -> None:
    covered = 0
    previous_end = 0
    for word in words(text):
        assert previous_end <= word.start < word.end
        assert text[word.start : word.end] == word.text
        covered += len(regex.findall(r"[\p{L}\p{N}]", word.text))
        previous_end = word.end
    assert covered == len(regex.findall(r"[\p{L}\p{N}]", text))


@given(any_text())
def test_count_is_the_number_of_words(text: str) -> None:
    assert word_count(text) == len(list(words(text)))


@given(st.lists(st.sampled_from(["كِتابٌ", "1,244", "don't", "Ёлка", "٢٥٫٥", "و"]), max_size=8))
def test_words_in_are_words_out(given_words: list[str]) -> None:
    assert _texts(" ".join(given_words)) == given_words
    assert _texts("، ".join(given_words)) == given_words


@given(any_text(), st.integers(-2, 40))
def test_caret_movement_agrees_with_the_words(text: str, offset: int) -> None:
    starts = [word.start for word in words(text)]
    assert next_word(text, offset) == min((s for s in starts if s > offset), default=len(text))
    assert previous_word(text, offset) == max((s for s in starts if s < offset), default=0)


@given(any_text(), st.integers(0, 40))
def test_word_at_agrees_with_the_words(text: str, offset: int) -> None:
    inside = [word for word in words(text) if word.start <= offset < word.end]
    ending = [word for word in words(text) if word.end == offset]
    assert word_at(text, offset) == next(iter(inside + ending), None)


def test_word_at_a_caret() -> None:
    text = "قال، نعم"
    assert word_at(text, 3) == Word(0, 3, "قال")
    assert word_at(text, 4) is None
    assert word_at(text, 5) == Word(5, 8, "نعم")


def test_a_text_without_an_end_to_its_word_is_read() -> None:
    assert sum(len(word) for word in _texts("a" * 1_500_000)) == 1_500_000
    assert _texts("_" * 200_000 + " كلمة") == ["كلمة"]
    assert _texts("__init__ _ كلمة__") == ["__init__", "كلمة__"]


@given(st.text('ابـة\u064b\u0652 \n،«"–/12.,:', max_size=12))
def test_a_plain_text_is_parted_as_by_the_whole_expression(text: str) -> None:
    whole = [(match.start(), match.group()) for match in WORD_PATTERN.finditer(text)]

    assert [(word.start, word.text) for word in words(text)] == whole


def test_a_number_without_end_is_found_at_once() -> None:
    number = "1" * 5000
    assert [word.text for word in words(f"{number}x {number} كلمة")] == [
        f"{number}x", number, "كلمة",
    ]  # fmt: skip
