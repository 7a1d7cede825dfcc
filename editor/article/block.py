"""The blocks of an article's body.

The body is flat: a list item is a block with a level, as in Word and in Qt, so every place in an
article is a block id and a code-point offset.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from editor.article.identity import new_id
from editor.article.language import Direction, Language
from editor.article.span import EMPTY, Text

DEEPEST_LIST_LEVEL = 4
"""List levels run from 0 to this one."""


class ListStyle(StrEnum):
    """How the items of a list are marked."""

    BULLETED = "bulleted"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockBase:
    """What every block has: a stable UUID, its language and its direction."""

    id: str
    language: Language
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock(BlockBase):
    """A block of running text."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(TextBlock):
    """A paragraph of the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(TextBlock):
    """A section heading; ``level`` is 2 or 3, the headline being 1."""

    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(TextBlock):
    """A block quote; ``speaker`` is who said it, or empty."""

    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem(TextBlock):
    """An item of a list; ``level`` counts from 0, outermost.

    A run of list items is one list. The article sees to it that an item is at most one level
    deeper than the item before it.
    """

    style: ListStyle = ListStyle.BULLETED
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(BlockBase):
    """A picture with what must be said of it.

    ``media_id`` is the lower-case hexadecimal SHA-256 of the file's bytes. The credit line is
    what is printed, the creator who made it, the rights the notice (IPTC photo metadata 2025.1).
    """

    media_id: str
    caption: Text = EMPTY
    credit_line: str = ""
    creator: str = ""
    alt_text: str = ""
    rights: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Separator(BlockBase):
    """A break in the text, drawn as a short rule."""


Block = Paragraph | Heading | Quote | ListItem | Figure | Separator

_T = TypeVar("_T", bound=BlockBase)


def new_block(kind: type[_T], language: Language, **fields: object) -> _T:
    """Return a block of ``kind`` with a new id, in ``language`` and its own direction."""
    fields.setdefault("direction", language.direction)
    if isinstance(text := fields.get("text"), str):
        fields["text"] = Text.of(text)
    return kind(id=new_id(), language=language, **fields)  # type: ignore[arg-type]
