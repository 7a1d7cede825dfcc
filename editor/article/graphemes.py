"""Where a text may be cut: a letter never parts from its marks.

Offsets are code points. The boundaries are those of extended grapheme clusters (UAX #29).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

_CLUSTER = regex.compile(r"\X")
# Two ordinary letters side by side are always parted (GB999): most cuts need no more than this.
_ORDINARY_PAIR = regex.compile(r"\p{GCB=Other}\p{GCB=Other}")


def graphemes(text: str) -> Iterator[str]:
    """Yield the grapheme clusters of ``text`` in order."""
    for match in _CLUSTER.finditer(text):
        yield match.group()


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether ``text`` may be cut at ``offset``; both ends may."""
    return floor_boundary(text, offset) == offset


def floor_boundary(text: str, offset: int) -> int:
    """Return the last boundary at or before ``offset`` (clamped to the text)."""
    return _cluster_around(text, offset)[0]


def ceil_boundary(text: str, offset: int) -> int:
    """Return the first boundary at or after ``offset`` (clamped to the text)."""
    return _cluster_around(text, offset)[1]


def _cluster_around(text: str, offset: int) -> tuple[int, int]:
    """Return the ends of the cluster that ``offset`` falls inside; equal ends at a boundary."""
    offset = max(0, min(offset, len(text)))
    if offset in (0, len(text)) or _ORDINARY_PAIR.match(text, offset - 1):
        return offset, offset
    # A line break is a boundary on both sides (GB4, GB5), so the line is context enough.
    line = text.rfind("\n", 0, offset) + 1
    for match in _CLUSTER.finditer(text, line):
        if match.start() >= offset:
            break
        if match.end() > offset:
            return match.span()
    return offset, offset
