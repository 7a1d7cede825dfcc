"""The lists of a whole build as they grow: what nothing can change any more is made at once.

Articles come oldest first, so an older page is finished when the page after the next is begun, and
a month when an article of a later one comes. Nothing has to wait for the end but what is newest.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from editor.article.language import Language
from editor.publishing.site.entry import Entry
from editor.publishing.site.index import Key, Kind, Listing
from editor.publishing.site.lists import (
    always_there,
    front,
    month_page,
    name_label,
    older,
    older_pages,
)
from editor.publishing.site.maps import month_map
from editor.publishing.site.membership import WINDOW, lists_of, nearest, neighbour_lists
from editor.publishing.site.room import Made, Room
from editor.publishing.site.searching import month_index

_PAGED = (Kind.ALL, Kind.RUBRIC, Kind.TAG, Kind.AUTHOR)


class Growing:
    """The lists of one build; ``take`` every article in order, then ``finish`` once.

    ``settle`` is told the articles of a month once their month's pages are made.
    """

    def __init__(self, room: Room, settle: Callable[[list[str]], None]) -> None:
        self._room = room
        self._index = room.index
        self._done: dict[Listing, int] = {}
        # By another moment than that of the first publication, so not in the order they come.
        self._others: dict[Listing, list[tuple[Key, bool]]] = {}
        self._recent: dict[Listing, deque[str]] = {}
        self._settle = settle
        self._months: list[str] = []
        self._of_month: list[str] = []

    def related(self, entry: Entry) -> list[Entry]:
        """Return the articles to read after this one, of those taken so far."""
        before = {
            article_id
            for listing in neighbour_lists(entry)
            for article_id in self._recent.get(listing, ())
        }
        return nearest(self._index, entry, before)

    def take(self, entry: Entry) -> Iterator[Made]:
        """Put an article into its lists; yield the pages that are finished by that."""
        month = self._room.month(entry)
        if not self._months or self._months[-1] != month:
            if self._months:
                yield from self._month(self._months[-1])
                self._settle(self._of_month)
                self._of_month = []
            self._months.append(month)
        for listing in neighbour_lists(entry):
            self._recent.setdefault(listing, deque(maxlen=WINDOW)).append(entry.id)
        for listing, (key, live) in lists_of(self._room, entry).items():
            if listing.kind in (Kind.FIXES, Kind.GONE):
                self._others.setdefault(listing, []).append((key, live))
            elif self._index.append(listing, key, live=live) and listing.kind in _PAGED:
                # The newest of the older pages still has to learn its neighbour's number.
                yield from self._pages(listing, older_pages(self._index, listing) - 1)
            else:
                self._done.setdefault(listing, 0)
        self._of_month.append(entry.id)

    def finish(self) -> Iterator[Made]:
        """Yield what was not finished before, all but the feeds and the pages of names."""
        room, index = self._room, self._index
        for listing, members in self._others.items():
            index.fill(listing, [key for key, _ in members], sum(live for _, live in members))
        index.put_document("months", list(self._months))
        if self._months:
            yield from self._month(self._months[-1])
        names: dict[str, dict[str, str]] = {}
        for listing in self.listings():
            yield front(room, listing)
            yield from self._pages(listing, older_pages(index, listing))
            if listing.kind in (Kind.TAG, Kind.AUTHOR):
                label = name_label(room, listing)
                if label is not None:
                    key = f"names/{listing.language.value}/{listing.kind.value}"
                    names.setdefault(key, {})[listing.name] = label
        for key, labels in names.items():
            index.put_document(key, labels)

    def listings(self) -> list[Listing]:
        """Return the lists with pages: those with articles, and those the menu leads to."""
        room = self._room
        menu = [Listing(each, Kind.ALL) for each in Language]
        menu += [Listing(each, Kind.RUBRIC, key) for each in Language for key in room.facts.rubrics]
        there = filter(lambda one: always_there(room, one), menu)
        return sorted({*(each for each in self._done if each.kind in _PAGED), *there})

    @property
    def months(self) -> list[str]:
        """The months there are, oldest first."""
        return self._months

    def _pages(self, listing: Listing, last: int) -> Iterator[Made]:
        done = self._done.get(listing, 0)
        for number in range(done + 1, last + 1):
            yield older(self._room, listing, number)
        self._done[listing] = max(done, last)

    def _month(self, month: str) -> Iterator[Made]:
        yield month_map(self._room, month)
        for language in Language:
            if self._index.size(Listing(language, Kind.MONTH, month)):
                yield month_page(self._room, language, month)
                yield month_index(self._room, language, month)
