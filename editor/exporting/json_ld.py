"""The article as schema.org's NewsArticle, for search engines (JSON-LD 1.1).

What the article does not know is left out, never invented: before publication there is no address,
no time of change and no picture a crawler could fetch.
"""

from __future__ import annotations

from typing import Any

from editor.article.attribution import Source
from editor.article.block import Figure
from editor.exporting.picture import Picture
from editor.exporting.summary import Edition, Summary, one_line


def news_article(summary: Summary, pictures: dict[str, Picture]) -> dict[str, Any]:
    """Return the node; keys in a fixed order, none of them empty."""
    article = summary.article
    published = article.date.value.isoformat() if article.date and article.date.value else None
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": _identity(summary.address, article.id),
        "mainEntityOfPage": summary.address,
        "url": summary.address,
        "headline": summary.headline,
        "alternativeHeadline": one_line(article.kicker),
        "description": summary.description,
        "inLanguage": article.language.value,
        "datePublished": published,
        "dateline": one_line(article.dateline),
        "articleSection": summary.rubric,
        "keywords": list(article.tags),
        "wordCount": summary.words,
        "isAccessibleForFree": True,
        "author": [_organization(one_line(article.signature) or _site_name(summary))],
        "publisher": _publisher(summary),
        "image": [_image(figure, pictures.get(figure.media_id)) for figure in article.figures],
        "isBasedOn": [_based_on(source) for source in article.sources],
        "workTranslation": [
            _translation(edition) for edition in summary.editions if not edition.is_this
        ],
    }
    return _known(node)


def _identity(address: str | None, article_id: str) -> str:
    return f"{address}#article" if address else f"urn:uuid:{article_id}"


def _site_name(summary: Summary) -> str:
    return summary.site.full_name(summary.article.language)


def _organization(name: str) -> dict[str, Any]:
    return {"@type": "Organization", "name": name}


def _publisher(summary: Summary) -> dict[str, Any]:
    return _known(
        {
            "@type": "NewsMediaOrganization",
            "name": _site_name(summary),
            "url": summary.site.base_url,
        }
    )


def _image(figure: Figure, picture: Picture | None) -> dict[str, Any]:
    creator = one_line(figure.creator)
    return _known(
        {
            "@type": "ImageObject",
            "identifier": f"sha256:{figure.media_id}",
            "encodingFormat": picture and picture.media_type,
            "width": picture and picture.width,
            "height": picture and picture.height,
            "caption": one_line(figure.caption.plain),
            "creditText": one_line(figure.credit_line),
            "creator": creator and {"@type": "Person", "name": creator},
            "copyrightNotice": one_line(figure.rights),
        }
    )


def _based_on(source: Source) -> dict[str, Any]:
    name = one_line(source.name)
    return _known(
        {
            "@type": "CreativeWork",
            "url": source.url,
            "publisher": name and _organization(name),
        }
    )


def _translation(edition: Edition) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "@id": _identity(edition.address, edition.article_id),
        "inLanguage": edition.language.value,
    }


def _known(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
