"""Articles as they stand in lists: each card is drawn once and kept."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import partial
from typing import Any, NamedTuple

from jinja2 import Template
from markupsafe import Markup

from editor.exporting.body import minutes_written
from editor.exporting.inline import plain
from editor.publishing.site.addresses import Addresses
from editor.publishing.site.entry import Entry, Image
from editor.publishing.site.files import Shelf, Shelved
from editor.publishing.site.labels import hour_written, moment_written

Shape = tuple[str, int]
"""How a card looks, and the level of its heading.

``lead``, ``side``, ``small``, ``wide`` have pictures, ``line`` has none, and ``hour`` stands under
its day.
"""

LINE: Shape = ("line", 3)
HOUR: Shape = ("hour", 3)
WIDE: Shape = ("wide", 2)
OF_LISTS = (LINE, HOUR, WIDE)
"""What long lists are made of; of the others there are a few on a front page."""

_MOST = 1 << 12
# How wide a card's picture is on the page.
_SIZES = {
    "lead": "(min-width: 64rem) 46rem, calc(100vw - 2.5rem)",
    "side": "7.5rem",
    "small": "(min-width: 64rem) 22.5rem, (min-width: 40rem) 45vw, calc(100vw - 2.5rem)",
    "wide": "(min-width: 40rem) 15rem, calc(100vw - 2.5rem)",
}
# Text is escaped: what looks like an attribute is one of ours.
_LAZY = Markup(' loading="lazy" decoding="async"')
_EAGER = ' fetchpriority="high"'


class Cards:
    """The cards of a site, drawn when they are first asked for or laid here finished."""

    def __init__(self, template: Template, at: Addresses, clock: datetime.tzinfo) -> None:
        # Macros are found at run time alone. A macro, as its call costs less than a rendering.
        self._macro: Any = template.module.card  # type: ignore[attr-defined]
        self._at = at
        self._clock = clock
        self._drawn: dict[tuple[str, Shape], tuple[Entry, Markup]] = {}
        self._laid: dict[str, tuple[Shelved, ...]] = {}

    def card(self, entry: Entry, shape: Shape) -> Markup:
        """Return the article's card."""
        key = entry.id, shape
        kept = self._drawn.get(key)
        # The entry itself is kept beside: the card of one that has changed is made anew.
        if kept and (kept[0] is entry or kept[0] == entry):
            return kept[1]
        made = self._draw(entry, shape)
        if len(self._drawn) >= _MOST:
            # The one made longest ago; lists are made in the order of time.
            del self._drawn[next(iter(self._drawn))]
        self._drawn[key] = (entry, made)
        return made

    def of_lists(self, entry: Entry) -> tuple[bytes, ...]:
        """Return the cards in the shapes ``OF_LISTS``, UTF-8, for ``lay``."""
        return tuple(self._draw(entry, shape).encode() for shape in OF_LISTS)

    def lay(self, article_id: str, cards: Iterable[bytes], shelf: Shelf) -> None:
        """Put finished cards aside. For a build, in which an article stays as it is."""
        self._laid[article_id] = tuple(map(shelf.put, cards))

    def laid(self, article_id: str, shape: Shape) -> Markup | None:
        """Return a card that was put aside."""
        laid = self._laid.get(article_id)
        if laid is None or shape not in OF_LISTS:
            return None
        return Markup(laid[OF_LISTS.index(shape)].read().decode())  # noqa: S704 - drawn here

    def _draw(self, entry: Entry, shape: Shape) -> Markup:
        name, level = shape
        published = entry.published(self._clock)
        language = entry.language
        made: Markup = self._macro(
            name,
            level,
            self._at.href(entry.place),
            "" if name in ("side", "line", "hour") else entry.kicker,
            entry.headline,
            entry.summary if name in ("lead", "wide") else "",
            minutes_written(entry.minutes, language) if name == "lead" else "",
            published,
            hour_written(published) if name == "hour" else moment_written(published, language),
            offered(self._at, entry.image) if entry.image and name in _SIZES else None,
            _SIZES.get(name, ""),
            _LAZY,
            partial(plain, language=language),
        )
        return made


def eager(card: Markup) -> Markup:
    """Return a card that is seen first, so that its picture is asked for first."""
    return Markup(str.replace(card, _LAZY, _EAGER))  # noqa: S704 - a card, and words of ours


class Offered(NamedTuple):
    """A picture as ``<img>`` wants it."""

    src: str
    width: int
    height: int
    srcset: str


def offered(at: Addresses, image: Image) -> Offered:
    """Return a picture of the site in its sizes."""
    # The middle size for programs that know no srcset.
    return Offered(
        at.href(image.place(image.widths[len(image.widths) // 2])),
        image.width,
        image.height,
        ", ".join(f"{at.href(image.place(width))} {width}w" for width in image.widths),
    )
