"""The article as schema.org's NewsArticle, for search engines (JSON-LD 1.1).

What the article does not know is left out, never invented: before publication there is no address,
no time of change and no picture a crawler could fetch.
Google asks for an author, both dates with their zone and pictures in three shapes
(developers.google.com, "Article structured data").
"""

from __future__ import annotations

from typing import Any

from editor.article.attribution import Source
from editor.article.block import Figure
from editor.exporting.picture import Picture
from editor.exporting.summary import Edition, ShareImage, Summary, one_line


def news_article(summary: Summary, pictures: dict[str, Picture]) -> dict[str, Any]:
    """Return the node; keys in a fixed order, none of them empty."""
    article = summary.article
    on_site = summary.published
    lead = next((each for each in article.figures if each.media_id in pictures), None)
    # The copies cut to other shapes are of the lead picture.
    whose = _known(_whose(lead)) if lead else {}
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
        "datePublished": _first(summary),
        "dateModified": on_site and on_site.updated.isoformat(),
        "dateline": one_line(article.dateline),
        "articleSection": summary.rubric,
        "keywords": list(article.tags),
        "wordCount": summary.words,
        "isAccessibleForFree": True,
        "author": [_author(summary)],
        "publisher": _publisher(summary),
        "image": [
            *(_image(figure, pictures.get(figure.media_id)) for figure in article.figures),
            *(_copy(image) | whose for image in (on_site.images if on_site else ())),
        ],
        "isBasedOn": [_based_on(source) for source in article.sources],
        "workTranslation": [
            _translation(edition) for edition in summary.editions if not edition.is_this
        ],
        "correction": [
            {"@type": "CorrectionComment", "text": note, "datePublished": at.isoformat()}
            for at, note in (on_site.corrections if on_site else ())
        ],
    }
    return _known(node)


def _first(summary: Summary) -> str | None:
    if summary.published:
        return summary.published.first.isoformat()
    date = summary.article.date
    return date.value.isoformat() if date and date.value else None


def _author(summary: Summary) -> dict[str, Any]:
    name = one_line(summary.article.signature) or _site_name(summary)
    return _organization(name) | _known(
        {"url": summary.published.author_url if summary.published else None}
    )


def _copy(image: ShareImage) -> dict[str, Any]:
    return {
        "@type": "ImageObject",
        "contentUrl": image.url,
        "width": image.width,
        "height": image.height,
    }


def _identity(address: str | None, article_id: str) -> str:
    return f"{address}#article" if address else f"urn:uuid:{article_id}"


def _site_name(summary: Summary) -> str:
    return summary.site.full_name(summary.article.language)


def _organization(name: str) -> dict[str, Any]:
    return {"@type": "Organization", "name": name}


def _publisher(summary: Summary) -> dict[str, Any]:
    on_site = summary.published
    return _known(
        {
            "@type": "NewsMediaOrganization",
            "name": _site_name(summary),
            "url": summary.site.base_url,
            "logo": on_site and on_site.logo and _copy(on_site.logo),
            "correctionsPolicy": on_site and on_site.corrections_url,
        }
    )


def _image(figure: Figure, picture: Picture | None) -> dict[str, Any]:
    return _known(
        {
            "@type": "ImageObject",
            "contentUrl": picture and picture.url,
            "identifier": f"sha256:{figure.media_id}",
            "encodingFormat": picture and picture.media_type,
            "width": picture and picture.width,
            "height": picture and picture.height,
            "caption": one_line(figure.caption.plain),
            **_whose(figure),
        }
    )


def _whose(figure: Figure) -> dict[str, Any]:
    """Return what Google asks of a picture beside its address: one of these at least."""
    creator = one_line(figure.creator)
    return {
        "creditText": one_line(figure.credit_line),
        "creator": creator and {"@type": "Person", "name": creator},
        "copyrightNotice": one_line(figure.rights),
    }


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
