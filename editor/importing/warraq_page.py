"""Reads a page that Warraq exported: the article as it was, letter by letter.

The page is read by its meaning (elements, ids, ``lang``, ``dir``, classes), see
``resources/templates/article.html.j2``. A page only claims to be ours: links are checked, controls
dropped, pictures measured by their own digest, and a page with words in places where we put none
is not taken for ours, so that the general reader of HTML loses nothing of it.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from editor.article.article import Article
from editor.article.attribution import ArticleDate, Source
from editor.article.block import (
    Block,
    Figure,
    Heading,
    ListItem,
    ListStyle,
    Paragraph,
    Quote,
    Separator,
)
from editor.article.identity import is_id, new_id
from editor.article.json_errors import NotAnArticle
from editor.article.json_form import from_dict, to_dict
from editor.article.language import Direction, Language
from editor.article.link import safe_link
from editor.article.media import MediaFile
from editor.article.printable import printable
from editor.article.span import EMPTY, PLAIN, Format, Span, Text
from editor.importing.page_picture import picture_in
from editor.language.bidi import stray_controls

Element = etree._Element

GENERATOR = re.compile(r"<meta name=\"generator\" content=\"Warraq [^\"<>]*\">")
_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*")
_MEDIA_ID = re.compile(r"[0-9a-f]{64}")
# Our own pages nest some twenty deep; a hostile one must exhaust neither stack nor time.
_DEEPEST = 60
# What the page says of itself, in words that are not the article's.
_OWN_WORDS = frozenset({"label", "reading", "missing"})


@dataclass(frozen=True, slots=True)
class OwnPage:
    """The article, its pictures' files, and those that stand for the files the figures name."""

    article: Article
    media: tuple[MediaFile, ...]
    stand_ins: dict[str, str]


def is_own_page(html: str) -> bool:
    """Tell whether a page says that Warraq made it; only its first 20,000 letters are looked at."""
    return GENERATOR.search(html, 0, 20_000) is not None


def read_page(html: str) -> OwnPage | None:
    """Return the article of an exported page; None where the page is not as Warraq writes it.

    For an article without blank text blocks whose pictures were there, this is the inverse of
    ``editor.exporting.html.render_page``. The time is linear in the length of ``html``.
    """
    # huge_tree: a picture is one attribute of many megabytes.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    root = etree.fromstring(printable(html).encode("utf-8"), parser)
    if root is None or _is_too_deep(root):
        return None
    if (found := root.find(".//main/article")) is None:
        return None
    try:
        reader = _Reader(root, found)
        article = reader.article()
        # The one judge of what an article may hold; it also knows ids that occur twice.
        from_dict(to_dict(article))
    except (NotAnArticle, _NotOurs):
        return None
    return OwnPage(article, tuple(reader.media.values()), reader.stand_ins)


def _is_too_deep(root: Element) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False


class _NotOurs(Exception):
    """The page is not as Warraq writes it."""


