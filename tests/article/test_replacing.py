import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.replacing import moved, replaced
from editor.article.span import Format, Span, Text
from tests.strategies import texts

STRONG = Format(strong=True)


def _mixed() -> Text:
    return Text((Span("كتاب "), Span("كت", STRONG), Span("اب كتاب")))


def test_the_new_letters_take_the_format_of_the_first_old_one() -> None:
    assert replaced(_mixed(), [(0, 4), (5, 9)], "دفتر") == Text(
        (Span("دفتر "), Span("دفتر", STRONG), Span(" كتاب"))
    )


def test_nothing_in_the_place_takes_the_place_away() -> None:
    assert replaced(_mixed(), [(0, 5), (9, 14)], "") == Text((Span("كت", STRONG), Span("اب")))


def test_no_places_change_nothing() -> None:
    assert replaced(_mixed(), [], "دفتر") == _mixed()


@st.composite
def _cases(draw: st.DrawFn) -> tuple[Text, list[tuple[int, int]], str]:
    # No marks and no controls: every offset is between two letters.
    letters = st.text(alphabet="ابج 12ab𝒂", max_size=8)
    formats = st.sampled_from([Format(), STRONG, Format(emphasis=True)])
    text = Text(tuple(draw(st.lists(st.builds(Span, letters, formats), max_size=5))))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    return text, list(zip(cuts[::2], cuts[1::2], strict=False)), draw(letters)


@given(_cases())
def test_many_at_once_are_the_same_as_one_after_the_other(
    case: tuple[Text, list[tuple[int, int]], str],
) -> None:
    text, places, new = case
    expected = text
    for start, end in reversed(places):
        expected = expected.replace(start, end, new)
    assert replaced(text, places, new) == expected


@given(_cases(), st.integers(0, 40))
def test_an_offset_outside_keeps_its_letters_behind_it(
    case: tuple[Text, list[tuple[int, int]], str], offset: int
) -> None:
    text, places, new = case
    offset = min(offset, len(text))
    after = replaced(text, places, new).plain
    place = moved(offset, places, len(new))
    if any(start < offset < end for start, end in places):
        start = next(start for start, end in places if start < offset < end)
        assert place == moved(start, places, len(new)) + len(new)
    else:
        behind = [(start, end) for start, end in places if start >= offset]
        rest = replaced(
            text.slice(offset, len(text)), [(s - offset, e - offset) for s, e in behind], new
        )
        assert after[place:] == rest.plain


@given(texts())
def test_the_whole_text_is_one_place(text: Text) -> None:
    if text:
        assert replaced(text, [(0, len(text))], "نص").plain == "نص"


@pytest.mark.parametrize(("offset", "expected"), [(0, 0), (2, 3), (4, 3), (5, 4), (9, 8)])
def test_a_caret_is_carried_along(offset: int, expected: int) -> None:
    assert moved(offset, [(0, 4)], 3) == expected
