"""A quiet word when something new waits; reasons of what may not be done, to be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from db import articles
from editor.article.identity import new_id
from editor.article.person import Role
from editor.newsroom import acting
from editor.review.act import Act, Request
from editor.workstation.newsroom.seat import fresh_person
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import ask, calm, news, show
from tests.workstation.newsroom.test_acts import ANNA, MONA, seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def submitted(qtbot: QtBot, window: Window, headline: str) -> str:
    """Let Anna hand on an article from another window."""
    article = replace(news(), id=new_id(), story_id=new_id(), headline=headline, slug="other-hall")

    def work(store: object) -> str:
        articles.create(store, article, author=ANNA.id)  # type: ignore[arg-type]
        request = Request(act=Act.SUBMIT, person=ANNA)
        acting.perform(store, article.id, request, findings=())  # type: ignore[arg-type]
        return article.id

    made = ask(qtbot, window, work)
    window.desk.refresh_counts()
    calm(qtbot, window)
    return made


def test_what_is_new_is_said_once_and_shown(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    seat(qtbot, window, MONA)
    calm(qtbot, window)
    assert window.notices.notice is None
    made = submitted(qtbot, window, "Hall one")
    notice = window.notices.notice
    assert notice is not None
    assert "Hall one" in notice.text
    assert notice.kind is NoticeKind.NEWS
    notice.actions[0][1]()
    calm(qtbot, window)
    assert [row.card.id for row in window.desk.model._rows] == [made]
    window.notices.dismiss()
    window.desk.refresh_counts()
    calm(qtbot, window)
    assert window.notices.notice is None


def test_it_waits_behind_a_warning_and_another_person_is_told_nothing(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    seat(qtbot, window, MONA)
    calm(qtbot, window)
    window.notices.say(Notice("careful", NoticeKind.WARNING))
    submitted(qtbot, window, "Hall two")
    assert window.notices.notice is not None
    assert window.notices.notice.text == "careful"
    window.notices.dismiss()
    window.desk.refresh_counts()
    calm(qtbot, window)
    assert window.notices.notice is not None
    assert "Hall two" in window.notices.notice.text
    window.notices.dismiss()
    seat(qtbot, window, replace(fresh_person("olga", "Olga"), roles=(Role.PROOFREADER,)))
    calm(qtbot, window)
    assert window.notices.notice is None


def test_the_menu_says_why_not(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, replace(news(), rubric=""))
    menu = window.toolbar.state_chip.menu()
    menu.aboutToShow.emit()
    refused = [each for each in menu.actions() if each.data() is not None and not each.isEnabled()]
    assert refused
    for each in refused:
        assert " · " in each.text()
        assert each.text().partition(" · ")[2].rstrip("…") in each.statusTip()
