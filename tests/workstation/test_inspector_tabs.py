"""The inspector's tabs fit their pane in every language, whole or as icons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.workstation.inspector.tabs import ICON
from editor.workstation.window import Window
from tests.workstation.conftest import begin

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NARROWEST = 300


@pytest.mark.parametrize("width", [1280, 1440])
@pytest.mark.parametrize("language", list(Language))
def test_no_word_is_cut(window: Window, qtbot: QtBot, language: Language, width: int):
    begin(qtbot, window)
    window.resize(width, 800)
    window.program.translations.use(language)
    tabs = window.inspector.tabs
    window.newsroom.acts.checks.setParent(tabs)
    tabs.addTab(window.newsroom.acts.checks, "Checks of the article")
    tabs.setFixedWidth(NARROWEST)
    bar = tabs.tabBar()
    qtbot.waitUntil(lambda: tabs.width() == NARROWEST)
    for current in range(tabs.count()):
        tabs.setCurrentIndex(current)
        qtbot.wait(1)
        rects = [bar.tabRect(index) for index in range(bar.count())]
        whole = rects[0]
        for rect in rects[1:]:
            whole = whole.united(rect)
        assert whole.width() <= NARROWEST
        words = bar.fontMetrics().horizontalAdvance(bar.tabText(current))
        assert rects[current].width() > words
        assert all(rect.intersected(QRect(0, 0, NARROWEST, 99)) == rect for rect in rects)


def test_every_page_has_an_icon_for_want_of_room(window: Window, qtbot: QtBot):
    begin(qtbot, window)
    tabs = window.inspector.tabs
    assert tabs.count() >= 4
    assert all(tabs.widget(index).property(ICON) for index in range(tabs.count()))
