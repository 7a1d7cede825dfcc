"""Three-way merge of the body: blocks that came, went, moved, were split, joined and edited."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from editor.article.block import Block, Quote, TextBlock
from editor.article.place import Part, Place
from editor.article.span import EMPTY, Text
from editor.article.tracked import Presence
from editor.review.conflict import Judge, chosen
from editor.review.merge_order import merged_order
from editor.review.merge_text import (
    Atom,
    Edit,
    Mark,
    Settle,
    atoms,
    cut_at_marks,
    edits,
    merged,
    starts_of,
    stream_of,
    text_of_atoms,
    turned,
)
from editor.review.pairing import Unit, paired
from editor.review.parts import BLOCK_FIELDS, text_in, text_parts, words_of
from editor.review.plain_letters import written_into
from editor.review.recorder import Recorder
from editor.review.tracked_text import Piece, track, track_pieces

_AROUND = 40
"""Letters before and after a conflict that are told with it."""


def merge_blocks(
    judge: Judge, base: Sequence[Block], ours: Sequence[Block], theirs: Sequence[Block]
) -> tuple[Block, ...]:
    """Return the body with the changes of both sides."""
    one, two = _Side.of(base, ours), _Side.of(base, theirs)
    clusters = _clusters(len(base), one, two)
    order = merged_order(
        [base[cluster[0]].id for cluster in clusters],
        (one.order(base, clusters), two.order(base, clusters)),
        (one.moved(base), two.moved(base)),
    )
    by_key = {base[cluster[0]].id: cluster for cluster in clusters}
    body = _Body(judge, base, one, two)
    found = [block for key in order for block in body.blocks(key, by_key.get(key))]
    return tuple(_with_own_ids(found))


@dataclass(frozen=True, slots=True)
class _Side:
    """One side's version: its blocks, and the units that tie them to those of the base."""

    blocks: Sequence[Block]
    units: dict[int, Unit]
    moves: frozenset[int]

    @classmethod
    def of(cls, base: Sequence[Block], blocks: Sequence[Block]) -> _Side:
        placed = paired(base, blocks)
        units = {number: each.unit for each in placed for number in each.unit.old}
        moves = {each.unit.old[0] for each in placed if each.presence is Presence.MOVED_TO}
        return cls(blocks, units, frozenset(moves))

    def of_unit(self, unit: Unit) -> list[Block]:
        return [self.blocks[number] for number in unit.new]

    def version(self, cluster: Sequence[int]) -> list[Block]:
        """Return what this side has of some blocks of the base."""
        units = dict.fromkeys(self.units[number] for number in cluster)
        return [block for unit in units for block in self.of_unit(unit)]

    def added(self) -> dict[str, Block]:
        tied = {number for unit in self.units.values() for number in unit.new}
        return {b.id: b for number, b in enumerate(self.blocks) if number not in tied}

    def order(self, base: Sequence[Block], clusters: Sequence[Sequence[int]]) -> list[str]:
        """Return the keys of clusters and added blocks as they stand on this side."""
        first: dict[int, str] = {}
        for cluster in clusters:
            heads = [self.units[n].new[0] for n in cluster if self.units[n].new]
            if heads:
                first[heads[0]] = base[cluster[0]].id
        added = self.added()
        return [
            first.get(number, block.id)
            for number, block in enumerate(self.blocks)
            if number in first or block.id in added
        ]

    def moved(self, base: Sequence[Block]) -> frozenset[str]:
        return frozenset(base[number].id for number in self.moves)


def _clusters(count: int, one: _Side, two: _Side) -> list[list[int]]:
    """Return the blocks of the base in groups that a side joined; most stand alone."""
    clusters: list[list[int]] = []
    for number in range(count):
        is_tied = number > 0 and any(
            side.units[number] is side.units[number - 1] for side in (one, two)
        )
        if is_tied:
            clusters[-1].append(number)
        else:
            clusters.append([number])
    return clusters


