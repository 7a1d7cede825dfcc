"""The program: its start, its window as a whole, its picture for the documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.importing import samples
from editor.workstation.app import Start, window_png
from editor.workstation.blank import BlankPage
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.page.place import BlockStyle
from editor.workstation.program import Program
from editor.workstation.settings import Settings, system_language
from editor.workstation.theme import ThemeMode
from editor.workstation.tokens import DARK, LIGHT
from editor.workstation.toolbar import STYLES
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, begin, begin_without_samples, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("theme", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_picture_of_the_window(qapp: object, tmp_path: Path, theme: ThemeMode):
    article_id = samples.story().editions[0].id
    content = window_png(tmp_path / "s.sqlite", article_id, Language.AR, theme, (1280, 800))
    image = QImage.fromData(content)
    assert (image.width(), image.height()) == (1280, 800)
    tokens = DARK if theme is ThemeMode.DARK else LIGHT
    # The desk stands at the right in an Arabic window, the inspector at the left.
    assert image.pixelColor(1274, 300) == QColor(tokens.surface)
    assert image.pixelColor(4, 60) == QColor(tokens.surface)
    accents = sum(
        image.pixelColor(x, y) == QColor(tokens.accent)
        for x in range(0, 400, 4)
        for y in range(5, 45, 4)
    )
    assert accents > 20


def test_picture_of_a_tab(qapp: object, tmp_path: Path):
    article_id = samples.story().editions[0].id
    size, path = (1280, 800), tmp_path / "s.sqlite"
    taken = {
        window_png(path, article_id, Language.AR, ThemeMode.LIGHT, size, tab)
        for tab in ("", "review", "history")
    }
    assert len(taken) == 3


def test_window_paints_before_its_page_is_there(program: Program, qtbot: QtBot):
    window = Window(program)
    window.show()
    qtbot.waitUntil(window.isVisible)
    assert not window.furnished
    assert window.centre.currentWidget() is window.blank
    window.furnish()
    window.furnish()
    assert window.centre.count() == 2
    window.close_now()
    window.deleteLater()


def test_file_named_at_the_start_is_imported_and_shown(
    program: Program, qtbot: QtBot, tmp_path: Path
):
    path = tmp_path / "store.sqlite"
    begin_without_samples(path)
    item = tmp_path / samples.RAW_ITEM_NAME
    item.write_bytes(samples.raw_item())
    window = Window(program)
    start = Start(window, path, item)
    window.show()
    start.open_store()
    qtbot.waitUntil(lambda: window.session.article_id is not None, timeout=60_000)
    assert window.canvas.article().headline
    settle(qtbot, window)
    window.close_now()
    window.deleteLater()


def test_last_article_is_opened_again(make_window: MakeWindow, qtbot: QtBot):
    window = make_window(samples=True)
    third = samples.story().editions[2].id
    window.session.open(third)
    settle(qtbot, window)
    assert window.program.settings.last_article == third
    window.session.forget()
    window.archive.opened.emit("")
    qtbot.waitUntil(lambda: window.session.article_id == third, timeout=60_000)


def test_store_that_cannot_be_opened_is_said_and_tried_again(
    program: Program, qtbot: QtBot, tmp_path: Path
):
    path = tmp_path / "store.sqlite"
    path.mkdir()
    window = Window(program)
    start = Start(window, path, None)
    window.show()
    start.open_store()
    blank: BlankPage = window.blank
    qtbot.waitUntil(lambda: blank._retry.isVisible(), timeout=60_000)
    assert str(path) in blank._text.text()
    assert not blank._new.isVisible()
    path.rmdir()
    begin_without_samples(path)
    blank._retry.click()
    qtbot.waitUntil(lambda: blank._new.isVisible(), timeout=60_000)
    window.close_now()
    window.deleteLater()


def test_toolbar_knows_the_styles_of_the_page():
    assert tuple(BlockStyle) == STYLES


def test_every_control_has_a_name_and_can_be_reached(make_window: MakeWindow, qtbot: QtBot):
    window = make_window(samples=True)
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit)
        and widget.isVisible()
        and not is_inner(widget)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert [(type(one).__name__, one.objectName()) for one in nameless] == []
    unreachable = [
        widget.text()
        for widget in window.findChildren(QAbstractButton)
        if widget.isVisible()
        and not is_inner(widget)
        and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert unreachable == []


def test_f6_walks_through_the_panes(make_window: MakeWindow, qtbot: QtBot):
    window = make_window(samples=True)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.canvas.setFocus()
    visited = []
    for _ in range(3):
        window.panes.next_pane()
        focus = QApplication.focusWidget()
        visited.append(
            next(
                name
                for name, pane in (
                    ("desk", window.desk),
                    ("page", window.page),
                    ("inspector", window.inspector),
                )
                if focus is not None and pane.isAncestorOf(focus)
            )
        )
    assert visited == ["inspector", "desk", "page"]


def test_panes_hide_and_are_remembered(window: Window, program: Program, qtbot: QtBot):
    window.actions_by_id["inspector"].trigger()
    assert not window.inspector_pane.isVisible()
    window.panes.remember()
    second = Window(program)
    second.show()
    assert second.inspector_pane.isHidden()
    assert not second.actions_by_id["inspector"].isChecked()
    assert second.desk.isVisible()
    second.close_now()
    second.deleteLater()


def test_failure_is_not_pushed_away_by_news(window: Window):
    window.notices.say(Notice("failed", NoticeKind.FAILED, key="save"))
    window.notices.say(Notice("news"))
    assert window.notices.notice is not None
    assert window.notices.notice.text == "failed"
    window.notices.withdraw("other")
    assert window.notices.isVisible()
    window.notices.withdraw("save")
    assert not window.notices.isVisible()


def test_text_commands_reach_the_page(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    window.editing.go_to_line(2)
    window.canvas.insertPlainText("A section")
    window.actions_by_id["style-heading"].trigger()
    [heading] = window.canvas.article().headings
    assert (heading.level, heading.text.plain) == (2, "A section")
    assert window.toolbar.styles.currentText() == "Heading"
    window.actions_by_id["undo"].trigger()
    assert window.canvas.article().headings == ()
    assert window.actions_by_id["redo"].isEnabled()
    window.actions_by_id["list-bulleted"].trigger()
    assert window.actions_by_id["list-bulleted"].isChecked()


def test_settings_survive_a_file_that_somebody_spoiled(tmp_path: Path):
    path = tmp_path / "settings.ini"
    path.write_text(
        "[interface]\nlanguage=klingon\ntheme=plaid\n[page]\nzoom=huge\n[window]\ngeometry=1\n[keys]\nnosuch=Ctrl+K\n"
    )
    settings = Settings(path)
    assert settings.chosen_language is None
    assert settings.language is system_language()
    assert settings.theme is ThemeMode.SYSTEM
    assert settings.zoom == pytest.approx(1.0)
    assert settings.remembered("geometry") is None


def is_inner(widget: QWidget) -> bool:
    """Tell Qt's own parts of a widget: the arrows of a tab bar, the cross of a line edit."""
    parent = widget.parent()
    return type(parent).__name__ in ("QTabBar", "QLineEdit", "LineField") or (
        widget.objectName().startswith("qt_")
    )
