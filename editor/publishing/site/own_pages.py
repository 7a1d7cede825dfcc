"""The site's own pages: about, corrections, search, what is not found, the choice of language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

from markupsafe import Markup

from editor.article.article import Article
from editor.article.block import Block, Heading, Paragraph, new_block
from editor.article.language import Language
from editor.exporting.body import template_values
from editor.exporting.fitness import fit_to_publish
from editor.exporting.labels import LABELS
from editor.exporting.summary import summarise
from editor.exporting.templates import environment
from editor.publishing.site import addresses
from editor.publishing.site.assets import ICON, ICON_SIZES, STYLE
from editor.publishing.site.entry import Entry, moment_of
from editor.publishing.site.frame import ABOUT_RUBRIC, policy
from editor.publishing.site.index import CHUNK, Kind, Listing
from editor.publishing.site.labels import SITE_LABELS, day_written
from editor.publishing.site.room import Made, Room

_HEADING = "## "
# Corrections of more than two chunks ago are on their articles' pages.
_FIXES_SHOWN = 2 * CHUNK


def fixed_files(room: Room) -> Iterator[Made]:
    """Yield what depends on the settings alone."""
    for language in Language:
        yield _about(room, language)
        yield _search(room, language)
        yield f"{language.value}/site.webmanifest", _manifest(room, language)
    yield "index.html", _gate(room, lost=False)
    yield "404.html", _gate(room, lost=True)
    yield "robots.txt", _robots(room)


def _about(room: Room, language: Language) -> Made:
    path = addresses.file_of(f"{language.value}/about/")
    text = room.settings.about.get(language, "").strip() or room.facts.full_name(language)
    page = room.own_page(
        language,
        "about/",
        room.frames[language].about_name,
        description=room.settings.motto_of(language),
        rubric=ABOUT_RUBRIC,
        is_rubric=True,
    )
    return path, room.render("text.html.j2", page, body=prose(room, language, text))


def prose(room: Room, language: Language, text: str) -> Markup:
    """Return a text of the settings as HTML: paragraphs, and ``## `` before a heading."""
    article = fit_to_publish(_article_of(text, language))
    values = template_values(summarise(article, (), room.facts), {})
    parts = environment().get_template("article.html.j2").make_module(values)
    drawn: Markup = parts.draw(values["parts"], article)  # type: ignore[attr-defined]
    return drawn


def _article_of(text: str, language: Language) -> Article:
    blocks: list[Block] = []
    for number, piece in enumerate(filter(None, map(str.strip, text.split("\n\n")))):
        block: Block
        if piece.startswith(_HEADING):
            block = new_block(Heading, language, text=piece.removeprefix(_HEADING))
        else:
            block = new_block(Paragraph, language, text=piece)
        blocks.append(replace(block, id=f"text-{number + 1}"))
    return replace(Article.new(language), blocks=tuple(blocks))


def _search(room: Room, language: Language) -> Made:
    labels = SITE_LABELS[language]
    page = room.own_page(
        language,
        "search/",
        labels.search,
        description=labels.search_hint,
        policy=policy(searches=True),
    )
    index = room.href(f"{language.value}/search/index.json")
    html = room.render("search.html.j2", page, index=index)
    return addresses.file_of(f"{language.value}/search/"), html


def corrections_page(room: Room, language: Language) -> Made:
    """Return the page of corrections: the newest first, each with its article."""
    labels = SITE_LABELS[language]
    listing = Listing(language, Kind.FIXES)
    keys = room.index.newest(listing, _FIXES_SHOWN)
    entries = [room.index.known(article_id) for _, article_id in reversed(keys)]
    text = room.settings.corrections.get(language, "").strip()
    page = room.own_page(
        language,
        "corrections/",
        labels.corrections,
        description=f"{labels.corrections}. {room.facts.full_name(language)}",
    )
    html = room.render(
        "corrections.html.j2",
        page,
        intro=prose(room, language, text) if text else "",
        articles=[_corrected(room, entry) for entry in entries],
    )
    return addresses.file_of(f"{language.value}/corrections/"), html


def _corrected(room: Room, entry: Entry) -> SimpleNamespace:
    notes = [(moment_of(at, room.clock), note) for at, note in entry.corrections]
    return SimpleNamespace(
        href=room.href(entry.place),
        headline=entry.headline,
        notes=[(at, day_written(at.date(), entry.language), note) for at, note in reversed(notes)],
    )


def _manifest(room: Room, language: Language) -> str:
    frame = room.frames[language]
    manifest = {
        "name": frame.full_name,
        "short_name": frame.name,
        "lang": language.value,
        "dir": language.direction.value,
        "start_url": frame.home,
        "scope": room.at.root,
        "display": "browser",
        "background_color": "#f6f5f0",
        "theme_color": "#0f6b5b",
        "icons": [
            {
                "src": room.href(room.assets[f"{ICON}-{size}"]),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": "any maskable",
            }
            for size in ICON_SIZES
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def _gate(room: Room, *, lost: bool) -> str:
    """Return the page that leads to the three languages; ``lost``: what was asked is not there."""
    languages = list(Language)
    homes = {each: addresses.home(each) for each in languages}
    ways = [
        SimpleNamespace(
            language=each,
            home=room.href(homes[each]),
            name=room.facts.names[each],
            motto=room.facts.mottoes[each],
            links=_gate_links(room, each, lost=lost),
            heading=SITE_LABELS[each].not_found,
            text=SITE_LABELS[each].not_found_text if lost else "",
        )
        for each in languages
    ]
    first = languages[0]
    names = " · ".join(room.facts.names[each] for each in languages)
    lost_title = " · ".join(SITE_LABELS[each].not_found for each in languages)
    alternates = [(each.value, room.at.url(place)) for each, place in homes.items()]
    gate = SimpleNamespace(
        language=first,
        policy=policy(),
        title=lost_title if lost else names,
        heading=lost_title if lost else names,
        description=" · ".join(room.facts.full_name(each) for each in languages),
        canonical=None if lost else room.at.url(""),
        alternates=[*alternates, ("x-default", room.at.url(""))],
        preloads=room.frames[first].preloads if lost else (),
        style=room.href(room.assets[STYLE]),
        icon=room.href(room.assets[ICON]),
        touch_icon=room.href(room.assets[f"{ICON}-192"]),
        emblem=room.facts.emblem,
        ways=ways,
    )
    return room.template("gate.html.j2").render(gate=gate)


def _gate_links(room: Room, language: Language, *, lost: bool) -> list[tuple[str, str]]:
    frame, labels = room.frames[language], SITE_LABELS[language]
    if not lost:
        return [(LABELS[language].name, frame.home)]
    return [
        (labels.home, frame.home),
        (labels.search, frame.search),
        (labels.archive, frame.archive),
    ]


def _robots(room: Room) -> str:
    return (
        "User-agent: *\nAllow: /\n\n"
        f"Sitemap: {room.at.url('sitemap.xml')}\n"
        f"Sitemap: {room.at.url('news-sitemap.xml')}\n"
    )
