"""The page of an article with its ninjs file, and what stands at its address once it is gone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.metadata import version
from types import SimpleNamespace
from typing import Any, NamedTuple
from urllib.parse import quote

import orjson
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from editor.article.article import Article
from editor.article.block import Figure
from editor.article.language import Language
from editor.article.link import safe_link
from editor.exporting.body import headings, template_values
from editor.exporting.fitness import fit_to_publish
from editor.exporting.json_ld import news_article
from editor.exporting.labels import LABELS
from editor.exporting.ninjs import cancelled, ninjs
from editor.exporting.picture import Picture
from editor.exporting.summary import Edition, Published, ShareImage, Summary, one_line, summarise
from editor.exporting.templates import environment
from editor.language.reading import reading_time
from editor.language.stems import SearchAnalyzer
from editor.publishing.site import addresses
from editor.publishing.site.assets import ICON
from editor.publishing.site.cards import offered
from editor.publishing.site.entry import SHAPES, SHARE, Entry, Image, moment_of, name_of
from editor.publishing.site.frame import Page, policy, switch
from editor.publishing.site.labels import SITE_LABELS, moment_written
from editor.publishing.site.renditions import Renditions, as_mapping
from editor.publishing.site.room import Made, Room

_SIZES = "(min-width: 47.5rem) 45rem, calc(100vw - 2.5rem)"
_NO_MINUTE = 60
_ANALYZER = SearchAnalyzer()
# Text is escaped: what looks like an element is one of ours.
_IMG = re.compile(r"<img [^>]*>")
_OFFERS = re.compile(r' (?:srcset|sizes|loading)="[^"]*"')


@dataclass(frozen=True, slots=True)
class Opened:
    """A live article with everything that was read from its text."""

    entry: Entry
    article: Article
    images: dict[str, Image]
    summary: Summary


@dataclass(frozen=True, slots=True)
class Drawn:
    """The files of an article's page, and its body for feeds: absolute addresses, no ``srcset``."""

    files: tuple[Made, ...]
    body: Markup


class Sibling(NamedTuple):
    """A live edition of a story, as the other editions lead to it."""

    language: Language
    id: str
    place: str


def siblings_of(story: Iterable[Entry]) -> tuple[Sibling, ...]:
    """Return the live ones among a story's editions."""
    return tuple(Sibling(each.language, each.id, each.place) for each in story if each.live)


def open_article(bare: Entry, article: Article, renditions: Renditions, room: Room) -> Opened:
    """Return the article as the site shows it: fit, at its address, its pictures made."""
    shown = replace(fit_to_publish(article), rubric=bare.rubric, slug=bare.slug)
    images = dict(_images(shown, renditions))
    summary = summarise(shown, (), room.facts)
    lead = next((images[each.media_id] for each in shown.figures if each.media_id in images), None)
    signature = one_line(shown.signature) or room.facts.full_name(shown.language)
    labels = (one_line(tag) for tag in shown.tags)
    # Two spellings of one topic on one article are one topic.
    tags = {name_of(label)[0]: label for label in reversed([each for each in labels if each])}
    entry = replace(
        bare,
        headline=summary.headline,
        kicker=one_line(shown.kicker),
        summary=summary.description,
        minutes=reading_time(summary.words, shown.language),
        tags=tuple(reversed(tags.items())),
        author=name_of(signature),
        image=lead,
        pictures=as_mapping(images),
        words=search_words(shown),
    )
    return Opened(entry, shown, images, summary)


def search_words(article: Article) -> str:
    """Return what the search finds an article by, folded, each form once and in order."""
    parts = (
        article.headline,
        article.kicker,
        article.lead.plain,
        article.dateline,
        *(heading.text.plain for heading in article.headings),
        *article.tags,
    )
    return " ".join(sorted(_ANALYZER.tokens("\n".join(parts))))


