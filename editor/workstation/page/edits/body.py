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
from editor.workstation.page.splice import common_ends, difference

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
    number = len(lines)
    while number > BODY_START and lines[number - 1].part in FIXED:
        number -= 1
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


def settled_difference(old: Sequence[Line], new: Lines) -> tuple[int, Lines, Lines] | None:
    """Return where ``new``, once settled, differs from ``old``, which is settled.

    As ``difference`` does. Only what changed is looked at, and the lines that hang on it.
    """
    first, tail = common_ends(old, new)
    return difference(old, settled(new, first, tail))


def settled(lines: Lines, same: int = 0, tail: int = 0) -> Lines:
    """Return the lines with what every sheet must have.

    The body has at least one line, list items are at most one level deeper than the item before
    (as ``Article`` demands), every block has an id. The first ``same`` lines and the last ``tail``
    are those of a settled sheet.
    """
    end = body_end(lines)
    if end == BODY_START:
        facts = lines[0].facts
        return spliced(lines, end, end, (ghost(facts.language, facts.direction),))
    # The line before a change may have been the only one; the items after it hang on it.
    start, unchanged = max(BODY_START, same - 1), len(lines) - tail
    deepest = _deepest_after(lines[start - 1])
    changed: dict[int, Line] = {}
    for number in range(start, end):
        line = _settled(lines[number], deepest, alone=end == BODY_START + 1)
        if line is not lines[number]:
            changed[number] = line
        elif number >= unchanged and line.part is not Part.LIST_ITEM:
            break
        deepest = _deepest_after(line)
    if not changed:
        return lines
    made = list(lines)
    for number, line in changed.items():
        made[number] = line
    return tuple(made)


def _settled(line: Line, deepest: int, *, alone: bool) -> Line:
    facts = line.facts
    if line.part is Part.LIST_ITEM and facts.level > deepest:
        facts = replace(facts, level=deepest)
    if not facts.block_id and line.part not in MEMBER_PARTS and not (alone and line.is_ghost):
        facts = replace(facts, block_id=new_id())
    return line if facts is line.facts else Line(facts, line.text)


def _deepest_after(line: Line) -> int:
    """Return the deepest level of a list item that may follow ``line``."""
    is_item = line.part is Part.LIST_ITEM
    return min(line.facts.level + 1, DEEPEST_LIST_LEVEL) if is_item else 0
