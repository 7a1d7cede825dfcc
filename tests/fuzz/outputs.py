"""What may come of any paste: blocks or a refusal, and outputs in which nothing can run.

The judge of HTML is nh3 (ammonia), which knows nothing of our exporters: it strips whatever could
run, and must find nothing to strip.
"""

from __future__ import annotations

from dataclasses import replace

import nh3
from lxml import etree

from editor.article.article import Article
from editor.article.block import Block
from editor.article.errors import WarraqError
from editor.article.json_form import from_json, to_json
from editor.article.language import Language
from editor.article.printable import is_printable
from editor.exporting.html import render_page
from editor.importing.clipboard import Pasted, blocks_from_html, blocks_from_text

_ADDRESSES = ("http://", "https://", "mailto:", "#", "data:image/", "data:font/")
_RUNNING = frozenset({"iframe", "object", "embed", "svg", "math", "form", "base", "frame"})
_HANDLERS = {"onclick", "onload", "onerror", "onmouseover", "onfocus"}


def paste(payload: str, language: Language, *, is_html: bool) -> tuple[Block, ...]:
    """Return the blocks of a paste; a refusal has a sentence in every language and gives none."""
    read = blocks_from_html if is_html else blocks_from_text
    try:
        pasted: Pasted = read(payload, language)
    except WarraqError as error:
        assert all(error.say(each) for each in Language)
        return ()
    assert all(question.say(each) for question in pasted.unsure for each in Language)
    return pasted.blocks


def check(blocks: tuple[Block, ...], language: Language) -> Article:
    """Check that an article of ``blocks`` can be kept, and that its page runs nothing."""
    article = replace(Article.new(language, "عنوان"), blocks=blocks)
    assert all(is_printable(text) for text in article.texts())
    assert from_json(to_json(article)) == article
    check_html(render_page(article, media=_no_media))
    return article


def check_html(page: str) -> None:
    """Check that nothing in ``page`` can run, and that no link leads to what can."""
    tree = etree.fromstring(f"{page}<p></p>", _parser())
    for element in tree.iter():
        tag = element.tag if isinstance(element.tag, str) else ""
        assert tag not in _RUNNING
        if tag == "script":
            assert element.get("type") == "application/ld+json"
        for name, value in element.attrib.items():
            _check_attribute(str(name).lower(), str(value))
    # As the sanitizer reads it: what it would strip is told by what it was asked about.
    _, _, body = page.rpartition("</head>")
    nh3.clean(
        body,
        attributes={"*": _HANDLERS},
        attribute_filter=lambda _, name, value: _check_attribute(name, value) or value,
        clean_content_tags=set(),
        tags=nh3.ALLOWED_TAGS | _RUNNING,
    )


def _check_attribute(name: str, value: str) -> None:
    assert not name.startswith("on"), name
    if name in ("href", "src", "action", "formaction", "xlink:href"):
        assert value.startswith(_ADDRESSES), value


def _parser() -> etree.HTMLParser:
    return etree.HTMLParser(encoding="utf-8", huge_tree=True)


def _no_media(media_id: str) -> object:
    raise KeyError(media_id)
