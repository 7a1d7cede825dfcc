"""The values of an article that are no texts, in words."""

from __future__ import annotations

from editor.article.article import Article
from editor.article.place import Part
from editor.review.parts import VALUES


def written_value(article: Article, part: Part) -> str:
    """Return a value in words; sources with their addresses, as these may be all that changed."""
    match part:
        case Part.DATE:
            return _written_date(article)
        case Part.TAGS:
            return "، ".join(article.tags)
        case Part.SOURCES:
            return "; ".join(
                f"{each.name} <{each.url}>" if each.url else each.name for each in article.sources
            )
    return str(getattr(article, VALUES[part]))


def _written_date(article: Article) -> str:
    date = article.date
    if date is None:
        return ""
    return f"{date.written} ({date.value.isoformat()})" if date.value else date.written
