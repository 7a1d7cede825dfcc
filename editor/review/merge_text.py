"""Three-way merge of running text, word by word, borders of blocks included.

Both sides' changes are edits of the base. Edits that do not overlap are all made; where they do,
both sides say what they make of the stretch, and unless they say the same it is a conflict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, groupby

from editor.article.block import Block, TextBlock
from editor.article.graphemes import graphemes
from editor.article.span import Format, Span, Text
from editor.article.tracked import Segment
from editor.review.hunks import hunks
from editor.review.parts import words_of


@dataclass(frozen=True, slots=True)
class Mark:
    """The border before ``block`` within the text of several; equal to any other border."""

    block: Block

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mark)

    def __hash__(self) -> int:
        return 0


Atom = tuple[str, Format] | Mark
"""A letter in its format, or a border."""


@dataclass(frozen=True, slots=True)
class Edit:
    """``new`` in the place of ``base[start:end]``."""

    start: int
    end: int
    new: tuple[Atom, ...]


Settle = Callable[[int, int, Sequence[Atom], Sequence[Atom]], Sequence[Atom]]
"""Given a stretch of the base and both sides' versions of it, returns what is to stand."""


def atoms(text: Text) -> list[Atom]:
    """Return the letters of a text."""
    return [(letter, span.format) for span in text.spans for letter in span.text]


def text_of_atoms(stream: Iterable[Atom]) -> Text:
    """Return the text again; a border is a line feed."""
    letters = [("\n", Format()) if isinstance(atom, Mark) else atom for atom in stream]
    return Text(
        tuple(
            Span("".join(letter for letter, _ in run), shape)
            for shape, run in groupby(letters, key=lambda letter: letter[1])
        )
    )


def stream_of(blocks: Sequence[Block]) -> list[Atom]:
    """Return the words of blocks as one text, with the borders between them."""
    found: list[Atom] = []
    for number, block in enumerate(blocks):
        found += [Mark(block)] if number else []
        found += atoms(words_of(block))
    return found


def cut_at_marks(
    stream: Sequence[Atom], first: Block, frames: Mapping[str, Block]
) -> Iterator[Block]:
    """Yield the blocks of a stream again; ``frames`` are what some are but for their text."""
    frame, run = first, list[Atom]()
    for atom in stream:
        if isinstance(atom, Mark):
            yield _with_text(frame, run)
            frame, run = frames.get(atom.block.id, atom.block), []
        else:
            run.append(atom)
    yield _with_text(frame, run)


def _with_text(frame: Block, run: Sequence[Atom]) -> Block:
    # Only blocks of text have borders that come and go.
    return replace(frame, text=text_of_atoms(run)) if isinstance(frame, TextBlock) else frame


def edits(segments: Iterable[Segment], start: int = 0) -> list[Edit]:
    """Return the changes among segments as edits of a base in which they begin at ``start``."""
    found: list[Edit] = []
    for segment in segments:
        end = start + len(segment.old)
        if segment.change:
            found.append(Edit(start, end, tuple(atoms(segment.new))))
        start = end
    return found


def merged(
    base: Sequence[Atom], ours: Sequence[Edit], theirs: Sequence[Edit], settle: Settle
) -> list[Atom]:
    """Return the base with the edits of both sides."""
    result: list[Atom] = []
    position = 0
    for start, end, mine, other in _groups(ours, theirs):
        result += base[position:start]
        position = end
        if not mine or not other:
            result += _applied(base, mine or other, start, end)
            continue
        one = _applied(base, mine, start, end)
        two = _applied(base, other, start, end)
        if one == two:
            # Borders are equal whoever made them: the earlier id, so that the sides may change.
            result += one if _border_ids(one) <= _border_ids(two) else two
        else:
            result += settle(start, end, one, two)
    result += base[position:]
    return result


