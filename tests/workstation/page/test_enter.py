"""Enter, Backspace, Delete and Tab do what a writer expects, and never lose a part."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from editor.article.block import ListStyle
from editor.workstation.page.line import Part, Selection, Spot
from tests.workstation.page.sheets import (
    body,
    caret,
    figure,
    heading,
    item,
    line_of,
    page,
    paragraph,
    put,
    quote,
    separator,
)

ENTER, BACKSPACE, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete
TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


def press(qtbot, canvas, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        qtbot.keyClick(canvas, key, modifier)


def test_enter_leads_from_headline_to_lead_to_body(qtbot) -> None:
    canvas = page(qtbot)
    qtbot.keyClicks(canvas, "Head")
    press(qtbot, canvas, ENTER)
    qtbot.keyClicks(canvas, "Lead")
    press(qtbot, canvas, ENTER)
    qtbot.keyClicks(canvas, "Body")
    now = canvas.article()
    assert (now.headline, now.lead.plain, now.blocks[0].text.plain) == ("Head", "Lead", "Body")


def test_enter_inside_the_lead_gives_its_rest_to_the_body(qtbot) -> None:
    canvas = page(qtbot, paragraph("next"))
    canvas.select(Selection.at(1))
    qtbot.keyClicks(canvas, "one two")
    canvas.select(Selection.at(1, 4))
    press(qtbot, canvas, ENTER)
    assert canvas.article().lead.plain == "one "
    assert body(canvas) == [("paragraph", "two"), ("paragraph", "next")]


def test_a_split_gives_the_new_half_a_new_id_and_undo_takes_it_back(qtbot) -> None:
    canvas = page(qtbot, paragraph("onetwo"))
    first = canvas.article()
    put(canvas, 0, 3)
    press(qtbot, canvas, ENTER)
    upper, lower = canvas.article().blocks
    assert upper.id == first.blocks[0].id != lower.id
    assert caret(canvas) == (1, 0)
    canvas.undo()
    assert canvas.article() == first
    assert caret(canvas) == (0, 3)
    canvas.redo()
    assert canvas.article().blocks[1].id == lower.id


def test_enter_at_the_start_keeps_the_id_with_the_text(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"))
    before = canvas.article().blocks[0].id
    put(canvas, 0)
    press(qtbot, canvas, ENTER)
    assert [block.id == before for block in canvas.article().blocks] == [False, True]


@pytest.mark.parametrize(
    ("blocks", "line", "offset", "after"),
    [
        ([heading("Title")], 0, 5, [("heading", "Title"), ("paragraph", "")]),
        ([heading("Title")], 0, 0, [("paragraph", ""), ("heading", "Title")]),
        ([heading("Title")], 0, 2, [("heading", "Ti"), ("heading", "tle")]),
        ([item("one")], 0, 3, [("list_item", "one"), ("list_item", "")]),
        ([item("one"), item("")], 1, 0, [("list_item", "one"), ("paragraph", "")]),
        ([quote("said", "who")], 1, 3, [("quote", "said"), ("speaker", "who"), ("paragraph", "")]),
        ([separator()], 0, 0, [("separator", ""), ("paragraph", "")]),
        ([quote("")], 0, 0, [("paragraph", "")]),
    ],
)
def test_enter(qtbot, blocks, line, offset, after) -> None:
    canvas = page(qtbot, *blocks)
    put(canvas, line, offset)
    press(qtbot, canvas, ENTER)
    assert body(canvas) == after
    canvas.undo()
    assert canvas.article().blocks == tuple(blocks)


def test_enter_twice_leaves_a_quote_for_its_speaker(qtbot) -> None:
    canvas = page(qtbot, quote("said"))
    put(canvas, 0, 4)
    press(qtbot, canvas, ENTER, ENTER)
    qtbot.keyClicks(canvas, "who")
    press(qtbot, canvas, ENTER)
    assert body(canvas) == [("quote", "said"), ("speaker", "who"), ("paragraph", "")]


def test_enter_on_an_empty_item_goes_out_one_level_first(qtbot) -> None:
    canvas = page(qtbot, item("one"), item("", level=1))
    put(canvas, 1)
    press(qtbot, canvas, ENTER)
    assert [block.level for block in canvas.article().blocks] == [0, 0]
    press(qtbot, canvas, ENTER)
    assert body(canvas)[1] == ("paragraph", "")


@pytest.mark.parametrize(
    ("blocks", "line", "after"),
    [
        ([paragraph("one"), paragraph("two")], 1, [("paragraph", "onetwo")]),
        ([heading("one"), paragraph("two")], 1, [("heading", "onetwo")]),
        ([paragraph("one"), heading("two")], 1, [("paragraph", "onetwo")]),
        ([paragraph(""), heading("two")], 1, [("heading", "two")]),
        ([item("one")], 0, [("paragraph", "one")]),
        ([quote("said", "who")], 0, [("paragraph", "said"), ("paragraph", "who")]),
        ([separator(), paragraph("two")], 1, [("paragraph", "two")]),
        (
            [quote("said", "who"), paragraph("two")],
            2,
            [("quote", "said"), ("speaker", "who"), ("paragraph", "two")],
        ),
        ([figure(), paragraph("x")], 0, [("paragraph", "x")]),
    ],
)
def test_backspace_at_the_start(qtbot, blocks, line, after) -> None:
    canvas = page(qtbot, *blocks)
    put(canvas, line)
    press(qtbot, canvas, BACKSPACE)
    assert body(canvas) == after
    while canvas.undo_stack.canUndo():
        canvas.undo()
    assert canvas.article().blocks == tuple(blocks)


@pytest.mark.parametrize(
    ("blocks", "after"),
    [
        ([paragraph("one"), paragraph("two")], [("paragraph", "onetwo")]),
        ([paragraph("one"), heading("two")], [("paragraph", "onetwo")]),
        ([paragraph(""), heading("two")], [("heading", "two")]),
        ([paragraph("one"), separator()], [("paragraph", "one")]),
        ([paragraph("one")], [("paragraph", "one")]),
    ],
)
def test_delete_at_the_end(qtbot, blocks, after) -> None:
    canvas = page(qtbot, *blocks)
    put(canvas, 0, len(canvas.lines[2].text))
    press(qtbot, canvas, DELETE)
    assert body(canvas) == after


def test_parts_never_grow_together(qtbot) -> None:
    canvas = page(qtbot, paragraph("body"), headline="head", signature="sign", photo_credit="pic")
    before = canvas.article()
    for number, line in enumerate(canvas.lines):
        canvas.select(Selection.at(number))
        press(qtbot, canvas, BACKSPACE)
        canvas.select(Selection.at(number, len(line.text)))
        press(qtbot, canvas, DELETE)
    assert canvas.article() == before


def test_a_selection_over_all_parts_empties_each(qtbot) -> None:
    canvas = page(
        qtbot, paragraph("one"), heading("two"), headline="head", signature="sign", kicker="k"
    )
    before = canvas.article()
    canvas.selectAll()
    press(qtbot, canvas, DELETE)
    now = canvas.article()
    assert (now.headline, now.blocks, now.signature, now.kicker) == ("", (), "", "k")
    canvas.undo()
    assert canvas.article() == before
    assert canvas.textCursor().hasSelection()


def test_typing_over_a_selection_of_parts_is_one_step(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"), headline="head")
    before = canvas.article()
    canvas.select(Selection(Spot(0, 2), Spot(2, 2)))
    qtbot.keyClicks(canvas, "X")
    assert canvas.article().headline == "heX"
    assert body(canvas) == [("paragraph", "e")]
    canvas.undo()
    assert canvas.article() == before


def test_deleting_to_the_middle_of_the_next_paragraph_keeps_whose_text_is_left(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"), heading("two"))
    kept = canvas.article().blocks[1].id
    canvas.select(Selection(Spot(2, 0), Spot(3, 1)))
    press(qtbot, canvas, BACKSPACE)
    assert body(canvas) == [("heading", "wo")]
    assert canvas.article().blocks[0].id == kept


def test_a_speaker_outside_the_selection_is_not_lost(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"), quote("said", "who"))
    canvas.select(Selection(Spot(2, 1), Spot(3, 2)))
    press(qtbot, canvas, DELETE)
    assert ("speaker", "who") in body(canvas)


def test_tab_walks_the_parts_and_comes_back(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"), paragraph("two"))
    canvas.select(Selection.at(0))
    seen = []
    for _ in range(5):
        press(qtbot, canvas, TAB)
        seen.append(canvas.place().part)
    assert seen == [Part.LEAD, Part.PARAGRAPH, Part.SIGNATURE, Part.PHOTO_CREDIT, Part.SOURCE]
    press(qtbot, canvas, BACKTAB, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert canvas.place().part is Part.PHOTO_CREDIT


def test_tab_moves_a_list_item_in_and_out(qtbot) -> None:
    canvas = page(qtbot, item("one"), item("two", style=ListStyle.NUMBERED))
    put(canvas, 1)
    press(qtbot, canvas, TAB)
    assert canvas.article().blocks[1].level == 1
    press(qtbot, canvas, BACKTAB, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert canvas.article().blocks[1].level == 0


def test_sources_are_added_by_enter_and_taken_by_backspace(qtbot) -> None:
    canvas = page(qtbot)
    canvas.select(Selection.at(line_of(canvas, Part.SOURCE)))
    qtbot.keyClicks(canvas, "TASS")
    press(qtbot, canvas, ENTER)
    qtbot.keyClicks(canvas, "RIA")
    assert [source.name for source in canvas.article().sources] == ["TASS", "RIA"]
    press(qtbot, canvas, BACKSPACE, BACKSPACE, BACKSPACE, BACKSPACE)
    assert [source.name for source in canvas.article().sources] == ["TASS"]
    assert canvas.lines[-1].part is Part.SOURCE


def test_letters_on_a_separator_begin_a_paragraph_after_it(qtbot) -> None:
    canvas = page(qtbot, separator(), paragraph("end"))
    put(canvas, 0)
    qtbot.keyClicks(canvas, "ab")
    assert body(canvas) == [("separator", ""), ("paragraph", "ab"), ("paragraph", "end")]
