"""Find and replace in the open article, in a real window and by real keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Paragraph, new_block
from editor.article.language import Language
from editor.article.span import Format, Span, Text
from editor.workstation.find.marks import LAYER
from editor.workstation.page.line import Selection, Spot
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, begin, settle
from tests.workstation.page.sheets import article, figure, heading, paragraph, quote

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO = Qt.KeyboardModifier.NoModifier


def news() -> Article:
    return article(
        heading("كتاب في عنوان"),
        paragraph("قرأ الكِتَاب، وكتابه"),
        quote("قول عن الكتاب", "صاحب الكتاب"),
        figure("شرح كتاب", "تصوير كتاب"),
        language=Language.AR,
        headline="خبر كتاب",
        signature="كتاب",
        photo_credit="كتاب",
        sources=(Source("كتاب", None),),
    )


@pytest.fixture
def opened(make_window: MakeWindow, qtbot: QtBot) -> Window:
    window = make_window()
    show(qtbot, window, news())
    return window


def show(qtbot: QtBot, window: Window, shown: Article) -> None:
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.session.adopt(shown)
    settle(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.canvas.setFocus()
    window.canvas.select(Selection.at(0))


def press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
    """Press a key where the focus is, as a person does: shortcuts included."""
    QTest.keyClick(QApplication.focusWidget() or window, key, held)


def write(widget: QWidget, text: str) -> None:
    """Type letters of any script: QTest knows the keys of Latin ones only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, NO, letter))


def ask(qtbot: QtBot, window: Window, query: str, new: str | None = None) -> None:
    """Open the bar by its key and type into it."""
    press(window, Qt.Key.Key_F if new is None else Qt.Key.Key_H, CTRL)
    bar = window.article_find.bar
    assert bar.query.hasFocus()
    write(bar.query, query)
    if new is not None:
        press(window, Qt.Key.Key_Tab)
        assert bar.replacement.hasFocus()
        write(bar.replacement, new)
        bar.query.setFocus()
    settle(qtbot, window)


def texts(window: Window) -> list[str]:
    return [line.text.plain for line in window.canvas.lines]


def told(window: Window) -> str:
    return window.article_find.bar.count.text()


def marked(window: Window) -> list[str]:
    return [mark.cursor.selectedText() for mark in window.canvas.marks.of(LAYER)]


def test_typing_a_query_marks_every_place_and_counts_them(opened: Window, qtbot: QtBot) -> None:
    before, steps = texts(opened), opened.canvas.undo_stack.count()
    opened.resize(1280, 1500)
    ask(qtbot, opened, "كتاب")
    assert told(opened) == "1 of 11"
    assert sorted(set(marked(opened))) == ["كتاب", "كِتَاب"]
    assert len(marked(opened)) == 11
    # Nothing of it is in the document or its history.
    assert texts(opened) == before
    assert opened.canvas.undo_stack.count() == steps
    press(opened, Qt.Key.Key_Escape)
    assert opened.article_find.bar.isHidden()
    assert marked(opened) == []
    assert opened.canvas.textCursor().selectedText() == "كتاب"
    assert opened.canvas.hasFocus()


def test_enter_and_f3_walk_and_wrap_with_a_quiet_word(opened: Window, qtbot: QtBot) -> None:
    ask(qtbot, opened, "كتاب")
    seen = []
    for key, held in (
        (Qt.Key.Key_Return, NO),
        (Qt.Key.Key_F3, NO),
        (Qt.Key.Key_G, CTRL),
        (Qt.Key.Key_Return, SHIFT),
        (Qt.Key.Key_F3, SHIFT),
        (Qt.Key.Key_F3, SHIFT),
        (Qt.Key.Key_F3, SHIFT),
        (Qt.Key.Key_F3, NO),
    ):
        press(opened, key, held)
        seen.append(told(opened))
    assert seen == [
        "2 of 11",
        "3 of 11",
        "4 of 11",
        "3 of 11",
        "2 of 11",
        "1 of 11",
        "11 of 11 · from the end again",
        "1 of 11 · from the top again",
    ]