def written_into(
    base: Sequence[Atom],
    ours: Sequence[Edit],
    theirs: Sequence[Atom],
    closed: Collection[int] = frozenset(),
    bound: Mapping[int, Collection[int]] | None = None,
) -> list[Atom]:
    """Return the base with our edits, and with the letters that theirs put in and took out.

    Our edits are taken as they are shown, by words; the other side is followed letter by letter.
    What theirs put in at a place that is ``closed`` is left out; a letter that is a key of
    ``bound`` is taken out only with those that it is bound to. A letter that theirs took out of
    what we strike and put in elsewhere was moved, not written: it is left out too.
    """
    stretch = _clusters(base)
    put_in, taken = _letter_edits(stretch, _clusters(theirs))
    starts = [*accumulate(map(len, stretch), initial=0)]
    inserted: dict[int, list[Atom]] = {}
    for each in ours:
        inserted.setdefault(each.start, []).extend(each.new)
    struck = {at for each in ours for at in range(each.start, each.end)}
    taken = {starts[number] for number in taken}
    taken -= {at for at, others in (bound or {}).items() if not taken.issuperset(others)}
    by_place = zip(starts, stretch, strict=False)
    moved = Counter(_letter(each) for at, each in by_place if at in taken and at in struck)
    result: list[Atom] = []
    for number, at in enumerate(starts):
        mine = inserted.get(at, [])
        other = [] if at in closed else _written(put_in.get(number, ()), moved)
        # What was written before struck words goes before what stood there in their place, and
        # what was written at the end of a block stays in it.
        is_first = at in struck or isinstance(next(iter(mine), None), Mark)
        result += [*other, *mine] if is_first else [*mine, *other]
        if number < len(stretch) and at not in taken and at not in struck:
            result += stretch[number]
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


def _letter_edits(
    base: Sequence[_Cluster], side: Sequence[_Cluster]
) -> tuple[dict[int, Sequence[_Cluster]], set[int]]:
    """Return what a side put in before each letter of the base, and which ones it took out.

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
    return put_in, taken


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
    return _plain(chain.from_iterable(stretch)), {at: number for number, at in enumerate(starts)}


def _plain(stream: Iterable[Atom]) -> str:
    return "".join("\n" if isinstance(atom, Mark) else atom[0] for atom in stream)


def _clusters(stream: Sequence[Atom]) -> list[_Cluster]:
    """Return the stretch by what a reader takes for a letter, a border for one."""
    return [tuple(stream[start:end]) for start, end in graphemes(_plain(stream))]


_Group = tuple[int, int, list[Edit], list[Edit]]


def _groups(ours: Sequence[Edit], theirs: Sequence[Edit]) -> list[_Group]:
    """Return the stretches in which edits overlap, with the edits of each side."""
    sided = [(edit, 0, number) for number, edit in enumerate(ours)]
    sided += [(edit, 1, number) for number, edit in enumerate(theirs)]
    sided.sort(key=lambda each: (each[0].start, each[0].end, each[1], each[2]))
    groups: list[_Group] = []
    for edit, side, _ in sided:
        if groups and _overlaps(groups[-1], edit):
            start, end, mine, other = groups[-1]
            groups[-1] = (start, max(end, edit.end), mine, other)
        else:
            groups.append((edit.start, edit.end, [], []))
        groups[-1][2 + side].append(edit)  # type: ignore[union-attr]
    return groups


def _overlaps(group: _Group, edit: Edit) -> bool:
    start, end, *_ = group
    both_insert = start == end == edit.start == edit.end
    return edit.start < end or both_insert


def _applied(base: Sequence[Atom], made: Sequence[Edit], start: int, end: int) -> list[Atom]:
    result: list[Atom] = []
    position = start
    for edit in made:
        result += base[position : edit.start]
        result += edit.new
        position = edit.end
    result += base[position:end]
    return result


def _border_ids(stream: Sequence[Atom]) -> list[str]:
    return [atom.block.id for atom in stream if isinstance(atom, Mark)]
