"""In which revision the letters of one range came: followed back, no further than is needed.

``blame`` plays the whole history and knows it of every letter. For a sentence most revisions need
not be looked at: they left its block as it was. Where one did not, and every block stayed itself,
the texts that the letters are in are compared and nothing else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from editor.article.article import Article
from editor.article.place import Place
from editor.review.blame import Stamp, Steps
from editor.review.hunks import Hunk
from editor.review.hunks import hunks as differences
from editor.review.parts import text_in, text_of
from editor.review.step import Step, TextKey, key_of, step

_Piece = tuple[int, Place]
"""Where letters stand in the range asked about, and where they are in the revision looked at."""

Has = Callable[[str, Article, TextKey], bool]
"""Whether a revision has a text, with all of its block, as an article has it; may err to no."""


Origins = tuple[tuple[Place, Stamp], ...]
"""Stretches of a range with the revision each came in, in order."""

_ANSWERED = 2
"""So many revisions before the last one answers are kept: the last two grow while one writes."""


class Answers:
    """What was found of whole texts, by the revisions up to theirs; the least used are let go."""

    MOST = 64

    def __init__(self) -> None:
        self._kept = OrderedDict[tuple[tuple[Stamp, ...], TextKey], Origins]()

    def of(
        self, stamps: tuple[Stamp, ...], key: TextKey, find: Callable[[Place], Origins], length: int
    ) -> Origins:
        """Return what is known of a text of the last of the revisions, or ``find`` it."""
        if (stamps, key) not in self._kept:
            self._kept[stamps, key] = find(Place(*key, 0, length))
        self._kept.move_to_end((stamps, key))
        while len(self._kept) > self.MOST:
            self._kept.popitem(last=False)
        return self._kept[stamps, key]


def origins(
    stamps: Sequence[Stamp],
    load: Callable[[str], Article],
    has: Has,
    place: Place,
    steps: Steps | None = None,
    answers: Answers | None = None,
) -> Origins:
    """Return the stretches of ``place`` in the last revision with the revision each came in.

    It is what ``blame`` says of these letters. ``load`` gives the article of a revision by its id
    and is called only for those in which the texts are others than in the one after it. With
    ``answers``, kept from one call to the next, a text is followed through the history once.
    Raises ``ValueError`` without a revision.
    """
    if not stamps:
        raise ValueError("there is no revision to look at")
    known: Steps = {} if steps is None else steps
    found: list[tuple[int, int, Stamp]] = []
    number = len(stamps) - 1
    # The texts looked for stand in it as they do in the revision of ``number``.
    article, is_of = load(stamps[number].revision), number
    pieces: list[_Piece] = [(0, place)] if place.end > place.start else []
    while pieces and number:
        if answers is not None and number == len(stamps) - 1 - _ANSWERED:
            past = tuple(stamps[: number + 1])
            find = partial(origins, past, load, has, steps=known)
            for at, there in pieces:
                key = there.part, there.block_id
                whole = answers.of(past, key, find, len(_plain(article, key)))
                found += _cut(whole, at, there)
            pieces = []
            break
        older, newer = stamps[number - 1].revision, stamps[number].revision
        keys = dict.fromkeys((at.part, at.block_id) for _, at in pieces)
        if not all(has(older, article, key) for key in keys):
            old = load(older)
            came: list[_Piece] = []
            if (older, newer) not in known:
                new = article if is_of == number else load(newer)
                if _is_block_by_block(old, new):
                    pieces = [*_kept(old, new, pieces, came)]
                else:
                    known[older, newer] = step(old, new)
            if (older, newer) in known:
                pieces = [*_back(known[older, newer], pieces, came)]
            article, is_of = old, number - 1
            found += [(at, _length(there), stamps[number]) for at, there in came]
        number -= 1
    found += [(at, _length(there), stamps[0]) for at, there in pieces]
    return tuple(
        (replace(place, start=place.start + at, end=place.start + at + length), stamp)
        for at, length, stamp in sorted(found, key=lambda each: each[0])
    )


def _cut(whole: Origins, at: int, place: Place) -> Iterator[tuple[int, int, Stamp]]:
    """Yield what of a whole text's letters are in ``place``, which stands ``at`` what is asked."""
    for stretch, stamp in whole:
        start, end = max(stretch.start, place.start), min(stretch.end, place.end)
        if start < end:
            yield at + start - place.start, end - start, stamp


def _length(place: Place) -> int:
    return place.end - place.start


def _is_block_by_block(old: Article, new: Article) -> bool:
    """Tell whether every block stayed itself: then no text is compared but with its own older form.

    A redline of the whole would say the same of each letter, at many times the cost.
    """
    return len(old.blocks) == len(new.blocks) and all(
        one is other or (one.id == other.id and type(one) is type(other))
        for one, other in zip(old.blocks, new.blocks, strict=True)
    )


def _kept(
    old: Article, new: Article, pieces: Sequence[_Piece], came: list[_Piece]
) -> Iterator[_Piece]:
    """Yield where the pieces were in ``old``; what ``new`` put in goes to ``came``."""
    key: TextKey | None = None
    hunks: tuple[Hunk, ...] = ()
    for at, piece in pieces:
        if (piece.part, piece.block_id) != key:
            key = piece.part, piece.block_id
            hunks = differences([_plain(old, key)], [_plain(new, key)])
        yield from _around(hunks, at, piece, came)


def _around(hunks: Sequence[Hunk], at: int, piece: Place, came: list[_Piece]) -> Iterator[_Piece]:
    """Yield what stays of a piece between the differences, at its place in the older text."""
    part, block_id, position = piece.part, piece.block_id, piece.start
    first = at - position
    # From the first difference that does not end before the piece.
    number = bisect_right(hunks, position, key=lambda hunk: hunk.new_end)
    shift = hunks[number - 1].old_end - hunks[number - 1].new_end if number else 0
    for hunk in islice(hunks, number, None):
        if hunk.new_start >= piece.end:
            break
        if position < hunk.new_start:
            kept = Place(part, block_id, position + shift, hunk.new_start + shift)
            yield first + position, kept
            position = hunk.new_start
        end = min(hunk.new_end, piece.end)
        if position < end:
            came.append((first + position, Place(part, block_id, position, end)))
        position, shift = hunk.new_end, hunk.old_end - hunk.new_end
    if position < piece.end:
        is_whole = position == piece.start and not shift
        there = piece if is_whole else Place(part, block_id, position + shift, piece.end + shift)
        yield first + position, there


def _plain(article: Article, key: TextKey) -> str:
    part, block_id = key
    if not block_id:
        return text_of(article, part).plain
    return next(text_in(each, part).plain for each in article.blocks if each.id == block_id)


def _back(made: Step, pieces: Sequence[_Piece], came: list[_Piece]) -> Iterator[_Piece]:
    """Yield where the pieces were before the step; what it put in goes to ``came``."""
    touched = {key_of(run.new) for run in made.runs}
    for at, piece in pieces:
        if (piece.part, piece.block_id) not in touched:
            yield at, piece
            continue
        for run in made.runs:
            if run.new is None or key_of(run.new) != (piece.part, piece.block_id):
                continue
            start, end = max(run.new.start, piece.start), min(run.new.end, piece.end)
            if start >= end:
                continue
            here = replace(piece, start=start, end=end)
            if run.is_kept and run.old is not None:
                shift = run.old.start - run.new.start
                was = replace(run.old, start=start + shift, end=end + shift)
                yield at + start - piece.start, was
            else:
                came.append((at + start - piece.start, here))
