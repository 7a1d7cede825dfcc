"""A redline with the people who made its changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from editor.article.change import Change, ChangeKind
from editor.article.place import Part, Place
from editor.article.tracked import Presence, Segment, TrackedArticle, TrackedText
from editor.review.blame import Blame, Stamp


def attributed(tracked: TrackedArticle, found: Blame) -> TrackedArticle:
    """Return a redline of the first and the last revision with whose each change is, and when.

    Words that several people put in side by side, or took out, become a change of each, so that
    one's changes can be accepted without the other's. Of any other change that several had a part
    in the last of them is named.
    """
    lone = _changes_of_one_segment(tracked)
    shares = {
        change.id: shares
        for change in tracked.changes
        if change.id in lone and len(shares := _shares(change, found)) > 1
    }
    changes = [
        part
        for change in tracked.changes
        for part in (
            _parts(change, shares[change.id])
            if change.id in shares
            else [_stamped(change, found.of_change(change))]
        )
    ]
    if not shares:
        return replace(tracked, changes=tuple(changes))
    return replace(
        tracked,
        texts=tuple(_shared(text, shares) for text in tracked.texts),
        blocks=tuple(
            replace(block, texts=tuple(_shared(text, shares) for text in block.texts))
            for block in tracked.blocks
        ),
        changes=tuple(changes),
    )


@dataclass(frozen=True, slots=True)
class _Share:
    """So many letters of a change, and who made them."""

    length: int
    stamp: Stamp


def _changes_of_one_segment(tracked: TrackedArticle) -> frozenset[str]:
    """Return the changes that are all in one piece; a quotation's marks are in two."""
    texts: list[TrackedText] = list(tracked.texts)
    for block in tracked.blocks:
        # A moved block is told twice.
        if block.presence is not Presence.MOVED_FROM:
            texts += block.texts
    counts = Counter(segment.change for text in texts for segment in text.segments)
    return frozenset(change for change, count in counts.items() if count == 1)


def _shares(change: Change, found: Blame) -> list[_Share]:
    """Return whose letters an insertion or a deletion is made of, neighbours of one together."""
    if change.place.part is Part.BLOCK:
        return []
    if change.kind is ChangeKind.INSERTED and change.new_place is not None:
        made = found.letters(change.new_place)
    elif change.kind is ChangeKind.DELETED and change.old_place is not None:
        made = _without_gaps(found.takers(change.old_place), change.old_place)
    else:
        return []
    shares: list[_Share] = []
    whole = found.of_change(change)
    for place, came in made:
        length = place.end - place.start
        # Letters of the first revision that only went elsewhere go with the rest.
        stamp = whole if came == found.stamps[0] else came
        if shares and shares[-1].stamp.author == stamp.author:
            last = shares[-1]
            later = max(last.stamp, stamp, key=lambda each: each.time)
            shares[-1] = _Share(last.length + length, later)
        else:
            shares.append(_Share(length, stamp))
    return shares


def _without_gaps(
    taken: Iterable[tuple[Place, Stamp]], whole: Place
) -> Iterator[tuple[Place, Stamp]]:
    """Yield the stretches so that they cover the range; nothing where one is not told."""
    stretches = list(taken)
    ends = [whole.start, *(place.end for place, _ in stretches)]
    starts = [*(place.start for place, _ in stretches), whole.end]
    if ends == starts:
        yield from stretches


def _parts(change: Change, shares: Iterable[_Share]) -> Iterator[Change]:
    """Yield one change for each share, under ids of their own."""
    start = 0
    for number, share in enumerate(shares, 1):
        end = start + share.length
        part = replace(
            change,
            id=f"{change.id}.{number}",
            old=change.old.exactly(start, end),
            new=change.new.exactly(start, end),
            old_place=_part_of(change.old_place, start, end),
            new_place=_part_of(change.new_place, start, end),
        )
        yield _stamped(part, share.stamp)
        start = end


def _part_of(place: Place | None, start: int, end: int) -> Place | None:
    if place is None or place.start == place.end:
        return place
    return replace(place, start=place.start + start, end=place.start + end)


def _stamped(change: Change, stamp: Stamp) -> Change:
    return replace(change, author=stamp.author, time=stamp.time)


def _shared(text: TrackedText, shares: Mapping[str, list[_Share]]) -> TrackedText:
    segments: list[Segment] = []
    for segment in text.segments:
        start = 0
        if segment.change not in shares:
            segments.append(segment)
            continue
        for number, share in enumerate(shares[segment.change], 1):
            end = start + share.length
            segments.append(
                Segment(
                    segment.old.exactly(start, end),
                    segment.new.exactly(start, end),
                    f"{segment.change}.{number}",
                )
            )
            start = end
    return replace(text, segments=tuple(segments))
