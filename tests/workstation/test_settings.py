"""Settings: declared once, shown in a window made from that, felt at once, kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.workstation import setting
from editor.workstation.dialogs.settings import SettingsDialog
from editor.workstation.setting import GROUPS, SETTINGS, Setting
from editor.workstation.settings import Settings
from editor.workstation.theme import ThemeMode
from editor.workstation.window import Window
from tests.workstation.conftest import begin

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("one", SETTINGS, ids=lambda one: one.id)
def test_declaration_is_sound(one: Setting):
    assert one.default in one.values
    assert len(set(one.values)) == len(one.values)
    assert one.group in GROUPS
    assert one.title


def test_no_two_settings_are_kept_in_one_place():
    assert len({one.id for one in SETTINGS}) == len(SETTINGS)


def test_colours_offered_are_those_there_are():
    assert set(setting.THEME.values) == set(ThemeMode)


def test_value_is_kept_and_told_once(tmp_path: Path):
    settings = Settings(tmp_path / "settings.ini")
    heard: list[str] = []
    settings.changed.connect(heard.append)
    settings.choose(setting.TEXT_SIZE, "1.50")
    settings.choose(setting.TEXT_SIZE, "1.50")
    assert heard == ["page/zoom"]
    settings._file.sync()
    assert Settings(tmp_path / "settings.ini").zoom == pytest.approx(1.5)
    with pytest.raises(ValueError, match="cannot be"):
        settings.choose(setting.TEXT_SIZE, "enormous")


def test_window_of_settings_has_a_row_for_each_and_feels_at_once(window: Window):
    dialog = SettingsDialog(window.program, window)
    assert set(dialog.rows) == {one.id for one in SETTINGS}
    choose(dialog, setting.LANGUAGE, "ar")
    assert window.program.language is Language.AR
    choose(dialog, setting.THEME, "contrast-dark")
    assert window.theme.tokens.surface == "#000000"
    choose(dialog, setting.TEXT_SIZE, "1.25")
    assert window.canvas.typesetter.appearance.zoom == pytest.approx(1.25)
    choose(dialog, setting.CARET, "true")
    style = window.canvas.document().defaultCursorMoveStyle()
    assert style is Qt.CursorMoveStyle.VisualMoveStyle
    tick = dialog.rows[setting.TYPEWRITER.id].tick
    assert tick is not None
    tick.click()
    assert window.actions_by_id["typewriter"].isChecked()
    # And back: what is changed elsewhere is seen in the open window of settings.
    window.actions_by_id["typewriter"].trigger()
    assert not tick.isChecked()
    dialog.close()


def test_marks_are_written_as_typed_where_that_is_wanted(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.AR)
    window.editing.go_to_line(2)
    qtbot.keyClicks(window.canvas, 'a "b')
    assert "«" in window.canvas.lines[2].text.plain
    window.program.settings.choose(setting.SMART_MARKS, setting.OFF)
    qtbot.keyClicks(window.canvas, ' "c...')
    assert window.canvas.lines[2].text.plain.endswith('"c...')


def test_size_changes_by_key_and_wheel_and_comes_back(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    settings = window.program.settings
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert settings.zoom == pytest.approx(1.1)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert settings.zoom == pytest.approx(0.9)
    # Four quarters of a notch, as a touch pad turns, are one size.
    for _ in range(4):
        turn(window, 30)
    assert settings.zoom == pytest.approx(1.0)
    turn(window, 240)
    assert settings.zoom == pytest.approx(1.1)
    qtbot.keyClick(window.canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert settings.zoom == pytest.approx(1.0)
    for _ in range(20):
        window.actions_by_id["zoom-in"].trigger()
    assert settings.zoom == pytest.approx(2.5)


def test_proofreading_view_has_type_size_and_distance_of_its_own(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    settings = window.program.settings
    settings.choose(setting.PROOF_SIZE, "1.50")
    settings.choose(setting.PROOF_SPACING, "2.00")
    plain = window.canvas.typesetter.appearance
    window.actions_by_id["proof-view"].trigger()
    proof = window.canvas.typesetter.appearance
    assert (proof.zoom, proof.line_spacing) == (1.5, 2.0)
    assert proof.text_families != plain.text_families
    # The keys for the size change that of the view that is seen.
    window.actions_by_id["zoom-in"].trigger()
    assert window.canvas.typesetter.appearance.zoom == pytest.approx(1.75)
    assert settings.zoom == pytest.approx(1.0)
    window.actions_by_id["proof-view"].trigger()
    assert window.canvas.typesetter.appearance == plain


def choose(dialog: SettingsDialog, one: Setting, value: str) -> None:
    box = dialog.rows[one.id].box
    assert box is not None
    box.activated.emit(one.values.index(value))
    assert box.currentData() == value


def turn(window: Window, by: int) -> None:
    place = QPointF(window.canvas.viewport().rect().center())
    event = QWheelEvent(
        place,
        window.canvas.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.canvas.viewport(), event)
