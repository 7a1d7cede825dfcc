"""Blocks written plainly into a body with suggestions: put in, taken out, split and joined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editor.article.block import Block, TextBlock
from editor.article.place import Part
from editor.review.edit_range import EditRange
from editor.review.merge_text import (
    Edit,
    Mark,
    atoms,
    cut_at_marks,
    edits,
    starts_of,
    stream_of,
    turned,
)
from editor.review.parts import words_of
from editor.review.plain_letters import written_into
from editor.review.recorder import Recorder
from editor.review.tracked_text import Piece, track

Blocks = Sequence[Block]


def written_blocks(
    stands: Blocks, before: Blocks, after: Blocks, edit: EditRange | None = None
) -> tuple[Block, ...] | None:
    """Return what stands once ``before`` was made ``after``, None where the blocks are the same.

    What cannot be told apart from a suggestion is one: the body stands as it stood then.
    """
    if sorted(each.id for each in before) == sorted(each.id for each in after):
        return None
    first, last = _unchanged(before, after)
    old, new = before[first : len(before) - last], after[first : len(after) - last]
    known = {block.id: number for number, block in enumerate(stands)}
    is_whole = [each for each in new if each in old] == [each for each in old if each in new]
    if is_whole and not {each.id for each in new if each not in old} & {each.id for each in old}:
        return _with_whole(stands, known, before[:first], old, new)
    if all(isinstance(block, TextBlock) for block in (*old, *new)):
        flow = _Flow.of(stands, known, old)
        came = {each.id for each in new} - {each.id for each in old}
        if flow is not None and not came & known.keys():
            return flow.written(stands, new, edit)
    return tuple(stands)


def _unchanged(before: Blocks, after: Blocks) -> tuple[int, int]:
    """Return how many blocks are the same at the beginning and at the end."""
    most = min(len(before), len(after))
    first = next((at for at in range(most) if before[at] != after[at]), most)
    rest = most - first
    last = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    return first, last


def _with_whole(
    stands: Blocks, known: Mapping[str, int], above: Blocks, old: Blocks, new: Blocks
) -> tuple[Block, ...]:
    """Return what stands with whole blocks put in and taken out."""
    gone = {each.id for each in old if each not in new}
    put_in: dict[str, list[Block]] = {}
    anchor = next((each.id for each in reversed(above) if each.id in known), "")
    for block in new:
        if block in old:
            anchor = block.id if block.id in known else anchor
        elif block.id not in known:
            # What is known was suggested to be deleted, and is back.
            put_in.setdefault(anchor, []).append(block)
    found = put_in.get("", [])
    for block in stands:
        found += [] if block.id in gone else [block]
        found += put_in.get(block.id, [])
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Flow:
    """The text of some blocks with the suggestions in it.

    ``ours`` are the edits that make of it what stands, from block ``start`` up to ``end`` there;
    ``closed`` are the places in blocks that are suggested as a whole. A border that is a key of
    ``bound`` goes only if all those go too.
    """

    blocks: Blocks
    start: int
    end: int
    ours: tuple[Edit, ...]
    closed: frozenset[int]
    bound: Mapping[int, frozenset[int]]

    @classmethod
    def of(cls, stands: Blocks, known: Mapping[str, int], blocks: Blocks) -> _Flow | None:
        """Return the flow, None where what stands has not these blocks in this order."""
        numbers = [known[block.id] for block in blocks if block.id in known]
        if not numbers or numbers != sorted(numbers):
            return None
        start, end = numbers[0], numbers[-1] + 1
        if not all(isinstance(block, TextBlock) for block in stands[start:end]):
            return None
        walk = _Walk(stands, known, frozenset(numbers))
        for block in blocks:
            walk.take(block)
        walk.end()
        closed, bound = frozenset(walk.closed), walk.bound
        return cls(blocks, start, end, tuple(walk.ours), closed, bound)

    def written(self, stands: Blocks, new: Blocks, edit: EditRange | None) -> tuple[Block, ...]:
        """Return what stands with these blocks in the place of the flow's."""
        frames = {block.id: block for block in stands[self.start : self.end]}
        base, theirs = stream_of(self.blocks), stream_of(new)
        starts = starts_of(self.blocks), starts_of(new)
        replaced = edit.found_in(Part.TEXT, (base, theirs), starts) if edit else None
        made = written_into(base, self.ours, theirs, self.closed, self.bound, replaced)
        body = cut_at_marks(made, stands[self.start], frames)
        return (*stands[: self.start], *body, *stands[self.end :])


class _Walk:
    """Goes through the blocks and notes how they differ from what stands."""

    def __init__(self, stands: Blocks, known: Mapping[str, int], tied: frozenset[int]) -> None:
        self._stands, self._known, self._tied = stands, known, tied
        self._at = 0
        self._is_begun = False
        self._borders: list[int] = []
        """Borders around the blocks that were suggested since the last one that stands."""
        self.ours: list[Edit] = []
        self.closed: set[int] = set()
        self.bound: dict[int, frozenset[int]] = {}

    def take(self, block: Block) -> None:
        start, end = self._at, self._at + len(words_of(block))
        self._at = end + 1
        if block.id not in self._known:
            # With the border before it, or behind it where nothing before it stands.
            self.closed.update(range(start, end + 1))
            struck = (start - 1, end) if self._is_begun else (start, end + 1)
            self.ours.append(Edit(*struck, ()))
            self._borders.append(start - 1)
            return
        if self._is_begun:
            self.bound[start - 1] = frozenset(self._borders)
        self._is_begun, self._borders = True, []
        number = self._known[block.id]
        own = self._stands[number]
        pieces = Piece("", words_of(own)), Piece("", words_of(block))
        self.ours += edits(map(turned, track(Recorder(), Part.TEXT, *pieces)), start)
        for other in self._stands[number + 1 : max(self._tied) + 1]:
            if self._known[other.id] in self._tied:
                break
            self.ours.append(Edit(end, end, (Mark(other), *atoms(words_of(other)))))

    def end(self) -> None:
        """Strike no border behind the last block: there is none."""
        self.ours = [Edit(each.start, min(each.end, self._at - 1), each.new) for each in self.ours]
