"""Bringing what a dead session left into the store, so that both texts are kept."""

from __future__ import annotations

from dataclasses import dataclass

from db import articles, media, revisions
from db.errors import NoSuchArticle, RevisionDamaged
from db.journal.remains import Text
from db.revisions import Revision
from db.store import Store
from editor.article.article import Article
from editor.article.json_form import content_hash
from editor.article.media import MediaFile


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came of it.

    ``revision`` holds ``article``. ``as_saved`` is the text that the store had, None where it had
    none or the same one; ``forked`` says that somebody saved the article meanwhile.
    """

    article: Article
    revision: Revision
    as_saved: Article | None
    forked: bool


def recover(
    store: Store,
    text: Text,
    files: tuple[MediaFile, ...] = (),
    *,
    name: str,
    author: str | None = None,
) -> Recovered:
    """Make the journalled text a revision called ``name``, unless the store has it already.

    ``author`` is the id of who sat there when it was typed.

    It goes upon the revision it was written on: where others have saved meanwhile it becomes a
    second head, and an article the store does not know is created. ``files`` are pictures the
    store may not have. Doing it again adds nothing.

    Raises what ``articles.save`` and ``media.add`` raise; the journal is then still to be kept.
    """
    for one in files:
        media.add(store, one)
    before = _as_saved(store, text.article.id)
    wanted = content_hash(text.article)
    history = revisions.history(store, text.article.id)
    base = last_saved(text, history)
    older = _ancestors(base, history)
    if any(one.content_hash == wanted and one.id not in older for one in history):
        # Ours or others', written upon since or not: no word of it is missing. What is older than
        # our own base was written again on purpose.
        stored = articles.load(store, text.article.id)
        return Recovered(stored.article, stored.revision, as_saved=None, forked=False)
    saved = articles.save(store, text.article, parent=base, name=name, author=author)
    return Recovered(text.article, saved.revision, before, saved.forked)


@dataclass(frozen=True, slots=True)
class Standing:
    """How the store stands to a journalled text: what it goes upon, and what is there now."""

    revision: str | None
    as_saved: Article | None


def standing(store: Store, text: Text) -> Standing:
    """Look at the store without writing: for a text that cannot be put into it at the moment."""
    history = revisions.history(store, text.article.id)
    return Standing(last_saved(text, history), _as_saved(store, text.article.id))


def last_saved(text: Text, history: tuple[Revision, ...]) -> str | None:
    """Return the newest revision that is the session's own work, or the one it began from.

    A session may die after the store took a save and before its journal heard of it: what was
    given to the store and stands there upon our own revision is ours.
    """
    given = {content_hash(article) for article in text.given}
    base = text.revision
    # Oldest first: each step goes up one revision.
    for one in sorted(history, key=lambda each: (each.created_at, each.id)):
        upon_ours = one.parents == ((base,) if base is not None else ())
        if upon_ours and one.content_hash in given:
            base = one.id
    return base


def _ancestors(revision_id: str | None, history: tuple[Revision, ...]) -> set[str]:
    """Return the revisions that this one was written upon, not itself."""
    parents = {one.id: one.parents for one in history}
    found: set[str] = set()
    left = list(parents.get(revision_id or "", ()))
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += parents.get(one, ())
    return found


def _as_saved(store: Store, article_id: str) -> Article | None:
    try:
        return articles.load(store, article_id).article
    except (NoSuchArticle, RevisionDamaged):
        # Nothing to go back to; the journalled text is then all there is of it.
        return None
