"""What each act makes of the axes, once its guards have let it pass."""

from __future__ import annotations

from dataclasses import replace

from editor.article.person import Role
from editor.article.state import Delivery, Kind, Pending, Public, State, Work, edited
from editor.review.case import Case, Effect
from editor.review.guards.people import fails_four_eyes


def unchanged(case: Case) -> State:
    """Leave the axes as they are."""
    return case.state


def save(case: Case) -> State:
    """Let an approval fall with its text; begin a correction of what is live."""
    return edited(case.state, case.facts.new_hash or case.standing.content_hash)


def submit(case: Case) -> State:
    """Put the article into the proofreaders' queue."""
    return replace(
        case.state, work=Work.IN_REVIEW, submitted_by=case.person_id, taken_by="", note=case.note
    )


def recall(case: Case) -> State:
    """Take it out of the queue again."""
    return replace(case.state, work=Work.DRAFT, taken_by="")


def take(case: Case) -> State:
    """Say who proofreads."""
    return replace(case.state, taken_by=case.person_id)


def request_changes(case: Case) -> State:
    """Hand it back to its author."""
    return replace(case.state, work=Work.CHANGES_REQUESTED, taken_by="")


def approve(case: Case) -> State:
    """Remember the one text that is approved, and whether a second pair of eyes saw it."""
    return replace(
        case.state,
        work=Work.APPROVED,
        taken_by="",
        approved_by=case.person_id,
        approved_hash=case.standing.content_hash,
        unseen=fails_four_eyes(case) or not case.has(Role.PROOFREADER),
    )


def reopen(case: Case) -> State:
    """Make it a draft again; the approval is void."""
    return replace(
        case.state, work=Work.DRAFT, approved_by="", approved_hash="", taken_by="", unseen=False
    )


def schedule(case: Case) -> State:
    """Freeze the edition until its time."""
    return replace(
        case.state,
        public=Public.SCHEDULED,
        public_before=case.state.public,
        scheduled_at=case.request.at,
        scheduled_to=",".join(case.request.targets),
        slug=case.facts.slug,
        note=case.note,
    )


def unschedule(case: Case) -> State:
    """Lift the freeze."""
    state = case.state
    return replace(
        state,
        public=state.public_before or state.public,
        public_before=None,
        scheduled_at=None,
        scheduled_to="",
        slug=state.slug if state.published else "",
    )


def publish(case: Case) -> State:
    """Begin to send the approved text."""
    return _sending(case, Pending.PUBLISH)


def hotfix(case: Case) -> State:
    """Begin to send the working copy as it is."""
    return _sending(case, Pending.HOTFIX)


def withdraw(case: Case) -> State:
    """Begin to take the article off the site."""
    return _taking_down(case, Pending.WITHDRAW)


def kill(case: Case) -> State:
    """Begin to take the article down for good."""
    return _taking_down(case, Pending.KILL)


def delivered(case: Case) -> State:
    """Let the axes say what readers see now: the site showed it when it was read again."""
    state = replace(
        case.state, delivery=Delivery.IDLE, pending=None, sent_hash="", sent_revision=""
    )
    match case.state.pending:
        case Pending.WITHDRAW:
            return replace(state, public=Public.UNPUBLISHED)
        case Pending.KILL:
            return replace(
                state, public=Public.KILLED, work=Work.NONE, approved_by="", approved_hash=""
            )
        case pending:
            return _live(case, state, pending)


def failed(case: Case) -> State:
    """Note a clear refusal."""
    return replace(case.state, delivery=Delivery.FAILED)


def silent(case: Case) -> State:
    """Note that nothing was heard: neither done nor refused."""
    return replace(case.state, delivery=Delivery.UNKNOWN)


def reconcile(case: Case) -> State:
    """Go on with what the site has, or note that it never arrived."""
    found = Delivery.SENDING if case.facts.delivered else Delivery.FAILED
    return replace(case.state, delivery=found)


def retry(case: Case) -> State:
    """Send the same once more."""
    return replace(case.state, delivery=Delivery.SENDING)


def abandon(case: Case) -> State:
    """Forget a publishing that was refused."""
    return replace(case.state, delivery=Delivery.IDLE, pending=None, sent_hash="", sent_revision="")


def start(kind: Kind) -> Effect:
    """Return the effect that begins a working copy of this kind."""

    def effect(case: Case) -> State:
        return replace(case.state, work=Work.DRAFT, kind=kind, note="")

    return effect


def post_review(case: Case) -> State:
    """Note that a second pair of eyes saw it after all."""
    return replace(case.state, post_review_due=False, unseen=False)


def spike(case: Case) -> State:
    """Put the draft away, remembering what it was."""
    return replace(case.state, work=Work.SPIKED, work_before=case.state.work)


def unspike(case: Case) -> State:
    """Bring the draft back as it was."""
    return replace(case.state, work=case.state.work_before or Work.DRAFT, work_before=None)


def discard(case: Case) -> State:
    """Go back to what is live; the revisions are kept."""
    return replace(case.state, work=Work.NONE, kind=Kind.NEW, note="")


def embargo(case: Case) -> State:
    """Say until when nothing may go out."""
    return replace(case.state, embargo_until=case.request.at)


def lift_embargo(case: Case) -> State:
    """Let it go out at any time."""
    return replace(case.state, embargo_until=None)


def hold(case: Case) -> State:
    """Let nothing go out for now."""
    return replace(case.state, hold=True)


def clear_hold(case: Case) -> State:
    """Let it go out again."""
    return replace(case.state, hold=False)


def legal(case: Case) -> State:
    """Let nothing go out before legal advice."""
    return replace(case.state, legal=True)


def clear_legal(case: Case) -> State:
    """Note that legal advice was given."""
    return replace(case.state, legal=False)


def _sending(case: Case, pending: Pending) -> State:
    return replace(
        unschedule(case),
        delivery=Delivery.SENDING,
        pending=pending,
        sent_hash=case.standing.content_hash,
        sent_revision=case.standing.revision_id,
        slug=case.facts.slug,
        note=case.note,
    )


def _taking_down(case: Case, pending: Pending) -> State:
    return replace(
        unschedule(case),
        delivery=Delivery.SENDING,
        pending=pending,
        # What is being published for the first time may be out at one of its targets.
        sent_hash=case.state.live_hash or case.state.sent_hash,
        sent_revision=case.state.live_revision or case.state.sent_revision,
        note=case.note,
    )


def _live(case: Case, state: State, pending: Pending | None) -> State:
    sent = case.state.sent_hash
    correcting = pending is Pending.PUBLISH and case.state.kind is Kind.CORRECTION
    live = replace(
        state,
        public=Public.LIVE,
        live_hash=sent,
        live_revision=case.state.sent_revision,
        post_review_due=state.post_review_due or state.unseen or pending is Pending.HOTFIX,
        corrections=state.corrections + correcting,
        note="",
    )
    if case.standing.content_hash != sent:
        # Written on while it was being sent: what is there now corrects what is live.
        return replace(live, kind=Kind.CORRECTION)
    return replace(
        live, work=Work.NONE, kind=Kind.NEW, approved_by="", approved_hash="", taken_by=""
    )
