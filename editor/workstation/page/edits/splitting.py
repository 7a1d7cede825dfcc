"""A paragraph too long to write in, split into paragraphs of a few sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editor.article.block import Block, Paragraph
from editor.article.graphemes import ceil_boundary
from editor.article.span import Text
from editor.workstation.page.edits.body import BODY_START, body_end
from editor.workstation.page.line import Edited, Line, Lines, Part, Selection, Spot

LONGEST = 12_000
"""Letters of a paragraph, some two thousand words. Qt shapes a whole paragraph anew with every
key: up to here that takes less than 30 ms, five times as many letters take five times that."""
GOOD = 700
"""Letters of a paragraph that is read well, some hundred and twenty words."""

# UAX #29 has finer rules; a sentence that is not found here only makes a paragraph longer.
_SENTENCE_END = re.compile(r"[.!?؟…][\"»”’)\]]*\s+")
_SPACE = re.compile(r"\s+")


def is_long(line: Line) -> bool:
    """Tell whether a line of running text is too long to write in without waiting."""
    return line.part is Part.PARAGRAPH and len(line.text) > LONGEST


def any_long(blocks: Sequence[Block]) -> bool:
    """Tell whether there is a paragraph among ``blocks`` that is too long to write in."""
    return any(isinstance(block, Paragraph) and len(block.text) > LONGEST for block in blocks)


def split_long(lines: Lines, selection: Selection) -> Edited | None:
    """Split the long paragraphs at the ends of sentences; None where there are none.

    No letter is lost but the space at each border. Where no sentence ends within four good lengths
    a word does.
    """
    made: list[Line] = list(lines[:BODY_START])
    caret = selection.caret
    for number in range(BODY_START, body_end(lines)):
        line = lines[number]
        pieces = list(_pieces(line.text)) if is_long(line) else [(0, line.text)]
        if number == selection.caret.line:
            caret = _moved(selection.caret, len(made), pieces)
        elif number < selection.caret.line:
            shift = len(made) + len(pieces) - number - 1
            caret = Spot(selection.caret.line + shift, selection.caret.offset)
        made.append(line.with_text(pieces[0][1]))
        made += (line.with_text(text).with_facts(block_id="") for _, text in pieces[1:])
    shift = len(made) - body_end(lines)
    if not shift:
        return None
    if selection.caret.line >= body_end(lines):
        caret = Spot(selection.caret.line + shift, selection.caret.offset)
    return Edited((*made, *lines[body_end(lines) :]), Selection(caret, caret))


def _pieces(text: Text) -> Iterator[tuple[int, Text]]:
    """Yield where each piece begins in ``text``, and the piece."""
    plain, start = text.plain, 0
    while len(plain) - start > 2 * GOOD:
        border = _border(_SENTENCE_END, plain, start + GOOD, start + 4 * GOOD)
        border = border or _border(_SPACE, plain, start + GOOD, len(plain))
        if border is None:
            break
        yield start, text.slice(start, border[0])
        start = border[1]
    if start < len(plain):
        yield start, text.slice(start, len(plain))


def _border(pattern: re.Pattern[str], plain: str, low: int, high: int) -> tuple[int, int] | None:
    """Return where the first border ends the piece before it, and where it begins the next."""
    for found in pattern.finditer(plain, low, high):
        end, start = found.start() + len(found.group().rstrip()), found.end()
        # A mark that stands on a space stays on it.
        if start < len(plain) and ceil_boundary(plain, start) == start:
            return end, start
    return None


def _moved(spot: Spot, first: int, pieces: Sequence[tuple[int, Text]]) -> Spot:
    """Return where a place of a line is once the line is in pieces."""
    at = max(number for number, (start, _) in enumerate(pieces) if start <= spot.offset)
    start, text = pieces[at]
    return Spot(first + at, min(spot.offset - start, len(text)))
