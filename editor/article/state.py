"""Where an article stands between draft and publication: separate axes, never one status.

The store keeps a state with each article and the workflow decides about it; neither knows the
other, so the values are here on the ground floor.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum


class Work(StrEnum):
    """Where the working copy is; ``NONE``: nothing differs from what is live."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    NONE = "none"
    SPIKED = "spiked"


class Public(StrEnum):
    """What readers can see of the article."""

    NEVER = "never"
    SCHEDULED = "scheduled"
    LIVE = "live"
    UNPUBLISHED = "unpublished"
    KILLED = "killed"


class Delivery(StrEnum):
    """How the last sending goes; silence is ``UNKNOWN``, a clear refusal ``FAILED``."""

    IDLE = "idle"
    SENDING = "sending"
    UNKNOWN = "unknown"
    FAILED = "failed"


class Pending(StrEnum):
    """What a delivery that is not idle wants to achieve."""

    PUBLISH = "publish"
    HOTFIX = "hotfix"
    WITHDRAW = "withdraw"
    KILL = "kill"


class Freshness(StrEnum):
    """A translation beside the article it was made from."""

    ORIGINAL = "original"
    IN_SYNC = "in_sync"
    SOURCE_CHANGED = "source_changed"
    SOURCE_KILLED = "source_killed"


class Kind(StrEnum):
    """What the working copy is to what is live."""

    NEW = "new"
    CORRECTION = "correction"
    UPDATE = "update"


class Milestone(StrEnum):
    """What was done with a revision as it is: a name in the history."""

    SUBMITTED = "submitted"
    REVIEWED = "reviewed"
    APPROVED = "approved"
    PUBLISHED = "published"


class Stage(StrEnum):
    """The axes as one word, for the desk's filters; what needs somebody comes before the rest."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    UNKNOWN = "unknown"
    FAILED = "failed"
    LIVE = "live"
    UNPUBLISHED = "unpublished"
    KILLED = "killed"
    SPIKED = "spiked"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The axes of an article and what the next act on it depends on.

    People are named by id, texts by the SHA-256 of their canonical JSON; an empty string is
    nobody or nothing. ``public_before`` is what a schedule goes back to, ``work_before`` what
    unspiking does. ``unseen``: approved without a second pair of eyes. ``slug`` is the one the
    article is or will be public under. ``note`` goes out with the working copy: the public note of
    a correction, the summary of an update. ``scheduled_to`` names the targets a schedule is for,
    parted by commas; empty: all that are on at its time.
    """

    work: Work = Work.DRAFT
    public: Public = Public.NEVER
    delivery: Delivery = Delivery.IDLE
    pending: Pending | None = None
    kind: Kind = Kind.NEW
    hold: bool = False
    legal: bool = False
    embargo_until: datetime.datetime | None = None
    post_review_due: bool = False
    unseen: bool = False
    scheduled_at: datetime.datetime | None = None
    scheduled_to: str = ""
    public_before: Public | None = None
    work_before: Work | None = None
    submitted_by: str = ""
    taken_by: str = ""
    approved_by: str = ""
    approved_hash: str = ""
    sent_hash: str = ""
    sent_revision: str = ""
    live_hash: str = ""
    live_revision: str = ""
    slug: str = ""
    note: str = ""
    corrections: int = 0

    @property
    def frozen(self) -> bool:
        """Whether the text may not change: scheduled, killed or spiked."""
        return (
            self.public in (Public.SCHEDULED, Public.KILLED)
            or self.work is Work.SPIKED
            or (self.pending is Pending.KILL and self.delivery is not Delivery.IDLE)
        )

    @property
    def published(self) -> bool:
        """Whether the article is, was or is just being published, under whatever name."""
        return bool(self.live_hash) or self.delivery is not Delivery.IDLE

    @property
    def stage(self) -> Stage:
        """The one word of the desk's filters."""
        if self.delivery is not Delivery.IDLE:
            return Stage(self.delivery.value)
        if self.public in (Public.KILLED, Public.SCHEDULED):
            return Stage(self.public.value)
        if self.work is not Work.NONE:
            return Stage(self.work.value)
        return Stage(self.public.value)


NEW = State()
"""Where every article begins."""


def edited(state: State, content_hash: str) -> State:
    """Return what a saved text with this hash makes of ``state``.

    An approval is of one text and falls with it; a text that differs from the live one makes a
    correction. A state that is ``frozen`` is to be refused before.
    """
    if state.approved_hash and state.approved_hash != content_hash:
        return replace(
            state, work=Work.DRAFT, approved_hash="", approved_by="", taken_by="", unseen=False
        )
    if state.work is Work.NONE and content_hash != state.live_hash:
        return replace(state, work=Work.DRAFT, kind=Kind.CORRECTION)
    return state
