"""Where one edit was made, as whoever watched it tells: better than any guess from two texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from editor.article.place import Part, Place
from editor.review.merge_text import Atom, plain_of


class Replaced(NamedTuple):
    """``old[start:end]`` became ``new[start:new_end]``; all else is the same, letter by letter."""

    start: int
    end: int
    new_end: int


@dataclass(frozen=True, slots=True)
class EditRange:
    """One edit of a text, paragraphs included.

    ``end`` is where it ends in the text as it is now. ``selected`` is where what it replaced began
    and ended in the text as it was; None if there was but a caret: then letters were put in before
    ``end`` or taken out behind it. Of a place the start counts.
    """

    end: Place
    selected: tuple[Place, Place] | None = None

    def found_in(
        self,
        part: Part,
        versions: tuple[Sequence[Atom], Sequence[Atom]],
        starts: tuple[Mapping[str, int], Mapping[str, int]],
    ) -> Replaced | None:
        """Return what was replaced in a stretch, of which ``versions`` are the old and the new.

        ``starts`` are where the blocks begin in them, by id. None where the edit was made
        elsewhere, where more than it was changed, and where the letters are the same in another
        format.
        """
        (old, new), (old_starts, new_starts) = versions, starts
        new_end = _offset(self.end, part, new_starts)
        if new_end is None:
            return None
        end = len(old) - (len(new) - new_end)
        if self.selected is not None:
            start = _offset(self.selected[0], part, old_starts)
            if end != _offset(self.selected[1], part, old_starts):
                return None
        else:
            start = min(end, new_end)
        if start is None or not 0 <= start <= min(end, new_end):
            return None
        is_all = old[:start] == new[:start] and old[end:] == new[new_end:]
        is_said = plain_of(old[start:end]) != plain_of(new[start:new_end])
        return Replaced(start, end, new_end) if is_all and is_said else None


def _offset(place: Place, part: Part, starts: Mapping[str, int]) -> int | None:
    if place.part is not part or place.block_id not in starts:
        return None
    return starts[place.block_id] + place.start
