"""The one undo history of the page: lines and details in the order they were changed.

Qt's own document history is off. It would record every repainting of a theme as a change, cannot
hold the details, and loses block ids; a step here is the lines before and after. Of a step that
only writes or erases inside a line the letters alone are kept: a word costs as much in a paragraph
of ten thousand as in one of ten.
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QUndoCommand, QUndoStack

from editor.article.article import Article
from editor.article.span import Text
from editor.workstation.page.line import Line, Lines

UNDO_STEPS = 10_000
"""The oldest steps go first; a word typed is one, so these are some days of writing."""
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


@dataclass(frozen=True, slots=True)
class Letters:
    """What a step does inside one line: the text at ``start``, before and after it."""

    start: int
    old: Text
    new: Text

    @classmethod
    def of(cls, change: Change) -> Letters | None:
        """Return what ``change`` does; None where it does more than replace letters in a line."""
        if len(change.old) != 1 or len(change.new) != 1:
            return None
        [old], [new] = change.old, change.new
        if old.facts != new.facts:
            return None
        shorter = min(len(old.text), len(new.text))
        start = _common(old.text.plain, new.text.plain)
        end = _common(old.text.plain[::-1], new.text.plain[::-1])
        tail = min(end, shorter - start)
        letters = cls(
            start,
            old.text.exactly(start, len(old.text) - tail),
            new.text.exactly(start, len(new.text) - tail),
        )
        # Where formats differ around the letters the lines themselves are kept.
        sound = letters.undone(new) == old and letters.done(old) == new
        return letters if sound else None

    def undone(self, line: Line) -> Line:
        """Return the line as it was before the step."""
        return _replaced(line, self.start, self.new, self.old)

    def done(self, line: Line) -> Line:
        """Return the line as it is after the step."""
        return _replaced(line, self.start, self.old, self.new)


def _replaced(line: Line, start: int, old: Text, new: Text) -> Line:
    text = line.text
    rest = text.exactly(start + len(old), len(text))
    return line.with_text(text.exactly(0, start) + new + rest)


class Shows(Protocol):
    """What a step needs of the page."""

    @property
    def lines(self) -> Sequence[Line]:
        """The lines of the sheet."""

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
        self._letters: Letters | None = None

    def shrink(self) -> None:
        """Keep only the letters of a step that is not going to grow any more."""
        self._letters = Letters.of(self.change)
        if self._letters is not None:
            self.change.old = self.change.new = ()

    def undo(self) -> None:
        page, change, letters = self._page(), self.change, self._letters
        if page is not None:
            old = change.old if letters is None else (letters.undone(page.lines[change.first]),)
            page.show_change(
                change.first,
                len(change.new) if letters is None else 1,
                old,
                change.selected_before,
                change.details_before,
            )

    def redo(self) -> None:
        # A stack calls this as it takes the step, when the change is on the page already.
        page, change, letters = self._page(), self.change, self._letters
        if self._pushed and page is not None:
            new = change.new if letters is None else (letters.done(page.lines[change.first]),)
            page.show_change(
                change.first,
                len(change.old) if letters is None else 1,
                new,
                change.selected_after,
                change.details_after,
            )
        self._pushed = True


class History:
    """Records changes on a ``QUndoStack``; typing of one word is one step."""

    def __init__(self, page: Shows, stack: QUndoStack) -> None:
        self._page = weakref.ref(page)
        self._last: _Step | None = None
        self._closed: list[_Step] = []
        self.stack = stack
        stack.setUndoLimit(UNDO_STEPS)

    def clear(self) -> None:
        """Forget everything."""
        self._last = None
        self._closed.clear()
        self.stack.clear()

    def record(self, change: Change) -> None:
        """Add a change that is on the page already, or let the last one grow by it."""
        if self._grows(change):
            return
        self.close_step()
        self._last = _Step(change, self._page)
        self.stack.push(self._last)

    def push(self, step: QUndoCommand) -> None:
        """Add a step that is not of the page's text; it is done already."""
        self.close_step()
        self.stack.push(step)

    def close_step(self) -> None:
        """Let nothing more join the last step."""
        if self._last is not None:
            self._closed.append(self._last)
        self._last = None

    def shrink(self) -> None:
        """Keep of the steps closed since the last time only what they need.

        Called when no key waits.
        """
        for step in self._closed:
            step.shrink()
        self._closed.clear()

    def _grows(self, change: Change) -> bool:
        if self._last is None:
            return False
        last = self._last.change
        if (
            not change.typing
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
