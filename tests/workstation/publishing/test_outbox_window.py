"""The outbox in the window: how far a delivery is, what stopped it, what was edited at the site."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from functools import partialmethod
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db import outbox
from editor.article.article import Article
from editor.article.delivery import ItemStatus
from editor.article.state import Public
from editor.publishing import configured
from editor.publishing.courier import Courier
from editor.publishing.target import Settings
from editor.workstation.publishing.compare_dialog import compared
from editor.workstation.publishing.outbox_dialog import OutboxDialog
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import ask
from tests.workstation.publishing.test_publishing_window import (
    delivered,
    dialog,
    public,
    publish,
    publish_begun,
    site,
    story,
    window,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
__all__ = ["site", "story", "window"]


def test_a_build_killed_from_outside_is_told_and_tried_again(
    window: Window,
    qtbot: QtBot,
    story: tuple[Article, ...],
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The system ends a press when memory runs out; the window goes on, and readers see nothing."""
    for name, value in (("FEWEST", 1), ("processes", lambda: 2)):
        monkeypatch.setattr(f"editor.publishing.site.whole.{name}", value)
    killed: list[int] = []

    def kill() -> None:
        while not killed:
            for press in multiprocessing.active_children():
                if press.pid is not None:
                    os.kill(press.pid, signal.SIGKILL)
                    killed.append(press.pid)
            time.sleep(0.01)

    thread = threading.Thread(target=kill, daemon=True)
    thread.start()
    publish(qtbot, window)
    thread.join(60)
    assert killed
    [item] = ask(qtbot, window, outbox.items)
    assert item.status is ItemStatus.FAILED
    notice = window.notices.notice
    assert notice is not None
    assert "memory" in notice.text
    assert public(qtbot, window, story[0]) is Public.NEVER
    assert not (site / "current").exists()
    monkeypatch.undo()
    window.publishing.watching.show_outbox()
    shown = dialog(qtbot, window, OutboxDialog)
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 1, timeout=20_000)
    shown.retry.click()
    delivered(qtbot, window)
    assert public(qtbot, window, story[0]) is Public.LIVE


def test_texts_are_compared_as_letters() -> None:
    shown = compared("a <b>new</b> word", "a <i>old</i> word")
    assert "<b>" not in shown
    assert "&lt;" in shown


def test_what_did_not_change_is_shown_as_far_as_it_touches_a_change() -> None:
    alike = "the same words " * 100
    shown = compared(f"{alike} new {alike}", f"{alike} old {alike}")
    assert "<s>old</s>\u200a<u>new</u>" in shown
    assert shown.count("[…]") == 2
    assert len(shown) < 700


def test_the_outbox_shows_how_far_a_delivery_is_and_stops_it(
    window: Window, qtbot: QtBot, story: tuple[Article, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits at the place's door, to be seen on its way; what is stopped has not gone out."""
    opened, at_the_door, go = configured.opened, threading.Event(), threading.Event()

    def waiting(settings: Settings) -> object:
        at_the_door.set()
        go.wait(60)
        return opened(settings)

    monkeypatch.setattr(Courier, "__init__", partialmethod(Courier.__init__, open_target=waiting))
    window.publishing.watching.show_outbox()
    shown = dialog(qtbot, window, OutboxDialog)
    publish_begun(window, qtbot)
    qtbot.waitUntil(at_the_door.is_set, timeout=60_000)
    qtbot.waitUntil(lambda: not shown.bar.isHidden(), timeout=20_000)
    qtbot.waitUntil(
        lambda: bool(
            (row := shown.list.topLevelItem(0)) is not None and row.text(3) == "Being sent"
        ),
        timeout=20_000,
    )
    assert shown.cancel.text() == "Stop"
    shown.cancel.click()
    go.set()
    delivered(qtbot, window)
    qtbot.waitUntil(lambda: shown.bar.isHidden(), timeout=20_000)
    [item] = ask(qtbot, window, outbox.items)
    assert item.status is ItemStatus.FAILED
    assert public(qtbot, window, story[0]) is Public.NEVER
