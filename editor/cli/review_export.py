"""What ``warraq export`` sends round for review: an article, or what changed in it."""

from __future__ import annotations

from collections.abc import Mapping

from db import people, revisions
from db.articles import Stored
from db.errors import NoSuchRevision
from db.store import Store
from editor.article.article import Article
from editor.article.media import MediaLoader
from editor.article.tracked import TrackedArticle
from editor.review.redline import redline


def shown(store: Store, stored: Stored, since: str | None) -> Article | TrackedArticle:
    """Return the article or, with ``since``, its redline from that revision on.

    ``since`` may be cut to any beginning that fits one revision of the article only, or be the
    name that one was given. Raises ``NoSuchRevision`` where none or several fit.
    """
    if since is None:
        return stored.article
    history = revisions.history(store, stored.article.id)
    fitting = [each for each in history if each.id.startswith(since) or each.name == since]
    if len(fitting) != 1:
        raise NoSuchRevision(id=since)
    old = revisions.load_revision(store, fitting[0].id)
    head = stored.revision
    return redline(old, stored.article, head.author, head.created_at)


def names(store: Store) -> dict[str, str]:
    """Return the names of the desk's people by the ids that revisions name them by."""
    return {person.id: person.name for person in people.everybody(store)}


def word(
    article: Article | TrackedArticle, media: MediaLoader, people_names: Mapping[str, str]
) -> bytes:
    """Return the Word file, with tracked changes where there is a redline."""
    # Late: lxml is for those who export to Word.
    from editor.exporting.docx import render_docx, render_tracked
    from editor.exporting.picture_facts import published

    if isinstance(article, TrackedArticle):
        load = published(article.new, media, (article.old,))
        return render_tracked(article, media=load, names=people_names)
    return render_docx(article, media=published(article, media))
