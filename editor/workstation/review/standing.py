"""What stands while an article is reviewed, and the form in which the store keeps it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from editor.article.article import Article
from editor.article.errors import WarraqError
from editor.article.json_form import from_dict, to_dict
from editor.newsroom.discussing import REVIEW_KEY

KEY = REVIEW_KEY
WHOSE_KEY = "review-people/{}"
"""A key of its own for who made which change: what stands is long and seldom changes."""

Whose = Mapping[str, tuple[str | None, datetime.datetime | None]]
"""By the id of a change who made it, and when (UTC)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A review under way.

    ``stands`` is the text without the suggestions, None where nothing is reviewed. ``suggesting``:
    the review goes on when nothing is pending any more.
    """

    stands: Article | None = None
    suggesting: bool = False
    whose: Whose = field(default_factory=dict)


def to_json(standing: Standing) -> dict[str, Any]:
    """Return what stands, and whether it goes on, as JSON values."""
    return {
        "stands": None if standing.stands is None else to_dict(standing.stands),
        "suggesting": standing.suggesting,
    }


def whose_to_json(whose: Whose) -> dict[str, Any]:
    """Return who made which change as JSON values."""
    return {change: [who, time and time.isoformat()] for change, (who, time) in whose.items()}


def from_json(data: object, whose: object) -> Standing:
    """Return the review in JSON values; what cannot be read is no review."""
    if not isinstance(data, dict) or not data.get("stands"):
        return Standing()
    try:
        stands = from_dict(data["stands"])
        known = {
            str(change): (who, time and datetime.datetime.fromisoformat(time))
            for change, (who, time) in dict(whose or {}).items()  # type: ignore[call-overload]
        }
    except (WarraqError, TypeError, ValueError):
        return Standing()
    return Standing(stands, bool(data.get("suggesting")), known)
