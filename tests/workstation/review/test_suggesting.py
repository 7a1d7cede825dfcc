"""Suggesting in a real window with a real store, by real keys."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.article.change import ChangeClass
from editor.article.language import Direction, Language
from editor.workstation.page.line import Part, Selection, Spot
from editor.workstation.page.place import BlockStyle
from editor.workstation.review.card import ChangeCard
from editor.workstation.window import Window
from tests.workstation.page.sheets import article, paragraph
from tests.workstation.review.conftest import (
    ALT,
    BODY,
    CTRL,
    SHIFT,
    compared,
    press,
    put,
    suggest,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def classes(window: Window) -> list[ChangeClass]:
    assert window.review.answer is not None
    return [each.change_class for each in window.review.answer.changes]


def test_what_is_written_is_a_suggestion_with_a_card(window: Window, qtbot: QtBot):
    stood = suggest(qtbot, window)
    put(window, "جمهرية", "جمهورية")
    put(window, "،", "؛")
    compared(qtbot, window)
    assert classes(window) == [ChangeClass.PUNCTUATION, ChangeClass.WORDING]
    assert window.review.standing.stands == stood
    window.review.show_tab()
    qtbot.waitUntil(lambda: len(window.review.tab.column.cards) == 2)
    cards = list(window.review.tab.column.cards.values())
    assert isinstance(cards[0], ChangeCard)
    assert "؛" in cards[0].words.text()
    assert "punctuation" in cards[0].note.text()
    assert window.review.tab.count.text() == "2\u00a0changes"
    assert window.canvas.tints.marked


def test_deleting_an_own_insertion_leaves_nothing(window: Window, qtbot: QtBot):
    suggest(qtbot, window)
    put(window, "الوفد", "الوفد الكبير")
    compared(qtbot, window)
    assert len(window.review.pending) == 1
    put(window, "الوفد الكبير", "الوفد")
    compared(qtbot, window)
    assert not window.review.pending
    assert not window.canvas.tints.marked


def test_accepting_leaves_the_page_and_is_one_step(window: Window, qtbot: QtBot):
    stood = suggest(qtbot, window)
    put(window, "جمهرية", "جمهورية")
    compared(qtbot, window)
    page, steps = window.canvas.article(), window.canvas.undo_stack.count()
    pending = window.review.pending
    window.review.deciding.accept(pending)
    compared(qtbot, window)
    assert window.canvas.article() == page == window.review.standing.stands
    assert window.canvas.undo_stack.count() == steps + 1
    window.canvas.undo()
    compared(qtbot, window)
    assert window.canvas.article() == page
    assert window.review.standing.stands == stood
    assert window.review.pending == pending
    window.canvas.redo()
    compared(qtbot, window)
    assert window.review.standing.stands == page


def test_rejecting_puts_the_page_back_in_one_step(window: Window, qtbot: QtBot):
    stood = suggest(qtbot, window)
    put(window, "جمهرية", "جمهورية")
    window.canvas.change_details(dateline="قازان")
    compared(qtbot, window)
    page, steps = window.canvas.article(), window.canvas.undo_stack.count()
    window.review.deciding.reject(window.review.pending)
    compared(qtbot, window)
    assert window.canvas.article() == stood
    assert window.canvas.undo_stack.count() == steps + 1
    window.canvas.undo()
    compared(qtbot, window)
    assert window.canvas.article() == page
    assert len(window.review.pending) == 2


def test_keys_decide_at_the_caret_and_go_on(window: Window, qtbot: QtBot):
    suggest(qtbot, window)
    put(window, "،", "؛")
    put(window, "جمهرية", "جمهورية")
    put(window, "خمسة", "ستة")
    compared(qtbot, window)
    window.canvas.select(Selection.at(0))
    press(window, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert window.canvas.selection().caret.line == BODY
    press(window, Qt.Key.Key_A, ALT)
    compared(qtbot, window)
    assert len(window.review.pending) == 2
    assert window.canvas.selection().caret.line == BODY + 1
    press(window, Qt.Key.Key_R, ALT)
    compared(qtbot, window)
    assert len(window.review.pending) == 1
    assert "جمهرية" in window.canvas.lines[BODY + 1].text.plain
    assert window.canvas.selection().caret.line == BODY + 2
    assert window.review.standing.stands is not None
    assert "؛" in window.review.standing.stands.blocks[0].text.plain  # type: ignore[union-attr]


def test_a_class_is_accepted_at_once(window: Window, qtbot: QtBot):
    suggest(qtbot, window)
    put(window, "،", "؛")
    put(window, "جمهرية", "جمهورية")
    compared(qtbot, window)
    window.review.tab.menu.aboutToShow.emit()
    by_class = next(
        each.menu() for each in window.review.tab.menu.actions() if each.text() == "Accept by class"
    )
    by_class.actions()[0].trigger()
    compared(qtbot, window)
    assert classes(window) == [ChangeClass.WORDING]


def test_the_review_is_there_when_the_article_comes_back(window: Window, qtbot: QtBot):
    stood = suggest(qtbot, window)
    put(window, "جمهرية", "جمهورية")
    compared(qtbot, window)
    first, page = stood.id, window.canvas.article()
    for article_id in (None, first):
        with qtbot.waitSignal(window.session.opened, timeout=60_000):
            if article_id is None:
                window.session.adopt(article(paragraph("نص آخر", Language.AR)))
            else:
                window.session.open(article_id)
        compared(qtbot, window)
        if article_id is None:
            assert not window.review.pending
    assert window.canvas.article() == page
    assert window.review.standing.stands == stood
    assert window.review.standing.suggesting
    assert len(window.review.pending) == 1


def test_turned_off_the_review_ends_when_nothing_is_pending(window: Window, qtbot: QtBot):
    suggest(qtbot, window)
    put(window, "خمسة", "ستة")
    compared(qtbot, window)
    press(window, Qt.Key.Key_E, CTRL | SHIFT)
    compared(qtbot, window)
    assert len(window.review.pending) == 1
    window.review.deciding.accept(window.review.pending)
    compared(qtbot, window)
    assert window.review.standing.stands is None
    put(window, "ستة", "سبعة")
    compared(qtbot, window)
    assert not window.review.pending


@pytest.mark.parametrize("seed", range(4))
def test_all_holds_in_either_mode(window: Window, qtbot: QtBot, seed: int):
    suggest(qtbot, window)
    draw = random.Random(seed)
    for _ in range(4):
        for _ in range(4):
            edit_at_random(window, draw)
        if draw.random() < 0.6:
            press(window, Qt.Key.Key_E, CTRL | SHIFT)
    compared(qtbot, window)
    page, stands = window.canvas.article(), window.review.standing.stands
    if not window.review.pending:
        return
    assert stands is not None
    window.review.deciding.reject(window.review.pending)
    compared(qtbot, window)
    assert window.canvas.article() == stands
    window.canvas.undo()
    compared(qtbot, window)
    assert (window.canvas.article(), window.review.standing.stands) == (page, stands)
    window.review.deciding.accept(window.review.pending)
    compared(qtbot, window)
    assert window.canvas.article() == page
    assert not window.review.pending


def test_a_page_that_is_only_read_decides_nothing(window: Window, qtbot: QtBot):
    stood = suggest(qtbot, window)
    put(window, "جمهرية", "جمهورية")
    compared(qtbot, window)
    page, pending = window.canvas.article(), window.review.pending
    assert pending
    window.canvas.setReadOnly(True)
    window.review.deciding.accept(pending)
    window.review.deciding.reject(pending)
    compared(qtbot, window)
    assert window.review.standing.stands == stood
    assert window.review.pending == pending
    assert window.canvas.article() == page


def test_marks_stay_with_their_words_while_one_writes(window: Window, qtbot: QtBot):
    suggest(qtbot, window)
    put(window, "الفندق", "المطار")
    compared(qtbot, window)
    before = window.canvas.tints.marked[BODY]
    put(window, "زار", "زارزار")
    # Before the next comparison.
    after = window.canvas.tints.marked[BODY]
    shift = len("زار")
    assert [mark.start for mark in after] == [
        mark.start + shift if mark.end else 0 for mark in before
    ]


def test_slips_of_the_pen_are_accepted_at_once(window: Window, qtbot: QtBot):
    suggest(qtbot, window)
    put(window, "،", "؛")
    put(window, "أيام", "ايام")
    put(window, "جمهرية", "جمهورية")
    compared(qtbot, window)
    menu = window.review.tab.menu
    menu.aboutToShow.emit()
    [slips] = [each for each in menu.actions() if each.text().startswith("Accept all slips")]
    assert slips.text().endswith("(2)")
    slips.trigger()
    compared(qtbot, window)
    assert classes(window) == [ChangeClass.WORDING]


@pytest.mark.parametrize("seed", range(6))
def test_accept_all_is_the_page_and_reject_all_is_what_stood(
    window: Window, qtbot: QtBot, seed: int
):
    stood = suggest(qtbot, window)
    draw = random.Random(seed)
    for _ in range(12):
        edit_at_random(window, draw)
    compared(qtbot, window)
    page = window.canvas.article()
    window.review.deciding.reject(window.review.pending)
    compared(qtbot, window)
    assert window.canvas.article() == stood
    if page != stood:
        window.canvas.undo()
        compared(qtbot, window)
    assert window.canvas.article() == page
    some = frozenset(each for each in window.review.pending if draw.random() < 0.5)
    window.review.deciding.accept(some)
    compared(qtbot, window)
    window.review.deciding.accept(window.review.pending)
    compared(qtbot, window)
    assert window.canvas.article() == page
    assert window.review.standing.stands == page


def edit_at_random(window: Window, draw: random.Random) -> None:
    """Do one thing to the page as a person might."""
    canvas = window.canvas
    number = draw.randrange(len(canvas.lines))
    length = len(canvas.lines[number].text)
    start = draw.randint(0, length)
    end = min(length, start + draw.randint(0, 9))
    canvas.select(Selection(Spot(number, start), Spot(number, end)))
    pasted = QMimeData()
    pasted.setText("سطر أول\nوسطر ثان")
    acts = [
        lambda: canvas.textCursor().insertText(draw.choice(["كلمة ", "، ", "ـ", "abc", "ً"])),
        lambda: press_on(window, Qt.Key.Key_Backspace),
        lambda: press_on(window, Qt.Key.Key_Return),
        lambda: press_on(window, Qt.Key.Key_Delete),
        canvas.toggle_strong,
        canvas.cut,
        lambda: canvas.insertFromMimeData(pasted),
        canvas.undo,
        lambda: canvas.set_style(draw.choice(list(BlockStyle))),
        lambda: canvas.set_direction(draw.choice(list(Direction))),
        lambda: canvas.change_details(dateline=draw.choice(["قازان", "موسكو", ""])),
        lambda: canvas.focus_part(Part.SOURCE),
    ]
    draw.choice(acts)()


def press_on(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.canvas, key)
