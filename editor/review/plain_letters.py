"""Letters written into a text with edits: what theirs put in stands, what they took out goes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import NamedTuple

from editor.article.graphemes import graphemes
from editor.review.edit_range import Replaced
from editor.review.hunks import hunks
from editor.review.merge_text import Atom, Edit, Mark, plain_of
from editor.review.tokens import is_word


def written_into(
    base: Sequence[Atom],
    ours: Sequence[Edit],
    theirs: Sequence[Atom],
    closed: Collection[int] = frozenset(),
    bound: Mapping[int, Collection[int]] | None = None,
    replaced: Replaced | None = None,
) -> list[Atom]:
    """Return the base with our edits, and with the letters that theirs put in and took out.

    Our edits are taken as they are shown, by words; the other side is followed letter by letter:
    it did what is ``replaced``, or if that is not known whatever makes of the base what it wrote.
    What theirs put in at a place that is ``closed`` is left out; a letter that is a key of
    ``bound`` is taken out only with those that it is bound to. A letter that theirs may have taken
    out of what we strike and put in elsewhere was moved, not written: it is left out too. A word
    that is written stands apart from its neighbours where it does so among suggested spaces.
    """
    stretch = _clusters(base)
    made = (
        _letters_told(stretch, _clusters(theirs), replaced)
        if replaced
        else _letters_found(stretch, _clusters(theirs))
    )
    put_in, taken = made.put_in, made.taken
    starts = [*accumulate(map(len, stretch), initial=0)]
    inserted: dict[int, list[Atom]] = {}
    for each in ours:
        inserted.setdefault(each.start, []).extend(each.new)
    struck = {at for each in ours for at in range(each.start, each.end)}
    movable = {starts[number] for number in made.movable}
    taken = {starts[number] for number in taken}
    taken -= {at for at, others in (bound or {}).items() if not taken.issuperset(others)}
    by_place = zip(starts, stretch, strict=False)
    may_move = taken & struck & movable
    moved = Counter(_letter(each) for at, each in by_place if at in may_move)
    found: list[_Standing] = []
    for number, at in enumerate(starts):
        mine = _Standing(inserted.get(at, []))
        put = [] if at in closed else _written(put_in.get(number, ()), moved)
        other = _Standing(put, is_written=True)
        # What was written before struck words goes before what stood there in their place, and
        # what was written at the end of a block stays in it.
        is_first = at in struck or isinstance(next(iter(mine.atoms), None), Mark)
        found += [other, mine] if is_first else [mine, other]
        if number < len(stretch) and at not in taken:
            is_only_suggested = at in struck
            found.append(_Standing(list(stretch[number]), is_suggested=is_only_suggested))
    return _parted([each for each in found if each.atoms])


@dataclass(frozen=True, slots=True)
class _Standing:
    """Atoms that are to stand; those that are only suggested do not."""

    atoms: Sequence[Atom]
    is_written: bool = False
    is_suggested: bool = False

    @property
    def plain(self) -> str:
        return plain_of(self.atoms)


def _parted(found: Sequence[_Standing]) -> list[Atom]:
    """Return what stands, with the suggested spaces without which a written word would join one."""
    result: list[Atom] = []
    last: _Standing | None = None
    spaces: list[Atom] = []
    for each in found:
        if each.is_suggested:
            spaces += each.atoms if each.plain == " " else []
            continue
        if last is not None and (last.is_written or each.is_written) and spaces:
            is_joined = is_word(last.plain[-1]) and is_word(each.plain[0])
            result += spaces[:1] if is_joined else []
        result += each.atoms
        last, spaces = each, []
    return result


_Cluster = tuple[Atom, ...]


def _written(put_in: Sequence[_Cluster], moved: Counter[str]) -> list[Atom]:
    """Return what was put in less the letters that were ``moved``; these are counted off."""
    found: list[Atom] = []
    for cluster in put_in:
        if moved[letter := _letter(cluster)] and letter:
            moved[letter] -= 1
        else:
            found += cluster
    return found


def _letter(cluster: _Cluster) -> str:
    """Return the letter, in whatever format and with whatever marks on it; a border is none."""
    return "" if isinstance(cluster[0], Mark) else cluster[0][0]


class _Made(NamedTuple):
    """What theirs put in before each letter of the base, and which ones they took out.

    ``movable`` are letters taken out that may be among those put in.
    """

    put_in: dict[int, Sequence[_Cluster]]
    taken: set[int]
    movable: set[int]


def _letters_told(base: Sequence[_Cluster], side: Sequence[_Cluster], replaced: Replaced) -> _Made:
    """Return what was replaced, by whole letters: a mark written on one changes that one."""
    old_starts = [*accumulate(map(len, base), initial=0)]
    new_starts = [*accumulate(map(len, side), initial=0)]
    grown = replaced.new_end - replaced.end
    first, last = (
        bisect_right(old_starts, replaced.start) - 1,
        bisect_left(old_starts, replaced.end),
    )
    while old_starts[first] not in new_starts:
        first -= 1
    while old_starts[last] + grown not in new_starts:
        last += 1
    new = side[new_starts.index(old_starts[first]) : new_starts.index(old_starts[last] + grown)]
    taken = set(range(first, last))
    marked = {
        number
        for number in taken
        if old_starts[number] < replaced.start or old_starts[number + 1] > replaced.end
    }
    return _Made({first: new}, taken, marked)


def _letters_found(base: Sequence[_Cluster], side: Sequence[_Cluster]) -> _Made:
    """Return what makes of the base the side.

    Words are lined up first: of letters alone, those of two words may be taken for one.
    """
    from rapidfuzz.distance import Indel  # late, as where words are aligned

    put_in: dict[int, Sequence[_Cluster]] = {}
    taken: set[int] = set()
    for (start, end), (new_start, new_end) in _passages(base, side):
        new = side[new_start:new_end]
        for code in Indel.opcodes(base[start:end], new):
            if code.tag != "equal":
                at = start + code.src_start
                taken.update(range(at, start + code.src_end))
                put_in[at] = (*put_in.get(at, ()), *new[code.dest_start : code.dest_end])
    return _Made(put_in, taken, taken)


_Range = tuple[int, int]


def _passages(
    base: Sequence[_Cluster], side: Sequence[_Cluster]
) -> Iterator[tuple[_Range, _Range]]:
    """Yield the passages that stand against each other, of the same words or of others."""
    (old, old_at), (new, new_at) = _said(base), _said(side)
    start = new_start = 0
    for hunk in hunks([old], [new], is_to_read=False):
        ends = [hunk.old_start, hunk.old_end], [hunk.new_start, hunk.new_end]
        for end, new_end in zip(*ends, strict=True):
            yield (start, old_at[end]), (new_start, new_at[new_end])
            start, new_start = old_at[end], new_at[new_end]
    yield (start, len(base)), (new_start, len(side))


def _said(stretch: Sequence[_Cluster]) -> tuple[str, dict[int, int]]:
    """Return the text of a stretch, and by offset in it the numbers of its letters."""
    starts = accumulate(map(len, stretch), initial=0)
    return plain_of(chain.from_iterable(stretch)), {at: number for number, at in enumerate(starts)}


def _clusters(stream: Sequence[Atom]) -> list[_Cluster]:
    """Return the stretch by what a reader takes for a letter, a border for one."""
    return [tuple(stream[start:end]) for start, end in graphemes(plain_of(stream))]
