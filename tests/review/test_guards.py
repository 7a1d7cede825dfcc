"""Guards one by one: each lets pass, and each refuses with a sentence and a place."""

from __future__ import annotations

import datetime
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from editor.article.language import Language
from editor.article.standing import Lock
from editor.article.state import Delivery, Freshness, Kind, Pending, Public, State, Work
from editor.review.act import TITLES, Act, Facts, Remark, Request
from editor.review.labels import label
from editor.review.refusal import ActRefused, Failed, Spot
from editor.review.transitions import TRANSITIONS
from editor.review.workflow import decide, failures, next_act, offers
from tests.review.people import ANNA, DUTY, MONA, NOW, OMAR, SALMA, YUSUF, standing

IN_REVIEW = State(work=Work.IN_REVIEW, submitted_by="mona")
APPROVED = State(work=Work.APPROVED, approved_hash="h1", approved_by="salma")
LIVE = State(work=Work.NONE, public=Public.LIVE, live_hash="h1", live_revision="r1")
LIVE_DRAFT = replace(LIVE, work=Work.DRAFT, kind=Kind.CORRECTION, live_hash="h0")
BERLIN = ZoneInfo("Europe/Berlin")
HOUR = datetime.timedelta(hours=1)
WARNING = Failed("tatweel", TITLES[Act.EDIT], waivable=True)
ERROR = Failed("body-missing", TITLES[Act.EDIT], spot=Spot("article"))


def names(state: State, act: Act, known: Facts | None = None, **request: object) -> list[str]:
    fields = {
        name: request.pop(name)
        for name in ("lock", "owner", "forked", "freshness", "source_hash", "language", "binned")
        if name in request
    }
    request.setdefault("person", DUTY)
    asked = Request(act=act, **request)
    found = failures(standing(state, **fields), asked, known or Facts(now=NOW))
    for each in found:
        for language in Language:
            assert each.say(language)
    return [each.guard for each in found]


def test_every_act_has_its_transition_and_title() -> None:
    assert set(TRANSITIONS) == set(TITLES) == set(Act)


def test_roles() -> None:
    assert names(State(), Act.SUBMIT, person=MONA) == []
    assert names(State(), Act.SUBMIT, person=SALMA) == ["role", "own"]
    assert names(State(), Act.SUBMIT, person=None) == ["nobody", "own"]
    assert names(State(), Act.SUBMIT, person=replace(MONA, active=False)) == ["left"]
    assert names(State(), Act.SUBMIT, person=YUSUF) == ["own"]
    assert names(State(), Act.SUBMIT, person=YUSUF, owner="") == []
    foreign = replace(MONA, languages=(Language.RU,))
    assert names(State(), Act.SUBMIT, person=foreign) == ["language"]
    assert names(State(), Act.TRANSLATE, person=foreign, acknowledged={"source_open"}) == []
    assert names(LIVE, Act.DELIVERED, person=OMAR) == ["system", "state"]
    assert names(State(), Act.SUBMIT, person=MONA, binned=True) == ["binned"]


def test_four_eyes() -> None:
    wrote = Facts(now=NOW, wrote_substance=True)
    assert names(IN_REVIEW, Act.APPROVE, person=SALMA) == []
    assert names(IN_REVIEW, Act.APPROVE, wrote, person=SALMA) == ["four_eyes"]
    # A reason helps the publisher alone.
    assert names(IN_REVIEW, Act.APPROVE, wrote, person=SALMA, reason="x") == ["four_eyes"]
    assert names(IN_REVIEW, Act.APPROVE, person=SALMA, owner="salma") == ["four_eyes"]
    assert names(IN_REVIEW, Act.APPROVE, person=OMAR) == ["self_approve"]
    assert names(IN_REVIEW, Act.APPROVE, wrote, person=DUTY) == ["four_eyes"]
    assert names(IN_REVIEW, Act.APPROVE, wrote, person=DUTY, reason="alone") == []


