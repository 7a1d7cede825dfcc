"""What was saved elsewhere meanwhile: said, shown on demand, approved by no accident."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db import articles
from db.store import Store
from editor.article.state import Work
from editor.language.stems import SearchAnalyzer
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import calm, news, show
from tests.workstation.newsroom.test_acts import ANNA, MONA, press, seat, work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NEW = "The museum closes its new hall"


def save_elsewhere(path: Path | None, article_id: str) -> None:
    """Save another text, as the command line or a colleague's window does."""
    assert path is not None
    with Store.open(path, SearchAnalyzer()) as store:
        there = articles.load(store, article_id)
        changed = replace(there.article, headline=NEW)
        articles.save(store, changed, parent=there.revision.id, author="elsewhere")


def test_a_text_that_is_not_on_the_page_is_not_approved(window: Window, qtbot: QtBot):
    seat(qtbot, window, ANNA)
    show(qtbot, window, news())
    press(qtbot, window)
    seat(qtbot, window, MONA)
    press(qtbot, window)
    assert window.toolbar.primary.text() == "Approve"
    # What others wrote meanwhile would be suggestions to decide on.
    window.review.suggest(False)
    save_elsewhere(window.archive.path, window.session.article_id or "")
    press(qtbot, window)
    assert work(qtbot, window) is Work.IN_REVIEW
    assert window.notices.notice is not None
    assert "newer text" in window.notices.notice.text
    assert window.canvas.lines[0].text.plain != NEW
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.notices.notice.actions[0][1]()
    calm(qtbot, window)
    assert window.canvas.lines[0].text.plain == NEW
    assert window.notices.notice is None
    press(qtbot, window)
    assert work(qtbot, window) is Work.APPROVED


def test_own_saves_are_no_news(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    window.newsroom.workflow.refresh()
    qtbot.keyClicks(window.canvas, "abc")
    window.session.save()
    qtbot.waitUntil(lambda: not window.session.dirty, timeout=60_000)
    window.newsroom.workflow.refresh()
    calm(qtbot, window)
    assert window.notices.notice is None
