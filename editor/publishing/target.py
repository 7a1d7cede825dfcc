"""What a target is: a place to publish to, and what goes there and comes back.

A target keeps no state of its own. What it needs to know comes in the parcel; what it did is told
by a receipt, which it reads from the place itself. It is used by one thread at a time.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from editor.article.article import Article
from editor.article.delivery import Deed, Receipt
from editor.article.media import MediaLoader
from editor.article.publication import Publication
from editor.publishing.site.files import SiteChange, SiteFile


class Step(StrEnum):
    """How far a delivery has come; a program may be killed after each.

    ``CLAIMED``, ``PREPARED`` and ``RECORDED`` are the outbox's, the others a target's:
    ``COMPARED`` with what was recorded, ``SENT`` so that readers do not see it yet, ``SWITCHED``
    so that they do, ``READ_BACK``. A target that shows at once what it is sent has no ``SENT``.
    """

    CLAIMED = "claimed"
    PREPARED = "prepared"
    COMPARED = "compared"
    SENT = "sent"
    SWITCHED = "switched"
    READ_BACK = "read_back"
    RECORDED = "recorded"


__all__ = [
    "Cancelled",
    "Found",
    "Parcel",
    "Progress",
    "Settings",
    "SiteChange",
    "SiteFile",
    "Step",
    "Target",
]

Progress = Callable[[Step, int, int], None]
"""Told after each step, and within ``SENT`` with the parts done and the parts there are."""
Cancelled = Callable[[], bool]
"""Whether a person wants the delivery stopped; asked until it is switched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """What is brought to a target: an article as readers are to find it.

    ``key`` is the idempotency key: the same in every try, never that of another delivery.
    ``article`` is the text of ``publication.revision_id``. ``before`` is what the target showed of
    it after the last delivery, None for the first. ``siblings`` are the story's other editions
    that are live there. ``change`` is for a target with ``wants_files``; ``known`` are the SHA-256
    of the files there that it touches, by path, as they were last delivered. ``at`` is when readers
    are to see it, of a deed ``HAND_OVER``, for a target that ``can_schedule``. ``handed_over`` is
    the key of the delivery by which the target keeps this article for a time that has come now.
    ``overwrite``: what was edited at the target may be written over. Of a kill ``shown_before`` are
    the texts that were delivered there, and ``shared`` the media ids that others show there.
    ``unconfirmed``: of a kill, an earlier delivery of the article was taken there and readers were
    not seen to have it, so that its words may stand there instead of those of ``before``.
    ``desk`` is the copy of the store that sends it, as the machine's name and a digest.
    """

    key: str
    deed: Deed
    article: Article
    publication: Publication
    before: Publication | None = None
    siblings: tuple[Publication, ...] = ()
    media: MediaLoader
    note: str = ""
    change: SiteChange | None = None
    known: Mapping[str, str] = field(default_factory=dict)
    at: datetime.datetime | None = None
    handed_over: str = ""
    shown_before: tuple[Article, ...] = ()
    shared: frozenset[str] = frozenset()
    overwrite: bool = False
    unconfirmed: bool = False
    desk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What stands at the target for an article.

    ``arrived``: it is what the parcel was to put there, and ``receipt`` is that of its delivery.
    ``text`` is what stands there as a person may compare it.
    """

    arrived: bool
    receipt: Receipt
    text: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """A target as the desk keeps it: its name, kind, address and options, never a secret.

    ``address`` is where to deliver, ``base_url`` the address readers use, without a final slash.
    """

    name: str
    kind: str
    address: str
    base_url: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    on: bool = True


class Target(Protocol):
    """A place to publish to.

    Every method raises ``TargetUnreachable`` and ``TargetRefused`` or what derives from them.
    """

    @property
    def name(self) -> str:
        """What the desk calls it."""
        ...

    @property
    def wants_files(self) -> bool:
        """Whether a parcel is to have a ``change``: the place is a site made of files."""
        ...

    @property
    def can_schedule(self) -> bool:
        """Whether the place shows an article at a time by itself, with this computer off."""
        ...

    @property
    def can_redirect(self) -> bool:
        """Whether the address of what is unpublished can lead elsewhere; it may ask the place."""
        ...

    def deliver(self, parcel: Parcel, progress: Progress, cancelled: Cancelled) -> Receipt:
        """Put the parcel there and read it back.

        Delivering twice is delivering once. All of it or, on an error, nothing is seen by readers;
        where that cannot be known, ``TargetSilent``. Raises ``RemoteChanged`` before anything is
        written where what stands there is not ``parcel.before`` and ``parcel.overwrite`` is
        False, and ``DeliveryCancelled``.
        """
        ...

    def look_up(self, parcel: Parcel) -> Found | None:
        """Return what stands there for the parcel's article, None for nothing; changes nothing."""
        ...

    def clock(self) -> datetime.datetime | None:
        """Return the target's own time, None where it does not tell; embargoes go by it."""
        ...

    def check(self) -> str:
        """Return a word on what answered there; raises ``TargetError`` that says what to do."""
        ...

    def tidy(self) -> None:
        """Put away what earlier deliveries left; called when one is over and has its receipt."""
        ...

    def close(self) -> None:
        """Give back connections; the target is not used afterwards."""
        ...
