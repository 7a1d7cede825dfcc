"""Running text: cuts that keep letters whole, formats that merge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.graphemes import ceil_boundary, floor_boundary, graphemes, is_boundary
from editor.article.link import safe_link
from editor.article.span import Format, Span, Text
from tests.strategies import texts

STRONG = Format(strong=True)


@given(texts(), st.integers(0, 60))
def test_split_and_join_is_the_identity(text: Text, at: int) -> None:
    before, after = text.split(at)
    assert before + after == text


@given(texts(), st.integers(0, 60), st.integers(0, 60))
def test_no_cut_parts_a_letter_from_its_marks(text: Text, start: int, end: int) -> None:
    piece = text.slice(min(start, end), max(start, end))
    assert "".join(graphemes(text.plain)).find(piece.plain) >= 0
    rest = text.replace(min(start, end), max(start, end), "")
    assert len(rest) <= len(text)


@given(st.text(max_size=80), st.integers(0, 80))
def test_boundaries_are_those_of_the_clusters(text: str, offset: int) -> None:
    cuts = {0}
    position = 0
    for cluster in graphemes(text):
        position += len(cluster)
        cuts.add(position)
    offset = min(offset, len(text))
    assert is_boundary(text, offset) == (offset in cuts)
    assert floor_boundary(text, offset) == max(cut for cut in cuts if cut <= offset)
    assert ceil_boundary(text, offset) == min(cut for cut in cuts if cut >= offset)


def test_replacing_half_a_letter_replaces_it_whole() -> None:
    assert Text.of("كَتب").replace(1, 2, "").plain == "تب"
    assert Text.of("كَتب").replace(1, 1, "ا").plain == "كَاتب"


def test_inserted_letters_take_the_format_before_them() -> None:
    text = Text((Span("قال", STRONG), Span(" إن")))
    assert text.replace(3, 3, "ت").spans == (Span("قالت", STRONG), Span(" إن"))


def test_neighbours_of_one_format_are_one_span() -> None:
    assert Text((Span("a"), Span(""), Span("b"))).spans == (Span("ab"),)
    assert Text.of("abc").formatted(1, 2, strong=True).formatted(1, 2, strong=False) == Text.of(
        "abc"
    )


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        (" https://example.org/خبر?a=1&b=2#c ", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("mailto:desk@example.org", True),
        ("mailto:nobody", False),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("/local", False),
        ("https://", False),
        ("https://a:b:c/", False),
        ('https://a.b/"onclick=', False),
        ("https://a.b/\u202e", False),
    ],
)
def test_only_web_and_mail_addresses_are_links(address: str, safe: bool) -> None:
    assert (safe_link(address) == address.strip()) is safe
