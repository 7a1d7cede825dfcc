"""Replacing in many articles at once: all or none, one way back, nobody else's text touched."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, backup, listing, replacing, revisions, search, workflow
from db.errors import StoreLocked, StoreReadOnly
from db.replacing import Current, Outcome, Replacement
from db.store import Store
from editor.article.article import Article
from editor.article.standing import Step
from editor.article.state import State, Work
from tests.db.desk import article, in_child, raw, reopened, with_text

NAME = "Replaced «كتاب» with «دفتر»"


def _desk(store: Store, count: int) -> list[Article]:
    made = [article(f"خبر {number}", f"كتاب رقم {number}") for number in range(count)]
    articles.create_all(store, made)
    return made


def _current(store: Store) -> tuple[Current, ...]:
    order = listing.list_order(store)
    return replacing.current_at(store, order, 0, len(order))


def _rewritten(current: Current, word: str = "دفتر") -> Replacement:
    assert current.article is not None
    text = f"{word} رقم"
    return Replacement(with_text(current.article, text), current.revision_id)


def _replace(store: Store) -> Outcome:
    return replacing.replace_in(store, map(_rewritten, _current(store)), name=NAME)


def _says(store: Store, article_id: str) -> str:
    return "\n".join(articles.load(store, article_id).article.body_texts())


def test_every_article_gets_a_named_revision_upon_the_one_looked_at(store: Store) -> None:
    made = _desk(store, 3)
    before = {each.article_id: each.revision_id for each in _current(store)}
    outcome = _replace(store)
    assert {each.article_id: each.before for each in outcome.replaced} == before
    assert outcome.left_out == ()
    assert outcome.changed.articles == {each.id for each in made}
    for each in outcome.replaced:
        newest, first = revisions.history(store, each.article_id)
        assert (newest.id, newest.name, newest.parents) == (each.after, NAME, (first.id,))
        assert "دفتر رقم" in _says(store, each.article_id)
    assert len(search.search(store, "دفتر")) == 3
    assert search.search(store, "كتاب") == ()


def test_what_was_written_or_binned_meanwhile_is_left_out_and_named(store: Store) -> None:
    written, binned, kept = _desk(store, 3)
    wanted = [_rewritten(each) for each in _current(store)]
    head = articles.load(store, written.id)
    articles.save(store, replace(head.article, headline="أحدث"), parent=head.revision.id)
    articles.move_to_bin(store, binned.id)
    unknown = article("غريب")
    outcome = replacing.replace_in(store, [*wanted, Replacement(unknown, "0")], name=NAME)
    assert [each.article_id for each in outcome.replaced] == [kept.id]
    assert {(each.article_id, each.headline) for each in outcome.left_out} == {
        (written.id, "أحدث"),
        (binned.id, binned.headline),
        (unknown.id, ""),
    }
    assert "دفتر" not in _says(store, written.id)
    assert articles.load(store, written.id).other_heads == ()


def test_a_frozen_article_is_left_out_and_an_approval_falls(store: Store) -> None:
    spiked, approved = _desk(store, 2)
    step = Step(act="spike", state=State(work=Work.SPIKED))
    workflow.perform(store, spiked.id, lambda _standing: step)
    text = workflow.standing(store, approved.id).content_hash
    step = Step(act="approve", state=State(work=Work.APPROVED, approved_hash=text))
    workflow.perform(store, approved.id, lambda _standing: step)
    outcome = _replace(store)
    assert [each.article_id for each in outcome.left_out] == [spiked.id]
    assert [each.article_id for each in outcome.replaced] == [approved.id]
    assert workflow.standing(store, approved.id).state.work is Work.DRAFT


def test_taking_back_gives_every_text_again_as_a_new_revision(store: Store) -> None:
    made = _desk(store, 3)
    outcome = _replace(store)
    back = replacing.take_back(store, outcome.replaced, name="back")
    assert {each.article_id for each in back.replaced} == {each.id for each in made}
    for each in made:
        assert articles.load(store, each.id).article == each
        assert [r.name for r in revisions.history(store, each.id)] == ["back", NAME, None]
    assert len(search.search(store, "كتاب")) == 3
    assert backup.check(store).problems == ()


def test_taking_back_leaves_out_what_was_written_since(store: Store) -> None:
    _desk(store, 3)
    outcome = _replace(store)
    theirs = outcome.replaced[1]
    head = articles.load(store, theirs.article_id)
    articles.save(store, replace(head.article, kicker="بعد"), parent=head.revision.id)
    back = replacing.take_back(store, outcome.replaced, name="back")
    assert [each.article_id for each in back.left_out] == [theirs.article_id]
    assert len(back.replaced) == 2
    assert "دفتر" in _says(store, theirs.article_id)


def test_what_was_taken_back_can_be_taken_back(store: Store) -> None:
    made = _desk(store, 2)
    back = replacing.take_back(store, _replace(store).replaced, name="back")
    again = replacing.take_back(store, back.replaced, name="again")
    assert len(again.replaced) == 2
    assert all("دفتر" in _says(store, each.id) for each in made)


def test_binned_articles_are_not_read_and_damaged_ones_are_told(store: Store) -> None:
    kept, binned = _desk(store, 2)
    order = listing.list_order(store)
    articles.move_to_bin(store, binned.id)
    with raw(store.path) as outside:
        outside.execute("drop trigger revisions_refuse_update")
        outside.execute("update revisions set body = body || ' ' where article_id = ?", [kept.id])
        outside.commit()
    [current] = replacing.current_at(store, order, 0, len(order))
    assert (current.article_id, current.article) == (kept.id, None)


class _Stop(Exception):
    pass


def test_stopped_by_its_step_nothing_is_written(store: Store) -> None:
    made = _desk(store, 4)
    heard: list[int] = []

    def step(done: int) -> None:
        heard.append(done)
        if done == 2:
            raise _Stop

    with pytest.raises(_Stop):
        replacing.replace_in(store, map(_rewritten, _current(store)), name=NAME, step=step)
    assert heard == [0, 1, 2]
    assert all(len(revisions.history(store, each.id)) == 1 for each in made)


def test_an_error_in_the_middle_takes_all_of_it_back(store: Store) -> None:
    made = _desk(store, 3)
    wanted = [_rewritten(each) for each in _current(store)]
    with raw(store.path) as outside:
        outside.execute(
            "create trigger full before insert on revisions when new.article_id ="
            f" '{wanted[-1].article.id}' begin select raise(abort, 'no'); end"
        )
        outside.commit()
    with pytest.raises(Exception, match="no"):
        replacing.replace_in(store, wanted, name=NAME)
    assert all(len(revisions.history(store, each.id)) == 1 for each in made)


def test_a_locked_store_is_told_and_nothing_is_written(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _desk(store, 2)
    wanted = [_rewritten(each) for each in _current(store)]
    store._writing.execute("pragma busy_timeout = 50")
    outside = raw(store.path)
    outside.execute("begin immediate")
    try:
        with pytest.raises(StoreLocked):
            replacing.replace_in(store, wanted, name=NAME)
    finally:
        outside.execute("rollback")
        outside.close()
    assert all(len(revisions.history(store, each.id)) == 1 for each in made)
    assert len(replacing.replace_in(store, wanted, name=NAME).replaced) == 2


def test_a_store_to_read_only_is_told(store_path: Path) -> None:
    with reopened(store_path) as store:
        _desk(store, 1)
        wanted = [_rewritten(each) for each in _current(store)]
        store.read_only = True
        with pytest.raises(StoreReadOnly):
            replacing.replace_in(store, wanted, name=NAME)


REPLACE_FOR_EVER = """
import sys
from pathlib import Path
from db import listing, replacing
from db.store import Store
from editor.language.stems import SearchAnalyzer
from tests.db.test_replacing import _current, _rewritten
with Store.open(Path(sys.argv[1]), SearchAnalyzer()) as store:
    number = 0
    while True:
        number += 1
        wanted = [_rewritten(each, f"كلمة{number}") for each in _current(store)]
        done = replacing.replace_in(store, wanted, name=str(number))
        print(number, flush=True)
        number += 1
        replacing.take_back(store, done.replaced, name=str(number))
        print(number, flush=True)
"""


def test_a_kill_leaves_every_article_changed_or_none(store_path: Path) -> None:
    luck = random.Random(7)
    with reopened(store_path) as store:
        made = _desk(store, 12)
    for _ in range(6):
        child = in_child(REPLACE_FOR_EVER, store_path)
        assert child.stdout is not None
        for _ in range(luck.randrange(1, 6)):
            child.stdout.readline()
        child.kill()
        _, errors = child.communicate(timeout=60)
        assert errors == ""
        with reopened(store_path) as store:
            lengths = {len(revisions.history(store, each.id)) for each in made}
            names = {revisions.history(store, each.id)[0].name for each in made}
            assert len(lengths) == len(names) == 1
            assert backup.check(store).problems == ()
