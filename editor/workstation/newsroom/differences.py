"""What differs between two texts, in sentences that lead to the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.article.language import Language
from editor.workstation.newsroom.reasons import Reason

if TYPE_CHECKING:
    from editor.article.article import Article
    from editor.article.change import Change
    from editor.review.refusal import Spot

MOST_CHANGES = 400
"""Sentences that are shown at once; nobody reads more of them."""


def differences(old: Article, new: Article, language: Language) -> list[Reason]:
    """Return the changes from ``old`` to ``new`` in ``language``; for the pool, not the window."""
    # Late: two long texts take a moment, and so does reading the module.
    from editor.review.describing import class_name, describe
    from editor.review.redline import redline

    return [
        Reason(
            f"{class_name(each.change_class, language)}: {describe(each, language)}",
            False,
            spot_of(each),
        )
        for each in redline(old, new).changes[:MOST_CHANGES]
    ]


def spot_of(change: Change) -> Spot:
    """Return where a change is, as refusals and checks tell places."""
    from editor.review.refusal import Spot

    place = change.place
    field = {"sources": "source", "block": "text"}.get(place.part.value, place.part.value)
    return Spot(field, place.block_id or None, 0, place.start, place.end)
