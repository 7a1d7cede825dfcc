"""What ``warraq export`` sends round for review: an article, what changed in it, what is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import comments, people, revisions
from editor.article.article import Article
from editor.article.comment import Comment
from editor.article.media import MediaLoader
from editor.article.tracked import TrackedArticle
from editor.cli.reviewing import chosen_revision
from editor.review.comments import anchored, in_order
from editor.review.redline import redline

if TYPE_CHECKING:
    from db.articles import Stored
    from db.store import Store


@dataclass(frozen=True, slots=True)
class Round:
    """An article or its redline, the comments at their places of today, the people's names."""

    article: Article | TrackedArticle
    comments: tuple[Comment, ...]
    names: dict[str, str]


def round_of(store: Store, stored: Stored, since: str | None) -> Round:
    """Return what goes round: with ``since``, what changed from that revision on.

    ``since`` may be cut to any beginning that fits one revision of the article. Raises
    ``NoSuchRevision``, ``AmbiguousRevision``.
    """
    names = {person.id: person.name for person in people.everybody(store)}
    return Round(_shown(store, stored, since), _comments(store, stored.article), names)


def word(sent: Round, media: MediaLoader) -> bytes:
    """Return the Word file, with tracked changes where there is a redline."""
    # Late: lxml is for those who export to Word.
    from editor.exporting.docx import render_docx, render_tracked
    from editor.exporting.picture_facts import published

    if isinstance(sent.article, TrackedArticle):
        load = published(sent.article.new, media, (sent.article.old,))
        return render_tracked(sent.article, media=load, comments=sent.comments, names=sent.names)
    load = published(sent.article, media)
    return render_docx(sent.article, media=load, comments=sent.comments, names=sent.names)


def _shown(store: Store, stored: Stored, since: str | None) -> Article | TrackedArticle:
    if since is None:
        return stored.article
    chosen = chosen_revision(revisions.history(store, stored.article.id), since)
    old = revisions.load_revision(store, chosen.id)
    head = stored.revision
    return redline(old, stored.article, head.author, head.created_at)


def _comments(store: Store, article: Article) -> tuple[Comment, ...]:
    """Return the threads at the places of their words; one whose words are gone keeps its own."""
    placed = in_order(comments.of_article(store, article.id), article)
    return tuple(anchored(thread, article) for thread, _ in placed)