@dataclass
class _Reader:
    root: Element
    page: Element
    media: dict[str, MediaFile] = field(default_factory=dict)
    stand_ins: dict[str, str] = field(default_factory=dict)
    read: set[Element] = field(default_factory=set)

    def article(self) -> Article:
        """Return the article; raises ``_NotOurs`` where words would be lost."""
        self._around = (_language(self.root), _direction(self.root))
        found = Article(
            id=_identifier(self.page.get("id")),
            story_id=_identifier(self.page.get("data-story")),
            language=self._around[0],
            direction=self._around[1],
            headline=self._headline(),
            kicker=self._line("kicker"),
            lead=self._lead(),
            dateline=self._line("dateline"),
            date=self._date(),
            rubric=self._rubric(),
            tags=tuple(
                _plain(self._take(tag))
                for tag in self.page.iterfind("./footer/ul[@class='tags']/li")
            ),
            slug=_clean(self.page.get("data-slug", "")),
            signature=self._line("signature"),
            sources=tuple(
                self._source(cite)
                for cite in self.page.iterfind("./footer/p[@class='sources']/cite")
            ),
            photo_credit=self._photo_credit(),
            blocks=tuple(self._blocks()),
        )
        self._refuse_to_lose()
        return found

    def _take(self, element: Element) -> Element:
        self.read.add(element)
        return element

    def _line(self, name: str) -> str:
        element = next(self._classed(self.page, name), None)
        return "" if element is None else _plain(self._take(element))

    def _classed(self, element: Element, name: str) -> Iterator[Element]:
        """Yield what carries the class, outside the body: a block cannot pass for a fact."""
        for part in ("header", "footer"):
            yield from element.iterfind(f"./{part}//*[@class='{name}']")

    def _headline(self) -> str:
        element = self.page.find("./header/h1")
        if element is None:
            return ""
        self._take(element)
        blank = element.get("data-headline")
        return _plain(element) if blank is None else _clean(blank)

    def _lead(self) -> Text:
        element = self.page.find("./header/p[@class='lead']")
        return EMPTY if element is None else _text(self._take(element))

    def _date(self) -> ArticleDate | None:
        element = next(self._classed(self.page, "date"), None)
        if element is None:
            return None
        self._take(element)
        written = element.get("data-written")
        value = element.get("datetime", "")
        try:
            day = datetime.date.fromisoformat(value) if value else None
        except ValueError:
            day = None
        return ArticleDate(day, _plain(element) if written is None else _clean(written))

    def _rubric(self) -> str:
        element = self.page.find("./header//data[@class='rubric']")
        return "" if element is None else _clean(self._take(element).get("value", ""))

    def _photo_credit(self) -> str:
        element = self.page.find("./footer/p[@class='photo-credit']/span[@class='credit-line']")
        return "" if element is None else _plain(self._take(element))

    def _source(self, cite: Element) -> Source:
        self._take(cite)
        link = cite.find(".//a")
        if link is None:
            return Source(_plain(cite))
        name = "" if link.get("data-unnamed") is not None else _plain(cite)
        return Source(name, _link(link))

    def _blocks(self) -> Iterator[Block]:
        body = self.page.find("./div[@class='body']")
        seen: set[str] = set()
        for element in () if body is None else body.iter(*_BLOCK_READERS):
            # A paragraph of a quote, a quote of a figure: part of the block around it.
            if _parent_tag(element) not in _AROUND_BLOCKS:
                continue
            place = {
                "id": _identifier(element.get("id"), seen),
                "language": _inherited(element, "lang", Language, self._around[0]),
                "direction": _inherited(element, "dir", Direction, self._around[1]),
            }
            yield _BLOCK_READERS[str(element.tag)](self, self._take(element), place)

    def _paragraph(self, element: Element, place: dict[str, Any]) -> Block:
        return Paragraph(text=_text(element), **place)

    def _heading(self, element: Element, place: dict[str, Any]) -> Block:
        level = int(element.tag[1]) if element.get("data-level") != "3" else 3
        return Heading(text=_text(element), level=level, **place)

    def _item(self, element: Element, place: dict[str, Any]) -> Block:
        style = ListStyle.NUMBERED if _parent_tag(element) == "ol" else ListStyle.BULLETED
        level = sum(1 for _ in element.iterancestors("li"))
        return ListItem(text=_text(element), style=style, level=level, **place)

    def _separator(self, element: Element, place: dict[str, Any]) -> Block:
        return Separator(**place)

    def _quote(self, element: Element, place: dict[str, Any]) -> Block:
        words = element if element.tag == "blockquote" else element.find("./blockquote")
        said = None if words is None else words.find("./p")
        if said is None:
            raise _NotOurs
        speaker = element.find("./figcaption")
        return Quote(text=_text(said), speaker="" if speaker is None else _plain(speaker), **place)

    def _figure(self, element: Element, place: dict[str, Any]) -> Block:
        if element.get("class") == "quote":
            return self._quote(element, place)
        image = element.find("./img")
        caption = next(_said(element, "caption"), None)
        return Figure(
            media_id=self._media_id(element, image),
            caption=EMPTY if caption is None else _text(caption),
            credit_line=_part(element, "credit-line"),
            creator=_part(element, "creator"),
            rights=_part(element, "rights"),
            alt_text=_part(element, "alt") if image is None else _clean(image.get("alt", "")),
            **place,
        )

    def _media_id(self, element: Element, image: Element | None) -> str:
        named = element.get("data-media", "")
        file = None if image is None else picture_in(image, named)
        if not _MEDIA_ID.fullmatch(named):
            raise _NotOurs
        if file is None:
            return named
        self.media[file.id] = file
        # Of two pictures that claim to come from one file the second is what it is.
        return named if self.stand_ins.setdefault(named, file.id) == file.id else file.id

    def _refuse_to_lose(self) -> None:
        """Raise ``_NotOurs`` for words that stand where nothing was read."""
        for element in self.page.iter("*"):
            if _has_words(element.text) and not self._is_read(element):
                raise _NotOurs
            # The comma between two sources is ours.
            if element is self.page or element.tag == "cite" or not _has_words(element.tail):
                continue
            if not self._is_read(element.getparent()):
                raise _NotOurs

    def _is_read(self, element: Element | None) -> bool:
        while element is not None and element is not self.page:
            if element in self.read or element.get("class") in _OWN_WORDS:
                return True
            element = element.getparent()
        return False


