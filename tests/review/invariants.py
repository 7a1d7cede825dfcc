"""The five invariants of the workflow, as they are asked of every state a test comes to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor.article.state import Delivery, Pending, Public, State, Work
from editor.review.act import Act


@dataclass(frozen=True)
class Witness:
    """What a bystander remembers: the text approved, the one sent, the one really delivered."""

    approved: str = ""
    sent: str = ""
    delivered: str = ""

    def see(self, act: Act, before: State, after: State, text: str, new_text: str) -> Witness:
        """Return what is remembered after an act; the texts are hashes, before it and after."""
        if act in (Act.EDIT, Act.PROOF_EDIT):
            assert not before.frozen, "an edit passed while the text was frozen"
        if act is Act.APPROVE:
            return replace(self, approved=text)
        if act in (Act.PUBLISH, Act.FIRE):
            assert text == self.approved, "no unapproved text is sent"
        if act in (Act.PUBLISH, Act.FIRE, Act.HOTFIX):
            assert after.sent_hash == text
            return replace(self, sent=text)
        if act is Act.DELIVERED and before.pending in (Pending.PUBLISH, Pending.HOTFIX):
            return replace(self, delivered=self.sent)
        return self if new_text == text else replace(self, approved="")


def check(state: State, text: str, witness: Witness) -> None:
    """Raise where one of the invariants does not hold; ``text`` is the newest one's hash."""
    shown = state.public_before if state.public is Public.SCHEDULED else state.public
    if shown is Public.LIVE:
        assert state.live_hash == witness.delivered != "", "live only through a delivered receipt"
    if state.pending in (Pending.PUBLISH, Pending.HOTFIX):
        assert state.sent_hash == witness.sent
    if state.approved_hash or state.work is Work.APPROVED:
        assert state.approved_hash == text == witness.approved, "an approval survived an edit"
        assert state.work is Work.APPROVED
    if state.public is Public.SCHEDULED:
        assert state.frozen, "no edit while scheduled"
        assert state.approved_hash == text
        assert state.scheduled_at is not None
    else:
        assert state.scheduled_at is None
        assert state.public_before is None
    if state.work is Work.SPIKED:
        assert state.public is Public.NEVER, "a published item is never spiked"
        assert not witness.delivered
    assert (state.delivery is Delivery.IDLE) == (state.pending is None)
    assert bool(state.sent_hash) == (state.pending is not None)
