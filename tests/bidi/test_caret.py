"""The caret in lines of mixed direction: keys, selection, deletion and clicks, on every case."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtTest import QTest

from editor.article.graphemes import graphemes
from editor.article.language import Direction, Language
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.isolating import SIGNS
from editor.workstation.page.line import Selection, Spot
from editor.workstation.page.pointing import caret_for_click
from tests.bidi.on_canvas import block_of, canvas_of
from tests.bidi.torture import Case, cases

KEY, HELD = Qt.Key, Qt.KeyboardModifier
LANGUAGES = pytest.mark.parametrize("language", Language, ids=lambda each: each.value)
EACH_CASE = pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
_NEAR = 1.5
# Half of a letter: between two places either may be taken.
_LETTER = 6


class Line:
    """One case on a page of its own, and the keys that go through it."""

    def __init__(self, qtbot, case: Case) -> None:
        self.canvas: Canvas = canvas_of(qtbot, [case])
        self.block = block_of(self.canvas, 0)
        self.number = self.block.blockNumber()
        self.stops = [0, *(end for _, end in graphemes(case.text))]
        rtl = case.language.direction is Direction.RTL
        self.forward, self.backward = (
            (KEY.Key_Left, KEY.Key_Right) if rtl else (KEY.Key_Right, KEY.Key_Left)
        )

    def put(self, offset: int) -> None:
        self.canvas.select(Selection.at(self.number, offset))

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = HELD.NoModifier) -> int:
        QTest.keyClick(self.canvas, key, held)
        return self.caret()

    def caret(self) -> int:
        spot = self.canvas.selection().caret
        assert spot.line == self.number
        return spot.offset

    @property
    def text(self) -> str:
        return self.canvas.lines[self.number].text.plain


@EACH_CASE
def test_arrows_go_letter_by_letter_in_the_order_of_reading(qtbot, case: Case) -> None:
    line = Line(qtbot, case)
    line.put(0)
    assert [line.press(line.forward) for _ in line.stops[1:]] == line.stops[1:]
    assert [line.press(line.backward) for _ in line.stops[1:]] == line.stops[-2::-1]


@EACH_CASE
def test_selecting_letter_by_letter(qtbot, case: Case) -> None:
    line = Line(qtbot, case)
    line.put(0)
    for end in line.stops[1:]:
        line.press(line.forward, HELD.ShiftModifier)
        assert line.canvas.selection() == Selection(Spot(line.number, 0), Spot(line.number, end))
    copied = line.canvas.createMimeDataFromSelection()
    assert copied.text().removeprefix("• ") == case.text
    assert SIGNS.isdisjoint(copied.text() + copied.html())


@EACH_CASE
def test_home_and_end(qtbot, case: Case) -> None:
    line = Line(qtbot, case)
    for start in line.stops:
        line.put(start)
        assert line.press(KEY.Key_Home) == 0
        line.put(start)
        assert line.press(KEY.Key_End) == len(case.text)


@EACH_CASE
def test_deleting_forward_takes_a_letter_with_its_marks(qtbot, case: Case) -> None:
    line = Line(qtbot, case)
    line.put(0)
    for start in line.stops[1:]:
        line.press(KEY.Key_Delete)
        assert (line.text, line.caret()) == (case.text[start:], 0)
    while line.canvas.undo_stack.canUndo():
        line.canvas.undo()
    assert line.text == case.text


@EACH_CASE
def test_deleting_backward_takes_a_code_point(qtbot, case: Case) -> None:
    line = Line(qtbot, case)
    line.put(len(case.text))
    for end in range(len(case.text) - 1, -1, -1):
        line.press(KEY.Key_Backspace)
        assert (line.text, line.caret()) == (case.text[:end], end)


@EACH_CASE
def test_deleting_in_the_middle(qtbot, case: Case) -> None:
    line = Line(qtbot, case)
    for start, end in graphemes(case.text):
        line.put(start)
        line.press(KEY.Key_Delete)
        assert line.text == case.text[:start] + case.text[end:]
        line.canvas.undo()
        assert line.text == case.text


@EACH_CASE
def test_typed_letter_by_letter_it_is_the_same_line(qtbot, case: Case) -> None:
    line = Line(qtbot, case)
    shown = line.block.text()
    line.canvas.select(Selection(Spot(line.number, 0), Spot(line.number, len(case.text))))
    line.press(KEY.Key_Delete)
    for at, letter in enumerate(case.text, 1):
        # Not through smart punctuation: here it is about direction.
        line.canvas.textCursor().insertText(letter)
        assert (line.text, line.caret()) == (case.text[:at], at)
    assert line.block.text() == shown


@LANGUAGES
def test_a_click_sets_the_caret_where_it_was_clicked(qtbot, language: Language) -> None:
    chosen = [case for case in cases() if case.language is language]
    canvas = canvas_of(qtbot, chosen)
    for number, case in enumerate(chosen):
        block = block_of(canvas, number)
        canvas.select(Selection.at(block.blockNumber(), 0))
        canvas.ensureCursorVisible()
        places = caret_places(canvas, block)
        height = canvas.cursorRect().center().y()
        for place in sorted(places):
            QTest.mouseClick(
                canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, height)
            )
            assert canvas.selection().caret.line == block.blockNumber()
            assert abs(canvas.cursorRect().left() - place) <= _NEAR, (case.name, place)
        for place in range(min(places), max(places), 3):
            shown = canvas.cursorRect(caret_for_click(canvas, QPoint(place, height))).left()
            nearest = min(abs(place - each) for each in places)
            assert abs(shown - place) <= nearest + _LETTER, (case.name, place, shown)


def caret_places(canvas: Canvas, block: QTextBlock) -> set[int]:
    """All horizontal places at which the caret is shown in a block."""
    cursor = QTextCursor(block)
    found = set()
    while cursor.block() == block:
        found.add(canvas.cursorRect(cursor).left())
        if not cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
            break
    return found
