"""What all the renderers of the site share: settings, addresses, templates, finished cards."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import Template
from markupsafe import Markup

from editor.article.language import Language
from editor.exporting.inline import plain
from editor.exporting.labels import LABELS
from editor.exporting.templates import environment
from editor.publishing.site import addresses
from editor.publishing.site.addresses import Addresses
from editor.publishing.site.cards import Cards, Shape
from editor.publishing.site.entry import Entry
from editor.publishing.site.frame import ABOUT_RUBRIC, SHORT, Frame, Page, switch
from editor.publishing.site.index import Index
from editor.publishing.site.labels import SITE_LABELS
from editor.publishing.site.settings import SiteSettings

Made = tuple[str, str | bytes | None]
"""A path and what stands there; None where nothing does any more."""


class Same:
    """The parts that all pages of a language have; ``names`` end the ways to the languages."""

    def __init__(self, template: Template, frame: Frame) -> None:
        values = {"frame": frame, "labels": SITE_LABELS[frame.language]}
        # Macros are found at run time alone.
        parts: Any = template.make_module(values)
        self.head: Markup = parts.head()
        self.whose: Markup = parts.whose()
        self.foot: Markup = parts.foot()
        self.ways: Markup = parts.ways()
        self.names: dict[Language, Markup] = {
            each: parts.way(each, LABELS[each].name, SHORT[each]) for each in Language
        }
        self._draw_menu = parts.menu
        self._menus: dict[tuple[str, bool], Markup] = {}

    def menu(self, rubric: str, is_rubric: bool) -> Markup:
        """Return the menu with the rubric of the page marked, nothing for none."""
        key = rubric, is_rubric
        if key not in self._menus:
            self._menus[key] = self._draw_menu(
                rubric, "page" if is_rubric else "true", ABOUT_RUBRIC
            )
        return self._menus[key]


class Room:
    """The site in hand: one build or one update, one set of finished cards."""

    def __init__(self, settings: SiteSettings, index: Index, assets: Mapping[str, str]) -> None:
        self.settings = settings
        self.facts = settings.facts
        self.index = index
        self.assets = assets
        self.at = Addresses(settings.facts.base_url or "")
        self.clock: datetime.tzinfo = settings.clock
        self.frames = {
            language: Frame.of(language, self.facts, self.at, assets) for language in Language
        }
        self._same: dict[Language, Same] = {}
        self._templates: dict[str, Template] = {}
        self.cards = Cards(self.template("card.html.j2"), self.at, self.clock)

    def render(self, template: str, page: Page, **values: Any) -> str:
        """Return a page from a template of ``resources/templates/site``."""
        return self.template(template).render(
            page=page,
            frame=self.frames[page.language],
            same=self.same(page.language),
            labels=SITE_LABELS[page.language],
            plain=lambda text: plain(text, page.language),
            **values,
        )

    def same(self, language: Language) -> Same:
        """Return the parts that all pages of a language have, drawn once."""
        if language not in self._same:
            self._same[language] = Same(self.template("parts.html.j2"), self.frames[language])
        return self._same[language]

    def template(self, name: str) -> Template:
        """Return a template of the site's folder."""
        if name not in self._templates:
            self._templates[name] = environment().get_template(f"site/{name}")
        return self._templates[name]

    def month(self, entry: Entry) -> str:
        """Return the month an article is kept under, by the site's clock: ``2026-05``."""
        at = entry.published(self.clock)
        return f"{at.year:04}-{at.month:02}"

    def rubric_name(self, key: str, language: Language) -> str:
        """Return a rubric's label."""
        return self.facts.rubric(key, language)

    def href(self, place: str) -> str:
        """Return the address of a place for a link on a page."""
        return self.at.href(place)

    def card(self, article_id: str, shape: Shape) -> Markup:
        """Return the card of an article that is in a list."""
        card = self.cards.laid(article_id, shape)
        return self.cards.card(self.index.known(article_id), shape) if card is None else card

    def own_page(self, language: Language, place: str, heading: str, **more: Any) -> Page:
        """Return a page that every language has: ``place`` is below the language."""
        places = {each: f"{each.value}/{place}" for each in Language}
        alternates = self.alternates(places)
        if not place:
            # The page that lets a reader choose is the one for readers of any other language.
            alternates = (*alternates[:-1], ("x-default", self.at.url("")))
        more.setdefault("alternates", alternates)
        return Page(
            language=language,
            title=f"{heading} – {self.facts.names[language]}",
            heading=heading,
            canonical=self.at.url(places[language]),
            switch=switch(language, {each: self.href(at) for each, at in places.items()}),
            **more,
        )

    def lone_page(self, language: Language, place: str, heading: str, **more: Any) -> Page:
        """Return a page that has no match in other languages; the switch leads to the fronts."""
        homes = {each: self.href(addresses.home(each)) for each in Language}
        return Page(
            language=language,
            title=f"{heading} – {self.facts.names[language]}",
            heading=heading,
            canonical=self.at.url(place),
            switch=switch(language, homes),
            **more,
        )

    def alternates(self, places: Mapping[Language, str]) -> tuple[tuple[str, str], ...]:
        """Return hreflang and address of every language, then the default; mutual by making."""
        if len(places) < 2:
            return ()
        listed = [(each.value, self.at.url(places[each])) for each in Language if each in places]
        default = dict(listed).get(Language.EN.value, listed[0][1])
        return (*listed, ("x-default", default))


def newest_first(entries: Sequence[Entry]) -> list[Entry]:
    """Return the live ones, newest first."""
    return sorted((each for each in entries if each.live), key=lambda each: each.key, reverse=True)
