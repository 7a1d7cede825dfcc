"""What one changed article makes of the site: the index first, then every file that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from editor.article.language import Language
from editor.publishing.site import addresses
from editor.publishing.site.articles import (
    Drawn,
    draw,
    open_article,
    redirect_files,
    siblings_of,
    withdrawn_files,
)
from editor.publishing.site.cards import LINE
from editor.publishing.site.entry import Entry, bare
from editor.publishing.site.errors import PathTaken
from editor.publishing.site.feeds import Feed, feed_files
from editor.publishing.site.index import CHUNK, Key, Kind, Listing
from editor.publishing.site.lists import (
    archive_page,
    front,
    month_page,
    name_label,
    names_page,
    older,
    older_pages,
)
from editor.publishing.site.maps import month_map, months_map, news_map
from editor.publishing.site.membership import followers, lists_of, related
from editor.publishing.site.moves import KEY as MOVES
from editor.publishing.site.moves import moves_of, server_files
from editor.publishing.site.own_pages import corrections_page
from editor.publishing.site.renditions import Renditions
from editor.publishing.site.room import Made, Room
from editor.publishing.site.searching import language_index, month_index
from editor.publishing.site.source import SiteSource


@dataclass(slots=True)
class Dirty:
    """What has to be made anew. ``items`` are the articles whose items in feeds changed."""

    articles: set[str] = field(default_factory=set)
    items: set[str] = field(default_factory=set)
    fronts: set[Listing] = field(default_factory=set)
    pages: set[tuple[Listing, int]] = field(default_factory=set)
    months: set[tuple[Language, str]] = field(default_factory=set)
    maps: set[str] = field(default_factory=set)
    archives: set[Language] = field(default_factory=set)
    names: set[tuple[Language, Kind]] = field(default_factory=set)
    feeds: set[Feed] = field(default_factory=set)
    fixes: set[Language] = field(default_factory=set)
    moves: bool = False
    gone_places: set[str] = field(default_factory=set)
    pictures: set[str] = field(default_factory=set)
    gone_pictures: set[str] = field(default_factory=set)


class Update:
    """One update of a site; ``take`` every changed article, then ``files`` once."""

    def __init__(self, room: Room, source: SiteSource, renditions: Renditions) -> None:
        self._room = room
        self._index = room.index
        self._source = source
        self._renditions = renditions
        self._dirty = Dirty()
        self._drawn: dict[str, Drawn] = {}

    def take(self, article_id: str) -> str | None:
        """Take an article in as the source shows it now; return the path of its page.

        None for one that the source never showed. Raises ``PathUnfit`` and ``PathTaken``.
        """
        shown = self._source.load(article_id)
        if shown is None:
            return None
        before = self._index.entry(article_id)
        after = bare(shown.publication)
        if shown.article is not None:
            after = open_article(after, shown.article, self._renditions, self._room).entry
        self._claim(before, after)
        self._index.put(after)
        self._index.join_story(after)
        self._relist(before, after)
        self._spread(before, after)
        self._move(before, after)
        self._keep_pictures(before, after)
        return addresses.file_of(after.place)

    def _claim(self, before: Entry | None, after: Entry) -> None:
        """Hold the places of an article; raises ``PathTaken`` where another has them."""
        places = places_of(after)
        for place in places:
            owner = self._index.document(f"place/{place}")
            if owner not in (None, after.id) or is_list(self._room, after, place):
                raise PathTaken(path=self._room.href(place), article=after.id)
            self._index.put_document(f"place/{place}", after.id)
        rubric = addresses.rubric_of(after.language, after.rubric)
        if self._index.document(f"place/{rubric}") is not None:
            raise PathTaken(path=self._room.href(rubric), article=after.id)
        for place in places_of(before) - places if before else ():
            self._index.put_document(f"place/{place}", None)
            self._dirty.gone_places.add(place)

    def _relist(self, before: Entry | None, after: Entry) -> None:
        old = lists_of(self._room, before) if before else {}
        new = lists_of(self._room, after)
        for listing in sorted({*old, *new}):
            pages = older_pages(self._index, listing)
            chunks = self._reseat(listing, old.get(listing), new.get(listing))
            if listing in new:
                chunks.add(self._index.place_of(listing, new[listing][0]))
            self._mark(listing, chunks, pages)

    def _reseat(
        self, listing: Listing, old: tuple[Key, bool] | None, new: tuple[Key, bool] | None
    ) -> set[int]:
        """Take an article out of a list, put it in, or move it; return the chunks that changed."""
        if old == new:
            return set()
        if old and new and old[0] == new[0]:
            return self._index.relive(listing, new[0], live=new[1])
        chunks = set()
        if old:
            chunks |= self._index.remove(listing, old[0], live=old[1])
        if new:
            chunks |= self._index.insert(listing, new[0], live=new[1])
        return chunks

    def _mark(self, listing: Listing, chunks: set[int], pages_before: int) -> None:
        dirty, language = self._dirty, listing.language
        if listing.kind is Kind.MONTH:
            dirty.months.add((language, listing.name))
            dirty.maps.add(listing.name)
            dirty.archives.add(language)
            return
        if listing.kind is Kind.FIXES:
            dirty.fixes.add(language)
            return
        if listing.kind is Kind.GONE:
            return
        pages = older_pages(self._index, listing)
        numbers = {number + 1 for number in chunks}
        if pages != pages_before:
            low, high = sorted((pages, pages_before))
            numbers |= set(range(low, high + 1))
        most = max(pages, pages_before)
        dirty.pages |= {(listing, number) for number in numbers if 1 <= number <= most}
        last = -(-self._index.size(listing) // CHUNK)
        if listing.kind is Kind.ALL or any(n >= last - 2 for n in chunks) or pages != pages_before:
            dirty.fronts.add(listing)
        if listing.kind in (Kind.TAG, Kind.AUTHOR):
            self._name(listing)

    def _name(self, listing: Listing) -> None:
        """Keep the list of all topics or authors true."""
        label = name_label(self._room, listing)
        key = f"names/{listing.language.value}/{listing.kind.value}"
        names = self._index.document(key) or {}
        if names.get(listing.name) == label:
            return
        names = {name: each for name, each in names.items() if name != listing.name}
        if label is not None:
            names[listing.name] = label
        self._index.put_document(key, names or None)
        self._dirty.names.add((listing.language, listing.kind))

    def _spread(self, before: Entry | None, after: Entry) -> None:
        """Mark the pages of other articles that show this one, and the feeds and maps."""
        dirty = self._dirty
        dirty.articles.add(after.id)
        dirty.items.add(after.id)
        self._mark_feeds(after)
        if before is None or before.live is not after.live:
            for sibling in self._index.story(after.story):
                dirty.articles.add(sibling.id)
                dirty.items.add(sibling.id)
                dirty.maps.add(self._room.month(sibling))
                self._mark_feeds(sibling)
        if before is None or _as_related(before) != _as_related(after):
            dirty.articles |= followers(self._index, after)
            if before is not None:
                dirty.articles |= followers(self._index, before)

    def _mark_feeds(self, entry: Entry) -> None:
        self._dirty.feeds |= {Feed(entry.language), Feed(entry.language, entry.rubric)}

    def _move(self, before: Entry | None, after: Entry) -> None:
        old = moves_of(self._room, before) if before else {}
        new = moves_of(self._room, after)
        if old == new:
            return
        kept = self._index.document(MOVES) or {}
        moves = {place: to for place, to in kept.items() if place not in old} | new
        self._index.put_document(MOVES, moves or None)
        self._dirty.moves = True

    def _keep_pictures(self, before: Entry | None, after: Entry) -> None:
        old = dict(before.pictures) if before else {}
        new = dict(after.pictures)
        for stem in sorted({*old, *new}):
            counts = dict(self._index.document(f"picture/{stem}") or {})
            had = set(counts)
            for place in old.get(stem, ()):
                counts[place] -= 1
            for place in new.get(stem, ()):
                counts[place] = counts.get(place, 0) + 1
            counts = {place: count for place, count in counts.items() if count}
            has = set(counts)
            self._index.put_document(f"picture/{stem}", counts or None)
            self._dirty.pictures = (self._dirty.pictures | (has - had)) - (had - has)
            self._dirty.gone_pictures = (self._dirty.gone_pictures | (had - has)) - (has - had)

    def files(self) -> Iterator[Made]:
        """Yield every file that changes, None for those that go."""
        # What goes first: a place that is free now may be taken by another of these articles.
        for place in sorted(self._dirty.gone_places):
            if self._index.document(f"place/{place}") is None:
                yield addresses.file_of(place), None
        for article_id in sorted(self._dirty.articles):
            yield from self._article(self._index.known(article_id))
        yield from self._lists()
        yield from self._surveys()
        for file in self._renditions.files(tuple(sorted(self._dirty.pictures))):
            yield file.path, file.content
        yield from ((path, None) for path in sorted(self._dirty.gone_pictures))

    def _article(self, entry: Entry) -> Iterator[Made]:
        if not entry.live:
            yield from withdrawn_files(self._room, entry)
        else:
            yield from self._draw(entry).files
        yield from redirect_files(self._room, entry)

    def _draw(self, entry: Entry) -> Drawn:
        if entry.id not in self._drawn:
            shown = self._source.load(entry.id)
            if shown is None or shown.article is None:
                raise ValueError(f"The source shows {entry.id} no more; the update left it out.")
            opened = open_article(
                bare(shown.publication), shown.article, self._renditions, self._room
            )
            siblings = siblings_of(self._index.story(entry.story))
            cards = [self._room.card(each.id, LINE) for each in related(self._index, entry)]
            self._drawn[entry.id] = draw(self._room, opened, siblings, cards)
        return self._drawn[entry.id]

    def _lists(self) -> Iterator[Made]:
        dirty, room = self._dirty, self._room
        for listing in sorted(dirty.fronts):
            yield front(room, listing)
        for listing, number in sorted(dirty.pages):
            yield older(room, listing, number)
        for language, kind in sorted(dirty.names):
            yield names_page(room, language, kind)
        for language in sorted(dirty.fixes):
            yield corrections_page(room, language)

    def _surveys(self) -> Iterator[Made]:
        """Yield months, feeds and maps."""
        dirty, room = self._dirty, self._room
        known = self._index.document("months") or []
        self._index.put_document("months", sorted({*known, *(month for _, month in dirty.months)}))
        for month in sorted(dirty.maps):
            yield month_map(room, month, dirty.items)
        for language, month in sorted(dirty.months):
            yield month_page(room, language, month)
            yield month_index(room, language, month)
        for language in sorted(dirty.archives):
            yield archive_page(room, language)
            yield language_index(room, language)
        for feed in sorted(dirty.feeds, key=lambda feed: (feed.language, feed.rubric)):
            yield from feed_files(room, feed, dirty.items, self._body)
        yield months_map(room)
        yield news_map(room)
        if dirty.moves:
            yield from server_files(room)

    def _body(self, article_id: str) -> Markup:
        return self._draw(self._index.known(article_id)).body


def places_of(entry: Entry) -> set[str]:
    """Return the place of an article and its former ones; raises ``PathUnfit``."""
    places = {entry.place}
    for former in entry.former:
        rubric, _, slug = former.rpartition("/")
        places.add(addresses.article(entry.language, rubric, slug))
    return places


def is_list(room: Room, entry: Entry, place: str) -> bool:
    """Tell whether a place is that of a rubric, so that no article can stand there."""
    key = place.removeprefix(f"{entry.language.value}/").removesuffix("/")
    return (
        key in room.facts.rubrics or room.index.size(Listing(entry.language, Kind.RUBRIC, key)) > 0
    )


def _as_related(entry: Entry) -> tuple[object, ...]:
    """Return what another page shows of an article, or chooses it by."""
    return entry.live, entry.headline, entry.tags, entry.first