_BLOCK_READERS = {
    "p": _Reader._paragraph,
    "h2": _Reader._heading,
    "h3": _Reader._heading,
    "li": _Reader._item,
    "hr": _Reader._separator,
    "blockquote": _Reader._quote,
    "figure": _Reader._figure,
}
_AROUND_BLOCKS = frozenset({"div", "section", "ul", "ol"})


def _text(element: Element) -> Text:
    """Return the words of an element with their formats; lists inside it are not part of it."""
    return Text(tuple(_spans(element, PLAIN)))


def _plain(element: Element) -> str:
    return _text(element).plain


def _spans(element: Element, shape: Format) -> Iterator[Span]:
    yield Span(_clean(element.text or ""), shape)
    for child in element:
        if child.tag in ("ul", "ol"):
            continue
        if child.tag == "br":
            yield Span("\n", shape)
        else:
            yield from _spans(child, _shaped(child, shape))
        yield Span(_clean(child.tail or ""), shape)


def _shaped(element: Element, shape: Format) -> Format:
    """Return the format inside ``element``; ``<bdi>`` is the exporter's own and says nothing."""
    tag = element.get("lang", "") if element.tag == "span" else ""
    return Format(
        strong=shape.strong or element.tag == "strong",
        emphasis=shape.emphasis or element.tag == "em",
        link=_link(element) if element.tag == "a" else shape.link,
        language=tag if _LANGUAGE_TAG.fullmatch(tag) else shape.language,
    )


def _link(element: Element) -> str | None:
    return safe_link(element.get("href", ""))


def _said(element: Element, name: str) -> Iterator[Element]:
    return element.iterfind(f".//*[@class='{name}']")


def _part(element: Element, name: str) -> str:
    part = next(_said(element, name), None)
    return "" if part is None else _plain(part)


def _identifier(written: str | None, seen: set[str] | None = None) -> str:
    """Return the id as written, or a new one where it is none or was seen before."""
    is_sound = written is not None and is_id(written) and written not in (seen or ())
    identifier = written if written is not None and is_sound else new_id()
    if seen is not None:
        seen.add(identifier)
    return identifier


def _language(root: Element) -> Language:
    try:
        return Language(root.get("lang", ""))
    except ValueError:
        raise _NotOurs from None


def _direction(root: Element) -> Direction:
    try:
        return Direction(root.get("dir", ""))
    except ValueError:
        raise _NotOurs from None


def _inherited(element: Element, name: str, kind: Any, otherwise: Any) -> Any:
    """Return the nearest ``lang`` or ``dir`` at or above ``element``, as HTML inherits them."""
    for around in (element, *element.iterancestors()):
        if (value := around.get(name)) in set(kind):
            return kind(value)
    return otherwise


def _parent_tag(element: Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def _has_words(text: str | None) -> bool:
    return bool(text and text.strip())


def _clean(text: str) -> str:
    controls = {control.offset for control in stray_controls(text)}
    if controls:
        text = "".join(letter for i, letter in enumerate(text) if i not in controls)
    return unicodedata.normalize("NFC", text)
