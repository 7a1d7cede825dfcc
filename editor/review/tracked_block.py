"""The redline of the body: blocks that stayed, came, went, moved, were split or joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor.article.block import Block, Figure, Heading, ListItem, TextBlock
from editor.article.change import ChangeClass, ChangeKind
from editor.article.place import Part, Place
from editor.article.span import EMPTY, Text
from editor.article.tracked import (
    Border,
    Presence,
    TrackedBlock,
    TrackedText,
    Trait,
    deleted,
    inserted,
)
from editor.review.classes import class_of_letters, class_of_part
from editor.review.pairing import Placed, Unit, paired
from editor.review.parts import BLOCK_FIELDS, text_in, text_parts, words_of
from editor.review.recorder import Recorder
from editor.review.tracked_text import Piece, track, track_pieces


def track_blocks(
    recorder: Recorder, old: Sequence[Block], new: Sequence[Block]
) -> tuple[TrackedBlock, ...]:
    """Return the redline of a body, its changes written into ``recorder``."""
    body = _Body(recorder, old, new)
    return tuple(block for placed in paired(old, new) for block in body.tracked(placed))


class _Body:
    """Both bodies, and the moved units that were met at one of their two places."""

    def __init__(self, recorder: Recorder, old: Sequence[Block], new: Sequence[Block]) -> None:
        self._recorder = recorder
        self._old = old
        self._new = new
        self._moved: dict[Unit, tuple[TrackedBlock, ...]] = {}

    def tracked(self, placed: Placed) -> tuple[TrackedBlock, ...]:
        """Return the blocks of a unit at one of its places."""
        presence, unit = placed.presence, placed.unit
        if presence is Presence.DELETED:
            return (self._whole(presence, self._old[unit.old[0]], None),)
        if presence is Presence.INSERTED:
            return (self._whole(presence, None, self._new[unit.new[0]]),)
        if presence is Presence.KEPT:
            return self._pair(unit)
        if unit not in self._moved:
            self._moved[unit] = self._pair_moved(unit)
        if self._moved[unit][0].presence is Presence.REPLACED:
            return tuple(_at_one_place(block, presence) for block in self._moved[unit])
        return tuple(replace(block, presence=presence) for block in self._moved[unit])

    def _pair_moved(self, unit: Unit) -> tuple[TrackedBlock, ...]:
        old, new = self._old[unit.old[0]], self._new[unit.new[0]]
        if not _comparable(old, new):
            return (self._whole(Presence.REPLACED, old, new),)
        change = self._recorder.note(
            ChangeKind.MOVED,
            ChangeClass.MOVED_BLOCK,
            Place(Part.BLOCK, old.id),
            Place(Part.BLOCK, new.id),
            words_of(old),
            words_of(new),
        )
        return tuple(replace(block, change=change) for block in self._pair(unit))

    def _pair(self, unit: Unit) -> tuple[TrackedBlock, ...]:
        old, new = self._old[unit.old[0]], self._new[unit.new[0]]
        if not _comparable(old, new):
            return (self._whole(Presence.REPLACED, old, new),)
        if len(unit.old) == len(unit.new) == 1:
            traits = () if old == new else tuple(self._traits(old, new))
            texts = tuple(self._texts(old, new, traits))
            return (
                TrackedBlock(presence=Presence.KEPT, old=old, new=new, texts=texts, traits=traits),
            )
        return tuple(self._pieces(unit))

    def _pieces(self, unit: Unit) -> Iterator[TrackedBlock]:
        """Yield the blocks of a split or of a join: the pair, then those behind each border."""
        old = [self._old[number] for number in unit.old]
        new = [self._new[number] for number in unit.new]
        first, *rest = track_pieces(
            self._recorder,
            Part.TEXT,
            [Piece(block.id, words_of(block)) for block in old],
            [Piece(block.id, words_of(block)) for block in new],
        )
        traits = tuple(self._traits(old[0], new[0]))
        others = self._texts(old[0], new[0], traits, done=(Part.TEXT,))
        yield TrackedBlock(
            presence=Presence.KEPT,
            old=old[0],
            new=new[0],
            texts=(TrackedText(Part.TEXT, first), *others),
            traits=traits,
        )
        is_split = len(new) > 1
        for block, segments in zip((new if is_split else old)[1:], rest, strict=True):
            border = self._border(block, old[0], new[0], is_split=is_split)
            side = inserted if is_split else deleted
            yield TrackedBlock(
                presence=Presence.KEPT,
                old=None if is_split else block,
                new=block if is_split else None,
                border=Border.INSERTED if is_split else Border.DELETED,
                border_change=border,
                texts=(
                    TrackedText(Part.TEXT, segments),
                    *(
                        TrackedText(part, side(text_in(block, part), border))
                        for part in text_parts(block)[1:]
                    ),
                ),
            )

    def _border(self, block: Block, old: Block, new: Block, *, is_split: bool) -> str:
        here = Place(Part.BLOCK, block.id)
        return self._recorder.note(
            ChangeKind.SPLIT if is_split else ChangeKind.JOINED,
            ChangeClass.STRUCTURE,
            Place(Part.BLOCK, old.id) if is_split else here,
            here if is_split else Place(Part.BLOCK, new.id),
            EMPTY if is_split else words_of(block),
            words_of(block) if is_split else EMPTY,
        )

    def _texts(
        self, old: Block, new: Block, traits: Sequence[Trait], done: tuple[Part, ...] = ()
    ) -> Iterator[TrackedText]:
        """Yield the texts of both; one that only one type of block has goes with the type."""
        both = set(text_parts(old)) & set(text_parts(new))
        retyped = next((each.change for each in traits if each.part is Part.TYPE), "")
        for part in dict.fromkeys((*text_parts(old), *text_parts(new))):
            if part in done:
                continue
            if part in both:
                pieces = (Piece(old.id, text_in(old, part)), Piece(new.id, text_in(new, part)))
                yield TrackedText(part, track(self._recorder, part, *pieces))
            elif part in text_parts(new):
                yield TrackedText(part, inserted(text_in(new, part), retyped))
            else:
                yield TrackedText(part, deleted(text_in(old, part), retyped))

    def _traits(self, old: Block, new: Block) -> Iterator[Trait]:
        if type(old) is not type(new):
            yield self._trait(Part.TYPE, old, new, _described(old), _described(new))
        for part in (Part.LEVEL, Part.STYLE, Part.PICTURE, Part.LANGUAGE, Part.DIRECTION):
            # What only one type of block has goes with the type.
            if type(old) is not type(new) and part in (Part.LEVEL, Part.STYLE):
                continue
            before, after = (getattr(block, BLOCK_FIELDS[part], None) for block in (old, new))
            if before != after:
                yield self._trait(part, old, new, str(before), str(after))
        if old.id != new.id:
            yield self._trait(Part.IDENTITY, old, new, old.id, new.id)

    def _trait(self, part: Part, old: Block, new: Block, before: str, after: str) -> Trait:
        change = self._recorder.note(
            ChangeKind.SET,
            class_of_part(part) or ChangeClass.STRUCTURE,
            Place(part, old.id),
            Place(part, new.id),
            Text.of(before),
            Text.of(after),
        )
        return Trait(part, change)

    def _whole(self, presence: Presence, old: Block | None, new: Block | None) -> TrackedBlock:
        """Return a block that came, went or became another kind of thing as a whole."""
        before, after = (EMPTY if block is None else words_of(block) for block in (old, new))
        change = self._recorder.note(
            {
                Presence.INSERTED: ChangeKind.INSERTED,
                Presence.DELETED: ChangeKind.DELETED,
            }.get(presence, ChangeKind.REPLACED),
            _class_of_block(old, new),
            None if old is None else Place(Part.BLOCK, old.id),
            None if new is None else Place(Part.BLOCK, new.id),
            before,
            after,
        )
        texts = _whole_texts(old, new, change)
        return TrackedBlock(presence=presence, old=old, new=new, change=change, texts=texts)


def _whole_texts(old: Block | None, new: Block | None, change: str) -> tuple[TrackedText, ...]:
    return tuple(
        TrackedText(part, side(text_in(block, part), change))
        for block, side in ((old, deleted), (new, inserted))
        if block is not None
        for part in text_parts(block)
    )


def _at_one_place(block: TrackedBlock, presence: Presence) -> TrackedBlock:
    """Return what a block that moved and became another kind of thing is at one place."""
    is_old = presence is Presence.MOVED_FROM
    old, new = (block.old, None) if is_old else (None, block.new)
    return TrackedBlock(
        presence=Presence.DELETED if is_old else Presence.INSERTED,
        old=old,
        new=new,
        change=block.change,
        texts=_whole_texts(old, new, block.change),
    )


def _comparable(old: Block, new: Block) -> bool:
    both_texts = isinstance(old, TextBlock) and isinstance(new, TextBlock)
    return both_texts or type(old) is type(new)


def _class_of_block(old: Block | None, new: Block | None) -> ChangeClass:
    """Return the class of a block that comes or goes: a picture, words, or only structure."""
    if isinstance(old, Figure) or isinstance(new, Figure):
        return ChangeClass.PICTURE
    before, after = ("" if block is None else words_of(block).plain for block in (old, new))
    change_class = class_of_letters(before, after)
    is_wording = change_class is ChangeClass.WORDING
    return ChangeClass.WORDING if is_wording else ChangeClass.STRUCTURE


def _described(block: Block) -> str:
    """Name the type of a block as its JSON form does."""
    return {Heading: "heading", ListItem: "list_item"}.get(
        type(block), type(block).__name__.lower()
    )
