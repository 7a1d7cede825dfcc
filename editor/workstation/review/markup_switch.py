"""Showing all markup in the place of the page, and the page again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from editor.workstation.jobs import Job
from editor.workstation.named import named
from editor.workstation.page_words import meta_line, page_labels
from editor.workstation.shortcuts import COMMANDS, TEXT

if TYPE_CHECKING:
    from editor.article.tracked import TrackedArticle
    from editor.workstation.review.desk import Review
    from editor.workstation.review.markup_view import MarkupView
    from editor.workstation.review.redlined import Redlined
    from editor.workstation.window import Window

_READING = frozenset({"copy", "select-all", "find", "writers"})
_OF_THE_PAGE = _READING | {"cut", "paste", "paste-plain", "replace"}
SOON = 20_000
"""Letters up to which both versions are laid into one another at once; else it is the pool's."""


class MarkupSwitch(QObject):
    """``view`` is there as long as it is shown; commands of writing rest meanwhile."""

    def __init__(self, window: Window, review: Review) -> None:
        super().__init__(review)
        self._window, self._review = window, review
        self._action = window.actions_by_id["markup"]
        self._wanted = ""
        self.view: MarkupView | None = None
        self._other: TrackedArticle | None = None
        self._number = 0
        self._begin_at: str | int | None = None
        """The change, or how far down, at which the view begins."""
        self._action.triggered.connect(self.switch)
        review.tab.markup.clicked.connect(self.switch)
        # After the page has taken the new colours or size.
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.refresh)
        window.theme.changed.connect(self._again.start)
        window.program.settings.changed.connect(self._again.start)
        window.session.opened.connect(self._turn_off)
        window.session.closed.connect(self._turn_off)

    @Slot(bool)
    def switch(self, on: bool) -> None:
        """Show all markup, or the page."""
        self._action.setChecked(on)
        self._review.tab.markup.setChecked(on)
        if on and self.view is None and self._window.session.article_id is not None:
            self._show()
        elif not on and self.view is not None:
            self._hide(self.view)

    def show_other(self, tracked: TrackedArticle) -> None:
        """Show the markup of what is not on the page, until the page is shown again."""
        self._other = tracked
        if self.view is None:
            self.switch(True)
        else:
            self.refresh()

    def _show(self) -> None:
        # Late: most articles are opened without being reviewed.
        from editor.workstation.review.markup_view import MarkupView

        window = self._window
        here = self._review.places.at_caret()
        view = self.view = named(MarkupView(window.page), "canvas")
        view.caret_moved.connect(self._review.show_current)
        layout = window.page.layout()
        assert layout is not None
        layout.addWidget(view)
        view.show()
        window.canvas.hide()
        window.page.setFocusProxy(view)
        self._enable_writing(False)
        self._begin_at = here or window.canvas.verticalScrollBar().value()
        self.refresh()
        view.setFocus()

    def _hide(self, view: MarkupView) -> None:
        here, window = view.at_caret(), self._window
        self.view = self._other = None
        view.hide()
        view.deleteLater()
        window.page.setFocusProxy(window.canvas)
        window.canvas.show()
        window.canvas.setFocus()
        is_open = window.session.article_id is not None
        self._enable_writing(is_open and not window.canvas.isReadOnly())
        # What is only read is searched and copied too.
        window.actions_by_id.enable(_READING, is_open)
        if here:
            self._review.places.go_to(here)

    def _enable_writing(self, on: bool) -> None:
        text = {command.id for command in COMMANDS if command.group == TEXT}
        self._window.actions_by_id.enable(text | _OF_THE_PAGE, on)
        self._window.toolbar.styles.setEnabled(on)

    @Slot()
    def refresh(self) -> None:
        """Show the markup there is now; caret and scroll stay."""
        answer, window = self._review.answer, self._window
        if self.view is None:
            return
        from editor.review.redline import redline
        from editor.workstation.review.redlined import redlined

        page = window.canvas.snapshot()
        tracked = self._other or (answer.tracked if answer is not None else None)
        self._number += 1
        number = self._number

        def work(_job: Job) -> tuple[int, Redlined]:
            article = page.article
            return number, redlined(tracked if tracked is not None else redline(article, article))

        if sum(len(line.text) for line in window.canvas.lines) <= SOON:
            self._take(work(Job()))
        else:
            window.jobs.run(work, self._take)

    def _take(self, answer: tuple[int, Redlined]) -> None:
        number, shown = answer
        view, window = self.view, self._window
        if view is None or number != self._number:
            return
        if view.typesetter.appearance != window.canvas.typesetter.appearance:
            view.set_appearance(window.canvas.typesetter.appearance)
        view.set_labels(page_labels())
        view.set_meta_line(meta_line(window.canvas.details))
        view.show_redlined(shown, window.session.media, window.theme.tokens)
        here, self._begin_at = self._begin_at, None
        if isinstance(here, str):
            view.go_to(here)
        elif here is not None:
            view.scroll_to(here)

    @Slot()
    def _turn_off(self) -> None:
        self.switch(False)
