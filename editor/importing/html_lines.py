"""The lines of a block of HTML: blanks collapsed, and double breaks that part paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from editor.article.span import Span, Text
from editor.importing.draft import Piece
from editor.importing.rich_text import parts_of
from editor.importing.shape import word_length

_SPACES = re.compile(r" {2,}")
# It begins where a run of blanks begins, so that a long run is looked at once.
_BREAKS = re.compile(r"(?<![ \xa0])[ \xa0]*\n(?:[ \xa0]*\n)*[ \xa0]*")
# A line this long is a paragraph that was ended by a single break, not a line of verse.
_PARAGRAPH_WORDS = 12


def collapsed(spans: list[Span]) -> Text:
    """Return the spans as one text, with single spaces and none beside a line break."""
    done: list[Span] = []
    last = "\n"
    for span in spans:
        text = _SPACES.sub(" ", span.text)
        if last in " \n":
            text = text.lstrip(" ")
        if text.startswith("\n") and last == " ":
            done[-1] = Span(done[-1].text.rstrip(" "), done[-1].format)
        if text:
            done.append(Span(text, span.format))
            last = text[-1]
    return Text(tuple(done))


def paragraphs_of(piece: Piece) -> Iterator[Piece]:
    """Yield the paragraphs that line breaks part inside one block.

    Two breaks always part; single ones do where most lines are as long as paragraphs. Breaks
    beyond two are the blank lines before the next paragraph.
    """
    plain = piece.plain
    breaks = list(_BREAKS.finditer(plain))
    if not breaks:
        yield piece
        return
    lines = _BREAKS.split(plain)
    long_lines = sum(word_length(line) >= _PARAGRAPH_WORDS for line in lines)
    single_parts = len(lines) > 2 and long_lines * 2 >= len(lines)
    counts = [found.group().count("\n") for found in breaks]
    if single_parts:
        counts = [max(count, 2) for count in counts]
    parting = [(found, count) for found, count in zip(breaks, counts, strict=True) if count > 1]
    gaps = [piece.gap, *(count - 2 for _, count in parting)]
    parts = parts_of(piece.text, [found.span() for found, _ in parting])
    for part, gap in zip(parts, gaps, strict=True):
        yield replace(piece, text=part, gap=gap)
