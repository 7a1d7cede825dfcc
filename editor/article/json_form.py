"""The JSON form of an article, ``warraq-article/1``; ``docs/json-format.md`` describes it.

One article has one canonical text: fixed order of keys, no spaces, UTF-8 unescaped. Its SHA-256 is
the identity of a revision's content.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from editor.article.article import Article
from editor.article.attribution import ArticleDate, Source
from editor.article.block import (
    Block,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Separator,
    TextBlock,
)
from editor.article.json_errors import NewerFormat, NotAnArticle
from editor.article.json_reader import Reader
from editor.article.language import Direction, Language
from editor.article.span import PLAIN, Format, Span, Text

FORMAT = "warraq-article/1"

_KINDS: dict[str, type[Block]] = {
    "paragraph": Paragraph,
    "heading": Heading,
    "quote": Quote,
    "list_item": ListItem,
    "figure": Figure,
    "separator": Separator,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_LANGUAGES = tuple(map(str, Language))
_DIRECTIONS = tuple(map(str, Direction))


def to_dict(article: Article) -> dict[str, Any]:
    """Return the article as plain JSON values, keys in their published order."""
    date = article.date
    return {
        "format": FORMAT,
        "id": article.id,
        "story_id": article.story_id,
        "language": article.language.value,
        "direction": article.direction.value,
        "headline": article.headline,
        "kicker": article.kicker,
        "lead": spans_to_list(article.lead),
        "dateline": article.dateline,
        "date": date
        and {"value": date.value.isoformat() if date.value else None, "written": date.written},
        "rubric": article.rubric,
        "tags": list(article.tags),
        "slug": article.slug,
        "signature": article.signature,
        "sources": [{"name": source.name, "url": source.url} for source in article.sources],
        "photo_credit": article.photo_credit,
        "blocks": [block_to_dict(block) for block in article.blocks],
    }


def to_json(article: Article) -> str:
    """Return the canonical text of the article."""
    return _written(to_dict(article))


def block_to_json(block: Block) -> str:
    """Return one block as the canonical text of its article has it."""
    return _written(block_to_dict(block))


def member_to_json(article: Article, name: str) -> str:
    """Return a member of the article as its canonical text has it: ``"name":value``."""
    return f"{_written(name)}:{_written(to_dict(replace(article, blocks=()))[name])}"


def _written(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def content_hash(article: Article) -> str:
    """Return the SHA-256 of the canonical text in UTF-8, lower-case hexadecimal."""
    return hashlib.sha256(to_json(article).encode()).hexdigest()


def from_json(text: str, like: Article | None = None) -> Article:
    """Return the article written in ``text``.

    Blocks that the article ``like`` has as well are its very own ones: much faster where most are.
    Raises ``NewerFormat`` when a newer Warraq wrote it, ``NotAnArticle`` with the place of the
    fault for anything else that the schema does not allow.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAnArticle(place="$", reason=str(error)) from error
    return from_dict(data, like)


def from_dict(data: object, like: Article | None = None) -> Article:
    """Return the article held in plain JSON values; see ``from_json``."""
    reader = Reader(data, "$")
    _check_format(reader.string("format"))
    known = {block.id: block for block in like.blocks} if like is not None else {}
    blocks = tuple(_known_or_read(block, known) for block in reader.objects("blocks"))
    if len({block.id for block in blocks}) < len(blocks):
        raise NotAnArticle(place="$.blocks", reason="two blocks have the same id")
    article = Article(
        id=reader.identifier("id"),
        story_id=reader.identifier("story_id"),
        language=Language(reader.one_of("language", _LANGUAGES)),
        direction=Direction(reader.one_of("direction", _DIRECTIONS)),
        headline=reader.string("headline"),
        kicker=reader.string("kicker"),
        lead=read_text(reader, "lead"),
        dateline=reader.string("dateline"),
        date=_read_date(reader),
        rubric=reader.string("rubric"),
        tags=tuple(reader.strings("tags")),
        slug=reader.string("slug"),
        signature=reader.string("signature"),
        sources=tuple(_read_source(source) for source in reader.objects("sources")),
        photo_credit=reader.string("photo_credit"),
        blocks=blocks,
    )
    reader.done()
    return article


