from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, backup, media, schema, search, workflow
from db.driver import VERSION
from db.store import Store
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.standing import Step
from editor.article.state import State, Work
from editor.language.stems import SearchAnalyzer
from tests.db.desk import OTHER_PICTURE, PICTURE, article, raw


@pytest.fixture
def filled(store: Store) -> Store:
    kept = article("خبر", "زيتون")
    root = articles.create(store, kept).revision
    articles.save(store, replace(kept, headline="نصنا"), parent=root.id)
    articles.save(store, replace(kept, headline="نصهم"), parent=root.id)
    other = article("آخر")
    articles.create(store, other)
    step = Step(act="submit", state=State(work=Work.IN_REVIEW))
    workflow.perform(store, other.id, lambda _standing: step)
    media.add(store, PICTURE)
    media.add(store, OTHER_PICTURE)
    return store


def test_a_sound_store(filled: Store) -> None:
    report = backup.check(filled)
    assert report.sound
    assert (report.revisions, report.media, report.missing_parents) == (4, 2, 0)


def test_a_parent_that_is_not_here_is_no_damage(filled: Store) -> None:
    articles.save(filled, article("غريب"), parent=new_id())
    report = backup.check(filled)
    assert report.sound
    assert report.missing_parents == 1


SPOILS: dict[str, tuple[str, str]] = {
    "another state": ("update articles set state = 'live' where state = 'in_review'", "stands"),
    "a changed text": (
        "drop trigger revisions_refuse_update;"
        "update revisions set body = replace(body, 'خبر', 'خبز')",
        "text of revision",
    ),
    "a lost text": (
        "drop trigger revisions_refuse_delete; pragma foreign_keys = off;"
        "delete from revisions where number = 4",
        "heads of article",
    ),
    "a lost story": (
        "pragma foreign_keys = off; delete from stories",
        "points to what is not in stories",
    ),
    "a lost head": ("delete from heads", "heads of"),
    "an old card": (
        "update articles set revision_id = (select id from revisions where number = 1)"
        " where number = 1",
        "list does not show",
    ),
    "an article not in the index": ("delete from search where rowid = 4", "1 missing, 0 too many"),
    "a stray row of the index": (
        "insert into search (rowid, headline) values (99, 'x')",
        "0 missing, 1 too many",
    ),
}


@pytest.mark.parametrize("name", SPOILS)
def test_what_is_wrong_is_told(filled: Store, name: str) -> None:
    statements, told = SPOILS[name]
    connection = raw(filled.path)
    connection.executescript(statements)
    connection.close()
    problems = backup.check(filled).problems
    assert any(told in problem.say(Language.EN) for problem in problems)
    assert all(problem.say(language) for problem in problems for language in Language)


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"other")])
def test_a_lost_picture_is_told(filled: Store, spoil: Callable[[Path], object]) -> None:
    path = media.file_of(filled.path, PICTURE.id)
    spoil(path)
    [problem] = backup.check(filled).problems
    assert str(path) in problem.say(Language.AR)


def test_a_broken_index_of_the_file_is_told(filled: Store) -> None:
    connection = raw(filled.path)
    connection.execute("pragma writable_schema = on")
    connection.execute(
        "update sqlite_master set sql = replace(sql, '(story_id, language,', '(story_id, state,')"
        " where name = 'editions_of_story'"
    )
    connection.close()
    fresh = Store.open(filled.path, SearchAnalyzer())
    with fresh:
        problems = backup.check(fresh).problems
    assert "The file is damaged" in problems[0].say(Language.EN)


def test_what_info_tells(filled: Store) -> None:
    articles.move_to_bin(filled, articles.page(filled).cards[0].id)
    told = backup.info(filled)
    assert (told.articles, told.binned, told.revisions, told.media, told.people) == (1, 1, 4, 2, 0)
    assert told.media_size == len(PICTURE.content) + len(OTHER_PICTURE.content)
    assert told.size >= filled.path.stat().st_size > 0
    assert (told.path, told.read_only) == (filled.path, False)
    assert (told.schema, told.sqlite) == (schema.STEPS[-1], VERSION)
    assert (told.analyzer, told.stale_in_search) == (SearchAnalyzer.version, 0)
    assert told.last_backup is None
    assert backup.daily_backup(filled) == backup.info(filled).last_backup
    assert len(search.search(filled, "")) == 1
