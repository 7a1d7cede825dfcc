"""Threads of comments in the store."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from db import articles, comments
from db.changes import NOTHING
from db.errors import NoSuchArticle
from db.store import Store
from editor.article.comment import Comment, Reply
from editor.article.identity import new_id
from editor.article.json_errors import NotAnArticle
from tests.db.desk import article
from tests.db.schema_copy import COMMENT

LATER = COMMENT.time + datetime.timedelta(minutes=5)


def answered(comment: Comment, text: str, minutes: int = 0) -> Comment:
    time = LATER + datetime.timedelta(minutes=minutes)
    reply = Reply(id=new_id(), author="mona", time=time, text=text)
    return replace(comment, replies=(*comment.replies, reply))


@pytest.fixture
def article_id(store: Store) -> str:
    return articles.create(store, article("خبر قديم")).article_id


def test_a_thread_comes_back_and_says_what_it_changed(store: Store, article_id: str) -> None:
    changed = comments.put(store, article_id, COMMENT)
    assert (changed.articles, changed.comments) == ({article_id}, {COMMENT.id})
    assert comments.of_article(store, article_id) == (COMMENT,)
    assert comments.find(store, COMMENT.id) == COMMENT
    assert comments.put(store, article_id, COMMENT) == NOTHING
    assert comments.of_article(store, new_id()) == ()


def test_answers_written_at_once_are_both_kept(store: Store, article_id: str) -> None:
    comments.put(store, article_id, COMMENT)
    comments.put(store, article_id, answered(COMMENT, "الثاني", 2))
    comments.put(store, article_id, answered(COMMENT, "الأول", 1))
    [kept] = comments.of_article(store, article_id)
    assert [reply.text for reply in kept.replies] == ["الأول", "الثاني"]


def test_open_threads_are_counted(store: Store, article_id: str) -> None:
    comments.put(store, article_id, COMMENT)
    comments.put(store, article_id, replace(COMMENT, id=new_id(), blocking=False))
    assert comments.open_counts(store) == {article_id: (2, 1)}
    comments.put(store, article_id, replace(COMMENT, resolved_at=LATER, resolved_by="mona"))
    assert comments.open_counts(store) == {article_id: (1, 0)}


def test_a_thread_is_removed_once(store: Store, article_id: str) -> None:
    comments.put(store, article_id, COMMENT)
    assert comments.remove(store, COMMENT.id).comments == {COMMENT.id}
    assert comments.remove(store, COMMENT.id) == NOTHING


def test_what_could_not_be_read_back_does_not_come_in(store: Store, article_id: str) -> None:
    for fault in ({"text": "\x00"}, {"time": COMMENT.time.replace(tzinfo=None)}):
        with pytest.raises(NotAnArticle):
            comments.put(store, article_id, replace(COMMENT, **fault))  # type: ignore[arg-type]
    assert comments.of_article(store, article_id) == ()


def test_a_thread_is_about_an_article_that_is_there(store: Store) -> None:
    with pytest.raises(NoSuchArticle):
        comments.put(store, new_id(), COMMENT)
