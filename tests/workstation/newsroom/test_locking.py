"""One writer at a time: the lock, reading what another has, and what may not be written in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db import locks, workflow
from editor.article.person import Role
from editor.article.standing import Lock
from editor.workstation.newsroom.seat import fresh_person
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import ask, calm, news, show
from tests.workstation.newsroom.test_acts import ANNA, MONA, dialog, press, seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
IVAN = replace(fresh_person("ivan", "Ivan Ivanov"), roles=(Role.EDITOR,))


def held(qtbot: QtBot, window: Window, article_id: str) -> Lock | None:
    return ask(qtbot, window, lambda store: workflow.standing(store, article_id).lock)


def locked_elsewhere(qtbot: QtBot, window: Window) -> str:
    """Show an article that Ivan has open on another machine."""
    window.newsroom.seat.keep(IVAN)
    calm(qtbot, window)
    show(qtbot, window, news())
    article_id = window.session.article_id or ""
    window.session.forget()
    calm(qtbot, window)
    ask(
        qtbot,
        window,
        lambda store: locks.take(
            store, article_id, person=IVAN.id, machine="desk-2", session="other"
        ),
    )
    window.session.open(article_id)
    calm(qtbot, window)
    return article_id


def test_lock_is_taken_with_the_article_and_given_back(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    article_id = window.session.article_id or ""
    lock = held(qtbot, window, article_id)
    assert lock is not None
    assert lock.session == window.newsroom.seat.session
    window.session.forget()
    calm(qtbot, window)
    assert held(qtbot, window, article_id) is None


def test_nothing_is_written_before_the_store_has_answered(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    article_id = window.session.article_id or ""
    window.session.forget()
    calm(qtbot, window)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.session.open(article_id)
    assert window.canvas.isReadOnly()
    before = window.canvas.article()
    qtbot.keyClicks(window.canvas, "abc")
    assert window.canvas.article() == before
    calm(qtbot, window)
    assert not window.canvas.isReadOnly()
    assert window.actions_by_id["bold"].isEnabled()


def test_what_another_has_open_is_only_read(window: Window, qtbot: QtBot):
    locked_elsewhere(qtbot, window)
    assert window.canvas.isReadOnly()
    assert window.notices.notice is not None
    assert "Ivan Ivanov" in window.notices.notice.text
    assert "desk-2" in window.notices.notice.text
    assert "to be read only" in window.toolbar.state_chip.toolTip()
    window.notices._buttons[0].click()
    dialog(window).reject()
    assert "Ivan Ivanov" in window.notices.notice.text
    before = window.canvas.article()
    window.canvas.setFocus()
    qtbot.keyClicks(window.canvas, "abc")
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Backspace)
    window.canvas.perform_details(replace(before, slug="other"))
    assert window.canvas.article() == before
    assert not window.session.dirty
    assert not window.actions_by_id["bold"].isEnabled()
    assert window.actions_by_id["copy"].isEnabled()


def test_publisher_breaks_a_lock_with_a_reason_and_writes(window: Window, qtbot: QtBot):
    article_id = locked_elsewhere(qtbot, window)
    assert window.notices.notice is not None
    [(_, act)] = window.notices.notice.actions
    act()
    asked = dialog(window)
    asked.reason.setPlainText("Went home")
    asked.buttons.buttons()[0].click()
    calm(qtbot, window)
    lock = held(qtbot, window, article_id)
    assert lock is not None
    assert lock.session == window.newsroom.seat.session
    assert not window.canvas.isReadOnly()
    qtbot.keyClicks(window.canvas, "abc")
    assert window.session.dirty


def test_own_lock_left_by_a_crash_is_no_obstacle(window: Window, qtbot: QtBot):
    import platform

    show(qtbot, window, news())
    article_id = window.session.article_id or ""
    person = window.newsroom.seat.person
    assert person is not None
    window.session.forget()
    calm(qtbot, window)
    ask(
        qtbot,
        window,
        lambda store: locks.take(
            store, article_id, person=person.id, machine=platform.node(), session="dead"
        ),
    )
    window.session.open(article_id)
    calm(qtbot, window)
    assert not window.canvas.isReadOnly()
    lock = held(qtbot, window, article_id)
    assert lock is not None
    assert lock.session == window.newsroom.seat.session


def test_what_is_in_review_is_the_proofreaders_to_write_in(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    press(qtbot, window)
    assert window.canvas.isReadOnly()
    assert held(qtbot, window, window.session.article_id or "") is None
    seat(qtbot, window, MONA)
    assert not window.canvas.isReadOnly()


def test_a_store_that_may_only_be_read_is_read(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    article_id = window.session.article_id or ""
    store = window.archive._store
    assert store is not None
    store.read_only = True
    try:
        window.session.open(article_id, anew=True)
        calm(qtbot, window)
        assert window.canvas.isReadOnly()
        assert not window.inspector.details.isEnabled()
        assert window.notices.notice is not None
        assert "read-only" in window.notices.notice.text
        assert not window.actions_by_id["suggest"].isEnabled()
    finally:
        store.read_only = False
