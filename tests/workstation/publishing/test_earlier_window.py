"""Going back to an earlier state of a site from the window, and what is said of it before."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.store import Store
from editor.article.article import Article
from editor.article.language import Language
from editor.publishing import configured
from editor.publishing.target import Settings
from editor.workstation.publishing.earlier_dialog import EarlierDialog
from editor.workstation.publishing.targets_dialog import TargetsDialog
from editor.workstation.window import Window
from tests.publishing.desk import publish
from tests.publishing.small_site import path_of
from tests.workstation.newsroom.conftest import ask, calm
from tests.workstation.publishing.test_looks import cut, leading, speak
from tests.workstation.publishing.test_publishing_window import dialog, site, story, window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
__all__ = ["site", "story", "window"]


def opened(qtbot: QtBot, window: Window) -> tuple[TargetsDialog, EarlierDialog]:
    """Open the states of the only place."""
    window.actions_by_id["targets"].trigger()
    places = dialog(qtbot, window, TargetsDialog)
    qtbot.waitUntil(lambda: places.list.count() == 1, timeout=20_000)
    places.earlier.click()
    shown = dialog(qtbot, window, EarlierDialog)
    calm(qtbot, window)
    return places, shown


@pytest.mark.parametrize("language", list(Language))
def test_readers_are_shown_an_earlier_state_and_the_last_again(
    window: Window, qtbot: QtBot, story: tuple[Article, ...], site: Path, language: Language
) -> None:
    def send(store: Store) -> str:
        publish(store, story[0])
        [item] = publish(store, story[1])
        return path_of(item.publication)

    page = site / "current" / ask(qtbot, window, send)
    speak(window, language)
    assert page.exists()
    _, shown = opened(qtbot, window)
    assert shown.list.topLevelItemCount() == 2
    assert shown.list.currentItem() is shown.list.topLevelItem(0), "what readers see now"
    assert not shown.sure.isEnabled()
    first = shown.list.topLevelItem(1)
    shown.list.setCurrentItem(first)
    assert story[1].headline in shown.effect.words, "which article they would not find"
    assert story[0].headline not in shown.effect.words
    assert "%1" not in shown.effect.words
    assert leading(shown.effect, shown) == leading(shown.sure, shown) == leading(shown.list, shown)
    assert not shown.back.isEnabled(), "only when it is confirmed"
    shown.sure.setChecked(True)
    shown.list.setCurrentItem(shown.list.topLevelItem(0))
    shown.list.setCurrentItem(first)
    assert not shown.sure.isChecked(), "of this state nothing was confirmed"
    shown.sure.setChecked(True)
    assert cut(shown) == []
    shown.back.click()
    calm(qtbot, window)
    assert not page.exists()
    assert shown.list.topLevelItem(1).text(3) != ""
    assert shown.list.topLevelItem(0).text(3) == ""

    shown.list.setCurrentItem(shown.list.topLevelItem(0))
    shown.sure.setChecked(True)
    shown.back.click()
    calm(qtbot, window)
    assert page.exists()
    assert shown.problem.isHidden()


def test_what_cannot_be_gone_back_to_is_said(
    window: Window, qtbot: QtBot, story: tuple[Article, ...], site: Path
) -> None:
    places, shown = opened(qtbot, window)
    assert shown.empty.isVisible(), "nothing was delivered yet"
    shown.reject()
    ask(qtbot, window, lambda store: (publish(store, story[0]), publish(store, story[1])))
    places.earlier.click()
    again = dialog(qtbot, window, EarlierDialog)
    calm(qtbot, window)
    again.list.setCurrentItem(again.list.topLevelItem(1))
    for manifest in (site / "releases").glob("*.json"):
        manifest.unlink()
    again.sure.setChecked(True)
    again.back.click()
    calm(qtbot, window)
    assert again.problem.isVisible()
    assert "site" in again.problem.words


def test_a_wordpress_has_no_such_states(window: Window, qtbot: QtBot) -> None:
    wp = Settings("wp", "wordpress", "https://desk@wp.example", "https://wp.example")
    ask(qtbot, window, lambda store: configured.put(store, wp))
    window.publishing.places.show_at("wp")
    places = dialog(qtbot, window, TargetsDialog)
    qtbot.waitUntil(lambda: places.list.count() == 2, timeout=20_000)
    assert places.name.text() == "wp"
    assert places.earlier.isHidden()
    places.list.setCurrentRow(0)
    assert places.name.text() == "site"
    assert not places.earlier.isHidden()
