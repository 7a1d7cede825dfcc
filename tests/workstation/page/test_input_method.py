"""An input method writes as the keyboard does: marks of the language, lists, letters only."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor.article.language import Language
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Part
from tests.workstation.page.sheets import page, paragraph, put


def commit(canvas: Canvas, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(canvas, event)


def test_marks_of_the_language_are_written(qtbot) -> None:
    canvas = page(qtbot, paragraph("", Language.RU))
    put(canvas, 0)
    for letter in '"да"':
        commit(canvas, letter)
    assert canvas.lines[2].text.plain == "«да»"
    canvas.undo_stack.undo()
    assert canvas.lines[2].text.plain == '«да"'


@pytest.mark.parametrize("marker", ["- ", "1- ", "(1) ", "١- "])
def test_a_list_is_begun(qtbot, marker) -> None:
    canvas = page(qtbot, paragraph("", Language.AR))
    put(canvas, 0)
    for letter in marker:
        commit(canvas, letter)
    assert canvas.lines[2].part is Part.LIST_ITEM


def test_no_control_and_no_place_of_an_object_comes_in(qtbot) -> None:
    canvas = page(qtbot, paragraph("", Language.AR))
    put(canvas, 0)
    commit(canvas, "ا\u0000ب\ufffcت\u200cث\u2029ج")
    assert canvas.lines[2].text.plain == "ابت\u200cث ج"
