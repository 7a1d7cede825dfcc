"""Proofreader, review and store together: what the window and the commands call."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from db import articles, settings, workflow
from db.errors import ArticleMoved
from db.store import Store
from editor.article.article import Article
from editor.article.block import Heading, Paragraph
from editor.article.language import Language
from editor.article.person import Person
from editor.article.span import Text
from editor.article.state import Freshness, Public, Stage, Work
from editor.importing import samples
from editor.newsroom import acting
from editor.newsroom.checking import PROFILES_KEY, checks, parity
from editor.newsroom.discussing import Discussion
from editor.newsroom.inbox import inbox
from editor.proofing.check import check
from editor.review.act import Act, Remark, Request
from editor.review.inbox import Reason
from editor.review.profiles import Level
from editor.review.refusal import ActRefused, Spot
from tests.review.people import ANNA, DUTY, MONA, OMAR, SALMA, YUSUF


def act(store: Store, article: Article, what: Act, person: Person | None, **given: object) -> Stage:
    delivered = bool(given.pop("delivered", False))
    request = Request(act=what, person=person, **given)
    done = acting.perform(store, article.id, request, findings=(), delivered=delivered)
    return done.standing.state.stage


def save(store: Store, article: Article, by: Person, **fields: object) -> Article:
    loaded = articles.load(store, article.id)
    changed = replace(loaded.article, **fields)
    articles.save(store, changed, parent=loaded.revision.id, author=by.id)
    return changed


def refused(call: functools.partial[object]) -> list[str]:
    with pytest.raises(ActRefused) as error:
        call()
    return [each.guard for each in error.value.failed]


def waiting(store: Store, person: Person) -> list[Reason]:
    return [item.reason for item in inbox(store, person)]


def test_three_people_bring_an_article_out(store: Store, story: tuple[Article, ...]) -> None:
    arabic = story[0]
    act(store, arabic, Act.SUBMIT, MONA)
    assert waiting(store, SALMA) == waiting(store, ANNA) == [Reason.TO_REVIEW]
    assert waiting(store, MONA) == waiting(store, OMAR) == []
    act(store, arabic, Act.TAKE, SALMA)
    assert waiting(store, SALMA) == [Reason.TAKEN]
    assert waiting(store, ANNA) == []
    # Her own commas do not make the text hers.
    save(store, arabic, SALMA, headline=arabic.headline + "،")
    assert act(store, arabic, Act.APPROVE, SALMA) is Stage.APPROVED
    assert waiting(store, OMAR) == [Reason.TO_PUBLISH]
    assert act(store, arabic, Act.PUBLISH, OMAR) is Stage.SENDING
    assert act(store, arabic, Act.DELIVERY_FAILED, None) is Stage.FAILED
    assert waiting(store, OMAR) == [Reason.DELIVERY]
    act(store, arabic, Act.RETRY, OMAR)
    assert act(store, arabic, Act.DELIVERED, None, delivered=True) is Stage.LIVE
    assert waiting(store, OMAR) == []


def test_a_rewritten_sentence_needs_another_pair_of_eyes(
    store: Store, story: tuple[Article, ...]
) -> None:
    arabic = story[0]
    act(store, arabic, Act.SUBMIT, MONA)
    save(store, arabic, SALMA, headline="عنوان آخر كتبته سلمى")
    approve = functools.partial(act, store, arabic, Act.APPROVE)
    assert refused(functools.partial(approve, SALMA)) == ["four_eyes"]
    assert approve(ANNA) is Stage.APPROVED
    act(store, arabic, Act.REOPEN, MONA)
    act(store, arabic, Act.SUBMIT, MONA)
    assert approve(DUTY) is Stage.APPROVED


def test_whoever_hands_words_on_answers_for_them(store: Store, story: tuple[Article, ...]) -> None:
    arabic = story[0]
    act(store, arabic, Act.SUBMIT, MONA)
    act(store, arabic, Act.TAKE, SALMA)
    save(store, arabic, SALMA, headline="عنوان اقترحته سلمى")
    act(store, arabic, Act.REQUEST_CHANGES, SALMA, reason="انظري العنوان")
    # Mona lets it stand, changes no letter, and hands the article on again.
    act(store, arabic, Act.SUBMIT, MONA)
    approve = functools.partial(act, store, arabic, Act.APPROVE)
    assert refused(functools.partial(approve, MONA))
    assert approve(SALMA) is Stage.APPROVED
    act(store, arabic, Act.REOPEN, MONA)
    act(store, arabic, Act.SUBMIT, MONA)
    # What she writes after that is hers again.
    save(store, arabic, SALMA, headline="عنوان آخر بعد الإرسال")
    assert refused(functools.partial(approve, SALMA)) == ["four_eyes"]


def test_a_correction_and_its_discard(store: Store, story: tuple[Article, ...]) -> None:
    arabic = story[0]
    for what, person in ((Act.SUBMIT, MONA), (Act.APPROVE, SALMA), (Act.PUBLISH, OMAR)):
        act(store, arabic, what, person)
    act(store, arabic, Act.DELIVERED, None, delivered=True)
    save(store, arabic, MONA, headline="عنوان مصحح")
    assert workflow.standing(store, arabic.id).state.work is Work.DRAFT
    assert act(store, arabic, Act.DISCARD, MONA) is Stage.LIVE
    assert articles.load(store, arabic.id).article == arabic
    # Discarding made a revision of Mona's with the published text.
    save(store, arabic, MONA, headline="عنوان مصحح ثان")
    act(store, arabic, Act.SUBMIT, MONA)
    act(store, arabic, Act.APPROVE, SALMA)
    publish = functools.partial(act, store, arabic, Act.PUBLISH, OMAR)
    assert refused(publish) == ["note"]
    assert publish(note="صُحح العنوان") is Stage.SENDING
    act(store, arabic, Act.DELIVERED, None, delivered=True)
    state = workflow.standing(store, arabic.id).state
    assert (state.corrections, state.public) == (1, Public.LIVE)


def test_comments_and_suggestions_stand_in_the_way(
    store: Store, story: tuple[Article, ...]
) -> None:
    act(store, story[0], Act.SUBMIT, MONA)
    spot = Spot("text", story[0].blocks[0].id, 0, 1, 5)
    talk = Discussion(suggestions=(spot,), blocking=(Remark("x", spot),), comments=2)
    request = Request(act=Act.APPROVE, person=SALMA)
    call = functools.partial(
        acting.perform, store, story[0].id, request, findings=(), discussion=talk
    )
    assert refused(call) == ["suggestions", "blocking_comments"]


def test_what_was_looked_at_must_be_what_is(store: Store, story: tuple[Article, ...]) -> None:
    request = Request(act=Act.SUBMIT, person=MONA)
    act(store, story[0], Act.HOLD, MONA)
    with pytest.raises(ArticleMoved):
        acting.perform(store, story[0].id, request, findings=(), version=0)


def test_a_view_has_the_next_act_with_its_checks(store: Store, story: tuple[Article, ...]) -> None:
    arabic = save(store, story[0], MONA, rubric="")
    seen = acting.view(store, arabic.id, MONA, findings=check(arabic))
    assert seen.next is not None
    assert seen.next.act is Act.SUBMIT
    assert "rubric-missing" in [each.guard for each in seen.next.failed]
    assert not seen.next.open
    assert acting.view(store, arabic.id, SALMA).next is None


def test_a_desk_has_levels_of_its_own(store: Store, story: tuple[Article, ...]) -> None:
    arabic = save(store, story[0], MONA, rubric="")

    def levels() -> dict[str, Level]:
        return {each.rule: each.level for each in checks(store, arabic, "submit", ())}

    assert levels()["rubric-missing"] is Level.REQUIRED
    settings.put(store, PROFILES_KEY, {"submit": {"rules": {"rubric-missing": "recommended"}}})
    assert levels()["rubric-missing"] is Level.RECOMMENDED
    settings.put(store, PROFILES_KEY, {"submit": {"rules": {"rubric-missing": "off"}}})
    assert "rubric-missing" not in levels()


def test_the_same_headline_in_another_story_is_told(
    store: Store, story: tuple[Article, ...]
) -> None:
    twin = Article.new(Language.AR, story[0].headline + ".")
    articles.create(store, twin)
    found = [each.rule for each in checks(store, story[0], "publish", ())]
    assert "duplicate-headline" in found
    assert "duplicate-headline" not in [
        each.rule for each in checks(store, story[1], "publish", ())
    ]


def test_a_translation_stands_beside_its_source_block_by_block(store: Store) -> None:
    arabic = samples.story().editions[0]
    articles.create(store, arabic, author="mona")
    first = articles.load(store, arabic.id).revision
    save(store, arabic, MONA, headline="عنوان أحدث")
    request = Request(act=Act.TRANSLATE, person=YUSUF, acknowledged=frozenset({"source_open"}))
    made = acting.translate(store, arabic.id, Language.RU, request, revision=first.id)
    russian = articles.load(store, made.article_id).article
    assert [type(block) for block in russian.blocks] == [type(block) for block in arabic.blocks]
    assert not {block.id for block in russian.blocks} & {block.id for block in arabic.blocks}
    assert all(block.language is Language.RU for block in russian.blocks)
    texts = [block.text for block in russian.blocks if isinstance(block, Paragraph | Heading)]
    assert not any(texts)
    assert russian.figures[0].media_id == arabic.figures[0].media_id
    standing = workflow.standing(store, russian.id)
    assert standing.owner == "yusuf"
    # The text translated is the first; the source says something else by now.
    assert standing.freshness is Freshness.SOURCE_CHANGED
    assert waiting(store, YUSUF) == [Reason.SOURCE_CHANGED]
    request = Request(act=Act.MARK_SYNCED, person=YUSUF, seen_source=standing.source_hash)
    acting.perform(store, russian.id, request)
    assert waiting(store, YUSUF) == []


def test_editions_are_compared_by_the_terms_in_force(
    store: Store, story: tuple[Article, ...]
) -> None:
    arabic, russian, _ = story
    assert parity(store, arabic, russian) == ()
    changed = replace(russian, headline="", lead=Text(), blocks=())
    assert {each.missing_in for each in parity(store, arabic, changed)} == {Language.RU}


def test_restoring_adds_a_revision(store: Store, story: tuple[Article, ...]) -> None:
    first = articles.load(store, story[0].id).revision
    save(store, story[0], MONA, headline="آخر")
    restored = acting.restore(store, first.id, person=SALMA, name="كما كان")
    assert restored.created
    assert restored.revision.author == "salma"
    assert articles.load(store, story[0].id).article == story[0]
