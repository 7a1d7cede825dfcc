"""Articles: creating, saving, loading, the bin. A save is a new revision; none is ever lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from db import audit, clock, indexing, revisions, states, translations
from db.cards import Card
from db.changes import NOTHING, Changed
from db.driver import Connection
from db.errors import (
    ArticleExists,
    ArticlePublic,
    EditionExists,
    NoSuchArticle,
)
from db.indexing import IndexRow
from db.listing import (
    Counts,
    Cursor,
    ListOrder,
    Page,
    cards_at,
    counts,
    editions,
    list_order,
    page,
    since,
)
from db.resolving import resolve
from db.revisions import Content, Revision
from db.store import Store
from editor.article.article import Article
from editor.article.json_form import to_json
from editor.article.state import NEW, Delivery, Public

# Whoever works with articles finds the list of them here too.
__all__ = [
    "Card",
    "Counts",
    "Cursor",
    "ListOrder",
    "Page",
    "Saved",
    "Stored",
    "cards_at",
    "counts",
    "create",
    "create_all",
    "editions",
    "list_order",
    "load",
    "move_to_bin",
    "page",
    "resolve",
    "restore_from_bin",
    "save",
    "since",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What a save did.

    ``revision`` is the one that holds the text: a new one, or where ``created`` is False the one
    that held the very same text already. ``forked`` says that the article has several heads now:
    somebody else saved upon the same parent, and both texts are kept. ``approval_voided``: the
    text had been approved, and this one is another.
    """

    article_id: str
    revision: Revision
    created: bool
    forked: bool
    changed: Changed
    approval_voided: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """An article with the revision it was read from, which is the ``parent`` of its next save.

    ``other_heads`` are the revisions beside it that nobody has joined with it yet.
    """

    article: Article
    revision: Revision
    other_heads: tuple[Revision, ...] = ()


def create(store: Store, article: Article, *, author: str | None = None) -> Saved:
    """Put a new article into the store.

    Raises ``ArticleExists``, and ``EditionExists`` when its story has this language already.
    """
    [saved] = create_all(store, [article], author=author)
    return saved


def create_all(
    store: Store, articles: Iterable[Article], *, author: str | None = None
) -> tuple[Saved, ...]:
    """Put new articles into the store in one transaction: all of them or, on an error, none.

    Raises as ``create`` does.
    """
    ready = [(article, *prepared(store, article)) for article in articles]

    def change(connection: Connection) -> tuple[Saved, ...]:
        return tuple(_create(connection, *each, author) for each in ready)

    return store.write(change)


def save(
    store: Store,
    article: Article,
    *,
    parent: str | None,
    author: str | None = None,
    name: str | None = None,
    joined: tuple[str, ...] = (),
) -> Saved:
    """Keep the article as it is now, upon ``parent``: the revision that its writer had opened.

    Text that was saved already makes no new revision, unless it gets a ``name``. A parent that
    others have written upon meanwhile, that the store does not know (it was restored), or None
    for an article that has revisions, gives a fork: no save is refused for it, no text is lost.
    An article the store does not have is created. A new text voids an approval of the old one.
    ``joined`` are other heads that the text has taken in: they are its parents too, and no heads
    any more.

    Raises ``EditionExists`` when the article's new language is that of another edition, and
    ``EditionFrozen`` when it is scheduled, killed or spiked.
    """
    content, index_row = prepared(store, article)

    def change(connection: Connection) -> Saved:
        parents = ((parent,) if parent is not None else ()) + joined
        if not _exists(connection, article.id):
            return _first_revision(connection, article, content, index_row, parents, author, name)
        same = _same_already(connection, article.id, parent, content, name)
        if same is not None and not joined:
            forked = len(revisions.heads(connection, article.id)) > 1
            return Saved(
                article_id=article.id, revision=same, created=False, forked=forked, changed=NOTHING
            )
        return add_upon(
            connection, article, content, index_row, parents=parents, author=author, name=name
        )

    return store.write(change)


