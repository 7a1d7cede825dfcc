"""A redline as marks on the page: which letters are new, where some are gone; no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from editor.article.block import TextBlock
from editor.article.change import Change, ChangeClass
from editor.article.place import Part, Place
from editor.article.tracked import Border, Presence, TrackedArticle, TrackedBlock
from editor.workstation.page.line import FIXED, MEMBER_PARTS, Line
from editor.workstation.page.line import Part as LinePart

Key = tuple[Part, str]
"""A text of the page: its part, and the id of its block."""


class Sort(StrEnum):
    """What a mark says."""

    INSERTED = "inserted"
    DELETED = "deleted"
    FORMATTED = "formatted"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of a text on the page, empty where letters are gone; ``id`` is of the change."""

    sort: Sort
    start: int
    end: int
    id: str
    struck: str = ""


@dataclass(frozen=True, slots=True)
class Markup:
    """The marks of the page by text, and the first place of every change.

    ``barred`` are the texts with a change of any sort.
    """

    marks: Mapping[Key, tuple[Mark, ...]] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    barred: frozenset[Key] = frozenset()


def markup_of(tracked: TrackedArticle) -> Markup:
    """Return what to mark on a page that shows the new version."""
    maker = _Maker(tracked)
    maker.read()
    return Markup(
        {key: tuple(marks) for key, marks in maker.marks.items()},
        maker.places,
        frozenset(maker.barred),
    )


class _Maker:
    def __init__(self, tracked: TrackedArticle) -> None:
        self._tracked = tracked
        self._changes = {
            each.id: each
            for each in tracked.changes
            if each.change_class is not ChangeClass.IDENTITY
        }
        self.marks: dict[Key, list[Mark]] = {}
        self.places: dict[str, Place] = {}
        self.barred: set[Key] = set()

    def read(self) -> None:
        # Late: it is of the review's floor, which the window reaches when it compares.
        from editor.review.runs import runs

        for run in runs(self._tracked):
            change, place = self._changes.get(run.change), run.new
            if change is None or place is None:
                continue
            if run.is_format:
                self._note(change, place, Sort.FORMATTED)
                continue
            if run.old is not None and run.old.end > run.old.start:
                gap = Place(place.part, place.block_id, place.start, place.start)
                self._note(change, gap, Sort.DELETED)
            if place.end > place.start:
                self._note(change, place, Sort.INSERTED)
        self._read_blocks()
        for change in self._changes.values():
            place = change.new_place
            if change.id not in self.places and place is not None:
                self._bar(change, place)

    def _read_blocks(self) -> None:
        above = Place(Part.LEAD, "", *(2 * [len(self._tracked.new.lead)]))
        for block in self._tracked.blocks:
            change = self._changes.get(block.change)
            if block.presence in (Presence.DELETED, Presence.MOVED_FROM):
                if change is not None and change.id not in self.places:
                    self._note(change, above, Sort.DELETED)
                continue
            if change is not None:
                self._bar(change, Place(Part.BLOCK, block.block.id))
            border = self._changes.get(block.border_change)
            if border is not None:
                self._note_border(border, block, above)
            if block.new is not None and block.border is not Border.DELETED:
                length = len(block.new.text) if isinstance(block.new, TextBlock) else 0
                part = Part.TEXT if isinstance(block.new, TextBlock) else Part.BLOCK
                above = Place(part, block.new.id, length, length)

    def _note_border(self, change: Change, block: TrackedBlock, above: Place) -> None:
        place = change.new_place or above
        if block.border is Border.DELETED:
            gap = Place(place.part, place.block_id, place.start, place.start)
            self._note(change, gap, Sort.DELETED)
        else:
            self._bar(change, Place(Part.BLOCK, block.block.id))

    def _note(self, change: Change, place: Place, sort: Sort) -> None:
        key = (place.part, place.block_id)
        struck = change.old.plain if sort is Sort.DELETED else ""
        mark = Mark(sort, place.start, place.end, change.id, struck)
        self.marks.setdefault(key, []).append(mark)
        self._bar(change, place)

    def _bar(self, change: Change, place: Place) -> None:
        self.barred.add((place.part, place.block_id))
        known = self.places.get(change.id)
        # Where words are replaced the new ones count, not the gap before them.
        if known is None or (known == replace(place, end=place.start) and known.end == known.start):
            self.places[change.id] = place


# Where on the page

_OF_FIGURES = {Part.PICTURE, Part.CREATOR, Part.ALT_TEXT, Part.RIGHTS}
_FIXED = {
    LinePart.HEADLINE: Part.HEADLINE,
    LinePart.LEAD: Part.LEAD,
    LinePart.SIGNATURE: Part.SIGNATURE,
    LinePart.PHOTO_CREDIT: Part.PHOTO_CREDIT,
    LinePart.SOURCE: Part.SOURCES,
}
_MEMBERS = {
    LinePart.SPEAKER: Part.SPEAKER,
    LinePart.CAPTION: Part.CAPTION,
    LinePart.CREDIT_LINE: Part.CREDIT_LINE,
}


def keys_of(lines: Sequence[Line]) -> Iterator[Key]:
    """Yield for every line of the sheet the text it shows."""
    block_id = ""
    for line in lines:
        if line.part in FIXED:
            yield _FIXED[line.part], ""
        elif line.part in MEMBER_PARTS:
            yield _MEMBERS[line.part], block_id
        else:
            block_id = line.facts.block_id
            yield Part.TEXT, block_id


def numbers_of(lines: Sequence[Line]) -> dict[Key, int]:
    """Return the number of the line that shows each text; of sources the first."""
    found: dict[Key, int] = {}
    for number, key in enumerate(keys_of(lines)):
        found.setdefault(key, number)
    return found


def line_number(numbers: Mapping[Key, int], place: Place) -> int | None:
    """Return the line that shows a place; None for what the page has no line for."""
    number = numbers.get((place.part, place.block_id))
    if number is None and place.block_id:
        number = numbers.get((Part.TEXT, place.block_id))
    return number


def is_detail(place: Place) -> bool:
    """Tell whether a place is among the details beside the page."""
    return not place.block_id and place.part not in _FIXED.values()
