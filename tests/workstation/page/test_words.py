"""Words, carets and directions in mixed text, by keys and mouse as Qt delivers them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.article.language import Direction, Language
from editor.workstation.page.line import Part, Selection
from tests.workstation.page.sheets import body, caret, line_of, page, paragraph, put

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
MIXED = "قال Reuters إن «مُحَمَّد» (РИА) كلمة،كلمة 25.5%"


def arabic(qtbot, text: str):
    canvas = page(qtbot, paragraph(text, Language.AR), language=Language.AR)
    put(canvas, 0)
    return canvas


def test_double_click_takes_the_word_without_its_marks_of_quotation(qtbot) -> None:
    canvas = arabic(qtbot, MIXED)
    with qtbot.waitExposed(canvas):
        canvas.show()
    put(canvas, 0, MIXED.index("مُ") + 2)
    where = canvas.cursorRect().center()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert canvas.textCursor().selectedText() == "مُحَمَّد"


def test_ctrl_left_goes_forward_in_arabic_word_by_word(qtbot) -> None:
    canvas = arabic(qtbot, MIXED)
    starts = []
    for _ in range(8):
        qtbot.keyClick(canvas, LEFT, CTRL)
        starts.append(MIXED[caret(canvas)[1] :].split(" ")[0])
    assert starts == ["Reuters", "إن", "مُحَمَّد»", "РИА)", "كلمة،كلمة", "كلمة", "25.5%", ""]
    qtbot.keyClick(canvas, RIGHT, CTRL)
    assert MIXED[caret(canvas)[1] :] == "25.5%"


def test_ctrl_right_goes_forward_in_russian(qtbot) -> None:
    text = "кто-то «сказал»: да"
    canvas = page(qtbot, paragraph(text, Language.RU), language=Language.RU)
    put(canvas, 0)
    qtbot.keyClick(canvas, RIGHT, CTRL)
    qtbot.keyClick(canvas, RIGHT, CTRL | SHIFT)
    assert canvas.textCursor().selectedText() == "то «"


def test_ctrl_backspace_and_delete_take_words(qtbot) -> None:
    canvas = arabic(qtbot, "وبالكِتَابَيْنِ كلمة،كلمة")
    put(canvas, 0, len(canvas.lines[2].text))
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace, CTRL)
    assert body(canvas)[0][1] == "وبالكِتَابَيْنِ كلمة،"
    put(canvas, 0)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete, CTRL)
    assert body(canvas)[0][1] == "كلمة،"
    canvas.undo()
    canvas.undo()
    assert body(canvas)[0][1] == "وبالكِتَابَيْنِ كلمة،كلمة"


def test_backspace_takes_a_mark_first_and_delete_the_whole_letter(qtbot) -> None:
    canvas = arabic(qtbot, "بَتَ")
    put(canvas, 0, 4)
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    assert body(canvas)[0][1] == "بَت"
    put(canvas, 0)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert body(canvas)[0][1] == "ت"


@pytest.mark.parametrize("text", [MIXED, "Reuters قالت", "(بحسب C++)", "هاتف 123-45-67 ثم Москва"])
def test_the_caret_walks_every_letter_once_in_order(qtbot, text) -> None:
    canvas = arabic(qtbot, text)
    passed = [0]
    while passed[-1] < len(text):
        qtbot.keyClick(canvas, LEFT)
        passed.append(caret(canvas)[1])
    assert passed == sorted(set(passed))
    # Only a letter and its marks are passed in one go.
    skipped = set(range(len(text))) - set(passed)
    assert all("\u064b" <= text[at] <= "\u0652" for at in skipped)


def test_home_and_end_go_to_the_ends_of_an_arabic_line(qtbot) -> None:
    canvas = arabic(qtbot, "Reuters قالت (نعم)")
    with qtbot.waitExposed(canvas):
        canvas.show()
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert caret(canvas) == (0, 18)
    end = canvas.cursorRect().x()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert caret(canvas) == (0, 0)
    assert canvas.cursorRect().x() > end


def test_visual_movement_is_a_choice_that_outlives_a_load(qtbot) -> None:
    canvas = arabic(qtbot, "ab قالت")
    canvas.set_caret_movement(True)
    canvas.load(canvas.article(), lambda _: None)
    style = canvas.document().defaultCursorMoveStyle()
    assert style is Qt.CursorMoveStyle.VisualMoveStyle


@pytest.mark.parametrize("text", ["", "(", "Reuters قالت", "25"])
def test_every_line_of_an_arabic_article_runs_right_to_left(qtbot, text) -> None:
    canvas = arabic(qtbot, text)
    block = canvas.document().begin()
    while block.isValid():
        assert block.textDirection() is Qt.LayoutDirection.RightToLeft
        block = block.next()


def test_ctrl_and_a_shift_alone_set_the_direction(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"))
    put(canvas, 0)
    shift_with_ctrl(canvas, scan_code=62)
    assert canvas.place().direction is Direction.RTL
    shift_with_ctrl(canvas, scan_code=50)
    assert canvas.place().direction is Direction.LTR
    shift_with_ctrl(canvas, scan_code=62, then=Qt.Key.Key_Right)
    assert canvas.place().direction is Direction.LTR


def test_a_shortcut_with_ctrl_and_shift_leaves_the_direction(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"))
    put(canvas, 0)
    shift_with_ctrl(canvas, scan_code=62)
    # The window's action gets the press; the page is only asked whether it wants the key.
    shift_with_ctrl(canvas, scan_code=50, then=Qt.Key.Key_L, as_=QEvent.Type.ShortcutOverride)
    assert canvas.place().direction is Direction.RTL


def shift_with_ctrl(
    canvas, scan_code: int, then: Qt.Key | None = None, as_: QEvent.Type = QEvent.Type.KeyPress
) -> None:
    def send(kind: QEvent.Type, key: Qt.Key, held: Qt.KeyboardModifier, code: int = 0) -> None:
        QApplication.sendEvent(canvas, QKeyEvent(kind, key, held, code, 0, 0, ""))

    send(QEvent.Type.KeyPress, Qt.Key.Key_Control, CTRL)
    send(QEvent.Type.KeyPress, Qt.Key.Key_Shift, CTRL | SHIFT, scan_code)
    if then is not None:
        send(as_, then, CTRL | SHIFT)
    send(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, CTRL, scan_code)
    send(QEvent.Type.KeyRelease, Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize("part", [Part.HEADLINE, Part.LEAD, Part.PARAGRAPH, Part.SOURCE])
def test_an_input_method_writes_in_every_part(qtbot, part) -> None:
    canvas = page(qtbot)
    canvas.select(Selection.at(line_of(canvas, part)))
    for preedit, commit in (("か", ""), ("", "かな\n仮名")):
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(canvas, event)
    assert canvas.lines[line_of(canvas, part)].text.plain == "かな 仮名"
    canvas.undo()
    assert canvas.article() == canvas.details


def test_a_letter_beyond_the_first_plane_counts_once(qtbot) -> None:
    canvas = page(qtbot, paragraph("😀ab"))
    put(canvas, 0, 2)
    assert canvas.textCursor().positionInBlock() == 3
    assert caret(canvas) == (0, 2)
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    assert body(canvas) == [("paragraph", "😀b")]
