"""An article as the lines of a sheet, and back; no Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import (
    Block,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Separator,
)
from editor.article.identity import is_id, new_id
from editor.article.language import Direction, Language
from editor.article.link import safe_link
from editor.article.printable import printable
from editor.article.span import PLAIN, Span, Text
from editor.workstation.page.line import (
    CLOSING,
    FIXED,
    MEMBER_PARTS,
    MEMBERS,
    OPENING,
    Facts,
    Line,
    Lines,
    Part,
)

# Qt keeps these for pictures, frames and paragraphs; in a text they are rubbish.
_QT_OWN = dict.fromkeys(map(ord, "\ufffc\ufdd0\ufdd1"), None) | {0x2029: "\n", 0x2028: "\n"}


def article_lines(article: Article) -> Lines:
    """Return the lines of ``article``; its details (kicker, date, …) are not among them."""
    language, direction = article.language, article.direction

    def fixed(part: Part, text: Text | str, url: str | None = None) -> Line:
        facts = Facts(part=part, language=language, direction=direction, url=url)
        return Line(facts, Text.of(text) if isinstance(text, str) else text)

    body = tuple(line for block in article.blocks for line in block_lines(block))
    sources = article.sources or (Source(""),)
    return (
        fixed(Part.HEADLINE, article.headline),
        fixed(Part.LEAD, article.lead),
        *(body or (ghost(language, direction),)),
        fixed(Part.SIGNATURE, article.signature),
        fixed(Part.PHOTO_CREDIT, article.photo_credit),
        *(fixed(Part.SOURCE, source.name, source.url) for source in sources),
    )


def ghost(language: Language, direction: Direction) -> Line:
    """Return the empty paragraph that invites to write where there is no body yet."""
    return Line(Facts(part=Part.PARAGRAPH, language=language, direction=direction))


def block_lines(block: Block) -> Iterator[Line]:
    """Yield the lines of one block: a quote has two, a picture three."""
    base = Facts(
        part=Part.PARAGRAPH,
        block_id=block.id,
        language=block.language,
        direction=block.direction,
    )
    match block:
        case Heading():
            yield Line(replace(base, part=Part.HEADING, level=block.level), block.text)
        case ListItem():
            facts = replace(base, part=Part.LIST_ITEM, level=block.level, style=block.style)
            yield Line(facts, block.text)
        case Quote():
            yield Line(replace(base, part=Part.QUOTE), block.text)
            yield member(base, Part.SPEAKER).with_text(block.speaker)
        case Separator():
            yield Line(replace(base, part=Part.SEPARATOR))
        case Figure():
            facts = replace(
                base,
                part=Part.FIGURE,
                media_id=block.media_id,
                creator=block.creator,
                alt_text=block.alt_text,
                rights=block.rights,
            )
            yield Line(facts)
            yield member(base, Part.CAPTION).with_text(block.caption)
            yield member(base, Part.CREDIT_LINE).with_text(block.credit_line)
        case _:
            yield Line(base, block.text)


def member(head: Facts, part: Part) -> Line:
    """Return the empty line ``part`` that follows ``head``."""
    return Line(Facts(part=part, language=head.language, direction=head.direction))


def lines_article(lines: Sequence[Line], details: Article) -> Article:
    """Return ``details`` with the texts of the sheet in it.

    The lines may come in any shape: they are mended first. Text comes out in NFC, without
    controls, with safe links only.
    """
    lines = mended(lines, details)
    sources = tuple(
        Source(_plain(line), line.facts.url)
        for line in lines
        if line.part is Part.SOURCE and (line.text or line.facts.url)
    )
    first = {line.part: line for line in reversed(lines)}
    return replace(
        details,
        headline=_plain(first[Part.HEADLINE]),
        lead=clean_text(first[Part.LEAD].text),
        signature=_plain(first[Part.SIGNATURE]),
        photo_credit=_plain(first[Part.PHOTO_CREDIT]),
        sources=sources,
        blocks=tuple(body_blocks(lines)),
    )


def body_blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """Yield the blocks of lines that are sound (``mended``); a head comes with its members."""
    for number, line in enumerate(lines):
        facts = line.facts
        base = {"id": facts.block_id, "language": facts.language, "direction": facts.direction}
        text = {**base, "text": clean_text(line.text)}
        match line.part:
            case Part.PARAGRAPH if not line.is_ghost:
                yield Paragraph(**text)  # type: ignore[arg-type]
            case Part.HEADING:
                yield Heading(**text, level=facts.level)  # type: ignore[arg-type]
            case Part.LIST_ITEM:
                yield ListItem(**text, style=facts.style, level=facts.level)  # type: ignore[arg-type]
            case Part.QUOTE:
                yield Quote(**text, speaker=_plain(lines[number + 1]))  # type: ignore[arg-type]
            case Part.SEPARATOR:
                yield Separator(**base)  # type: ignore[arg-type]
            case Part.FIGURE:
                yield Figure(
                    **base,  # type: ignore[arg-type]
                    media_id=facts.media_id,
                    caption=clean_text(lines[number + 1].text),
                    credit_line=_plain(lines[number + 2]),
                    creator=facts.creator,
                    alt_text=facts.alt_text,
                    rights=facts.rights,
                )


def line_figures(lines: Sequence[Line]) -> tuple[Figure, ...]:
    """Return the pictures among lines that are sound, in order."""
    heads = (number for number, line in enumerate(lines) if line.part is Part.FIGURE)
    blocks = (block for at in heads for block in body_blocks(lines[at : at + 3]))
    return tuple(block for block in blocks if isinstance(block, Figure))


def _plain(line: Line) -> str:
    return clean_text(line.text).plain


def clean_text(text: Text) -> Text:
    """Return ``text`` as an article may hold it: NFC, no controls, links that are safe."""
    if any(span.format.link and safe_link(span.format.link) is None for span in text.spans):
        text = Text(tuple(_without_bad_link(span) for span in text.spans))
    plain = text.plain
    sound = printable(plain).translate(_QT_OWN)
    if sound == plain and unicodedata.is_normalized("NFC", plain):
        return text
    return _normalised(text)


def _without_bad_link(span: Span) -> Span:
    link = span.format.link and safe_link(span.format.link)
    return Span(span.text, replace(span.format, link=link or None))


def _normalised(text: Text) -> Text:
    spans: list[Span] = []
    for span in text.spans:
        letters = printable(span.text).translate(_QT_OWN)
        # A mark belongs to the letter before it, whatever format it was typed in.
        marks = 0
        while spans and marks < len(letters) and unicodedata.combining(letters[marks]):
            marks += 1
        if marks:
            spans[-1] = Span(spans[-1].text + letters[:marks], spans[-1].format)
        spans.append(Span(letters[marks:], span.format))
    joined = Text(tuple(Span(unicodedata.normalize("NFC", s.text), s.format) for s in spans))
    plain = joined.plain
    if unicodedata.is_normalized("NFC", plain):
        return joined
    # Letters that compose across a border without being marks (Hangul): one format for all.
    return Text.of(unicodedata.normalize("NFC", plain), spans[0].format if spans else PLAIN)


def mended(lines: Sequence[Line], details: Article) -> Lines:
    """Return the lines as a sound sheet: every fixed part once, every block with its own id.

    Nothing readable is lost: a fixed part that comes twice and a member without its head become
    paragraphs. A sound sheet comes back as it is.
    """
    first: dict[Part, Line] = {}
    rest: list[Line] = []
    sources: list[Line] = []
    for line in lines:
        if line.part in FIXED and line.part not in first:
            first[line.part] = line
        else:
            (sources if line.part is Part.SOURCE else rest).append(line)
    body = tuple(_with_ids(_with_members(rest)))
    if len(body) > 1:
        body = tuple(line for line in body if not line.is_ghost) or body[:1]
    empty = ghost(details.language, details.direction)
    opening, closing = (
        tuple(first.get(part) or empty.with_facts(part=part) for part in parts)
        for parts in (OPENING, CLOSING)
    )
    return (*opening, *(body or (empty,)), *closing, *sources)


def _with_members(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield body lines, each head followed by exactly its members."""
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if line.part in MEMBERS:
            yield line
            for part in MEMBERS[line.part]:
                found = number < len(lines) and lines[number].part is part
                yield lines[number] if found else member(line.facts, part)
                number += found
        elif line.part in FIXED or line.part in MEMBER_PARTS:
            if line.text:
                yield line.with_facts(part=Part.PARAGRAPH, block_id="", url=None)
        else:
            yield line


def _with_ids(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines with an id of its own for every block."""
    seen: set[str] = set()
    for line in lines:
        if line.part in MEMBER_PARTS or line.is_ghost:
            yield line
            continue
        block_id = line.facts.block_id
        sound = is_id(block_id) and block_id not in seen
        seen.add(block_id)
        yield line if sound else line.with_facts(block_id=new_id())
