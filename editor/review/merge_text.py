"""Three-way merge of running text, word by word, borders of blocks included.

Both sides' changes are edits of the base. Edits that do not overlap are all made; where they do,
both sides say what they make of the stretch, and unless they say the same it is a conflict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from editor.article.block import Block, TextBlock
from editor.article.span import Format, Span, Text
from editor.article.tracked import Segment
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


def starts_of(blocks: Sequence[Block]) -> dict[str, int]:
    """Return where in their stream the words of each block begin, by its id."""
    lengths = (len(words_of(block)) + 1 for block in blocks)
    return dict(zip((block.id for block in blocks), accumulate(lengths, initial=0), strict=False))


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


def turned(segment: Segment) -> Segment:
    """Return a stretch with its two versions exchanged."""
    return replace(segment, old=segment.new, new=segment.old)


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


def plain_of(stream: Iterable[Atom]) -> str:
    """Return the letters without their formats; a border is a line feed."""
    return "".join("\n" if isinstance(atom, Mark) else atom[0] for atom in stream)


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
