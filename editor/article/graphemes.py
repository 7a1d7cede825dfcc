"""Grapheme clusters: what a reader takes for one letter, its marks included (UAX #29).

Offsets are code points. A caret, a selection and an edit may stand only at a boundary.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

_CLUSTER = regex.compile(r"\X")

# Letters and signs that always begin a cluster unless a prepended sign (U+0600…) stands before.
_BEGINS = regex.compile(
    r"[[\p{Arabic}\p{Latin}\p{Cyrillic}]&&\p{L}]|[\x20-\x7E]|[\u0660-\u0669«»،؛؟]", regex.V1
)
_FLAG_HALF = regex.compile(r"\p{GCB=Regional_Indicator}")
_FLAG_HALVES_BEFORE = regex.compile(r"\p{GCB=Regional_Indicator}*", regex.REVERSE)
_PREPENDED = regex.compile(r"\p{GCB=Prepend}")

# What newsroom text is nearly all made of: between two of these no rule needs to be asked.
_LETTERS = frozenset(map(chr, (*range(0x20, 0x7F), *range(0x621, 0x63B), *range(0x641, 0x64B))))
_LETTERS |= frozenset(map(chr, range(0x410, 0x450)))
_BEFORE_LETTERS = _LETTERS | frozenset(map(chr, range(0x64B, 0x653)))


def graphemes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of every cluster of ``text`` in order; together they cover it."""
    return (match.span() for match in _CLUSTER.finditer(text))


def is_boundary(text: str, offset: int) -> bool:
    """Say whether ``offset`` stands between two clusters; both ends of the text do."""
    if offset <= 0 or offset >= len(text):
        return 0 <= offset <= len(text)
    if text[offset] in _LETTERS and text[offset - 1] in _BEFORE_LETTERS:
        return True
    return _cluster_at(text, offset)[0] == offset


def next_grapheme(text: str, offset: int) -> int:
    """Return the first boundary after ``offset``, or the length of ``text``."""
    if offset >= len(text):
        return len(text)
    return _cluster_at(text, max(offset, 0))[1]


def previous_grapheme(text: str, offset: int) -> int:
    """Return the last boundary before ``offset``, or 0."""
    if offset <= 0:
        return 0
    return _cluster_at(text, min(offset, len(text)) - 1)[0]


def floor_boundary(text: str, offset: int) -> int:
    """Return the last boundary at or before ``offset``, clamped to the text."""
    offset = max(0, min(offset, len(text)))
    return offset if is_boundary(text, offset) else previous_grapheme(text, offset)


def ceil_boundary(text: str, offset: int) -> int:
    """Return the first boundary at or after ``offset``, clamped to the text."""
    offset = max(0, min(offset, len(text)))
    return offset if is_boundary(text, offset) else next_grapheme(text, offset)


def _cluster_at(text: str, offset: int) -> tuple[int, int]:
    """Return the cluster that holds the code point at ``offset``."""
    position = _sure_start(text, offset)
    while True:
        match = _CLUSTER.match(text, position)
        if match is None or match.end() > offset:
            return position, match.end() if match else len(text)
        position = match.end()


def _sure_start(text: str, offset: int) -> int:
    """Walk back to a place that is a boundary whatever stands before it.

    Rules of UAX #29 look back without limit (flags, emoji, Indic conjuncts), but not over a
    plain letter; so the walk is as long as one cluster.
    """
    while offset > 0:
        # Flags pair off from the first of their row (GB12): its length tells where one begins.
        if _FLAG_HALF.match(text, offset):
            before = _FLAG_HALVES_BEFORE.match(text, 0, offset)
            halves = len(before.group()) if before else 0
            if halves > 1:
                return offset - halves % 2
        if _BEGINS.match(text, offset) and not _PREPENDED.match(text, offset - 1):
            return offset
        offset -= 1
    return 0
