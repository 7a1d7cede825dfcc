"""Find and replace: the search itself against ``str.find``, and a key in the bar until it shows."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from db import articles
from db.store import Store
from editor.language.find import Search
from editor.language.fold import fold
from editor.language.stems import SearchAnalyzer
from editor.workstation.find import desk_work
from editor.workstation.find.article import ArticleFind
from editor.workstation.find.desk_work import Pace
from editor.workstation.find.wish import Wish
from editor.workstation.jobs import Jobs
from editor.workstation.page.pictures import no_media
from editor.workstation.page.view import PageView
from editor.workstation.theme import Theme, ThemeMode
from tests.bench.bench_page import news_item
from tests.bench.figure import Figure, milliseconds, percentile, side_by_side

_WORDS = 100_000
_DESK = 300
"""Articles of 600 words."""
_QUERY = "الكتاب"


def measure() -> list[Figure]:
    """Measure on the offscreen platform or a real screen, whichever Qt is started on."""
    application = QApplication.instance() or QApplication([])
    figures = [*_searched(), *_typed(), *_on_the_desk()]
    del application
    return figures


def _searched() -> list[Figure]:
    texts = [text for text in news_item(_WORDS).texts() if text]
    kept = [fold(text) for text in texts]
    rare, common = Search(_QUERY), Search("ا")

    def floor() -> None:
        for text in texts:
            text.find(_QUERY)

    label = f"find, {_WORDS:,} words"
    return [
        side_by_side(f"{label}: a rare word, folded before", lambda: _all(rare, kept), floor, 15),
        side_by_side(
            f"{label}: a rare word, folded now",
            lambda: [rare.places(fold(text)) for text in texts],
            floor,
            7,
        ),
        side_by_side(f"{label}: a letter that is everywhere", lambda: _all(common, kept), floor, 5),
    ]


def _all(search: Search, kept: list) -> None:
    for folded in kept:
        search.places(folded)


def _typed() -> list[Figure]:
    """Type a query letter by letter: until its marks are painted, until all is counted."""
    view = PageView()
    view.resize(1000, 900)
    jobs = Jobs(view)
    finder = ArticleFind(view, jobs, Theme(ThemeMode.LIGHT, view), view)
    view.canvas.load(news_item(_WORDS), no_media)
    view.show()
    QApplication.processEvents()
    finder.find_to_replace()
    query = " ".join(view.canvas.lines[2].text.plain.split()[:3])
    shown, counted = [], []
    for _ in range(6):
        finder.bar.query.clear()
        _settle(jobs)
        for letter in query:
            start = time.perf_counter_ns()
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(finder.bar.query, key)
            view.canvas.viewport().repaint()
            shown.append((time.perf_counter_ns() - start) / 1e6)
            _settle(jobs)
            counted.append((time.perf_counter_ns() - start) / 1e6)
    figures = [
        Figure(f"find bar, {_WORDS:,} words: key to {what} p{percent}", value, "ms", len(taken))
        for what, taken in (("marks painted", shown), ("all counted", counted))
        for percent in (50, 95)
        for value in [percentile(taken, percent)]
    ]
    finder.bar.query.setText("ال")
    finder.bar.replacement.setText("أل")
    _settle(jobs)
    places = finder.hits.count()
    taken = milliseconds(finder.replace_all, 1)
    _settle(jobs)
    taken_back = milliseconds(view.canvas.undo, 1)
    figures += [
        Figure(f"find bar: {places:,} places replaced", taken[0], "ms", 1),
        Figure(f"find bar: {places:,} places undone", taken_back[0], "ms", 1),
    ]
    _settle(jobs)
    view.close()
    return figures


def _settle(jobs: Jobs) -> None:
    QApplication.processEvents()
    while jobs.busy:
        QApplication.processEvents()


def _on_the_desk() -> list[Figure]:
    with (
        TemporaryDirectory() as folder,
        Store.open(Path(folder) / "store.sqlite", SearchAnalyzer()) as store,
    ):
        made = [news_item(600 + number) for number in range(_DESK)]
        articles.create_all(store, made)
        wish = Wish(made[7].headline.split()[0])
        looked = milliseconds(lambda: desk_work.look(store, wish, Pace()), 3)
        findings = desk_work.look(store, wish, Pace())
        assert findings is not None
        chosen = {found: found.hits for found in findings.articles}
        start = time.perf_counter_ns()
        done = desk_work.replace_chosen(store, chosen, "كلمة", "bench", Pace())
        taken = (time.perf_counter_ns() - start) / 1e6
        assert done is not None
        count = len(done.replaced)
    return [
        Figure(f"desk, {_DESK} articles of 600 words: looked through", min(looked), "ms", 3),
        Figure(f"desk: replaced, an article of {count}", taken / max(count, 1), "ms", count),
    ]
