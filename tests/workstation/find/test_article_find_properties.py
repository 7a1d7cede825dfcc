"""Properties of find and replace on a bare page: right after anything that is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.language.find import find
from editor.workstation.find.article import ArticleFind
from editor.workstation.jobs import Jobs
from editor.workstation.page.line import Selection, Spot
from editor.workstation.page.pictures import no_media
from editor.workstation.page.view import PageView
from editor.workstation.theme import Theme, ThemeMode
from tests.strategies import articles
from tests.workstation.find.test_article_find import write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@dataclass(frozen=True)
class Bench:
    """A bare page with its finder and the pool they work on."""

    page: PageView
    finder: ArticleFind
    jobs: Jobs


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Callable[[], Bench]]:
    """Make benches; each lives until its last work is done."""
    made: list[Bench] = []

    def make() -> Bench:
        page = PageView()
        qtbot.addWidget(page)
        page.resize(700, 500)
        page.show()
        jobs = Jobs(page)
        theme = Theme(ThemeMode.LIGHT, page)
        made.append(Bench(page, ArticleFind(page, jobs, theme, page), jobs))
        return made[-1]

    yield make
    for each in made:
        assert each.jobs.wait()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(
    start=articles(),
    query=st.sampled_from(["ا", "a", "25", "e", "سطر", "».", "و"]),
    new=st.sampled_from(["", "دفتر", "ا", "😀"]),
)
def test_replace_all_is_one_step_there_and_back(
    bench: Callable[[], Bench], start: Article, query: str, new: str
) -> None:
    made = bench()
    canvas, finder = made.page.canvas, made.finder
    canvas.load(start, no_media)
    before = canvas.article()
    finder.begin_again()
    finder.find_to_replace()
    finder.bar.query.setText(query)
    finder.bar.replacement.setText(new)
    finder.hits.search_here(0, 10_000)
    lines = list(canvas.lines)
    finder.replace_all()
    for was, line in zip(lines, canvas.lines, strict=True):
        text = was.text.plain
        for begins, ends in reversed(find(text, query)):
            text = text[:begins] + new + text[ends:]
        assert line.text.plain == text
    changed = canvas.undo_stack.count()
    assert changed == (lines != list(canvas.lines))
    after = canvas.article()
    if changed:
        canvas.undo()
        assert canvas.article() == before
        canvas.redo()
        assert canvas.article() == after
    finder.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(
    start=articles(),
    acts=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 400)), min_size=5, max_size=40),
)
def test_hits_and_marks_stay_true_through_anything_written(
    bench: Callable[[], Bench], start: Article, acts: list[tuple[int, int]]
) -> None:
    made = bench()
    canvas, finder = made.page.canvas, made.finder
    canvas.load(start, no_media)
    finder.find_to_replace()
    finder.bar.query.setText("اب")
    finder.bar.replacement.setText("باب")
    for act, number in acts:
        line = number % len(canvas.lines)
        offset = number % (len(canvas.lines[line].text) + 1)
        canvas.select(Selection(Spot(line, offset), Spot(line, 0)))
        (
            lambda: write(canvas, "اب "),
            canvas.press_enter,
            canvas.erase_backward,
            canvas.undo,
            canvas.redo,
            finder.replace,
            lambda: canvas.insertPlainText("أبَ ا\u200fب Yahoo! 25.5% 😀"),
            finder.find_next if number % 2 else finder.find_previous,
        )[act]()
        finder.hits.search_here(0, 10_000)
        finder.marks.refresh()
        assert [list(finder.hits.on_line(n)) for n in range(len(canvas.lines))] == [
            find(each.text.plain, "اب") for each in canvas.lines
        ]
        shown = [mark.cursor.selectedText() for mark in canvas.extraSelections()]
        assert all(find(text, "اب") == [(0, len(text))] for text in map(_bare, shown)), shown
    finder.close()


def _bare(shown: str) -> str:
    """Take away the signs with which the page isolates a run; the marks may hold them."""
    return shown.translate(dict.fromkeys(map(ord, "\u2066\u2067\u2069"), None))
