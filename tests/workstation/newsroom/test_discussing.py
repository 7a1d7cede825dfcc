"""What is still discussed holds an approval back, and lets it go when it is settled."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from editor.article.state import Work
from editor.review.act import Act
from editor.workstation.page.line import Selection, Spot
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import calm, news, show
from tests.workstation.newsroom.test_acts import ANNA, MONA, press, seat, work
from tests.workstation.review.conftest import compared
from tests.workstation.review.test_commenting import comment_on

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def in_the_way(window: Window) -> set[str]:
    """The guards that keep an approval from passing now."""
    offer = window.newsroom.workflow.offer(Act.APPROVE)
    return set() if offer is None else {failed.guard for failed in offer.failed}


def settled(qtbot: QtBot, window: Window) -> None:
    compared(qtbot, window)
    calm(qtbot, window)


def test_open_suggestions_and_blocking_comments_hold_an_approval_back(window: Window, qtbot: QtBot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    press(qtbot, window)
    seat(qtbot, window, MONA)
    press(qtbot, window)
    assert work(qtbot, window) is Work.IN_REVIEW
    settled(qtbot, window)
    assert in_the_way(window) == set()

    window.canvas.setFocus()
    # Whoever takes an article suggests in it.
    assert window.review.standing.suggesting
    window.canvas.select(Selection(Spot(2, 4), Spot(2, 10)))
    window.canvas.insertPlainText("gallery")
    settled(qtbot, window)
    # A pause long enough for an autosave makes the text hers as well.
    assert in_the_way(window) - {"four_eyes"} == {"suggestions"}
    assert window.newsroom.workflow.offer(Act.APPROVE).failed[0].spot.block is not None

    comment_on(qtbot, window, "hall", "Which one?", blocks=True)
    settled(qtbot, window)
    assert in_the_way(window) - {"four_eyes"} == {"suggestions", "blocking_comments"}

    window.review.deciding.accept(window.review.pending)
    settled(qtbot, window)
    # What she wrote is no slip of the pen: another must approve it.
    window.session.save()
    qtbot.waitUntil(lambda: not window.session.dirty, timeout=60_000)
    window.newsroom.workflow.refresh()
    qtbot.waitUntil(
        lambda: in_the_way(window) == {"blocking_comments", "four_eyes"}, timeout=60_000
    )
    press(qtbot, window)
    assert work(qtbot, window) is Work.IN_REVIEW
