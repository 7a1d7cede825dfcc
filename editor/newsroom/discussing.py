"""What is still being discussed about an article, as the store knows it."""

from __future__ import annotations

from dataclasses import dataclass

from db import comments, settings
from db.store import Store
from editor.article.article import Article
from editor.article.comment import Comment
from editor.article.errors import WarraqError
from editor.article.json_form import from_dict
from editor.article.place import Part, Place
from editor.review.act import Remark
from editor.review.refusal import Spot

REVIEW_KEY = "review/{}"
"""Under it the store's settings keep a review; the article's id is in the braces."""


@dataclass(frozen=True, slots=True)
class Discussion:
    """What is still open: where suggestions stand, the blocking comments, how many comments."""

    suggestions: tuple[Spot, ...] = ()
    blocking: tuple[Remark, ...] = ()
    comments: int = 0


QUIET = Discussion()


def discussion_of(store: Store, article: Article) -> Discussion:
    """Return what the store has of the discussion of this text; some tens of milliseconds."""
    open_ones = [each for each in comments.of_article(store, article.id) if each.is_open]
    return Discussion(
        suggestions=_suggestions(store, article),
        blocking=tuple(remark(each) for each in open_ones if each.blocks_approval),
        comments=len(open_ones),
    )


def remark(comment: Comment) -> Remark:
    """Return a comment as a refusal names it."""
    return Remark(comment.anchor.words, spot(comment.anchor.place))


def spot(place: Place) -> Spot:
    """Return where to go for a place of a comment or a change."""
    field = "source" if place.part is Part.SOURCES else place.part.value
    return Spot(field, place.block_id or None, start=place.start, end=place.end)


def _suggestions(store: Store, article: Article) -> tuple[Spot, ...]:
    """Return where the text differs from the one that stands in the review."""
    kept = settings.get(store, REVIEW_KEY.format(article.id))
    if not isinstance(kept, dict) or not kept.get("stands"):
        return ()
    # Late: what compares loads its library, and most articles have no suggestions.
    from editor.review.choosing import shown
    from editor.review.redline import redline

    try:
        stands = from_dict(kept["stands"])
    except WarraqError:
        # The window takes what cannot be read for no review.
        return ()
    return tuple(spot(each.place) for each in shown(redline(stands, article).changes))
