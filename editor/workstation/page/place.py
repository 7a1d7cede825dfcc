"""Where the caret stands, and the outline of the sheet: what the window shows of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor.article.block import ListStyle
from editor.article.language import Direction, Language
from editor.workstation.page.line import Line, Part, Spot


class BlockStyle(StrEnum):
    """The styles a line of the body can be given."""

    PARAGRAPH = "paragraph"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The place of the caret.

    ``style`` is None outside running text, ``list_style`` None outside a list; ``section`` is the
    number of the section heading above the caret, or -1 before the first. ``block_id`` is empty
    outside the body; ``offset`` counts code points.
    """

    part: Part
    style: BlockStyle | None
    language: Language
    direction: Direction
    strong: bool = False
    emphasis: bool = False
    link: str | None = None
    list_style: ListStyle | None = None
    list_level: int = 0
    block_id: str = ""
    offset: int = 0
    section: int = -1
    has_selection: bool = False


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A section heading: the id of its block, its level (2, 3) and its text on one line."""

    block_id: str
    level: int
    text: str


_STYLES = {Part.PARAGRAPH: BlockStyle.PARAGRAPH, Part.QUOTE: BlockStyle.QUOTE}
_HEADINGS = {2: BlockStyle.HEADING_2, 3: BlockStyle.HEADING_3}


def style_of(line: Line) -> BlockStyle | None:
    """Return the style of a line; None where it has none to choose."""
    if line.part is Part.HEADING:
        return _HEADINGS[line.facts.level]
    return _STYLES.get(line.part)


def block_id_of(lines: Sequence[Line], number: int) -> str:
    """Return the id of the block that line ``number`` belongs to, empty outside the body."""
    while lines[number].part in (Part.SPEAKER, Part.CAPTION, Part.CREDIT_LINE):
        number -= 1
    return lines[number].facts.block_id


def place_of(
    lines: Sequence[Line], sections: Sequence[int], spot: Spot, *, has_selection: bool
) -> Place:
    """Return the place of a caret at ``spot``; ``sections`` are the numbers of heading lines."""
    line = lines[spot.line]
    # Between two formats the caret belongs to the letter before it, as typing does.
    shape = line.text.format_at(spot.offset if has_selection else max(spot.offset - 1, 0))
    is_item = line.part is Part.LIST_ITEM
    return Place(
        part=line.part,
        style=style_of(line),
        language=line.facts.language,
        direction=line.facts.direction,
        strong=shape.strong,
        emphasis=shape.emphasis,
        link=line.facts.url if line.part is Part.SOURCE else shape.link,
        list_style=line.facts.style if is_item else None,
        list_level=line.facts.level if is_item else 0,
        block_id=block_id_of(lines, spot.line),
        offset=spot.offset,
        section=bisect_right(sections, spot.line) - 1,
        has_selection=has_selection,
    )
