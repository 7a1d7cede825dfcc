"""What two texts have in common at both ends, up to a border between two words."""

from __future__ import annotations


def common_ends(old: str, new: str) -> tuple[int, int]:
    """Return how many code points at the start, and how many others at the end, are the same.

    What is left of both has the tokens it has within the whole: it is cut before the space
    between two words. To line up what is the same at the ends is always among the best ways.
    """
    shorter = min(len(old), len(new))
    start = _before_a_space(old, _common(old[:shorter], new[:shorter]))
    rest = shorter - start
    tail = _common(old[: -rest - 1 : -1], new[: -rest - 1 : -1]) if rest else 0
    return start, _from_a_space(old, tail)


def _common(one: str, other: str) -> int:
    """Return the length of the common beginning; halved and halved, as slices compare in C."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _before_a_space(text: str, end: int) -> int:
    """Return the last place before ``end`` where a word ends and a space begins, or 0."""
    at = text.rfind(" ", 0, end)
    while at > 0 and not text[at - 1].isalnum():
        at = text.rfind(" ", 0, at)
    return max(at, 0)


def _from_a_space(text: str, tail: int) -> int:
    """Return the length of the longest part of the tail that such a place begins, or 0."""
    # The letter before the space too must be the same in both.
    at = text.find(" ", len(text) - tail + 1) if tail else -1
    while at >= 0 and not text[at - 1].isalnum():
        at = text.find(" ", at + 1)
    return len(text) - at if at >= 0 else 0
