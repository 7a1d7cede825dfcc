"""One whole build, as a stream of files: what is finished goes out, little is kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from editor.article.language import Language
from editor.publishing.site import addresses, assets
from editor.publishing.site.articles import redirect_files, siblings_of, withdrawn_files
from editor.publishing.site.cache import Cache
from editor.publishing.site.cards import LINE
from editor.publishing.site.entry import Entry, bare
from editor.publishing.site.errors import PathTaken
from editor.publishing.site.feeds import LONGEST, Feed, feed_files
from editor.publishing.site.files import Depot, Shelf, SiteFile
from editor.publishing.site.growing import Growing
from editor.publishing.site.index import Index, Kind
from editor.publishing.site.lists import archive_page, names_page
from editor.publishing.site.maps import months_map, news_map, pages_map
from editor.publishing.site.moves import KEY as MOVES
from editor.publishing.site.moves import moves_of, server_files
from editor.publishing.site.own_pages import corrections_page, fixed_files
from editor.publishing.site.presses import (
    FEWEST,
    Order,
    Press,
    Presses,
    PressesElsewhere,
    Printed,
    Read,
)
from editor.publishing.site.processes import processes, telling_of_the_killed
from editor.publishing.site.renditions import Renditions
from editor.publishing.site.room import Made, Room
from editor.publishing.site.searching import language_index
from editor.publishing.site.settings import SiteSettings
from editor.publishing.site.source import SiteSource
from editor.publishing.site.state import MemoryState
from editor.publishing.site.updating import is_list, places_of

Progress = Callable[[int, int], None]
"""Told how many articles are done, and of how many."""

SITE = "site"
"""The key of what a state holds good for."""
_BATCH = 40


@dataclass(frozen=True, slots=True)
class Tools:
    """What a build works with."""

    source: SiteSource
    settings: SiteSettings
    cache: Cache
    renditions: Renditions
    made_by: str
    depot: Depot | None = None


class Whole:
    """One whole build: an iterator over its files, and what is known once they are made."""

    def __init__(self, tools: Tools, progress: Progress | None = None) -> None:
        self._tools = tools
        self._progress = progress
        settings = tools.settings
        root = addresses.Addresses(settings.facts.base_url or "").root
        self._assets, _ = assets.make(settings.facts.emblem, tools.cache, root)
        self._state = MemoryState()
        self._index = Index(self._state)
        self._names = {name: file.path for name, file in self._assets.items()}
        self._index.put_document(SITE, {"made_by": tools.made_by, "assets": self._names})
        self._room = Room(settings, self._index, self._names)
        self._shelf = Shelf(tools.cache.folder)
        self._growing = Growing(self._room, self._settle)
        self._carried: set[str] = set()
        self._bodies: dict[str, Markup] = {}
        self._moves: dict[str, str] = {}
        self._pictures: dict[str, dict[str, int]] = {}
        self.pages: dict[str, str] = {}

    def __iter__(self) -> Iterator[SiteFile]:
        """Yield every file once."""
        yield from self._assets.values()
        yield from self._articles()
        for made in (self._growing.finish(), self._ends()):
            yield from _written(made)
        for stem, places in sorted(self._pictures.items()):
            self._index.put_document(f"picture/{stem}", places)
            yield from self._tools.renditions.files(tuple(sorted(places)))

    def state(self) -> dict[str, str | None]:
        """Return the state of the site, after all of its files were made."""
        return {**self._state.texts, **self._index.changes()}

    def _settle(self, article_ids: Iterable[str]) -> None:
        """Let go of what a finished month's articles take in memory, but for their texts."""
        self._index.settle(article_ids, self._state.texts)

    def _articles(self) -> Iterator[SiteFile]:
        """Yield all articles, oldest first: each looks back at older ones alone.

        Raises ``BuildKilled``.
        """
        entries = sorted(map(bare, self._tools.source.publications()), key=lambda each: each.key)
        # First, for other processes take a second to begin.
        presses = self._presses(len(entries))
        done = 0
        try:
            self._claim(entries)
            self._choose_bodies(entries)
            with telling_of_the_killed():
                for batch in self._batches(presses, entries):
                    yield from batch.files()
                    done += len(batch.entries)
                    if self._progress is not None:
                        self._progress(done, len(entries))
        finally:
            presses.close()

    def _presses(self, count: int) -> Presses:
        tools = self._tools
        many = processes()
        elsewhere = tools.source.elsewhere() if tools.cache.folder else None
        if elsewhere is None or many < 2 or count < FEWEST:
            return Press(tools.source, tools.settings, self._names, tools.renditions, tools.depot)
        made_of = (elsewhere, tools.settings, self._names, tools.cache, tools.depot)
        return PressesElsewhere(many, made_of)

    def _batches(self, presses: Presses, entries: list[Entry]) -> Iterator[_Batch]:
        """Yield batches in order once they are drawn, while later ones are on their way."""
        opening: deque[_Batch] = deque()
        drawing: deque[_Batch] = deque()
        left = iter(entries)
        number = 0
        while True:
            while len(opening) <= presses.ahead and (some := list(islice(left, _BATCH))):
                opening.append(_Batch(self, presses, number, some))
                number += 1
            if opening:
                drawing.append(opening.popleft())
                drawing[-1].order()
            if len(drawing) > presses.ahead or not opening:
                if not drawing:
                    return
                yield drawing.popleft()

    def know(self, read: Read) -> Entry:
        """Take in what was read of an article's text."""
        entry = Entry.from_text(read.entry)
        self._index.put(entry, read.entry)
        self._room.cards.lay(entry.id, read.cards, self._shelf)
        return entry

    def settle(self, entry: Entry) -> tuple[Order | None, list[Made]]:
        """Take an article into the lists; return what its page needs, and what is finished."""
        index, room = self._index, self._room
        order = None
        made: list[Made] = []
        if entry.live:
            order = Order(
                siblings_of(index.story(entry.story)),
                tuple(room.card(each.id, LINE) for each in self._growing.related(entry)),
                entry.id in self._carried,
            )
        else:
            made += withdrawn_files(room, entry)
        made += redirect_files(room, entry)
        made += self._growing.take(entry)
        self._moves |= moves_of(room, entry)
        for stem, places in entry.pictures:
            counts = self._pictures.setdefault(stem, {})
            for place in places:
                counts[place] = counts.get(place, 0) + 1
        self.pages[entry.id] = addresses.file_of(entry.place)
        return order, made

    def keep(self, entry: Entry, printed: Printed) -> None:
        """Keep the body for the feeds."""
        if printed.body is not None:
            self._bodies[entry.id] = printed.body

    def _claim(self, entries: list[Entry]) -> None:
        """Give every place to its article; raises ``PathTaken``."""
        rubrics = {addresses.rubric_of(each.language, each.rubric) for each in entries}
        owners: dict[str, str] = {}
        for entry in entries:
            for place in places_of(entry):
                if place in rubrics or place in owners or is_list(self._room, entry, place):
                    raise PathTaken(path=self._room.href(place), article=entry.id)
                owners[place] = entry.id
            self._index.put(entry)
            self._index.join_story(entry)
        for place, owner in owners.items():
            self._index.put_document(f"place/{place}", owner)

    def _choose_bodies(self, entries: list[Entry]) -> None:
        """Find the articles at the ends of the lists that feeds show."""
        ends: dict[Feed, deque[str]] = {}
        for entry in entries:
            for feed in (Feed(entry.language), Feed(entry.language, entry.rubric)):
                ends.setdefault(feed, deque(maxlen=LONGEST)).append(entry.id)
        self._carried = {article_id for kept in ends.values() for article_id in kept}

    def _ends(self) -> Iterator[Made]:
        """Yield what tells of the whole site, and what depends on the settings alone."""
        room = self._room
        for language in Language:
            yield names_page(room, language, Kind.TAG)
            yield names_page(room, language, Kind.AUTHOR)
            yield corrections_page(room, language)
            yield archive_page(room, language)
            yield language_index(room, language)
        yield from fixed_files(room)
        rubrics = {
            (each.language, each.name)
            for each in self._growing.listings()
            if each.kind is Kind.RUBRIC
        } | {(each, key) for each in Language for key, _, _ in room.frames[each].rubrics}
        feeds = [Feed(each) for each in Language] + [Feed(*each) for each in sorted(rubrics)]
        for feed in feeds:
            yield from feed_files(room, feed, set(), self._bodies.__getitem__)
        yield months_map(room)
        yield news_map(room)
        yield pages_map(room)
        self._index.put_document(MOVES, self._moves or None)
        yield from server_files(room)


