"""Every schema there ever was opens and keeps its data."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Migrations
from sqlite_utils.db import Database

from db import (
    articles,
    audit,
    backup,
    comments,
    indexing,
    media,
    migrations,
    outbox,
    people,
    places,
    publications,
    revisions,
    schema,
    search,
    settings,
    site_files,
    terms,
)
from db.driver import CONTENTLESS_DELETE, Connection, connect
from editor.article.language import Language
from editor.article.person import Role
from tests.db.desk import PICTURE, article, raw, reopened
from tests.db.schema_copy import COMMENT, RECEIPT, SCHEMAS, TERM, publication, schema_text


def store_of(step: str, path: Path) -> None:
    """Make a store as the program of that step left it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = connect(path, "rwc")
    connection.executescript((SCHEMAS / f"{step}.sql").read_text(encoding="utf-8"))
    connection.close()
    picture = media.file_of(path, PICTURE.id)
    picture.parent.mkdir(parents=True)
    picture.write_bytes(PICTURE.content)


def spaceless(statements: list[str]) -> list[str]:
    return sorted(re.sub(r"\s+", " ", each).strip() for each in statements)


def test_the_steps_are_those_that_opening_knows() -> None:
    assert tuple(each.name for each in migrations.steps._migrations) == schema.STEPS


def test_every_step_has_its_copy() -> None:
    assert {path.stem for path in SCHEMAS.glob("*.sql")} == set(schema.STEPS)


@pytest.mark.skipif(not CONTENTLESS_DELETE, reason="the copies are of a current SQLite's index")
@pytest.mark.parametrize("step", schema.STEPS)
def test_a_released_step_still_makes_the_schema_it_made(step: str, tmp_path: Path) -> None:
    store_of(step, tmp_path / "copy.sqlite")
    until = [each.name for each in migrations.steps._migrations if each.name > step]
    database = Database(connect(tmp_path / "made.sqlite", "rwc"))
    migrations.steps.apply(database, stop_before=until)
    copied = raw(tmp_path / "copy.sqlite")
    assert spaceless(schema_text(database.conn)) == spaceless(schema_text(copied))
    copied.close()
    database.close()


@pytest.mark.skipif(not CONTENTLESS_DELETE, reason="the copies are of a current SQLite's index")
@pytest.mark.parametrize("step", schema.STEPS)
def test_a_store_of_an_older_program_keeps_its_data(step: str, store_path: Path) -> None:
    store_of(step, store_path)
    with reopened(store_path) as store:
        assert indexing.reindex(store)
        headlines = [card.headline for card in articles.page(store).cards]
        assert sorted(headlines) == ["Старая новость", "خبر قديم"]
        [forked] = articles.page(store, language=Language.AR).cards
        assert forked.forked
        assert forked.editions == (Language.AR, Language.RU)
        assert [each.name for each in revisions.history(store, forked.id)] == [None, "نصنا", None]
        assert revisions.history(store, forked.id)[-1].author == "mona"
        assert [hit.card.id for hit in search.search(store, "كتاب")] == [forked.id]
        assert articles.page(store, binned=True).cards[0].rubric == "novosti"
        assert media.load(store, PICTURE.id) == PICTURE
        assert people.find(store, "mona") is not None
        assert settings.get(store, "desk") == {"name": "مكتب"}
        kept = [term.id for term in terms.everything(store)]
        assert kept == ([TERM.id] if step >= "m002_terms" else [])
        said = comments.of_article(store, forked.id)
        assert said == ((COMMENT,) if step >= "m004_review_comments" else ())
        assert backup.check(store).problems == ()
        [entry] = people.everybody(store)
        assert entry.roles == ((Role.EDITOR,) if step >= "m003_workflow" else ())
        reviewed = step >= "m003_workflow"
        assert forked.state == ("in_review" if reviewed else "draft")
        acts = [each.act for each in audit.trail(store, forked.id)]
        delivered = step >= "m005_publications"
        asked = ["publish"] if delivered else []
        assert acts == (["submit", "translate", *asked] if reviewed else [])
        shown = publication(articles.load(store, forked.id)) if delivered else None
        assert publications.find(store, forked.id, "site") == shown
        sent = outbox.items(store, everything=True)
        assert [each.receipt for each in sent] == ([RECEIPT, None] if delivered else [])
        assert len(site_files.everything(store, "site")) == delivered
        remembered = site_files.state(store, "site", "ar/novosti")
        assert remembered == ("khabar" if delivered else None)


def test_every_foreign_key_has_an_index_that_begins_with_it(store_path: Path) -> None:
    reopened(store_path).close()
    connection = raw(store_path)
    tables = connection.execute("select name from pragma_table_list where type = 'table'")
    slow = [
        f"{table}.{key['from']}"
        for [table] in tables.fetchall()
        for key in connection.execute(f"pragma foreign_key_list({table})").fetchall()
        if key["from"] not in first_columns(connection, table)
    ]
    connection.close()
    assert slow == []


def first_columns(connection: Connection, table: str) -> set[str]:
    indexes = connection.execute(f"pragma index_list({table})").fetchall()
    return {
        connection.execute(f"pragma index_info({index['name']})").fetchone()["name"]
        for index in indexes
    }


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The program of some later day: a further step, which rebuilds a table with its triggers."""
    steps = Migrations(schema.SET_NAME)
    for step in migrations.steps._migrations:
        steps(name=step.name)(step.fn)
    calls = []

    @steps()
    def m999_later(db: Database) -> None:
        calls.append("m999_later")
        db.execute("alter table revisions add column machine text")
        db.execute("create table comments (id text primary key) strict")
        if "fail" in calls:
            raise ZeroDivisionError

    monkeypatch.setattr(migrations, "steps", steps)
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, "m999_later"))
    return calls


def columns(path: Path, table: str) -> set[str]:
    connection = raw(path)
    names = {row["name"] for row in connection.execute(f"pragma table_info({table})").fetchall()}
    connection.close()
    return names


def test_a_later_step_is_taken_once_and_a_copy_is_kept_before(
    store_path: Path, later: list[str]
) -> None:
    kept = article("خبر")
    make_first_store(store_path)
    with reopened(store_path) as store:
        root = articles.create(store, kept).revision
        articles.save(store, replace(kept, headline="آخر"), parent=root.id)
        assert backup.info(store).schema == "m999_later"
    reopened(store_path).close()
    assert later == ["m999_later"]
    assert "machine" in columns(store_path, "revisions")
    copy = places.backup_folder(store_path) / "before-migration-from-m001_first.sqlite"
    assert "machine" not in columns(copy, "revisions")


def test_a_step_that_fails_leaves_the_store_as_it_was(store_path: Path, later: list[str]) -> None:
    make_first_store(store_path)
    later.append("fail")
    with pytest.raises(ZeroDivisionError):
        reopened(store_path)
    assert "machine" not in columns(store_path, "revisions")
    assert columns(store_path, "comments") == set()
    later.remove("fail")
    reopened(store_path).close()
    assert "machine" in columns(store_path, "revisions")


def make_first_store(path: Path) -> None:
    """Make a store that has been through the first step only."""
    path.parent.mkdir(parents=True)
    connection: Connection = connect(path, "rwc")
    first = Migrations(schema.SET_NAME)
    first(name="m001_first")(migrations.m001_first)
    schema.migrate(connection, first)
    connection.close()
