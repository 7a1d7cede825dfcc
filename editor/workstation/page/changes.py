"""What changed on the sheet since it was last looked at, as a delta of the article; no Qt.

The cost is that of the lines that changed: which they are is told by ``note``, the rest of the
sheet is never looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.delta import Delta
from editor.workstation.page.line import FIXED, MEMBER_PARTS, Line, Part
from editor.workstation.page.sheet import body_blocks, clean_text


class Changes:
    """Follows a sheet: keeps the lines as they were and how far from both ends they still are."""

    def __init__(self, lines: Sequence[Line], details: Article) -> None:
        self._known = list(lines)
        self._details = details
        self._head = self._tail = len(self._known)

    def note(self, first: int, tail: int) -> None:
        """Hear that lines changed, with ``first`` unchanged ones before and ``tail`` behind."""
        self._head, self._tail = min(self._head, first), min(self._tail, tail)

    def take(self, lines: Sequence[Line], details: Article) -> Delta:
        """Return what changed since the last call; a false delta when nothing did.

        The lines are those of a settled sheet, as the page always has them.
        """
        old, new, after = self._changed_lines(lines)
        head = None
        if _facts(details) is not _facts(self._details) and _facts(details) != _facts(
            self._details
        ):
            head = details
        if head is not None or any(line.part in FIXED for line in (*old, *new)):
            head = head_of_article(lines, details)
        self._known[self._head : len(self._known) - self._tail] = lines[
            self._head : len(lines) - self._tail
        ]
        self._details = details
        self._head = self._tail = len(self._known)
        return Delta(
            head=head,
            after=after,
            removed=tuple(block.id for block in body_blocks(_body(old))),
            blocks=tuple(body_blocks(_body(new))),
        )
