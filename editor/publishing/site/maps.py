"""Maps for crawlers: a sitemap for each month, their index, and the news sitemap.

(sitemaps.org/protocol.html; developers.google.com, "Create a news sitemap" and "Localized
versions": every edition names itself and all the others.)
"""

from __future__ import annotations

import datetime

from markupsafe import escape

from editor.article.language import Language
from editor.publishing.site.entry import Entry, written
from editor.publishing.site.index import Kind, Listing
from editor.publishing.site.room import Made, Room, newest_first

_NEWS_DAYS = 2
_MOST_NEWS = 1000
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_URLSET = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


def month_map(room: Room, month: str, changed: set[str] | None = None) -> Made:
    """Return the sitemap of the articles first published in a month, all languages.

    Written items are kept in the state; those of ``changed`` are written anew, without it all.
    Keeps when the newest of them was changed, for the index of the maps.
    """
    index = room.index
    key = f"map/{month}"
    kept = index.document(key) or {} if changed is not None else {}
    items: dict[str, list[str]] = {}
    keys = []
    for language in Language:
        for at, article_id in index.members(Listing(language, Kind.MONTH, month)):
            keys.append((at, article_id))
            if article_id in kept and article_id not in (changed or ()):
                items[article_id] = kept[article_id]
            elif (entry := index.known(article_id)).live:
                items[article_id] = [entry.updated, _url(room, entry)]
    index.put_document(key, items or None)
    newest = max((item[0] for item in items.values()), default=None)
    index.put_document(f"newest/{month}", newest)
    path = f"sitemap-{month}.xml"
    if not items:
        return path, None
    urls = "".join(
        items[article_id][1] for _, article_id in sorted(keys, reverse=True) if article_id in items
    )
    return path, f"{_HEAD}{_URLSET}>\n{urls}</urlset>\n"


def months_map(room: Room) -> Made:
    """Return the index of the sitemaps; each is as new as its newest article."""
    maps = []
    for month in room.index.document("months") or []:
        newest = room.index.document(f"newest/{month}")
        if newest:
            when = _when(room, newest)
            address = escape(room.at.url(f"sitemap-{month}.xml"))
            maps.append(f"<sitemap><loc>{address}</loc><lastmod>{when}</lastmod></sitemap>\n")
    address = escape(room.at.url("sitemap-pages.xml"))
    return (
        "sitemap.xml",
        f'{_HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"<sitemap><loc>{address}</loc></sitemap>\n{''.join(maps)}</sitemapindex>\n",
    )


def pages_map(room: Room) -> Made:
    """Return the sitemap of the pages that are always there."""
    places = ["", *(f"{name}/" for name in ("about", "corrections", "archive", "tags", "authors"))]
    places += [f"{key}/" for key, _, _ in room.frames[Language.AR].rubrics]
    urls = []
    for place in places:
        alternates = room.alternates({each: f"{each.value}/{place}" for each in Language})
        if not place:
            alternates = (*alternates[:-1], ("x-default", room.at.url("")))
        links = _links(alternates)
        urls += [
            f"<url><loc>{escape(room.at.url(f'{each.value}/{place}'))}</loc>{links}</url>\n"
            for each in Language
        ]
    return "sitemap-pages.xml", f"{_HEAD}{_URLSET}>\n{''.join(urls)}</urlset>\n"


def news_map(room: Room) -> Made:
    """Return the news sitemap: what was published in the two days before the newest article.

    Not before today: the same site must give the same file whenever it is built.
    """
    keys = [
        key
        for language in Language
        for key in room.index.newest(Listing(language, Kind.ALL), _MOST_NEWS // 3)
    ]
    # The newest live one decides; the moments are in the keys, so few entries are opened.
    ordered = sorted(keys, reverse=True)
    live = (entry for _, each in ordered if (entry := room.index.known(each)).live)
    newest = next(live, None)
    entries = []
    if newest is not None:
        since = written(newest.published(datetime.UTC) - datetime.timedelta(days=_NEWS_DAYS))
        entries = newest_first([room.index.known(each) for at, each in ordered if at >= since])
    urls = "".join(_url(room, entry, news=True) for entry in entries[:_MOST_NEWS])
    head = f'{_URLSET} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
    return "news-sitemap.xml", f"{_HEAD}{head}\n{urls}</urlset>\n"


def _url(room: Room, entry: Entry, *, news: bool = False) -> str:
    places = {each.language: each.place for each in room.index.story(entry.story) if each.live}
    said = _news(room, entry) if news else f"<lastmod>{_when(room, entry.updated)}</lastmod>"
    return (
        f"<url><loc>{escape(room.at.url(entry.place))}</loc>"
        f"{'' if news else said}{_links(room.alternates(places))}{said if news else ''}</url>\n"
    )


def _links(alternates: tuple[tuple[str, str], ...]) -> str:
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(address)}"/>'
        for language, address in alternates
    )


def _news(room: Room, entry: Entry) -> str:
    return (
        "<news:news><news:publication>"
        f"<news:name>{escape(room.facts.full_name(entry.language))}</news:name>"
        f"<news:language>{entry.language.value}</news:language></news:publication>"
        f"<news:publication_date>{_when(room, entry.first)}</news:publication_date>"
        f"<news:title>{escape(entry.headline)}</news:title></news:news>"
    )


def _when(room: Room, moment: str) -> str:
    return (
        datetime.datetime.fromisoformat(moment)
        .astimezone(room.clock)
        .replace(microsecond=0)
        .isoformat()
    )
