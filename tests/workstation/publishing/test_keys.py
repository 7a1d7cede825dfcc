"""Publishing without the mouse: the acts, the outbox and the places by their keys."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from editor.article.article import Article
from editor.article.language import Language
from editor.article.state import Public
from editor.newsroom import acting
from editor.review.act import TITLES, Act, Request
from editor.workstation.publishing.outbox_dialog import OutboxDialog
from editor.workstation.publishing.send_dialog import SendDialog
from editor.workstation.publishing.targets_dialog import TargetsDialog
from editor.workstation.window import Window
from tests.publishing.desk import SEEN
from tests.workstation.newsroom.conftest import ask
from tests.workstation.publishing.test_publishing_window import (
    SALIM,
    delivered,
    dialog,
    public,
    site,
    story,
    window,
)
from tests.workstation.test_shortcuts import activate

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
__all__ = ["site", "story", "window"]
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def schedule(store: Store, article: Article) -> None:
    at = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    request = Request(act=Act.SCHEDULE, person=SALIM, at=at, acknowledged=SEEN)
    acting.perform(store, article.id, request, findings=())


def test_a_schedule_is_taken_back_by_its_key(
    window: Window, qtbot: QtBot, story: tuple[Article, ...]
) -> None:
    ask(qtbot, window, lambda store: schedule(store, story[0]))
    activate(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_O, CTRL_ALT)
    shown = dialog(qtbot, window, OutboxDialog)
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 1, timeout=20_000)
    assert "Delete" in shown.cancel.toolTip() or "Del" in shown.cancel.toolTip()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    qtbot.keyClick(shown.list, Qt.Key.Key_Delete)
    # Qt shows the button pressed for a moment before it does anything.
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 0, timeout=20_000)
    delivered(qtbot, window)
    assert public(qtbot, window, story[0]) is Public.NEVER
    # With other words on it the button keeps its key.
    assert not shown.cancel.shortcut().isEmpty()


def test_the_menu_of_acts_opens_by_its_key_and_does_the_first(window: Window, qtbot: QtBot) -> None:
    activate(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_A, CTRL_ALT)
    menu = window.toolbar.state_chip.menu()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(menu.isVisible, timeout=20_000)
    titles = [each.text() for each in menu.actions()]
    assert f"{TITLES[Act.SCHEDULE].say(Language.EN)}…" in titles
    chosen = menu.activeAction()
    assert chosen is not None
    assert chosen.isEnabled()
    qtbot.keyClick(menu, Qt.Key.Key_Escape)


def test_the_places_open_by_their_key(window: Window, qtbot: QtBot) -> None:
    activate(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL_ALT)
    places = dialog(qtbot, window, TargetsDialog)
    qtbot.waitUntil(lambda: places.list.count() == 1, timeout=20_000)
    assert places.earlier in reached(places)


def test_all_of_the_dialog_is_reached_by_tab(window: Window, qtbot: QtBot) -> None:
    activate(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL_ALT)
    asked = dialog(qtbot, window, SendDialog)
    found = reached(asked)
    box = asked.boxes[0]
    for wanted in (box.edition, *box.warnings.values(), *asked.targets.values(), asked.later):
        assert wanted in found
    assert {each for each in asked.buttons.buttons() if each.isEnabled()} <= set(found)


def reached(dialog: QWidget) -> list[QWidget]:
    """Return what Tab walks through, each of it visible, enabled and named."""
    found, widget = [], dialog.nextInFocusChain()
    while widget is not dialog:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and widget.isVisible() and widget.isEnabled() and dialog.isAncestorOf(widget):
            found.append(widget)
            if isinstance(widget, QPushButton):
                assert widget.text() or widget.accessibleName()
        widget = widget.nextInFocusChain()
    return found
