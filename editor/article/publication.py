"""What readers of a target see of an article: the record of a delivery that was read back.

The store keeps one for each article and target, the site is generated from them, and neither knows
the other; so the values are here on the ground floor.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from editor.article.language import Language


class Shown(StrEnum):
    """What stands at the address: the article, nothing any more, or a notice instead of it."""

    LIVE = "live"
    UNPUBLISHED = "unpublished"
    KILLED = "killed"


@dataclass(frozen=True, slots=True)
class PublicCorrection:
    """A note to the readers that the text was wrong, and when it was put right (UTC)."""

    text: str
    at: datetime.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """An article as one target shows it.

    ``rubric`` and ``slug`` make the address and stay as they were first published, whatever the
    headline becomes; ``former`` are earlier ``rubric/slug`` paths that lead here. ``revision_id``
    and ``content_hash`` name the text that was sent. All moments are aware, in UTC:
    ``first_published`` never changes, ``updated`` moves for a change of substance only,
    ``delivered_at`` with every delivery. ``remote_id`` is the target's own name for the article,
    empty where it has none; ``remote_hash`` the SHA-256 of what was read back, in the target's
    terms. ``notice`` stands at the address of a killed article; ``moved_to`` is where an
    unpublished one leads, empty for gone (HTTP 410).
    """

    article_id: str
    story_id: str
    language: Language
    target: str
    rubric: str
    slug: str
    revision_id: str
    content_hash: str
    shown: Shown
    first_published: datetime.datetime
    updated: datetime.datetime
    delivered_at: datetime.datetime
    url: str = ""
    remote_id: str = ""
    remote_hash: str = ""
    corrections: tuple[PublicCorrection, ...] = ()
    notice: str = ""
    moved_to: str = ""
    former: tuple[str, ...] = ()
