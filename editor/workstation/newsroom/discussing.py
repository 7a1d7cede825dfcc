"""What is still being discussed, told to the guards that keep an article from approval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.article.comment import Comment
from editor.article.place import Part, Place
from editor.newsroom.acting import Discussion
from editor.review.act import Remark
from editor.review.refusal import Spot

if TYPE_CHECKING:
    from editor.workstation.newsroom.workflow import Workflow
    from editor.workstation.review.desk import Review


class Discussing(QObject):
    """Joins the review with the workflow: open suggestions and comments hold an approval back."""

    def __init__(self, review: Review, workflow: Workflow) -> None:
        super().__init__(workflow)
        self._review, self._workflow = review, workflow
        self._told = Discussion()
        workflow.discussion = self.discussion
        review.shown.connect(self._tell)

    def discussion(self) -> Discussion:
        """Return where suggestions wait, and the comments that are open."""
        review = self._review
        changes = review.answer.changes if review.answer is not None else ()
        open_ones = [comment for comment in review.comments.values() if comment.is_open]
        return Discussion(
            suggestions=tuple(_spot(each.place) for each in changes),
            blocking=tuple(map(_remark, filter(_blocks, open_ones))),
            comments=len(open_ones),
        )

    @Slot()
    def _tell(self) -> None:
        now = self.discussion()
        if (len(now.suggestions), now.blocking, now.comments) != (
            len(self._told.suggestions),
            self._told.blocking,
            self._told.comments,
        ):
            self._workflow.refresh_soon()
        self._told = now


def _blocks(comment: Comment) -> bool:
    return comment.blocks_approval


def _remark(comment: Comment) -> Remark:
    return Remark(comment.anchor.quote, _spot(comment.anchor.place))


def _spot(place: Place) -> Spot:
    field = "source" if place.part is Part.SOURCES else place.part.value
    return Spot(field, place.block_id or None, start=place.start, end=place.end)
