"""The article as IPTC ninjs 3.1, for programs (schema: tests/publishing/ninjs-schema_3.1.json).

ninjs has no field for a translation, a credit line or a correction: translations are
associations, the others descriptions with a role (as in AP's samples of 3.0).
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from editor.article.block import Figure
from editor.article.language import Language
from editor.exporting.picture import Picture
from editor.exporting.summary import Summary, one_line

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}


def ninjs(
    summary: Summary,
    pictures: dict[str, Picture],
    body: str,
    *,
    siblings: Sequence[tuple[Language, str]] = (),
) -> dict[str, Any]:
    """Return the item of a published article.

    ``body`` is its HTML with absolute addresses, ``siblings`` languages and ids of its editions.

    Raises ``ValueError`` for an article that stands on no site.
    """
    article, on_site = summary.article, summary.published
    if on_site is None:
        raise ValueError("An article that is not published has no ninjs item.")
    item = _standing(article.id, article.language, on_site.first, on_site.updated) | {
        "representationType": "full",
        "profile": "text-photo" if pictures else "text",
        "version": str(1 + len(on_site.corrections)),
        "pubStatus": "usable",
        "headlines": [_said("main", summary.headline)],
        "descriptions": [
            *_told("kicker", article.kicker),
            *_told("summary", summary.description),
            *_told("creditline", article.photo_credit),
            *(_said("correction", one_line(note)) for _, note in on_site.corrections),
        ],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/html",
                "wordCount": summary.words,
                "value": body,
            }
        ],
        "by": on_site.author,
        "slugline": article.slug,
        "located": one_line(article.dateline),
        "subjects": [{"name": label} for tag in article.tags if (label := one_line(tag))],
        "infoSources": [
            _known({"name": one_line(source.name), "uri": source.url})
            for source in article.sources
            if source.name.strip()
        ],
        "altIds": [{"role": "translation-group", "value": article.story_id}],
        "copyrightHolder": summary.site.full_name(article.language),
        "renditions": _page_rendition(summary),
        "associations": [
            *(_translation(*sibling) for sibling in siblings if sibling[1] != article.id),
            *_pictures(article.figures, pictures),
        ],
    }
    return _known(item)


def cancelled(
    article_id: str,
    language: Language,
    first: datetime.datetime,
    at: datetime.datetime,
    notice: str,
) -> dict[str, Any]:
    """Return the item of a killed article: who has it is told to drop it."""
    return _standing(article_id, language, first, at) | {
        "representationType": "partial",
        "pubStatus": "canceled",
        "edNote": notice,
    }


def _standing(
    article_id: str, language: Language, first: datetime.datetime, at: datetime.datetime
) -> dict[str, Any]:
    return {
        "standard": _STANDARD,
        "uri": uri(article_id),
        "type": "text",
        "firstCreated": first.isoformat(),
        "versionCreated": at.isoformat(),
        "language": language.value,
    }


def uri(article_id: str) -> str:
    """Return the name of an article that no address and no site changes (RFC 9562 §4)."""
    return f"urn:uuid:{article_id}"


def _page_rendition(summary: Summary) -> list[dict[str, Any]]:
    if not summary.address:
        return []
    return [{"name": "web", "href": summary.address, "contentType": "text/html"}]


def _translation(language: Language, article_id: str) -> dict[str, Any]:
    return {
        "name": f"translation-{language.value}",
        "rel": "translation",
        "uri": uri(article_id),
        "type": "text",
        "language": language.value,
        "representationType": "partial",
        "pubStatus": "usable",
    }


def _pictures(figures: Sequence[Figure], pictures: dict[str, Picture]) -> list[dict[str, Any]]:
    shown = [figure for figure in figures if figure.media_id in pictures]
    return [
        _picture(figure, pictures[figure.media_id], number) for number, figure in enumerate(shown)
    ]


def _picture(figure: Figure, picture: Picture, number: int) -> dict[str, Any]:
    return _known(
        {
            "name": "featuremedia" if number == 0 else f"picture-{number + 1}",
            "rel": "mainImage" if number == 0 else "embeddedImage",
            "uri": f"urn:sha256:{figure.media_id}",
            "type": "picture",
            "by": one_line(figure.creator),
            "copyrightNotice": one_line(figure.rights),
            "descriptions": [
                *_told("caption", figure.caption.plain),
                *_told("alttext", figure.alt_text),
                *_told("creditline", figure.credit_line),
            ],
            "renditions": [
                _known(
                    {
                        "name": "main",
                        "href": picture.url,
                        "contentType": picture.media_type,
                        "width": picture.width,
                        "height": picture.height,
                    }
                )
            ]
            if picture.url
            else [],
        }
    )


def _said(role: str, value: str) -> dict[str, str]:
    return {"role": role, "contentType": "text/plain", "value": value}


def _told(role: str, value: str) -> list[dict[str, str]]:
    value = one_line(value)
    return [_said(role, value)] if value else []


def _known(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
