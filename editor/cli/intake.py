"""Puts what was imported into the store."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from db import articles, media
from db.errors import ArticleExists

if TYPE_CHECKING:
    from db.articles import Saved
    from db.store import Store
    from editor.importing.imported import Imported


def keep(store: Store, imported: Imported, author: str | None = None) -> Saved:
    """Store the pictures and the article, and return what was saved; ``author`` is a person's id.

    A document that the store knows by its id becomes a new revision of that article; one that
    has not changed makes none.
    """
    # Late: the importers are loaded by whoever imported.
    from editor.importing.originals import settled

    imported = settled(imported, functools.partial(media.load, store))
    for file in imported.media:
        media.add(store, file)
    try:
        return articles.create(store, imported.article, author=author)
    except ArticleExists:
        head = articles.load(store, imported.article.id).revision
        return articles.save(store, imported.article, parent=head.id, author=author)
