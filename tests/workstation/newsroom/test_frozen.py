"""A text that was frozen elsewhere while somebody wrote in it: it stays, and one is told."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from db import articles
from editor.newsroom import acting
from editor.review.act import Act, Request
from editor.workstation.notices import NoticeKind
from editor.workstation.page.line import Selection, Spot
from editor.workstation.window import Window
from tests.workstation.conftest import settle
from tests.workstation.newsroom.conftest import ask, calm, news, show
from tests.workstation.newsroom.test_acts import ANNA, seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def act(qtbot: QtBot, window: Window, what: Act) -> None:
    article_id = window.session.article_id or ""

    def work(store: object) -> bool:
        request = Request(act=what, person=ANNA, session=window.newsroom.seat.session)
        acting.perform(store, article_id, request, findings=())  # type: ignore[arg-type]
        return True

    assert ask(qtbot, window, work)


def test_the_text_stays_and_is_saved_when_it_may_be(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    # In another window of the same desk, while this one does not know of it yet.
    act(qtbot, window, Act.SPIKE)
    window.canvas.select(Selection(Spot(2, 0), Spot(2, 0)))
    qtbot.keyClicks(window.canvas, "Today ")
    window.session.save()
    settle(qtbot, window)
    notice = window.notices.notice
    assert notice is not None
    assert notice.kind is NoticeKind.FAILED
    assert "frozen" in notice.text
    assert [title for title, _ in notice.actions][:2] == ["Try again", "Save a copy…"]
    assert window.canvas.lines[2].text.plain.startswith("Today ")
    assert window.session.dirty
    calm(qtbot, window)
    assert window.canvas.lines[2].text.plain.startswith("Today ")
    act(qtbot, window, Act.UNSPIKE)
    notice.actions[0][1]()
    calm(qtbot, window)
    assert not window.session.dirty
    article_id = window.session.article_id or ""
    kept = ask(qtbot, window, lambda store: articles.load(store, article_id).article)
    assert kept == window.canvas.article()
