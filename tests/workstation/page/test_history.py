"""One history: words as steps, details in order with the text, the caret where it was."""

from __future__ import annotations

import gc
import tracemalloc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editor.article.block import ListStyle
from editor.article.language import Direction, Language
from editor.article.span import Format
from editor.workstation.page.appearance import DARK
from editor.workstation.page.line import Part, Selection, Spot
from editor.workstation.page.place import BlockStyle, OutlineEntry
from editor.workstation.page.reader import Reader
from tests.workstation.page.sheets import (
    body,
    caret,
    figure,
    heading,
    item,
    page,
    paragraph,
    put,
    quote,
)


def test_a_word_is_a_step(qtbot) -> None:
    canvas = page(qtbot)
    qtbot.keyClicks(canvas, "one two three")
    seen = []
    while canvas.undo_stack.canUndo():
        canvas.undo()
        seen.append(canvas.article().headline)
    assert seen == ["one two ", "one ", ""]


def test_moving_the_caret_begins_a_new_step(qtbot) -> None:
    canvas = page(qtbot)
    qtbot.keyClicks(canvas, "ab")
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClicks(canvas, "c")
    canvas.undo()
    assert canvas.article().headline == "ab"
    assert canvas.textCursor().position() == 1


def test_details_and_text_are_undone_in_the_order_they_were_done(qtbot) -> None:
    canvas = page(qtbot)
    qtbot.keyClicks(canvas, "a")
    canvas.change_details(kicker="K", rubric="novosti")
    qtbot.keyClicks(canvas, "b")
    canvas.undo()
    assert (canvas.article().headline, canvas.article().kicker) == ("a", "K")
    canvas.undo()
    assert (canvas.article().headline, canvas.article().kicker) == ("a", "")
    canvas.redo()
    assert canvas.article().rubric == "novosti"
    canvas.change_details(rubric="novosti")
    assert canvas.undo_stack.index() == 2


