"""Who wrote a sentence of an open article, and when: blame over the history that the store has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from db import clock, revisions, sittings
from db.sittings import Sitting
from db.store import Store
from editor.article.article import Article
from editor.article.json_form import block_to_json, member_to_json
from editor.article.place import Place
from editor.review.blame import Stamp, Steps
from editor.review.origin import Answers, origins
from editor.review.parts import TEXTS, all_texts
from editor.review.sentences import sentences
from editor.review.step import TextKey

UNSAVED = ""
"""The revision of what is on the page and not in the store yet."""


@dataclass(frozen=True, slots=True)
class Written:
    """What one sitting has put into a range: its newest revision, and the words in their order."""

    stamp: Stamp
    words: tuple[str, ...]


def sentence_at(page: Article, place: Place) -> Place:
    """Return the sentence that begins last before the start of ``place``, in the same text."""
    text = _text(page, place)
    found = Place(place.part, place.block_id, 0, len(text))
    for number, (start, end) in enumerate(sentences(text)):
        if number == 0 or start <= place.start:
            found = Place(place.part, place.block_id, start, end)
    return found


def written(
    store: Store,
    page: Article,
    revision: str,
    place: Place,
    author: str | None,
    steps: Steps,
    report: Callable[[float], bool] = lambda _share: True,
    answers: Answers | None = None,
) -> tuple[Written, ...]:
    """Return who wrote the letters of ``place`` on the page, the newest first.

    ``revision`` is the saved one that the page was written upon; what differs from it is by
    ``author`` and has ``UNSAVED`` for its revision. Where two heads were merged, the letters of the
    other one are told of who merged them. ``steps`` and ``answers`` are kept from one call to the
    next, and make the second one about a text quick. ``report``
    hears how much of the history is read, from 0 to 1, and answers whether to go on: nothing is
    returned where it is not. Raises ``RevisionDamaged``.
    """
    stamps = [_stamp(each) for each in _line(sittings.sittings(store, page.id), revision)]
    stamps.append(Stamp(UNSAVED, author, clock.now()))
    past = _Past(store, page, report, len(stamps))
    # A copy: the page goes on, so its step is no step to be kept.
    known = dict(steps)
    try:
        found = origins(stamps, past.load, past.has, place, known, answers)
    except _Stopped:
        return ()
    steps.update({pair: made for pair, made in known.items() if UNSAVED not in pair})
    text = _text(page, place)
    words: dict[Stamp, list[str]] = {}
    last = None
    for range_, stamp in found:
        piece = text[range_.start : range_.end]
        if stamp == last:
            words[stamp][-1] += piece
        else:
            words.setdefault(stamp, []).append(piece)
        last = stamp
    order = {stamp: number for number, stamp in enumerate(stamps)}
    newest_first = sorted(words, key=lambda each: order[each], reverse=True)
    return tuple(Written(each, tuple(words[each])) for each in newest_first)


class _Stopped(Exception):
    """Nobody waits for the answer any more."""


class _Past:
    """The revisions of an article as the store has them, read as little as will do."""

    def __init__(
        self, store: Store, page: Article, report: Callable[[float], bool], count: int
    ) -> None:
        self._store, self._page = store, page
        self._report, self._count, self._looked_at = report, count, 0
        self._last = page
        self._looked_for: tuple[Article, TextKey] | None = None
        self._said = ""
        self._read: tuple[str, revisions.Content] | None = None

    def load(self, revision: str) -> Article:
        """Return the article of a revision; it shares its blocks with the one loaded before."""
        if revision == UNSAVED:
            return self._page
        content = self._stored(revision)
        self._last = revisions.sound_article(self._store, revision, content, self._last)
        return self._last

    def has(self, revision: str, article: Article, key: TextKey) -> bool:
        """Tell whether the text of a revision has, letter by letter, what ``article`` has."""
        self._looked_at += 1
        if not self._report(min(1.0, self._looked_at / self._count)):
            raise _Stopped
        looked_for = self._looked_for
        if looked_for is None or looked_for[0] is not article or looked_for[1] != key:
            self._looked_for, self._said = (article, key), _canonical(article, key)
        return self._said in self._stored(revision).body

    def _stored(self, revision: str) -> revisions.Content:
        # What was looked at is often loaded next: read once.
        if self._read is None or self._read[0] != revision:
            self._read = revision, revisions.stored(self._store, revision)
        return self._read[1]


def _canonical(article: Article, key: TextKey) -> str:
    """Return a text, or its block, as the canonical form has it.

    Nothing else in an article is written so: within a string its quotation marks are masked.
    """
    part, block_id = key
    if not block_id:
        return f",{member_to_json(article, TEXTS[part])},"
    return block_to_json(next(each for each in article.blocks if each.id == block_id))


def _line(lines: tuple[Sitting, ...], revision: str) -> list[Sitting]:
    """Return the sittings that led to ``revision``, the first one first: its first parents."""
    sitting_of = {
        each.id: sitting for sitting in lines for each in (sitting.newest, *sitting.earlier)
    }
    found = [*_back(sitting_of, revision)]
    found.reverse()
    return found


def _back(sitting_of: dict[str, Sitting], revision: str) -> Iterator[Sitting]:
    seen: set[str] = set()
    wanted: str | None = revision
    while wanted in sitting_of and wanted not in seen:
        sitting = sitting_of[wanted]
        yield sitting
        all_of_it = (sitting.newest, *sitting.earlier)
        seen |= {each.id for each in all_of_it}
        oldest = all_of_it[-1]
        wanted = oldest.parents[0] if oldest.parents else None


def _stamp(sitting: Sitting) -> Stamp:
    newest = sitting.newest
    return Stamp(newest.id, newest.author, newest.created_at)


def _text(page: Article, place: Place) -> str:
    texts = ((part, block_id, text) for part, block_id, text in all_texts(page))
    return next(
        (
            text.plain
            for part, block, text in texts
            if (part, block) == (place.part, place.block_id)
        ),
        "",
    )
