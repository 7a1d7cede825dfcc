"""A Word file that comes back while somebody else has the article open."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db import locks
from editor.article.place import Part, Place
from editor.exporting.docx import render_tracked
from editor.review.anchoring import anchor_at
from editor.review.comments import begin
from editor.review.redline import redline
from editor.workstation.page.pictures import no_media
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import ask, calm
from tests.workstation.newsroom.test_locking import locked_elsewhere

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

THEN = datetime.datetime(2026, 5, 14, 10, 42, tzinfo=datetime.UTC)


def test_its_changes_are_shown_and_wait_until_the_page_can_be_written_in(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    article_id = locked_elsewhere(qtbot, window)
    assert window.canvas.isReadOnly()
    sent = window.canvas.article()
    new = replace(sent, headline=sent.headline + " غدًا")
    said = begin(anchor_at(new, Place(Part.HEADLINE, "", 0, 5)), "أكيد؟", author="Karim", time=THEN)
    path = tmp_path / "back.docx"
    tracked = redline(sent, new, "Karim", THEN)
    path.write_bytes(render_tracked(tracked, media=no_media, comments=(said,)))
    window.arrivals.import_files([str(path)])
    markup = window.review.markup
    qtbot.waitUntil(lambda: markup.view is not None, timeout=60_000)
    calm(qtbot, window)
    assert window.canvas.article() == sent
    assert not window.review.pending
    assert len(window.review.comments) == 1
    notice = window.notices.notice
    assert notice is not None
    assert "only be read" in notice.text
    assert markup.view is not None
    assert "غدًا" in markup.view.toPlainText()
    markup.switch(False)
    assert window.actions_by_id["copy"].isEnabled()
    assert not window.actions_by_id["bold"].isEnabled()
    notice.actions[0][1]()
    assert markup.view is not None
    markup.switch(False)

    ask(qtbot, window, lambda store: locks.give_back(store, article_id, session="other"))
    window.newsroom.workflow.refresh()
    qtbot.waitUntil(lambda: window.canvas.article() == new, timeout=60_000)
    calm(qtbot, window)
    assert window.review.standing.stands == sent
    assert window.review.answer is not None
    assert {each.author for each in window.review.answer.changes} == {"Karim"}
    assert len(window.review.comments) == 1
