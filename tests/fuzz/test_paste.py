"""Whatever is pasted: no crash, no hang, nothing that runs in the page or on the canvas."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.article.language import Language
from editor.workstation.page.appearance import LIGHT
from editor.workstation.page.builder import build
from editor.workstation.page.clipboard import html_text, mime_of
from editor.workstation.page.reader import read_article
from editor.workstation.page.sheet import article_lines
from editor.workstation.page.typesetting import Typesetter
from tests.fuzz.markup import PAYLOADS, mutated, soup
from tests.fuzz.outputs import check, check_html, paste

AR = Language.AR
# The fixtures of the session stand for all examples alike.
many = settings(
    max_examples=4 * settings.default.max_examples,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def everywhere(qtbot, payload: str, language: Language, *, is_html: bool) -> None:
    """Paste ``payload`` and look at all that comes of it."""
    article = check(paste(payload, language, is_html=is_html), language)
    check_html(html_text(article.blocks))
    copied = mime_of(article.blocks, article)
    assert not copied.hasImage()
    lines = article_lines(article)
    document = build(lines, Typesetter(LIGHT), article.direction, qtbot)
    shown = read_article(document, article)
    assert list(shown.texts()) == list(article.texts())
    # Names and addresses of pictures or anchors would be fetched or followed by Qt itself.
    block = document.begin()
    while block.isValid():
        for run in block.textFormats():
            assert not run.format.isImageFormat()
            assert not run.format.anchorHref()
        block = block.next()
    document.deleteLater()


@many
@given(soup(), st.sampled_from(Language))
def test_soup(qapp, payload: str, language: Language) -> None:
    everywhere(qapp, payload, language, is_html=True)


@many
@given(mutated(), st.sampled_from(Language))
def test_mutations_of_the_corpus(qapp, payload: tuple[str, bool], language: Language) -> None:
    everywhere(qapp, payload[0], language, is_html=payload[1])


@many
@given(soup(), st.sampled_from(Language))
def test_markup_pasted_as_text(qapp, payload: str, language: Language) -> None:
    everywhere(qapp, payload, language, is_html=False)


@pytest.mark.parametrize("path", PAYLOADS, ids=lambda path: path.name)
def test_the_corpus_itself(qapp, path) -> None:
    everywhere(qapp, path.read_text("utf-8"), AR, is_html=path.suffix == ".html")


@pytest.mark.parametrize(
    "payload",
    [
        "<div>" + "".join(f"<b style='a:{n}'>" for n in range(1500)) + "</div>" + "<p>x" * 1500,
        "<del>" * 1500 + "x",
        "<p style='mso-list:Ignore'>" * 1500 + "x",
        "<span style='display:none'>" * 1500 + "x" * 10_000,
        "<tr><td>" * 700 + "x",
        "<ul><li aria-level=9>" * 600 + "x",
        "<img alt=📍>" * 20_000,
        "<col>" * 50_000,
    ],
    ids=lambda payload: payload[:20],
)
def test_pastes_made_to_be_slow(qapp, payload: str) -> None:
    everywhere(qapp, payload, AR, is_html=True)


@pytest.mark.parametrize(
    "payload",
    [
        "ﻢﻠﻋ " * 50_000,
        "األ" * 50_000,
        "االج " * 50_000,
        "(ﻢﻠﻋ" * 20_000,
        ("كلمة " * 15 + "\n") * 5_000,
    ],
    ids=lambda payload: payload[:6],
)
def test_texts_of_a_pdf_made_to_be_slow(qapp, payload: str) -> None:
    everywhere(qapp, payload, AR, is_html=False)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<p onclick=alert(1)>x</p>",
        "<a href='javascript:alert(1)'>x</a>",
        "<img src='https://example.org/x.png' onerror=alert(1)>",
        "<iframe src='https://example.org'></iframe>",
        "<svg onload=alert(1)>",
    ],
)
def test_the_judge_sees_what_could_run(hostile: str) -> None:
    with pytest.raises(AssertionError):
        check_html(f"<p>{hostile}</p>")
