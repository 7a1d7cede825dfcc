"""The JSON objects that the commands print: other programs rely on their members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editor.article.language import Language

if TYPE_CHECKING:
    from db.articles import Card
    from db.search import Hit
    from editor.article.article import Article


def imported_record(article: Article) -> dict[str, Any]:
    """Return what was recognised in an imported file.

    ``date`` is an ISO day or None, ``sections`` the headings in order, ``source`` the names of the
    sources joined with the comma of the language, ``blocks`` the number of blocks of the body.
    """
    comma = "، " if article.language is Language.AR else ", "
    value = article.date.value if article.date else None
    return {
        "id": article.id,
        "language": article.language.value,
        "headline": article.headline,
        "lead": article.lead.plain,
        "date": value.isoformat() if value else None,
        "sections": [heading.text.plain for heading in article.headings],
        "signature": article.signature,
        "photo_credit": article.photo_credit,
        "source": comma.join(source.name for source in article.sources),
        "blocks": len(article.blocks),
    }


def card_record(card: Card) -> dict[str, Any]:
    """Return a line of the desk; ``updated_at`` is ISO 8601 in UTC."""
    return {
        "id": card.id,
        "story_id": card.story_id,
        "language": card.language.value,
        "headline": card.headline,
        "state": card.state,
        "rubric": card.rubric,
        "revision": card.revision_id,
        "updated_at": card.updated_at.isoformat(timespec="seconds"),
        "editions": [language.value for language in card.editions],
    }


def hit_record(hit: Hit) -> dict[str, Any]:
    """Return a search result: the card, and the snippet with the places of the words found.

    ``marks`` are pairs of offsets into ``snippet``, in code points.
    """
    return {
        **card_record(hit.card),
        "snippet": hit.snippet.text,
        "marks": [list(mark) for mark in hit.snippet.marks],
    }
