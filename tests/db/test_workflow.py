"""Acts in the store: one transaction with its audit; approvals, milestones, locks, translations."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, audit, clock, inbox, locks, sittings, workflow
from db.driver import DatabaseError
from db.errors import ArticleMoved, ArticlePublic, EditionFrozen, NoSuchRevision
from db.store import Store
from editor.article.article import Article
from editor.article.language import Language
from editor.article.standing import Standing, Step
from editor.article.state import Freshness, Kind, Milestone, Public, Stage, State, Work
from tests.db.desk import article, raw, with_text

SECOND = datetime.timedelta(seconds=1)


def to(state: State, **fields: object) -> workflow.Decide:
    """A decision that has been made."""
    return lambda _standing: Step(act="test", state=state, **fields)


def approved(store: Store, kept: Article) -> Standing:
    text = workflow.standing(store, kept.id).content_hash
    state = State(work=Work.APPROVED, approved_hash=text, approved_by="salma")
    step = to(state, person="salma", milestone=Milestone.APPROVED)
    return workflow.perform(store, kept.id, step).standing


@pytest.fixture
def kept(store: Store) -> Article:
    created = article("خبر", "نص")
    articles.create(store, created, author="mona")
    return created


def test_an_article_begins_as_a_draft_of_its_author(store: Store, kept: Article) -> None:
    standing = workflow.standing(store, kept.id[:20])
    assert (standing.state, standing.version, standing.owner) == (State(), 0, "mona")
    assert not standing.forked
    assert standing.freshness is Freshness.ORIGINAL


def test_an_act_is_written_with_its_audit(store: Store, kept: Article) -> None:
    state = State(work=Work.IN_REVIEW, submitted_by="mona", embargo_until=clock.now())
    done = workflow.perform(
        store, kept.id, to(state, person="mona", reason="جاهز", milestone=Milestone.SUBMITTED)
    )
    assert done.standing.state == state
    assert done.standing.version == 1
    assert done.changed.articles == {kept.id}
    [entry] = audit.trail(store, kept.id)
    assert (entry.person, entry.reason) == ("mona", "جاهز")
    assert entry.before["work"] == "draft"
    assert entry.after["work"] == "in_review"
    assert "hold" not in entry.after
    assert [card.id for card in articles.page(store, state="in_review").cards] == [kept.id]
    assert articles.counts(store).by_state == {"in_review": 1}
    [line] = sittings.sittings(store, kept.id)
    assert [each.milestone for each in line.milestones] == [Milestone.SUBMITTED]


def test_a_refused_act_changes_nothing(store: Store, kept: Article) -> None:
    def refuse(_standing: Standing) -> Step:
        raise ArticleMoved(id=kept.id)

    with pytest.raises(ArticleMoved):
        workflow.perform(store, kept.id, refuse, text=with_text(kept, "آخر"))
    assert audit.trail(store, kept.id) == ()
    assert articles.load(store, kept.id).article == kept


def test_what_was_shown_must_be_what_is(store: Store, kept: Article) -> None:
    workflow.perform(store, kept.id, to(State(work=Work.IN_REVIEW)), version=0)
    with pytest.raises(ArticleMoved):
        workflow.perform(store, kept.id, to(State()), version=0)
    assert workflow.standing(store, kept.id).version == 1


def test_the_audit_is_final(store: Store, store_path: Path, kept: Article) -> None:
    workflow.perform(store, kept.id, to(State(work=Work.IN_REVIEW)))
    connection = raw(store_path)
    for change in ("delete from audit", "update audit set person = 'x'"):
        with pytest.raises(DatabaseError, match="final"):
            connection.execute(change)
    connection.close()


def test_a_save_voids_the_approval_of_another_text(store: Store, kept: Article) -> None:
    standing = approved(store, kept)
    same = articles.save(store, kept, parent=standing.revision_id, name="نسخة")
    assert not same.approval_voided
    assert workflow.standing(store, kept.id).state.work is Work.APPROVED
    other = articles.save(store, with_text(kept, "آخر"), parent=same.revision.id, author="mona")
    assert other.approval_voided
    after = workflow.standing(store, kept.id)
    assert after.state.work is Work.DRAFT
    assert after.state.approved_hash == ""
    assert [card.state for card in articles.page(store).cards] == ["draft"]
    entry = audit.trail(store, kept.id)[-1]
    assert (entry.act, entry.person, entry.revision_id) == ("edit", "mona", other.revision.id)
    assert entry.after["work"] == "draft"


def test_so_does_what_another_desk_saves_beside_it(store: Store, kept: Article) -> None:
    first = workflow.standing(store, kept.id).revision_id
    approved(store, kept)
    saved = articles.save(store, with_text(kept, "على حدة"), parent=first)
    assert saved.approval_voided
    saved = articles.save(store, with_text(kept, "ثالث"), parent=first)
    assert saved.forked
    assert workflow.standing(store, kept.id).state.work is Work.DRAFT


def test_a_changed_text_of_a_live_article_is_a_correction(store: Store, kept: Article) -> None:
    text = workflow.standing(store, kept.id).content_hash
    live = State(work=Work.NONE, public=Public.LIVE, live_hash=text)
    standing = workflow.perform(store, kept.id, to(live)).standing
    assert standing.state.stage is Stage.LIVE
    articles.save(store, with_text(kept, "مصحح"), parent=standing.revision_id)
    state = workflow.standing(store, kept.id).state
    assert (state.work, state.kind, state.public) == (Work.DRAFT, Kind.CORRECTION, Public.LIVE)
    with pytest.raises(ArticlePublic):
        articles.move_to_bin(store, kept.id)


@pytest.mark.parametrize(
    "state",
    [
        State(work=Work.APPROVED, public=Public.SCHEDULED, public_before=Public.NEVER),
        State(work=Work.NONE, public=Public.KILLED),
        State(work=Work.SPIKED),
    ],
)
def test_a_frozen_text_stays(store: Store, kept: Article, state: State) -> None:
    standing = workflow.perform(store, kept.id, to(state)).standing
    with pytest.raises(EditionFrozen):
        articles.save(store, with_text(kept, "آخر"), parent=standing.revision_id)
    assert articles.load(store, kept.id).article == kept


def test_a_translation_knows_when_its_source_changes(store: Store, kept: Article) -> None:
    russian = Article.new(Language.RU, "Новость", kept.story_id)
    saved = workflow.translate(store, kept.id, russian, to(State()), author="anna")
    assert saved.created
    standing = workflow.standing(store, russian.id)
    assert standing.freshness is Freshness.IN_SYNC
    assert standing.source is not None
    assert standing.source.article_id == kept.id
    assert workflow.standing(store, kept.id).translations == (russian.id,)

    parent = standing.source.revision_id
    changed = articles.save(store, with_text(kept, "آخر"), parent=parent)
    assert workflow.standing(store, russian.id).freshness is Freshness.SOURCE_CHANGED
    assert [each.card.id for each in inbox.waiting(store)] == [russian.id]
    back = articles.save(store, kept, parent=changed.revision.id, name="كما كان")
    assert workflow.standing(store, russian.id).freshness is Freshness.IN_SYNC

    articles.save(store, with_text(kept, "ثالث"), parent=back.revision.id)
    workflow.perform(store, russian.id, to(State(), synced=True))
    assert workflow.standing(store, russian.id).freshness is Freshness.IN_SYNC
    workflow.perform(store, kept.id, to(State(work=Work.NONE, public=Public.KILLED)))
    assert workflow.standing(store, russian.id).freshness is Freshness.SOURCE_KILLED


def test_an_old_revision_is_behind_from_the_start(store: Store, kept: Article) -> None:
    first = workflow.standing(store, kept.id).revision_id
    articles.save(store, with_text(kept, "آخر"), parent=first)
    russian = Article.new(Language.RU, "Новость", kept.story_id)
    workflow.translate(store, kept.id, russian, to(State()), revision=first)
    assert workflow.standing(store, russian.id).freshness is Freshness.SOURCE_CHANGED
    with pytest.raises(NoSuchRevision):
        workflow.translate(store, kept.id, russian, to(State()), revision="none")


def test_autosaves_collapse_by_sitting(
    store: Store, kept: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = clock.now()

    def save(text: str, author: str, after: datetime.timedelta, name: str | None = None) -> None:
        nonlocal moment
        moment += after
        monkeypatch.setattr(clock, "now", lambda: moment)
        parent = articles.load(store, kept.id).revision.id
        articles.save(store, with_text(kept, text), parent=parent, author=author, name=name)

    save("1", "mona", SECOND)
    save("2", "mona", SECOND)
    save("3", "salma", SECOND)
    save("4", "salma", sittings.PAUSE)
    save("5", "salma", SECOND, name="للنشر")
    save("6", "salma", SECOND)
    lines = sittings.sittings(store, kept.id)
    assert [1 + len(line.earlier) for line in lines] == [1, 2, 1, 3]
    assert [line.newest.author for line in lines] == ["salma"] * 3 + ["mona"]
    assert lines[1].newest.name == "للنشر"
    assert lines[-1].began == lines[-1].earlier[-1].created_at

    oldest = lines[-1].earlier[-1]
    restored = sittings.restore(store, oldest.id, author="omar", name="مسترجع")
    assert restored.created
    assert articles.load(store, kept.id).article == kept
    assert len(sittings.sittings(store, kept.id)) == 5


def test_a_lock_is_one_sessions(
    store: Store, kept: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = locks.take(store, kept.id, person="mona", machine="desk-1", session="s1")
    theirs = locks.take(store, kept.id, person="salma", machine="desk-2", session="s2")
    assert theirs == mine
    assert workflow.standing(store, kept.id).lock == mine
    locks.give_back(store, kept.id, session="s2")
    assert workflow.standing(store, kept.id).lock == mine
    again = locks.take(store, kept.id, person="mona", machine="desk-1", session="s1")
    assert again.since == mine.since
    later = clock.now() + locks.STALE_AFTER
    monkeypatch.setattr(clock, "now", lambda: later)
    assert workflow.standing(store, kept.id).lock is None
    taken = locks.take(store, kept.id, person="salma", machine="desk-2", session="s2")
    assert taken.session == "s2"
    workflow.perform(store, kept.id, to(State(), unlocked=True))
    assert workflow.standing(store, kept.id).lock is None


def test_what_waits_is_found_and_the_rest_is_not(store: Store, kept: Article) -> None:
    assert inbox.waiting(store) == ()
    workflow.perform(store, kept.id, to(State(work=Work.IN_REVIEW)))
    quiet = article("آخر")
    articles.create(store, quiet)
    due = article("منشور")
    articles.create(store, due)
    live = State(work=Work.NONE, public=Public.LIVE, post_review_due=True)
    workflow.perform(store, due.id, to(live))
    found = inbox.waiting(store)
    assert [each.card.id for each in found] == [kept.id, due.id]
    assert found[1].state == live
    assert found[0].owner == "mona"
    articles.move_to_bin(store, kept.id)
    assert [each.card.id for each in inbox.waiting(store)] == [due.id]


def test_what_is_due_is_told_and_a_slug_is_one_articles(store: Store, kept: Article) -> None:
    now = clock.now()
    state = State(
        work=Work.APPROVED,
        public=Public.SCHEDULED,
        public_before=Public.NEVER,
        scheduled_at=now,
        slug="forum",
    )
    workflow.perform(store, kept.id, to(state))
    assert inbox.due(store, now - SECOND) == ()
    assert inbox.due(store, now) == (kept.id,)
    other, russian = article("آخر"), Article.new(Language.RU, "Новость")
    articles.create_all(store, [other, russian])
    assert workflow.slug_taken(store, "forum", other.id)
    assert not workflow.slug_taken(store, "forum", russian.id)
    assert not workflow.slug_taken(store, "forum", kept.id)
    assert not workflow.slug_taken(store, "", other.id)
    assert replace(state, scheduled_at=None) != state
