"""Checking while one writes: on a pause, off the window's thread, the newest text only."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.proofing.finding import Finding, Place
from editor.proofing.settings import DEFAULT, Settings
from editor.proofing.spelling.loaded import dictionaries
from editor.workstation.jobs import Job, Jobs

if TYPE_CHECKING:
    from editor.article.article import Article
    from editor.article.language import Language
    from editor.article.term import Term
    from editor.proofing.check import Checker
    from editor.workstation.page.canvas import Canvas

PAUSE_MS = 150
"""A check begins so long after the last key; with the check itself it is well within 300 ms."""
FIRST_MS = 400
"""The first one waits until an opened article is painted: it loads dictionaries."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check found in the text of ``revision``; ``lacking`` says there is no dictionary."""

    revision: int
    findings: tuple[Finding, ...]
    texts: Mapping[Place, str]
    language: Language
    lacking: bool


class LiveCheck(QObject):
    """One check at a time; a change under way makes it give up, and its answer is dropped."""

    checked = Signal(object)

    def __init__(self, canvas: Canvas, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._jobs = canvas, jobs
        self._bench = Bench(DEFAULT, None)
        self._running = self._on = False
        self.revision = 0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._check)
        canvas.edited.connect(self._note_edit)

    @property
    def settled(self) -> bool:
        """Tell whether what was told last is of the text that is on the page."""
        return not (self._running or self._pause.isActive())

    def use(
        self,
        settings: Settings,
        terms: tuple[Term, ...] | None,
        siblings: tuple[Article, ...] = (),
    ) -> None:
        """Check by other settings, terms or editions of the story from now on.

        ``terms`` are the desk's own; None for those that came with the program.
        """
        self._bench = Bench(settings, terms, siblings)
        if self._on:
            self.revision += 1
            self._pause.start(0)

    def begin(self) -> None:
        """Check the article that was opened, and whatever becomes of it."""
        self.revision += 1
        self._on = True
        self._pause.start(FIRST_MS)

    def stop(self) -> None:
        """Check no more: no article is open."""
        self.revision += 1
        self._on = False
        self._pause.stop()

    @Slot()
    def _note_edit(self) -> None:
        self.revision += 1
        if self._on:
            self._pause.start(PAUSE_MS)

    @Slot()
    def _check(self) -> None:
        if self._running or not self._on:
            return
        self._running = True
        revision, snapshot, bench = self.revision, self._canvas.snapshot(), self._bench

        def work(_job: Job) -> Answer:
            # Read from the pool: a number that is no longer the same says that it is too late.
            return bench.check(revision, snapshot.article, lambda: self.revision != revision)

        self._jobs.run(work, self._take, self._given_up)

    def _take(self, answer: Answer) -> None:
        self._running = False
        if answer.revision != self.revision:
            self._again()
        elif self._on:
            self.checked.emit(answer)

    def _given_up(self, _error: Exception) -> None:
        self._running = False
        self._again()

    def _again(self) -> None:
        if self._on and not self._pause.isActive():
            self._pause.start(PAUSE_MS)


class Bench:
    """A checker with its tools, made and used on the pool, by one thread at a time."""

    def __init__(
        self,
        settings: Settings,
        terms: tuple[Term, ...] | None,
        siblings: tuple[Article, ...] = (),
    ) -> None:
        self._settings, self._terms, self._siblings = settings, terms, siblings
        self._checker: Checker | None = None
        self._lock = threading.Lock()

    def check(self, revision: int, article: Article, cancelled: Callable[[], bool]) -> Answer:
        """Check ``article``; raises ``Cancelled`` when that is no longer wanted."""
        # Late, and in the thread: rules, dictionaries and frequencies take a second together.
        from editor.proofing.pieces import pieces

        speller, _ = dictionaries()
        with self._lock:
            if self._checker is None:
                self._checker = self._make()
            # A sheet on which nothing stands yet is not told that it lacks a headline.
            blank = not any(text.strip() for text in article.texts())
            found = () if blank else self._checker.check(article, cancelled, self._siblings)
            _spare_the_collector()
        return Answer(
            revision,
            found,
            {piece.place: piece.content.text for piece in pieces(article)},
            article.language,
            not speller.available(article.language),
        )

    def _make(self) -> Checker:
        from editor.proofing.check import Checker
        from editor.proofing.terms.index import TermIndex
        from editor.proofing.terms.shipped import shipped_terms

        speller, judge = dictionaries()
        return Checker(
            self._settings,
            speller=speller,
            terms=TermIndex.of(shipped_terms() if self._terms is None else self._terms),
            judge=judge,
        )


@cache
def _spare_the_collector() -> None:
    """Take what is loaded by now out of the garbage collector's sight, once a process.

    Rules, terms and widgets stay for good: going through them again and again would stop every
    thread for some 100 ms, keys and paints too.
    """
    gc.freeze()