def test_the_language_of_the_article_turns_its_own_blocks(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"), paragraph("два", Language.RU))
    before = canvas.article()
    canvas.change_details(language=Language.AR)
    now = canvas.article()
    assert now.direction is Direction.RTL
    assert [block.language for block in now.blocks] == [Language.AR, Language.RU]
    assert canvas.lines[0].facts.direction is Direction.RTL
    canvas.undo()
    assert canvas.article() == before


def test_themes_and_zoom_are_no_steps_and_change_no_text(qtbot) -> None:
    canvas = page(qtbot, heading("t"), paragraph("one"), quote("q", "s"), figure("c", "l"))
    put(canvas, 1, 2)
    before = canvas.article()
    canvas.set_appearance(DARK)
    assert canvas.article() == before
    assert Reader(canvas.document()).lines(before) == tuple(canvas.lines)
    assert not canvas.undo_stack.canUndo()
    assert caret(canvas) == (1, 2)


def test_an_edit_by_another_program_inside_a_line_is_a_step(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"))
    QTextCursor(canvas.document().findBlockByNumber(2)).insertText("x")
    assert body(canvas) == [("paragraph", "xone")]
    canvas.undo()
    assert body(canvas) == [("paragraph", "one")]


def test_an_edit_by_another_program_across_lines_is_taken_back(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"))
    before = canvas.article()
    cursor = QTextCursor(canvas.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    assert canvas.article() == before
    assert Reader(canvas.document()).lines(before) == tuple(canvas.lines)


def test_styles_and_formats(qtbot) -> None:
    canvas = page(qtbot, paragraph("one two"), paragraph("three"))
    canvas.select(Selection(Spot(2, 0), Spot(2, 3)))
    canvas.toggle_strong()
    canvas.set_link("https://example.org/")
    spans = canvas.article().blocks[0].text.spans
    assert spans[0].format == Format(strong=True, link="https://example.org/")
    assert canvas.place().strong
    canvas.select(Selection(Spot(2, 4), Spot(3, 2)))
    canvas.set_style(BlockStyle.QUOTE)
    assert body(canvas) == [
        ("quote", "one two"),
        ("speaker", ""),
        ("quote", "three"),
        ("speaker", ""),
    ]
    canvas.set_style(BlockStyle.HEADING_3)
    canvas.toggle_list(ListStyle.NUMBERED)
    assert [block.style for block in canvas.article().blocks] == [ListStyle.NUMBERED] * 2
    canvas.toggle_list(ListStyle.NUMBERED)
    assert body(canvas) == [("paragraph", "one two"), ("paragraph", "three")]


def test_bold_before_typing_is_for_the_next_letters(qtbot) -> None:
    canvas = page(qtbot, paragraph("a"))
    put(canvas, 0, 1)
    canvas.toggle_strong()
    qtbot.keyClicks(canvas, "bc")
    canvas.toggle_strong()
    qtbot.keyClicks(canvas, "d")
    spans = canvas.article().blocks[0].text.spans
    assert [(span.text, span.format.strong) for span in spans] == [
        ("a", False),
        ("bc", True),
        ("d", False),
    ]


def test_a_link_does_not_grow_and_is_taken_off_whole(qtbot) -> None:
    canvas = page(qtbot, paragraph("see here now"))
    canvas.select(Selection(Spot(2, 4), Spot(2, 8)))
    canvas.set_link("https://example.org/")
    put(canvas, 0, 8)
    qtbot.keyClicks(canvas, "x")
    put(canvas, 0, 6)
    qtbot.keyClicks(canvas, "y")
    spans = canvas.article().blocks[0].text.spans
    assert [span.text for span in spans if span.format.link] == ["heyre"]
    canvas.set_link(None)
    assert not any(span.format.link for span in canvas.article().blocks[0].text.spans)


def test_an_unsafe_link_is_refused_with_a_sentence(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"))
    put(canvas, 0, 1)
    with qtbot.waitSignal(canvas.message) as told:
        canvas.set_link("javascript:alert(1)")
    sentence, facts = told.args
    assert "javascript" in sentence.say(Language.EN, **facts)
    assert not canvas.undo_stack.canUndo()


def test_the_outline_is_told_only_when_it_changes(qtbot) -> None:
    canvas = page(qtbot, heading("One"), paragraph("text"), heading("Two", 3))
    told = []
    canvas.outline_changed.connect(told.append)
    put(canvas, 1)
    qtbot.keyClicks(canvas, "abc")
    assert told == []
    put(canvas, 0, 3)
    with qtbot.waitSignal(canvas.outline_changed):
        qtbot.keyClicks(canvas, "!")
    first, second = told[-1]
    assert (first.level, first.text, second.text) == (2, "One!", "Two")
    assert isinstance(first, OutlineEntry)
    canvas.go_to_section(1)
    assert canvas.place().section == 1


def test_a_section_moves_with_all_that_is_under_it(qtbot) -> None:
    canvas = page(
        qtbot, paragraph("top"), heading("A"), paragraph("a"), heading("A1", 3), heading("B")
    )
    canvas.move_section(0, 2)
    assert [text for _, text in body(canvas)] == ["top", "A", "a", "A1", "B"]
    canvas.move_section(2, 0)
    assert [text for _, text in body(canvas)] == ["top", "B", "A", "a", "A1"]
    canvas.undo()
    assert [text for _, text in body(canvas)] == ["top", "A", "a", "A1", "B"]


def test_list_levels_stay_sound(qtbot) -> None:
    canvas = page(qtbot, item("one"), item("two"))
    put(canvas, 1)
    for _ in range(3):
        canvas.indent()
    assert [line.facts.level for line in canvas.lines[2:4]] == [0, 1]


def test_go_to_and_focus_part(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"), signature="desk")
    canvas.go_to(canvas.article().blocks[0].id, 2)
    assert caret(canvas) == (0, 2)
    canvas.focus_part(Part.SIGNATURE)
    assert canvas.place().part is Part.SIGNATURE
    assert canvas.textCursor().positionInBlock() == 4


def test_a_word_costs_as_much_in_a_long_paragraph_as_in_a_short_one(qtbot) -> None:
    canvas = page(qtbot, paragraph("A word or two. " * 700))
    put(canvas, 0, 15 * 300)
    before = canvas.article()
    tracemalloc.start()
    qtbot.keyClicks(canvas, "one two three four five six seven eight nine ten ")
    canvas.undo_stack.redo()
    # Steps shrink after the paint of what was typed.
    QApplication.processEvents()
    written = canvas.article()
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # Ten lines of ten thousand letters each would be a hundred thousand bytes.
    assert kept < 90_000
    for _ in range(10):
        canvas.undo()
    assert canvas.article() == before
    for _ in range(10):
        canvas.redo()
    assert canvas.article() == written


@pytest.mark.parametrize("erase", [False, True])
def test_letters_are_kept_with_their_formats(qtbot, erase) -> None:
    canvas = page(qtbot, paragraph("one two"))
    canvas.select(Selection(Spot(2, 0), Spot(2, 3)))
    canvas.toggle_strong()
    put(canvas, 0, 3)
    before = canvas.article()
    if erase:
        qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
        qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    else:
        qtbot.keyClicks(canvas, "x y")
    after = canvas.article()
    steps = canvas.undo_stack.index()
    while canvas.undo_stack.index() > 1:
        canvas.undo()
    assert canvas.article() == before
    while canvas.undo_stack.index() < steps:
        canvas.redo()
    assert canvas.article() == after
