"""Where two texts differ, word by word, as a reader would say it.

Words line up by likeness, so that a corrected word stands against the word it was; what lines up
by chance within a rewritten passage is not kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from editor.review.ends import common_ends
from editor.review.tokens import is_word, likeness, tokens

_SIMILAR = 0.6
"""From here on (share of common letters) one word is taken for the correction of another."""
_LARGEST_TABLE = 2_500
"""Old times new tokens of a rewritten passage in which similar words are still looked for."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """A difference: ``old[old_start:old_end]`` became ``new[new_start:new_end]``, code points.

    ``is_pair``: a word and its correction, not words that merely stand at one place.
    """

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    is_pair: bool = False

    @property
    def size(self) -> int:
        """The length of the longer side."""
        return max(self.old_end - self.old_start, self.new_end - self.new_start)

    def moved(self, by: int) -> Hunk:
        """Return the difference in texts that begin so much earlier."""
        old, new = (
            (self.old_start + by, self.old_end + by),
            (self.new_start + by, self.new_end + by),
        )
        return Hunk(*old, *new, self.is_pair)


def hunks(old: Sequence[str], new: Sequence[str], *, is_to_read: bool = True) -> tuple[Hunk, ...]:
    """Return the differences of two texts in order; they do not overlap.

    Each text comes in one piece or, where blocks were split or joined, in several: a word reaches
    over the border of two only where it is one word in the other text. If ``is_to_read``, short
    words that stay within a rewritten passage are a part of it.
    """
    start = 0
    if len(old) == len(new) == 1:
        # Most changes are few in a long text, and nothing else need be read.
        start, tail = common_ends(old[0], new[0])
        old, new = [old[0][start : len(old[0]) - tail]], [new[0][start : len(new[0]) - tail]]
    one = _Side.of(_joined([tokens(piece) for piece in old], new))
    other = _Side.of(_joined([tokens(piece) for piece in new], old))
    pairs = _aligned(one, other)
    found = [*_differences(one, other, pairs)]
    if is_to_read:
        found = _merged(found, one.text, other.text)
    return tuple(hunk.moved(start) for hunk in found) if start else tuple(found)


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the texts; ``solid`` are the numbers of the tokens that are no space."""

    text: str
    tokens: list[str]
    starts: list[int]
    solid: list[int]
    likenesses: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, found: list[str]) -> _Side:
        solid = [number for number, token in enumerate(found) if not token.isspace()]
        return cls(
            text="".join(found),
            tokens=found,
            starts=[0, *accumulate(map(len, found))],
            solid=solid,
            likenesses=[*map(likeness, map(found.__getitem__, solid))],
        )

    def between(self, start: int, end: int) -> str:
        return self.text[self.starts[start] : self.starts[end]]


def _joined(pieces: Sequence[Sequence[str]], other: Sequence[str]) -> list[str]:
    """Return the tokens of all pieces; a word that a border cut is whole again."""
    found = list(pieces[0])
    for piece in pieces[1:]:
        is_cut = found and piece and found[-1] + piece[0] in tokens("".join(other))
        if is_cut:
            found[-1] += piece[0]
        found += piece[1:] if is_cut else piece
    return found


_Pairs = list[tuple[int, int]]
"""Numbers of tokens, of the old and of the new text, that stand against each other; both rise."""


def _aligned(one: _Side, other: _Side) -> _Pairs:
    """Line up the tokens that are no space: the alike, then between those the similar."""
    # Late: 60 ms, and only what compares needs it.
    from rapidfuzz.distance import Indel

    old, new = one.likenesses, other.likenesses
    pairs: _Pairs = []
    old_end = new_end = 0
    for code in Indel.opcodes(old, new):
        if code.tag != "equal":
            continue
        pairs += _similar(one, other, (old_end, code.src_start), (new_end, code.dest_start))
        pairs += zip(
            one.solid[code.src_start : code.src_end],
            other.solid[code.dest_start : code.dest_end],
            strict=True,
        )
        old_end, new_end = code.src_end, code.dest_end
    return pairs + _similar(one, other, (old_end, len(old)), (new_end, len(new)))


