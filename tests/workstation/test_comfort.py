"""Quiet ways to write: nothing but the page, the line in place; and the desk's own upkeep."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from db import backup, indexing, places
from db.store import Store
from editor.article.language import Language
from editor.importing import samples
from editor.language.stems import SearchAnalyzer
from editor.workstation import setting
from editor.workstation.page.line import Part
from editor.workstation.theme import ThemeMode
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, begin, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def activate(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_f11_leaves_nothing_but_the_page_and_escape_brings_all_back(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    activate(window, qtbot)
    window.actions_by_id["inspector"].trigger()
    qtbot.keyClick(window.canvas, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert not window.toolbar.isVisible()
    assert not window.desk.isVisible()
    assert window.statusbar.isVisible()
    qtbot.keyClicks(window.canvas, "a word")
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.toolbar.isVisible()
    assert window.desk.isVisible()
    # What was put away before stays so.
    assert not window.inspector_pane.isVisible()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.isVisible()


def test_line_that_is_written_stays_in_its_place(make_window: MakeWindow, qtbot: QtBot):
    window = make_window(samples=True)
    settle(qtbot, window)
    window.program.settings.choose(setting.TYPEWRITER, setting.ON)
    canvas = window.canvas
    places_seen = set()
    last = len(canvas.lines) - 1
    for number in (12, 16, last):
        window.editing.go_to_line(number)
        qtbot.keyClicks(canvas, "x")
        places_seen.add(canvas.cursorRect().center().y() - canvas.viewport().height() // 2)
    assert max(places_seen) - min(places_seen) <= 2
    assert abs(max(places_seen)) < canvas.viewport().height() / 8
    # A click moves no paper.
    before = canvas.verticalScrollBar().value()
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.rect().center() / 2)
    assert canvas.verticalScrollBar().value() == before
    window.program.settings.choose(setting.TYPEWRITER, setting.OFF)
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum())
    qtbot.keyClicks(canvas, "y")
    assert canvas.document().rootFrame().frameFormat().bottomMargin() < 200


@pytest.mark.parametrize("language", list(Language))
def test_inspector_is_no_wider_than_its_pane(
    make_window: MakeWindow, qtbot: QtBot, language: Language
):
    window = make_window(samples=True)
    window.program.choose_language(language)
    edition = next(e.id for e in samples.story().editions if e.language is language)
    window.session.open(edition)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: len(window.inspector.pictures._cards) == 2)
    areas = window.inspector.findChildren(QScrollArea)
    assert areas
    for area in areas:
        inside: QWidget = area.widget()
        wide = [
            (type(widget).__name__, widget.minimumSizeHint().width())
            for widget in inside.findChildren(QWidget)
            if widget.minimumSizeHint().width() > area.viewport().width()
        ]
        assert inside.minimumSizeHint().width() <= area.viewport().width(), wide


def test_language_that_the_story_has_already_is_refused_at_once(
    make_window: MakeWindow, qtbot: QtBot
):
    window = make_window(samples=True)
    settle(qtbot, window)
    details = window.inspector.details
    own = window.canvas.details.language
    other = next(language for language in Language if language is not own)
    details._language.field.activated.emit(list(Language).index(other))  # type: ignore[attr-defined]
    assert window.canvas.details.language is own
    note: QLabel = details._language_note
    assert not note.isHidden()
    assert note.text()
    assert details._combo(details._language).currentData() == own.value


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_W])
def test_preview_closes_by_key(window: Window, qtbot: QtBot, key: Qt.Key):
    begin(qtbot, window, Language.EN)
    preview = window.departures.preview()
    preview.show()
    preview.activateWindow()
    qtbot.waitUntil(preview.isActiveWindow)
    held = Qt.KeyboardModifier.NoModifier
    if key == Qt.Key.Key_W:
        held = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(preview, key, held)
    assert not preview.isVisible()
    assert window.isVisible()


def test_quitting_in_the_preview_closes_the_window(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    preview = window.departures.preview()
    preview.show()
    preview.activateWindow()
    qtbot.waitUntil(preview.isActiveWindow)
    qtbot.keyClick(preview, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=60_000)
    assert not preview.isVisible()


def test_index_of_another_analyzer_is_made_anew_and_the_day_copied(
    make_window: MakeWindow, qtbot: QtBot
):
    window = make_window(samples=True)
    settle(qtbot, window)
    path = window.archive.path
    assert path is not None
    with Store.open(path, SearchAnalyzer()) as store:
        store.write(lambda connection: connection.execute("update articles set indexed_with = ''"))
        assert indexing.is_stale(store)
    window.upkeep.begin()
    qtbot.waitUntil(lambda: places.backup_folder(path).exists(), timeout=60_000)
    settle(qtbot, window)
    with Store.open(path, SearchAnalyzer()) as store:
        assert not indexing.is_stale(store)
        assert backup.daily_backup(store) is None


def test_names_used_before_are_offered_in_the_attribution_block(
    make_window: MakeWindow, qtbot: QtBot
):
    window = make_window(samples=True)
    settle(qtbot, window)
    signature = samples.story().editions[2].signature
    begin(qtbot, window, Language.EN)
    canvas = window.canvas
    activate(window, qtbot)
    canvas.focus_part(Part.SIGNATURE)
    qtbot.keyClicks(canvas, signature[:4].lower())
    qtbot.waitUntil(canvas._completion.is_open)
    qtbot.keyClick(canvas._completion.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(canvas._completion.popup(), Qt.Key.Key_Return)
    assert canvas.article().signature == signature
    window.program.settings.choose(setting.COMPLETION, setting.OFF)
    canvas.undo()
    qtbot.keyClicks(canvas, "x")
    assert not canvas._completion.is_open()


@pytest.mark.parametrize("theme", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_the_sheet_is_paper_wherever_one_scrolls(
    make_window: MakeWindow, qtbot: QtBot, theme: ThemeMode
):
    window = make_window(samples=True)
    settle(qtbot, window)
    window.program.theme.set_mode(theme)
    canvas, tokens = window.canvas, window.program.theme.tokens
    column, bar = canvas.column(), canvas.verticalScrollBar()
    for place in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(place)
        shown = canvas.viewport().grab().toImage()
        beside = shown.pixelColor(round(column.left() - 6), shown.height() // 2)
        desk = shown.pixelColor(1, shown.height() // 2)
        assert (beside.name(), desk.name()) == (tokens.surface, tokens.desk)
