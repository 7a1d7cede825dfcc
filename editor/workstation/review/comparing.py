"""Comparing while one writes: on a pause, off the window's thread, the newest text only."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.article.article import Article
from editor.article.change import Change
from editor.article.comment import Comment
from editor.article.place import Place
from editor.article.tracked import TrackedArticle
from editor.workstation.jobs import Job, Jobs
from editor.workstation.review.markup import Key, Markup, markup_of
from editor.workstation.review.moments import Moments, Way
from editor.workstation.review.standing import Standing, Whose

if TYPE_CHECKING:
    from editor.workstation.page.canvas import Canvas

PAUSE_MS = 250


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs on the page of ``revision`` from what stands, and where the threads are.

    ``stands`` is what the page was compared with, None where nothing is reviewed. ``changes`` are
    those a reader can see; ``texts`` are the page's by their keys, in which the
    places count code points. A thread without a place is detached; ``ranges`` has all places of
    those about several paragraphs, by their ids.
    """

    revision: int
    page: Article
    stands: Article | None
    tracked: TrackedArticle | None
    changes: tuple[Change, ...]
    markup: Markup
    comments: tuple[tuple[Comment, Place | None], ...]
    texts: dict[Key, str]
    ranges: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)

    def places_of(self, thread_id: str) -> tuple[Place, ...]:
        """Return the places of a thread in the order of the page, none for a detached one."""
        if thread_id in self.ranges:
            return self.ranges[thread_id]
        return tuple(
            place for each, place in self.comments if each.id == thread_id and place is not None
        )


class Comparing(QObject):
    """One comparison at a time; an answer about a text that is not there any more is dropped."""

    compared = Signal(object)

    def __init__(self, canvas: Canvas, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._jobs = canvas, jobs
        self._standing = Standing()
        self._comments: Sequence[Comment] = ()
        self.author: Callable[[], str] = str
        """Asked who made what is new."""
        self.moments = Moments(canvas, self)
        self._running = self._on = False
        self._waiting: list[Callable[[], None]] = []
        self.revision = 0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._compare)
        canvas.edited.connect(self._note_edit)

    @property
    def settled(self) -> bool:
        """Tell whether what was told last is of the text that is on the page."""
        return not (self._running or self._pause.isActive())

    def use(self, standing: Standing, comments: Sequence[Comment]) -> None:
        """Compare with what stands now."""
        self._standing, self._comments = standing, comments
        self.revision += 1
        self._on = True
        self._pause.start(0)

    def know(self, standing: Standing, comments: Sequence[Comment]) -> None:
        """Take who made what and where threads are tied now; nothing is compared for it."""
        self._standing, self._comments = standing, comments

    def hurry(self) -> None:
        """Compare at once: nobody is typing."""
        if self._pause.isActive():
            self._pause.start(0)

    def stop(self) -> None:
        """Compare no more: no article is open."""
        self.revision += 1
        self._on = False
        self._waiting.clear()
        self._pause.stop()

    def when_settled(self, act: Callable[[], None]) -> None:
        """Run ``act`` when what is shown is of the text on the page: now, or soon."""
        if self.settled:
            act()
            return
        self._waiting.append(act)
        if self._pause.isActive():
            self._pause.start(0)

    @Slot()
    def _note_edit(self) -> None:
        self.revision += 1
        if self._on:
            self._pause.start(PAUSE_MS)

    @Slot()
    def _compare(self) -> None:
        if self._running or not self._on:
            return
        self._running = True
        revision, snapshot = self.revision, self._canvas.snapshot()
        standing, comments, author = self._standing, tuple(self._comments), self.author() or None
        way = self.moments.way()

        def work(_job: Job) -> Compared:
            page = snapshot.article
            return compare(revision, page, standing_on(page, standing, way), comments, author)

        self._jobs.run(work, self._take, self._failed)

    def _take(self, answer: Compared) -> None:
        self._running = False
        if not self._on:
            return
        if answer.revision != self.revision:
            if not self._pause.isActive():
                self._pause.start(PAUSE_MS)
            return
        self.compared.emit(answer)
        waiting, self._waiting = self._waiting, []
        for number, act in enumerate(waiting):
            act()
            if not self.settled:
                # It changed the page: the others wait for what comes of it.
                self._waiting += waiting[number + 1 :]
                break

    def _failed(self, _error: Exception) -> None:
        # Told by the pool already; the next edit tries again.
        self._running = False
        self._waiting.clear()


def standing_on(page: Article, standing: Standing, way: Way) -> Standing:
    """Return the standing with what stands on a page that one came to by ``way``."""
    stands = way.stands(page, standing.stands)
    if stands is None and standing.suggesting:
        # Undo went back to before the review, and whoever suggests goes on suggesting.
        stands = page
    return replace(standing, stands=stands)


def compare(
    revision: int,
    page: Article,
    standing: Standing,
    comments: Sequence[Comment],
    author: str | None,
) -> Compared:
    """Compare a page with what stands; may be called on any thread."""
    # Late, and in the thread: what compares loads its library.
    from editor.review.choosing import shown
    from editor.review.comments import anchored, in_order, ranges
    from editor.review.parts import all_texts
    from editor.review.redline import redline

    tracked, markup = None, Markup()
    changes: tuple[Change, ...] = ()
    if standing.stands is not None:
        now = datetime.datetime.now(datetime.UTC)
        tracked = _known(redline(standing.stands, page, author, now), standing.whose)
        changes, markup = shown(tracked.changes), markup_of(tracked)
    tied = [anchored(each, page) for each in comments]
    return Compared(
        revision,
        page,
        standing.stands,
        tracked,
        changes,
        markup,
        in_order(tied, page),
        {(part, block_id): text.plain for part, block_id, text in all_texts(page)},
        {each.id: ranges(each, page) for each in tied if each.anchor.more},
    )


def _known(tracked: TrackedArticle, whose: Whose) -> TrackedArticle:
    """Return the redline with the people its changes are known to be by."""
    changes = tuple(
        replace(each, author=whose[each.id][0], time=whose[each.id][1])
        if each.id in whose
        else each
        for each in tracked.changes
    )
    return replace(tracked, changes=changes)
