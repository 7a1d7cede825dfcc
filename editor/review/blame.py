"""Who wrote it, and when: every letter, sentence and change of an article by its revision.

The revisions are played from the first to the last; every letter of the last remembers in which
it came, every letter of the first in which it went.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field, replace

from editor.article.article import Article
from editor.article.change import Change, ChangeKind
from editor.article.place import Place
from editor.review.parts import all_texts
from editor.review.runs import Run
from editor.review.sentences import sentences
from editor.review.step import Deed, Step, TextKey, deeds_of, key_of, step


@dataclass(frozen=True, slots=True)
class Stamp:
    """A revision: its id, the person who made it, None where nobody is known, and when (UTC)."""

    revision: str
    author: str | None
    time: datetime.datetime


@dataclass(frozen=True, slots=True)
class WrittenSentence:
    """A sentence of the last revision: ``last`` touched it last, ``stamps`` are all, in order."""

    place: Place
    last: Stamp
    stamps: tuple[Stamp, ...]


Steps = MutableMapping[tuple[str, str], Step]
"""What each revision did to the one before, by both ids: revisions never change, so it is kept."""


def blame(
    stamps: Sequence[Stamp], load: Callable[[str], Article], steps: Steps | None = None
) -> Blame:
    """Return who wrote what in the last of the revisions, which follow upon one another.

    ``load`` gives the article of a revision by its id; only those are asked for whose step is not
    in ``steps``, and the first one. Raises ``ValueError`` without a revision.
    """
    if not stamps:
        raise ValueError("there is no revision to look at")
    known: Steps = {} if steps is None else steps
    first = load(stamps[0].revision)
    found = Blame(tuple(stamps), _begun(first))
    last: tuple[str, Article] = stamps[0].revision, first
    for number in range(1, len(stamps)):
        pair = stamps[number - 1].revision, stamps[number].revision
        if pair not in known:
            old = last[1] if last[0] == pair[0] else load(pair[0])
            last = pair[1], load(pair[1])
            known[pair] = step(old, last[1])
        found.play(known[pair], number)
    return found


@dataclass(frozen=True, slots=True)
class _Letters:
    """Letters side by side that have the same to tell.

    ``came`` and ``formatted`` are numbers of revisions, 0 for the first; ``origin`` is where they
    are in the first one, None for later ones.
    """

    length: int
    came: int
    formatted: int
    origin: Place | None = None

    def cut(self, start: int, end: int) -> _Letters:
        origin = self.origin
        if origin is not None:
            origin = replace(origin, start=origin.start + start, end=origin.start + end)
        return replace(self, length=end - start, origin=origin)


_Texts = dict[TextKey, list[_Letters]]


def _begun(article: Article) -> _Texts:
    return {
        (part, block_id): [_Letters(len(text), 0, 0, Place(part, block_id, 0, len(text)))]
        for part, block_id, text in all_texts(article)
        if text
    }


@dataclass(slots=True)
class Blame:
    """The answer of ``blame``; places are in the last revision unless it says otherwise."""

    stamps: tuple[Stamp, ...]
    _texts: _Texts
    _gone: dict[TextKey, list[tuple[int, int, int]]] = field(default_factory=dict)
    _deeds: dict[Deed, int] = field(default_factory=dict)
    _touched: dict[str, int] = field(default_factory=dict)

    def play(self, made: Step, number: int) -> None:
        """Take the step to revision ``number``."""
        for deed in made.deeds:
            self._deeds[deed] = number
            self._touched[deed[2]] = number
        renewed: _Texts = {}
        for run in made.runs:
            self._take(run, number, renewed)
        for run in made.runs:
            if (key := key_of(run.old)) is not None:
                self._texts.pop(key, None)
        self._texts.update(renewed)

    def letters(self, place: Place) -> Iterator[tuple[Place, Stamp]]:
        """Yield the stretches of a range with the revision each came in."""
        position = place.start
        for letters in self._between(place):
            end = position + letters.length
            yield replace(place, start=position, end=end), self.stamps[letters.came]
            position = end

    def sentences(self, article: Article) -> tuple[WrittenSentence, ...]:
        """Return every sentence of the last revision, which ``article`` is."""
        found = []
        for part, block_id, text in all_texts(article):
            for start, end in sentences(text.plain):
                place = Place(part, block_id, start, end)
                came = sorted({letters.came for letters in self._between(place)})
                stamps = tuple(self.stamps[number] for number in came) or self.stamps[:1]
                found.append(WrittenSentence(place, stamps[-1], stamps))
        return tuple(found)

    def of_change(self, change: Change) -> Stamp:
        """Return the revision that made a change between the first and the last revision.

        Of several it is the last one that had a part in it.
        """
        numbers = [self._deeds[deed] for deed in deeds_of(change) if deed in self._deeds]
        if change.new_place is not None:
            letters = self._between(change.new_place)
            if change.kind is ChangeKind.FORMATTED:
                numbers += [each.formatted for each in letters]
            elif change.new:
                numbers += [each.came for each in letters]
        if not any(numbers) and change.old_place is not None:
            numbers += self._taken(change.old_place)
        if not any(numbers):
            # Laid into one another anew the two may differ in another place than step by step.
            numbers += [self._touched.get(place.block_id, 0) for place in _places(change)]
        return self.stamps[max(numbers, default=0) or len(self.stamps) - 1]

    def takers(self, place: Place) -> Iterator[tuple[Place, Stamp]]:
        """Yield the stretches of a range of the first revision that were taken out, in order."""
        for first, last, number in sorted(self._gone.get((place.part, place.block_id), ())):
            start, end = max(first, place.start), min(last, place.end)
            if start < end:
                yield replace(place, start=start, end=end), self.stamps[number]

    def _take(self, run: Run, number: int, renewed: _Texts) -> None:
        key = key_of(run.new)
        for place in (run.old, run.new):
            if place is not None and run.change:
                self._touched[place.block_id] = number
        if run.is_kept and run.old is not None and key is not None:
            kept = list(self._between(run.old))
            if run.is_format:
                kept = [replace(each, formatted=number) for each in kept]
            renewed.setdefault(key, []).extend(kept)
            return
        if run.old is not None:
            for letters in self._between(run.old):
                if (origin := letters.origin) is not None:
                    gone = self._gone.setdefault((origin.part, origin.block_id), [])
                    gone.append((origin.start, origin.end, number))
        if run.new is not None and key is not None and run.new.end > run.new.start:
            length = run.new.end - run.new.start
            renewed.setdefault(key, []).append(_Letters(length, number, number))

    def _between(self, place: Place) -> Iterator[_Letters]:
        position = 0
        for letters in self._texts.get((place.part, place.block_id), ()):
            start = max(place.start - position, 0)
            end = min(place.end - position, letters.length)
            if start < end:
                yield letters.cut(start, end)
            position += letters.length

    def _taken(self, place: Place) -> list[int]:
        """Return the revisions that took letters of a range of the first revision."""
        return [
            number
            for start, end, number in self._gone.get((place.part, place.block_id), ())
            if start < place.end and place.start < end
        ]


def _places(change: Change) -> Iterable[Place]:
    return (place for place in (change.old_place, change.new_place) if place is not None)
