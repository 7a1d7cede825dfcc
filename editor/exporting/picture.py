"""A figure with its file, as the page shows it."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass

from editor.article.article import Article
from editor.article.block import Figure
from editor.article.media import MediaFile, MediaLoader

PICTURE_TYPES = frozenset(
    {"image/avif", "image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp"}
)
"""Media types a page may carry, all of them only through ``<img>``: an SVG there runs no script."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready for ``<img>``: its address and, where known, its pixels.

    ``srcset`` and ``sizes`` are those of HTML, empty where there is one size. ``lazy``: it is
    below what is seen first. ``url`` is the absolute address a crawler can fetch; the ``data:``
    address of a page that carries its pictures is none.
    """

    address: str
    media_type: str
    width: int | None
    height: int | None
    srcset: str = ""
    sizes: str = ""
    lazy: bool = False
    url: str | None = None


def pictures(article: Article, media: MediaLoader) -> dict[str, Picture]:
    """Return the pictures the desk has, by media id; one that is not a picture is left out."""
    return dict(_pictures(article, media))


def data_address(file: MediaFile) -> str:
    """Return the file as a ``data:`` address (RFC 2397)."""
    return f"data:{file.media_type};base64,{base64.b64encode(file.content).decode('ascii')}"


def _pictures(article: Article, media: MediaLoader) -> Iterator[tuple[str, Picture]]:
    for media_id in dict.fromkeys(figure.media_id for figure in article.figures):
        file = media(media_id)
        if file is not None and file.media_type in PICTURE_TYPES:
            yield (
                media_id,
                Picture(data_address(file), file.media_type, file.width, file.height),
            )


def shown_alt(figure: Figure, fallback: str) -> str:
    """Return what a blind reader of the paper hears: alt text, else caption, else ``fallback``.

    PDF/UA-1 §7.3 wants an alternative for every figure; a web page may leave it empty.
    """
    return figure.alt_text.strip() or figure.caption.plain.strip() or fallback
