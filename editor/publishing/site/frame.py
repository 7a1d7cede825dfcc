"""What is around every page: whose site it is, the ways to its parts, and what a page may do."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from editor.article.language import Language
from editor.exporting.fonts import (
    ARABIC_HEADINGS,
    ARABIC_TEXT,
    CYRILLIC_LATIN_TEXT,
    INTERFACE_LATIN,
    Face,
)
from editor.exporting.labels import LABELS
from editor.exporting.site import SiteFacts
from editor.publishing.site import addresses
from editor.publishing.site.addresses import Addresses
from editor.publishing.site.assets import ICON, SCRIPT, STYLE
from editor.publishing.site.labels import SITE_LABELS

ABOUT_RUBRIC = "o-gruppe"
"""The rubric that is no list of articles: its place in the menu leads to the page about us."""

SHORT = {Language.AR: "ع", Language.RU: "RU", Language.EN: "EN"}
# The letters of headlines, texts and labels: asked for with the style sheet, not after it, so that
# no line breaks anew when they come. 55 to 100 kB.
_LATIN_FACES = (Face(CYRILLIC_LATIN_TEXT, 700), Face(CYRILLIC_LATIN_TEXT), Face(INTERFACE_LATIN))
_PRELOADED = {
    Language.AR: (Face(ARABIC_HEADINGS, 600), Face(ARABIC_TEXT), Face(ARABIC_HEADINGS)),
    Language.RU: _LATIN_FACES,
    Language.EN: _LATIN_FACES,
}
_OWN = ("style", "font", "img", "manifest", "connect")
_NOTHING = ("media", "object", "frame", "worker", "child")
_SOURCES = "; ".join(
    (
        *(f"{kind}-src 'self'" for kind in _OWN),
        *(f"{kind}-src 'none'" for kind in _NOTHING),
        "base-uri 'none'",
    )
)


def policy(*, searches: bool = False, data: str = "") -> str:
    """Return the content security policy of a page (CSP 3): everything from here, no scripts.

    ``searches``: the page may run the site's own script file. ``data`` is the
    text of its JSON-LD; browsers take it for data, and its digest lets the strictest reader see
    that no other inline script is meant. There is no inline style.
    """
    script = "'self'" if searches else "'none'"
    if data:
        digest = base64.b64encode(hashlib.sha256(data.encode()).digest()).decode("ascii")
        script = f"'sha256-{digest}'"
    form = "'self'" if searches else "'none'"
    return f"default-src 'none'; script-src {script}; {_SOURCES}; form-action {form}"


@dataclass(frozen=True, slots=True)
class Frame:
    """The same on all pages of a language; addresses are from the root of the host."""

    language: Language
    emblem: str
    name: str
    motto: str
    full_name: str
    home: str
    search: str
    archive: str
    about: str
    about_name: str
    style: str
    script: str
    icon: str
    touch_icon: str
    share_icon: str
    manifest: str
    atom: str
    rss: str
    preloads: tuple[str, ...]
    rubrics: tuple[tuple[str, str, str], ...]
    own_pages: tuple[tuple[str, str], ...]
    homes: tuple[tuple[Language, str, str], ...]

    @classmethod
    def of(
        cls, language: Language, facts: SiteFacts, at: Addresses, assets: Mapping[str, str]
    ) -> Self:
        """Return the frame; ``assets`` are the paths of the site's own files by what they are."""
        labels = SITE_LABELS[language]
        home = addresses.home(language)
        about_name = labels.about
        if ABOUT_RUBRIC in facts.rubrics:
            about_name = facts.rubric(ABOUT_RUBRIC, language)
        own = {
            name: at.href(f"{home}{name}/")
            for name in ("archive", "tags", "authors", "search", "about", "corrections")
        }
        return cls(
            language=language,
            emblem=facts.emblem,
            name=facts.names[language],
            motto=facts.mottoes[language],
            full_name=facts.full_name(language),
            home=at.href(home),
            search=own["search"],
            archive=own["archive"],
            about=own["about"],
            about_name=about_name,
            style=at.href(assets[STYLE]),
            script=at.href(assets[SCRIPT]),
            icon=at.href(assets[ICON]),
            touch_icon=at.href(assets[f"{ICON}-192"]),
            share_icon=at.url(assets[f"{ICON}-512"]),
            manifest=at.href(f"{home}site.webmanifest"),
            atom=at.href(f"{home}atom.xml"),
            rss=at.href(f"{home}rss.xml"),
            preloads=tuple(at.href(assets[face.name]) for face in _PRELOADED[language]),
            rubrics=tuple(
                (key, facts.rubric(key, language), at.href(addresses.rubric_of(language, key)))
                for key in facts.rubrics
                if key != ABOUT_RUBRIC
            ),
            own_pages=tuple(
                (about_name if name == "about" else getattr(labels, name), own[name])
                for name in own
                if name != "search"
            ),
            homes=tuple(
                (each, LABELS[each].name, at.href(addresses.home(each))) for each in Language
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one page says of itself. ``switch`` has languages and the addresses they lead to.

    The address is None for the language of the page itself. ``listed``: search engines may list
    it. ``feeds`` are media types, titles and addresses.
    """

    language: Language
    title: str
    heading: str
    description: str = ""
    canonical: str | None = None
    alternates: tuple[tuple[str, str], ...] = ()
    switch: tuple[tuple[Language, str | None], ...] = ()
    feeds: tuple[tuple[str, str, str], ...] = ()
    rubric: str = ""
    is_rubric: bool = False
    wide: bool = False
    listed: bool = True
    policy: str = field(default_factory=policy)


def switch(
    here: Language, places: Mapping[Language, str]
) -> tuple[tuple[Language, str | None], ...]:
    """Return the language line of a page: the others by their addresses, itself without one."""
    return tuple(
        (each, None if each is here else places[each])
        for each in Language
        if each is here or each in places
    )
