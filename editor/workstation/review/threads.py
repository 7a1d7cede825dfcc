"""The threads of the open article: those that are there, kept in the store as they change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from editor.workstation.review.keeping import Keeping

if TYPE_CHECKING:
    from editor.article.comment import Comment
    from editor.article.place import Place


class Threads(QObject):
    """``by_id`` has them by their ids; it stays the same object as long as the window is there."""

    changed = Signal()
    """Threads came, went or say something else: their places are to be found again."""

    def __init__(self, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self.article_id = ""
        """Whose threads they are, empty while nothing is open."""
        self.by_id: dict[str, Comment] = {}

    def use(self, comments: Iterable[Comment]) -> None:
        """Have these and no others, as the store has them."""
        self.by_id.clear()
        self.by_id.update((each.id, each) for each in comments)

    @Slot(object)
    def keep(self, comment: Comment) -> None:
        """Take a thread, new or changed."""
        if self.article_id:
            self.by_id[comment.id] = comment
            self._keeping.put_comment(self.article_id, comment)
            self.changed.emit()

    @Slot(object)
    def drop(self, comment: Comment) -> None:
        """Take a thread away."""
        if self.by_id.pop(comment.id, None) is not None:
            self._keeping.drop_comment(comment)
            self.changed.emit()

    def tie(self, placed: Iterable[tuple[Comment, Place | None]]) -> None:
        """Keep where threads are tied now; one whose words are gone stays as it was."""
        for comment, place in placed:
            known = self.by_id.get(comment.id)
            if place is not None and known is not None and comment != known:
                self.by_id[comment.id] = comment
                self._keeping.put_comment(self.article_id, comment)