def test_the_place_shown_looks_different(opened: Window, qtbot: QtBot) -> None:
    ask(qtbot, opened, "كتاب")
    looks = [
        (mark.format.background().color().name(), mark.format.fontUnderline())
        for mark in opened.canvas.marks.of(LAYER)
    ]
    assert looks.count(looks[0]) == 1
    assert len(set(looks[1:])) == 1
    press(opened, Qt.Key.Key_F3)
    later = opened.canvas.marks.of(LAYER)
    assert later[1].format.fontUnderline() and not later[0].format.fontUnderline()


def test_ctrl_f_takes_the_selected_words_and_starts_at_them(opened: Window, qtbot: QtBot) -> None:
    number = next(n for n, text in enumerate(texts(opened)) if text.startswith("قول"))
    opened.canvas.select(Selection(Spot(number, 7), Spot(number, 13)))
    press(opened, Qt.Key.Key_F, CTRL)
    settle(qtbot, opened)
    assert opened.article_find.bar.query.text() == "الكتاب"
    assert told(opened) == "2 of 3"


@pytest.mark.parametrize("code", [0x628, 0x410])
def test_ctrl_f_opens_under_other_layouts(opened: Window, code: int) -> None:
    # The key F writes ب on the Arabic layout and А on the Russian one.
    press_event = QKeyEvent(QEvent.Type.KeyPress, code, CTRL, chr(code))
    QApplication.sendEvent(opened.windowHandle(), press_event)
    assert opened.article_find.is_open


def test_f3_without_a_bar_goes_on_with_the_last_query(opened: Window, qtbot: QtBot) -> None:
    ask(qtbot, opened, "الكتاب")
    press(opened, Qt.Key.Key_Escape)
    assert opened.canvas.textCursor().selectedText() == "الكِتَاب"
    press(opened, Qt.Key.Key_F3)
    settle(qtbot, opened)
    assert opened.canvas.hasFocus()
    assert opened.canvas.textCursor().selectedText() == "الكتاب"
    assert told(opened) == "2 of 3"
    press(opened, Qt.Key.Key_Escape)
    press(opened, Qt.Key.Key_F3, SHIFT)
    settle(qtbot, opened)
    assert told(opened) == "1 of 3"
    press(opened, Qt.Key.Key_Escape)
    assert opened.article_find.bar.isHidden()


def test_switches_and_whole_words_change_what_is_found(opened: Window, qtbot: QtBot) -> None:
    ask(qtbot, opened, "كتاب")
    toggles = opened.article_find.bar.toggles
    toggles.same["tashkeel"].click()
    settle(qtbot, opened)
    assert told(opened) == "1 of 10"
    toggles.whole_word.click()
    settle(qtbot, opened)
    assert told(opened) == "1 of 9"
    toggles.same["tashkeel"].click()
    settle(qtbot, opened)
    assert told(opened) == "1 of 10"


def test_nothing_found_says_so(opened: Window, qtbot: QtBot) -> None:
    ask(qtbot, opened, "لا وجود")
    assert told(opened) == "Not found"
    assert opened.article_find.bar.query.property("wrong")
    press(opened, Qt.Key.Key_Return)
    assert told(opened) == "Not found"
    press(opened, Qt.Key.Key_Backspace)


def test_replace_takes_one_place_and_goes_to_the_next(opened: Window, qtbot: QtBot) -> None:
    ask(qtbot, opened, "كتاب", "دفتر")
    opened.article_find.bar.replacement.setFocus()
    press(opened, Qt.Key.Key_Return)
    assert texts(opened)[0] == "خبر دفتر"
    assert told(opened) == "1 of 10"
    press(opened, Qt.Key.Key_Return)
    assert texts(opened)[2] == "دفتر في عنوان"
    # The field has nothing of its own to undo: the key is the page's.
    press(opened, Qt.Key.Key_Z, CTRL)
    assert texts(opened)[2] == "كتاب في عنوان"
    assert texts(opened)[0] == "خبر دفتر"


