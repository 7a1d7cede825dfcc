"""Where everything on the site stands. An address, once public, stays; this is its one maker.

Every page is a folder with an ``index.html``, so that any web server gives it under the address
with a final slash and without a suffix. A *path* here is that of the file below the root; a
*place* is the path as a reader's browser asks for it, ``ar/novosti/slug/``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from editor.article.language import Language
from editor.article.publication import Publication
from editor.publishing.site.errors import PathUnfit
from editor.publishing.site.files import checked_path

ARCHIVE, TAGS, AUTHORS = "archive", "tags", "authors"
SEARCH, ABOUT, CORRECTIONS = "search", "about", "corrections"
PAGE = "page"
RESERVED: Final = frozenset({ARCHIVE, TAGS, AUTHORS, SEARCH, ABOUT, CORRECTIONS, PAGE})
"""Words below a language that are the site's: no rubric begins with one, ``page`` is no slug."""

_SEGMENT = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
# It stands in pages, feeds and servers' rules as it is: nothing in it needs escaping anywhere.
_BASE = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+(?:/[A-Za-z0-9._~-]+)*")


def home(language: Language) -> str:
    """Return the place of a language's front page."""
    return f"{language.value}/"


@lru_cache(maxsize=1 << 16)
def article(language: Language, rubric: str, slug: str) -> str:
    """Return the place of an article; raises ``PathUnfit``."""
    rubric_place = rubric_of(language, rubric)
    if not _SEGMENT.fullmatch(slug) or slug == PAGE:
        raise PathUnfit(path=f"{rubric}/{slug}")
    place = f"{rubric_place}{slug}/"
    checked_path(file_of(place))
    return place


@lru_cache(maxsize=1 << 10)
def rubric_of(language: Language, rubric: str) -> str:
    """Return the place of a rubric's page; raises ``PathUnfit``."""
    segments = rubric.split("/")
    if not all(map(_SEGMENT.fullmatch, segments)) or segments[0] in RESERVED or PAGE in segments:
        raise PathUnfit(path=rubric)
    return f"{language.value}/{rubric}/"


def is_place(place: str) -> bool:
    """Tell whether ``place`` has the form of a page below the root."""
    return all(map(_SEGMENT.fullmatch, place.removesuffix("/").split("/")))


def publication(shown: Publication) -> str:
    """Return the place of what a publication is about; raises ``PathUnfit``."""
    return article(shown.language, shown.rubric, shown.slug)


def listing(language: Language, kind: str, name: str) -> str:
    """Return the place of a list's newest page; the kinds are those of ``index.Kind``."""
    if kind == "all":
        return home(language)
    if kind == "rubric":
        return rubric_of(language, name)
    folders = {"tag": TAGS, "author": AUTHORS, "month": ARCHIVE, "fixes": CORRECTIONS}
    return f"{language.value}/{folders[kind]}/" + (f"{name}/" if name else "")


def page(place: str, number: int) -> str:
    """Return the place of an older page of a list, counted from the oldest."""
    return f"{place}{PAGE}/{number}/"


def file_of(place: str) -> str:
    """Return the path of the file that is given for a place."""
    return f"{place}index.html" if not place or place.endswith("/") else place


class Addresses:
    """Places as addresses: from the root of the host, and absolute."""

    def __init__(self, base_url: str) -> None:
        parts = urlsplit(base_url.rstrip("/"))
        strange = parts.query or parts.fragment or parts.username is not None
        if (
            parts.scheme not in ("http", "https")
            or not parts.hostname
            or strange
            or not _BASE.fullmatch(base_url.rstrip("/"))
        ):
            raise PathUnfit(path=base_url)
        self.base = base_url.rstrip("/")
        self.root = f"{parts.path}/"
        self.host = parts.hostname

    def href(self, place: str) -> str:
        """Return the address for a link on a page: ``/ar/novosti/slug/``."""
        return f"{self.root}{place}"

    def url(self, place: str) -> str:
        """Return the absolute address, for whatever is read outside of a page."""
        return f"{self.base}/{place}"
