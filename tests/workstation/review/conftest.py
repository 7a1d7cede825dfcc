"""A window with an article to review, and what a person does to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.article.language import Language
from editor.workstation.page.line import Selection, Spot
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, settle
from tests.workstation.page.sheets import article, paragraph

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NO = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
BODY = 2
"""The first line of the body."""


def news() -> Article:
    return article(
        paragraph("زار الوفد المتحف الوطني، ثم عاد إلى الفندق.", Language.AR),
        paragraph("افتتح الوزير المعرض في جمهرية تتارستان.", Language.AR),
        paragraph("ويستمر المعرض خمسة أيام.", Language.AR),
        language=Language.AR,
        headline="الوفد يزور المتحف",
    )


@pytest.fixture
def window(make_window: MakeWindow, qtbot: QtBot) -> Window:
    made = make_window()
    with qtbot.waitSignal(made.session.opened, timeout=60_000):
        made.session.adopt(news())
    compared(qtbot, made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.canvas.setFocus()
    return made


def compared(qtbot: QtBot, window: Window) -> None:
    """Wait until what is shown of the review is of the text on the page, and kept."""
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.review.comparing.settled, timeout=60_000)
    settle(qtbot, window)


def press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, held)


def suggest(qtbot: QtBot, window: Window) -> Article:
    """Turn suggesting on by its key; return what stands."""
    press(window, Qt.Key.Key_E, CTRL | SHIFT)
    compared(qtbot, window)
    assert window.review.standing.suggesting
    return window.canvas.article()


def choose(window: Window, words: str) -> None:
    """Select the first ``words`` on the page."""
    for number, line in enumerate(window.canvas.lines):
        at = line.text.plain.find(words)
        if at >= 0:
            window.canvas.select(Selection(Spot(number, at), Spot(number, at + len(words))))
            return
    raise AssertionError(words)


def put(window: Window, old: str, new: str) -> None:
    """Write ``new`` in the place of the first ``old`` on the page."""
    choose(window, old)
    window.canvas.textCursor().insertText(new)