def test_replace_all_covers_every_part_and_is_one_undo(opened: Window, qtbot: QtBot) -> None:
    before, steps = texts(opened), opened.canvas.undo_stack.count()
    ask(qtbot, opened, "كتاب", "دفتر")
    opened.article_find.bar.replacement.setFocus()
    press(opened, Qt.Key.Key_Return, CTRL)
    assert told(opened) == "Replaced: 11"
    assert not any("كتاب" in text or "كِتَاب" in text for text in texts(opened))
    assert texts(opened).count("دفتر") == 3
    assert "قرأ الدفتر، ودفتره" in texts(opened)
    assert opened.canvas.undo_stack.count() == steps + 1
    press(opened, Qt.Key.Key_Z, CTRL)
    assert texts(opened) == before
    press(opened, Qt.Key.Key_Y, CTRL)
    assert texts(opened).count("دفتر") == 3


def test_formats_stay_with_what_is_replaced(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    strong, link = Format(strong=True), Format(link="https://example.org/")
    text = Text((Span("قبل "), Span("كتاب", strong), Span(" و"), Span("الكتاب", link)))
    shown = article(new_block(Paragraph, Language.AR, text=text), language=Language.AR)
    show(qtbot, window, shown)
    ask(qtbot, window, "كتاب", "دفتر")
    window.article_find.replace_all()
    assert window.canvas.lines[2].text == Text(
        (Span("قبل "), Span("دفتر", strong), Span(" و"), Span("الدفتر", link))
    )


def test_places_behind_letters_of_two_units_are_right(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    show(qtbot, window, article(paragraph("😀 كتاب 😀 كتاب 😀"), language=Language.AR))
    ask(qtbot, window, "كتاب", "𒀀ب")
    assert marked(window) == ["كتاب", "كتاب"]
    window.article_find.step(1)
    window.article_find.replace()
    assert texts(window)[2] == "😀 كتاب 😀 𒀀ب 😀"
    assert marked(window) == ["كتاب"]
    window.article_find.replace_all()
    assert texts(window)[2] == "😀 𒀀ب 😀 𒀀ب 😀"


def test_places_beside_what_the_page_isolates_are_right(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    text = "قالت Yahoo! إن 25.5% من كتاب C++ هو كتاب."
    show(qtbot, window, article(paragraph(text, Language.AR), language=Language.AR))
    line = window.canvas.document().findBlockByNumber(2).text()
    assert len(line) > len(text), "the page shows signs of its own here"
    ask(qtbot, window, "كتاب", "دفتر")
    assert marked(window) == ["كتاب", "كتاب"]
    window.article_find.bar.query.setText("yahoo!")
    settle(qtbot, window)
    assert marked(window) == ["Yahoo!"]
    window.article_find.replace()
    assert texts(window)[2] == text.replace("Yahoo!", "دفتر")


def test_several_selected_lines_keep_the_search_inside(opened: Window, qtbot: QtBot) -> None:
    opened.canvas.select(Selection(Spot(2, 0), Spot(3, 12)))
    ask(qtbot, opened, "كتاب", "دفتر")
    chip = opened.article_find.bar.toggles.in_selection
    assert chip.isVisible() and chip.isChecked()
    assert told(opened) == "1 of 2"
    opened.article_find.replace_all()
    assert texts(opened)[:4] == ["خبر كتاب", "", "دفتر في عنوان", "قرأ الدفتر، وكتابه"]
    assert chip.isChecked()
    chip.click()
    settle(qtbot, opened)
    assert told(opened).endswith("of 9")


def test_writing_on_the_page_keeps_marks_and_count_true(opened: Window, qtbot: QtBot) -> None:
    ask(qtbot, opened, "كتاب")
    opened.canvas.setFocus()
    opened.canvas.select(Selection.at(0, 0))
    for letter in "كتاب ":
        write(opened.canvas, letter)
    settle(qtbot, opened)
    assert told(opened).endswith("12") or told(opened).startswith("12")
    press(opened, Qt.Key.Key_Return)
    press(opened, Qt.Key.Key_Z, CTRL)
    settle(qtbot, opened)
    assert opened.article_find.hits.count() == 11
    assert set(marked(opened)) == {"كتاب", "كِتَاب"}


def test_another_article_is_searched_for_the_same(opened: Window, qtbot: QtBot) -> None:
    ask(qtbot, opened, "كتاب")
    show(qtbot, opened, article(paragraph("كتاب واحد"), language=Language.AR))
    assert opened.article_find.hits.count() == 1
    assert marked(opened) == ["كتاب"]
    begin(qtbot, opened)
    assert opened.article_find.hits.count() == 0


def test_lines_in_sight_stay_where_they_are(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    blocks = [paragraph(f"{number} " + "كتاب طويل كلمة " * 30) for number in range(60)]
    show(qtbot, window, article(*blocks, language=Language.AR))
    canvas = window.canvas
    canvas.select(Selection.at(30, 5))
    canvas.ensureCursorVisible()

    def seen(number: int) -> int:
        cursor = QTextCursor(canvas.document().findBlockByNumber(number))
        return canvas.viewport().mapToGlobal(canvas.cursorRect(cursor).topLeft()).y()

    top = canvas.cursorForPosition(QPoint(0, canvas.viewport().height() // 2)).blockNumber()
    before = seen(top)
    press(window, Qt.Key.Key_F, CTRL)
    assert abs(seen(top) - before) <= 2
    write(window.article_find.bar.query, "طويل")
    settle(qtbot, window)
    window.article_find.bar.replacement.setText("طويل جدا وأطول من ذلك")
    number = canvas.cursorForPosition(QPoint(0, 0)).blockNumber()
    before, caret = seen(number), canvas.selection().caret.line
    window.article_find.replace_all()
    assert abs(seen(number) - before) <= 2
    assert canvas.selection().caret.line == caret
    settle(qtbot, window)
    assert window.article_find.hits.complete
    assert abs(seen(number) - before) <= 2
    assert told(window) == "Replaced: 1800"


def test_only_lines_in_sight_are_marked(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    blocks = [paragraph("كتاب " + "كلمة " * 60) for _ in range(200)]
    show(qtbot, window, article(*blocks, language=Language.AR))
    ask(qtbot, window, "كتاب")
    assert told(window) == "1 of 200"
    assert 1 <= len(marked(window)) < 40
    press(window, Qt.Key.Key_F3, SHIFT)
    assert told(window).startswith("200 of 200")
    last = window.canvas.marks.of(LAYER)[-1]
    assert last.cursor.blockNumber() == 201


def test_the_bar_speaks_three_languages(opened: Window, qtbot: QtBot) -> None:
    ask(qtbot, opened, "كتاب")
    said = set()
    for language in Language:
        opened.program.choose_language(language)
        QApplication.sendPostedEvents()
        said.add((told(opened), opened.article_find.bar.query.accessibleName()))
    assert len(said) == 3


def test_an_empty_query_finds_nothing_and_stays_quiet(opened: Window, qtbot: QtBot) -> None:
    ask(qtbot, opened, "كتاب")
    opened.article_find.bar.query.clear()
    settle(qtbot, opened)
    assert told(opened) == "" and marked(opened) == []
    assert not opened.article_find.bar.query.property("wrong")
    opened.article_find.replace_all()
    assert texts(opened)[0] == "خبر كتاب"
    assert replace(opened.article_find.bar.wish(), query="x").query == "x"


def test_a_hit_in_an_isolated_run_is_marked_letter_by_letter(opened: Window, qtbot: QtBot) -> None:
    text = "عن Yahoo! وعن C++ وعن Yahoo! نص"
    show(qtbot, opened, article(paragraph(text, Language.AR), language=Language.AR))
    ask(qtbot, opened, "Yahoo!")
    assert marked(opened) == ["Yahoo!", "Yahoo!"]
    ask(qtbot, opened, "C++")
    assert marked(opened) == ["C++"]