def _similar(one: _Side, other: _Side, old: tuple[int, int], new: tuple[int, int]) -> _Pairs:
    """Line up the words of two passages so that the sum of their similarities is the greatest."""
    from rapidfuzz.distance import Indel  # late, as above

    rows, columns = old[1] - old[0], new[1] - new[0]
    if not rows or not columns or rows * columns > _LARGEST_TABLE:
        return []
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    alike: dict[tuple[int, int], float] = {}
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            best[row][column] = max(best[row + 1][column], best[row][column + 1])
            word, twin = one.likenesses[old[0] + row], other.likenesses[new[0] + column]
            if not (is_word(word) and is_word(twin)):
                continue
            # Two words are not similar for having the article both.
            share = Indel.normalized_similarity(
                word.removeprefix("ال"), twin.removeprefix("ال"), score_cutoff=_SIMILAR
            )
            if share and share + best[row + 1][column + 1] > best[row][column]:
                best[row][column] = share + best[row + 1][column + 1]
                alike[row, column] = best[row][column]
    pairs: _Pairs = []
    row = column = 0
    while row < rows and column < columns:
        if alike.get((row, column)) == best[row][column]:
            pairs.append((one.solid[old[0] + row], other.solid[new[0] + column]))
            row, column = row + 1, column + 1
        elif best[row + 1][column] >= best[row][column + 1]:
            row += 1
        else:
            column += 1
    return pairs


def _differences(one: _Side, other: _Side, pairs: _Pairs) -> Iterator[Hunk]:
    """Walk both texts along the pairs and yield what is not the same."""
    old = new = 0
    for old_number, new_number in [*pairs, (len(one.tokens), len(other.tokens))]:
        # Nearly always one space on both sides.
        if one.tokens[old:old_number] != other.tokens[new:new_number]:
            yield from _gap(one, other, (old, old_number), (new, new_number))
        if old_number < len(one.tokens) and one.tokens[old_number] != other.tokens[new_number]:
            yield Hunk(
                one.starts[old_number],
                one.starts[old_number + 1],
                other.starts[new_number],
                other.starts[new_number + 1],
                is_pair=True,
            )
        old, new = old_number + 1, new_number + 1


def _gap(one: _Side, other: _Side, old: tuple[int, int], new: tuple[int, int]) -> Iterator[Hunk]:
    """Yield the hunk between two pairs, without the tokens both sides begin or end with."""
    (start, end), (new_start, new_end) = old, new
    # Also a word that was cut in two by a new border of blocks is the same letters.
    if one.between(start, end) == other.between(new_start, new_end):
        return
    while start < end and new_start < new_end and one.tokens[start] == other.tokens[new_start]:
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and one.tokens[end - 1] == other.tokens[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    yield Hunk(one.starts[start], one.starts[end], other.starts[new_start], other.starts[new_end])


def _merged(found: Sequence[Hunk], old: str, new: str) -> list[Hunk]:
    """Put rewritten words together where what stands between them is shorter than they are.

    The rule of semantic clean-up in diff-match-patch: two short words kept in the middle of a
    rewritten sentence make it harder to read, not easier. Signs and spaces stay by themselves.
    """
    merged: list[Hunk] = []
    for hunk in found:
        joined = hunk
        while merged and _belong_together(merged[-1], joined, old, new):
            last = merged.pop()
            joined = Hunk(last.old_start, hunk.old_end, last.new_start, hunk.new_end)
        merged.append(joined)
    return merged


def _belong_together(one: Hunk, other: Hunk, old: str, new: str) -> bool:
    if one.is_pair or other.is_pair:
        return False
    between = old[one.old_end : other.old_start].strip()
    if len(between) >= min(one.size, other.size) or "\n" in between:
        return False
    return all(
        is_word(old[each.old_start : each.old_end]) or is_word(new[each.new_start : each.new_end])
        for each in (one, other)
    )
