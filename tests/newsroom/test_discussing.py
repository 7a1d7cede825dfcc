"""What the store knows of a discussion holds an act back, whoever asks and from where."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from db import articles, comments, settings
from db.store import Store
from editor.article.article import Article
from editor.article.block import Paragraph
from editor.article.json_form import to_dict
from editor.article.person import Person
from editor.article.place import Part, Place
from editor.article.span import Text
from editor.article.state import Work
from editor.newsroom import acting
from editor.newsroom.discussing import REVIEW_KEY
from editor.review.act import Act, Request
from editor.review.anchoring import anchor_at
from editor.review.comments import begin, resolve
from tests.newsroom.test_newsroom import refused, save
from tests.review.people import MONA, NOW, OMAR, SALMA


def asked(store: Store, article: Article, act: Act, person: Person) -> functools.partial[object]:
    """Ask as the command line does: by the store alone."""
    request = Request(act=act, person=person)
    return functools.partial(acting.perform, store, article.id, request, findings=())


@pytest.fixture
def submitted(store: Store, story: tuple[Article, ...]) -> Article:
    asked(store, story[0], Act.SUBMIT, MONA)()
    return story[0]


def remark(article: Article) -> Place:
    paragraph = next(each for each in article.blocks if isinstance(each, Paragraph))
    return Place(Part.TEXT, paragraph.id, 0, 5)


def test_a_blocking_comment_in_the_store_holds_an_approval_back(
    store: Store, submitted: Article
) -> None:
    anchor = anchor_at(submitted, remark(submitted))
    thread = begin(anchor, "Who says so?", author="salma", time=NOW, blocking=True)
    comments.put(store, submitted.id, thread)
    assert refused(asked(store, submitted, Act.APPROVE, SALMA)) == ["blocking_comments"]
    offers = acting.view(store, submitted.id, SALMA).offers
    [approve] = [offer for offer in offers if offer.act is Act.APPROVE]
    assert "blocking_comments" in [each.guard for each in approve.failed]
    # The comment says what to change: no other reason is asked for.
    done = asked(store, submitted, Act.REQUEST_CHANGES, SALMA)()
    assert done.standing.state.work is Work.CHANGES_REQUESTED  # type: ignore[attr-defined]

    asked(store, submitted, Act.SUBMIT, MONA)()
    comments.put(store, submitted.id, resolve(thread, by="mona", at=NOW))
    done = asked(store, submitted, Act.APPROVE, SALMA)()
    assert done.standing.state.work is Work.APPROVED  # type: ignore[attr-defined]


def test_suggestions_in_the_store_hold_an_approval_back(store: Store, submitted: Article) -> None:
    settings.put(
        store,
        REVIEW_KEY.format(submitted.id),
        {"stands": to_dict(submitted), "suggesting": True},
    )
    first = next(each for each in submitted.blocks if isinstance(each, Paragraph))
    other = replace(first, text=Text.of("نص آخر"))
    blocks = tuple(other if each is first else each for each in submitted.blocks)
    save(store, submitted, SALMA, blocks=blocks)
    assert refused(asked(store, submitted, Act.APPROVE, OMAR)) == ["self_approve", "suggestions"]
    settings.put(store, REVIEW_KEY.format(submitted.id), {"stands": None, "suggesting": False})
    assert refused(asked(store, submitted, Act.APPROVE, OMAR)) == ["self_approve"]


def test_a_text_nobody_has_seen_is_not_approved(store: Store, submitted: Article) -> None:
    seen = articles.load(store, submitted.id).revision.id
    save(store, submitted, MONA, headline="عنوان لم يره أحد")
    request = Request(act=Act.APPROVE, person=SALMA)
    unseen = functools.partial(acting.perform, store, submitted.id, request, findings=(), seen=seen)
    assert refused(unseen) == ["moved"]
    newest = articles.load(store, submitted.id).revision.id
    done = acting.perform(store, submitted.id, request, findings=(), seen=newest)
    assert done.standing.state.work is Work.APPROVED