class _Body:
    def __init__(self, judge: Judge, base: Sequence[Block], one: _Side, two: _Side) -> None:
        self._judge = judge
        self._base = base
        self._one = one
        self._two = two
        self._added = (one.added(), two.added())

    def blocks(self, key: str, cluster: Sequence[int] | None) -> list[Block]:
        """Return the blocks of a cluster of the base, or the one that a side put in."""
        if cluster is None:
            one, two = ([added[key]] if key in added else [] for added in self._added)
            return self._settled([], one, two, key)
        base = [self._base[number] for number in cluster]
        ours, theirs = self._one.version(cluster), self._two.version(cluster)
        if ours == theirs or theirs == base:
            return ours
        if ours == base:
            return theirs
        if not self._can_flow(base, cluster):
            return self._settled(base, ours, theirs, key)
        if len(cluster) == len(ours) == len(theirs) == 1:
            return [self._field_by_field(base[0], ours[0], theirs[0])]
        return self._flowing(cluster)

    def _can_flow(self, base: Sequence[Block], cluster: Sequence[int]) -> bool:
        """Whether every block is there on both sides as the same sort of thing.

        What one side joined to another block must be, but for its text, as it was: its speaker
        would have nowhere to go.
        """
        for side, other in ((self._one, self._two), (self._two, self._one)):
            for number, block in zip(cluster, base, strict=True):
                unit = side.units[number]
                if not unit.new or not _comparable(block, side.of_unit(unit)[0]):
                    return False
                if unit.old[0] != number and not _same_but_for_text(
                    block, other.version([number])[:1]
                ):
                    return False
        if any(
            _loses_speaker(block, self._head(self._one, number), self._head(self._two, number))
            for number, block in zip(cluster, base, strict=True)
        ):
            return False
        return len(cluster) == 1 or all(isinstance(block, TextBlock) for block in base)

    def _settled(
        self, base: list[Block], ours: list[Block], theirs: list[Block], key: str
    ) -> list[Block]:
        """Return one of the versions as a whole: a block one side deleted and one changed."""
        if not base and (not ours or not theirs or ours == theirs):
            return ours or theirs
        if self._judge.is_plain:
            # What was only suggested stays so, with all that was written in it.
            return ours if theirs else []
        told = (_told(base), _told(ours), _told(theirs))
        decision = self._judge.decide(Place(Part.BLOCK, key), told)
        present = ours or theirs
        if isinstance(decision, Text):
            return _said(decision, present)
        version = chosen(decision, base, ours, theirs)
        # Until it is decided a block that one side deleted stays.
        is_open = any(each.place == Place(Part.BLOCK, key) for each in self._judge.conflicts)
        return present if is_open else version

    def _field_by_field(
        self, base: Block, ours: Block, theirs: Block, *, but: Part | None = None
    ) -> Block:
        """Return a block with the values and the texts of both sides, without one of these."""
        frame = self._frame(base, ours, theirs)
        common = set(text_parts(base)) & set(text_parts(ours)) & set(text_parts(theirs)) - {but}
        texts = {
            BLOCK_FIELDS[part]: self.text(Place(part, base.id), base, ours, theirs)
            for part in text_parts(frame)
            if part in common
        }
        return replace(frame, **_in_form(frame, texts))

    def text(self, place: Place, base: Block, ours: Block, theirs: Block) -> Text:
        """Return one text of three versions of a block."""
        return merge_text(
            self._judge, place, *(text_in(block, place.part) for block in (base, ours, theirs))
        )

    def _frame(self, base: Block, ours: Block, theirs: Block) -> Block:
        """Return the block with the values of both sides, its texts being of one of them."""
        names = tuple(type(block).__name__ for block in (base, ours, theirs))
        kinds = (type(base), type(ours), type(theirs))
        kind = self._judge.value(Place(Part.TYPE, base.id), kinds, names)
        frame: Block = next(b for b in (ours, theirs, base) if type(b) is kind)
        values: dict[str, Any] = {}
        for part in _VALUES:
            name = BLOCK_FIELDS[part]
            if all(hasattr(block, name) for block in (base, ours, theirs)):
                three = versions((base, ours, theirs), name)
                values[name] = self._judge.value(Place(part, base.id), three, map(str, three))
        return replace(frame, **values)

    def _flowing(self, cluster: Sequence[int]) -> list[Block]:
        """Merge texts over the borders of blocks that were split and joined."""
        base = [self._base[number] for number in cluster]
        stream = stream_of(base)
        starts = [0]
        for block in base:
            starts.append(starts[-1] + len(words_of(block)) + 1)
        frames = [
            self._field_by_field(
                block, self._head(self._one, number), self._head(self._two, number), but=Part.TEXT
            )
            for number, block in zip(cluster, base, strict=True)
        ]
        one, two = (
            [
                edit
                for unit in dict.fromkeys(side.units[number] for number in cluster)
                for edit in self._edits(side, unit, starts[unit.old[0] - cluster[0]])
            ]
            for side in (self._one, self._two)
        )
        if self._judge.is_plain:
            made = self._written(base, one, self._two.version(cluster))
        else:
            place = Place(Part.TEXT, base[0].id)
            made = merged(stream, one, two, _settler(self._judge, place, stream))
        by_id = {block.id: frame for block, frame in zip(base, frames, strict=True)}
        return list(cut_at_marks(made, frames[0], by_id))

    def _written(self, base: Sequence[Block], ours: list[Edit], new: list[Block]) -> list[Atom]:
        old, theirs, edit = stream_of(base), stream_of(new), self._judge.edit
        starts = starts_of(base), starts_of(new)
        replaced = edit.found_in(Part.TEXT, (old, theirs), starts) if edit else None
        return written_into(old, ours, theirs, replaced=replaced)

    def _head(self, side: _Side, number: int) -> Block:
        """Return the block that a block of the base is on a side; itself where it was joined."""
        unit = side.units[number]
        return side.of_unit(unit)[0] if unit.old[0] == number else self._base[number]

    def _edits(self, side: _Side, unit: Unit, start: int) -> Iterator[Edit]:
        """Yield what a side did to the text of a unit, borders being one letter long."""
        new = side.of_unit(unit)
        is_split = len(new) > 1
        pieces = track_pieces(
            Recorder(),
            Part.TEXT,
            [Piece(self._base[number].id, words_of(self._base[number])) for number in unit.old],
            [Piece(block.id, words_of(block)) for block in new],
        )
        for number, piece in enumerate(pieces):
            if number and is_split:
                yield Edit(start, start, (Mark(new[number]),))
            elif number:
                yield Edit(start, start + 1, ())
                start += 1
            yield from edits(piece, start)
            start += sum(len(segment.old) for segment in piece)


