"""Small services while typing: quotes, dashes, ellipsis, completion."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt

from editor.article.block import ListStyle
from editor.article.language import Language
from editor.language.names import Name
from editor.workstation.page.line import Part, Selection
from editor.workstation.page.pictures import no_media
from tests.workstation.page.sheets import body, heading, line_of, page, paragraph, put
from tests.workstation.page.storm import type_letter

AR, RU, EN = Language.AR, Language.RU, Language.EN


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        (AR, 'qal "nam"', "qal «nam»"),
        (RU, '"da "net" da"', "«da „net“ da»"),
        (EN, 'he said "yes"', "he said “yes”"),
        (EN, '("yes")', "(“yes”)"),
        (EN, "don't", "don’t"),
        (AR, "a'b", "a'b"),
        (AR, 'و"نص" ب"نص"', "و«نص» ب«نص»"),
        (EN, '5" wide', "5” wide"),
        (EN, "wait...", "wait…"),
        (EN, "wait....", "wait…."),
        (EN, "a -- b", "a – b"),
        (RU, "a -- b", "a — b"),
        (EN, "a --- b", "a — b"),
    ],
)
def test_typing(qtbot, language, typed, written) -> None:
    canvas = page(qtbot, paragraph("", language), language=language)
    put(canvas, 0)
    for letter in typed:
        type_letter(canvas, letter)
    assert body(canvas)[0][1] == written


def test_each_comfort_is_one_undo_away(qtbot) -> None:
    canvas = page(qtbot, paragraph(""))
    put(canvas, 0)
    qtbot.keyClicks(canvas, 'a "')
    canvas.undo()
    assert body(canvas)[0][1] == 'a "'
    qtbot.keyClicks(canvas, "b")
    assert body(canvas)[0][1] == 'a "b'


def test_quotation_marks_around_the_selection(qtbot) -> None:
    canvas = page(qtbot, paragraph("نعم", AR), language=AR)
    canvas.select(Selection(Selection.at(2, 0).caret, Selection.at(2, 3).caret))
    canvas.insert_quote_marks()
    assert body(canvas)[0][1] == "«نعم»"
    assert canvas.textCursor().selectedText() == "نعم"
    canvas.undo()
    assert body(canvas)[0][1] == "نعم"


# The offscreen platform has no window manager to raise a list of completions.
raises_no_list = pytest.mark.qt_log_ignore("This plugin does not support")


@raises_no_list
def test_completion_folds_what_is_typed_and_writes_the_whole(qtbot) -> None:
    canvas = page(qtbot, language=AR)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    canvas.set_completions(Part.SOURCE, ["الأناضول", "تاس", "نوفوستي"])
    number = line_of(canvas, Part.SOURCE)
    canvas.select(Selection.at(number))
    for letter in "انا":
        type_letter(canvas, letter)
    popup = canvas._completion.popup()
    assert popup.isVisible()
    assert popup.model().rowCount() == 1
    canvas._completion.activated.emit("الأناضول")
    assert canvas.lines[number].text.plain == "الأناضول"
    assert not popup.isVisible()
    canvas.undo()
    assert canvas.lines[number].text.plain == "انا"


@raises_no_list
@pytest.mark.parametrize(
    ("room", "scrolls"), [(400, False), (80, False), (80, True), (20, True), (20, False)]
)
@pytest.mark.parametrize("language", [AR, EN])
def test_completions_stand_below_the_field_where_there_is_room(
    qtbot, language, room, scrolls
) -> None:
    canvas = page(qtbot, paragraph("…", language), language=language)
    canvas.set_completions(Part.SOURCE, ["TASS", "Anadolu", "SANA", "QNA", "SPA", "MAP"])
    canvas.resize(500, 300)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.select(Selection.at(line_of(canvas, Part.SOURCE)))
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.maximum() - (60 if scrolls else 0))
    caret = canvas.cursorRect()
    floor = canvas.screen().availableGeometry().bottom()
    below = canvas.viewport().mapToGlobal(caret.bottomLeft())
    canvas.move(canvas.x(), canvas.y() + floor - room - below.y())
    canvas.complete_at_caret()
    popup = canvas._completion.popup()
    assert popup.isVisible()
    caret = canvas.cursorRect()
    line = QRect(canvas.viewport().mapToGlobal(caret.topLeft()), caret.size())
    if room == 20 and not scrolls:
        assert popup.geometry().bottom() <= line.top()
    else:
        assert popup.geometry().top() >= line.bottom()
        assert popup.geometry().bottom() <= floor


def test_completion_stays_out_of_the_body(qtbot) -> None:
    canvas = page(qtbot, paragraph(""))
    canvas.set_completions(Part.SOURCE, ["TASS"])
    put(canvas, 0)
    qtbot.keyClicks(canvas, "TA")
    assert not canvas._completion.is_open()
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert len(body(canvas)) == 2


@pytest.mark.parametrize(
    ("typed", "style"),
    [
        ("- ", ListStyle.BULLETED),
        ("* ", ListStyle.BULLETED),
        ("1. ", ListStyle.NUMBERED),
        ("١) ", ListStyle.NUMBERED),
    ],
)
def test_a_marker_begins_a_list_and_one_undo_gives_it_back(qtbot, typed, style) -> None:
    canvas = page(qtbot, paragraph("", AR), language=AR)
    put(canvas, 0)
    for letter in typed + "a":
        type_letter(canvas, letter)
    assert body(canvas) == [(Part.LIST_ITEM, "a")]
    assert canvas.lines[2].facts.style is style
    canvas.undo()
    canvas.undo()
    assert body(canvas) == [(Part.PARAGRAPH, typed)]


def test_a_year_a_word_and_a_heading_begin_no_list(qtbot) -> None:
    canvas = page(qtbot, paragraph(""), heading(""))
    put(canvas, 0)
    qtbot.keyClicks(canvas, "2024. a - b")
    put(canvas, 1)
    qtbot.keyClicks(canvas, "- a")
    assert body(canvas) == [(Part.PARAGRAPH, "2024. a - b"), (Part.HEADING, "- a")]
    canvas.set_smart_lists(False)
    put(canvas, 0)
    qtbot.keyClicks(canvas, "- ")
    assert body(canvas)[0] == (Part.PARAGRAPH, "- 2024. a - b")


@raises_no_list
def test_a_name_is_completed_in_the_text_on_demand(qtbot) -> None:
    canvas = page(qtbot, paragraph("قال ورستم م أمس", AR), language=AR)
    canvas.set_names([Name.of(AR, "رستم مينيخانوف"), Name.of(EN, "Rustam")])
    put(canvas, 0, len("قال ورستم م"))
    assert not canvas._completion.is_open()
    canvas.complete_at_caret()
    popup = canvas._completion.popup()
    assert popup.isVisible()
    assert popup.model().rowCount() == 1
    canvas._completion.activated.emit("رستم مينيخانوف")
    assert body(canvas)[0][1] == "قال ورستم مينيخانوف أمس"
    canvas.undo()
    assert body(canvas)[0][1] == "قال ورستم م أمس"
    # Where nothing completes, nothing opens.
    put(canvas, 0, 1)
    popup.hide()
    canvas.complete_at_caret()
    assert not canvas._completion.is_open()


@raises_no_list
def test_a_name_is_not_written_elsewhere_than_it_was_offered(qtbot) -> None:
    canvas = page(qtbot, paragraph("قال رستم وبقية السطر", AR), language=AR)
    canvas.set_names([Name.of(AR, "رستم مينيخانوف")])
    put(canvas, 0, len("قال رستم"))
    canvas.complete_at_caret()
    assert canvas._completion.is_open()
    put(canvas, 0, 20)
    assert not canvas._completion.is_open()
    canvas._completion.activated.emit("رستم مينيخانوف")
    assert body(canvas)[0][1] == "قال رستم وبقية السطر"
    put(canvas, 0, len("قال رستم"))
    canvas.complete_at_caret()
    canvas.load(canvas.article(), no_media)
    assert not canvas._completion.is_open()
