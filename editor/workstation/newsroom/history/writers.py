"""Who wrote the sentence at the caret, and when, by one key."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.article.place import Place
from editor.workstation.newsroom.history.history import History
from editor.workstation.newsroom.history.written_popup import WrittenPopup
from editor.workstation.newsroom.seat import Seat
from editor.workstation.notices import Notice
from editor.workstation.page.line import WORDLESS
from editor.workstation.review.markup import keys_of

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.article import Article
    from editor.newsroom.writing import Written
    from editor.review.blame import Steps
    from editor.review.origin import Answers
    from editor.workstation.jobs import Job
    from editor.workstation.window import Window

_PATIENCE = 0.5
"""Seconds after which the status bar says what is being done."""


@dataclass(frozen=True, slots=True)
class _Answer:
    article_id: str
    quote: str
    written: tuple[Written, ...]


class Writers(QObject):
    """Asks on the pool; what was found is remembered while the article is open."""

    def __init__(self, window: Window, seat: Seat, history: History) -> None:
        super().__init__(window)
        self._window, self._seat = window, seat
        self._steps: Steps = {}
        self._answers: Answers | None = None
        self.popup = WrittenPopup(window.canvas, seat.name_of)
        self.popup.chosen.connect(history.show_revision)
        window.session.opened.connect(self._forget)
        window.session.closed.connect(self._forget)
        window.actions_by_id["writers"].triggered.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Look who wrote what is selected, or the sentence at the caret, and show it there."""
        window = self._window
        revision, place = window.session.revision, self._place()
        if revision is None or place is None or not window.archive.ready:
            said = self.tr("There is nothing written here that is saved yet.")
            window.notices.say(Notice(said, key="writers"))
            return
        page, author = window.canvas.article(), window.session.author
        known = self._steps, self._known_answers()
        title = self.tr("Reading the history…")

        def work(store: Store, job: Job) -> _Answer:
            report = _slowly(job, title)
            return _ask(store, page, revision, place, author, known, report)

        window.archive.work(work, self._show)

    def _known_answers(self) -> Answers:
        # Late: the review's floor is not needed to begin.
        from editor.review.origin import Answers

        if self._answers is None:
            self._answers = Answers()
        return self._answers

    def _place(self) -> Place | None:
        """Return the range that is asked about; a caret is a range without letters."""
        selection, lines = self._window.canvas.selection(), self._window.canvas.lines
        start, end = selection.start, selection.end
        line = lines[start.line]
        if line.part in WORDLESS or not line.text.plain.strip():
            return None
        part, block_id = list(keys_of(lines))[start.line]
        stop = end.offset if end.line == start.line else len(line.text)
        return Place(part, block_id, start.offset, stop)

    def _show(self, answer: _Answer) -> None:
        window = self._window
        if answer.article_id == window.session.article_id:
            self.popup.open(answer.quote, answer.written)

    @Slot()
    def _forget(self) -> None:
        self._steps, self._answers = {}, None
        self.popup.close_quietly()


def _slowly(job: Job, title: str) -> Callable[[float], bool]:
    """Return what shows in the status bar how far a job is, once somebody has had to wait."""
    begun = time.monotonic()

    def report(share: float) -> bool:
        if time.monotonic() - begun > _PATIENCE:
            job.title = title
            job.report("", share)
        return not job.cancelled

    return report


def _ask(
    store: Store,
    page: Article,
    revision: str,
    place: Place,
    author: str | None,
    known: tuple[Steps, Answers],
    report: Callable[[float], bool],
) -> _Answer:
    from editor.newsroom.writing import sentence_at, written
    from editor.review.parts import all_texts

    if place.start == place.end:
        place = sentence_at(page, place)
    key = place.part, place.block_id
    text = next(t.plain for part, block_id, t in all_texts(page) if (part, block_id) == key)
    quote = text[place.start : place.end]
    steps, answers = known
    found = written(store, page, revision, place, author, steps, report, answers)
    return _Answer(page.id, quote, found)
