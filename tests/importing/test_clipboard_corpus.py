"""Clipboards as Word, LibreOffice, Google Docs, browsers, mail and PDF viewers fill them.

Each file of ``clipboard/`` is one, with its habits; the JSON beside it says by hand what is to
come of it. Short forms of blocks: ``p``, ``h2``, ``q``, ``ul0``, ``ol1``, ``hr`` with
``:language`` where it is not the article's; ``**bold**``, ``//italic//``, ``[words](link)``,
``{tag:words}``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from editor.article.block import Block, Heading, ListItem, ListStyle, Quote, Separator, TextBlock
from editor.article.language import Language
from editor.article.span import Span
from editor.importing.clipboard import (
    Pasted,
    article_from_html,
    blocks_from_html,
    blocks_from_text,
    fragment_of,
)
from tests.importing.news import counted

CORPUS = Path(__file__).with_name("clipboard")
PAYLOADS = sorted(path for path in CORPUS.iterdir() if path.suffix in (".html", ".txt"))
each_payload = pytest.mark.parametrize("path", PAYLOADS, ids=lambda path: path.name)


def expected_of(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.with_name(path.name + ".json").read_text("utf-8"))
    return found


def pasted(path: Path) -> Pasted:
    language = Language(expected_of(path)["language"])
    read = blocks_from_html if path.suffix == ".html" else blocks_from_text
    return read(path.read_text("utf-8"), language)


def short_form(block: Block, language: Language) -> list[str]:
    kind = {Heading: "h", Quote: "q", Separator: "hr"}.get(type(block), "p")
    if isinstance(block, Heading):
        kind += str(block.level)
    if isinstance(block, ListItem):
        kind = ("ol" if block.style is ListStyle.NUMBERED else "ul") + str(block.level)
    if block.language is not language:
        kind += f":{block.language.value}"
    assert block.direction is block.language.direction
    text = "".join(map(marked, block.text.spans)) if isinstance(block, TextBlock) else ""
    return [kind, text]


def marked(span: Span) -> str:
    made, shape = span.text, span.format
    made = f"//{made}//" if shape.emphasis else made
    made = f"**{made}**" if shape.strong else made
    made = f"{{{shape.language}:{made}}}" if shape.language else made
    return f"[{made}]({shape.link})" if shape.link else made


@each_payload
def test_structure_is_kept_and_rubbish_dropped(path: Path) -> None:
    expected = expected_of(path)
    found = pasted(path)
    language = Language(expected["language"])
    assert [short_form(block, language) for block in found.blocks] == expected["blocks"]


@each_payload
def test_what_is_not_sure_is_asked(path: Path) -> None:
    found = pasted(path)
    assert (
        sorted({question.about.value for question in found.unsure}) == expected_of(path)["unsure"]
    )
    assert all(question.say(language) for question in found.unsure for language in Language)


@each_payload
def test_no_word_is_lost(path: Path) -> None:
    if path.name.startswith("pdf-"):
        # Their words are broken in the source: the expected blocks are the proof.
        return
    source = path.read_text("utf-8")
    if path.suffix == ".html":
        tree = lxml_html.fromstring(f"<div>{fragment_of(source)}</div>")
        for unseen in [*tree.iter("style"), *tree.iter("title")]:
            unseen.drop_tree()
        source = "\n".join(str(text) for text in tree.itertext())
    blocks = [block.text.plain for block in pasted(path).blocks if isinstance(block, TextBlock)]
    dropped = expected_of(path).get("dropped", [])
    assert letters(source) - letters("".join(blocks)) - letters("".join(dropped)) == {}


def letters(text: str) -> Any:
    """The letters and digits of a text with their numbers."""
    return counted([" ".join(letter for letter in text if letter.isalnum())])


def test_the_groups_page_fills_an_article() -> None:
    path = CORPUS / "site.html"
    article = article_from_html(path.read_text("utf-8")).article
    wanted = expected_of(path)["item"]
    assert article.date is not None
    assert {
        "headline": article.headline,
        "date": str(article.date.value),
        "lead": article.lead.plain,
        "headings": [heading.text.plain for heading in article.headings],
        "signature": article.signature,
        "photo_credit": article.photo_credit,
        "sources": [source.name for source in article.sources],
    } == wanted


def test_every_payload_says_what_is_to_come_of_it() -> None:
    assert {path.name + ".json" for path in PAYLOADS} == {p.name for p in CORPUS.glob("*.json")}
    assert len(PAYLOADS) >= 18
