"""Accepting and rejecting, by card, by key, many at once; each is one step of the history."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot

from editor.workstation.page.versions import show_version
from editor.workstation.review.step import StandsStep

if TYPE_CHECKING:
    from editor.workstation.review.desk import Review
    from editor.workstation.window import Window


class Where(Protocol):
    """Something with a caret among changes; ids are of changes, empty for none."""

    def at_caret(self) -> str:
        """Return the change at the caret."""

    def after_caret(self, *, but: str = "") -> str:
        """Return the next one, around the end if need be; ``but`` is none."""

    def before_caret(self) -> str:
        """Return the one before, around the beginning if need be."""

    def go_to(self, key: str, *, focus: bool = True) -> None:
        """Put the caret at a change."""


class Deciding(QObject):
    """Waits until what is shown is of the text on the page, then decides."""

    def __init__(self, window: Window, review: Review) -> None:
        super().__init__(review)
        self._canvas, self._review = window.canvas, review
        review.tab.accept_wanted.connect(self.accept)
        review.tab.reject_wanted.connect(self.reject)
        actions = window.actions_by_id
        actions["accept-change"].triggered.connect(self.accept_at_caret)
        actions["reject-change"].triggered.connect(self.reject_at_caret)
        actions["change-next"].triggered.connect(self.go_to_next)
        actions["change-previous"].triggered.connect(self.go_to_previous)

    @Slot(object)
    def accept(self, ids: Collection[str]) -> None:
        """Let the text have these changes; the page stays as it is."""
        self._review.comparing.when_settled(partial(self._accept, frozenset(ids)))

    @Slot(object)
    def reject(self, ids: Collection[str]) -> None:
        """Put the page back where these changes are."""
        self._review.comparing.when_settled(partial(self._reject, frozenset(ids)))

    @Slot()
    def accept_at_caret(self) -> None:
        """Accept the change at the caret and go to the next."""
        self._review.comparing.when_settled(partial(self._decide_at_caret, self._accept))

    @Slot()
    def reject_at_caret(self) -> None:
        """Reject the change at the caret and go to the next."""
        self._review.comparing.when_settled(partial(self._decide_at_caret, self._reject))

    @Slot()
    def go_to_next(self) -> None:
        """Go to the next change."""
        self._review.where.go_to(self._review.where.after_caret())

    @Slot()
    def go_to_previous(self) -> None:
        """Go to the change before."""
        self._review.where.go_to(self._review.where.before_caret())

    def _chosen(self, ids: frozenset[str]) -> frozenset[str]:
        """Return the ids with those of changes that nobody sees, where all that are seen are."""
        answer, pending = self._review.answer, self._review.pending
        if answer is None or answer.tracked is None or not ids & pending:
            return frozenset()
        if self._canvas.isReadOnly():
            # Whoever writes in it decides: what stands is one for all, and the last word counts.
            return frozenset()
        everything = frozenset(each.id for each in answer.tracked.changes)
        return everything if ids >= pending else ids & pending

    def _accept(self, ids: frozenset[str]) -> None:
        # Late: the review's floor is there, as there was a comparison.
        from editor.review.accepting import accept

        chosen, answer = self._chosen(ids), self._review.answer
        if chosen and answer is not None and answer.tracked is not None:
            before, after = answer.tracked.old, accept(answer.tracked, chosen)
            self._canvas.history.push(StandsStep(self._review, before, after))
            self._review.let_stand(after)

    def _reject(self, ids: frozenset[str]) -> None:
        from editor.review.accepting import reject

        chosen, answer = self._chosen(ids), self._review.answer
        if chosen and answer is not None and answer.tracked is not None:
            show_version(self._canvas, reject(answer.tracked, chosen))
            self._review.hold()
            self._review.comparing.hurry()

    def _decide_at_caret(self, decide: Callable[[frozenset[str]], None]) -> None:
        where = self._review.where
        here = where.at_caret()
        if here:
            following = where.after_caret(but=here)
            decide(frozenset({here}))
            self._review.comparing.when_settled(partial(self._go_on, following))
        else:
            self._go_on(where.after_caret())

    def _go_on(self, key: str) -> None:
        if key in self._review.pending:
            self._review.where.go_to(key)
        elif self._review.pending:
            # A change's id is what it says: one beside it that grew has another now.
            self._review.where.go_to(self._review.where.after_caret())
