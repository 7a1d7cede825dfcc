"""The history: collapsed by sitting, compared in sentences, and one undoable way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from db import articles, revisions
from editor.workstation.newsroom.history.model import HistoryModel
from editor.workstation.newsroom.reasons import REASON
from editor.workstation.page.line import Selection, Spot
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import ask, calm, news, show
from tests.workstation.newsroom.test_acts import press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def write(qtbot: QtBot, window: Window, text: str) -> None:
    window.canvas.select(Selection(Spot(0, 0), Spot(0, 0)))
    qtbot.keyClicks(window.canvas, text)
    window.session.save()
    calm(qtbot, window)


def look(qtbot: QtBot, window: Window) -> HistoryModel:
    window.newsroom.history.show_tab()
    calm(qtbot, window)
    return window.newsroom.history.model


def choose(qtbot: QtBot, window: Window, *rows: int) -> list[str]:
    """Choose sittings and return the changes that are listed then."""
    tab, model = window.newsroom.history.tab, window.newsroom.history.model
    tab.tree.clearSelection()
    for row in rows:
        tab.tree.selectionModel().select(
            model.index(row, 0), QItemSelectionModel.SelectionFlag.Select
        )
    qtbot.waitUntil(lambda: not tab._pause.isActive())
    calm(qtbot, window)
    shown = tab.changes.model()
    reasons = (shown.index(row, 0).data(REASON) for row in range(shown.rowCount()))
    return [each.words for each in reasons if each is not None]


def count(qtbot: QtBot, window: Window) -> int:
    article_id = window.session.article_id or ""
    return len(ask(qtbot, window, lambda store: revisions.history(store, article_id)))


def test_saves_collapse_and_milestones_stand_out(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    write(qtbot, window, "One ")
    write(qtbot, window, "Two ")
    press(qtbot, window)
    write(qtbot, window, "Three ")
    model = look(qtbot, window)
    said = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert len(said) == 2
    assert said[0].startswith("Saved by itself")
    assert said[1].startswith("Submitted")
    name = window.newsroom.seat.person.name if window.newsroom.seat.person else "?"
    assert name in said[1]
    assert "saves: 3" in said[1]
    top = model.index(1, 0)
    assert model.rowCount(top) == 2
    assert model.parent(model.index(0, 0, top)) == top


def test_versions_are_compared_in_sentences(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    press(qtbot, window)
    write(qtbot, window, "Today: ")
    look(qtbot, window)
    assert choose(qtbot, window, 0) == []
    [sentence] = choose(qtbot, window, 1)
    assert "Today" in sentence
    assert choose(qtbot, window, 0, 1) == [sentence]


def test_going_back_is_a_new_version_and_one_undo(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    press(qtbot, window)
    before = window.canvas.article()
    write(qtbot, window, "Today: ")
    changed = window.canvas.article()
    look(qtbot, window)
    choose(qtbot, window, 1)
    saves = count(qtbot, window)
    window.newsroom.history.tab.restore.click()
    calm(qtbot, window)
    assert window.canvas.article() == before
    assert count(qtbot, window) == saves + 1
    window.canvas.undo()
    assert window.canvas.article() == changed


def test_a_version_gets_a_name(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    write(qtbot, window, "One ")
    model = look(qtbot, window)
    tab = window.newsroom.history.tab
    assert not tab.keep.isEnabled()
    tab.name.setText("  Before the   call ")
    tab.keep.click()
    calm(qtbot, window)
    assert "Before the call" in model.index(0, 0).data()
    write(qtbot, window, "Two ")
    article_id = window.session.article_id or ""
    assert not ask(qtbot, window, lambda store: articles.load(store, article_id)).other_heads


def test_a_long_name_wraps_and_who_saved_it_stays_in_sight(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    write(qtbot, window, "One ")
    look(qtbot, window)
    tab = window.newsroom.history.tab
    plain = tab.tree.visualRect(tab.tree.model().index(0, 0)).height()
    tab.name.setText("The version that was read aloud to the board of editors, with their remarks")
    tab.keep.click()
    calm(qtbot, window)
    index = tab.tree.model().index(0, 0)
    line = tab.tree.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: tab.tree.visualRect(index).height() >= plain + line)
    # Made wide, the same words need no more lines than any others.
    high = tab.tree.visualRect(index).height()
    tab.tree.setFixedWidth(900)
    qtbot.waitUntil(lambda: tab.tree.visualRect(index).height() < high)