def _check_format(found: str) -> None:
    name, _, version = found.rpartition("/")
    if found == FORMAT:
        return
    if name == "warraq-article" and version.isascii() and version.isdigit() and version != "0":
        raise NewerFormat(found=found, known=FORMAT)
    raise NotAnArticle(place="$.format", reason=f"{found!r} is not {FORMAT!r}")


def spans_to_list(text: Text) -> list[dict[str, Any]]:
    """Return a text as the array of its spans."""
    return [_span(span) for span in text.spans]


def _span(span: Span) -> dict[str, Any]:
    data: dict[str, Any] = {"text": span.text}
    shape = span.format
    if shape.strong:
        data["strong"] = True
    if shape.emphasis:
        data["emphasis"] = True
    if shape.link is not None:
        data["link"] = shape.link
    if shape.language is not None:
        data["language"] = shape.language
    return data


def block_to_dict(block: Block) -> dict[str, Any]:
    """Return one block as plain JSON values, as ``to_dict`` has it among the others."""
    data: dict[str, Any] = {
        "type": _NAMES[type(block)],
        "id": block.id,
        "language": block.language.value,
        "direction": block.direction.value,
    }
    if isinstance(block, TextBlock):
        data["text"] = spans_to_list(block.text)
    match block:
        case Heading():
            data["level"] = block.level
        case Quote():
            data["speaker"] = block.speaker
        case ListItem():
            data |= {"style": block.style.value, "level": block.level}
        case Figure():
            data |= {
                "media_id": block.media_id,
                "caption": spans_to_list(block.caption),
                "credit_line": block.credit_line,
                "creator": block.creator,
                "alt_text": block.alt_text,
                "rights": block.rights,
            }
    return data


def block_from_dict(data: object, place: str = "$") -> Block:
    """Return the block in plain JSON values; ``place`` is where an error says it stood.

    Raises ``NotAnArticle``.
    """
    return _read_block(Reader(data, place))


def _known_or_read(reader: Reader, known: Mapping[str, Block]) -> Block:
    block = known.get(reader.identifier("id")) if known else None
    return block if block and reader.holds(block_to_dict(block)) else _read_block(reader)


def _read_block(reader: Reader) -> Block:
    kind = _KINDS[reader.one_of("type", _KINDS)]
    fields: dict[str, Any] = {
        "id": reader.identifier("id"),
        "language": Language(reader.one_of("language", _LANGUAGES)),
        "direction": Direction(reader.one_of("direction", _DIRECTIONS)),
    }
    if issubclass(kind, TextBlock):
        fields["text"] = read_text(reader, "text")
    if kind is Heading:
        fields["level"] = reader.integer("level", 2, 3)
    elif kind is Quote:
        fields["speaker"] = reader.string("speaker")
    elif kind is ListItem:
        fields |= reader.list_place()
    elif kind is Figure:
        fields |= {
            "media_id": reader.media_id("media_id"),
            "caption": read_text(reader, "caption"),
            **{name: reader.string(name) for name in _FIGURE_LINES},
        }
    reader.done()
    return kind(**fields)


_FIGURE_LINES = ("credit_line", "creator", "alt_text", "rights")


def read_text(reader: Reader, key: str) -> Text:
    """Return the text in the array of spans under ``key``; raises ``NotAnArticle``."""
    return Text(tuple(_read_span(span) for span in reader.objects(key)))


def _read_span(reader: Reader) -> Span:
    text = reader.string("text")
    if reader.is_read:
        # Most runs of most texts.
        return Span(text)
    shape = Format(
        strong=reader.flag("strong"),
        emphasis=reader.flag("emphasis"),
        link=reader.link("link"),
        language=reader.language_tag("language"),
    )
    reader.done()
    return Span(text, PLAIN if shape == PLAIN else shape)


def _read_date(reader: Reader) -> ArticleDate | None:
    date = reader.object_or_none("date")
    if date is None:
        return None
    written = date.string("written")
    value = date.string_or_none("value")
    date.done()
    try:
        return ArticleDate(datetime.date.fromisoformat(value) if value else None, written)
    except ValueError as error:
        raise NotAnArticle(place=f"{date.place}.value", reason=str(error)) from error


def _read_source(reader: Reader) -> Source:
    source = Source(reader.string("name"), reader.link("url"))
    reader.done()
    return source
