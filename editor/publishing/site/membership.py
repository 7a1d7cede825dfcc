"""Which lists an article is in, and which articles stand beside it as related."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.publishing.site.entry import Entry
from editor.publishing.site.index import Index, Key, Kind, Listing
from editor.publishing.site.room import Room

WINDOW = 4
"""How many articles before it, in each list, an article may name as related, at most as many."""


def lists_of(room: Room, entry: Entry) -> dict[Listing, tuple[Key, bool]]:
    """Return the lists an article is in, with its key there and whether it counts as live.

    What was taken down keeps its place in the lists by time, so that no other article moves.
    """
    language = entry.language
    place = entry.key, entry.live
    lists = {
        Listing(language, Kind.ALL): place,
        Listing(language, Kind.RUBRIC, entry.rubric): place,
        Listing(language, Kind.MONTH, room.month(entry)): place,
    }
    if not entry.live:
        lists[Listing(language, Kind.GONE)] = (entry.withdrawn, entry.id), False
        return lists
    for slug, _ in entry.tags:
        lists[Listing(language, Kind.TAG, slug)] = place
    if entry.author[0]:
        lists[Listing(language, Kind.AUTHOR, entry.author[0])] = place
    if entry.corrections:
        newest = max(at for at, _ in entry.corrections)
        lists[Listing(language, Kind.FIXES)] = (newest, entry.id), True
    return lists


def neighbour_lists(entry: Entry) -> Iterator[Listing]:
    """Yield the lists in which an article's related ones are looked for."""
    yield Listing(entry.language, Kind.RUBRIC, entry.rubric)
    for slug, _ in entry.tags:
        yield Listing(entry.language, Kind.TAG, slug)


def related(index: Index, entry: Entry) -> list[Entry]:
    """Return the articles to read after this one: older ones, so that no new one changes it."""
    ids = (
        article_id
        for listing in neighbour_lists(entry)
        for _, article_id in index.around(listing, entry.key, WINDOW, 0)[0]
    )
    return nearest(index, entry, ids)


def nearest(index: Index, entry: Entry, ids: Iterable[str]) -> list[Entry]:
    """Return the best of some older articles: with most topics in common, then the newest."""
    own = {slug for slug, _ in entry.tags}
    candidates = [index.known(article_id) for article_id in set(ids)]

    def closeness(other: Entry) -> tuple[int, Key]:
        return sum(slug in own for slug, _ in other.tags), other.key

    live = sorted((each for each in candidates if each.live), key=closeness, reverse=True)
    return live[:WINDOW]


def followers(index: Index, entry: Entry) -> set[str]:
    """Return the ids of the articles that may name this one as related."""
    return {
        article_id
        for listing in neighbour_lists(entry)
        for _, article_id in index.around(listing, entry.key, 0, WINDOW)[1]
    }
