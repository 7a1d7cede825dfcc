"""Review in the window: joins comparison, marks, list and commands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from editor.article.article import Article
from editor.workstation.review.author import author_of
from editor.workstation.review.commenting import Commenting
from editor.workstation.review.comparing import Compared, Comparing, standing_on
from editor.workstation.review.deciding import Deciding, Where
from editor.workstation.review.keeping import Keeping, Kept, names_of
from editor.workstation.review.mark import SuggestingMark
from editor.workstation.review.marks import ReviewMarks
from editor.workstation.review.markup_switch import MarkupSwitch
from editor.workstation.review.merging import Merging
from editor.workstation.review.places import Places
from editor.workstation.review.returning import Returning
from editor.workstation.review.sending import Round
from editor.workstation.review.standing import Standing, Whose
from editor.workstation.review.tab import ReviewTab
from editor.workstation.review.threads import Threads

if TYPE_CHECKING:
    from editor.article.media import MediaLoader
    from editor.workstation.window import Window


class Review(QObject):
    """The review of the open article.

    What stands is compared with the page after each pause. Accepting lets more stand, rejecting
    puts the page back; either is one step of the page's history.
    """

    shown = Signal()
    """Marks and list are those of the text on the page."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._canvas = window, window.canvas
        self._article_id = ""
        self.standing = Standing()
        self.answer: Compared | None = None
        self._names: Mapping[str, str] = {}
        self.keeping = Keeping(window.archive, self)
        self.keeping.reads_only = window.canvas.isReadOnly
        self.threads = Threads(self.keeping, self)
        self.comments = self.threads.by_id
        self.comparing = Comparing(window.canvas, window.jobs, self)
        self.comparing.author = partial(author_of, window)
        self.tab = ReviewTab(window.theme)
        self.marks = ReviewMarks(window.canvas, window.theme, self)
        self.places = Places(window.canvas, self)
        self.commenting = Commenting(window, self.tab)
        self.commenting.thread_of = self.comments.get
        self.tab.may_delete = self.commenting.may_delete
        self.deciding = Deciding(window, self)
        self.markup = MarkupSwitch(window, self)
        self.returning = Returning(window, self)
        self.merging = Merging(window, self)
        self._mark = SuggestingMark(window.statusbar)
        self._connect()
        self.tab.use_language(window.program.language)

    def _connect(self) -> None:
        window, actions = self._window, self._window.actions_by_id
        window.inspector.add_review(self.tab)
        window.session.opened.connect(self._begin)
        window.session.closed.connect(self._end)
        window.program.language_changed.connect(self._retranslate)
        self.comparing.compared.connect(self._take)
        self.keeping.loaded.connect(self._use)
        self.keeping.failed.connect(window.program.meet)
        self.tab.chosen.connect(self.go_to)
        self.commenting.changed.connect(self.threads.keep)
        self.commenting.removed.connect(self.threads.drop)
        self.threads.changed.connect(self._compare)
        self.commenting.shown.connect(self.show_tab)
        self._mark.clicked.connect(self.show_tab)
        self.places.detail_wanted.connect(window.inspector.show_detail)
        self._canvas.place_changed.connect(self.show_current)
        actions["suggest"].triggered.connect(self.suggest)

    # What is compared

    @property
    def pending(self) -> frozenset[str]:
        """The ids of the changes that wait to be accepted or rejected."""
        return frozenset(each.id for each in self.answer.changes) if self.answer else frozenset()

    @property
    def where(self) -> Where:
        """Where the caret is that commands go by: on the page, or in the view of all markup."""
        return self.markup.view if self.markup.view is not None else self.places

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Show the place of a change or a thread."""
        self.where.go_to(key)

    @Slot(object)
    def _begin(self, article: Article) -> None:
        self._forget()
        self._article_id = self.threads.article_id = article.id
        self.keeping.load(article.id)

    @Slot()
    def _end(self) -> None:
        self._forget()
        self._article_id = self.threads.article_id = ""

    def _forget(self) -> None:
        self.comparing.stop()
        self.comparing.moments.clear()
        self.threads.use(())
        self.standing, self.answer = Standing(), None
        self._window.actions_by_id["suggest"].setChecked(False)
        self._show()

    @Slot(object)
    def _use(self, kept: Kept) -> None:
        if kept.article_id != self._article_id:
            return
        self.standing = kept.standing
        self.threads.use(kept.comments)
        self.hold()
        self._names = names_of(kept.people)
        self.commenting.people = kept.people
        self._compare()

    @Slot()
    def _compare(self) -> None:
        standing = self.standing
        self.comparing.moments.plain = standing.stands is not None and not standing.suggesting
        self._window.actions_by_id["suggest"].setChecked(self.standing.suggesting)
        self.comparing.use(self.standing, tuple(self.comments.values()))

    @Slot(object)
    def _take(self, answer: Compared) -> None:
        self.answer = answer
        self.threads.tie(answer.comments)
        if answer.stands != self.standing.stands:
            self._stand(answer.stands)
        standing = self.standing
        if not answer.changes and standing.stands is not None and not standing.suggesting:
            # Everything is decided and nobody goes on suggesting: the review is over.
            self._stand(None)
            self.comparing.moments.note(answer.page, None)
            self._compare()
            return
        self.comparing.moments.note(answer.page, answer.stands)
        self._keep_whose({each.id: (each.author, each.time) for each in answer.changes})
        self.comparing.know(self.standing, tuple(self.comments.values()))
        self._show()

    def _keep_whose(self, whose: Whose) -> None:
        if whose.keys() - self.standing.whose.keys():
            # Those that are gone stay known as long as the window is open: undo brings them back.
            self.standing = replace(self.standing, whose={**self.standing.whose, **whose})
            self.keeping.put_whose(self._article_id, whose)

    def _set(self, standing: Standing) -> None:
        self.standing = standing
        self.keeping.put_standing(self._article_id, standing)
        self._compare()

    def _stand(self, stands: Article | None) -> None:
        """Take what was found to stand on the page as it is."""
        self.standing = replace(self.standing, stands=stands)
        self.keeping.put_standing(self._article_id, self.standing)

    def hold(self) -> None:
        """Let stand what stands, on the page as it is now: what changed there was no writing."""
        self.comparing.moments.note(self._canvas.article(), self.standing.stands)

    def _settle(self) -> None:
        """Find out what stands on the page as it is now, without waiting for the comparison."""
        page = self._canvas.article()
        stands = standing_on(page, self.standing, self.comparing.moments.way()).stands
        if stands != self.standing.stands:
            self._stand(stands)
        self.hold()

    def _show(self) -> None:
        self.places.answer = self.answer
        self.marks.show_answer(self.answer)
        suggesting = self.standing.suggesting
        self.tab.show_answer(self.answer, self._names, suggesting=suggesting)
        self._mark.show_state(suggesting=suggesting, count=len(self.pending))
        self.markup.refresh()
        self.show_current()
        self.shown.emit()

    @Slot()
    def show_current(self) -> None:
        """Show the card of the change at the caret."""
        if self.answer is not None and self.comparing.settled:
            self.tab.reveal(self.where.at_caret())

    @Slot()
    def _retranslate(self) -> None:
        self.tab.use_language(self._window.program.language)

    # What a person does

    @Slot(bool)
    def suggest(self, on: bool) -> None:
        """Begin to suggest, or write into the text itself again.

        Suggestions that are pending stay; what is written while it is off is none.
        """
        if not self._article_id:
            return
        # What was written until now is so in the mode that was on.
        self._settle()
        self._canvas.history.close_step()
        if on and self.standing.stands is None:
            self.standing = replace(self.standing, stands=self._canvas.article())
            self.hold()
        self._set(replace(self.standing, suggesting=on))

    def round(self, media: MediaLoader) -> Round:
        """Return the article as it goes round for review."""
        self._settle()
        return Round(
            self._canvas.article(),
            self.standing,
            tuple(self.comments.values()),
            self._names,
            author_of(self._window) or None,
            media,
        )

    def review_against(self, stands: Article, whose: Whose) -> None:
        """Take what differs on the page from ``stands`` for suggestions by these people."""
        self._set(replace(self.standing, stands=stands, whose={**self.standing.whose, **whose}))
        self.hold()

    def let_stand(self, article: Article) -> None:
        """Compare the page with ``article`` from now on."""
        if self._article_id:
            self._set(replace(self.standing, stands=article))
            self.hold()

    def stand_again(self, article: Article) -> None:
        """Compare with ``article`` from the step on that is being undone or done again."""
        if self._article_id:
            self.comparing.moments.told = article
            self._set(replace(self.standing, stands=article))

    @Slot()
    def show_tab(self) -> None:
        """Bring the list forward."""
        self._window.actions_by_id["inspector"].setChecked(True)
        self._window.inspector.tabs.setCurrentWidget(self.tab)
