"""The site in the browser before anything is published, from this machine alone."""

from __future__ import annotations

import json
import subprocess
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from editor.workstation.page.line import Selection
from editor.workstation.window import Window
from tests.checkers.installed import HERE, PATIENCE_SECONDS
from tests.checkers.pages import CHROMIUM, NODE, requires_browser
from tests.workstation.conftest import MakeWindow
from tests.workstation.newsroom.conftest import calm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Browser(QObject):
    """Takes what the program hands to the user's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.asked.append(url.toString())


def opened(window: Window, qtbot: QtBot) -> str:
    """Open the preview; return the address that the user's browser is given."""
    browser = Browser()
    QDesktopServices.setUrlHandler("http", browser, "take")  # type: ignore[arg-type]
    try:
        window.actions_by_id["site-preview"].trigger()
        qtbot.waitUntil(lambda: bool(browser.asked), timeout=120_000)
    finally:
        QDesktopServices.unsetUrlHandler("http")
    return browser.asked[0]


def test_the_page_is_shown_and_follows_what_is_saved(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(samples=True)
    calm(qtbot, window)
    parts = urlsplit(opened(window, qtbot))
    assert parts.hostname == "127.0.0.1"
    [place] = parse_qs(parts.query)["page"]
    page = f"http://{parts.netloc}{place}"
    assert read(page).count(window.canvas.article().headline) > 1
    window.canvas.select(Selection.at(0))
    window.canvas.insertPlainText("Fresh: ")
    window.session.save()
    qtbot.waitUntil(lambda: "Fresh: " in read(page), timeout=60_000)
    calm(qtbot, window)


@contextmanager
def watching(address: str, words: str, profile: Path) -> Iterator[list[dict[str, object]]]:
    """Have Chromium look at the preview; yield what it has told so far, one by one."""
    told: list[dict[str, object]] = []
    command = [str(NODE), "watched.js", str(CHROMIUM), str(profile), address, words]
    with subprocess.Popen(command, cwd=HERE, stdout=subprocess.PIPE, encoding="utf-8") as browser:

        def hear() -> None:
            for line in browser.stdout or ():
                told.append(json.loads(line))

        thread = threading.Thread(target=hear, daemon=True)
        thread.start()
        try:
            yield told
        finally:
            browser.terminate()
            browser.wait(PATIENCE_SECONDS)
            thread.join()


@requires_browser
def test_an_open_browser_shows_what_is_typed_and_saved(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(samples=True)
    calm(qtbot, window)
    headline = window.canvas.article().headline
    with watching(opened(window, qtbot), "Fresh: ", tmp_path / "profile") as told:
        qtbot.waitUntil(lambda: len(told) == 1, timeout=120_000)
        assert headline in str(told[0]["text"])
        assert "Fresh: " not in str(told[0]["text"])
        window.canvas.select(Selection.at(0))
        window.canvas.insertPlainText("Fresh: ")
        window.session.save()
        qtbot.waitUntil(lambda: len(told) == 2, timeout=120_000)
    assert f"Fresh: {headline}" in str(told[1]["text"])
    assert told[1]["said"] == [], "neither an error nor a refusal of its policy"
    calm(qtbot, window)


def read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=20) as answer:
        return str(answer.read().decode("utf-8"))
