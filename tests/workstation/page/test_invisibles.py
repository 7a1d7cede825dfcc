"""Signs for what has no ink: where they stand, and that they change nothing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from editor.article.language import Language
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.invisibles import Sign, signs_in
from editor.workstation.page.line import Selection
from tests.workstation.page.sheets import page, paragraph, quote

AR, EN = Language.AR, Language.EN


def signs(canvas: Canvas, number: int = 2) -> list[Sign]:
    block = canvas.document().findBlockByNumber(number)
    return list(signs_in(block, canvas.lines[number]))


def kinds(canvas: Canvas, number: int = 2) -> list[str]:
    return [sign.kind for sign in signs(canvas, number)]


def picture(canvas: Canvas) -> QImage:
    return canvas.grab().toImage()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a b", "dot"),
        ("a\u00a0b", "ring"),
        ("a\u202fb", "ring"),
        ("a\tb", "arrow"),
        ("a\nb", "return"),
        ("مع\u200cنا", "cross"),
        ("مع\u200dنا", "cross"),
        ("a\u200eb", "right"),
        ("ab\u200f", "left"),
        ("\u061cab", "left"),
        ("a\u00adb", "stem"),
        ("a\u2068b\u2069\u202a\u202c", "open close open close"),
    ],
)
def test_what_has_no_ink_has_a_sign(qtbot, text: str, kind: str) -> None:
    canvas = page(qtbot, paragraph(text))
    assert kinds(canvas) == [*kind.split(), "pilcrow"]


def test_isolates_of_the_page_itself_have_none(qtbot) -> None:
    canvas = page(qtbot, paragraph("عن Yahoo! نص", AR), language=AR)
    assert "\u2066" in canvas.document().findBlockByNumber(2).text()
    assert kinds(canvas) == ["dot", "dot", "pilcrow"]


def test_signs_stand_in_the_gaps_of_a_right_to_left_line(qtbot) -> None:
    canvas = page(qtbot, paragraph("كلمة ثم كلمة", AR), language=AR)
    first, second, end = signs(canvas)
    assert first.left > second.left > end.left
    assert first.right - first.left > 2
    assert end.right == end.left


def test_a_letter_outside_the_basic_plane_counts_once(qtbot) -> None:
    with_letter = signs(page(qtbot, paragraph("𝔘 b")))
    assert [sign.kind for sign in with_letter] == ["dot", "pilcrow"]
    assert with_letter[0].right > with_letter[0].left


@pytest.mark.parametrize(
    ("language", "text"), [(AR, "عام 2024"), (AR, "قالت Reuters"), (EN, "he said نعم")]
)
def test_the_pilcrow_stands_behind_the_row_whatever_ends_it(qtbot, language, text) -> None:
    canvas = page(qtbot, paragraph(text, language), language=language)
    layout = canvas.document().findBlockByNumber(2).layout()
    written = layout.lineAt(0).naturalTextRect().translated(layout.position())
    *_, end = signs(canvas)
    assert end.kind == "pilcrow"
    assert end.left == (written.left() if language is AR else written.right())


def test_fields_and_placeholders_have_no_pilcrow(qtbot) -> None:
    canvas = page(qtbot, quote("said"), headline="")
    assert "pilcrow" not in kinds(canvas, 0)
    assert kinds(canvas, 2) == ["pilcrow"]
    last = len(canvas.lines) - 1
    canvas.select(Selection.at(last))
    canvas.insertPlainText("a source")
    assert kinds(canvas, last) == ["dot"]


def test_they_are_painted_and_go_again_and_leave_no_step(qtbot) -> None:
    canvas = page(qtbot, paragraph("two words"))
    canvas.clearFocus()
    before = picture(canvas)
    canvas.show_invisibles(True)
    assert picture(canvas) != before
    canvas.show_invisibles(False)
    assert picture(canvas) == before
    assert not canvas.undo_stack.canUndo()
