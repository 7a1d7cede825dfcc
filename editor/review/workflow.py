"""The workflow: how an article stands and what is asked, to what it becomes or why it may not.

Pure. The window asks ``offers`` what a person may do and why not, the command line and the store
ask ``decide``: all of them hear the same sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from editor.article.person import Person
from editor.article.sentence import Sentence
from editor.article.standing import Standing, Step
from editor.article.state import Milestone, Pending
from editor.review.act import SYSTEM, TITLES, Act, Facts, Request
from editor.review.case import Case
from editor.review.labels import Label
from editor.review.refusal import ActRefused, Failed
from editor.review.transitions import TRANSITIONS, Transition

_WRONG_STATE = Sentence(
    ar="«{act}» غير ممكن الآن، فالمقال: {label}. الشرط: {needs}.",
    ru="«{act}» сейчас невозможно, статья: {label}. Нужно: {needs}.",
    en="“{act}” is not possible now, for the article is: {label}. It takes {needs}.",
)
_BINNED = Sentence(
    ar="المقال في السلة. أعده منها أولًا.",
    ru="Статья в корзине. Сначала верните её оттуда.",
    en="The article is in the bin. Take it out first.",
)
_OFFERED = tuple(act for act in Act if act not in SYSTEM and act not in (Act.EDIT, Act.PROOF_EDIT))
_POINTLESS = frozenset({"source_unchanged", "not_locked", "yours"})
_NEXT = (
    Act.RETRY, Act.SUBMIT, Act.TAKE, Act.APPROVE, Act.POST_REVIEW, Act.PUBLISH,
    Act.START_CORRECTION,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offer:
    """An act that fits the article's state; ``failed`` is why this person may not do it yet."""

    act: Act
    failed: tuple[Failed, ...]

    @property
    def title(self) -> Sentence:
        """What stands on its button."""
        return TITLES[self.act]

    @property
    def open(self) -> bool:
        """Whether nothing is in the way but warnings to be acknowledged."""
        return all(each.waivable for each in self.failed)


def failures(standing: Standing, request: Request, facts: Facts) -> tuple[Failed, ...]:
    """Return every reason why the request cannot be granted; none when it can."""
    transition = TRANSITIONS[request.act]
    case = Case(standing, request, facts)
    return tuple(
        each
        for each in _all_failures(transition, case)
        if not (each.waivable and each.guard in request.acknowledged)
    )


def decide(standing: Standing, request: Request, facts: Facts) -> Step:
    """Return what the request makes of the article; raises ``ActRefused`` with every reason."""
    if failed := failures(standing, request, facts):
        raise ActRefused(failed)
    transition = TRANSITIONS[request.act]
    case = Case(standing, request, facts)
    return Step(
        act=request.act.value,
        state=transition.effect(case),
        person=case.person_id,
        reason=case.reason,
        milestone=_milestone(transition, case),
        synced=request.act is Act.MARK_SYNCED,
        unlocked=request.act in (Act.SUBMIT, Act.BREAK_LOCK),
    )


def offers(
    standing: Standing, person: Person, facts: Facts, session: str = ""
) -> tuple[Offer, ...]:
    """Return the acts that fit the article's state, with what keeps ``person`` from each.

    What only a dialog can bring (a reason, a time, a note) is missing here and so among the
    reasons; acts that are for other roles, or have nothing to act on, are left out.
    """
    found = []
    for act in _OFFERED:
        transition = TRANSITIONS[act]
        request = Request(act=act, person=person, session=session)
        case = Case(standing, request, facts)
        if not transition.begins(standing.state) or list(transition.who(case)):
            continue
        failed = failures(standing, request, facts)
        if not any(each.guard in _POINTLESS for each in failed):
            found.append(Offer(act, failed))
    return tuple(found)


def next_act(offered: tuple[Offer, ...]) -> Offer | None:
    """Return the one act the primary button should name; None where nothing is to be done."""
    by_act = {offer.act: offer for offer in offered}
    found = [by_act[act] for act in _NEXT if act in by_act]
    return next((offer for offer in found if offer.open), found[0] if found else None)


def _all_failures(transition: Transition, case: Case) -> Iterator[Failed]:
    yield from transition.who(case)
    if case.standing.binned:
        yield Failed("binned", _BINNED)
    elif not transition.begins(case.state):
        # What else is in the way says little while the state is another.
        facts = {
            "act": TITLES[case.request.act],
            "label": Label(case.state),
            "needs": transition.needs,
        }
        yield Failed("state", _WRONG_STATE, facts)
    else:
        for guard in transition.guards:
            yield from guard(case)


def _milestone(transition: Transition, case: Case) -> Milestone | None:
    if case.request.act is Act.DELIVERED and case.state.pending in (
        Pending.WITHDRAW,
        Pending.KILL,
    ):
        return None
    return transition.milestone
