"""What one revision did to the one before it, in the short form that blame plays back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.article.article import Article
from editor.article.change import Change, ChangeKind
from editor.article.place import Part, Place
from editor.review.pairing import moved_ids
from editor.review.redline import redline
from editor.review.runs import Run, runs

TextKey = tuple[Part, str]
"""A text of an article: its part and its block's id."""
Deed = tuple[ChangeKind, Part, str]
"""A change that is not one of letters: its kind, its part and its block's id."""


@dataclass(frozen=True, slots=True)
class Step:
    """The runs of the texts that changed, and what else was done; empty when nothing was."""

    runs: tuple[Run, ...] = ()
    deeds: frozenset[Deed] = frozenset()


def step(old: Article, new: Article) -> Step:
    """Return what makes ``new`` of ``old``; blocks that stayed as they are cost a comparison."""
    before = {block.id: block for block in old.blocks}
    same = {block.id for block in new.blocks if before.get(block.id) == block}
    tracked = redline(
        replace(old, blocks=tuple(block for block in old.blocks if block.id not in same)),
        replace(new, blocks=tuple(block for block in new.blocks if block.id not in same)),
    )
    deeds = {deed for change in tracked.changes for deed in deeds_of(change)}
    deeds |= {(ChangeKind.MOVED, Part.BLOCK, each) for each in moved_ids(old.blocks, new.blocks)}
    return Step(tuple(_changed(tuple(runs(tracked)))), frozenset(deeds))


def deeds_of(change: Change) -> Iterator[Deed]:
    """Yield what is to be looked up for a change that is not one of letters."""
    for place in (change.new_place, change.old_place):
        if place is not None and not _is_of_letters(change):
            yield change.kind, place.part, place.block_id


def _is_of_letters(change: Change) -> bool:
    of_letters = (
        ChangeKind.INSERTED,
        ChangeKind.DELETED,
        ChangeKind.REPLACED,
        ChangeKind.FORMATTED,
    )
    return change.kind in of_letters and change.place.part is not Part.BLOCK


def _changed(found: tuple[Run, ...]) -> Iterator[Run]:
    """Yield the runs of the texts in which anything changed."""
    touched = {
        key
        for run in found
        if run.change or key_of(run.old) != key_of(run.new)
        for key in (key_of(run.old), key_of(run.new))
    }
    for run in found:
        if key_of(run.old) in touched or key_of(run.new) in touched:
            yield run


def key_of(place: Place | None) -> TextKey | None:
    """Return the text a place is in."""
    return None if place is None else (place.part, place.block_id)
