"""What an act still needs to be told before it can be done: a reason, a note, a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.article.person import Person, Role

if TYPE_CHECKING:
    from editor.review.refusal import Failed
    from editor.review.workflow import Offer

_FOR_A_REASON = frozenset({"reason", "self_approve", "says_what", "taken"})
_FOR_A_PUBLISHERS_REASON = frozenset({"four_eyes", "foreign_lock"})


@dataclass(frozen=True, slots=True)
class Question:
    """What the dialog of an act asks for; ``told`` are the sentences that say why.

    ``agreed``: the proofreader who has the article lets it go. ``warnings`` pass when they are
    seen.
    """

    reason: bool = False
    note: bool = False
    time: bool = False
    agreed: bool = False
    told: tuple[Failed, ...] = ()
    warnings: tuple[Failed, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to ask."""
        return not (self.reason or self.note or self.time or self.agreed or self.warnings)


def question(offer: Offer, person: Person | None) -> Question | None:
    """Return what to ask for an act; None where something else is in its way."""
    publisher = person is not None and person.has(Role.PUBLISHER)
    guards = {each.guard for each in offer.failed if not each.waivable}
    recall = offer.act == "recall"
    for_reason = _FOR_A_REASON | (_FOR_A_PUBLISHERS_REASON if publisher else frozenset())
    if not guards <= for_reason | {"note", "time"}:
        return None
    return Question(
        reason=bool(guards & for_reason) and not recall,
        note="note" in guards,
        time="time" in guards,
        agreed=recall and "taken" in guards,
        told=tuple(each for each in offer.failed if not each.waivable),
        warnings=tuple(each for each in offer.failed if each.waivable),
    )