def draw(
    room: Room, opened: Opened, siblings: Sequence[Sibling], related: Sequence[Markup]
) -> Drawn:
    """Return the page and the ninjs file.

    ``siblings`` are the story's live editions, this one among them, ``related`` finished cards.
    """
    entry = opened.entry
    summary = _published(room, opened, siblings)
    pictures = dict(_pictures(room, opened))
    values = _values(room, summary, pictures, entry)
    # The one drawing of the body: the page, ninjs and the feeds have the same.
    parts = environment().get_template("article.html.j2").make_module(values)
    body: Markup = parts.draw(values["parts"], opened.article)  # type: ignore[attr-defined]
    json_ld = _json_ld(summary, pictures)
    page = _page(room, summary, entry, siblings, policy(data=json_ld))
    html = room.template("article.html.j2").render(
        values,
        page=page,
        frame=room.frames[entry.language],
        same=room.same(entry.language),
        body=body,
        attribution=parts.attribution(),  # type: ignore[attr-defined]
        json_ld=json_ld,
        related=related,
    )
    carried = _absolute(body, room)
    item = ninjs(
        summary, pictures, carried, siblings=[(each.language, each.id) for each in siblings]
    )
    files = (
        (addresses.file_of(entry.place), html),
        (f"{entry.place}ninjs.json", _written(item)),
    )
    return Drawn(files, carried)


def _page(
    room: Room, summary: Summary, entry: Entry, siblings: Sequence[Sibling], allowed: str
) -> Page:
    places = {each.language: room.href(each.place) for each in siblings}
    return Page(
        language=entry.language,
        title=summary.title,
        heading=summary.headline,
        description=summary.description,
        canonical=summary.address,
        alternates=tuple(summary.alternates()),
        switch=switch(entry.language, places),
        rubric=entry.rubric,
        policy=allowed,
    )


def _values(
    room: Room, summary: Summary, pictures: dict[str, Picture], entry: Entry
) -> dict[str, Any]:
    """Return the names that the article's macros and its page read."""
    language, on_site = entry.language, summary.published
    if on_site is None:
        raise ValueError("An article on a site is published.")
    later = (on_site.updated - on_site.first).total_seconds() >= _NO_MINUTE
    tag_places = {
        label: room.href(addresses.listing(language, "tag", slug)) for slug, label in entry.tags
    }
    return template_values(summary, pictures, tag_places=tag_places) | {
        "labels": _both_labels(language),
        "site_labels": SITE_LABELS[language],
        "alt": _own_alt,
        "author_name": on_site.author,
        "generator": _generator(),
        "ninjs": room.href(f"{entry.place}ninjs.json"),
        "rubric_place": room.href(addresses.rubric_of(language, entry.rubric)),
        "first_written": moment_written(on_site.first, language),
        "updated_written": moment_written(on_site.updated, language) if later else "",
        "corrections": [
            (at, moment_written(at, language), note) for at, note in on_site.corrections
        ],
        "contents": headings(summary.article),
        "share_links": tuple(_share_links(summary, language)),
    }


def _absolute(body: Markup, room: Room) -> Markup:
    """Return the body for readers elsewhere; only ``<img>`` of our own has addresses of ours."""

    def carried(found: re.Match[str]) -> str:
        return _OFFERS.sub("", found.group()).replace(
            f'src="{room.at.root}', f'src="{room.at.base}/'
        )

    return Markup(_IMG.sub(carried, body))  # noqa: S704 - what was drawn, and our own addresses


@cache
def _both_labels(language: Language) -> SimpleNamespace:
    """Return the labels of the site and of the article; where both have one, the article's."""
    found: dict[str, object] = {}
    for labels in (SITE_LABELS[language], LABELS[language]):
        found |= {part.name: getattr(labels, part.name) for part in fields(labels)}
    return SimpleNamespace(**found)


def _own_alt(figure: Figure) -> str:
    return figure.alt_text


@cache
def _generator() -> str:
    return f"Warraq {version('warraq')}"


def _json_ld(summary: Summary, pictures: dict[str, Picture]) -> Markup:
    return htmlsafe_json_dumps(news_article(summary, pictures), _json_text)


def _json_text(node: dict[str, Any]) -> str:
    return orjson.dumps(node).decode()


