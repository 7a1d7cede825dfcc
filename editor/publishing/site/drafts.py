"""The desk's articles as a site would show them: a preview before anything is published."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from db import articles, listing, media
from db.store import Store
from editor.article.article import Article
from editor.article.media import MediaFile
from editor.article.publication import Publication, Shown
from editor.language.slugs import slug_of
from editor.language.stems import SearchAnalyzer
from editor.publishing.site.source import Elsewhere, LiveArticle

_HOUR = datetime.time(9)
_PAGE = 1_000_000
# Where an article has no rubric yet: the news, which every site has.
_RUBRIC = "novosti"


class DraftSource:
    """Every article of the desk in its newest text, as if it were published on its own date."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def publications(self) -> Iterator[Publication]:
        """Yield what would be public; an article without a headline would not."""
        taken: set[tuple[str, str, str]] = set()
        for card in listing.page(self._store, limit=_PAGE).cards:
            stored = articles.load(self._store, card.id)
            if not stored.article.headline.strip():
                continue
            shown = _as_if_published(stored.article, stored.revision.created_at)
            # Two drafts may still have one slug; the later one is refused when it is published.
            key = shown.language.value, shown.rubric, shown.slug
            if key not in taken:
                taken.add(key)
                yield shown

    def load(self, article_id: str) -> LiveArticle | None:
        """Return an article of the desk."""
        stored = articles.load(self._store, article_id)
        shown = _as_if_published(stored.article, stored.revision.created_at)
        return LiveArticle(shown, stored.article)

    def media(self, media_id: str) -> MediaFile | None:
        """Return a picture as the desk keeps it."""
        return media.load(self._store, media_id)

    def elsewhere(self) -> Elsewhere:
        """Return what opens the same desk in another process."""
        return partial(_opened, self._store.path)


def _opened(path: Path) -> DraftSource:
    return DraftSource(Store.open(path, SearchAnalyzer()))


def _as_if_published(article: Article, saved_at: datetime.datetime) -> Publication:
    day = article.date.value if article.date else None
    at = datetime.datetime.combine(day, _HOUR, datetime.UTC) if day else saved_at
    return Publication(
        article_id=article.id,
        story_id=article.story_id,
        language=article.language,
        target="",
        rubric=article.rubric or _RUBRIC,
        slug=article.slug or slug_of(article.headline),
        revision_id="",
        content_hash="",
        shown=Shown.LIVE,
        first_published=at,
        updated=at,
        delivered_at=at,
    )
