"""What the bar and the window of the desk say, to eyes and ears, in three languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.workstation.find.desk_work import Findings
from editor.workstation.window import Window
from tests.workstation.conftest import begin, settle
from tests.workstation.test_translations import foreign, texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


def places(window: Window, qtbot: QtBot) -> Iterator[QWidget]:
    """Open both, in English, and turn them to another language while they are open."""
    begin(qtbot, window)
    window.article_find.find_to_replace()
    yield window.article_find.bar
    window.desk_find.open()
    dialog = window.desk_find.dialog
    assert dialog is not None
    yield dialog


def spoken(window: Window, qtbot: QtBot, language: Language) -> list[QWidget]:
    shown = list(places(window, qtbot))
    window.program.choose_language(language)
    QApplication.sendPostedEvents()
    settle(qtbot, window)
    return shown


def test_everything_is_in_the_interfaces_language(
    window: Window, qtbot: QtBot, language: Language
) -> None:
    for widget in spoken(window, qtbot, language):
        said = list(texts(widget))
        assert [text for _, text in said if foreign(text, language)] == []
        assert len(said) > 20


def test_counts_and_outcomes_are_too(window: Window, qtbot: QtBot, language: Language) -> None:
    bar, _ = spoken(window, qtbot, language)
    dialog = window.desk_find.dialog
    assert dialog is not None
    dialog.query.setText("123")
    dialog.show_findings(Findings(damaged=2, stopped=True))
    said = [dialog.news.text(), dialog.replace.text()]
    window.article_find.bar.query.setText("123")
    settle(qtbot, window)
    said.append(window.article_find.bar.count.text())
    assert all(said)
    assert [text for text in said if foreign(text, language)] == []
    assert bar.accessibleName()


def test_every_control_has_a_name_and_is_reached_by_tab(
    window: Window, qtbot: QtBot, language: Language
) -> None:
    for widget in spoken(window, qtbot, language):
        controls = [
            child
            for child in widget.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(widget)
        ]
        assert len(controls) > 12
        for control in controls:
            named = QAccessible.queryAccessibleInterface(control)
            assert named.text(QAccessible.Text.Name), control
        buttons = [
            child
            for child in widget.findChildren(QAbstractButton)
            if child.isVisibleTo(widget) and child.parent() in (widget, *widget.children())
        ]
        assert {button for button in buttons if not _inside_field(button)} <= set(controls)


def _inside_field(button: QAbstractButton) -> bool:
    return type(button.parent()).__name__ in ("QLineEdit", "Field")


def test_tab_goes_from_the_query_over_the_replacement_to_the_buttons(
    window: Window, qtbot: QtBot
) -> None:
    bar, dialog = places(window, qtbot)
    dialog.close()
    assert bar is window.article_find.bar
    order = [window.article_find.bar.query]
    while len(order) < 6:
        follower = order[-1].nextInFocusChain()
        while not (follower.focusPolicy() & Qt.FocusPolicy.TabFocus and follower.isVisible()):
            follower = follower.nextInFocusChain()
        order.append(follower)
    ours = window.article_find.bar
    assert order == [
        ours.query,
        ours.replacement,
        ours.replace_one,
        ours.replace_all,
        ours.previous,
        ours.next,
    ]
