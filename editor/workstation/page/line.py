"""The lines of a sheet: what one ``QTextBlock`` of the page stands for, as a value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from editor.article.block import ListStyle
from editor.article.language import Direction, Language
from editor.article.span import EMPTY, Text


class Part(StrEnum):
    """The part that a line plays in the article."""

    HEADLINE = "headline"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    SPEAKER = "speaker"
    LIST_ITEM = "list_item"
    SEPARATOR = "separator"
    FIGURE = "figure"
    CAPTION = "caption"
    CREDIT_LINE = "credit_line"
    SIGNATURE = "signature"
    PHOTO_CREDIT = "photo_credit"
    SOURCE = "source"


OPENING = (Part.HEADLINE, Part.LEAD)
"""The parts before the body, one line each."""
CLOSING = (Part.SIGNATURE, Part.PHOTO_CREDIT, Part.SOURCE)
"""The parts after the body; there may be several sources."""
FIXED = frozenset(OPENING + CLOSING)
FLOWING = frozenset({Part.PARAGRAPH, Part.HEADING, Part.LIST_ITEM, Part.QUOTE})
"""Lines of running text that may be split, joined and turned into each other."""
RICH = FLOWING | {Part.LEAD, Part.CAPTION}
"""Lines whose text has formats; in the others it is plain."""
WORDLESS = frozenset({Part.SEPARATOR, Part.FIGURE})
"""Lines that hold no text: the caret stands on them as on a thing."""
MEMBERS: dict[Part, tuple[Part, ...]] = {
    Part.QUOTE: (Part.SPEAKER,),
    Part.FIGURE: (Part.CAPTION, Part.CREDIT_LINE),
}
"""The lines that always follow a line, and never stand without it."""
MEMBER_PARTS = frozenset(part for parts in MEMBERS.values() for part in parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a line is besides its text.

    ``block_id`` is the id of the article's block; lines outside the body have none, nor has the
    empty paragraph that is shown where a body is still to be written. ``level`` is that of a
    heading (2, 3) or of a list item (from 0). ``url`` belongs to a source, the last four to a
    figure.
    """

    part: Part
    language: Language
    direction: Direction
    block_id: str = ""
    level: int = 0
    style: ListStyle = ListStyle.BULLETED
    url: str | None = None
    media_id: str = ""
    creator: str = ""
    alt_text: str = ""
    rights: str = ""

    def __post_init__(self) -> None:
        """Drop the facts that the part does not have: a line that changes its part forgets them."""
        part = self.part
        if part not in (Part.LIST_ITEM, Part.HEADING):
            object.__setattr__(self, "level", 0)
        if part is not Part.LIST_ITEM:
            object.__setattr__(self, "style", ListStyle.BULLETED)
        if part is not Part.SOURCE:
            object.__setattr__(self, "url", None)
        if part in FIXED or part in MEMBER_PARTS:
            object.__setattr__(self, "block_id", "")
        if part is not Part.FIGURE:
            for name in ("media_id", "creator", "alt_text", "rights"):
                object.__setattr__(self, name, "")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sheet: its facts and its text; a line feed is a break inside the line."""

    facts: Facts
    text: Text = EMPTY

    @property
    def part(self) -> Part:
        """The part it plays."""
        return self.facts.part

    @property
    def is_ghost(self) -> bool:
        """Tell whether this is the empty paragraph that no block stands behind."""
        return self.part is Part.PARAGRAPH and not self.facts.block_id and not self.text

    def with_text(self, text: Text | str) -> Line:
        """Return the line with another text."""
        return Line(self.facts, Text.of(text) if isinstance(text, str) else text)

    def with_facts(self, **changes: object) -> Line:
        """Return the line with some facts changed."""
        return Line(replace(self.facts, **changes), self.text)  # type: ignore[arg-type]


Lines = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the sheet: the number of a line and an offset in code points."""

    line: int
    offset: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected: from the anchor to the caret, which may stand before it."""

    anchor: Spot
    caret: Spot

    @classmethod
    def at(cls, line: int, offset: int = 0) -> Selection:
        """Return a caret without a selection."""
        return cls(Spot(line, offset), Spot(line, offset))

    @property
    def start(self) -> Spot:
        """The end that comes first in the text."""
        return min(self.anchor, self.caret, key=lambda spot: (spot.line, spot.offset))

    @property
    def end(self) -> Spot:
        """The end that comes last in the text."""
        return max(self.anchor, self.caret, key=lambda spot: (spot.line, spot.offset))

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is selected."""
        return self.anchor == self.caret


@dataclass(frozen=True, slots=True)
class Edited:
    """What a command makes of a sheet: the new lines and what is selected afterwards."""

    lines: Lines
    selection: Selection
