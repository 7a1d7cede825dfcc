"""What is still being discussed, told to the guards that keep an article from approval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.newsroom.discussing import Discussion, remark, spot

if TYPE_CHECKING:
    from editor.workstation.newsroom.workflow import Workflow
    from editor.workstation.review.desk import Review


class Discussing(QObject):
    """Joins the review with the workflow: open suggestions and comments hold an approval back."""

    def __init__(self, review: Review, workflow: Workflow) -> None:
        super().__init__(workflow)
        self._review, self._workflow = review, workflow
        self._told: Discussion | None = None
        workflow.discussion = self.discussion
        review.shown.connect(self._tell)

    def discussion(self) -> Discussion | None:
        """Return where suggestions wait, and the comments that are open.

        None until that is known of the text on the page: the store is asked then.
        """
        review, answer = self._review, self._review.answer
        if answer is None or not review.comparing.settled:
            return None
        open_ones = [comment for comment in review.comments.values() if comment.is_open]
        return Discussion(
            suggestions=tuple(spot(each.place) for each in answer.changes),
            blocking=tuple(remark(each) for each in open_ones if each.blocks_approval),
            comments=len(open_ones),
        )

    @Slot()
    def _tell(self) -> None:
        now, before = self.discussion(), self._told
        if now is None:
            return
        if before is None or _weight(now) != _weight(before):
            self._workflow.refresh_soon()
        self._told = now


def _weight(discussion: Discussion) -> tuple[object, ...]:
    return len(discussion.suggestions), discussion.blocking, discussion.comments