def _published(room: Room, opened: Opened, siblings: Sequence[Sibling]) -> Summary:
    """Return the facts with how the article stands on the site among its editions."""
    entry = opened.entry
    language = entry.language
    lead = entry.image
    alt = lead.alt if lead else ""
    images = tuple(
        ShareImage(room.at.url(lead.crop(*shape)), *shape, "image/jpeg", alt)
        for shape in (SHAPES if lead and lead.crops else ())
        if lead
    )
    on_site = Published(
        first=entry.published(room.clock),
        updated=entry.changed(room.clock),
        corrections=tuple((moment_of(at, room.clock), note) for at, note in entry.corrections),
        author=entry.author[1],
        author_url=room.at.url(addresses.listing(language, "author", entry.author[0])),
        corrections_url=room.at.url(addresses.listing(language, "fixes", "")),
        logo=ShareImage(
            room.at.url(room.assets[f"{ICON}-512"]), 512, 512, "image/png", room.facts.emblem
        ),
        share=next((image for image in images if (image.width, image.height) == SHARE), None),
        images=images,
    )
    editions = tuple(
        Edition(each.language, room.at.url(each.place), each.id, each.id == entry.id)
        for each in siblings
    )
    return opened.summary.on_site(editions, on_site)


def _images(article: Article, renditions: Renditions) -> Iterator[tuple[str, Image]]:
    has_lead = False
    for figure in article.figures:
        image = renditions.image(figure, crops=not has_lead)
        if image is not None:
            has_lead = True
            yield figure.media_id, image


def _pictures(room: Room, opened: Opened) -> Iterator[tuple[str, Picture]]:
    for number, (media_id, image) in enumerate(opened.images.items()):
        shown = offered(room.at, image)
        widest = image.place(image.widths[-1])
        yield (
            media_id,
            Picture(
                address=shown.src,
                media_type=f"image/{'jpeg' if image.suffix == 'jpg' else image.suffix}",
                width=image.width,
                height=image.height,
                srcset=shown.srcset,
                sizes=_SIZES,
                lazy=number > 0,
                url=room.at.url(widest),
            ),
        )


def _share_links(summary: Summary, language: Language) -> Iterator[tuple[str, str]]:
    """Yield plain links: nothing is asked of anybody before a reader follows one."""
    address, words = quote(summary.address or "", safe=""), quote(summary.headline, safe="")
    forms = {
        "telegram": f"https://t.me/share/url?url={address}&text={words}",
        "whatsapp": f"https://wa.me/?text={words}%20{address}",
        "vk": f"https://vk.com/share.php?url={address}&title={words}",
        "email": f"mailto:?subject={words}&body={address}",
    }
    for name, label in SITE_LABELS[language].share_by.items():
        yield label, forms[name]


def withdrawn_files(room: Room, entry: Entry) -> Iterator[Made]:
    """Yield what stands at the address of an article that is not live: a notice, or a way on."""
    labels = SITE_LABELS[entry.language]
    forward = forward_of(room, entry)
    heading = labels.killed if entry.notice else labels.withdrawn
    page = room.lone_page(
        entry.language, entry.place, labels.moved if forward else heading, listed=False
    )
    page = replace(page, canonical=forward or None)
    text = "" if forward else entry.notice or labels.withdrawn_text
    yield (
        addresses.file_of(entry.place),
        room.render("notice.html.j2", page, text=text, forward=forward, forward_name=forward),
    )
    yield f"{entry.place}ninjs.json", _cancelled(room, entry) if entry.notice else None


def forward_of(room: Room, entry: Entry) -> str:
    """Return where an unpublished article leads, absolute; empty for gone."""
    wanted = entry.moved_to
    if not wanted:
        return ""
    if address := safe_link(wanted):
        return address if address.startswith(("http://", "https://")) else ""
    place = wanted.strip("/") + "/"
    return room.at.url(place) if addresses.is_place(place) else ""


def _cancelled(room: Room, entry: Entry) -> bytes:
    item = cancelled(
        entry.id,
        entry.language,
        moment_of(entry.first, room.clock),
        moment_of(entry.withdrawn, room.clock),
        entry.notice,
    )
    return _written(item)


def _written(item: dict[str, Any]) -> bytes:
    return orjson.dumps(item, option=orjson.OPT_APPEND_NEWLINE)


def redirect_files(room: Room, entry: Entry) -> Iterator[Made]:
    """Yield a page at each former address of an article that leads to where it is now."""
    labels = SITE_LABELS[entry.language]
    for former in entry.former:
        rubric, _, slug = former.rpartition("/")
        place = addresses.article(entry.language, rubric, slug)
        page = room.lone_page(entry.language, place, labels.moved, listed=False)
        page = replace(page, canonical=room.at.url(entry.place))
        yield (
            addresses.file_of(place),
            room.render(
                "notice.html.j2",
                page,
                text="",
                forward=room.at.url(entry.place),
                forward_name=entry.headline or labels.here,
            ),
        )
