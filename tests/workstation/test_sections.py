"""Whole sections moved, by a drag in the outline and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.workstation.page.place import BlockStyle
from editor.workstation.sections import section_above, section_after_next
from editor.workstation.window import Window
from tests.workstation.conftest import begin

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
HELD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("levels", "section", "above", "after"),
    [
        ([2, 2, 2], 0, None, 2),
        ([2, 2, 2], 1, 0, 3),
        ([2, 2, 2], 2, 1, None),
        ([2, 3, 3, 2], 0, None, 4),
        ([2, 3, 3, 2], 1, None, 3),
        ([2, 3, 3, 2], 2, 1, None),
        ([2, 3, 3, 2], 3, 0, None),
        ([3, 2], 0, None, None),
    ],
)
def test_one_step(levels: list[int], section: int, above: int | None, after: int | None):
    assert section_above(levels, section) == above
    assert section_after_next(levels, section) == after


def write_sections(window: Window, qtbot: QtBot) -> None:
    begin(qtbot, window, Language.EN)
    window.editing.go_to_line(2)
    for name in ("One", "Two", "Three"):
        window.canvas.set_style(BlockStyle.HEADING_2)
        qtbot.keyClicks(window.canvas, name)
        qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
        qtbot.keyClicks(window.canvas, f"of {name}")
        if name != "Three":
            qtbot.keyClick(window.canvas, Qt.Key.Key_Return)


def texts(window: Window) -> list[str]:
    return [block.text.plain for block in window.canvas.article().blocks]  # type: ignore[union-attr]


def test_keys_move_the_section_of_the_caret(window: Window, qtbot: QtBot):
    write_sections(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.editing.go_to_line(7)
    qtbot.keyClick(window.canvas, UP, HELD)
    assert texts(window)[:6] == ["One", "of One", "Three", "of Three", "Two", "of Two"]
    qtbot.keyClick(window.canvas, UP, HELD)
    assert texts(window)[:2] == ["Three", "of Three"]
    qtbot.keyClick(window.canvas, UP, HELD)
    assert texts(window)[:2] == ["Three", "of Three"]
    qtbot.keyClick(window.canvas, DOWN, HELD)
    assert texts(window)[:4] == ["One", "of One", "Three", "of Three"]
    for _ in range(3):
        window.canvas.undo()
    assert texts(window)[:6] == ["One", "of One", "Two", "of Two", "Three", "of Three"]


def test_keys_move_the_section_chosen_in_the_outline(window: Window, qtbot: QtBot):
    write_sections(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    rows = window.desk.outline._list
    rows.setFocus()
    rows.setCurrentRow(0)
    qtbot.keyClick(rows, DOWN, HELD)
    assert texts(window)[:4] == ["Two", "of Two", "One", "of One"]
    assert rows.currentRow() == 1


def test_drop_in_the_outline_moves_the_whole_section(window: Window, qtbot: QtBot):
    write_sections(window, qtbot)
    rows = window.desk.outline._list
    rows.setCurrentRow(2)
    qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(0)).height() > 0)
    top = rows.visualItemRect(rows.item(0)).topLeft()
    assert rows.gap_at(top) == 0
    assert rows.gap_at(rows.visualItemRect(rows.item(0)).bottomLeft()) == 1
    assert rows.gap_at(rows.rect().bottomLeft()) == 3
    event = Drop(rows, QPointF(top))
    rows.dropEvent(event)
    assert texts(window)[:2] == ["Three", "of Three"]
    assert [rows.item(number).text() for number in range(3)] == ["Three", "One", "Two"]
    window.canvas.undo()
    assert texts(window)[:2] == ["One", "of One"]


class Drop(QDropEvent):
    """A drop that came from the list itself, as only the platform's own drags do."""

    def __init__(self, source: object, place: QPointF) -> None:
        self._data = QMimeData()
        super().__init__(
            place,
            Qt.DropAction.MoveAction,
            self._data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self._source = source

    def source(self) -> object:  # type: ignore[override]
        return self._source
