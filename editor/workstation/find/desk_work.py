"""Looking through every article of the store, and what replacing makes of them; no Qt.

Both run on the pool. ``Pace`` is how the window's thread watches and stops them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from editor.article.passages import Passage, PassageKind, passages, with_passages
from editor.article.replacing import Place, replaced
from editor.language.fold import fold
from editor.workstation.find.wish import Wish

if TYPE_CHECKING:
    from db.replacing import Current, Outcome, Replaced, Replacement
    from db.store import Store
    from editor.article.language import Language
    from editor.language.find import Search

MOST_HITS = 5000
"""More than these nobody looks through: the list says that it stops here."""
CONTEXT = 34
"""Code points of the passage that are shown on either side of a hit."""
_BATCH = 32


class Stopped(Exception):
    """Carries a wish to stop out of an operation of the store; nothing was written."""


@dataclass(slots=True)
class Pace:
    """How far a job is, written by it, and whether it should stop, written by the window."""

    done: int = 0
    total: int = 0
    stop: bool = False

    def step(self, done: int) -> None:
        """Note how far it is; raises ``Stopped`` when it should go no further."""
        self.done = done
        if self.stop:
            raise Stopped


@dataclass(frozen=True, slots=True)
class DeskHit:
    """One place in a revision: the number of the passage and code points in it."""

    passage: int
    kind: PassageKind
    block_id: str
    place: Place
    before: str
    found: str
    after: str


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article with hits, as it was in ``revision_id``."""

    article_id: str
    revision_id: str
    headline: str
    language: Language
    hits: tuple[DeskHit, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found; ``stopped`` says at ``MOST_HITS``, ``damaged`` counts the unreadable."""

    articles: tuple[FoundArticle, ...] = ()
    damaged: int = 0
    stopped: bool = False

    @property
    def count(self) -> int:
        """How many hits there are."""
        return sum(len(article.hits) for article in self.articles)


@dataclass(slots=True)
class _Gathered:
    articles: list[FoundArticle] = field(default_factory=list)
    hits: int = 0
    damaged: int = 0


def look(store: Store, wish: Wish, pace: Pace) -> Findings | None:
    """Look through the articles outside of the bin, newest first; None when it was stopped."""
    # Late, as all of the store: the window begins without it.
    from db import listing, replacing

    search = wish.search()
    order = listing.list_order(store)
    pace.total = len(order)
    gathered = _Gathered()
    if not search.wanted:
        return Findings()
    for start in range(0, len(order), _BATCH):
        if pace.stop:
            return None
        for current in replacing.current_at(store, order, start, start + _BATCH):
            _gather(gathered, current, search)
        pace.done = min(start + _BATCH, pace.total)
        if gathered.hits >= MOST_HITS:
            return Findings(tuple(gathered.articles), gathered.damaged, stopped=True)
    return Findings(tuple(gathered.articles), gathered.damaged)


def _gather(gathered: _Gathered, current: Current, search: Search) -> None:
    article = current.article
    if article is None:
        gathered.damaged += 1
        return
    hits = tuple(hit for passage in passages(article) for hit in _hits(passage, search))
    if hits:
        gathered.hits += len(hits)
        gathered.articles.append(
            FoundArticle(article.id, current.revision_id, article.headline, article.language, hits)
        )


def _hits(passage: Passage, search: Search) -> Iterator[DeskHit]:
    plain = passage.text.plain
    for start, end in search.places(fold(plain, search.options)):
        yield DeskHit(
            passage.number,
            passage.kind,
            passage.block_id,
            (start, end),
            _one_line(_tail(plain[:start])),
            _one_line(plain[start:end]),
            _one_line(_head(plain[end:])),
        )


def _tail(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    cut = text[-CONTEXT:]
    # From the next word on: half a word, or a mark without its letter, says nothing.
    return "…" + cut[cut.find(" ") + 1 :]


def _head(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    cut = text[:CONTEXT]
    return cut[: cut.rfind(" ") + 1 or None] + "…"


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


Chosen = Mapping[FoundArticle, Sequence[DeskHit]]
"""The hits to replace, by their articles."""


def replace_chosen(
    store: Store, chosen: Chosen, new: str, name: str, pace: Pace, author: str | None = None
) -> Outcome | None:
    """Replace the chosen hits as one operation called ``name``; None when it was stopped.

    ``author`` is the id of the person whose revisions these are.
    """
    from db import replacing

    pace.total = len(chosen)
    try:
        return replacing.replace_in(
            store, _rewritten(store, chosen, new), name=name, author=author, step=pace.step
        )
    except Stopped:
        return None


def take_back(
    store: Store, done: Sequence[Replaced], name: str, pace: Pace, author: str | None = None
) -> Outcome | None:
    """Take a replacement back as one operation called ``name``; None when it was stopped."""
    from db import replacing

    pace.total = len(done)
    try:
        return replacing.take_back(store, done, name=name, author=author, step=pace.step)
    except Stopped:
        return None


def _rewritten(store: Store, chosen: Chosen, new: str) -> Iterator[Replacement]:
    from db import revisions
    from db.replacing import Replacement

    for found, hits in chosen.items():
        places: dict[int, list[Place]] = {}
        for hit in hits:
            places.setdefault(hit.passage, []).append(hit.place)
        # A revision never changes: the places are where they were when they were found.
        article = revisions.load_revision(store, found.revision_id)
        yield Replacement(
            with_passages(
                article,
                lambda passage, places=places: replaced(  # type: ignore[misc]
                    passage.text, places.get(passage.number, ()), new
                ),
            ),
            found.revision_id,
        )
