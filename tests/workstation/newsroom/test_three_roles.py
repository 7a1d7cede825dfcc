"""One article from draft to approval by three people, as docs/review-walk.md tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db import audit, sittings
from editor.article.person import Role
from editor.article.state import Milestone, Work
from editor.review.act import Act
from editor.workstation.newsroom.act_dialog import ActDialog
from editor.workstation.newsroom.seat import fresh_person
from editor.workstation.page.line import Selection, Spot
from editor.workstation.review.comment_card import CommentCard
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import ask, calm, news, show
from tests.workstation.newsroom.test_acts import ANNA, MONA, seat, work
from tests.workstation.review.conftest import compared

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NO, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
DUTY = replace(fresh_person("omar", "Omar Duty"), roles=(Role.PUBLISHER,))
BODY = 2


def settled(qtbot: QtBot, window: Window) -> None:
    compared(qtbot, window)
    calm(qtbot, window)


def key(qtbot: QtBot, window: Window, press: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, press, held)
    settled(qtbot, window)


def put(window: Window, words: str, new: str) -> None:
    text = window.canvas.lines[BODY].text.plain
    at = text.index(words)
    window.canvas.select(Selection(Spot(BODY, at), Spot(BODY, at + len(words))))
    QTest.keyClicks(window.canvas, new)


def choose(qtbot: QtBot, window: Window, act: Act) -> None:
    """Choose an act in the menu of the state, and agree to what its dialog asks, if any."""
    menu = window.toolbar.state_chip.menu()
    menu.aboutToShow.emit()
    [action] = [each for each in menu.actions() if each.data() == act]
    assert action.isEnabled(), action.statusTip()
    action.trigger()
    settled(qtbot, window)
    for asked in window.findChildren(ActDialog):
        if asked.isVisible():
            asked.reason.setPlainText("See the comment.")
            asked.buttons.buttons()[0].click()
            settled(qtbot, window)


def thread(window: Window) -> CommentCard:
    cards = window.review.tab.column.cards.values()
    return next(each for each in cards if isinstance(each, CommentCard))


def test_from_draft_to_approval(window: Window, qtbot: QtBot):
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    seat(qtbot, window, MONA)
    seat(qtbot, window, DUTY)
    # 1. The editor writes and hands on.
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    window.canvas.setFocus()
    key(qtbot, window, Qt.Key.Key_Return, CTRL)
    assert work(qtbot, window) is Work.IN_REVIEW
    assert window.canvas.isReadOnly()

    # 2. The proofreader finds it, takes it, suggests, asks, and gives it back.
    seat(qtbot, window, MONA)
    assert window.desk.stages.chips["mine"].text().endswith("1")
    choose(qtbot, window, Act.TAKE)
    window.canvas.setFocus()
    assert window.review.standing.suggesting
    put(window, "new hall", "second hall")
    put(window, "Friday", "Saturday")
    settled(qtbot, window)
    window.canvas.select(Selection(Spot(BODY, 4), Spot(BODY, 10)))
    key(qtbot, window, Qt.Key.Key_M, CTRL | ALT)
    writer = window.review.tab.writer
    QTest.keyClicks(writer.text, "Which museum?")
    writer.blocks.setChecked(True)
    key(qtbot, window, Qt.Key.Key_Return, CTRL)
    assert len(window.review.pending) == 2
    choose(qtbot, window, Act.REQUEST_CHANGES)
    assert work(qtbot, window) is Work.CHANGES_REQUESTED

    # 3. The editor decides, answers, and hands on again; what she writes herself is no suggestion.
    seat(qtbot, window, ANNA)
    assert not window.review.standing.suggesting
    assert len(window.review.pending) == 2
    window.canvas.setFocus()
    window.canvas.select(Selection.at(0))
    key(qtbot, window, Qt.Key.Key_F9)
    key(qtbot, window, Qt.Key.Key_A, ALT)
    key(qtbot, window, Qt.Key.Key_R, ALT)
    assert "second hall" in window.canvas.lines[BODY].text.plain
    assert "Friday" in window.canvas.lines[BODY].text.plain
    card = thread(window)
    card.reply.click()
    assert card.writer is not None
    QTest.keyClicks(card.writer.text, "That of the town.")
    key(qtbot, window, Qt.Key.Key_Return, CTRL)
    thread(window).resolve.click()
    settled(qtbot, window)
    window.canvas.setFocus()
    key(qtbot, window, Qt.Key.Key_Return, CTRL)
    assert work(qtbot, window) is Work.IN_REVIEW

    # 4. The proofreader approves.
    seat(qtbot, window, MONA)
    if window.newsroom.workflow.offer(Act.APPROVE) is None or window.toolbar.primary.text() != (
        "Approve"
    ):
        choose(qtbot, window, Act.TAKE)
    approve(qtbot, window)

    # 5. The duty editor sees what waits for the site, and the record of it all.
    seat(qtbot, window, DUTY)
    assert window.desk.stages.chips["mine"].text().endswith("1")
    article_id = window.session.article_id or ""
    trail = ask(qtbot, window, lambda store: audit.trail(store, article_id))
    acts = [each.act for each in trail if each.act in set(Act)]
    assert [each for each in acts if each not in ("take", "edit")] == [
        "submit",
        "request_changes",
        "submit",
        "approve",
    ]
    lines = ask(qtbot, window, lambda store: sittings.sittings(store, article_id))
    marks = [each.milestone for line in lines for each in line.milestones]
    assert marks.count(Milestone.APPROVED) == 1
    assert marks.count(Milestone.SUBMITTED) == 2


def approve(qtbot: QtBot, window: Window) -> None:
    """Approve by the key; what only is recommended is seen first, and passed by a second press."""
    window.canvas.setFocus()
    key(qtbot, window, Qt.Key.Key_Return, CTRL)
    checks = window.newsroom.acts.checks
    if checks.act is not None:
        checks.button.click()
        settled(qtbot, window)
    assert work(qtbot, window) is Work.APPROVED
