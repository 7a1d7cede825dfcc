"""The proofreader in a real window, by real keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.language.bidi import first_strong
from editor.proofing.choices import DESK_KEY
from editor.proofing.finding import Finding, Message, Part, Place, Severity, Tier
from editor.proofing.spelling import speller as spelling
from editor.workstation.page.line import Selection, Spot
from editor.workstation.proofing import live
from editor.workstation.proofing.board import Entry
from editor.workstation.proofing.card import ALWAYS, ARTICLE, HERE, Card, reason_of
from editor.workstation.proofing.fix_all import FixAllDialog
from editor.workstation.proofing.left_alone import LeftAloneDialog
from editor.workstation.proofing.live import Answer
from editor.workstation.proofing.switches import SwitchesDialog
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, settle
from tests.workstation.page.sheets import article, paragraph

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO = Qt.KeyboardModifier.NoModifier
DOUBLE = "space-double"


def news() -> Article:
    return article(
        paragraph("\U0001f600 زار  الوفد المتحف.", Language.AR),
        paragraph("افتتح الوزير المعرض.", Language.AR),
        paragraph("عاد  الوفد إلى قازان  مساء.", Language.AR),
        language=Language.AR,
        headline="الوفد يزور المتحف",
    )


@pytest.fixture
def window(make_window: MakeWindow, qtbot: QtBot) -> Window:
    made = make_window()
    show(qtbot, made, news())
    return made


def show(qtbot: QtBot, window: Window, shown: Article) -> None:
    with qtbot.waitSignal(window.proofing.shown, timeout=60_000):
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
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, NO, letter))


def checked(qtbot: QtBot, window: Window) -> None:
    """Wait until what is shown is of the text on the page."""
    qtbot.waitUntil(lambda: window.proofing.live.settled, timeout=60_000)
    settle(qtbot, window)


def doubles(window: Window) -> list[Entry]:
    return [each for each in window.proofing.entries if each.finding.rule == DOUBLE]


def marked(window: Window) -> list[str]:
    document, shown = window.canvas.document(), window.canvas.underlines.marked
    found = []
    for number in sorted(shown):
        units = document.findBlockByNumber(number).text().encode("utf-16-le")
        for mark in shown[number]:
            found.append(units[mark.start * 2 : mark.end * 2].decode("utf-16-le"))
    return found


def card(window: Window, entry: Entry) -> Card:
    return window.proofing.tab.cards[entry]


def paragraph_text(window: Window, number: int) -> str:
    return window.canvas.article().blocks[number].text.plain  # type: ignore[union-attr]


def test_what_is_found_is_listed_marked_and_counted(window: Window):
    assert len(doubles(window)) == 3
    assert marked(window).count("  ") == 3
    count = window.statusbar.findChild(QToolButton, "findingsCount")
    assert count is not None
    assert str(len(window.proofing.entries)) in count.text()
    assert all(entry in window.proofing.tab.cards for entry in doubles(window))


def test_marks_touch_neither_document_nor_history(window: Window):
    canvas = window.canvas
    before = canvas.document().toHtml()
    assert canvas.underlines
    window.proofing.board.clear()
    window.proofing.marks.refresh()
    assert not canvas.underlines
    assert canvas.document().toHtml() == before
    assert not canvas.undo_stack.canUndo()
    assert not window.session.dirty


def test_nothing_is_marked_anew_that_has_not_changed(window: Window, qtbot: QtBot):
    marks = dict(window.canvas.underlines.marked)
    assert marks
    cards = dict(window.proofing.tab.cards)
    window.canvas.select(Selection.at(3, len(window.canvas.lines[3].text)))
    write(window.canvas, " ثم")
    assert window.canvas.underlines.marked == marks
    checked(qtbot, window)
    assert window.canvas.underlines.marked == marks
    assert {entry: cards[entry] for entry in doubles(window)} == {
        entry: card(window, entry) for entry in doubles(window)
    }


def test_marks_go_along_with_what_is_typed_before_them(window: Window):
    window.canvas.select(Selection.at(2, 0))
    write(window.canvas, "\U0001f600ثم ")
    assert marked(window).count("  ") == 3
    assert doubles(window)[0].finding.start == 9


def test_an_answer_for_an_older_text_is_dropped(window: Window, qtbot: QtBot):
    live_check = window.proofing.live
    heard: list[object] = []
    live_check.checked.connect(heard.append)
    window.canvas.select(Selection.at(3, 0))
    write(window.canvas, "ثم")
    live_check._take(Answer(live_check.revision - 1, (), {}, Language.AR, lacking=False))
    assert heard == []
    checked(qtbot, window)
    assert len(heard) == 1


def test_f8_walks_the_findings_and_around(window: Window):
    canvas, seen = window.canvas, []
    for _ in range(len(marked(window)) + 1):
        press(window, Qt.Key.Key_F8)
        seen.append((canvas.selection().start.line, canvas.selection().start.offset))
    assert seen[0] == seen[-1]
    assert seen[:-1] == sorted(seen[:-1])
    press(window, Qt.Key.Key_F8, SHIFT)
    back = canvas.selection().start
    assert (back.line, back.offset) == seen[-2]
    assert canvas.hasFocus()


def go_to(window: Window, entry: Entry) -> None:
    window.proofing.places.go_to(entry)


def test_fixes_at_the_caret_by_keys_and_undo(window: Window, qtbot: QtBot):
    before = window.canvas.article()
    go_to(window, doubles(window)[0])
    press(window, Qt.Key.Key_Period, CTRL)
    popup = window.proofing.popup
    assert popup.isVisible()
    assert popup.card is not None
    assert QApplication.focusWidget() is popup.card.fixes[0]
    press(window, Qt.Key.Key_Return)
    assert "  " not in paragraph_text(window, 0)
    assert not popup.isVisible()
    assert window.canvas.hasFocus()
    checked(qtbot, window)
    assert len(doubles(window)) == 2
    press(window, Qt.Key.Key_Z, CTRL)
    assert window.canvas.article() == before
    checked(qtbot, window)
    assert len(doubles(window)) == 3


def test_escape_closes_the_fixes_and_arrows_walk_in_them(window: Window):
    go_to(window, doubles(window)[0])
    press(window, Qt.Key.Key_Period, CTRL)
    popup = window.proofing.popup
    assert popup.card is not None
    press(window, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is popup.card.ignore
    press(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is popup.card.fixes[0]
    press(window, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert window.canvas.hasFocus()


def test_no_fixes_where_nothing_is_found(window: Window):
    window.canvas.select(Selection.at(3, 4))
    press(window, Qt.Key.Key_Period, CTRL)
    assert not window.proofing.popup.isVisible()


def test_a_click_on_a_card_goes_to_its_words(window: Window, qtbot: QtBot):
    entry = doubles(window)[1]
    qtbot.mouseClick(card(window, entry), Qt.MouseButton.LeftButton)
    assert window.canvas.textCursor().selectedText() == entry.finding.quote
    assert window.canvas.hasFocus()


def test_a_fix_from_the_list_leaves_caret_and_list_in_place(window: Window, qtbot: QtBot):
    window.canvas.select(Selection(Spot(4, 10), Spot(4, 15)))
    entry, other = doubles(window)[1:]
    chosen = window.canvas.textCursor().selectedText()
    qtbot.mouseClick(card(window, entry).fixes[0], Qt.MouseButton.LeftButton)
    assert window.canvas.textCursor().selectedText() == chosen
    checked(qtbot, window)
    assert doubles(window)[1:] == [other]


def test_fix_all_shows_what_it_will_do_and_is_one_step(window: Window, qtbot: QtBot):
    before = window.canvas.article()
    press(window, Qt.Key.Key_F8, CTRL | SHIFT)
    dialog = window.findChild(FixAllDialog)
    assert dialog is not None
    rows = dialog.list.topLevelItemCount()
    assert rows >= 3
    first = dialog.list.topLevelItem(0)
    assert first is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert str(rows - 1) in ok.text()
    ok.click()
    assert "  " in paragraph_text(window, 0)
    assert "  " not in paragraph_text(window, 2)
    assert window.canvas.undo_stack.count() == 1
    press(window, Qt.Key.Key_Z, CTRL)
    assert window.canvas.article() == before


@pytest.mark.parametrize(("scope", "left"), [(HERE, 1), (ARTICLE, 0), (ALWAYS, 0)])
def test_left_alone_listed_and_taken_back(window: Window, qtbot: QtBot, scope: str, left: int):
    entry = doubles(window)[0]
    action = card(window, entry).scopes[scope]
    action.trigger()
    # Once means all of that paragraph that say the same; here each paragraph is a place.
    assert len(doubles(window)) == (2 if left else 0)
    assert marked(window).count("  ") == len(doubles(window))
    settle(qtbot, window)
    window.proofing.tab.left_alone.click()
    dialog = window.findChild(LeftAloneDialog)
    assert dialog is not None
    head = dialog.tree.topLevelItem(0)
    assert head is not None
    dialog.tree.setCurrentItem(head.child(0))
    dialog.take_back.click()
    assert dialog.tree.topLevelItemCount() == 0
    dialog.close()
    assert len(doubles(window)) == 3


def test_choices_are_there_after_the_article_was_left(window: Window, qtbot: QtBot):
    article_id = window.session.article_id
    assert article_id is not None
    card(window, doubles(window)[0]).scopes[ARTICLE].trigger()
    settle(qtbot, window)
    show(qtbot, window, news())
    assert len(doubles(window)) == 3
    with qtbot.waitSignal(window.proofing.shown, timeout=60_000):
        window.session.open(article_id)
    assert doubles(window) == []


def test_a_word_of_the_desk_is_right_from_then_on(window: Window, qtbot: QtBot):
    if not live.dictionaries()[0].available(Language.AR):
        pytest.skip("no Arabic dictionary on this machine")
    shown = article(
        paragraph("زار الوفد قرية زوغربلاشكا القديمة.", Language.AR), language=Language.AR
    )
    show(qtbot, window, shown)
    entry = next(e for e in window.proofing.entries if e.finding.rule == "word-unknown")
    qtbot.mouseClick(card(window, entry).add_word, Qt.MouseButton.LeftButton)
    checked(qtbot, window)
    assert entry not in window.proofing.entries
    from db import settings

    kept: list[object] = []
    window.archive.run(lambda store: settings.get(store, DESK_KEY), kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert kept[0]["words"] == ["زوغربلاشكا"]  # type: ignore[index]


def test_a_rule_turned_off_finds_nothing_more(window: Window, qtbot: QtBot):
    window.proofing.tab.switches.click()
    dialog = window.findChild(SwitchesDialog)
    assert dialog is not None
    row = dialog.row(DOUBLE)
    dialog.tree.setCurrentItem(row)
    assert row.text(0) in dialog._explanation.text()
    row.setCheckState(0, Qt.CheckState.Unchecked)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    checked(qtbot, window)
    assert doubles(window) == []
    assert window.proofing.keeping.choices.switched == {DOUBLE: False}


def test_marks_and_hits_lie_on_each_other(window: Window):
    before = marked(window)
    press(window, Qt.Key.Key_F, CTRL)
    write(window.article_find.bar.query, "الوفد")
    assert window.canvas.extraSelections()
    assert marked(window) == before
    press(window, Qt.Key.Key_Escape)
    assert not window.canvas.extraSelections()
    assert marked(window) == before


@pytest.fixture
def no_dictionaries(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without dictionaries: the library finds none."""
    live.dictionaries.cache_clear()
    monkeypatch.setattr(spelling, "_open", lambda _language: None)
    yield
    live.dictionaries.cache_clear()


