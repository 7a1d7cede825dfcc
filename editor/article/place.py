"""A place in an article: a part of it, or a range of one of its texts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What of an article, or of one of its blocks, a change or a comment is about.

    ``BLOCK`` is a whole block and ``TYPE`` what sort of block it is; ``IDENTITY`` is an id, which
    no reader sees. ``LANGUAGE``, ``DIRECTION`` and ``IDENTITY`` are of the article or of a block.
    """

    HEADLINE = "headline"
    KICKER = "kicker"
    LEAD = "lead"
    DATELINE = "dateline"
    DATE = "date"
    RUBRIC = "rubric"
    TAGS = "tags"
    SLUG = "slug"
    SIGNATURE = "signature"
    SOURCES = "sources"
    PHOTO_CREDIT = "photo_credit"
    BLOCK = "block"
    TEXT = "text"
    TYPE = "type"
    LEVEL = "level"
    STYLE = "style"
    SPEAKER = "speaker"
    PICTURE = "picture"
    CAPTION = "caption"
    CREDIT_LINE = "credit_line"
    CREATOR = "creator"
    ALT_TEXT = "alt_text"
    RIGHTS = "rights"
    LANGUAGE = "language"
    DIRECTION = "direction"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Place:
    """A part, of the block with ``block_id`` or, where that is empty, of the article.

    In a text it is the range from ``start`` to ``end`` in code points, empty for a caret; for
    whole values and whole blocks both are 0.
    """

    part: Part
    block_id: str = ""
    start: int = 0
    end: int = 0