class _Batch:
    """Some articles on their way through a press."""

    def __init__(
        self, whole: Whole, presses: Presses, number: int, entries: Sequence[Entry]
    ) -> None:
        self.entries = entries
        self._whole = whole
        self._presses = presses
        self._number = number
        self._opened = presses.open(number, [each for each in entries if each.live])
        self._live: list[Entry] = []
        self._made: list[Made] = []
        self._printed: Future[list[Printed]] | None = None

    def order(self) -> None:
        """Wait for the texts and have the pages drawn; all earlier batches were ordered."""
        read = iter(self._opened.result())
        orders = []
        for entry in self.entries:
            known = self._whole.know(next(read)) if entry.live else entry
            order, made = self._whole.settle(known)
            self._made += made
            if order is not None:
                orders.append(order)
                self._live.append(known)
        self._printed = self._presses.draw(self._number, orders)

    def files(self) -> Iterator[SiteFile]:
        """Wait for the pages; yield their files, then those of the lists they finished."""
        for entry, printed in zip(self._live, self._result(), strict=True):
            yield from printed.files
            self._whole.keep(entry, printed)
        yield from _written(self._made)

    def _result(self) -> list[Printed]:
        if self._printed is None:
            raise RuntimeError("A batch is ordered before its files are asked for.")
        return self._printed.result()


def _written(made: Iterable[Made]) -> Iterator[SiteFile]:
    for path, content in made:
        if content is not None:
            yield SiteFile.of(path, content)
