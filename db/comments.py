"""The comments of the articles: threads, kept whole, found by article."""

from __future__ import annotations

from dataclasses import replace

from db import clock
from db.changes import NOTHING, Changed
from db.driver import Connection, Row
from db.errors import NoSuchArticle
from db.store import Store
from editor.article.comment import Comment
from editor.article.review_json import comment_from_json, comment_to_json


def of_article(store: Store, article_id: str) -> tuple[Comment, ...]:
    """Return the threads of an article, open and resolved, oldest first."""
    with store.reading() as connection:
        rows = connection.execute(
            "select body from comment_threads where article_id = ? order by created_at, id",
            [article_id],
        ).fetchall()
    return tuple(map(_comment, rows))


def find(store: Store, comment_id: str) -> Comment | None:
    """Return the thread with this id, None where there is none."""
    with store.reading() as connection:
        return _find(connection, comment_id)


def open_counts(store: Store) -> dict[str, tuple[int, int]]:
    """Return for each article that has open threads how many, and how many of them block."""
    with store.reading() as connection:
        rows = connection.execute(
            "select article_id, count(*) as waiting, sum(blocking) as blocking"
            " from comment_threads where is_open = 1 group by article_id"
        ).fetchall()
    return {row["article_id"]: (row["waiting"], row["blocking"]) for row in rows}


def put(store: Store, article_id: str, comment: Comment) -> Changed:
    """Keep a thread of this article as it is now, a new one or one that is there.

    Answers that somebody else wrote to it meanwhile stay in it. Raises ``NoSuchArticle``, and
    ``NotAnArticle`` for a thread with control characters or times without a zone.
    """

    def change(connection: Connection) -> Changed:
        there = connection.execute("select 1 from articles where id = ?", [article_id]).fetchone()
        if there is None:
            raise NoSuchArticle(id=article_id)
        kept = _find(connection, comment.id)
        joined = comment if kept is None else _with_answers_of(comment, kept)
        if joined == kept:
            return NOTHING
        body = comment_to_json(joined)
        # What cannot be read back must not come in: it would hide all comments of the article.
        comment_from_json(body)
        connection.execute(
            "insert into comment_threads (id, article_id, created_at, is_open, blocking, body)"
            " values (?, ?, ?, ?, ?, ?) on conflict (id) do update set"
            " is_open = excluded.is_open, blocking = excluded.blocking, body = excluded.body",
            [
                joined.id,
                article_id,
                clock.written(joined.time),
                int(joined.is_open),
                int(joined.blocking),
                body,
            ],
        )
        return _changed(article_id, comment.id)

    return store.write(change)


def remove(store: Store, comment_id: str) -> Changed:
    """Take a thread away with its answers; nothing happens where there is none."""

    def change(connection: Connection) -> Changed:
        row = connection.execute(
            "delete from comment_threads where id = ? returning article_id", [comment_id]
        ).fetchone()
        return NOTHING if row is None else _changed(row["article_id"], comment_id)

    return store.write(change)


def withdraw(store: Store, comment_id: str) -> Changed:
    """Take a thread away that nobody has answered; an answered one stays, and nothing happens."""

    def change(connection: Connection) -> Changed:
        kept = _find(connection, comment_id)
        if kept is None or kept.replies:
            return NOTHING
        row = connection.execute(
            "delete from comment_threads where id = ? returning article_id", [comment_id]
        ).fetchone()
        return _changed(row["article_id"], comment_id)

    return store.write(change)


def _changed(article_id: str, comment_id: str) -> Changed:
    return Changed(articles=frozenset({article_id}), comments=frozenset({comment_id}))


def _with_answers_of(comment: Comment, kept: Comment) -> Comment:
    known = {reply.id for reply in comment.replies}
    others = [reply for reply in kept.replies if reply.id not in known]
    if not others:
        return comment
    together = sorted((*comment.replies, *others), key=lambda reply: (reply.time, reply.id))
    return replace(comment, replies=tuple(together))


def _find(connection: Connection, comment_id: str) -> Comment | None:
    row = connection.execute(
        "select body from comment_threads where id = ?", [comment_id]
    ).fetchone()
    return None if row is None else _comment(row)


def _comment(row: Row) -> Comment:
    return comment_from_json(row["body"])
