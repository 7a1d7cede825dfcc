"""The article as the paragraphs of a word processor, and back.

A word processor knows one thing, the paragraph with its style. Every part of an article is one
here; a figure and a quote are several. Both ways are pure, the file is made and read elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.article.article import Article, block_texts
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
    TextBlock,
)
from editor.article.identity import is_id, new_id
from editor.article.link import safe_link
from editor.article.span import EMPTY, Format, Text
from editor.article.word_form import FIELDS, OF_A_FIGURE, SEPARATOR_MARK, Line, Role


def lines_of(article: Article) -> tuple[Line, ...]:
    """Return the article's paragraphs in the order of the page; empty parts have none."""
    return tuple(_lines(article))


def _lines(article: Article) -> Iterator[Line]:
    def part(role: Role, text: Text) -> Iterator[Line]:
        if text.plain.strip():
            yield Line(role=role, text=text, language=article.language, direction=article.direction)

    yield from part(Role.KICKER, Text.of(article.kicker))
    yield from part(Role.HEADLINE, Text.of(article.headline))
    yield from part(Role.DATELINE, Text.of(article.dateline))
    yield from part(Role.DATE, Text.of(article.date.written if article.date else ""))
    yield from part(Role.LEAD, article.lead)
    for block in article.blocks:
        yield from block_lines(block)
    yield from part(Role.SIGNATURE, Text.of(article.signature))
    yield from part(Role.PHOTO_CREDIT, Text.of(article.photo_credit))
    for source in article.sources:
        # A source without a name is its address, and a link says that the words are one.
        shape = Format(link=safe_link(source.url) if source.url else None)
        yield from part(Role.SOURCE, Text.of(source.name or source.url or "", shape))


_TEXT_ROLES: dict[type[Block], Role] = {Paragraph: Role.PARAGRAPH, Quote: Role.QUOTE}


def block_lines(block: Block) -> Iterator[Line]:
    """Yield the paragraphs of one block, the first with its own text or picture; a blank has none.

    Nor have its parts that are blank.
    """

    def line(role: Role, text: Text, **more: str | int) -> Line:
        return Line(
            role=role,
            text=text,
            language=block.language,
            direction=block.direction,
            block_id=block.id,
            **more,  # type: ignore[arg-type]
        )

    if is_blank(block):
        return
    if isinstance(block, Figure):
        yield line(Role.PICTURE, EMPTY, media_id=block.media_id, alt_text=block.alt_text)
        said = (block.caption, *map(Text.of, (block.credit_line, block.creator, block.rights)))
        yield from (
            line(role, text)
            for role, text in zip(OF_A_FIGURE, said, strict=True)
            if text.plain.strip()
        )
    elif isinstance(block, Separator):
        yield line(Role.SEPARATOR, Text.of(SEPARATOR_MARK))
    elif isinstance(block, Heading):
        yield line(Role.HEADING_2 if block.level == 2 else Role.HEADING_3, block.text)
    elif isinstance(block, ListItem):
        is_numbered = block.style is ListStyle.NUMBERED
        role = Role.NUMBERED if is_numbered else Role.BULLETED
        yield line(role, block.text, level=block.level)
    else:
        yield line(_TEXT_ROLES[type(block)], block.text)
        if isinstance(block, Quote) and block.speaker.strip():
            yield line(Role.SPEAKER, Text.of(block.speaker))


def is_blank(block: Block) -> bool:
    """Tell whether a block has no text to show, and so no paragraph."""
    return isinstance(block, TextBlock) and not any(map(str.strip, block_texts(block)))


def article_of(lines: Iterable[Line], known: Article) -> Article:
    """Return the article that ``lines`` say, with what no paragraph says taken from ``known``.

    That is: ids, rubric, tags, slug, the day of an unchanged date, the address of a source of the
    same name, blank blocks and blank parts. A line with a block id that was there before, or with
    none, is a new block. Two lines of one part are one part: the headline's joined by a space,
    others by a line break.
    """
    parts: dict[Role, list[Text]] = {}
    blocks: list[Block] = []
    taken: set[str] = set()
    for line in lines:
        if line.role in FIELDS:
            parts.setdefault(line.role, []).append(line.text)
        elif (grown := _grown(blocks[-1], line) if blocks else None) is not None:
            blocks[-1] = grown
        else:
            is_new = not is_id(line.block_id) or line.block_id in taken
            blocks.append(_block(line, new_id() if is_new else line.block_id))
            taken.add(blocks[-1].id)
    shown = tuple(block for block in blocks if not is_blank(block))
    lines_read = {
        name: _joined(parts, role, " " if role is Role.HEADLINE else "\n").plain
        for name, role in _LINES.items()
    }
    fields = {name: _or_blank(text, getattr(known, name)) for name, text in lines_read.items()}
    lead = _joined(parts, Role.LEAD)
    # All at once: the levels of list items hang on the blank items among them.
    return replace(
        known,
        **fields,  # type: ignore[arg-type]
        lead=lead if lead or known.lead.plain.strip() else known.lead,
        date=_date(_joined(parts, Role.DATE).plain, known.date),
        sources=_with_blank_sources(
            list(_sources(parts.get(Role.SOURCE, []), known.sources)), known
        ),
        blocks=tuple(_blocks_with_blanks(shown, known.blocks)),
    )


