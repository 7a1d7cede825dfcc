"""Going from article to article while saves and the bin wait for a store that others lock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db import articles
from db.driver import connect
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, begin, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@contextmanager
def locked(window: Window) -> Iterator[None]:
    """Hold the store as another program does."""
    assert window.archive.path is not None
    other = connect(window.archive.path)
    other.execute("begin immediate")
    try:
        yield
    finally:
        other.execute("rollback")
        other.close()


def new(window: Window, qtbot: QtBot) -> str:
    begin(qtbot, window)
    return window.session.article_id or ""


def headline(window: Window, article_id: str) -> str:
    found: list[str] = []
    window.archive.run(
        lambda store: articles.load(store, article_id).article.headline, found.append
    )
    QTest.qWait(1)
    while window.program.jobs.busy:
        QTest.qWait(5)
    return found[0]


def test_the_last_click_is_the_one_that_counts(window: Window, qtbot: QtBot):
    first, second = new(window, qtbot), new(window, qtbot)
    assert window.session.article_id == second
    window.session.open(first)
    window.session.open(second)
    settle(qtbot, window)
    assert window.session.article_id == second
    # The same where the first click waits for a save.
    QTest.keyClicks(window.canvas, "Kazan")
    with locked(window):
        window.session.open(first)
        window.session.open(second)
    settle(qtbot, window)
    assert window.session.article_id == second
    assert headline(window, second) == "Kazan"
    window.session.open(first)
    settle(qtbot, window)
    assert window.session.article_id == first


def test_what_is_typed_while_the_bin_waits_is_kept(window: Window, qtbot: QtBot):
    first, second = new(window, qtbot), new(window, qtbot)
    with locked(window):
        window.desk_acts.bin(second)
        QTest.qWait(50)
        QTest.keyClicks(window.canvas, "Kazan")
    qtbot.waitUntil(lambda: window.session.article_id is None, timeout=60_000)
    assert headline(window, second) == "Kazan"
    window.session.open(first)
    settle(qtbot, window)
    assert window.session.article_id == first


def test_two_articles_go_to_the_bin_one_behind_the_other(window: Window, qtbot: QtBot):
    first, second = new(window, qtbot), new(window, qtbot)
    QTest.keyClicks(window.canvas, "Kazan")
    # The open one waits for its save, the other one does not.
    window.desk_acts.bin(second)
    window.desk_acts.bin(first)
    qtbot.waitUntil(lambda: window.session.article_id is None, timeout=60_000)
    settle(qtbot, window)
    left: list[int] = []
    window.archive.run(lambda store: len(articles.page(store).cards), left.append)
    settle(qtbot, window)
    assert left == [0]


def test_an_article_that_was_forgotten_while_it_was_saved_keeps_no_other_from_opening(
    make_window: MakeWindow, qtbot: QtBot
):
    window = make_window()
    first, second = new(window, qtbot), new(window, qtbot)
    QTest.keyClicks(window.canvas, "Kazan")
    with locked(window):
        window.session.save()
        window.session.forget()
        window.session.open(first)
    settle(qtbot, window)
    assert window.session.article_id == first
    assert headline(window, second) == "Kazan"