def add_upon(
    connection: Connection,
    article: Article,
    content: Content,
    index_row: IndexRow,
    *,
    parents: tuple[str, ...],
    author: str | None,
    name: str | None,
) -> Saved:
    """Write a new revision of an article the store has, inside a transaction of the caller.

    Every way of saving comes through here. For the modules of this package; ``content`` and
    ``index_row`` are those of ``prepared``. Raises ``EditionFrozen``.
    """
    states.refuse_frozen(connection, article.id)
    added = revisions.add(
        connection, article.id, content, parents=parents, author=author, name=name
    )
    heads = revisions.heads(connection, article.id)
    _show_newest(connection, article, added, heads, index_row)
    before = states.after_save(connection, article.id, added.content_hash)
    if before is not None:
        after, _ = states.read(connection, article.id)
        audit.record(connection, article.id, added.id, "edit", before, after, person=author or "")
    return replace(
        _saved(article, added, forked=len(heads) > 1),
        approval_voided=before is not None and bool(before.approved_hash),
    )


def load(store: Store, article_id: str) -> Stored:
    """Return the article whose id is, or begins with, ``article_id``: the newest of its heads.

    Raises ``NoSuchArticle``, ``AmbiguousArticle``, ``RevisionDamaged``.
    """
    with store.reading() as connection:
        full_id = resolve(connection, article_id)
        newest, *others = revisions.heads(connection, full_id)
        content = revisions.content_of(connection, newest.id)
    if content is None:
        raise NoSuchArticle(id=article_id)
    return Stored(revisions.sound_article(store, newest.id, content), newest, tuple(others))


def move_to_bin(store: Store, article_id: str) -> Changed:
    """Take the article out of the list and of search; nothing of it is deleted.

    Raises ``ArticlePublic`` for one that readers see or soon will.
    """
    return _set_binned(store, article_id, clock.written(clock.now()))


def restore_from_bin(store: Store, article_id: str) -> Changed:
    """Put the article back into the list, where its last save had it.

    Raises ``EditionExists`` when its story got another edition in this language meanwhile.
    """
    return _set_binned(store, article_id, None)


def create_or_find(
    connection: Connection,
    article: Article,
    content: Content,
    index_row: IndexRow,
    author: str | None,
) -> Saved:
    """Create the article inside a transaction of the caller, or return the newest of its heads."""
    if not _exists(connection, article.id):
        return _create(connection, article, content, index_row, author)
    newest, *others = revisions.heads(connection, article.id)
    return Saved(
        article_id=article.id,
        revision=newest,
        created=False,
        forked=bool(others),
        changed=NOTHING,
    )


def prepared(store: Store, article: Article) -> tuple[Content, IndexRow]:
    """Do what takes time on the caller's thread: the writer's is for writing.

    For the modules of this package.
    """
    return Content.of(to_json(article)), indexing.index_row(store.analyzer, article)


def _exists(connection: Connection, article_id: str) -> bool:
    found = connection.execute("select 1 from articles where id = ?", [article_id])
    return found.fetchone() is not None


def _create(
    connection: Connection,
    article: Article,
    content: Content,
    index_row: IndexRow,
    author: str | None,
) -> Saved:
    if _exists(connection, article.id):
        raise ArticleExists(id=article.id)
    return _first_revision(connection, article, content, index_row, (), author, None)


def _same_already(
    connection: Connection, article_id: str, parent: str | None, content: Content, name: str | None
) -> Revision | None:
    """Return the revision that makes this save needless: a head, or the parent itself."""
    known = list(revisions.heads(connection, article_id))
    if parent is not None and (opened := revisions.revision(connection, parent)):
        known.insert(0, opened)
    for revision in known:
        if revision.content_hash == content.content_hash and name in (None, revision.name):
            return revision
    return None


