"""The redline read as a map: which letters of the old version are which of the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from editor.article.place import Part, Place
from editor.article.tracked import Border, Presence, TrackedArticle, TrackedBlock, TrackedText


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one text in both versions, as long on both sides where it was kept.

    ``old`` is None where the block is only in the new version, and the other way round.
    ``change`` is the id of the change, empty for kept letters. ``is_format``: the letters are
    kept, and their format changed.
    """

    old: Place | None
    new: Place | None
    change: str = ""
    is_format: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether both versions have the letters."""
        return (not self.change or self.is_format) and bool(self.old and self.new)


def runs(tracked: TrackedArticle) -> Iterator[Run]:
    """Yield the runs of every text in the order of the redline, a moved block once."""
    for text in tracked.texts:
        yield from _Walk(_Cursor(text.part, ""), _Cursor(text.part, "")).over(text)
    last: _Walk | None = None
    for block in tracked.blocks:
        if block.presence is Presence.MOVED_FROM:
            continue
        for text in block.texts:
            walk = _walk(block, text, last)
            if text.part is Part.TEXT:
                last = walk
            yield from walk.over(text)


def follow(tracked: TrackedArticle, place: Place) -> Place | None:
    """Return where a range of the old version is in the new one; None when all of it is gone.

    What was put in within the range belongs to it. A caret stays where it was.
    """
    first: Place | None = None
    end = 0
    for run in runs(tracked):
        if not run.is_kept or run.old is None or run.new is None:
            continue
        found = _overlap(run.old, run.new, place)
        if found is None:
            continue
        if first is None:
            first = found
        if (found.part, found.block_id) == (first.part, first.block_id):
            end = found.end
    return None if first is None else Place(first.part, first.block_id, first.start, end)


def _overlap(old: Place, new: Place, place: Place) -> Place | None:
    if (old.part, old.block_id) != (place.part, place.block_id):
        return None
    start, end = max(old.start, place.start), min(old.end, place.end)
    if start > end or (start == end and place.start < place.end):
        return None
    shift = new.start - old.start
    return Place(new.part, new.block_id, start + shift, end + shift)


@dataclass(slots=True)
class _Cursor:
    """How far a text has been read on one side."""

    part: Part
    block_id: str
    offset: int = 0

    def past(self, length: int) -> Place:
        start = self.offset
        self.offset += length
        return Place(self.part, self.block_id, start, self.offset)


@dataclass(frozen=True, slots=True)
class _Walk:
    old: _Cursor | None
    new: _Cursor | None

    def over(self, text: TrackedText) -> Iterator[Run]:
        for segment in text.segments:
            yield Run(
                None if self.old is None else self.old.past(len(segment.old)),
                None if self.new is None else self.new.past(len(segment.new)),
                segment.change,
                segment.is_format,
            )


def _walk(block: TrackedBlock, text: TrackedText, last: _Walk | None) -> _Walk:
    """Return the walk over a text of a block; behind a border one side goes on where it was."""
    old = None if block.old is None else _Cursor(text.part, block.old.id)
    new = None if block.new is None else _Cursor(text.part, block.new.id)
    if text.part is Part.TEXT and last is not None:
        if block.border is Border.INSERTED:
            old = last.old
        elif block.border is Border.DELETED:
            new = last.new
    if block.presence is Presence.REPLACED:
        # The texts of the old block come first, then those of the new one.
        is_old = any(segment.old for segment in text.segments)
        return _Walk(old, None) if is_old else _Walk(None, new)
    return _Walk(old, new)
