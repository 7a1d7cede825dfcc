"""The walk through a page: elements in their order become pieces.

It goes over the tree's events with a stack of its own, so depth costs nothing. Blocks end where a
browser would end a line; blanks are collapsed as CSS does it (CSS Text 3, §4.1.1), but no-break
spaces are kept until the normaliser has reported them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from editor.article.block import ListStyle
from editor.article.language import Direction
from editor.article.span import PLAIN, Format, Span, Text
from editor.importing.draft import Kind, Piece
from editor.importing.html_boilerplate import UNSEEN
from editor.importing.html_lines import collapsed, paragraphs_of
from editor.importing.html_style import (
    aria_level,
    direction_of,
    format_of,
    is_hidden,
    is_word_comment,
    is_word_marker,
    is_word_notes_rule,
    pictogram_of,
    tag_of,
    text_of,
    word_list_level,
)
from editor.importing.links import is_inside_page
from editor.importing.piece_sink import PieceSink

Element = etree._Element

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
    " ol option p pre section summary table tbody td tfoot th thead tr ul title"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ul": ListStyle.BULLETED, "menu": ListStyle.BULLETED, "ol": ListStyle.NUMBERED}
_SPEAKERS = frozenset({"cite", "footer"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORD_NUMBER = re.compile(r"\(?[\w]{1,4}[.)]")


@dataclass(slots=True)
class _Frame:
    """What an open element gives to the text inside it."""

    element: Element
    format: Format
    kind: Kind
    level: int = 0
    style: ListStyle = ListStyle.BULLETED
    direction: Direction | None = None
    list_depth: int = 0
    is_pre: bool = False
    is_site: bool = False
    is_block: bool = False
    container: object = None


@dataclass(slots=True)
class Walk:
    """One walk over a page, giving the pieces of its article to ``sink``.

    ``is_site`` tells which elements are left out; ``title`` is the element of the headline.
    """

    sink: PieceSink
    is_site: Callable[[Element], bool]
    part: Element
    title: Element | None = None
    base: str = ""
    _buffer: list[Span] = field(default_factory=list)
    _frames: list[_Frame] = field(default_factory=list)
    _time: tuple[str, datetime.date | None] | None = None
    _marker: str | None = None

    def over(self, page: Element) -> None:
        """Walk ``page``; what is outside the main part becomes residue."""
        outside = page is not self.part
        self._frames = [_Frame(page, PLAIN, Kind.PARAGRAPH, is_site=outside, is_block=True)]
        events = etree.iterwalk(page, events=("start", "end"))
        for event, element in events:
            tag = tag_of(element)
            if event == "end":
                self._end(element, tag)
            elif not tag or tag in UNSEEN:
                events.skip_subtree()
            elif is_word_marker(element):
                self._marker = text_of(element).strip()
                events.skip_subtree()
            elif tag == "del" or is_word_comment(element) or self._is_hidden_phrase(element, tag):
                self._leave_out(element, tag)
                events.skip_subtree()
            else:
                self._start(element, tag)
        self._flush()

    def _is_hidden_phrase(self, element: Element, tag: str) -> bool:
        return tag not in _BLOCKS and not self._frames[-1].is_site and is_hidden(element)

    def _leave_out(self, element: Element, tag: str) -> None:
        """Keep what is deleted, hidden or said beside the text as residue."""
        written = text_of(element)
        self.sink.residue(" ".join(written.split()))
        if tag == "del" and written.strip():
            self.sink.deleted(written)

    def _start(self, element: Element, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        if element is not self._frames[0].element:
            self._frames.append(self._frame(element, tag))
        self._enter(element, tag)
        self._add(element.text)

    def _enter(self, element: Element, tag: str) -> None:
        """Do what the start of some elements means besides their text."""
        frame = self._frames[-1]
        if tag == "br":
            self._buffer.append(Span("\n"))
        elif tag == "img" and not frame.is_site:
            self._picture(element)
        elif tag == "hr" and not frame.is_site and not is_word_notes_rule(element):
            self.sink.add(Piece(Text(), Kind.SEPARATOR))
        elif tag == "figure":
            self.sink.open_figure(element)
        elif tag == "table":
            self.sink.open_table()
        elif tag == "time":
            written = " ".join(text_of(element).split())
            self._time = (written, _day(element.get("datetime")))
        elif tag == "a" and not frame.is_site and frame.format.link is None:
            href = element.get("href") or ""
            if not is_inside_page(href):
                self.sink.unlinked(href)

    def _picture(self, image: Element) -> None:
        if emoji := pictogram_of(image):
            self._buffer.append(Span(emoji, self._frames[-1].format))
            return
        self._flush()
        self.sink.picture(image)

    def _end(self, element: Element, tag: str) -> None:
        opened = self._frames[-1].element is element
        if opened and tag in _BLOCKS:
            self._flush(ending=tag)
        if opened and len(self._frames) > 1:
            self._frames.pop()
        if tag == "figure":
            self.sink.close_figure(element)
        elif tag == "table":
            self.sink.close_table()
        # What follows the page's own end tag is outside of it.
        if len(self._frames) > 1 or element is not self._frames[0].element:
            self._add(element.tail)

    def _frame(self, element: Element, tag: str) -> _Frame:
        outer = self._frames[-1]
        frame = replace(
            outer,
            element=element,
            format=format_of(element, outer.format, self.base),
            direction=direction_of(element) or outer.direction,
            is_site=self._is_site(element, outer),
            is_block=tag in _BLOCKS,
            is_pre=outer.is_pre or tag == "pre",
        )
        if element is self.title:
            frame.kind, frame.level, frame.is_site = Kind.TITLE, 1, False
        elif tag in _HEADINGS:
            frame.kind, frame.level = Kind.HEADING, _HEADINGS[tag]
        elif element.get("role") == "heading" and tag in _BLOCKS:
            frame.kind, frame.level = Kind.HEADING, aria_level(element) or _HEADINGS["h2"]
        elif tag == "blockquote":
            frame.kind, frame.container = Kind.QUOTE, element
        elif tag == "figcaption" or (tag == "caption"):
            frame.kind, frame.container = Kind.CAPTION, element
        elif tag in _LISTS:
            frame.style, frame.list_depth = _LISTS[tag], outer.list_depth + 1
        elif tag == "li":
            depth = aria_level(element) or outer.list_depth
            frame.kind, frame.level = Kind.LIST_ITEM, max(0, depth - 1)
            frame.container = element
        elif (level := word_list_level(element)) is not None and tag in _BLOCKS:
            frame.kind, frame.level, frame.container = Kind.LIST_ITEM, level, element
        return frame

    def _is_site(self, element: Element, outer: _Frame) -> bool:
        if element is self.part:
            return False
        return outer.is_site or self.is_site(element)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        frame = self._frames[-1]
        if not frame.is_pre:
            text = _BLANKS.sub(" ", text)
        self._buffer.append(Span(text, frame.format))

    def _flush(self, ending: str = "") -> None:
        """End the block that is being filled, if there is anything in it."""
        if not self._buffer and ending != "p":
            return
        spans, self._buffer = self._buffer, []
        frame = next(each for each in reversed(self._frames) if each.is_block)
        time, self._time = self._time, None
        text = collapsed(spans)
        if not text.plain.strip():
            # An empty paragraph is a blank line of the page; an empty wrapper is nothing.
            if ending == "p" or (spans and "\xa0" in text.plain):
                self.sink.blank()
            return
        if frame.is_site:
            self.sink.residue(text.plain)
            return
        for piece in self._pieces(text, frame, time):
            self.sink.add(piece, frame.container)

    def _pieces(
        self, text: Text, frame: _Frame, time: tuple[str, datetime.date | None] | None
    ) -> Iterator[Piece]:
        speaks = tag_of(self._frames[-1].element) in _SPEAKERS and frame.kind is Kind.QUOTE
        piece = Piece(
            text,
            frame.kind,
            level=frame.level,
            style=frame.style,
            direction=frame.direction,
            speaker=text.plain if speaks else "",
        )
        if time and time[0] == " ".join(text.plain.split()) and frame.kind is Kind.PARAGRAPH:
            yield replace(piece, kind=Kind.DATE, day=time[1])
        elif frame.kind is Kind.LIST_ITEM and self._marker is not None:
            marker, self._marker = self._marker, None
            self.sink.labels.append(marker)
            numbered = _WORD_NUMBER.fullmatch(marker) is not None
            style = ListStyle.NUMBERED if numbered else ListStyle.BULLETED
            yield replace(piece, style=style)
        elif frame.kind in (Kind.PARAGRAPH, Kind.QUOTE) and not speaks:
            yield from paragraphs_of(piece)
        else:
            yield piece


def _day(written: str | None) -> datetime.date | None:
    match = _DAY.match((written or "").strip())
    try:
        return datetime.date.fromisoformat(match.group()) if match else None
    except ValueError:
        return None
