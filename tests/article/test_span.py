"""Running text: cuts that keep letters whole, formats that merge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.graphemes import is_boundary
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
    start, end = sorted((start, end))
    piece = text.slice(start, end).plain
    cuts = {at for at in range(len(text) + 1) if is_boundary(text.plain, at)}
    places = {at for at in cuts if text.plain.startswith(piece, at) and at + len(piece) in cuts}
    assert places
    assert text.plain[start:end] in piece


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
