"""Where two sheets differ."""

from __future__ import annotations

from collections.abc import Sequence

from editor.workstation.page.line import Line, Lines


def common_ends(old: Sequence[Line], new: Lines) -> tuple[int, int]:
    """Return how many lines at the start, and how many others at the end, are the same.

    Lines are mostly the very same objects, which whole slices are compared by at once: a sheet of
    three thousand lines takes some microseconds.
    """
    shorter = min(len(old), len(new))
    first = _common(old[:shorter], new[:shorter])
    rest = shorter - first
    if not rest:
        return first, 0
    return first, _common(old[: -rest - 1 : -1], new[: -rest - 1 : -1])


def _common(one: Sequence[Line], other: Sequence[Line]) -> int:
    """Return the length of the common beginning of two runs of lines."""
    one, other = tuple(one), tuple(other)
    low, high = 0, len(one)
    if one == other:
        return high
    # From here on: the first ``low`` are the same, the first ``high`` are not.
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle)
    return low


def difference(old: Sequence[Line], new: Lines) -> tuple[int, Lines, Lines] | None:
    """Return where two sheets differ: the first line, the old lines, the new; None if nowhere.

    Neither side is ever empty: a document can replace blocks, not put one before the first.
    """
    first, tail = common_ends(old, new)
    if first == len(old) == len(new):
        return None
    if first + tail == min(len(old), len(new)):
        first, tail = (first - 1, tail) if first else (first, tail - 1)
    return first, tuple(old[first : len(old) - tail]), new[first : len(new) - tail]


def same_facts(old: Sequence[Line], new: Sequence[Line]) -> bool:
    """Tell whether only letters differ: as many lines, each with the facts it had."""
    if len(old) != len(new):
        return False
    # The very same object as a rule: the reader keeps the facts of each block format.
    return all(a.facts is b.facts or a.facts == b.facts for a, b in zip(old, new, strict=True))
