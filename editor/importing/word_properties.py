"""What a paragraph and a run of a Word file say of themselves, while they are read."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from editor.article.language import Direction
from editor.article.printable import printable
from editor.article.span import Format
from editor.article.word_changes import Piece, Stamp
from editor.article.word_form import Home
from editor.importing.docx_styles import value_of

_LONGEST_NAME = 200
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
"""What would turn a name, or what stands beside it, without being seen."""


@dataclass(slots=True)
class Shaping:
    """A paragraph's properties while they are read."""

    style: str = ""
    list_id: str | None = None
    list_level: int | None = None
    direction: Direction | None = None


@dataclass(slots=True)
class ParagraphRead:
    """A paragraph while it is read.

    ``anchors`` are the bookmarks that begin in it, ``filled`` those with anything inside.
    """

    shaping: Shaping = field(default_factory=Shaping)
    before: Shaping | None = None
    reshaped: Stamp | None = None
    inserted: Stamp | None = None
    deleted: Stamp | None = None
    pieces: list[Piece] = field(default_factory=list)
    anchors: list[tuple[str, Home]] = field(default_factory=list)
    filled: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Forming:
    """A run's properties while they are read."""

    strong: bool = False
    emphasis: bool = False
    complex_strong: bool | None = None
    complex_emphasis: bool | None = None
    is_rtl: bool = False
    language: str | None = None

    def format(self, link: str | None) -> Format:
        """Return the form: bold and italic of complex scripts have their own (§17.3.2.2)."""
        strong, emphasis = self.strong, self.emphasis
        if self.is_rtl:
            strong = strong if self.complex_strong is None else self.complex_strong
            emphasis = emphasis if self.complex_emphasis is None else self.complex_emphasis
        return Format(strong=strong, emphasis=emphasis, link=link, language=self.language)


@dataclass(slots=True)
class RunRead:
    """A run while it is read; ``looks_linked`` where its style or a line under it says so."""

    forming: Forming = field(default_factory=Forming)
    before: Forming | None = None
    looks_linked: bool = False
    reformatted: Stamp | None = None
    vanishes: bool = False


def stamp_of(element: Element) -> Stamp:
    """Return who made a change and when; Word writes its times without a zone, and means UTC."""
    written = _UNSEEN.sub("", printable(value_of(element, "author") or ""))
    author = " ".join(written.split())[:_LONGEST_NAME]
    return Stamp(author, time_of(value_of(element, "date") or ""))


def time_of(written: str) -> datetime.datetime | None:
    """Return the moment in UTC, None where none can be read."""
    try:
        moment = datetime.datetime.fromisoformat(written.strip())
        if moment.tzinfo is None:
            return moment.replace(tzinfo=datetime.UTC)
        return moment.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        return None


def symbol(element: Element) -> str:
    """Return a letter of a symbol font; those that only the font knows are a white square."""
    written = value_of(element, "char") or ""
    try:
        letter = chr(int(written, 16))
    except (ValueError, OverflowError):
        return "\u25a1"
    return "\u25a1" if "\ue000" <= letter <= "\uf8ff" else letter


def written(element: Element) -> str:
    """Return the letters of an element, blanks at its ends only where it says so (§17.3.3.31)."""
    text = element.text or ""
    if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
        text = text.strip()
    return text.replace("\n", " ")