def test_without_a_dictionary_the_tab_says_how_to_get_one(
    no_dictionaries: None, make_window: MakeWindow, qtbot: QtBot
):
    window = make_window()
    show(qtbot, window, news())
    assert window.proofing.tab.note.isVisible()
    assert (
        "hunspell-ar" in window.proofing.tab.note.text()
        or ".oxt" in window.proofing.tab.note.text()
    )
    assert len(doubles(window)) == 3


def test_reasons_follow_the_language_of_the_interface(window: Window):
    entry = doubles(window)[0]
    shown = card(window, entry)
    assert entry.finding.message.say(Language.EN) in shown.reason.text()
    window.program.choose_language(Language.RU)
    assert entry.finding.message.say(Language.RU) in shown.reason.text()


def test_a_reason_keeps_its_direction_whatever_word_it_begins_with():
    sentence = Sentence(ar="«{quote}»", ru="«{quote}» тут", en="“{quote}” here")
    reason = Message(sentence, (("quote", "كلمة"),))
    place = Place(Part.HEADLINE)
    finding = Finding("a", Tier.CERTAIN, Severity.ERROR, place, 0, 4, "كلمة", reason)
    for language in Language:
        direction = first_strong(reason_of(finding, language))
        assert direction is language.direction


def test_cards_are_walked_by_arrows_and_opened_by_enter(window: Window):
    order = [card(window, entry) for entry in window.proofing.entries]
    order[0].setFocus()
    press(window, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is order[1]
    press(window, Qt.Key.Key_Return)
    assert window.canvas.hasFocus()


def test_a_mouse_that_rests_on_a_mark_sees_its_card(window: Window):
    proofing = window.proofing
    entry = doubles(window)[0]
    box = proofing.places.box(entry)
    assert box is not None
    proofing.popup.rested.emit(box.center())
    assert proofing.popup.isVisible()
    assert proofing.popup.card is not None
    assert proofing.popup.card.entry is entry
    assert window.canvas.hasFocus()
    write(window.canvas, "ا")
    assert not proofing.popup.isVisible()
