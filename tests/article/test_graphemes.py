import regex
from hypothesis import given
from hypothesis import strategies as st

from editor.article.graphemes import (
    ceil_boundary,
    floor_boundary,
    graphemes,
    is_boundary,
    next_grapheme,
    previous_grapheme,
)
from tests.language.alphabets import any_text

_HARD = st.text(alphabet="كَّ\u0600٢👨\u200d👩🇷🇺e\u0301\r\nक\u094dष한", max_size=12)


def _bounds(text: str) -> set[int]:
    return {0, len(text), *(match.end() for match in regex.finditer(r"\X", text))}


def test_a_letter_never_parts_from_its_marks() -> None:
    assert list(graphemes("كَّب")) == [(0, 3), (3, 4)]
    assert next_grapheme("كَّب", 0) == 3
    assert previous_grapheme("كَّب", 3) == 0
    assert not is_boundary("كَّب", 1)


@given(st.one_of(any_text(), _HARD))
def test_boundaries_are_those_of_the_standard(text: str) -> None:
    bounds = _bounds(text)
    assert not is_boundary(text, -1)
    assert not is_boundary(text, len(text) + 1)
    for offset in range(len(text) + 1):
        assert is_boundary(text, offset) == (offset in bounds)
        after = min((b for b in bounds if b > offset), default=len(text))
        assert next_grapheme(text, offset) == after
        assert previous_grapheme(text, offset) == max((b for b in bounds if b < offset), default=0)
        assert floor_boundary(text, offset) == max(b for b in bounds if b <= offset)
        assert ceil_boundary(text, offset) == min(b for b in bounds if b >= offset)