def _first_revision(
    connection: Connection,
    article: Article,
    content: Content,
    index_row: IndexRow,
    parents: tuple[str, ...],
    author: str | None,
    name: str | None,
) -> Saved:
    moment = clock.written(clock.now())
    connection.execute(
        "insert or ignore into stories (id, created_at) values (?, ?)", [article.story_id, moment]
    )
    _refuse_second_edition(connection, article.id, article.story_id, article.language.value)
    connection.execute(
        "insert into articles (id, story_id, created_at, state, language, headline, rubric,"
        " revision_id, updated_at, heads, place, indexed_with)"
        " values (?, ?, ?, ?, ?, ?, ?, '', ?, 0, ?, '')",
        [
            article.id,
            article.story_id,
            moment,
            NEW.stage.value,
            article.language.value,
            article.headline,
            article.rubric,
            moment,
            indexing.next_place(connection),
        ],
    )
    added = revisions.add(
        connection, article.id, content, parents=parents, author=author, name=name
    )
    _show_newest(connection, article, added, (added,), index_row)
    return _saved(article, added, forked=False)


def _show_newest(
    connection: Connection,
    article: Article,
    added: Revision,
    heads: tuple[Revision, ...],
    index_row: IndexRow,
) -> None:
    """Make the list and the search show ``added``; with a clock set back it may not be newest."""
    if heads[0].id != added.id:
        connection.execute("update articles set heads = ? where id = ?", [len(heads), article.id])
        return
    old = connection.execute(
        "select story_id, language, place from articles where id = ?", [article.id]
    ).fetchone()
    if (old["story_id"], old["language"]) != (article.story_id, article.language.value):
        _refuse_second_edition(connection, article.id, article.story_id, article.language.value)
        connection.execute(
            "insert or ignore into stories (id, created_at) values (?, ?)",
            [article.story_id, clock.written(added.created_at)],
        )
    place = indexing.next_place(connection)
    connection.execute(
        "update articles set story_id = ?, language = ?, headline = ?, rubric = ?,"
        " revision_id = ?, updated_at = ?, heads = ?, place = ?, indexed_with = ? where id = ?",
        [
            article.story_id,
            article.language.value,
            article.headline,
            article.rubric,
            added.id,
            clock.written(added.created_at),
            len(heads),
            place,
            index_row.version,
            article.id,
        ],
    )
    indexing.move(connection, old["place"], place, index_row)
    translations.source_says(connection, article.id, added.content_hash)


def _saved(article: Article, added: Revision, *, forked: bool) -> Saved:
    changed = Changed(articles=frozenset({article.id}), stories=frozenset({article.story_id}))
    return Saved(
        article_id=article.id, revision=added, created=True, forked=forked, changed=changed
    )


def _set_binned(store: Store, article_id: str, moment: str | None) -> Changed:
    def change(connection: Connection) -> Changed:
        full_id = resolve(connection, article_id)
        row = connection.execute(
            "select story_id, language, binned_at from articles where id = ?", [full_id]
        ).fetchone()
        if (row["binned_at"] is None) == (moment is None):
            return NOTHING
        state, _ = states.read(connection, full_id)
        if state.public in (Public.LIVE, Public.SCHEDULED) or state.delivery is not Delivery.IDLE:
            raise ArticlePublic
        if moment is None:
            _refuse_second_edition(connection, full_id, row["story_id"], row["language"])
        connection.execute("update articles set binned_at = ? where id = ?", [moment, full_id])
        return Changed(articles=frozenset({full_id}), stories=frozenset({row["story_id"]}))

    return store.write(change)


def _refuse_second_edition(
    connection: Connection, article_id: str, story_id: str, language: str
) -> None:
    """Raise ``EditionExists``: a story has one edition a language.

    A rule of ours and no constraint: what two desks did apart must be able to meet in one store.
    """
    other = connection.execute(
        "select id, headline from articles where story_id = ? and language = ? and id <> ?"
        " and binned_at is null",
        [story_id, language, article_id],
    ).fetchone()
    if other is not None:
        raise EditionExists(edition=language, other=other["headline"] or other["id"])
