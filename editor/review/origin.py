"""In which revision the letters of one range came: followed back, no further than is needed.

``blame`` plays the whole history and knows it of every letter. For a sentence most revisions need
not be looked at: they left its block as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from editor.article.article import Article
from editor.article.place import Place
from editor.review.blame import Stamp, Steps
from editor.review.step import Step, TextKey, key_of, step

_Piece = tuple[int, Place]
"""Where letters stand in the range asked about, and where they are in the revision looked at."""

Has = Callable[[str, Article, TextKey], bool]
"""Whether a revision has a text, with all of its block, as an article has it; may err to no."""


def origins(
    stamps: Sequence[Stamp],
    load: Callable[[str], Article],
    has: Has,
    place: Place,
    steps: Steps | None = None,
) -> tuple[tuple[Place, Stamp], ...]:
    """Return the stretches of ``place`` in the last revision with the revision each came in.

    It is what ``blame`` says of these letters. ``load`` gives the article of a revision by its id
    and is called only for those in which the texts are others than in the one after it. Raises
    ``ValueError`` without a revision.
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
        older, newer = stamps[number - 1].revision, stamps[number].revision
        keys = dict.fromkeys((at.part, at.block_id) for _, at in pieces)
        if not all(has(older, article, key) for key in keys):
            old = load(older)
            if (older, newer) not in known:
                new = article if is_of == number else load(newer)
                known[older, newer] = step(old, new)
            article, is_of = old, number - 1
            came: list[_Piece] = []
            pieces = [*_back(known[older, newer], pieces, came)]
            found += [(at, _length(there), stamps[number]) for at, there in came]
        number -= 1
    found += [(at, _length(there), stamps[0]) for at, there in pieces]
    return tuple(
        (replace(place, start=place.start + at, end=place.start + at + length), stamp)
        for at, length, stamp in sorted(found, key=lambda each: each[0])
    )


def _length(place: Place) -> int:
    return place.end - place.start


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
