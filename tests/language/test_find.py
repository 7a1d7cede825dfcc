from dataclasses import replace

import pytest
from hypothesis import given

from editor.article.graphemes import is_boundary
from editor.language.find import Search, find
from editor.language.fold import EVERYTHING, fold
from tests.language.alphabets import any_text, newsroom_text


def _found(text: str, needle: str, **more: bool) -> list[str]:
    return [text[start:end] for start, end in find(text, needle, **more)]


def test_vowelled_text_is_found_by_bare_letters() -> None:
    assert _found("كَتَبَ الكِتابَ", "كتاب") == ["كِتابَ"]
    assert _found("كَتَبَ", "كتب") == ["كَتَبَ"]


def test_marks_that_count_are_not_cut_off() -> None:
    strict = replace(EVERYTHING, tashkeel=False)
    assert find("كَتَبَ", "ك", strict) == []
    assert find("كَتَبَ", "كَ", strict) == [(0, 2)]


def test_half_of_a_ligature_is_not_found() -> None:
    assert find("ﻻ", "ل") == []
    assert find("ﻻ", "لا") == [(0, 1)]


@pytest.mark.parametrize(
    "word", ["كتاب", "والكتاب", "وبالكتاب", "بكتاب", "فكتاب", "للكتاب", "كالكِتاب", "ولكتابٌ"]
)
def test_a_whole_word_knows_its_attached_particles(word: str) -> None:
    found = _found(f"قرأ {word}، ثم", "كتاب", whole_word=True)
    assert [fold(each).text for each in found] == ["كتاب"]


@pytest.mark.parametrize("word", ["كتابة", "كتابي", "اكتاب", "سكتاب", "والكتابان"])
def test_a_part_of_a_word_is_no_whole_word(word: str) -> None:
    assert _found(f"قرأ {word}، ثم", "كتاب", whole_word=True) == []
    assert len(_found(f"قرأ {word}، ثم", "كتاب")) == 1


def test_whole_words_of_other_scripts_and_phrases() -> None:
    assert _found("Art, party, ART", "art", whole_word=True) == ["Art", "ART"]
    assert _found("дом домой Дом", "дом", whole_word=True) == ["дом", "Дом"]
    assert _found("وقمة قازان؛ قمة قازانية", "قمة قازان", whole_word=True) == ["قمة قازان"]
    assert _found("«نص»ان", "«نص»", whole_word=True) == ["«نص»"]


def test_nothing_is_nowhere() -> None:
    assert find("نص", "") == []
    assert find("نَصّ", "ّ") == []


@given(any_text(), newsroom_text(3))
def test_places_are_disjoint_whole_and_equal_when_folded(text: str, needle: str) -> None:
    end = 0
    for start, stop in find(text, needle):
        assert end <= start < stop
        assert is_boundary(text, start) and is_boundary(text, stop)
        assert fold(text[start:stop]).text == fold(needle).text
        end = stop


@given(any_text(), newsroom_text(3))
def test_whole_words_are_among_all(text: str, needle: str) -> None:
    assert set(find(text, needle, whole_word=True)) <= set(find(text, needle))


@given(any_text(), newsroom_text(3))
def test_a_search_made_ready_finds_the_same_again_and_again(text: str, needle: str) -> None:
    search = Search(needle, whole_word=True)
    kept = fold(text)
    assert search.places(kept) == search.places(kept) == find(text, needle, whole_word=True)
