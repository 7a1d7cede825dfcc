from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, revisions
from db.errors import NoSuchRevision, RevisionDamaged
from db.store import Store
from editor.article.identity import new_id
from editor.article.json_form import to_json
from tests.db.desk import article, raw


def test_the_history_of_an_article_newest_first(store: Store) -> None:
    kept = article("خبر 0")
    made = [articles.create(store, kept).revision]
    for number in range(1, 4):
        text = replace(kept, headline=f"خبر {number}")
        made.insert(0, articles.save(store, text, parent=made[0].id).revision)
    articles.create(store, article("مقال آخر"))
    assert revisions.history(store, kept.id) == tuple(made)
    assert revisions.load_revision(store, made[-1].id) == kept


def test_what_is_not_there_has_no_history(store: Store) -> None:
    assert revisions.history(store, new_id()) == ()
    with pytest.raises(NoSuchRevision):
        revisions.load_revision(store, new_id())


def test_the_body_is_the_canonical_text_byte_for_byte(store: Store, store_path: Path) -> None:
    kept = article("خبر", "مُحَمَّد <b>&amp;</b>")
    articles.create(store, kept)
    connection = raw(store_path)
    assert connection.execute("select body from revisions").fetchone()[0] == to_json(kept)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "update revisions set body = '{}'",
        "update revisions set name = 'x'",
        "delete from revisions",
        "insert or replace into revisions select * from revisions",
        "update revision_parents set parent_id = 'x'",
        "delete from revision_parents",
        "insert or replace into revision_parents select * from revision_parents",
    ],
)
def test_no_revision_is_ever_changed(store: Store, store_path: Path, statement: str) -> None:
    kept = article("خبر")
    root = articles.create(store, kept).revision
    articles.save(store, replace(kept, headline="آخر"), parent=root.id)
    before = revisions.history(store, kept.id)
    connection = raw(store_path)
    with pytest.raises(Exception, match="are final"):
        connection.execute(statement)
    connection.close()
    assert revisions.history(store, kept.id) == before


def test_heads_follow_whichever_of_parent_and_child_comes_first(
    store: Store, store_path: Path
) -> None:
    kept = article("خبر")
    articles.create(store, kept)
    parent, child = new_id(), new_id()
    add = "insert into revisions values (null, ?, ?, null, '2026-01-01', null, 'x', '{}')"
    connection = raw(store_path)
    connection.execute(add, [child, kept.id])
    connection.execute("insert into revision_parents values (?, ?)", [child, parent])
    connection.execute(add, [parent, kept.id])
    heads = {row[0] for row in connection.execute("select revision_id from heads").fetchall()}
    connection.close()
    assert child in heads
    assert parent not in heads


@pytest.mark.parametrize("rot", ["replace(body, 'خبر', 'خبز')", "cast(x'ff' || body as text)"])
def test_a_text_that_rotted_is_not_shown_as_the_saved_one(
    store: Store, store_path: Path, rot: str
) -> None:
    from db.search import search

    kept = article("خبر")
    saved = articles.create(store, kept)
    connection = raw(store_path)
    connection.execute("drop trigger revisions_refuse_update")
    connection.execute(f"update revisions set body = {rot}")
    connection.close()
    with pytest.raises(RevisionDamaged):
        articles.load(store, kept.id)
    with pytest.raises(RevisionDamaged) as damaged:
        revisions.load_revision(store, saved.revision.id)
    assert saved.revision.id in str(damaged.value)
    [hit] = search(store, "خبر")
    assert hit.snippet.text == ""
