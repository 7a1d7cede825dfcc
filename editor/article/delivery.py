"""What is on its way to a target: what the outbox keeps of each delivery.

The store keeps the outbox, the publishing floor works through it, and neither knows the other; so
the values are here on the ground floor. Moments are aware, in UTC.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from editor.article.language import Language
from editor.article.publication import Publication


class Deed(StrEnum):
    """What a delivery does to the article at its target.

    ``HAND_OVER`` gives a schedule to a target that keeps it by itself, ``TAKE_BACK`` undoes that;
    readers see nothing of either.
    """

    PUBLISH = "publish"
    CORRECT = "correct"
    UPDATE = "update"
    UNPUBLISH = "unpublish"
    KILL = "kill"
    HAND_OVER = "hand_over"
    TAKE_BACK = "take_back"

    @property
    def takes_down(self) -> bool:
        """Whether readers are to find the article no more."""
        return self in (Deed.UNPUBLISH, Deed.KILL)

    @property
    def is_ahead(self) -> bool:
        """Whether it is about a schedule that the target keeps, before readers see anything."""
        return self in (Deed.HAND_OVER, Deed.TAKE_BACK)


class ItemStatus(StrEnum):
    """How far an item of the outbox has come.

    ``QUEUED`` waits for its next try, ``SENDING`` is claimed by a program, ``UNKNOWN`` was sent
    and nothing was heard: it is looked up before anything is sent again. ``FAILED`` waits for a
    person. ``DELIVERED`` and ``CANCELLED`` are over.
    """

    QUEUED = "queued"
    SENDING = "sending"
    UNKNOWN = "unknown"
    FAILED = "failed"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"

    @property
    def over(self) -> bool:
        """Whether nothing will ever happen to the item again."""
        return self in (ItemStatus.DELIVERED, ItemStatus.CANCELLED)


class Trouble(StrEnum):
    """Why an item is not delivered yet.

    ``UNREACHABLE``: nothing was sent. ``SILENT``: it was, and no answer came. ``REFUSED``: the
    target said no. ``NOT_CONFIRMED``: the target has it by its own word, and readers are shown
    something else, as a cache before it may. ``REMOTE_CHANGED``: somebody edited there what we
    would write over. ``CANCELLED``: a person stopped it while it was being sent, before it was
    switched.
    """

    UNREACHABLE = "unreachable"
    SILENT = "silent"
    REFUSED = "refused"
    NOT_CONFIRMED = "not_confirmed"
    REMOTE_CHANGED = "remote_changed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of a failure when it happened, in the three languages, its facts filled in."""

    ar: str
    ru: str
    en: str

    def say(self, language: Language) -> str:
        """Return it in ``language``."""
        said: str = getattr(self, language.value)
        return said


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with the last try.

    Of a ``REMOTE_CHANGED`` one ``ours`` is the text to be sent and ``theirs`` the one found there.
    """

    trouble: Trouble
    message: Told
    ours: str = ""
    theirs: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was read at the target after a delivery: the address, when, and what it held.

    ``remote_hash`` is the SHA-256 of what was read, in the target's terms: it is compared before
    the next delivery. ``remote_id`` is the target's own name for the article, where it has one.
    """

    url: str
    read_at: datetime.datetime
    remote_hash: str
    remote_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxItem:
    """A delivery of one article to one target.

    ``key`` is the idempotency key: article, revision, deed and the number of the transition that
    asked for it; a target sees it once. ``publication`` is what readers are to find afterwards,
    as it was when the delivery was asked for, so that a later try makes the same. ``number`` is
    the place in the queue of this store. ``holder`` has claimed the item until ``lease_until``.
    ``overwrite`` is the reason to write over what was edited at the target, empty for none.
    ``put_off_at`` is when ``next_try_at`` was reckoned, None before the first try.
    """

    number: int
    id: str
    target: str
    key: str
    deed: Deed
    publication: Publication
    note: str
    person: str
    status: ItemStatus
    queued_at: datetime.datetime
    next_try_at: datetime.datetime
    tries: int = 0
    holder: str = ""
    lease_until: datetime.datetime | None = None
    overwrite: str = ""
    problem: Problem | None = None
    receipt: Receipt | None = None
    put_off_at: datetime.datetime | None = None

    @property
    def article_id(self) -> str:
        """The article that is delivered."""
        return self.publication.article_id

    @property
    def is_unconfirmed(self) -> bool:
        """Whether the target has it by its own word, and readers are not known to see it.

        Nothing of it is on its way any more, so it holds back nothing of other articles.
        """
        told = self.problem is not None and self.problem.trouble is Trouble.NOT_CONFIRMED
        return told and self.status is ItemStatus.UNKNOWN

    def is_due(self, now: datetime.datetime) -> bool:
        """Tell whether the outbox is to try it, or to look it up, by now.

        What was asked for, or put off, in the future is due too: the clock was set back since, and
        what it said of the next try may be a year away.
        """
        waits = not self.status.over and self.status is not ItemStatus.FAILED
        return waits and (self.next_try_at <= now or (self.put_off_at or self.queued_at) > now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A delivery that is asked for, before the outbox has it.

    ``turn`` tells the same delivery, asked for again at the same version of the article, apart.
    """

    target: str
    deed: Deed
    publication: Publication
    note: str = ""
    person: str = ""
    overwrite: str = ""
    turn: str = ""
