"""Deleting what is selected, inside one line and across parts."""

from __future__ import annotations

from editor.article.graphemes import floor_boundary
from editor.article.span import EMPTY
from editor.workstation.page.edits.body import group_end, head_of, paragraph_like
from editor.workstation.page.line import (
    FIXED,
    FLOWING,
    WORDLESS,
    Edited,
    Line,
    Lines,
    Part,
    Selection,
    Spot,
)


def cut(lines: Lines, selection: Selection) -> Edited:
    """Delete the selected text.

    Blocks that are selected whole go; of the fixed parts only the text goes. The two ends grow
    together when both are running text.
    """
    start, end = selection.start, selection.end
    if start.line != end.line:
        return _cut_across(lines, start, end)
    line = lines[start.line]
    if not selection.is_empty:
        at = floor_boundary(line.text.plain, start.offset)
        line = line.with_text(line.text.replace(start.offset, end.offset, EMPTY))
        start = Spot(start.line, at)
        lines = (*lines[: start.line], line, *lines[start.line + 1 :])
    return Edited(lines, Selection(start, start))


def _cut_across(lines: Lines, start: Spot, end: Spot) -> Edited:
    after = max(end.line + 1, group_end(lines, end.line) if _goes_from(lines, start, end) else 0)
    kept = [
        (number, found)
        for number in range(start.line, after)
        if (found := _left(lines, number, start, end)) is not None
    ]
    kept = _joined(lines, kept, start, end)
    survivors = tuple(line for _, line in kept)
    edited = (*lines[: start.line], *survivors, *lines[after:])
    if kept and kept[0][0] == start.line:
        offset = floor_boundary(lines[start.line].text.plain, start.offset)
        return Edited(edited, Selection.at(start.line, offset))
    return Edited(edited, Selection.at(min(start.line, len(edited) - 1)))


def _goes_from(lines: Lines, start: Spot, end: Spot) -> bool:
    """Tell whether the group at the end of the selection loses its head."""
    head = head_of(lines, end.line)
    return head != end.line and _drops(lines, head, start, end)


def _drops(lines: Lines, head: int, start: Spot, end: Spot) -> bool:
    """Tell whether the block that begins with line ``head`` is selected whole."""
    part = lines[head].part
    if part is Part.SOURCE:
        return start.line < head < end.line and lines[head - 1].part is Part.SOURCE
    if part in FIXED:
        return False
    return start.line < head < end.line or (head == start.line and part in WORDLESS)


def _left(lines: Lines, number: int, start: Spot, end: Spot) -> Line | None:
    """Return what is left of a line; None when it goes."""
    line = lines[number]
    if _drops(lines, head_of(lines, number), start, end):
        rest = EMPTY
        if number >= end.line:
            rest = line.text.slice(end.offset if number == end.line else 0, len(line.text))
        return paragraph_like(line, rest) if rest else None
    if number == start.line:
        return line.with_text(line.text.slice(0, floor_boundary(line.text.plain, start.offset)))
    if number == end.line:
        return line.with_text(line.text.slice(end.offset, len(line.text)))
    blank = line.with_text(EMPTY)
    return blank.with_facts(url=None) if line.part is Part.SOURCE else blank


def _joined(
    lines: Lines, kept: list[tuple[int, Line]], start: Spot, end: Spot
) -> list[tuple[int, Line]]:
    """Let the two ends grow together where they may."""
    if len(kept) < 2 or (kept[0][0], kept[-1][0]) != (start.line, end.line):
        return kept
    (_, first), (_, last) = kept[0], kept[-1]
    flows = first.part in FLOWING and last.part in FLOWING
    if flows and start.offset == 0 and last.text and first.part is not Part.QUOTE:
        # The first paragraph is selected whole: the second stays what it is, with its own id.
        return kept[1:]
    if (flows and last.part is not Part.QUOTE) or first.part is last.part is Part.SOURCE:
        return [(start.line, first.with_text(first.text + last.text)), *kept[1:-1]]
    return kept
