"""The review in the window: the page with all markup, and the tab with a long history."""

from __future__ import annotations

import datetime
import random
import statistics
from collections.abc import Callable

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTreeView

from db.revisions import Revision
from db.sittings import Sitting
from editor.article.identity import new_id
from editor.review.accepting import accept
from editor.review.redline import redline
from editor.workstation.app import make_application
from editor.workstation.newsroom.history.model import HistoryModel
from editor.workstation.newsroom.history.tab import HistoryTab
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.pictures import no_media
from editor.workstation.review.markup_view import MarkupView
from editor.workstation.review.redlined import Redlined, redlined
from editor.workstation.theme import Theme, ThemeMode
from tests.bench.bench_review import edited_pair
from tests.bench.figure import Figure, milliseconds, side_by_side

_WORDS, _REVISIONS, _ROUNDS = 10_000, 1_000, 5
_SIZE = 900, 800


def measure() -> list[Figure]:
    """Show each beside the least Qt needs for as much: the bare page, a list of as many lines."""
    make_application()
    theme = Theme(ThemeMode.LIGHT)
    return [*_markup(theme), _history(theme)]


def _markup(theme: Theme) -> list[Figure]:
    old, new = edited_pair(_WORDS, random.Random(5))
    tracked = redline(old, new)
    page, view = Canvas(), MarkupView()
    for each in (page, view):
        each.resize(*_SIZE)
        each.show()
    shown = redlined(tracked)

    def floor() -> None:
        page.show_article(shown.article)
        page.grab()

    def ours() -> None:
        view.rows.clear()
        view.show_redlined(shown, no_media, theme.tokens)
        view.lay_all()
        view.grab()

    count = len(tracked.changes)
    name = f"window: all markup of 10k words, {count} changes"
    decided = redlined(redline(accept(tracked, [tracked.changes[count // 2].id]), new))
    figures = [
        side_by_side(f"{name}, shown at once", ours, floor, _ROUNDS),
        _longest(
            f"{name}: the longest it holds the window", view, lambda: view.rows.clear(), shown
        ),
        _longest("window: the same, one accepted", view, ours, decided),
        side_by_side(
            "window: the same, laid into one another", lambda: redlined(tracked), floor, 5
        ),
    ]
    page.close()
    view.close()
    return figures


def _longest(name: str, view: MarkupView, before: Callable[[], None], shown: Redlined) -> Figure:
    """Measure the longest that showing it keeps the window from anything else, painting too."""
    tokens = Theme(ThemeMode.LIGHT).tokens
    longest = []
    for _ in range(_ROUNDS):
        before()
        spans = milliseconds(lambda: view.show_redlined(shown, no_media, tokens), 1)
        while not view.is_laid:
            spans += milliseconds(QApplication.processEvents, 1)
        longest.append(max(spans))
    return Figure(name, statistics.median(longest), "ms", _ROUNDS)


def _history(theme: Theme) -> Figure:
    model = HistoryModel(str, None)
    tab = HistoryTab(model, theme)
    bare, lines = QTreeView(), QStandardItemModel()
    bare.setModel(lines)
    for each in (tab, bare):
        each.resize(300, 800)
        each.show()
    sittings = _sittings()

    def ours() -> None:
        model.show(sittings)
        tab.grab()

    def floor() -> None:
        lines.clear()
        for number in range(_REVISIONS):
            lines.appendRow(QStandardItem(f"Saved {number}"))
        bare.grab()

    figure = side_by_side(f"window: history of {_REVISIONS} revisions, shown", ours, floor, _ROUNDS)
    tab.close()
    bare.close()
    return figure


def _sittings() -> tuple[Sitting, ...]:
    """Return a history in which nothing collapses: a line a revision."""
    start = datetime.datetime(2026, 5, 16, tzinfo=datetime.UTC)
    article_id = new_id()
    return tuple(
        Sitting(
            Revision(
                id=new_id(),
                article_id=article_id,
                parents=(),
                author=f"person {number % 5}",
                created_at=start - datetime.timedelta(hours=number),
                name=None,
                content_hash="",
            )
        )
        for number in range(_REVISIONS)
    )
