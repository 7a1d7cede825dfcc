"""Lines under letters: where they lie, in either direction and in both at once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor.article.language import Language
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Selection
from editor.workstation.page.underlines import Stroke, Underline, pieces
from tests.workstation.page.sheets import page, paragraph

AR, EN = Language.AR, Language.EN
RED = "#ff0000"


def places(canvas: Canvas, start: int, end: int) -> list[tuple[float, float]]:
    block = canvas.document().findBlockByNumber(2)
    found = pieces(block.layout(), [(start, end)])
    return [(left, right) for _, left, right, _ in found]


def red_columns(canvas: Canvas) -> list[int]:
    """Return the x of every column of the screen that has red in it."""
    shown: QImage = canvas.viewport().grab().toImage()

    def is_red(colour: QColor) -> bool:
        # Strokes have soft edges on white paper.
        return colour.red() > 240 and colour.green() == colour.blue() < 160

    return [
        x
        for x in range(shown.width())
        if any(is_red(shown.pixelColor(x, y)) for y in range(shown.height()))
    ]


def test_a_word_of_an_arabic_line_is_one_piece(qtbot) -> None:
    canvas = page(qtbot, paragraph("كلمة أولى ثم ثانية", AR), language=AR)
    [(left, right)] = places(canvas, 5, 9)
    [(before, _)] = places(canvas, 0, 4)
    [(_, after)] = places(canvas, 10, 12)
    assert after <= left < right <= before


def test_words_of_two_directions_lie_in_several_pieces(qtbot) -> None:
    # On the screen, from the left: "ثم", the rest of the date, the digits.
    canvas = page(qtbot, paragraph("في 16 مايو ABC ثم", AR), language=AR)
    [digits] = places(canvas, 3, 5)
    latin, arabic, again = places(canvas, 3, 14)
    assert again == digits
    assert latin[1] == arabic[0] and arabic[1] == digits[0]
    # "C ث": the C is the right end of its word, the space and the letter stand at its left.
    *letters, c = places(canvas, 13, 16)
    assert max(right for _, right in letters) < c[0]


def test_a_mark_over_the_end_of_a_row_goes_on_in_the_next(qtbot) -> None:
    canvas = page(qtbot, paragraph("word " * 60))
    assert len(places(canvas, 0, 300)) > 1


def test_what_is_beyond_the_block_is_left_out(qtbot) -> None:
    canvas = page(qtbot, paragraph("word"))
    assert len(places(canvas, 2, 400)) == 1
    assert places(canvas, 4, 9) == []


@pytest.mark.parametrize("stroke", list(Stroke))
def test_every_stroke_is_painted_under_its_word_alone(qtbot, stroke: Stroke) -> None:
    canvas = page(qtbot, paragraph("one two three"))
    [(left, right)] = places(canvas, 4, 7)
    canvas.underlines.show({2: (Underline(4, 7, stroke, RED),)})
    columns = red_columns(canvas)
    place = canvas.document().findBlockByNumber(2).layout().position().x()
    assert columns
    assert place + left - 2 <= min(columns) and max(columns) <= place + right + 2
    assert max(columns) - min(columns) > (right - left) / 2
    canvas.underlines.show({})
    assert red_columns(canvas) == []
    assert not canvas.undo_stack.canUndo()


def test_one_block_is_marked_alone(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"), paragraph("two"))
    first, second = (Underline(0, 3, stroke, RED) for stroke in (Stroke.WAVE, Stroke.THIN))
    canvas.underlines.show({2: (first,), 3: (second,)})
    canvas.underlines.show_in(2, ())
    assert canvas.underlines.marked == {3: (second,)}
    canvas.underlines.show_in(2, (second,))
    assert canvas.underlines.marked == {3: (second,), 2: (second,)}


def test_marks_of_a_long_block_are_painted_where_they_are_in_sight(qtbot) -> None:
    canvas = page(qtbot, paragraph("word " * 3000))
    marks = tuple(Underline(at * 5, at * 5 + 4, Stroke.WAVE, RED) for at in range(3000))
    canvas.underlines.show({2: marks})
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum() // 2)
    assert len(red_columns(canvas)) > 100
    drawn = []
    wave = canvas.underlines._wave
    canvas.underlines._wave = lambda *key: drawn.append(key) or wave(*key)  # type: ignore[method-assign]
    canvas.viewport().grab()
    assert 0 < len(drawn) < 600


def test_marks_stay_on_their_words_while_an_input_method_is_at_work(qtbot) -> None:
    canvas = page(qtbot, paragraph("one two"))
    before = places(canvas, 4, 7)
    canvas.select(Selection.at(2))
    QApplication.sendEvent(canvas, QInputMethodEvent("wide", []))
    [(left, right)] = places(canvas, 4, 7)
    assert left > before[0][1]
    assert abs((right - left) - (before[0][1] - before[0][0])) < 1


def test_the_page_cannot_be_moved_sideways(qtbot) -> None:
    canvas = page(qtbot, paragraph("كلمة " * 400, AR), language=AR)
    for width in (640, 655, 659, 662, 700, 763):
        canvas.resize(width, 600)
        QApplication.processEvents()
        assert canvas.horizontalScrollBar().maximum() == 0
