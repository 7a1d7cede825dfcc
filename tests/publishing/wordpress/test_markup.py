"""Markup that WordPress leaves alone; test_delivery shows that it does."""

from __future__ import annotations

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from editor.publishing.targets.wordpress.markup import (
    block_of,
    guarded,
    is_sealed,
    outermost_of,
    sealed,
    shown,
    words,
)

LETTERS = st.characters(
    exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u200e\u200f\ufeff"
)


@given(st.text(LETTERS))
def test_a_guarded_text_is_read_as_it_was(text: str) -> None:
    element = lxml.html.fragment_fromstring(f"<p>{guarded(text)}</p>")

    assert (element.text or "") == text
    assert len(element) == 0


@given(st.text(LETTERS, max_size=30), st.text(LETTERS, max_size=30))
def test_a_block_shows_what_was_rendered(alt: str, text: str) -> None:
    picture = lxml.html.Element("img", src="https://example.org/a.jpg", alt=alt)
    paragraph = lxml.html.Element("p")
    paragraph.text = text
    outermost = lxml.html.Element("div", id="whole")
    outermost.extend([picture, paragraph])
    rendered = lxml.html.tostring(outermost, encoding="unicode")

    block = block_of(rendered, {"https://example.org/a.jpg": 7})

    found = outermost_of(block, "whole")
    assert found is not None
    assert shown(found) == (f"[{alt}]", *text.split())
    assert 'class="wp-image-7"' in block


def test_what_the_sieve_would_take_is_not_sent() -> None:
    block = block_of(
        '<div id="all" data-warraq-key="k">\n<p data-level="3"><bdi lang="en" dir="ltr">UN</bdi>'
        "\n and</p>\n<hr>\n</div>",
        {},
    )

    assert block == (
        '<!-- wp:html -->\n<div id="all" data-warraq-key="k"><p><span lang="en" dir="ltr">UN</span>'
        " and</p><hr></div>\n<!-- /wp:html -->"
    )


def test_words_come_a_line_for_each_part() -> None:
    element = outermost_of("<div id=a><p>One <b>two</b></p><ul><li>three</li></ul></div>", "a")

    assert element is not None
    assert words(element) == "One two\nthree"


def test_a_seal_holds_until_a_letter_is_changed() -> None:
    text = sealed('<div data-warraq-seal="">text</div>', "title", "excerpt")

    assert is_sealed(text, "title", "excerpt")
    assert not is_sealed(text.replace("text", "test"), "title", "excerpt")
    assert not is_sealed(text, "Title", "excerpt")
    assert not is_sealed("<div>text</div>", "title", "excerpt")
