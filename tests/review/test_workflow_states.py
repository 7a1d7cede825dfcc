"""The workflow as a machine: every run of it holds the invariants; so does every state there is."""

from __future__ import annotations

import datetime
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import replace

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from editor.article.standing import Lock, Standing
from editor.article.state import NEW, Freshness, Public, State
from editor.review.act import SYSTEM, Act, Facts, Request
from editor.review.refusal import ActRefused, Failed
from editor.review.transitions import TRANSITIONS
from editor.review.workflow import decide, failures, offers
from tests.review.invariants import Witness, check
from tests.review.people import DUTY, MONA, NOW, PEOPLE, SALMA, standing

EDITS = (Act.EDIT, Act.PROOF_EDIT)
LATER = NOW + datetime.timedelta(hours=2)
RUNS: Counter[str] = Counter()


class Desk(RuleBasedStateMachine):
    """Anybody asks for anything, with or without what it takes."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.texts = 1
        self.standing = standing()
        self.witness = Witness()

    @invariant()
    def holds(self) -> None:
        check(self.standing.state, self.standing.content_hash, self.witness)

    @rule(hours=st.sampled_from((0.1, 1, 30)))
    def time_passes(self, hours: float) -> None:
        self.now += datetime.timedelta(hours=hours)

    @rule(held=st.booleans())
    def somebody_opens_it(self, held: bool) -> None:
        lock = Lock("anna", "desk-2", "other", self.now, self.now) if held else None
        self.standing = changed(self.standing, lock=lock)

    @rule(act=st.sampled_from(Act), data=st.data())
    def ask(self, act: Act, data: st.DataObject) -> None:
        self._ask(act, data, good=False)

    @rule(data=st.data())
    def ask_for_what_fits(self, data: st.DataObject) -> None:
        """Anything else would wander about in drafts for most of its steps."""
        fitting = [
            act
            for act in Act
            if not failures(self.standing, wholesome(self, act), facts(self, good=True))
        ]
        # A killed article is where every way ends.
        assert fitting or self.standing.state.public is Public.KILLED
        if fitting:
            self._ask(data.draw(st.sampled_from(fitting)), data, good=True)

    @rule(
        way=st.sampled_from(
            [
                (Act.PUBLISH, Act.DELIVERED),
                (Act.PUBLISH, Act.DELIVERY_FAILED, Act.RETRY, Act.DELIVERED),
                (Act.SCHEDULE, None, Act.FIRE, Act.DELIVERED),
                (Act.PUBLISH, Act.DELIVERED, Act.KILL, Act.DELIVERED),
            ]
        ),
        data=st.data(),
    )
    def bring_it_out(self, way: tuple[Act | None, ...], data: st.DataObject) -> None:
        """The long ways, which chance seldom goes."""
        for act in (Act.SUBMIT, Act.APPROVE, *way):
            if act is None:
                self.now += datetime.timedelta(hours=2)
            elif not failures(self.standing, wholesome(self, act), facts(self, good=True)):
                self._ask(act, data, good=True)

    def teardown(self) -> None:
        RUNS["runs"] += 1

    def _ask(self, act: Act, data: st.DataObject, *, good: bool) -> None:
        request = wholesome(self, act) if good else any_request(self, act, data)
        known = facts(self, good=good or data.draw(st.booleans()))
        before = self.standing.state
        try:
            step = decide(self.standing, request, known)
        except ActRefused as refused:
            assert not good
            assert refused.failed
            RUNS["refused"] += 1
            return
        RUNS["passed"] += 1
        RUNS[f"passed {act.value}"] += 1
        text = old = self.standing.content_hash
        if act in EDITS:
            self.texts += 1
            text = known.new_hash
        elif act is Act.DISCARD:
            text = before.live_hash
        self.witness = self.witness.see(act, before, step.state, old, text)
        self.standing = changed(
            self.standing, state=step.state, content_hash=text, revision_id=f"r-{text}"
        )


def facts(desk: Desk, *, good: bool) -> Facts:
    warning = Failed("headline-length", ActRefused.sentence, waivable=True)
    return Facts(
        now=desk.now,
        content_hash=desk.standing.content_hash,
        new_hash=f"h{desk.texts + 1}",
        entries=() if good else (warning,),
        only_typos=good,
        delivered=good,
        comments=int(good),
        slug="forum",
    )


def wholesome(desk: Desk, act: Act) -> Request:
    """A request that lacks nothing, by somebody who may."""
    return Request(
        act=act,
        person=None if act in SYSTEM else SALMA if act is Act.POST_REVIEW else DUTY,
        session="other",
        reason="alone on the night shift",
        note="what changed",
        acknowledged=frozenset({"late", "source_open", "translations", "headline-length"}),
        at=desk.now + datetime.timedelta(hours=2),
        confirmed="forum",
        gone=True,
        agreed=True,
    )


def any_request(desk: Desk, act: Act, data: st.DataObject) -> Request:
    hours = data.draw(st.sampled_from((-3, 0, 2)))
    return Request(
        act=act,
        person=data.draw(st.none() | st.sampled_from(PEOPLE)),
        session=data.draw(st.sampled_from(("", "other"))),
        reason=data.draw(st.sampled_from(("", "a reason"))),
        note=data.draw(st.sampled_from(("", "a note"))),
        acknowledged=frozenset(data.draw(st.sets(st.sampled_from(("late", "headline-length"))))),
        at=data.draw(st.sampled_from((None, desk.now + datetime.timedelta(hours=hours)))),
        confirmed=data.draw(st.sampled_from(("", "forum"))),
        gone=data.draw(st.booleans()),
        agreed=data.draw(st.booleans()),
        suggesting=data.draw(st.booleans()),
    )


def changed(kept: Standing, **fields: object) -> Standing:
    return standing(
        **({"lock": kept.lock, "content_hash": kept.content_hash, "state": kept.state} | fields)
    )


Desk.TestCase.settings = hypothesis.settings(max_examples=60, stateful_step_count=60, deadline=None)
TestDesk = Desk.TestCase


def test_every_state_there_is_holds_the_invariants() -> None:
    """All states within reach, with two texts and any act by people who may."""
    first = standing(revision_id="r-h1")
    queue = deque([(first, Witness())])
    seen = {key(first, Witness())}
    states, edges = {first.state}, 0
    while queue:
        here, witness = queue.popleft()
        for after, saw in steps(here, witness):
            edges += 1
            check(after.state, after.content_hash, saw)
            found = key(after, saw)
            if found not in seen:
                seen.add(found)
                states.add(after.state)
                queue.append((after, saw))
    print(f"{len(states)} states, {len(seen)} with what was seen, {edges} transitions")
    axes = {(s.work, s.public, s.delivery, s.pending, s.kind) for s in states}
    assert len(axes) > 100
    assert {state.stage for state in states} == set(type(NEW.stage))


def steps(here: Standing, witness: Witness) -> Iterator[tuple[Standing, Witness]]:
    for act in Act:
        if act in (Act.HOLD, Act.LEGAL, Act.EMBARGO):
            continue  # flags of their own would only multiply the states; guards have tests
        if not TRANSITIONS[act].begins(here.state):
            continue
        for delivered in (True, False) if act is Act.RECONCILE else (True,):
            for text in ("h1", "h2") if act in EDITS else (here.content_hash,):
                request = Request(
                    act=act,
                    person=None if act in SYSTEM else DUTY,
                    reason="alone",
                    note="note",
                    acknowledged=frozenset({"late"}),
                    at=LATER,
                    confirmed="",
                    gone=True,
                    agreed=True,
                    suggesting=True,
                )
                now = LATER if act is Act.FIRE else NOW
                known = Facts(now=now, new_hash=text, delivered=delivered, comments=1)
                if failures(here, request, known):
                    continue
                step = decide(here, request, known)
                text_after = here.state.live_hash if act is Act.DISCARD else text
                saw = witness.see(act, here.state, step.state, here.content_hash, text_after)
                yield (
                    standing(
                        bounded(step.state), content_hash=text_after, revision_id=f"r-{text_after}"
                    ),
                    saw,
                )


def bounded(state: State) -> State:
    """Leave out names and words, and count to one, so that the states have an end."""
    return replace(
        state,
        corrections=min(state.corrections, 1),
        submitted_by="",
        approved_by="",
        note="",
        slug="",
    )


def key(here: Standing, witness: Witness) -> tuple[object, ...]:
    """Two states are one when only the names of the two texts are exchanged."""
    if here.content_hash == "h1":
        return (here.state, witness)
    names = {"h1": "h2", "h2": "h1", "r-h1": "r-h2", "r-h2": "r-h1", "": ""}
    of_state = ("approved_hash", "sent_hash", "sent_revision", "live_hash", "live_revision")
    state = replace(here.state, **{name: names[getattr(here.state, name)] for name in of_state})
    seen = Witness(names[witness.approved], names[witness.sent], names[witness.delivered])
    return (state, seen)


def test_an_offer_is_what_may_be_asked() -> None:
    """What a person is offered without a hitch passes; what they are not is refused."""
    for state in some_states():
        here = standing(state)
        for person in PEOPLE:
            known = Facts(now=NOW, content_hash="h1", comments=1)
            offered = {offer.act: offer for offer in offers(here, person, known)}
            for act in set(Act) - SYSTEM - set(EDITS):
                failed = failures(here, Request(act=act, person=person), known)
                if act in offered:
                    assert offered[act].failed == failed
                else:
                    assert failed


def some_states() -> Iterator[State]:
    queue, seen = deque([(standing(), Witness())]), {NEW}
    while queue and len(seen) < 80:
        for after, saw in steps(*queue.popleft()):
            if after.state not in seen:
                seen.add(after.state)
                queue.append((after, saw))
    yield from seen


def test_nobody_offers_what_the_program_does() -> None:
    for person in (MONA, DUTY):
        assert not {o.act for o in offers(standing(), person, Facts(now=NOW))} & SYSTEM
    assert standing().freshness is Freshness.ORIGINAL
