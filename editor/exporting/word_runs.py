"""Letters as runs of a Word file: their form, their direction and language, their changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from editor.article.language import Direction, Language
from editor.article.link import safe_link
from editor.article.span import Format
from editor.article.word_changes import Piece, Shape, Stamp
from editor.article.word_form import NOBODY
from editor.exporting.inline import tag_direction
from editor.exporting.word_styles import HYPERLINK, LOCALES, language_style_id
from editor.exporting.word_xml import Element, letters, make
from editor.language.foreign_runs import foreign_runs

_BREAKS = re.compile("([\n\t])")


@dataclass(slots=True)
class Counter:
    """Numbers the changes and bookmarks of one file."""

    last: int = 0

    def next(self) -> int:
        """Return the next number."""
        self.last += 1
        return self.last


@dataclass(frozen=True, slots=True)
class _Voice:
    """The direction and language that letters are marked with."""

    language: Language | None
    direction: Direction


@dataclass(slots=True)
class RunWriter:
    """Writes the letters of one file; ``tags`` collects the languages that need a style."""

    counter: Counter
    tags: set[str] = field(default_factory=set)

    def runs(self, pieces: Sequence[Piece], shape: Shape) -> Iterator[tuple[Piece, list[Element]]]:
        """Yield each piece that has letters with its runs, the changes not yet around them."""
        plain = "".join(piece.text for piece in pieces)
        voices = _voices(plain, shape)
        position = 0
        for piece in pieces:
            end = position + len(piece.text)
            made: list[Element] = []
            for low, high, voice in voices:
                start, stop = max(low, position), min(high, end)
                if start < stop:
                    part = piece.text[start - position : stop - position]
                    made.append(self._run(part, piece, voice))
            position = end
            yield piece, made

    def label(self, text: str, shape: Shape) -> Element:
        """Return the run of a label, in the paragraph's own language."""
        return self._run(text, Piece(text=text), _Voice(shape.language, shape.direction))

    def mark(self, kind: str, stamp: Stamp) -> Element:
        """Return an element of a change: its number, who made it and when (§17.13.5)."""
        element = make(kind, id=self.counter.next(), author=stamp.author or NOBODY)
        if stamp.at is not None:
            made = make(kind, date=written_time(stamp))
            element.attrib.update(made.attrib)
        return element

    def _run(self, text: str, piece: Piece, voice: _Voice) -> Element:
        run = make("w:r", self._properties(piece, voice))
        is_gone = piece.deleted is not None
        for part in _BREAKS.split(text):
            if part == "\n":
                run.append(make("w:br"))
            elif part == "\t":
                run.append(make("w:tab"))
            elif part:
                run.append(letters("w:delText" if is_gone else "w:t", part))
        return run

    def _properties(self, piece: Piece, voice: _Voice) -> Element:
        properties = self._form(piece.format, voice)
        if piece.reformatted is not None:
            change = self.mark("w:rPrChange", piece.reformatted)
            change.append(self._form(piece.format_before, voice))
            properties.append(change)
        return properties

    def _form(self, shape: Format, voice: _Voice) -> Element:
        """Return the run's properties in the order of the schema (§17.3.2.28)."""
        properties = make("w:rPr")
        if shape.language:
            self.tags.add(shape.language)
            properties.append(make("w:rStyle", val=language_style_id(shape.language)))
        elif shape.link and safe_link(shape.link):
            properties.append(make("w:rStyle", val=HYPERLINK))
        if shape.strong:
            properties.extend((make("w:b"), make("w:bCs")))
        if shape.emphasis:
            properties.extend((make("w:i"), make("w:iCs")))
        properties.extend(_spoken(shape.language, voice))
        return properties


def written_time(stamp: Stamp) -> str:
    """Return the time of a change to the second, in UTC (ECMA-376 ST_DateTime)."""
    return stamp.at.strftime("%Y-%m-%dT%H:%M:%SZ") if stamp.at else ""


def mark_properties(shape: Shape) -> list[Element]:
    """Return what the mark of a paragraph says of its direction and language."""
    return list(_spoken(None, _Voice(shape.language, shape.direction)))


def _spoken(tag: str | None, voice: _Voice) -> Iterator[Element]:
    if tag:
        # A tag of the editor's: whatever the letters are, they are in that language.
        is_rtl = tag_direction(tag) is Direction.RTL
        written = tag
    else:
        is_rtl = voice.direction is Direction.RTL
        written = LOCALES[voice.language] if voice.language else ""
    if is_rtl:
        yield make("w:rtl")
    if written:
        yield make("w:lang", bidi=written) if is_rtl else make("w:lang", val=written)


def _voices(plain: str, shape: Shape) -> list[tuple[int, int, _Voice]]:
    """Cut a paragraph where its direction or language changes; together they are all of it."""
    # An Arabic paragraph set from left to right still has Arabic letters in it.
    own = _Voice(shape.language, shape.language.direction)
    voices: list[tuple[int, int, _Voice]] = []
    position = 0
    for run in foreign_runs(plain, shape.language):
        if position < run.start:
            voices.append((position, run.start, own))
        voices.append((run.start, run.end, _Voice(run.language, run.direction)))
        position = run.end
    if position < len(plain):
        voices.append((position, len(plain), own))
    return voices
