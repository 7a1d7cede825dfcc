"""Who wrote the sentence at the caret: by its key, and from there into the history."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.person import Person, Role
from editor.workstation.newsroom.history.model import HistoryModel
from editor.workstation.page.line import Selection, Spot
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import calm, news, show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
BODY = 2


def put(window: Window, offset: int, words: str) -> None:
    window.canvas.select(Selection(Spot(BODY, offset), Spot(BODY, offset)))
    window.canvas.textCursor().insertText(words)


@pytest.fixture
def written(window: Window, qtbot: QtBot) -> Window:
    """An article by two people, with a word that is not saved."""
    show(qtbot, window, news())
    seat = window.newsroom.seat
    seat.keep(Person(id="salma", login="salma", name="Salma", roles=tuple(Role)))
    calm(qtbot, window)
    seat.sit_down("salma")
    calm(qtbot, window)
    put(window, 4, "city ")
    window.session.save()
    calm(qtbot, window)
    put(window, 0, "Today ")
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.canvas.setFocus()
    return window


def test_the_key_tells_every_hand_and_enter_shows_its_version(written: Window, qtbot: QtBot):
    popup, history = written.newsroom.writers.popup, written.newsroom.history
    QTest.keyClick(written.canvas, Qt.Key.Key_W, CONTROL_ALT)
    qtbot.waitUntil(popup.isVisible, timeout=60_000)
    said = [popup.list.item(row).text() for row in range(popup.list.count())]
    assert ["not saved yet" in each for each in said] == [True, False, False]
    assert "“Today”" in said[0]
    assert "Salma" in said[1]
    assert "“city”" in said[1]
    assert popup.list.hasFocus()
    QTest.keyClick(popup.list, Qt.Key.Key_Down)
    QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert popup.isHidden()
    qtbot.waitUntil(lambda: bool(history.tab.chosen), timeout=60_000)
    assert history.tab.isVisible()
    [chosen] = history.tab.tree.selectionModel().selectedRows()
    assert chosen.data(HistoryModel.REVISION) == history.model.index(0, 0).data(
        HistoryModel.REVISION
    )
    assert "Salma" in chosen.data()


def test_escape_and_typing_close_it(written: Window, qtbot: QtBot):
    popup = written.newsroom.writers.popup
    written.newsroom.writers.ask()
    qtbot.waitUntil(popup.isVisible, timeout=60_000)
    QTest.keyClick(popup.list, Qt.Key.Key_Escape)
    assert popup.isHidden()
    assert written.canvas.hasFocus()


def test_a_selection_is_told_alone(written: Window, qtbot: QtBot):
    written.canvas.select(Selection(Spot(BODY, 10), Spot(BODY, 14)))
    written.newsroom.writers.ask()
    popup = written.newsroom.writers.popup
    qtbot.waitUntil(popup.isVisible, timeout=60_000)
    assert popup.quote.text() == "city"
    assert popup.list.count() == 1


def test_a_blank_line_is_by_nobody(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    window.canvas.select(
        Selection(Spot(len(window.canvas.lines) - 2, 0), Spot(len(window.canvas.lines) - 2, 0))
    )
    window.newsroom.writers.ask()
    assert window.notices.notice is not None
    assert window.newsroom.writers.popup.isHidden()
