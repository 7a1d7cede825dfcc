"""The toolbar in a narrow window: fewer tools, and every word whole."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from editor.workstation.window import LEAST_SIZE, Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_narrow_window_cuts_no_word_of_its_buttons(window: Window, qtbot: QtBot) -> None:
    bar = window.toolbar
    window.resize(1600, 900)
    bar.show_state("live", "Опубликовано, исправление утверждено")
    bar.show_next("Начать исправление")
    tools = bar.findChildren(QToolButton, "flat")
    qtbot.waitUntil(lambda: all(each.isVisible() for each in tools), timeout=5_000)
    window.resize(LEAST_SIZE)
    words = (bar.state_chip, bar.preview, bar.primary)
    qtbot.waitUntil(
        lambda: (
            bar.width() < 1000
            and all(each.width() >= each.minimumSizeHint().width() for each in words)
        ),
        timeout=5_000,
    )
    assert not all(each.isVisible() for each in tools)
    window.resize(1600, 900)
    qtbot.waitUntil(lambda: all(each.isVisible() for each in tools), timeout=5_000)
