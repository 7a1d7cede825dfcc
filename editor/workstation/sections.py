"""Whole sections of the article moved: by a drag in the outline, or by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from editor.workstation.page.place import OutlineEntry
    from editor.workstation.window import Window


class Sections(QObject):
    """Moves the section chosen in the outline, or the one the caret is in, as one undo step."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._canvas, self._outline = window.canvas, window.desk.outline
        self._entries: tuple[OutlineEntry, ...] = ()
        self._canvas.outline_changed.connect(self._note)
        self._outline.move_wanted.connect(self.move)
        window.actions_by_id["section-up"].triggered.connect(self._up)
        window.actions_by_id["section-down"].triggered.connect(self._down)

    @Slot(int, int)
    def move(self, section: int, before: int) -> None:
        """Move a section, counted from 0, to stand before another; past the last: to the end."""
        self._canvas.move_section(section, before)
        self._outline.mark_section(self._canvas.place().section)
        self._canvas.ensureCursorVisible()

    @Slot(tuple)
    def _note(self, entries: tuple[OutlineEntry, ...]) -> None:
        self._entries = entries

    @Slot()
    def _up(self) -> None:
        self._by_key(section_above)

    @Slot()
    def _down(self) -> None:
        self._by_key(section_after_next)

    def _by_key(self, target: Callable[[Sequence[int], int], int | None]) -> None:
        focused = self._outline.focused_section
        section = focused if focused >= 0 else self._canvas.place().section
        if 0 <= section < len(self._entries):
            before = target([entry.level for entry in self._entries], section)
            if before is not None:
                self.move(section, before)


def section_above(levels: Sequence[int], section: int) -> int | None:
    """Return the section to stand before, one step up; None where it is the first of its level."""
    for number in range(section - 1, -1, -1):
        if levels[number] <= levels[section]:
            # A subsection does not leave for a place above its own section.
            return number if levels[number] == levels[section] else None
    return None


def section_after_next(levels: Sequence[int], section: int) -> int | None:
    """Return the section to stand before, one step down; None where it is the last of its level."""
    following = next_of_level(levels, section)
    if following == len(levels) or levels[following] < levels[section]:
        return None
    return next_of_level(levels, following)


def next_of_level(levels: Sequence[int], section: int) -> int:
    """Return the first section after ``section`` that is no part of it, or the end."""
    own = levels[section]
    later = range(section + 1, len(levels))
    return next((number for number in later if levels[number] <= own), len(levels))
