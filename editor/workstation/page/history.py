"""The one undo history of the page: lines and details in the order they were changed.

Qt's own document history is off. It would record every repainting of a theme as a change, cannot
hold the details, and loses block ids; a step here is simply the lines before and after.
"""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QUndoCommand, QUndoStack

from editor.article.article import Article
from editor.workstation.page.line import Lines

Positions = tuple[int, int]
"""Anchor and caret as UTF-16 positions in the document."""


@dataclass(slots=True)
class Change:
    """Lines from number ``first`` replaced, details replaced, and where the caret stood.

    ``typing`` says how the change may grow: ``letters`` and ``erasing`` join the next of their
    kind, an empty string never.
    """

    first: int
    old: Lines
    new: Lines
    selected_before: Positions
    selected_after: Positions
    details_before: Article
    details_after: Article
    typing: str = ""


class Shows(Protocol):
    """What a step needs of the page."""

    def show_change(
        self, first: int, old: int, lines: Lines, selected: Positions, details: Article
    ) -> None:
        """Put ``lines`` in the place of ``old`` lines, with these details and this selection."""


class _Step(QUndoCommand):
    """One change on Qt's stack."""

    def __init__(self, change: Change, page: weakref.ref[Shows]) -> None:
        super().__init__()
        self.change = change
        self._page = page
        self._pushed = False

    def undo(self) -> None:
        page, change = self._page(), self.change
        if page is not None:
            page.show_change(
                change.first,
                len(change.new),
                change.old,
                change.selected_before,
                change.details_before,
            )

    def redo(self) -> None:
        # A stack calls this as it takes the step, when the change is on the page already.
        page, change = self._page(), self.change
        if self._pushed and page is not None:
            page.show_change(
                change.first,
                len(change.old),
                change.new,
                change.selected_after,
                change.details_after,
            )
        self._pushed = True


class History:
    """Records changes on a ``QUndoStack``; typing of one word is one step."""

    def __init__(self, page: Shows, stack: QUndoStack) -> None:
        self._page = weakref.ref(page)
        self._last: Change | None = None
        self.stack = stack

    def clear(self) -> None:
        """Forget everything."""
        self._last = None
        self.stack.clear()

    def record(self, change: Change) -> None:
        """Add a change that is on the page already, or let the last one grow by it."""
        if self._grows(change):
            return
        self.stack.push(_Step(change, self._page))
        self._last = change

    def close_step(self) -> None:
        """Let nothing more join the last step."""
        self._last = None

    def _grows(self, change: Change) -> bool:
        last = self._last
        if (
            last is None
            or not change.typing
            or last.typing != change.typing
            or self.stack.index() != self.stack.count()
            or (last.first, len(last.new), len(change.old)) != (change.first, 1, 1)
            or last.selected_after != change.selected_before
            or _begins_word(change)
        ):
            return False
        last.new, last.selected_after = change.new, change.selected_after
        return True


def _begins_word(change: Change) -> bool:
    """Tell whether a typed letter is the first of a word."""
    if change.typing != "letters":
        return False
    before, after = change.old[0].text.plain, change.new[0].text.plain
    at = _common(before, after)
    typed = after[at : at + max(0, len(after) - len(before))]
    return (
        bool(typed) and not typed[0].isspace() and typed != after and after[at - 1 : at].isspace()
    )


def _common(one: str, other: str) -> int:
    """Return the length of the common beginning of two texts."""
    limit = min(len(one), len(other))
    if one[:limit] == other[:limit]:
        return limit
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low
