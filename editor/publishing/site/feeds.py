"""Atom (RFC 4287) and RSS 2.0 of a language or of one of its rubrics, each item written once.

A feed's items are kept in the state as they were written, so that a new article costs one item.
What was taken down is told by tombstones (RFC 6721) in Atom; RSS has none, the item just goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from email.utils import format_datetime

from markupsafe import Markup, escape

from editor.article.language import Language
from editor.exporting.ninjs import uri
from editor.publishing.site import addresses
from editor.publishing.site.entry import SHARE, Entry, moment_of
from editor.publishing.site.index import Kind, Listing
from editor.publishing.site.room import Made, Room

LONGEST = 20
"""How many articles a feed has."""
_GONE_SHOWN = 20
_TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"

# What no XML 1.0 document may hold (XML 1.0 §2.2); texts are cleared of it before, this is the net.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Body = Callable[[str], Markup]
"""Returns the body of a live article for readers elsewhere."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed: of a language, or with a rubric's key of that rubric."""

    language: Language
    rubric: str = ""

    @property
    def listing(self) -> Listing:
        """The list it shows the end of."""
        if self.rubric:
            return Listing(self.language, Kind.RUBRIC, self.rubric)
        return Listing(self.language, Kind.ALL)

    @property
    def place(self) -> str:
        """The place of the page it belongs to."""
        if self.rubric:
            return addresses.rubric_of(self.language, self.rubric)
        return addresses.home(self.language)

    @property
    def state_key(self) -> str:
        """Where its written items are kept."""
        return f"feed/{self.language.value}/{self.rubric}"


def feed_files(room: Room, feed: Feed, changed: set[str], body: Body) -> Iterator[Made]:
    """Yield both forms of a feed; items are written anew for articles in ``changed``."""
    index = room.index
    keys = index.newest(feed.listing, LONGEST)
    entries = [index.known(article_id) for _, article_id in reversed(keys)]
    live = [entry for entry in entries if entry.live]
    paths = f"{feed.place}atom.xml", f"{feed.place}rss.xml"
    if feed.rubric and not live and feed.rubric not in room.facts.rubrics:
        index.put_document(feed.state_key, None)
        yield from ((path, None) for path in paths)
        return
    kept = index.document(feed.state_key) or {}
    items = {
        entry.id: kept[entry.id]
        if entry.id in kept and entry.id not in changed
        else _items(room, entry, body(entry.id))
        for entry in live
    }
    index.put_document(feed.state_key, items)
    gone = _gone(room, feed)
    yield paths[0], _atom(room, feed, live, gone, [items[entry.id][0] for entry in live])
    yield paths[1], _rss(room, feed, live, [items[entry.id][1] for entry in live])


def _gone(room: Room, feed: Feed) -> list[Entry]:
    keys = room.index.newest(Listing(feed.language, Kind.GONE), _GONE_SHOWN)
    entries = [room.index.known(article_id) for _, article_id in reversed(keys)]
    return [entry for entry in entries if feed.rubric in ("", entry.rubric)]


def _items(room: Room, entry: Entry, body: Markup) -> list[str]:
    content = Markup('<div lang="{}" dir="{}">{}</div>').format(
        entry.language.value, entry.language.direction.value, body
    )
    return [_atom_item(room, entry, content), _rss_item(room, entry, content)]


def _xml(text: str) -> str:
    """Return a text as character data or an attribute's value."""
    return str(escape(_NO_XML.sub("", str(text) if not isinstance(text, Markup) else text)))


def _escaped(markup: Markup) -> str:
    """Return markup as text of an XML element: it is escaped as a whole, once more."""
    return str(escape(_NO_XML.sub("", str(markup))))


def _atom_item(room: Room, entry: Entry, content: Markup) -> str:
    address = room.at.url(entry.place)
    # Readers' programs open the last, or the first, of several alternates: there is one.
    alternates = (
        f'<link rel="alternate" type="text/html" hreflang="{entry.language.value}" '
        f'href="{_xml(address)}"/>'
    ) + "".join(
        f'<link rel="related" type="text/html" hreflang="{each.language.value}" '
        f'href="{_xml(room.at.url(each.place))}"/>'
        for each in room.index.story(entry.story)
        if each.live and each.id != entry.id
    )
    tags = "".join(
        f'<category term="{_xml(slug)}" label="{_xml(tag)}"/>' for slug, tag in entry.tags
    )
    return (
        f"<entry><id>{uri(entry.id)}</id><title>{_xml(entry.headline)}</title>"
        f"<published>{entry.published(room.clock).isoformat()}</published>"
        f"<updated>{entry.changed(room.clock).isoformat()}</updated>"
        f"<author><name>{_xml(entry.author[1])}</name></author>{alternates}"
        f'<category term="{_xml(entry.rubric)}" '
        f'label="{_xml(room.rubric_name(entry.rubric, entry.language))}"/>{tags}'
        f"<summary>{_xml(entry.summary)}</summary>"
        f'<content type="html" xml:base="{_xml(address)}">{_escaped(content)}</content></entry>'
    )


