"""Where the words of a comment are: exactly, by what stands around them, or by likeness.

The order is that of the W3C Web Annotation model's text quote and of programs that use it: the
words at their place, the same words elsewhere in a fitting context, what now stands between the
same neighbours, similar words. A wrong place is worse than none: in doubt a comment is detached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor.article.article import Article
from editor.article.comment import Anchor
from editor.article.graphemes import ceil_boundary, floor_boundary
from editor.article.place import Part, Place
from editor.language.words import WORD_PATTERN
from editor.review.parts import all_texts

CONTEXT = 32
"""Code points that are kept from before and after a quote."""
_TELLING = 12
"""Letters from which a quote is unlikely to stand twice in one text by chance."""
_FITS = 0.5
"""Share of the context that must be the same for a short quote to be the one."""
_EDGE = 10
"""Letters of the context right beside the quote that mark where it was."""
_SIMILAR, _SIMILAR_ELSEWHERE = 70, 85
"""Likeness in percent from which other words are taken for the quote after edits."""


def anchor_at(article: Article, place: Place) -> Anchor:
    """Return an anchor for a range of a text, whole letters only, or for a whole part."""
    text = _texts(article).get((place.part, place.block_id))
    if text is None or place.start == place.end:
        return Anchor(Place(place.part, place.block_id))
    start, end = floor_boundary(text, place.start), ceil_boundary(text, place.end)
    return Anchor(
        Place(place.part, place.block_id, start, end),
        quote=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def anchor_over(article: Article, places: Sequence[Place]) -> Anchor:
    """Return an anchor for ranges of paragraphs that follow each other, at least one."""
    first, *more = (anchor_at(article, place) for place in places)
    return replace(first, more=tuple(more))


def find_all(anchor: Anchor, article: Article) -> tuple[Place | None, ...]:
    """Return where the words of each of the anchor's paragraphs are; None for what is gone.

    What two of them claim, after paragraphs came together, is the first one's.
    """
    found: list[Place | None] = []
    for part in anchor.parts:
        place = find_again(part, article)
        found.append(None if place in found else place)
    return tuple(found)


def find_again(anchor: Anchor, article: Article) -> Place | None:
    """Return where the words in the anchor's first paragraph are; None when they are gone."""
    place, texts = anchor.place, _texts(article)
    home = texts.get((place.part, place.block_id))
    if not anchor.quote:
        is_there = not place.block_id or any(b.id == place.block_id for b in article.blocks)
        return Place(place.part, place.block_id) if is_there else None
    if home is not None and (found := _in_home(anchor, home)):
        return Place(place.part, place.block_id, *found)
    elsewhere = [
        (likeness, (part, block_id), span)
        for (part, block_id), text in texts.items()
        if (part, block_id) != (place.part, place.block_id)
        for likeness, span in _elsewhere(anchor, text)
    ]
    if not elsewhere:
        return None
    _, (part, block_id), span = max(elsewhere, key=lambda each: each[0])
    return Place(part, block_id, *span)


_Span = tuple[int, int]


def _texts(article: Article) -> dict[tuple[Part, str], str]:
    return {(part, block_id): text.plain for part, block_id, text in all_texts(article)}


def _in_home(anchor: Anchor, text: str) -> _Span | None:
    """Look in the text where the words were last seen."""
    fitting = [
        (_context_fit(anchor, text, span), -abs(span[0] - anchor.place.start), span)
        for span in _occurrences(anchor.quote, text)
    ]
    if fitting:
        fit, _, span = max(fitting)
        if fit >= _FITS or len(anchor.quote) >= _TELLING:
            return span
    between = _between(anchor, text)
    if between is not None:
        start, end = between
        # Nothing between the same neighbours: the words themselves were taken out.
        return between if text[start:end].strip() else None
    return _similar(anchor, text, _SIMILAR)


def _elsewhere(anchor: Anchor, text: str) -> Iterator[tuple[float, _Span]]:
    """Yield places in another text, where the words went by a split, a join, cut and paste."""
    for span in _occurrences(anchor.quote, text):
        fit = _context_fit(anchor, text, span)
        if fit >= _FITS or len(anchor.quote) >= _TELLING:
            yield 1 + fit, span
    if similar := _similar(anchor, text, _SIMILAR_ELSEWHERE):
        yield _context_fit(anchor, text, similar), similar


def _occurrences(quote: str, text: str) -> Iterator[_Span]:
    for match in re.finditer(re.escape(quote), text):
        start, end = match.span()
        # Marks that were put on its last letter, or letters that made another word of it.
        if ceil_boundary(text, end) == end and floor_boundary(text, start) == start:
            yield start, end


def _context_fit(anchor: Anchor, text: str, span: _Span) -> float:
    """Return from 0 to 1 how well the neighbours fit, the better of both sides counting."""
    # Late: 60 ms, and only what compares needs it.
    from rapidfuzz.distance import Indel

    start, end = span
    before = text[max(0, start - CONTEXT) : start]
    after = text[end : end + CONTEXT]
    sides = (
        Indel.normalized_similarity(anchor.prefix, before),
        Indel.normalized_similarity(anchor.suffix, after),
    )
    return float(max(sides) * 0.7 + min(sides) * 0.3)


def _between(anchor: Anchor, text: str) -> _Span | None:
    """Return what stands between the quote's old neighbours; None where they are not found."""
    head, tail = anchor.prefix[-_EDGE:], anchor.suffix[:_EDGE]
    if len(head) + len(tail) < _EDGE:
        return None
    longest = 2 * len(anchor.quote) + 2 * CONTEXT
    starts = [match.end() for match in re.finditer(re.escape(head), text)] if head else [0]
    for start in sorted(starts, key=lambda each: abs(each - anchor.place.start)):
        end = text.find(tail, start, start + longest + len(tail)) if tail else len(text)
        if 0 <= end - start <= longest:
            return floor_boundary(text, start), ceil_boundary(text, end)
    return None


def _similar(anchor: Anchor, text: str, cutoff: int) -> _Span | None:
    """Return the words most like the quote, whole ones; None where nothing is like it."""
    if len(anchor.quote) < _TELLING:
        return None
    # Late, as above.
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(anchor.quote, text, score_cutoff=cutoff)
    # Of a quote that is longer than the text the rest may be like anything.
    if found is None or 2 * (found.dest_end - found.dest_start) <= len(anchor.quote):
        return None
    start, end = found.dest_start, found.dest_end
    for word in WORD_PATTERN.finditer(text):
        if word.start() < start < word.end():
            start = word.start()
        if word.start() < end < word.end():
            end = word.end()
    return start, end
