"""The shape of a sheet: groups of lines, the body's limits, and what must hold after an edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from editor.article.block import DEEPEST_LIST_LEVEL
from editor.article.identity import new_id
from editor.workstation.page.line import (
    FIXED,
    MEMBER_PARTS,
    MEMBERS,
    OPENING,
    Edited,
    Line,
    Lines,
    Part,
    Selection,
    Spot,
)
from editor.workstation.page.sheet import ghost, member

BODY_START = len(OPENING)


def head_of(lines: Sequence[Line], number: int) -> int:
    """Return the number of the line that line ``number`` belongs to: itself, or its head."""
    while lines[number].part in MEMBER_PARTS:
        number -= 1
    return number


def group_end(lines: Sequence[Line], number: int) -> int:
    """Return the number after the last line of the group that line ``number`` is in."""
    head = head_of(lines, number)
    return head + 1 + len(MEMBERS.get(lines[head].part, ()))


def body_end(lines: Sequence[Line]) -> int:
    """Return the number of the first line after the body."""
    number = BODY_START
    while lines[number].part not in FIXED:
        number += 1
    return number


def in_body(line: Line) -> bool:
    """Tell whether a line belongs to the body."""
    return line.part not in FIXED


def paragraph_like(line: Line, text: object = "") -> Line:
    """Return a new paragraph in the language and direction of ``line``."""
    made = ghost(line.facts.language, line.facts.direction)
    return made.with_text(text)  # type: ignore[arg-type]


def with_members(line: Line) -> tuple[Line, ...]:
    """Return a head line followed by its empty members."""
    return (line, *(member(line.facts, part) for part in MEMBERS.get(line.part, ())))


def spliced(lines: Lines, start: int, end: int, new: Iterable[Line]) -> Lines:
    """Return the lines with those from ``start`` to ``end`` replaced."""
    return (*lines[:start], *new, *lines[end:])


def remade(
    lines: Lines, selection: Selection, make: Callable[[int, Line], Sequence[Line]]
) -> Edited:
    """Replace every line by what ``make`` returns for it, and keep the selection on its letters."""
    made: list[Line] = []
    numbers: list[int] = []
    for number, line in enumerate(lines):
        numbers.append(len(made))
        made.extend(make(number, line))

    def moved(spot: Spot) -> Spot:
        number = min(numbers[spot.line], len(made) - 1)
        return Spot(number, min(spot.offset, len(made[number].text)))

    return Edited(tuple(made), Selection(moved(selection.anchor), moved(selection.caret)))


def settled(lines: Lines) -> Lines:
    """Return the lines with what every sheet must have.

    The body has at least one line, list items are at most one level deeper than the item before
    (as ``Article`` demands), every block has an id.
    """
    end = body_end(lines)
    if end == BODY_START:
        facts = lines[0].facts
        return spliced(lines, end, end, (ghost(facts.language, facts.direction),))
    alone = end == BODY_START + 1
    deepest = 0
    changed: dict[int, Line] = {}
    for number in range(BODY_START, end):
        line = lines[number]
        facts = line.facts
        if line.part is Part.LIST_ITEM:
            if facts.level > deepest:
                facts = replace(facts, level=deepest)
            deepest = min(facts.level + 1, DEEPEST_LIST_LEVEL)
        else:
            deepest = 0
        if not facts.block_id and line.part not in MEMBER_PARTS and not (alone and line.is_ghost):
            facts = replace(facts, block_id=new_id())
        if facts is not line.facts:
            changed[number] = Line(facts, line.text)
    if not changed:
        return lines
    return tuple(changed.get(number, line) for number, line in enumerate(lines))
