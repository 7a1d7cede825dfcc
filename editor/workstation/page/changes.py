"""What changed on the sheet since it was last looked at, as a delta of the article; no Qt.

The cost is that of the lines that changed: which they are is told by ``note``, and the rest of
the sheet is not looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor.article.article import Article
from editor.article.delta import Delta
from editor.article.span import EMPTY
from editor.workstation.page.line import CLOSING, FIXED, MEMBER_PARTS, OPENING, Line
from editor.workstation.page.sheet import body_blocks, lines_article


class Changes:
    """Follows a sheet: keeps its lines as they were, and how many at both ends still are."""

    def __init__(self, lines: Sequence[Line], details: Article) -> None:
        self._known = list(lines)
        self._details = details
        self._first = self._tail = len(self._known)

    def note(self, first: int, tail: int) -> None:
        """Hear that lines changed: all but the ``first`` ones and the last ``tail``."""
        self._first, self._tail = min(self._first, first), min(self._tail, tail)

    def take(self, lines: Sequence[Line], details: Article) -> Delta:
        """Return what changed since the last call; a false delta when nothing did.

        ``lines`` are those of a settled sheet, as the page always has them.
        """
        first, tail = self._group_ends(lines)
        old = self._known[first : len(self._known) - tail]
        new = lines[first : len(lines) - tail]
        fixed = any(line.part in FIXED for line in (*old, *new))
        head = head_of(lines, details) if fixed or self._other_details(details) else None
        self._known[first : len(self._known) - tail] = new
        self._details = details
        self._first = self._tail = len(self._known)
        removed, blocks = tuple(_ids(old)), tuple(body_blocks(new))
        after = _block_before(lines, first) if removed or blocks else None
        return Delta(head=head, after=after, removed=removed, blocks=blocks)

    def _group_ends(self, lines: Sequence[Line]) -> tuple[int, int]:
        """Return the unchanged ends less the lines that belong to a changed one."""
        shorter = min(len(self._known), len(lines))
        first = min(self._first, shorter)
        tail = min(self._tail, shorter - first)
        if first == len(self._known) == len(lines):
            return first, 0
        while tail and lines[-tail].part in MEMBER_PARTS:
            tail -= 1
        while first and (_is_member(lines, first, tail) or _is_member(self._known, first, tail)):
            first -= 1
        return first, tail

    def _other_details(self, details: Article) -> bool:
        return details is not self._details and _without_text(details) != _without_text(
            self._details
        )


def head_of(lines: Sequence[Line], details: Article) -> Article:
    """Return the article without its blocks, read from the two ends of the sheet."""
    end = len(lines)
    while lines[end - 1].part in CLOSING:
        end -= 1
    ends = (*lines[: len(OPENING)], *lines[end:])
    return replace(lines_article(ends, details), blocks=())


def _is_member(lines: Sequence[Line], first: int, tail: int) -> bool:
    """Tell whether the first changed line follows a head that did not change."""
    return first < len(lines) - tail and lines[first].part in MEMBER_PARTS


def _ids(lines: Sequence[Line]) -> list[str]:
    return [
        line.facts.block_id
        for line in lines
        if line.part not in FIXED and line.part not in MEMBER_PARTS and not line.is_ghost
    ]


def _block_before(lines: Sequence[Line], number: int) -> str | None:
    number -= 1
    while number >= 0 and lines[number].part in MEMBER_PARTS:
        number -= 1
    return (lines[number].facts.block_id or None) if number >= 0 else None


def _without_text(details: Article) -> Article:
    """Return only what the sheet has no lines for."""
    return replace(
        details,
        headline="",
        lead=EMPTY,
        signature="",
        photo_credit="",
        sources=(),
        blocks=(),
    )
