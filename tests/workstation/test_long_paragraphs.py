"""The window offers to split a very long paragraph that was pasted, and undo takes it back."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.workstation.long_paragraphs import KEY
from editor.workstation.page.edits.splitting import LONGEST
from editor.workstation.page.line import Selection
from editor.workstation.window import Window
from tests.workstation.conftest import begin


def test_one_click_splits_it_and_one_undo_joins_it(window: Window, qtbot: QtBot) -> None:
    begin(qtbot, window)
    canvas = window.canvas
    canvas.select(Selection.at(2))
    data = QMimeData()
    data.setText("هذه جملة من فقرة طويلة جدا. " * (LONGEST // 20))
    canvas.insertFromMimeData(data)
    notice = window.notices.notice
    assert notice is not None
    assert notice.key == KEY
    before = canvas.article()
    buttons = window.notices.findChildren(QPushButton)
    next(button for button in buttons if button.text() == notice.actions[0][0]).click()
    assert len(canvas.article().blocks) > 10
    assert window.notices.notice is None
    canvas.undo()
    assert canvas.article() == before
