"""A book does not go into a headline; the body takes it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from editor.workstation.page.canvas import TOO_LONG_FOR_A_LINE
from editor.workstation.page.line import Selection
from tests.workstation.page.sheets import page, paragraph, put


def test_a_part_of_one_line_refuses_a_book_and_says_so(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"))
    before = canvas.article()
    book = QMimeData()
    book.setText("word " * 20_000)
    canvas.select(Selection.at(0))
    with qtbot.waitSignal(canvas.message) as said:
        canvas.insertFromMimeData(book)
    assert said.args[0] is TOO_LONG_FOR_A_LINE
    assert canvas.article() == before
    put(canvas, 0)
    canvas.insertFromMimeData(book)
    assert len(canvas.lines[2].text) > 90_000
