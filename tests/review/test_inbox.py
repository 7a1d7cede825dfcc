"""What waits for whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor.article.language import Language
from editor.article.person import Person
from editor.article.state import Delivery, Freshness, Pending, Public, State, Work
from editor.review.inbox import SENTENCES, Reason, reason
from tests.review.people import ANNA, DUTY, MONA, OMAR, SALMA, YUSUF

IN_REVIEW = State(work=Work.IN_REVIEW)
CHANGES = State(work=Work.CHANGES_REQUESTED)
SYNC, CHANGED = Freshness.IN_SYNC, Freshness.SOURCE_CHANGED
FAILED = State(work=Work.APPROVED, delivery=Delivery.FAILED, pending=Pending.PUBLISH)
DUE = State(work=Work.NONE, public=Public.LIVE, post_review_due=True)


@pytest.mark.parametrize(
    ("person", "state", "freshness", "owner", "expected"),
    [
        (MONA, CHANGES, SYNC, "mona", Reason.CHANGES_REQUESTED),
        (YUSUF, CHANGES, SYNC, "mona", None),
        (YUSUF, CHANGES, SYNC, "", Reason.CHANGES_REQUESTED),
        (YUSUF, replace(CHANGES, submitted_by="yusuf"), SYNC, "mona", Reason.CHANGES_REQUESTED),
        (SALMA, IN_REVIEW, SYNC, "mona", Reason.TO_REVIEW),
        (SALMA, IN_REVIEW, SYNC, "salma", None),
        (SALMA, replace(IN_REVIEW, taken_by="salma"), SYNC, "mona", Reason.TAKEN),
        (ANNA, replace(IN_REVIEW, taken_by="salma"), SYNC, "mona", None),
        (OMAR, State(work=Work.APPROVED), SYNC, "mona", Reason.TO_PUBLISH),
        (OMAR, FAILED, SYNC, "mona", Reason.DELIVERY),
        (MONA, FAILED, SYNC, "mona", None),
        (SALMA, DUE, SYNC, "mona", Reason.POST_REVIEW),
        (MONA, State(), CHANGED, "mona", Reason.SOURCE_CHANGED),
        (MONA, State(), Freshness.SOURCE_KILLED, "mona", Reason.SOURCE_KILLED),
        (MONA, State(work=Work.SPIKED), CHANGED, "mona", None),
        (MONA, State(public=Public.KILLED), CHANGED, "mona", None),
        (DUTY, IN_REVIEW, SYNC, "mona", Reason.TO_REVIEW),
        (MONA, State(), SYNC, "mona", None),
    ],
)
def test_by_role(
    person: Person, state: State, freshness: Freshness, owner: str, expected: Reason | None
) -> None:
    assert reason(person, state, freshness, Language.AR, owner) is expected


def test_other_languages_wait_for_others() -> None:
    russian = replace(SALMA, languages=(Language.RU,))
    assert reason(russian, IN_REVIEW, SYNC, Language.AR, "mona") is None
    assert reason(russian, IN_REVIEW, SYNC, Language.RU, "mona") is Reason.TO_REVIEW


def test_every_reason_is_said() -> None:
    assert set(SENTENCES) == set(Reason)
