"""The sections of the sheet, kept in step at the price of what changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from editor.workstation.page.line import Line, Lines, Part
from editor.workstation.page.place import OutlineEntry


class Sections:
    """Which lines are section headings."""

    def __init__(self, lines: Sequence[Line] = ()) -> None:
        self.numbers = _headings(lines)
        """The numbers of the heading lines, in order."""

    def replace(self, first: int, old: Lines, new: Lines) -> bool:
        """Hear that ``new`` lines stand in the place of ``old`` ones from number ``first``.

        Tells whether there is another outline, not merely other letters in one heading.
        """
        before, after = _headings(old), _headings(new)
        shift = len(new) - len(old)
        if not (shift or before or after):
            return False
        if shift or before != after:
            low = bisect_left(self.numbers, first)
            high = low + len(before)
            self.numbers[low:] = [
                *(first + number for number in after),
                *(number + shift for number in self.numbers[high:]),
            ]
        return [old[number].facts for number in before] != [new[number].facts for number in after]

    def outline(self, lines: Sequence[Line]) -> tuple[OutlineEntry, ...]:
        """Return the headings as the outline shows them, each on one line."""
        found = (lines[number] for number in self.numbers)
        return tuple(
            OutlineEntry(line.facts.block_id, line.facts.level, line.text.plain.replace("\n", " "))
            for line in found
        )


def _headings(lines: Sequence[Line]) -> list[int]:
    return [number for number, line in enumerate(lines) if line.facts.part is Part.HEADING]
