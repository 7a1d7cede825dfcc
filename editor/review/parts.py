"""The parts of an article and its blocks by name: which are texts, and which field holds each."""

from __future__ import annotations

from collections.abc import Iterator

from editor.article.article import Article
from editor.article.block import Block, Figure, Quote, TextBlock
from editor.article.place import Part
from editor.article.span import EMPTY, Text

TEXTS = {
    Part.KICKER: "kicker",
    Part.HEADLINE: "headline",
    Part.LEAD: "lead",
    Part.SIGNATURE: "signature",
    Part.PHOTO_CREDIT: "photo_credit",
}
"""The texts outside the body that are compared word by word, and their fields."""

VALUES = {
    Part.DATELINE: "dateline",
    Part.DATE: "date",
    Part.SOURCES: "sources",
    Part.RUBRIC: "rubric",
    Part.TAGS: "tags",
    Part.SLUG: "slug",
    Part.LANGUAGE: "language",
    Part.DIRECTION: "direction",
    Part.IDENTITY: "id",
}
"""The values outside the body that change as a whole; an article's two ids go together."""

BLOCK_FIELDS = {
    Part.TEXT: "text",
    Part.SPEAKER: "speaker",
    Part.CAPTION: "caption",
    Part.CREDIT_LINE: "credit_line",
    Part.CREATOR: "creator",
    Part.ALT_TEXT: "alt_text",
    Part.RIGHTS: "rights",
    Part.PICTURE: "media_id",
    Part.LEVEL: "level",
    Part.STYLE: "style",
    Part.LANGUAGE: "language",
    Part.DIRECTION: "direction",
    Part.IDENTITY: "id",
}
"""The parts of a block and their fields."""

_FIGURE_TEXTS = (Part.CAPTION, Part.CREDIT_LINE, Part.CREATOR, Part.ALT_TEXT, Part.RIGHTS)


def text_of(article: Article, part: Part) -> Text:
    """Return one of the article's ``TEXTS``."""
    return _as_text(getattr(article, TEXTS[part]))


def text_parts(block: Block) -> tuple[Part, ...]:
    """Return the parts of a block that are texts, in the order of the page."""
    if isinstance(block, Figure):
        return _FIGURE_TEXTS
    if isinstance(block, Quote):
        return Part.TEXT, Part.SPEAKER
    return (Part.TEXT,) if isinstance(block, TextBlock) else ()


def text_in(block: Block, part: Part) -> Text:
    """Return one of the texts of a block."""
    return _as_text(getattr(block, BLOCK_FIELDS[part]))


def words_of(block: Block) -> Text:
    """Return what a block says, its text or its caption."""
    if isinstance(block, Figure):
        return block.caption
    return block.text if isinstance(block, TextBlock) else EMPTY


def all_texts(article: Article) -> Iterator[tuple[Part, str, Text]]:
    """Yield every text with its part and its block's id, those outside the body first."""
    for part in TEXTS:
        yield part, "", text_of(article, part)
    for block in article.blocks:
        for part in text_parts(block):
            yield part, block.id, text_in(block, part)


def _as_text(value: Text | str) -> Text:
    return value if isinstance(value, Text) else Text.of(value)
