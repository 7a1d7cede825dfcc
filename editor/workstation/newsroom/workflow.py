"""How the open article stands for whom sits here, kept up to date; doing what is asked of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.article.person import Person
from editor.workstation.newsroom.seat import Seat

if TYPE_CHECKING:
    from db.store import Store
    from editor.newsroom.acting import View
    from editor.newsroom.discussing import Discussion
    from editor.proofing.finding import Finding
    from editor.review.act import Act, Request
    from editor.review.checks import Entry
    from editor.review.workflow import Offer
    from editor.workstation.window import Window

SOON_MS = 250
QUIETLY_MS = 60_000
"""What colleagues did in the same store is seen after this at the latest."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked up for a person: the view, the checks of an act, and that act."""

    article_id: str
    person: Person
    view: View
    entries: tuple[Entry, ...]
    checked_for: Act | None


class Workflow(QObject):
    """Asks the store after every save and change; acts go through ``do`` alone."""

    changed = Signal()
    """The article stands otherwise, or may be handled otherwise, than was shown."""
    unknown = Signal()
    """The store could not tell how the article stands."""
    done = Signal(object)
    """The act that was done."""
    refused = Signal(object, object)
    """The request, and every reason it failed for."""
    discussion: Callable[[], Discussion | None] | None = None
    """Asked for what is open in the review; what it does not know the store is asked for."""

    def __init__(self, window: Window, seat: Seat) -> None:
        super().__init__(window)
        self._window, self._seat = window, seat
        self.looked: Looked | None = None
        self._number = self._answered = 0
        self._then: Callable[[], None] | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self._quietly = QTimer(self, interval=QUIETLY_MS)
        self._quietly.timeout.connect(self.refresh)
        window.session.opened.connect(self._begin)
        window.session.closed.connect(self._end)
        window.session.save_done.connect(self.refresh_soon)
        window.proofing.shown.connect(self.refresh_soon)
        window.archive.changed.connect(self.refresh_soon)
        seat.changed.connect(self.refresh_soon)

    @property
    def view(self) -> View | None:
        """How the article stands; None while that is not known, or nobody sits here."""
        return self.looked.view if self.looked else None

    @property
    def person(self) -> Person | None:
        """Who sits here."""
        return self._seat.person

    @property
    def session(self) -> str:
        """This window's name for locks."""
        return self._seat.session

    def offer(self, act: Act) -> Offer | None:
        """Return what is offered of an act, None where it does not fit."""
        offers = self.view.offers if self.view else ()
        return next((each for each in offers if each.act is act), None)

    @Slot()
    def refresh_soon(self) -> None:
        """Ask again, once for all that happens in a moment."""
        self._soon.start()

    @Slot()
    def refresh(self) -> None:
        """Ask the store now."""
        article_id, person = self._window.session.article_id, self._seat.person
        if article_id is None or person is None or not self._window.archive.ready:
            return
        self._number += 1
        number, session = self._number, self._seat.session
        findings, discussion = self._findings(), self._discussion()

        def work(store: Store) -> tuple[int, Looked]:
            return number, _look(store, article_id, person, session, findings, discussion)

        self._window.archive.run(work, self._take, self._unknown)

    @property
    def is_current(self) -> bool:
        """Tell whether what was looked up is of the text on the page."""
        return (
            self._answered == self._number
            and not self._soon.isActive()
            and not self._window.session.dirty
            and self._window.proofing.live.settled
        )

    def when_current(self, act: Callable[[], None]) -> None:
        """Run ``act`` once that is so: now, or when the text is saved and proofread."""
        if self.is_current:
            act()
            return
        self._then = act
        if self._window.session.dirty:
            self._window.session.leave(self.refresh)
        elif not self._soon.isActive():
            self._soon.start()

    def do(self, request: Request) -> None:
        """Save, then do what is asked; ``done`` or ``refused`` says how it went."""
        person = self._seat.person
        whole = replace(request, person=person, session=self._seat.session)
        self._window.session.leave(lambda: self._perform(whole))

    def _perform(self, request: Request) -> None:
        article_id = self._window.session.article_id
        if article_id is None:
            return
        # Findings of another text are none: it is proofread again then.
        findings = self._findings() if self._window.proofing.live.settled else None
        discussion = self._discussion()
        # Nobody answers for a text that another has saved meanwhile and that is not on the page.
        seen = self._window.session.revision or ""

        def work(store: Store) -> Request:
            from editor.newsroom import acting

            acting.perform(
                store,
                article_id,
                request,
                findings=findings,
                discussion=discussion,
                seen=seen,
            )
            return request

        def failed(error: Exception) -> None:
            self._failed(request, error)

        self._window.archive.run(work, self._performed, failed)

    def _performed(self, request: Request) -> None:
        self.done.emit(request.act)
        self._window.archive.changed.emit()
        self.refresh()

    def _failed(self, request: Request, error: Exception) -> None:
        from editor.review.refusal import ActRefused

        if isinstance(error, ActRefused):
            self.refused.emit(request, error.failed)
        else:
            self._window.program.meet(error)
        self.refresh()

    def _findings(self) -> tuple[Finding, ...]:
        return tuple(entry.finding for entry in self._window.proofing.entries)

    def _discussion(self) -> Discussion | None:
        return self.discussion() if self.discussion is not None else None

    def _take(self, answer: tuple[int, Looked]) -> None:
        number, looked = answer
        # An answer about an article that was left, or an older one, is nobody's.
        if number != self._number or looked.article_id != self._window.session.article_id:
            return
        self._answered = number
        if looked != self.looked:
            self.looked = looked
            self.changed.emit()
        if self._then is not None:
            then, self._then = self._then, None
            self.when_current(then)

    def _unknown(self, error: Exception) -> None:
        from db.errors import NoSuchArticle

        self._then = None
        self.unknown.emit()
        # A recovered text that the store does not have yet stands nowhere.
        if not isinstance(error, NoSuchArticle):
            self._window.program.meet(error)

    @Slot()
    def _begin(self) -> None:
        self.looked = self._then = None
        self._quietly.start()
        self.refresh()

    @Slot()
    def _end(self) -> None:
        self.looked = self._then = None
        self._quietly.stop()
        self.changed.emit()


def _look(
    store: Store,
    article_id: str,
    person: Person,
    session: str,
    findings: tuple[Finding, ...],
    discussion: Discussion | None,
) -> Looked:
    # Late, and on the pool: the workflow with its rules is read when the first article is open.
    from db import articles
    from editor.newsroom import acting, checking
    from editor.review.act import Act

    view = acting.view(
        store,
        article_id,
        person,
        session=session,
        findings=findings,
        discussion=discussion,
    )
    offered = [offer.act for offer in view.offers]
    act = next((each for each in (Act.SUBMIT, Act.APPROVE) if each in offered), None)
    if act is None:
        return Looked(article_id, person, view, (), None)
    article = articles.load(store, article_id).article
    entries = checking.checks(store, article, acting.PROFILE_OF[act], findings)
    return Looked(article_id, person, view, entries, act)
