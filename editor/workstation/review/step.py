"""Accepting as a step of the page's history: what stands becomes another."""

from __future__ import annotations

import weakref
from typing import Protocol

from PySide6.QtGui import QUndoCommand

from editor.article.article import Article


class Stands(Protocol):
    """What a step needs of the review."""

    def stand_again(self, article: Article) -> None:
        """Compare with ``article`` from the step on that is being undone or done again."""


class StandsStep(QUndoCommand):
    """Swaps what stands; the page stays as it is."""

    def __init__(self, review: Stands, before: Article, after: Article) -> None:
        super().__init__()
        self._review = weakref.ref(review)
        self._before, self._after = before, after
        self._pushed = False

    def undo(self) -> None:
        """Let stand what stood."""
        if (review := self._review()) is not None:
            review.stand_again(self._before)

    def redo(self) -> None:
        """Let the accepted stand; a stack calls this as it takes the step, when it does."""
        if self._pushed and (review := self._review()) is not None:
            review.stand_again(self._after)
        self._pushed = True