def test_alone_on_the_shift_is_shown_and_looked_at_later() -> None:
    def after(state: State, act: Act, **request: object) -> State:
        known = Facts(now=NOW, delivered=True)
        return decide(standing(state), Request(act=act, **request), known).state

    alone = after(IN_REVIEW, Act.APPROVE, person=OMAR, reason="one on the shift")
    assert alone.unseen
    assert "no second pair of eyes" in label(alone, Language.EN)
    live = after(after(alone, Act.PUBLISH, person=OMAR), Act.DELIVERED)
    assert live.post_review_due
    assert not after(live, Act.POST_REVIEW, person=SALMA).unseen
    seen = after(IN_REVIEW, Act.APPROVE, person=SALMA)
    assert not after(after(seen, Act.PUBLISH, person=OMAR), Act.DELIVERED).post_review_due


def test_the_address_of_what_is_live_is_a_publishers() -> None:
    correction = replace(LIVE, work=Work.DRAFT, kind=Kind.CORRECTION, slug="forum")
    kept, other = Facts(now=NOW, slug="forum"), Facts(now=NOW, slug="forum-2026")
    assert "slug_changed" not in names(correction, Act.SUBMIT, kept, person=MONA)
    assert "slug_changed" in names(correction, Act.SUBMIT, other, person=MONA)
    assert "slug_changed" not in names(correction, Act.SUBMIT, other, person=OMAR)
    fresh = replace(correction, public=Public.NEVER, live_hash="", live_revision="", slug="")
    assert "slug_changed" not in names(fresh, Act.SUBMIT, other, person=MONA)


def test_taking_and_recalling() -> None:
    taken = replace(IN_REVIEW, taken_by="salma")
    assert names(taken, Act.TAKE, person=ANNA) == ["taken"]
    assert names(taken, Act.TAKE, person=ANNA, reason="she is ill") == []
    assert names(taken, Act.APPROVE, person=ANNA) == ["taken"]
    assert names(taken, Act.RECALL, person=MONA) == ["taken"]
    assert names(taken, Act.RECALL, person=MONA, agreed=True) == []
    assert names(IN_REVIEW, Act.RECALL, person=MONA) == []


def test_what_is_open_stops_the_approval_and_says_where() -> None:
    spot = Spot("text", "b1", 0, 3, 9)
    known = Facts(
        now=NOW,
        suggestions=(spot, spot),
        blocking=(Remark("الأمن", spot),),
        entries=(ERROR, WARNING),
    )
    with pytest.raises(ActRefused) as refused:
        decide(standing(IN_REVIEW), Request(act=Act.APPROVE, person=SALMA), known)
    failed = refused.value.failed
    assert [each.guard for each in failed] == ["suggestions", "blocking_comments", "body-missing"]
    assert failed[0].spot == failed[1].spot == spot
    assert "الأمن" in failed[1].say(Language.RU)
    assert "2" in failed[0].say(Language.AR)
    for language in Language:
        assert refused.value.say(language).count("\n– ") == 3
    assert names(IN_REVIEW, Act.APPROVE, Facts(now=NOW, content_hash="h0"), person=SALMA) == [
        "moved"
    ]
    assert names(IN_REVIEW, Act.APPROVE, person=SALMA, forked=True) == ["forked"]


def test_who_suggested_may_give_the_article_back() -> None:
    wrote = Facts(now=NOW, wrote_substance=True, suggestions=(Spot("text"),))
    assert names(IN_REVIEW, Act.REQUEST_CHANGES, wrote, person=SALMA) == []
    assert names(IN_REVIEW, Act.APPROVE, wrote, person=SALMA)[0] == "four_eyes"
    assert names(IN_REVIEW, Act.REQUEST_CHANGES, wrote, person=SALMA, owner="salma") == [
        "four_eyes"
    ]


def test_changes_are_asked_for_in_words() -> None:
    assert names(IN_REVIEW, Act.REQUEST_CHANGES, person=SALMA) == ["says_what"]
    assert names(IN_REVIEW, Act.REQUEST_CHANGES, person=SALMA, reason="too long") == []
    assert names(IN_REVIEW, Act.REQUEST_CHANGES, Facts(now=NOW, comments=1), person=SALMA) == []


