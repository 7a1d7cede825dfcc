"""The door of the site: a whole build, or only what depends on some articles."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterator
from importlib.metadata import version

from markupsafe import Markup

from editor.article.language import Language
from editor.publishing.site import addresses, assets
from editor.publishing.site.articles import (
    draw,
    open_article,
    redirect_files,
    withdrawn_files,
)
from editor.publishing.site.cache import Cache, MemoryCache
from editor.publishing.site.entry import Entry, bare
from editor.publishing.site.errors import PathTaken, StateUnknown
from editor.publishing.site.feeds import LONGEST, Feed, feed_files
from editor.publishing.site.files import SiteChange, SiteFile
from editor.publishing.site.index import Index, Key, Kind, Listing
from editor.publishing.site.lists import (
    always_there,
    archive_page,
    front,
    month_page,
    name_label,
    names_page,
    older,
    older_pages,
)
from editor.publishing.site.maps import month_map, months_map, news_map, pages_map
from editor.publishing.site.membership import WINDOW, lists_of, nearest, neighbour_lists
from editor.publishing.site.moves import KEY as MOVES
from editor.publishing.site.moves import moves_of, server_files
from editor.publishing.site.own_pages import corrections_page, fixed_files
from editor.publishing.site.renditions import Renditions
from editor.publishing.site.room import Made, Room
from editor.publishing.site.searching import language_index, month_index
from editor.publishing.site.settings import SiteSettings
from editor.publishing.site.source import SiteSource
from editor.publishing.site.state import MemoryState, SiteState
from editor.publishing.site.updating import Update, is_list, places_of

Progress = Callable[[int, int], None]
"""Told how many articles are done, and of how many."""

_SITE = "site"


class SiteBuilder:
    """Makes the files of a site from its articles; it reads the source and writes nothing.

    ``cache`` keeps what is slow to make, pictures and fonts, from one builder to the next.
    """

    def __init__(
        self, source: SiteSource, settings: SiteSettings, cache: Cache | None = None
    ) -> None:
        self._source = source
        self._settings = settings
        self._cache = cache or MemoryCache()
        self._renditions = Renditions(source.media, self._cache)

    def build(self, progress: Progress | None = None) -> SiteChange:
        """Return the whole site and its state; raises ``PathUnfit`` and ``PathTaken``.

        All of it is in memory at once: about 25 kB an article. For a large site take ``files``.
        """
        whole = Whole(self._source, self._settings, self._cache, self._renditions)
        written = tuple(whole.files(progress))
        return SiteChange(written=written, pages=whole.pages, whole=True, state=whole.state())

    def files(self, progress: Progress | None = None) -> Whole:
        """Return a whole build to be iterated over, file by file; the state comes after it."""
        return Whole(self._source, self._settings, self._cache, self._renditions, progress)

    def update(self, article_ids: Collection[str], state: SiteState) -> SiteChange:
        """Return what changes now that the source shows these articles differently, or at all.

        Raises ``StateUnknown`` where ``state`` is not that of a build with these settings, and the
        errors of ``build``.
        """
        index = Index(state)
        known = index.document(_SITE)
        if known is None or known["made_by"] != made_by(self._settings):
            raise StateUnknown()
        room = Room(self._settings, index, known["assets"])
        update = Update(room, self._source, self._renditions)
        pages = {}
        for article_id in sorted(set(article_ids)):
            path = update.take(article_id)
            if path is not None:
                pages[article_id] = path
        made = dict(update.files())
        return SiteChange(
            written=tuple(
                SiteFile.of(path, made[path] or "")
                for path in sorted(made)
                if made[path] is not None
            ),
            removed=tuple(path for path in sorted(made) if made[path] is None),
            pages=pages,
            state=index.changes(),
        )


def made_by(settings: SiteSettings) -> str:
    """Return what a state holds good for: this program, its templates and these settings."""
    facts = settings.facts
    told = [
        *(version("warraq"), assets.recipe(), settings.zone, facts.base_url, facts.emblem),
        *(
            {str(key): value for key, value in mapping.items()}
            for mapping in (facts.names, facts.mottoes, settings.about, settings.corrections)
        ),
        {
            key: {str(each): label for each, label in of.items()}
            for key, of in facts.rubrics.items()
        },
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()


class Whole:
    """One whole build: an iterator over its files, and what is known once they are made."""

    def __init__(
        self,
        source: SiteSource,
        settings: SiteSettings,
        cache: Cache,
        renditions: Renditions,
        progress: Progress | None = None,
    ) -> None:
        self._source = source
        self._renditions = renditions
        self._progress = progress
        made, _ = assets.make(
            settings.facts.emblem, cache, addresses.Addresses(settings.facts.base_url or "").root
        )
        self._assets = made
        self._index = Index(MemoryState())
        names = {name: file.path for name, file in made.items()}
        self._index.put_document(_SITE, {"made_by": made_by(settings), "assets": names})
        self._room = Room(settings, self._index, names)
        self.pages: dict[str, str] = {}

    def __iter__(self) -> Iterator[SiteFile]:
        return self.files(self._progress)

    def state(self) -> dict[str, str | None]:
        """Return the state of the site, after all of its files were made."""
        return self._index.changes()

    def files(self, progress: Progress | None = None) -> Iterator[SiteFile]:
        """Yield every file once."""
        yield from self._assets.values()
        for made in (self._articles(progress), self._lists(), self._surveys()):
            for path, content in made:
                if content is not None:
                    yield SiteFile.of(path, content)
        yield from self._pictures()

    def _articles(self, progress: Progress | None) -> Iterator[Made]:
        """Yield all articles, oldest first: each looks back at older ones alone."""
        entries = sorted(map(bare, self._source.publications()), key=lambda entry: entry.key)
        self._claim(entries)
        recent: dict[Listing, deque[str]] = {}
        self._bodies: dict[Listing, deque[tuple[str, Markup]]] = {}
        lists: dict[Listing, list[Key]] = {}
        lives: dict[Listing, int] = {}
        for number, entry in enumerate(entries):
            if entry.live:
                entry = yield from self._live(entry, recent)  # noqa: PLW2901 - the same, opened
            else:
                yield from withdrawn_files(self._room, entry)
            yield from redirect_files(self._room, entry)
            for listing in neighbour_lists(entry):
                recent.setdefault(listing, deque(maxlen=WINDOW)).append(entry.id)
            for listing, (key, live) in lists_of(self._room, entry).items():
                lists.setdefault(listing, []).append(key)
                lives[listing] = lives.get(listing, 0) + live
            self.pages[entry.id] = addresses.file_of(entry.place)
            if progress is not None:
                progress(number + 1, len(entries))
        for listing, keys in lists.items():
            self._index.fill(listing, keys, lives[listing])
        self._lists_there = sorted(lists)
        self._entries = [self._index.known(entry.id) for entry in entries]

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

    def _live(
        self, entry: Entry, recent: dict[Listing, deque[str]]
    ) -> Generator[Made, None, Entry]:
        """Yield the files of a live article; return what is known of it now."""
        shown = self._source.load(entry.id)
        if shown is None or shown.article is None:
            raise ValueError(f"The source listed {entry.id} as live and has no text of it.")
        opened = open_article(entry, shown.article, self._renditions, self._room)
        self._index.put(opened.entry)
        before = {
            article_id
            for listing in neighbour_lists(opened.entry)
            for article_id in recent.get(listing, ())
        }
        related = nearest(self._index, opened.entry, before)
        story = self._index.story(entry.story)
        drawn = draw(self._room, opened, story, related)
        yield from drawn.files
        # The feeds show the end of these lists.
        for feed in (Feed(entry.language), Feed(entry.language, entry.rubric)):
            kept = self._bodies.setdefault(feed.listing, deque(maxlen=LONGEST))
            kept.append((entry.id, drawn.body))
        return opened.entry

    def _lists(self) -> Iterator[Made]:
        room, index = self._room, self._index
        menu = {Listing(each, kind) for each in Language for kind in (Kind.ALL,)} | {
            Listing(each, Kind.RUBRIC, key) for each in Language for key in room.facts.rubrics
        }
        names: dict[str, dict[str, str]] = {}
        for listing in sorted(
            {*self._lists_there, *filter(lambda one: always_there(room, one), menu)}
        ):
            if listing.kind not in (Kind.ALL, Kind.RUBRIC, Kind.TAG, Kind.AUTHOR):
                continue
            yield front(room, listing)
            for number in range(1, older_pages(index, listing) + 1):
                yield older(room, listing, number)
            if listing.kind in (Kind.TAG, Kind.AUTHOR):
                label = name_label(room, listing)
                if label is not None:
                    key = f"names/{listing.language.value}/{listing.kind.value}"
                    names.setdefault(key, {})[listing.name] = label
        for key, labels in names.items():
            index.put_document(key, labels)
        for language in Language:
            yield names_page(room, language, Kind.TAG)
            yield names_page(room, language, Kind.AUTHOR)
            yield corrections_page(room, language)
        yield from fixed_files(room)

    def _surveys(self) -> Iterator[Made]:
        room, index = self._room, self._index
        months = sorted({room.month(entry) for entry in self._entries})
        index.put_document("months", months)
        for month in months:
            yield month_map(room, month)
        for language in Language:
            for month in months:
                if index.size(Listing(language, Kind.MONTH, month)):
                    yield month_page(room, language, month)
                    yield month_index(room, language, month)
            yield archive_page(room, language)
            yield language_index(room, language)
        yield from self._feeds()
        yield months_map(room)
        yield news_map(room)
        yield pages_map(room)
        moves = {place: to for each in self._entries for place, to in moves_of(room, each).items()}
        index.put_document(MOVES, moves or None)
        yield from server_files(room)

    def _feeds(self) -> Iterator[Made]:
        rubrics = {
            (listing.language, listing.name)
            for listing in self._lists_there
            if listing.kind is Kind.RUBRIC
        } | {(each, key) for each in Language for key, _, _ in self._room.frames[each].rubrics}
        feeds = [Feed(each) for each in Language] + [Feed(*each) for each in sorted(rubrics)]
        for feed in feeds:
            bodies = dict(self._bodies.get(feed.listing, ()))
            yield from feed_files(self._room, feed, set(), bodies.__getitem__)

    def _pictures(self) -> Iterator[SiteFile]:
        users: dict[str, dict[str, list[str]]] = {}
        for entry in self._entries:
            for stem, places in entry.pictures:
                users.setdefault(stem, {})[entry.id] = list(places)
        for stem, by_article in sorted(users.items()):
            self._index.put_document(f"picture/{stem}", by_article)
            made = {place for each in by_article.values() for place in each}
            yield from self._renditions.files(tuple(sorted(made)))
