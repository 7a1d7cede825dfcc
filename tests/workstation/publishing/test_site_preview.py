"""The site in the browser before anything is published, from this machine alone."""

from __future__ import annotations

import urllib.request
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from editor.workstation.page.line import Selection
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


def test_the_page_is_shown_and_follows_what_is_saved(make_window: MakeWindow, qtbot: QtBot) -> None:
    window, browser = make_window(samples=True), Browser()
    calm(qtbot, window)
    QDesktopServices.setUrlHandler("http", browser, "take")  # type: ignore[arg-type]
    try:
        window.actions_by_id["site-preview"].trigger()
        qtbot.waitUntil(lambda: bool(browser.asked), timeout=120_000)
    finally:
        QDesktopServices.unsetUrlHandler("http")
    parts = urlsplit(browser.asked[0])
    assert parts.hostname == "127.0.0.1"
    [place] = parse_qs(parts.query)["page"]
    page = f"http://{parts.netloc}{place}"
    assert read(page).count(window.canvas.article().headline) > 1
    window.canvas.select(Selection.at(0))
    window.canvas.insertPlainText("Fresh: ")
    window.session.save()
    qtbot.waitUntil(lambda: "Fresh: " in read(page), timeout=60_000)
    calm(qtbot, window)


def read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=20) as answer:
        return str(answer.read().decode("utf-8"))
