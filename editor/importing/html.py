"""A saved page, of the Group's site or any other, becomes an article."""

from __future__ import annotations

import datetime
import re
from typing import Any

from lxml import etree

from editor.article.language import Language
from editor.importing.draft import Draft
from editor.importing.encoding import decode
from editor.importing.errors import NothingToRead
from editor.importing.html_boilerplate import Boilerplate, main_part
from editor.importing.html_style import is_hidden, tag_of, text_of
from editor.importing.html_tree import parse_html
from editor.importing.html_walk import Walk
from editor.importing.imported import Imported, Recognised
from editor.importing.piece_sink import PieceSink
from editor.importing.recognise import recognise
from editor.importing.warraq_page import is_own_page
from editor.importing.warraq_page import read_page as read_own_page

Element = etree._Element

_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_PRESCAN = 4096
_SITE_NAME = re.compile(r"\s+[|—–-]\s+[^|]{1,60}$")


def read_page(content: bytes, name: str, language: Language | None = None) -> Imported:
    """Return the article of a page: exactly as it was if Warraq made the page, else recognised.

    Raises what ``read.read_bytes`` lists.
    """
    charset = _CHARSET.search(content[:_PRESCAN])
    decoded = decode(content, name, charset[1].decode("ascii") if charset else None)
    if is_own_page(decoded.text) and (own := read_own_page(decoded.text)):
        recognised = Recognised(unsure=decoded.questions)
        return Imported(own.article, own.media, recognised, own.stand_ins)
    draft = page_draft(decoded.text, name)
    return recognise(draft.asking(decoded.questions), name, language)


def page_draft(html: str, name: str) -> Draft:
    """Return the pieces of a page's main part; the site around it is residue."""
    page = parse_html(html, name)
    body = next(page.iter("body"), None)
    if body is None:
        raise NothingToRead(name=name)
    part = main_part(page)
    site = Boilerplate(part)
    sink = PieceSink()
    named = _meta(page, "og:title") or _page_title(page)
    title = _title(part, body, named)
    Walk(sink, site.holds, part, title, _base(page)).over(body)
    if not any(piece.plain or piece.picture for piece in sink.done()):
        # All of it looks like the site around an article: then it is the article.
        sink = PieceSink()
        Walk(sink, is_hidden, body, title, _base(page)).over(body)
    return Draft(
        sink.done(),
        title=named,
        language=page.get("lang") or "",
        published=_published(page),
        questions=tuple(sink.questions),
        changes=tuple(sink.changes),
        residue=tuple(sink.residues),
        labels=tuple(sink.labels),
    )


def fragment_draft(html: str, name: str) -> Draft:
    """Return the pieces of copied HTML: all of it is wanted, hidden parts aside."""
    page = parse_html(f"<body>{html}</body>", name)
    body = next(page.iter("body"), page)
    sink = PieceSink()
    Walk(sink, is_hidden, body, _only_title(body)).over(body)
    return Draft(
        sink.done(),
        questions=tuple(sink.questions),
        changes=tuple(sink.changes),
        residue=tuple(sink.residues),
        labels=tuple(sink.labels),
    )


def _only_title(body: Element) -> Element | None:
    """Return the ``h1`` of copied HTML if there is just one."""
    headings = list(body.iter("h1"))
    return headings[0] if len(headings) == 1 else None


def _title(part: Element, body: Element, named: str) -> Element | None:
    """Return the headline: the ``h1`` of the main part, or a heading that the page is named after.

    An ``h1`` outside the main part may be the site's name; it counts if nothing else is known.
    """
    for heading in part.iter("h1"):
        if text_of(heading).strip():
            return heading
    for heading in body.iter("h1", "h2", "h3"):
        written = " ".join(text_of(heading).split())
        if written and (written in named or (not named and tag_of(heading) == "h1")):
            return heading
    return None


def _meta(page: Element, name: str) -> str:
    for each in page.iter("meta"):
        if name in (each.get("property"), each.get("name"), each.get("itemprop")):
            return " ".join((each.get("content") or "").split())
    return ""


def _page_title(page: Element) -> str:
    title: Any = next(page.iter("title"), None)
    written = " ".join(text_of(title).split()) if title is not None else ""
    return _SITE_NAME.sub("", written)


def _base(page: Element) -> str:
    """Return the address that relative links begin from, or nothing."""
    for each in page.iter("base"):
        if href := each.get("href"):
            return href
    for each in page.iter("link"):
        if each.get("rel") == "canonical" and (href := each.get("href")):
            return href
    return _meta(page, "og:url")


def _published(page: Element) -> datetime.date | None:
    for name in ("article:published_time", "datePublished", "date"):
        written = _meta(page, name)[:10]
        try:
            return datetime.date.fromisoformat(written)
        except ValueError:
            continue
    return None