_VALUES = (*(Part.LEVEL, Part.STYLE, Part.PICTURE, Part.LANGUAGE, Part.DIRECTION, Part.IDENTITY),)


def merge_text(judge: Judge, place: Place, base: Text, ours: Text, theirs: Text) -> Text:
    """Return a text with the changes of both sides; conflicts go to the ``judge``."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    stream = atoms(base)
    if judge.is_plain:
        # As it is shown, from what stands to the page: the other way round it may differ.
        shown = track(Recorder(), place.part, Piece("", ours), Piece("", base))
        made = edits(map(turned, shown))
        new, starts = atoms(theirs), {place.block_id: 0}
        edit = judge.edit
        both = (stream, new), (starts, starts)
        replaced = edit.found_in(place.part, *both) if edit else None
        return text_of_atoms(written_into(stream, made, new, replaced=replaced))
    one, two = (
        edits(track(Recorder(), place.part, Piece("", base), Piece("", side)))
        for side in (ours, theirs)
    )
    return text_of_atoms(merged(stream, one, two, _settler(judge, place, stream)))


def versions(three: tuple[object, object, object], name: str) -> tuple[Any, Any, Any]:
    """Return one field of the three versions."""
    base, ours, theirs = three
    return getattr(base, name), getattr(ours, name), getattr(theirs, name)


def _settler(judge: Judge, place: Place, stream: Sequence[Atom]) -> Settle:
    def settle(
        start: int, end: int, ours: Sequence[Atom], theirs: Sequence[Atom]
    ) -> Sequence[Atom]:
        base = stream[start:end]
        decision = judge.decide(
            Place(place.part, place.block_id, start, end),
            (text_of_atoms(base), text_of_atoms(ours), text_of_atoms(theirs)),
            around=(
                text_of_atoms(stream[max(0, start - _AROUND) : start]).plain,
                text_of_atoms(stream[end : end + _AROUND]).plain,
            ),
        )
        if isinstance(decision, Text):
            return atoms(decision)
        return chosen(decision, base, ours, theirs)

    return settle


def _comparable(one: Block, other: Block) -> bool:
    both_texts = isinstance(one, TextBlock) and isinstance(other, TextBlock)
    return both_texts or type(one) is type(other)


def _same_but_for_text(one: Block, others: Sequence[Block]) -> bool:
    return isinstance(one, TextBlock) and all(
        isinstance(each, TextBlock) and replace(each, text=one.text) == one for each in others
    )


def _loses_speaker(base: Block, one: Block, two: Block) -> bool:
    """Tell whether a side named a speaker where the other made of the quote something else."""
    if type(one) is type(two):
        return False
    named = [
        block
        for block in (one, two)
        if isinstance(block, Quote) and block.speaker != getattr(base, "speaker", "")
    ]
    # The type that one side changed is taken; where both did it is open.
    retyped = [block for block in (one, two) if type(block) is not type(base)]
    return bool(named) and retyped != named


def _in_form(frame: Block, texts: dict[str, Text]) -> dict[str, Any]:
    return {
        name: text if isinstance(getattr(frame, name), Text) else text.plain
        for name, text in texts.items()
    }


def _told(blocks: Sequence[Block]) -> Text:
    """Return all that blocks say, a line for each of their texts."""
    lines = [
        text for block in blocks for part in text_parts(block) if (text := text_in(block, part))
    ]
    return sum((Text.of("\n") + line for line in lines[1:]), lines[0]) if lines else EMPTY


def _said(text: Text, blocks: Sequence[Block]) -> list[Block]:
    """Return the first of ``blocks`` saying ``text``, as somebody wrote it of the versions."""
    block = next((each for each in blocks if isinstance(each, TextBlock)), None)
    return list(blocks) if block is None else [replace(block, text=text)]


def _with_own_ids(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, each id once: both sides may have made a block of one id otherwise."""
    seen: set[str] = set()
    for block in blocks:
        own = block
        while own.id in seen:
            own = replace(own, id=str(uuid.uuid5(uuid.UUID(own.id), own.id)))
        seen.add(own.id)
        yield own
