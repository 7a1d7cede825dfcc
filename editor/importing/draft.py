"""What a format hands to recognition: the pieces of a text in order, before anything has a place.

A reader of a format says only what the format itself says (this is a heading of the third level,
this paragraph is set off by two blank lines); what a piece means is decided in ``recognise``.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum

from editor.article.block import ListStyle
from editor.article.language import Direction
from editor.article.media import MediaFile
from editor.article.span import Text
from editor.importing.imported import Question
from editor.language.changes import Change

MOST_PIECES = 100_000
"""The most paragraphs of one text: a draft with more of them is not made (``TooLong``)."""


class Kind(StrEnum):
    """What the format says a piece is."""

    TITLE = "title"
    DATE = "date"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    FIGURE = "figure"
    CAPTION = "caption"
    SEPARATOR = "separator"


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph of the source, whatever it is.

    ``level`` is the source's: 1–6 for headings, 0 and up for list items. ``gap`` counts the
    blank lines or blank paragraphs before it, ``indent`` the spaces. ``direction`` is set only
    where the source says it for this piece; ``day`` is a machine-readable date.
    """

    text: Text
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    style: ListStyle = ListStyle.BULLETED
    gap: int = 0
    indent: int = 0
    speaker: str = ""
    direction: Direction | None = None
    day: datetime.date | None = None
    picture: MediaFile | None = None
    alt_text: str = ""
    credit_line: str = ""

    @property
    def plain(self) -> str:
        """The letters of the piece."""
        return self.text.plain


@dataclass(frozen=True, slots=True)
class Draft:
    """The pieces in order, and what the format says about the whole.

    ``title`` and ``published`` come from the file's own data, not from its text; ``notes`` are
    footnotes, which go behind the text.
    """

    pieces: tuple[Piece, ...]
    notes: tuple[Piece, ...] = ()
    title: str = ""
    language: str = ""
    published: datetime.date | None = None
    questions: tuple[Question, ...] = ()
    changes: tuple[Change, ...] = ()
    residue: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    def asking(self, questions: tuple[Question, ...]) -> Draft:
        """Return the draft with ``questions`` put before its own."""
        return replace(self, questions=questions + self.questions)
