"""Whatever is done to the page, in whatever order, the article stays whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.json_form import from_json, to_json
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import CLOSING, FIXED, OPENING
from editor.workstation.page.reader import Reader
from editor.workstation.page.sheet import mended
from tests.strategies import articles
from tests.workstation.page.storm import act, acts


def test_a_storm_of_edits_leaves_a_sound_article_and_can_be_undone(qtbot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(500, 700)

    @given(articles(), st.lists(acts(), max_size=25))
    def check(article: Article, storm: list[tuple[str, object]]) -> None:
        canvas.load(article, lambda _: None)
        for name, value in storm:
            act(canvas, name, value)
            assert_sound(canvas)
        now = canvas.article()
        assert from_json(to_json(now)) == now
        steps = canvas.undo_stack.index()
        while canvas.undo_stack.canUndo():
            canvas.undo()
            assert_sound(canvas)
        assert canvas.article() == article
        for _ in range(steps):
            canvas.redo()
        assert canvas.article() == now

    check()


def test_one_undo_gives_back_the_text_and_the_selection(qtbot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(500, 700)

    @given(articles(), st.floats(0, 1), st.floats(0, 1), acts())
    def check(article: Article, low: float, high: float, one: tuple[str, object]) -> None:
        canvas.load(article, lambda _: None)
        act(canvas, "select", (low, high))
        before = canvas.selection()
        act(canvas, *one)
        if canvas.undo_stack.index() == 1:
            canvas.undo()
            assert canvas.article() == article
            assert canvas.selection() == before

    check()


def assert_sound(canvas: Canvas) -> None:
    """The document, the lines and the rules of a sheet agree."""
    lines = tuple(canvas.lines)
    assert Reader(canvas.document()).lines(canvas.details) == lines
    assert mended(lines, canvas.details) == lines
    parts = [line.part for line in lines]
    assert tuple(parts[:2]) == OPENING
    fixed = [part for part in parts[2:] if part in FIXED]
    assert tuple(fixed[:3]) == CLOSING
    assert set(fixed[3:]) <= {CLOSING[-1]}
    cursor = canvas.textCursor()
    assert 0 <= cursor.position() < canvas.document().characterCount()
    assert canvas.place().part in parts
