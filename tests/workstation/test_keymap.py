"""Keys of one's own: chosen by pressing them, under any layout, kept, and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.workstation.dialogs.shortcuts import ShortcutsDialog
from editor.workstation.keymap import Keymap
from editor.workstation.layouts import letters_at
from editor.workstation.settings import Settings
from editor.workstation.shortcuts import BY_ID, PAGE_KEYS
from editor.workstation.window import Window
from tests.workstation.conftest import begin

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
BOLD, ITALIC, LINK = BY_ID["bold"], BY_ID["italic"], BY_ID["link"]


@pytest.fixture
def keymap(tmp_path: Path) -> Keymap:
    return Keymap(Settings(tmp_path / "keys.ini"))


def test_key_goes_from_one_command_to_another_and_back(keymap: Keymap, tmp_path: Path):
    keymap.choose(BOLD, "Ctrl+I")
    assert keymap.keys(BOLD) == ("Ctrl+I",)
    assert keymap.keys(ITALIC) == ()
    assert keymap.holder("Ctrl+I") == BOLD
    assert keymap.holder("Ctrl+B") is None
    again = Keymap(Settings(tmp_path / "keys.ini"))
    assert (again.keys(BOLD), again.keys(ITALIC)) == (("Ctrl+I",), ())
    again.reset(ITALIC)
    assert again.keys(ITALIC) == ITALIC.keys
    assert again.keys(BOLD) == ()
    again.reset_all()
    assert not again.is_own(BOLD)
    assert Keymap(Settings(tmp_path / "keys.ini")).keys(BOLD) == BOLD.keys


def test_what_the_page_answers_itself_is_not_given_away(keymap: Keymap):
    with pytest.raises(ValueError, match="page's own"):
        keymap.choose(BOLD, PAGE_KEYS[-1].keys[0])


def test_command_may_have_no_key(keymap: Keymap):
    keymap.take_away(BOLD)
    assert keymap.keys(BOLD) == ()
    assert keymap.is_own(BOLD)


@pytest.mark.parametrize(
    ("key", "letters"),
    [
        ("Ctrl+B", ("لا", "И")),
        ("Ctrl+Shift+D", ("ي", "В")),
        ("F8", ("", "")),
        ("Ctrl++", ("", "")),
        ("Ctrl+Alt+1", ("", "")),
        ("Shift+Tab", ("", "")),
    ],
)
def test_letters_of_the_other_layouts(key: str, letters: tuple[str, str]):
    assert letters_at(key) == letters


@pytest.mark.parametrize("letter", ["G", "П", "ل"])
def test_new_key_is_taken_by_pressing_it_under_any_layout(
    window: Window, qtbot: QtBot, letter: str
):
    dialog = dialog_for(window, qtbot, "bold")
    press(dialog, ord(letter), CONTROL | Qt.KeyboardModifier.AltModifier)
    assert dialog.assign.isEnabled()
    dialog.assign.click()
    assert window.program.keymap.keys(BOLD) == ("Ctrl+Alt+G",)
    action = window.actions_by_id["bold"]
    assert action.shortcuts() == [QKeySequence("Ctrl+Alt+G")]
    assert "Ctrl+Alt+G" in action.toolTip()
    dialog.close()


def test_conflict_is_said_before_a_key_is_taken_from_another(window: Window, qtbot: QtBot):
    dialog = dialog_for(window, qtbot, "bold")
    press(dialog, Qt.Key.Key_K, CONTROL)
    assert LINK.shown_title in dialog.note.text()
    assert window.program.keymap.keys(LINK) == LINK.keys
    dialog.assign.click()
    assert window.program.keymap.keys(LINK) == ()
    assert window.program.keymap.keys(BOLD) == ("Ctrl+K",)
    dialog.choose("link")
    dialog.reset.click()
    assert window.program.keymap.keys(LINK) == LINK.keys
    assert window.program.keymap.keys(BOLD) == ()
    dialog.reset_all.click()
    assert window.program.keymap.keys(BOLD) == BOLD.keys
    dialog.close()


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Left, CONTROL),
    ],
    ids=["a letter", "a capital", "the page's own"],
)
def test_key_that_cannot_be_is_refused_in_words(
    window: Window, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier
):
    dialog = dialog_for(window, qtbot, "bold")
    press(dialog, key, held)
    assert dialog.note.text()
    assert not dialog.assign.isEnabled()
    dialog.close()


def test_page_keys_are_listed_and_cannot_be_changed(window: Window, qtbot: QtBot):
    dialog = dialog_for(window, qtbot, PAGE_KEYS[0].id)
    assert not dialog.field.isEnabled()
    assert dialog.note.text()
    dialog.close()


def test_changed_key_works_in_the_window(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.program.keymap.choose(BY_ID["list-bulleted"], "Ctrl+J")
    window.editing.go_to_line(2)
    # As the Arabic layout sends it.
    event = QKeyEvent(QEvent.Type.KeyPress, ord("ت"), CONTROL)
    QApplication.sendEvent(window.windowHandle(), event)
    assert window.actions_by_id["list-bulleted"].isChecked()
    # The key it had before does nothing now.
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier
    )
    QApplication.sendEvent(window.windowHandle(), event)
    assert window.actions_by_id["list-bulleted"].isChecked()


def dialog_for(window: Window, qtbot: QtBot, command_id: str) -> ShortcutsDialog:
    dialog = ShortcutsDialog(window.program.keymap, window)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.choose(command_id)
    return dialog


def press(dialog: ShortcutsDialog, key: int, held: Qt.KeyboardModifier) -> None:
    dialog.field.setFocus()
    QApplication.sendEvent(dialog.field, QKeyEvent(QEvent.Type.KeyPress, key, held))