def test_a_publication() -> None:
    assert names(APPROVED, Act.PUBLISH, person=OMAR) == []
    assert names(APPROVED, Act.PUBLISH, person=SALMA) == ["role"]
    assert names(replace(APPROVED, approved_hash="h0"), Act.PUBLISH) == ["approved_text"]
    flagged = replace(APPROVED, hold=True, legal=True, embargo_until=NOW + HOUR)
    assert names(flagged, Act.PUBLISH) == ["hold", "legal", "embargo"]
    known = Facts(now=NOW, entries=(WARNING,), slug_taken=True, slug="x", remote_changed=True)
    assert names(APPROVED, Act.PUBLISH, known) == ["slug_taken", "remote_changed", "tatweel"]
    seen = frozenset({"tatweel", "remote_changed", "slug_taken"})
    explained = {"acknowledged": seen, "reason": "theirs was a slip"}
    assert names(APPROVED, Act.PUBLISH, known, **explained) == ["slug_taken"]
    assert names(APPROVED, Act.PUBLISH, known, acknowledged=seen) == ["slug_taken", "reason"]
    busy = replace(APPROVED, delivery=Delivery.UNKNOWN, pending=Pending.PUBLISH)
    assert names(busy, Act.PUBLISH) == ["in_flight"]
    correction = replace(APPROVED, kind=Kind.CORRECTION, public=Public.LIVE)
    assert names(correction, Act.PUBLISH) == ["note"]
    assert names(correction, Act.PUBLISH, note="a name was corrected") == []
    assert names(correction, Act.PUBLISH, Facts(now=NOW, only_typos=True)) == []
    update = replace(correction, kind=Kind.UPDATE)
    assert names(update, Act.PUBLISH, Facts(now=NOW, only_typos=True)) == ["note"]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (None, ["time"]),
        (NOW, ["too_soon"]),
        (NOW + HOUR, []),
        # Berlin's clocks go back at 03:00 on 25 October 2026 and forward on 28 March 2027.
        (
            datetime.datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN),
            ["clock_change"],
        ),
        (datetime.datetime(2027, 3, 28, 2, 30, tzinfo=BERLIN), ["clock_change"]),
        (datetime.datetime(2026, 10, 25, 4, 30, tzinfo=BERLIN), []),
    ],
)
def test_a_schedule_is_a_moment_that_comes_once(
    at: datetime.datetime | None, expected: list[str]
) -> None:
    assert names(APPROVED, Act.SCHEDULE, at=at) == expected


def test_a_schedule_waits_for_the_embargo_and_late_news_is_asked_about() -> None:
    held = replace(APPROVED, embargo_until=NOW + 2 * HOUR)
    assert names(held, Act.SCHEDULE, at=NOW + HOUR) == ["embargo"]
    assert names(held, Act.SCHEDULE, at=NOW + 3 * HOUR) == []
    due = replace(
        APPROVED, public=Public.SCHEDULED, public_before=Public.NEVER, scheduled_at=NOW + HOUR
    )
    assert names(due, Act.FIRE, person=None) == ["early"]
    assert names(due, Act.FIRE, Facts(now=NOW + HOUR), person=None) == []
    late = Facts(now=NOW + 5 * HOUR)
    assert names(due, Act.FIRE, late, person=None) == ["late"]
    assert names(due, Act.FIRE, late, person=OMAR, acknowledged=frozenset({"late"})) == []
    assert names(replace(due, hold=True), Act.FIRE, Facts(now=NOW + HOUR), person=None) == ["hold"]


def test_taking_down() -> None:
    assert names(LIVE, Act.UNPUBLISH) == ["reason", "redirect"]
    assert names(LIVE, Act.UNPUBLISH, reason="x", gone=True) == []
    assert names(LIVE, Act.UNPUBLISH, reason="x", redirect="https://example.org/") == []
    for wrong in ("javascript:alert(1)", "example.org/ar/", "/ar/", "mailto:a@example.org"):
        assert names(LIVE, Act.UNPUBLISH, reason="x", redirect=wrong) == ["redirect"]
    known = Facts(now=NOW, slug="forum")
    assert names(LIVE, Act.KILL, known) == ["reason", "type_slug", "notice"]
    assert names(LIVE, Act.KILL, known, reason="x", note="y", confirmed="forum") == []
    failed = replace(LIVE_DRAFT, delivery=Delivery.FAILED, pending=Pending.PUBLISH)
    assert names(failed, Act.KILL, reason="x", note="y") == []
    killing = replace(LIVE, delivery=Delivery.FAILED, pending=Pending.KILL)
    assert names(killing, Act.ABANDON) == ["not_abandoned"]
    assert names(failed, Act.ABANDON) == []
    assert names(State(), Act.KILL) == ["state"]


