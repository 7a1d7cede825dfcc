"""Lists of articles: the front page, rubrics, topics, authors, months, and their older pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from editor.article.language import Language
from editor.publishing.site import addresses
from editor.publishing.site.cards import HOUR, LINE, WIDE, eager
from editor.publishing.site.frame import ABOUT_RUBRIC, Page, switch
from editor.publishing.site.index import CHUNK, Index, Key, Kind, Listing
from editor.publishing.site.labels import SITE_LABELS, day_written, month_heading, month_written
from editor.publishing.site.room import Made, Room, newest_first

_BAND = 4
_TOP = 5
_STREAM = 12


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under a heading, which may be empty."""

    name: str
    cards: Sequence[Markup]


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Links under a heading: words, addresses and how many articles there are, or nothing."""

    name: str
    names: Sequence[tuple[str, str, str]]


def older_pages(index: Index, listing: Listing) -> int:
    """Return how many pages a list has beside its newest, which shows the last two chunks."""
    return max(-(-index.size(listing) // CHUNK) - 2, 0) if index.live(listing) else 0


def front_ids(index: Index, listing: Listing) -> list[str]:
    """Return the articles that the newest page of a list shows, newest first."""
    chunks = -(-index.size(listing) // CHUNK)
    keys = [
        key for number in range(max(chunks - 2, 0), chunks) for key in index.chunk(listing, number)
    ]
    return live_ids(index, keys)


def live_ids(index: Index, keys: Sequence[Key]) -> list[str]:
    """Return the articles of a part of a list that can be read, newest first."""
    return [article_id for _, article_id in reversed(keys) if index.is_live(article_id)]


def always_there(room: Room, listing: Listing) -> bool:
    """Tell whether the menu or the foot leads to the list, so that it has a page when empty."""
    if listing.kind is Kind.RUBRIC:
        return listing.name in room.facts.rubrics and listing.name != ABOUT_RUBRIC
    return listing.kind in (Kind.ALL, Kind.FIXES)


def front(room: Room, listing: Listing) -> Made:
    """Return the newest page of a list; nothing stands there for an empty one nobody leads to."""
    place = addresses.listing(listing.language, listing.kind.value, listing.name)
    path = addresses.file_of(place)
    if not room.index.live(listing) and not always_there(room, listing):
        return path, None
    ids = front_ids(room.index, listing)
    if listing.kind is Kind.ALL:
        return path, home(room, listing, ids)
    page = _page(room, listing, ids, place)
    return path, _render(room, listing, page, ids, 0)


def older(room: Room, listing: Listing, number: int) -> Made:
    """Return an older page of a list, counted from 1 for the oldest."""
    place = addresses.listing(listing.language, listing.kind.value, listing.name)
    own = addresses.page(place, number)
    path = addresses.file_of(own)
    if number > older_pages(room.index, listing):
        return path, None
    ids = live_ids(room.index, room.index.chunk(listing, number - 1))
    page = _page(room, listing, ids, place)
    shown = SITE_LABELS[listing.language].page.format(n=number)
    page = replace(
        page,
        title=f"{page.heading}, {shown} – {room.facts.names[listing.language]}",
        canonical=room.at.url(own),
        alternates=(),
        is_rubric=False,
    )
    return path, _render(room, listing, page, ids, number)


def _render(room: Room, listing: Listing, page: Page, ids: Sequence[str], number: int) -> str:
    labels = SITE_LABELS[listing.language]
    overline, overline_place = "", ""
    if listing.kind is Kind.TAG:
        overline = labels.tags
        overline_place = room.href(f"{listing.language.value}/tags/")
    elif listing.kind is Kind.AUTHOR:
        overline = labels.authors
        overline_place = room.href(f"{listing.language.value}/authors/")
    cards = [room.card(article_id, WIDE) for article_id in ids]
    cards[:2] = map(eager, cards[:2])
    return room.render(
        "list.html.j2",
        page,
        overline=overline,
        overline_place=overline_place,
        number=labels.page.format(n=number) if number else "",
        intro="",
        form="column",
        groups=[Group("", cards)] if cards else [],
        nothing=labels.nothing,
        pager=pager(room, listing, number),
    )


def pager(room: Room, listing: Listing, number: int) -> list[tuple[str, str, str | None]]:
    """Return the ways between the pages of a list; ``number`` 0 is the newest page.

    Pages are counted from the oldest, so that a number never comes to mean other articles.
    """
    labels = SITE_LABELS[listing.language]
    last = older_pages(room.index, listing)
    place = addresses.listing(listing.language, listing.kind.value, listing.name)
    if not last:
        return []

    def at(page: int) -> str:
        return room.href(addresses.page(place, page))

    if not number:
        return [("next", labels.older, at(last)), ("", labels.oldest, at(1))]
    newer = room.href(place) if number == last else at(number + 1)
    ways: list[tuple[str, str, str | None]] = [
        ("", labels.newest, room.href(place)),
        ("prev", labels.newer, newer),
        ("", labels.page.format(n=number), None),
    ]
    if number > 1:
        ways += [("next", labels.older, at(number - 1)), ("", labels.oldest, at(1))]
    return ways


def _page(room: Room, listing: Listing, ids: Sequence[str], place: str) -> Page:
    language, name = listing.language, listing.name
    if listing.kind is Kind.RUBRIC:
        heading = room.rubric_name(name, language)
        places = (
            {each: addresses.rubric_of(each, name) for each in Language}
            if always_there(room, listing)
            else {language: place}
        )
        homes = {each: room.href(addresses.home(each)) for each in Language}
        return Page(
            language=language,
            title=f"{heading} – {room.facts.names[language]}",
            heading=heading,
            description=f"{heading}. {room.facts.full_name(language)}",
            canonical=room.at.url(place),
            alternates=room.alternates(places),
            switch=switch(language, homes | {each: room.href(at) for each, at in places.items()}),
            feeds=_feeds(room, place, heading),
            rubric=name,
            is_rubric=True,
        )
    if listing.kind in (Kind.TAG, Kind.AUTHOR):
        heading = _name(room, listing, ids)
    else:
        heading = SITE_LABELS[language].all_news
        page = room.own_page(language, "", heading, wide=False)
        return replace(page, description=f"{heading}. {room.facts.full_name(language)}")
    return room.lone_page(
        language, place, heading, description=f"{heading}. {room.facts.full_name(language)}"
    )


def _name(room: Room, listing: Listing, ids: Iterable[str]) -> str:
    """Return how the newest article that has the topic or the author writes it."""
    entries = map(room.index.known, ids)
    if listing.kind is Kind.TAG:
        labels = (dict(entry.tags).get(listing.name) for entry in entries)
    else:
        labels = (entry.author[1] for entry in entries)
    return next(filter(None, labels), listing.name)


def _feeds(room: Room, place: str, heading: str) -> tuple[tuple[str, str, str], ...]:
    return (
        ("application/atom+xml", f"{heading} (Atom)", room.href(f"{place}atom.xml")),
        ("application/rss+xml", f"{heading} (RSS)", room.href(f"{place}rss.xml")),
    )


def home(room: Room, listing: Listing, ids: Sequence[str]) -> str:
    """Return the front page of a language: what is newest, then each rubric."""
    language = listing.language
    labels = SITE_LABELS[language]
    top, stream = ids[:_TOP], ids[_TOP : _TOP + _STREAM]
    page = replace(
        room.own_page(language, "", room.facts.full_name(language), wide=True),
        title=room.facts.full_name(language),
        description=room.settings.motto_of(language),
    )
    return room.render(
        "home.html.j2",
        page,
        top=[
            *(eager(room.card(article_id, ("lead", 2))) for article_id in top[:1]),
            *(room.card(article_id, ("side", 2)) for article_id in top[1:]),
        ],
        stream=[room.card(article_id, LINE) for article_id in stream],
        bands=list(_bands(room, language, set(top))),
        pager=[("next", labels.older, room.href(f"{language.value}/archive/"))]
        if not (ways := pager(room, listing, 0))
        else ways,
    )


@dataclass(frozen=True, slots=True)
class Band:
    """A rubric on the front page."""

    name: str
    place: str
    cards: Sequence[Markup]


def _bands(room: Room, language: Language, shown: set[str]) -> Iterator[Band]:
    for key, name, place in room.frames[language].rubrics:
        listing = Listing(language, Kind.RUBRIC, key)
        ids = live_ids(room.index, room.index.newest(listing, CHUNK))
        fresh = [article_id for article_id in ids if article_id not in shown][:_BAND]
        if fresh:
            first, *others = fresh
            cards = [
                room.card(first, ("small", 3)),
                *(room.card(article_id, LINE) for article_id in others),
            ]
            yield Band(name, place, cards)


def month_page(room: Room, language: Language, month: str) -> Made:
    """Return the page of a month: every article of it, day by day, newest first."""
    place = addresses.listing(language, "month", month)
    listing = Listing(language, Kind.MONTH, month)
    path = addresses.file_of(place)
    if not room.index.live(listing):
        return path, None
    year, number = int(month[:4]), int(month[5:])
    entries = newest_first([room.index.known(key[1]) for key in room.index.members(listing)])
    labels = SITE_LABELS[language]
    written = month_written(year, number, language)
    page = room.lone_page(
        language,
        place,
        labels.archive_of.format(month=written),
        description=f"{labels.archive_of.format(month=written)}. {room.facts.full_name(language)}",
    )
    groups = [
        Group(day_written(day, language), [room.card(entry.id, HOUR) for entry in of_day])
        for day, of_day in groupby(entries, key=lambda entry: entry.published(room.clock).date())
    ]
    return path, room.render(
        "list.html.j2",
        replace(page, heading=written),
        overline=labels.archive,
        overline_place=room.href(f"{language.value}/archive/"),
        number="",
        intro="",
        form="column",
        groups=groups,
        nothing=labels.nothing,
        pager=[],
    )


def archive_page(room: Room, language: Language) -> Made:
    """Return the page of all months, newest year first, with how many articles each has."""
    labels = SITE_LABELS[language]
    months = room.index.document("months") or []
    groups = []
    for year, of_year in groupby(reversed(months), key=lambda month: month[:4]):
        names = [
            (
                month_heading(int(month[5:]), language),
                room.href(addresses.listing(language, "month", month)),
                str(count),
            )
            for month in of_year
            if (count := room.index.live(Listing(language, Kind.MONTH, month)))
        ]
        if names:
            groups.append(NameGroup(year, names))
    page = room.own_page(
        language,
        "archive/",
        labels.archive,
        description=f"{labels.archive}. {room.facts.full_name(language)}",
    )
    place = f"{language.value}/archive/"
    return addresses.file_of(place), room.render("names.html.j2", page, groups=groups)


def names_page(room: Room, language: Language, kind: Kind) -> Made:
    """Return the page of all topics or of all authors, in the order of their letters."""
    labels = SITE_LABELS[language]
    heading = labels.tags if kind is Kind.TAG else labels.authors
    folder = "tags/" if kind is Kind.TAG else "authors/"
    names = room.index.document(f"names/{language.value}/{kind.value}") or {}
    listed = [
        (label, room.href(addresses.listing(language, kind.value, slug)), "")
        for slug, label in sorted(names.items(), key=lambda each: (each[1].casefold(), each[0]))
    ]
    page = room.own_page(
        language, folder, heading, description=f"{heading}. {room.facts.full_name(language)}"
    )
    path = addresses.file_of(f"{language.value}/{folder}")
    groups = [NameGroup("", listed)] if listed else []
    return path, room.render("names.html.j2", page, groups=groups)


def name_label(room: Room, listing: Listing) -> str | None:
    """Return how a topic or an author is written on their page, None where they have none."""
    if not room.index.live(listing):
        return None
    return _name(room, listing, front_ids(room.index, listing))
