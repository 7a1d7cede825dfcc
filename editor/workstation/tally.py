"""Counts the words of the open article on a pause, off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from editor.article.article import Article
from editor.workstation.jobs import Job

if TYPE_CHECKING:
    from editor.workstation.window import Window

PAUSE_MS = 400


class Tally(QObject):
    """A count for an older text than the last asked about is dropped."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._number = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.count)
        window.canvas.edited.connect(self._pause.start)
        window.session.opened.connect(self.count)

    @Slot()
    def count(self) -> None:
        """Count now."""
        if self._window.session.article_id is None:
            return
        self._number += 1
        number, snapshot = self._number, self._window.canvas.snapshot()

        def work(_job: Job) -> tuple[int, int, int, int]:
            return (number, *figures(snapshot.article))

        self._window.jobs.run(work, self._show)

    def _show(self, answer: tuple[int, int, int, int]) -> None:
        number, words, minutes, sections = answer
        if number == self._number and self._window.session.article_id is not None:
            self._window.statusbar.show_figures(words, minutes, sections)


def figures(article: Article) -> tuple[int, int, int]:
    """Return the words, the minutes of reading and the sections of ``article``."""
    # Late: word boundaries need a large table that the first paint does not.
    from editor.language.reading import reading_time
    from editor.language.words import word_count

    words = sum(word_count(text) for text in article.body_texts())
    return words, reading_time(words, article.language), len(article.headings)
