"""Which block of one version is which of the other: by id, by what they say, split, joined, moved.

Ids pair first, for the page keeps them. What has none of its own any more, because it came back
from another program, pairs by its words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from editor.article.article import Article
from editor.article.block import Block, Figure, TextBlock
from editor.article.span import EMPTY
from editor.article.tracked import Presence
from editor.review.likeness import gained, similarity, worded

_AT_ITS_PLACE = 0.4
"""Similarity from which two blocks between the same neighbours are one."""
_ANYWHERE = 0.75
"""Similarity from which a block is found again elsewhere, and how many words it must have."""
_WORDS_ANYWHERE = 4
_MOST_LIKELY = 5
"""How many blocks with the same words are looked at closely."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks of the two versions that belong together, by their number in each.

    One of each is a pair. Several of one side, which stand together, are a block that was split
    or blocks that were joined, the first ones being the pair. One side may be empty.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit at one of its places in the redline; a moved one has two."""

    presence: Presence
    unit: Unit


def paired(old: Sequence[Block], new: Sequence[Block]) -> tuple[Placed, ...]:
    """Return the units in the order of the redline: what is gone before what came instead."""
    pairs = _by_id(old, new)
    _by_words(old, new, pairs)
    units = _units(old, new, pairs)
    return tuple(_in_order(units))


def with_ids_of(old: Article, new: Article) -> Article:
    """Return ``new`` with the ids of ``old`` for the article and the blocks that are the same.

    For what comes back from a program that keeps no ids.
    """
    pairs = _by_id(old.blocks, new.blocks)
    _by_words(old.blocks, new.blocks, pairs)
    ids = {number: old.blocks[twin].id for twin, number in pairs.items()}
    blocks = tuple(
        replace(block, id=ids.get(number, block.id)) for number, block in enumerate(new.blocks)
    )
    return replace(new, id=old.id, story_id=old.story_id, blocks=blocks)


def moved_ids(old: Sequence[Block], new: Sequence[Block]) -> frozenset[str]:
    """Return the ids of the blocks that left the order in which the others stayed."""
    pairs = sorted(_by_id(old, new).items())
    if all(one[1] < other[1] for one, other in pairwise(pairs)):
        return frozenset()
    return frozenset(old[number].id for number, _ in {*pairs} - {*_longest_rising(pairs)})


_Pairs = dict[int, int]
"""Number of an old block -> number of its new one."""


def _by_id(old: Sequence[Block], new: Sequence[Block]) -> _Pairs:
    numbers = {block.id: number for number, block in enumerate(new)}
    return {number: numbers[block.id] for number, block in enumerate(old) if block.id in numbers}


def _by_words(old: Sequence[Block], new: Sequence[Block], pairs: _Pairs) -> None:
    """Pair what is left by its words: the same, then similar at its place or elsewhere."""
    _by_same_words(old, new, pairs)
    taken = set(pairs.values())
    left = [number for number in range(len(old)) if number not in pairs]
    free = [number for number in range(len(new)) if number not in taken]
    if not left or not free:
        return
    gaps = _Gaps(pairs)
    shelf = _Shelf(new, free)
    candidates: list[tuple[bool, float, int, int]] = []
    for number in left:
        for twin in shelf.likely(old[number]):
            alike = _alike(old[number], new[twin])
            is_near = gaps.before(number) == gaps.ahead(twin)
            if alike >= (_AT_ITS_PLACE if is_near else _ANYWHERE) and (
                is_near or _is_long(old[number])
            ):
                candidates.append((is_near, alike, number, twin))
    # Best first; of equals the one nearest to its old number, so that rows of the same keep order.
    candidates.sort(key=lambda each: (-each[1], not each[0], abs(each[2] - each[3]), each[2]))
    for _, _, number, twin in candidates:
        if number not in pairs and twin not in taken:
            pairs[number] = twin
            taken.add(twin)


def _by_same_words(old: Sequence[Block], new: Sequence[Block], pairs: _Pairs) -> None:
    """Pair long texts that are the same letter by letter, so that few are left to compare."""
    taken = set(pairs.values())
    waiting: dict[str, list[int]] = {}
    for number in reversed(range(len(new))):
        block = new[number]
        if number not in taken and isinstance(block, TextBlock) and _is_long(block):
            waiting.setdefault(block.text.plain, []).append(number)
    for number, block in enumerate(old):
        twins = waiting.get(block.text.plain) if isinstance(block, TextBlock) else None
        if twins and number not in pairs:
            pairs[number] = twins.pop()


class _Shelf:
    """The blocks that wait for their pair, by their words: not every two need be compared."""

    def __init__(self, blocks: Sequence[Block], numbers: Sequence[int]) -> None:
        self._by_word: dict[str, list[int]] = {}
        self._short = []
        for number in numbers:
            words = _words(blocks[number])
            if len(words) < _WORDS_ANYWHERE:
                self._short.append(number)
            for word in words:
                self._by_word.setdefault(word, []).append(number)

    def likely(self, block: Block) -> list[int]:
        """Return the blocks with most of the same words, and for a short one all short ones."""
        words = _words(block)
        shared = Counter(number for word in words for number in self._by_word.get(word, ()))
        found = [number for number, _ in shared.most_common(_MOST_LIKELY)]
        return found if len(words) >= _WORDS_ANYWHERE else [*{*found, *self._short}]


def _words(block: Block) -> frozenset[str]:
    words = block.text if isinstance(block, TextBlock) else getattr(block, "caption", EMPTY)
    return frozenset(worded(words.plain))


class _Gaps:
    """Between which pairs that kept their order a block stands."""

    def __init__(self, pairs: _Pairs) -> None:
        stable = _longest_rising(sorted(pairs.items()))
        self._old = [number for number, _ in stable]
        self._new = [number for _, number in stable]

    def before(self, number: int) -> int:
        return bisect_left(self._old, number)

    def ahead(self, number: int) -> int:
        return bisect_left(self._new, number)


def _alike(one: Block, other: Block) -> float:
    if isinstance(one, TextBlock) and isinstance(other, TextBlock):
        return similarity(one.text.plain, other.text.plain)
    if isinstance(one, Figure) and isinstance(other, Figure):
        if one.media_id == other.media_id:
            return 1.0
        return similarity(one.caption.plain, other.caption.plain) if one.caption else 0.0
    return 1.0 if type(one) is type(other) else 0.0


def _is_long(block: Block) -> bool:
    if isinstance(block, TextBlock):
        return len(worded(block.text.plain)) >= _WORDS_ANYWHERE
    return isinstance(block, Figure)


def _units(old: Sequence[Block], new: Sequence[Block], pairs: _Pairs) -> list[Unit]:
    """Make units of the pairs and of what has none, blocks that were split or joined as one."""
    left = set(range(len(old))) - pairs.keys()
    free = set(range(len(new))) - set(pairs.values())
    units: list[Unit] = []
    for number, twin in pairs.items():
        split = _tail(old[number], new, twin, free)
        joined = () if split else _tail(new[twin], old, number, left)
        free.difference_update(split)
        left.difference_update(joined)
        units.append(Unit((number, *joined), (twin, *split)))
    units += [Unit((number,), ()) for number in left]
    units += [Unit((), (number,)) for number in free]
    return units


def _tail(whole: Block, blocks: Sequence[Block], first: int, loose: set[int]) -> tuple[int, ...]:
    """Return the loose blocks after ``first`` whose words the block ``whole`` has after it."""
    head = blocks[first]
    tail: list[int] = []
    if not isinstance(whole, TextBlock) or not isinstance(head, TextBlock):
        return ()
    so_far = head.text.plain
    for number in range(first + 1, len(blocks)):
        block = blocks[number]
        if number not in loose or not isinstance(block, TextBlock):
            break
        if not gained(whole.text.plain, so_far, block.text.plain):
            break
        so_far += "\n" + block.text.plain
        tail.append(number)
    return tuple(tail)


def _in_order(units: list[Unit]) -> Iterator[Placed]:
    """Yield the units along those that kept their order; between them the gone, then the new."""
    both = sorted((unit for unit in units if unit.old and unit.new), key=lambda unit: unit.old)
    stable = _longest_rising([(unit.old[0], unit.new[0]) for unit in both])
    steady = set(stable)
    gone = {
        unit.old[0]: unit
        for unit in units
        if unit.old and (unit.old[0], *unit.new[:1]) not in steady
    }
    come = {
        unit.new[0]: unit
        for unit in units
        if unit.new and (*unit.old[:1], unit.new[0]) not in steady
    }
    by_pair = {(unit.old[0], unit.new[0]): unit for unit in both}
    old_end = new_end = 0
    end = (
        max((number for unit in units for number in unit.old), default=-1) + 1,
        max((number for unit in units for number in unit.new), default=-1) + 1,
    )
    for old, new in [*stable, end]:
        for number in range(old_end, old):
            if number in gone:
                unit = gone[number]
                yield Placed(Presence.MOVED_FROM if unit.new else Presence.DELETED, unit)
        for number in range(new_end, new):
            if number in come:
                unit = come[number]
                yield Placed(Presence.MOVED_TO if unit.old else Presence.INSERTED, unit)
        if (old, new) in steady:
            yield Placed(Presence.KEPT, by_pair[old, new])
        old_end, new_end = old, new


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest row of pairs in which both numbers rise (patience sorting)."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for number, (_, value) in enumerate(pairs):
        place = bisect_left(ends, value)
        before.append(at[place - 1] if place else -1)
        ends[place : place + 1] = [value]
        at[place : place + 1] = [number]
    row: list[tuple[int, int]] = []
    number = at[-1] if at else -1
    while number >= 0:
        row.append(pairs[number])
        number = before[number]
    return row[::-1]
