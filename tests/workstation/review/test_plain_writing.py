"""Writing plainly beside suggestions, in a real window by real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.article.block import TextBlock
from editor.article.change import ChangeClass
from editor.workstation.window import Window
from tests.workstation.review.conftest import CTRL, SHIFT, choose, compared, press, put, suggest

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def stop(qtbot: QtBot, window: Window) -> None:
    """Turn suggesting off by its key."""
    press(window, Qt.Key.Key_E, CTRL | SHIFT)
    compared(qtbot, window)
    assert not window.review.standing.suggesting


def text(article: Article, number: int) -> str:
    block = article.blocks[number]
    assert isinstance(block, TextBlock)
    return block.text.plain


def test_turned_off_what_is_written_is_plain(window: Window, qtbot: QtBot):
    suggest(qtbot, window)
    put(window, "جمهرية", "جمهورية")
    stop(qtbot, window)
    pending = window.review.pending
    stood = window.review.standing.stands
    assert stood is not None
    for old, new in (("خمسة", "ستة"), ("الوزير", "السيد الوزير")):
        put(window, old, new)
        compared(qtbot, window)
    assert window.review.answer is not None
    assert [each.change_class for each in window.review.answer.changes] == [ChangeClass.WORDING]
    stands = window.review.standing.stands
    assert stands is not None
    assert text(stands, 1) == "افتتح السيد الوزير المعرض في جمهرية تتارستان."
    assert "ستة" in text(stands, 2)
    page = window.canvas.article()
    window.review.deciding.reject(window.review.pending)
    compared(qtbot, window)
    assert window.canvas.article() == stands
    assert window.review.standing.stands is None
    # Undone step by step: the page, and with it what stood.
    window.canvas.undo()
    compared(qtbot, window)
    assert (window.canvas.article(), window.review.standing.stands) == (page, stands)
    while window.canvas.article() != stood and "جمهورية" in text(window.canvas.article(), 1):
        window.canvas.undo()
    window.canvas.redo()
    compared(qtbot, window)
    assert window.review.standing.stands == stood
    assert window.review.pending == pending


def test_a_suggestion_taken_out_plainly_comes_back_as_one(window: Window, qtbot: QtBot):
    stood = suggest(qtbot, window)
    put(window, "الوزير", "الوزير الجديد")
    stop(qtbot, window)
    page = window.canvas.article()
    put(window, " الجديد", "")
    compared(qtbot, window)
    assert window.review.standing.stands is None
    assert not window.review.pending
    window.canvas.undo()
    compared(qtbot, window)
    assert window.canvas.article() == page
    assert window.review.standing.stands == stood
    assert len(window.review.pending) == 1


def paste(window: Window, words: str) -> None:
    data = QMimeData()
    data.setText(words)
    window.canvas.insertFromMimeData(data)


@pytest.mark.parametrize("how", ["paste", "type", "type later", "type after typing"])
@pytest.mark.parametrize("new", ["NEAT", "OWEN", "NE", "W"])
def test_turned_off_what_replaces_a_suggestion_stands(
    window: Window, qtbot: QtBot, new: str, how: str
):
    stood = suggest(qtbot, window)
    put(window, "الوزير ", "الوزير NEW ")
    stop(qtbot, window)
    if how == "type after typing":
        # Of the same step of the history as what was looked at, and not looked at yet.
        choose(window, "خمسة")
        QTest.keyClicks(window.canvas.viewport(), "ab")
        compared(qtbot, window)
        QTest.keyClicks(window.canvas.viewport(), "cd")
    choose(window, "NEW")
    if how == "paste":
        paste(window, new)
    else:
        for letter in new:
            QTest.keyClicks(window.canvas.viewport(), letter)
            if how == "type later":
                compared(qtbot, window)
    compared(qtbot, window)
    stands = window.review.standing.stands or window.canvas.article()
    assert new in text(stands, 1)
    assert text(stands, 1).replace(new, "").replace(" ", "") == text(stood, 1).replace(" ", "")
    assert new in text(window.canvas.article(), 1)
    if how == "type after typing":
        assert "abcd" in text(stands, 2)


def test_suggesting_and_plain_writing_in_turn(window: Window, qtbot: QtBot):
    suggest(qtbot, window)
    put(window, "خمسة", "ستة")
    stop(qtbot, window)
    # At once, before anything is compared: each is of its own mode.
    put(window, "الفندق", "المطار")
    press(window, Qt.Key.Key_E, CTRL | SHIFT)
    put(window, "المعرض", "المتحف")
    compared(qtbot, window)
    stands = window.review.standing.stands
    assert stands is not None
    assert [text(stands, n).split()[-1] for n in range(3)] == ["المطار.", "تتارستان.", "أيام."]
    assert "خمسة" in text(stands, 2)
    assert len(window.review.pending) == 2