def test_a_hotfix_has_a_reason_and_no_errors() -> None:
    assert names(LIVE_DRAFT, Act.HOTFIX) == ["reason"]
    known = Facts(now=NOW, entries=(WARNING, ERROR))
    assert names(LIVE_DRAFT, Act.HOTFIX, known, reason="a wrong name") == ["body-missing"]
    step = decide(
        standing(LIVE_DRAFT), Request(act=Act.HOTFIX, person=OMAR, reason="x"), Facts(now=NOW)
    )
    known = Facts(now=NOW, delivered=True)
    live = decide(standing(step.state), Request(act=Act.DELIVERED), known).state
    assert (live.live_hash, live.work, live.post_review_due) == ("h1", Work.NONE, True)


def test_spiking_and_translating() -> None:
    assert names(State(), Act.SPIKE, person=MONA) == []
    assert names(LIVE_DRAFT, Act.SPIKE) == ["state"]
    found = failures(
        standing(translations=("a2",)), Request(act=Act.SPIKE, person=MONA), Facts(now=NOW)
    )
    assert [(each.guard, each.waivable) for each in found] == [("translations", True)]
    assert names(State(), Act.TRANSLATE) == ["source_open"]
    assert names(APPROVED, Act.TRANSLATE) == []
    behind = {"freshness": Freshness.SOURCE_CHANGED, "source_hash": "s2"}
    assert names(State(), Act.MARK_SYNCED) == ["source_unchanged"]
    assert names(State(), Act.MARK_SYNCED, **behind) == ["source_unseen"]
    assert names(State(), Act.MARK_SYNCED, seen_source="s2", **behind) == []


def test_locks() -> None:
    lock = Lock("salma", "desk-2", "s2", NOW, NOW)
    assert names(State(), Act.EDIT, person=MONA, session="s1", lock=lock) == ["locked"]
    assert names(State(), Act.EDIT, person=MONA, session="s2", lock=lock) == []
    assert names(State(), Act.BREAK_LOCK, person=MONA, lock=lock) == ["foreign_lock"]
    assert names(State(), Act.BREAK_LOCK, person=SALMA, lock=lock) == []
    assert names(State(), Act.BREAK_LOCK, person=OMAR, lock=lock) == ["foreign_lock"]
    assert names(State(), Act.BREAK_LOCK, person=OMAR, reason="he left", lock=lock) == []


def test_edits_of_others() -> None:
    assert names(State(), Act.EDIT, person=SALMA) == ["own"]
    assert names(IN_REVIEW, Act.EDIT, person=MONA) == ["state"]
    assert names(IN_REVIEW, Act.PROOF_EDIT, person=SALMA) == ["direct_edit"]
    assert names(IN_REVIEW, Act.PROOF_EDIT, person=SALMA, suggesting=True) == []
    assert names(IN_REVIEW, Act.PROOF_EDIT, Facts(now=NOW, only_typos=True), person=SALMA) == []


@pytest.mark.parametrize(
    ("state", "english", "arabic"),
    [
        (State(), "Draft", "مسودة"),
        (
            replace(LIVE_DRAFT, work=Work.IN_REVIEW),
            "Live, correction in review",
            "منشور، تصحيح قيد المراجعة",
        ),
        (replace(LIVE_DRAFT, kind=Kind.UPDATE), "Live, update in draft", "منشور، تحديث مسودة"),
        (
            replace(APPROVED, delivery=Delivery.SENDING, pending=Pending.PUBLISH),
            "Approved, being published",
            "معتمد، يُنشر الآن",
        ),
    ],
)
def test_one_label_for_all_axes(state: State, english: str, arabic: str) -> None:
    assert label(state, Language.EN) == english
    assert label(state, Language.AR) == arabic


def test_the_next_act_is_this_persons() -> None:
    def following(state: State, person: object) -> Act | None:
        offer = next_act(offers(standing(state), person, Facts(now=NOW, slug="x")))
        return offer and offer.act

    assert following(State(), MONA) is Act.SUBMIT
    assert following(IN_REVIEW, SALMA) is Act.TAKE
    assert following(replace(IN_REVIEW, taken_by="salma"), SALMA) is Act.APPROVE
    assert following(APPROVED, OMAR) is Act.PUBLISH
    assert following(IN_REVIEW, MONA) is None
