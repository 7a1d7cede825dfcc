"""The coloured source: readable, short, and still only text."""

from __future__ import annotations

import re
from html import unescape

import pytest

from editor.article.language import Language
from editor.exporting.html import render_page
from editor.exporting.source_view import highlight, shortened
from tests.exporting.hostile import hostile_article
from tests.exporting.samples import load, story


def shown(fragment: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", fragment))


@pytest.mark.parametrize("dark", [False, True])
def test_the_words_shown_are_those_of_the_source(dark: bool) -> None:
    source = render_page(story()[Language.AR], media=load)
    assert shown(highlight(source, dark=dark)).strip("\n") == shortened(source).strip("\n")


def test_a_picture_is_shown_by_its_type_and_size() -> None:
    assert shortened(f'<img src="data:image/png;base64,{"A" * 16384}">') == (
        '<img src="data:image/png;base64,… (12 KB)">'
    )
    page = render_page(story()[Language.AR], media=load)
    assert len(shortened(page)) < 45_000


def test_a_hostile_source_stays_text() -> None:
    fragment = highlight(render_page(hostile_article(), media=load), dark=False)
    assert set(re.findall(r"</?([a-z]+)", fragment)) == {"div", "pre", "span"}


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True])
def test_every_colour_can_be_read(dark: bool) -> None:
    fragment = highlight(render_page(story()[Language.EN], media=load), dark=dark)
    ground = re.search(r"background: (#[0-9a-fA-F]{6})", fragment)
    assert ground
    colours = set(re.findall(r"[\" ]color: (#[0-9a-fA-F]{6})", fragment))
    assert len(colours) >= 4
    for colour in colours:
        light, deep = sorted((_luminance(colour), _luminance(ground[1])), reverse=True)
        assert (light + 0.05) / (deep + 0.05) >= 4.5
