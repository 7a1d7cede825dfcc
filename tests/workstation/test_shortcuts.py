"""Keys: one table, one document, every layout."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.workstation.actions import CHECKABLE, NEEDS_ARTICLE, SEPARATED
from editor.workstation.layouts import latin_key
from editor.workstation.shortcuts import (
    BY_ID,
    COMMANDS,
    FIXED_KEYS,
    GROUPS,
    OUTBOX,
    OUTBOX_KEYS,
)
from editor.workstation.window import Window
from tests.workstation.conftest import begin

PAGE = Path(__file__).parents[2] / "docs" / "keyboard.md"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_document_lists_the_keys_there_are():
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    written = [(title, tuple(re.findall(r"`(.+?)`", keys))) for title, keys in rows]
    written = [(title, keys) for title, keys in written if keys]
    there = [
        (command.title, command.keys)
        for group in (*GROUPS, OUTBOX)
        for command in (*COMMANDS, *FIXED_KEYS)
        if command.group == group and command.keys
    ]
    assert written == there


def test_no_two_commands_share_a_key():
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    within = Counter(key for command in OUTBOX_KEYS for key in command.keys)
    assert max(within.values()) == 1


@pytest.mark.parametrize("command", [*COMMANDS, *FIXED_KEYS], ids=lambda command: command.id)
def test_keys_are_keys(command):
    for key in command.keys:
        sequence = QKeySequence(key)
        assert sequence.count() == 1
        assert sequence[0].key() != Qt.Key.Key_unknown


def test_ids_in_the_other_tables_are_commands():
    assert set(BY_ID) >= NEEDS_ARTICLE | CHECKABLE | SEPARATED


def test_every_command_does_something(window: Window):
    for command in COMMANDS:
        action = window.actions_by_id[command.id]
        signal = "2toggled(bool)" if command.id in ("desk", "inspector", "full-screen") else None
        assert action.receivers(signal or "2triggered(bool)") > 0, command.id


@pytest.mark.parametrize(
    ("own", "latin"),
    [("ي", "D"), ("ف", "T"), ("ش", "A"), ("ﻻ", "B"), ("В", "D"), ("ы", "S"), ("٣", "3")],
)
def test_letters_stand_for_their_places(own: str, latin: str):
    assert latin_key(ord(own)) == ord(latin)


def test_latin_letters_are_left_alone():
    assert latin_key(ord("A")) is None


@pytest.mark.parametrize(("letter", "layout"), [("B", "Latin"), ("И", "Russian"), ("ﻻ", "Arabic")])
def test_bold_works_under_every_layout(window: Window, qtbot: QtBot, letter: str, layout: str):
    activate(window, qtbot)
    begin(qtbot, window, Language.EN)
    window.canvas.focus_part(window.canvas.lines[1].part)
    press(window, ord(letter), CONTROL)
    if not window.canvas.place().strong:
        # A caret between letters takes the format with the next one.
        window.canvas.insertPlainText("x")
    assert window.actions_by_id["bold"].isChecked() or window.canvas.place().strong


@pytest.mark.parametrize("letter", ["A", "Ф", "ش"])
def test_what_the_page_answers_itself_works_under_every_layout(
    window: Window, qtbot: QtBot, letter: str
):
    activate(window, qtbot)
    begin(qtbot, window, Language.EN)
    window.canvas.focus_part(window.canvas.lines[0].part)
    window.canvas.insertPlainText("some words")
    press(window, ord(letter), CONTROL)
    assert window.canvas.textCursor().hasSelection()


def test_a_key_of_qt_editors_given_to_another_command_is_that_command_s(
    window: Window, qtbot: QtBot
):
    activate(window, qtbot)
    begin(qtbot, window, Language.EN)
    window.actions_by_id["undo"].setShortcuts([])
    window.actions_by_id["select-all"].setShortcut("Ctrl+Z")
    window.canvas.focus_part(window.canvas.lines[0].part)
    window.canvas.insertPlainText("some words")
    press(window, Qt.Key.Key_Z, CONTROL)
    assert "some words" in window.canvas.textCursor().selectedText()
    press(window, Qt.Key.Key_C, CONTROL)
    assert "some words" in QApplication.clipboard().text()


def test_new_article_by_its_key_under_the_arabic_layout(window: Window, qtbot: QtBot):
    activate(window, qtbot)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        press(window, ord("ى"), CONTROL)


def test_letters_without_a_command_key_are_typed(window: Window, qtbot: QtBot):
    activate(window, qtbot)
    begin(qtbot, window, Language.AR)
    window.canvas.focus_part(window.canvas.lines[0].part)
    press(window, ord("ي"), Qt.KeyboardModifier.NoModifier, "ي")
    assert window.canvas.article().headline == "ي"


def activate(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def press(window: Window, key: int, modifiers: Qt.KeyboardModifier, text: str = "") -> None:
    """Send a key to the native window, as the platform does for a layout of its own."""
    (window.canvas if window.session.article_id else window.desk.search).setFocus()
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
    QApplication.sendEvent(window.windowHandle(), event)
