"""Revisions: what an article said, moment by moment. They are added, never changed or deleted.

Nothing in one depends on this machine, so that desks may exchange them: ids are UUIDv7, the
content is the canonical JSON text with its SHA-256, and the parents say what it was written upon.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass

from db import clock
from db.driver import Connection, Row
from db.errors import NoSuchRevision, RevisionDamaged
from db.store import Store
from editor.article.article import Article
from editor.article.identity import new_id
from editor.article.json_form import from_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One saved state of an article, without its text.

    ``parents`` are the revisions it was written upon, none for the first; ``name`` is the one its
    author gave it, None for an autosave; ``content_hash`` is the SHA-256 of the canonical JSON.
    """

    id: str
    article_id: str
    parents: tuple[str, ...]
    author: str | None
    created_at: datetime.datetime
    name: str | None
    content_hash: str


@dataclass(frozen=True, slots=True)
class Content:
    """The canonical JSON text of an article and its SHA-256, made before the transaction."""

    body: str
    content_hash: str

    @classmethod
    def of(cls, body: str) -> Content:
        """Return the content with ``body`` as its text."""
        return cls(body, hashlib.sha256(body.encode()).hexdigest())

    @classmethod
    def stored(cls, row: Row) -> Content:
        """Return the content in a row with ``STORED_COLUMNS``."""
        return cls(row["body"].decode(errors="replace"), row["sha256"])

    @property
    def is_sound(self) -> bool:
        """Whether the text is the one the hash was taken of."""
        return Content.of(self.body) == self

    def article(self, like: Article | None = None) -> Article | None:
        """Return the article, or None where the text is not sound; see ``load_revision``."""
        return from_json(self.body, like) if self.is_sound else None


STORED_COLUMNS = "cast(body as blob) as body, sha256"
"""What ``Content.stored`` needs; as bytes, for a disk that rots may leave no UTF-8."""


def history(store: Store, article_id: str) -> tuple[Revision, ...]:
    """Return the article's revisions, newest first; none when the article is not known."""
    with store.reading() as connection:
        return of(connection, article_id)


def load_revision(store: Store, revision_id: str, like: Article | None = None) -> Article:
    """Return the article as it was in this revision, quickly where ``like`` is nearly the same.

    Raises ``NoSuchRevision``, and ``RevisionDamaged`` when its text is not the one saved.
    """
    return sound_article(store, revision_id, stored(store, revision_id), like)


def stored(store: Store, revision_id: str) -> Content:
    """Return the text in which a revision is stored and its hash, not compared.

    For a first look, a fraction of ``load_revision``'s cost. Raises ``NoSuchRevision``.
    """
    with store.reading() as connection:
        content = content_of(connection, revision_id)
    if content is None:
        raise NoSuchRevision(id=revision_id)
    return content


def sound_article(
    store: Store, revision_id: str, content: Content, like: Article | None = None
) -> Article:
    """Return the article in ``content``; ``RevisionDamaged`` when its text and hash disagree."""
    article = content.article(like)
    if article is None:
        raise RevisionDamaged(id=revision_id, path=store.path)
    return article


def content_of(connection: Connection, revision_id: str) -> Content | None:
    """Return the stored text and hash of a revision, not compared; None when there is none."""
    row = connection.execute(
        f"select {STORED_COLUMNS} from revisions where id = ?",  # noqa: S608 - our own columns
        [revision_id],
    ).fetchone()
    return row and Content.stored(row)


def revision(connection: Connection, revision_id: str) -> Revision | None:
    """Return the revision with this id."""
    return next(iter(_select(connection, "where id = ?", revision_id)), None)


def of(connection: Connection, article_id: str) -> tuple[Revision, ...]:
    """Return the article's revisions, newest first."""
    return _select(connection, "where article_id = ? order by created_at desc, id desc", article_id)


def of_article(connection: Connection, article_id: str, revision_id: str) -> Revision:
    """Return a revision of this article; raises ``NoSuchRevision`` where it has no such one."""
    found = revision(connection, revision_id)
    if found is None or found.article_id != article_id:
        raise NoSuchRevision(id=revision_id)
    return found


def heads(connection: Connection, article_id: str) -> tuple[Revision, ...]:
    """Return the revisions of the article nobody has written upon, newest first.

    The order depends on nothing of this machine: two desks with the same heads show the same one.
    """
    return _select(
        connection,
        "where id in (select revision_id from heads where article_id = ?)"
        " order by created_at desc, id desc",
        article_id,
    )


def add(
    connection: Connection,
    article_id: str,
    content: Content,
    *,
    parents: tuple[str, ...],
    author: str | None,
    name: str | None,
) -> Revision:
    """Write a new revision inside a transaction of the caller."""
    added = Revision(
        id=new_id(),
        article_id=article_id,
        parents=parents,
        author=author,
        created_at=_moment(connection, parents),
        name=name,
        content_hash=content.content_hash,
    )
    connection.execute(
        "insert into revisions (id, article_id, author, created_at, name, sha256, body)"
        " values (?, ?, ?, ?, ?, ?, ?)",
        [
            added.id,
            article_id,
            author,
            clock.written(added.created_at),
            name,
            content.content_hash,
            content.body,
        ],
    )
    connection.executemany(
        "insert into revision_parents (revision_id, parent_id) values (?, ?)",
        [(added.id, parent) for parent in parents],
    )
    return added


def _moment(connection: Connection, parents: tuple[str, ...]) -> datetime.datetime:
    """Return the present moment, or the one after the newest parent's where a clock was set back.

    The order of the history, who began the article and whose eyes saw it last go by these times.
    """
    known = (revision(connection, parent) for parent in parents)
    newest = max((each.created_at for each in known if each), default=None)
    if newest is None:
        return clock.now()
    return max(clock.now(), newest + datetime.timedelta(microseconds=1))


def _select(connection: Connection, condition: str, parameter: str) -> tuple[Revision, ...]:
    rows = connection.execute(
        # The condition is one of this module's own.
        "select id, article_id, author, created_at, name, sha256,"  # noqa: S608
        " (select group_concat(parent_id) from revision_parents where revision_id = revisions.id)"
        f" as parents from revisions {condition}",
        [parameter],
    )
    return tuple(_revision(row) for row in rows.fetchall())


def _revision(row: Row) -> Revision:
    return Revision(
        id=row["id"],
        article_id=row["article_id"],
        parents=tuple(sorted((row["parents"] or "").split(","))) if row["parents"] else (),
        author=row["author"],
        created_at=clock.read(row["created_at"]),
        name=row["name"],
        content_hash=row["sha256"],
    )