def _rss_item(room: Room, entry: Entry, content: Markup) -> str:
    tags = "".join(f"<category>{_xml(tag)}</category>" for _, tag in entry.tags)
    return (
        f"<item><title>{_xml(entry.headline)}</title><link>{_xml(room.at.url(entry.place))}</link>"
        f'<guid isPermaLink="false">{uri(entry.id)}</guid>'
        f"<pubDate>{format_datetime(entry.published(room.clock))}</pubDate>"
        f"<dc:creator>{_xml(entry.author[1])}</dc:creator>"
        f"<category>{_xml(room.rubric_name(entry.rubric, entry.language))}</category>{tags}"
        f"<description>{_xml(entry.summary)}</description>{_media(room, entry)}"
        f"<content:encoded>{_escaped(content)}</content:encoded></item>"
    )


def _media(room: Room, entry: Entry) -> str:
    if entry.image is None or not entry.image.crops:
        return ""
    width, height = SHARE
    credit = (
        f'<media:credit role="photographer">{_xml(entry.image.credit)}</media:credit>'
        if entry.image.credit
        else ""
    )
    return (
        f'<media:content url="{_xml(room.at.url(entry.image.crop(*SHARE)))}" medium="image" '
        f'type="image/jpeg" width="{width}" height="{height}">'
        f'<media:description type="plain">{_xml(entry.image.alt)}</media:description>{credit}'
        "</media:content>"
    )


def _title(room: Room, feed: Feed) -> str:
    name = room.facts.full_name(feed.language)
    return f"{room.rubric_name(feed.rubric, feed.language)} – {name}" if feed.rubric else name


def _updated(room: Room, entries: Sequence[Entry], gone: Sequence[Entry]) -> str:
    """Return when the feed last changed; without anything in it, the beginning of its time."""
    moments = [entry.updated for entry in entries] + [entry.withdrawn for entry in gone]
    return moment_of(
        max(moments, default="2000-01-01T00:00:00.000000+00:00"), room.clock
    ).isoformat()


def _atom(
    room: Room, feed: Feed, live: Sequence[Entry], gone: Sequence[Entry], items: Sequence[str]
) -> str:
    own = room.at.url(f"{feed.place}atom.xml")
    tombs = "".join(
        f'<at:deleted-entry xmlns:at="{_TOMBSTONES}" ref="{uri(entry.id)}" '
        f'when="{moment_of(entry.withdrawn, room.clock).isoformat()}"/>\n'
        for entry in gone
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" '
        f'xml:lang="{feed.language.value}">\n'
        f"<id>{_xml(own)}</id><title>{_xml(_title(room, feed))}</title>"
        f"<updated>{_updated(room, live, gone)}</updated>"
        f"<author><name>{_xml(room.facts.full_name(feed.language))}</name></author>"
        f'<link rel="self" type="application/atom+xml" href="{_xml(own)}"/>'
        f'<link rel="alternate" type="text/html" href="{_xml(room.at.url(feed.place))}"/>\n'
        + "".join(f"{item}\n" for item in items)
        + tombs
        + "</feed>\n"
    )


def _rss(room: Room, feed: Feed, live: Sequence[Entry], items: Sequence[str]) -> str:
    own = room.at.url(f"{feed.place}rss.xml")
    title = _xml(_title(room, feed))
    built = (
        f"<lastBuildDate>{format_datetime(max(each.changed(room.clock) for each in live))}"
        "</lastBuildDate>"
        if live
        else ""
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:media="http://search.yahoo.com/mrss/">\n'
        f"<channel><title>{title}</title><link>{_xml(room.at.url(feed.place))}</link>"
        f"<description>{title}</description><language>{feed.language.value}</language>{built}"
        f'<atom:link rel="self" type="application/rss+xml" href="{_xml(own)}"/>\n'
        + "".join(f"{item}\n" for item in items)
        + "</channel></rss>\n"
    )