_LINES = {
    "kicker": Role.KICKER,
    "headline": Role.HEADLINE,
    "dateline": Role.DATELINE,
    "signature": Role.SIGNATURE,
    "photo_credit": Role.PHOTO_CREDIT,
}


def _or_blank(read: str, known: str) -> str:
    """Return what was read, or the blanks that were there and so in no paragraph."""
    return read if read or known.strip() else known


def _with_blank_sources(read: list[Source], known: Article) -> tuple[Source, ...]:
    for place, source in enumerate(known.sources):
        if not (source.name or source.url or "").strip():
            read.insert(place, source)
    return tuple(read)


def _blocks_with_blanks(read: tuple[Block, ...], known: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks, each blank one behind the block it stood behind."""
    before = {block.id: block for block in known}
    there = {block.id for block in read}
    behind: dict[str, list[Block]] = {}
    last = ""
    for block in known:
        if block.id in there:
            last = block.id
        elif is_blank(block):
            behind.setdefault(last, []).append(block)
    yield from behind.get("", [])
    for block in read:
        yield _block_with_blanks(block, before.get(block.id))
        yield from behind.get(block.id, [])


def _block_with_blanks(block: Block, before: Block | None) -> Block:
    if isinstance(block, Quote) and isinstance(before, Quote):
        is_same = not block.speaker and not before.speaker.strip()
        return replace(block, speaker=before.speaker) if is_same else block
    if isinstance(block, Figure) and isinstance(before, Figure):
        names = ("caption", "credit_line", "creator", "rights")
        blanks = {
            name: getattr(before, name)
            for name in names
            if not getattr(block, name) and not _letters(getattr(before, name)).strip()
        }
        return replace(block, **blanks) if blanks else block
    return block


def _letters(text: Text | str) -> str:
    return text if isinstance(text, str) else text.plain


def _joined(parts: dict[Role, list[Text]], role: Role, between: str = "\n") -> Text:
    whole = EMPTY
    for text in parts.get(role, []):
        whole = whole + Text.of(between) + text if whole else text
    return whole


def _date(written: str, known: ArticleDate | None) -> ArticleDate | None:
    if known is not None and (known.written == written or not (known.written.strip() or written)):
        return known
    return ArticleDate(None, written) if written else None


def _sources(texts: Iterable[Text], known: Iterable[Source]) -> Iterator[Source]:
    """Yield the source that each paragraph names.

    A link that no page may carry was left out of the file: a source keeps it until its name
    changes. Of several sources of one name each is the first that could have been written so.
    """
    left = list(known)
    for text in texts:
        link = next((span.format.link for span in text.spans if span.format.link), None)
        if link == text.plain:
            yield Source("", link)
            continue
        written = (each for each in left if each.name == text.plain and _shown_link(each) == link)
        same = next(written, None)
        if same is not None:
            left.remove(same)
        yield same or Source(text.plain, link)


def _shown_link(source: Source) -> str | None:
    return safe_link(source.url) if source.url else None


def _grown(block: Block, line: Line) -> Block | None:
    """Return ``block`` with the words of ``line`` if they belong to it, else None."""
    if isinstance(block, Quote) and line.role is Role.SPEAKER:
        return replace(block, speaker=_with(block.speaker, line))
    if isinstance(block, Figure) and line.role in OF_A_FIGURE:
        if line.role is Role.CAPTION:
            between = Text.of("\n") if block.caption else EMPTY
            return replace(block, caption=block.caption + between + line.text)
        name = line.role.name.lower()
        said: str = getattr(block, name)
        return replace(block, **{name: _with(said, line)})  # type: ignore[arg-type]
    return None


def _with(said: str, line: Line) -> str:
    return f"{said}\n{line.text.plain}" if said else line.text.plain


def _block(line: Line, block_id: str) -> Block:
    common = {"id": block_id, "language": line.language, "direction": line.direction}
    if line.role is Role.PICTURE and line.media_id:
        return Figure(**common, media_id=line.media_id, alt_text=line.alt_text)  # type: ignore[arg-type]
    if line.role is Role.SEPARATOR and not line.text.plain.strip(" *"):
        return Separator(**common)  # type: ignore[arg-type]
    kind, more = _KINDS.get(line.role, (Paragraph, {}))
    if kind is ListItem:
        more = {**more, "level": line.level}
    return kind(**common, text=line.text, **more)  # type: ignore[arg-type, return-value]


_KINDS: dict[Role, tuple[type[TextBlock], dict[str, object]]] = {
    Role.HEADING_2: (Heading, {"level": 2}),
    Role.HEADING_3: (Heading, {"level": 3}),
    Role.QUOTE: (Quote, {}),
    Role.BULLETED: (ListItem, {"style": ListStyle.BULLETED}),
    Role.NUMBERED: (ListItem, {"style": ListStyle.NUMBERED}),
}
