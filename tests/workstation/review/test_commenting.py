"""Comments in a real window with a real store."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db import comments, people
from db.store import Store
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.person import Person, Role
from editor.review.comments import reply
from editor.workstation.page.comforts import quoted
from editor.workstation.page.line import Selection, Spot
from editor.workstation.review.comment_card import CommentCard
from editor.workstation.window import Window
from tests.workstation.conftest import settle
from tests.workstation.review.conftest import ALT, BODY, CTRL, choose, compared, press, put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MONA = Person(id=new_id(), login="mona", name="منى سعيد", roles=(Role.PROOFREADER,))


def comment_on(qtbot: QtBot, window: Window, words: str, said: str, *, blocks: bool = False):
    choose(window, words)
    press(window, Qt.Key.Key_M, CTRL | ALT)
    writer = window.review.tab.writer
    assert writer.isVisible()
    assert QApplication.focusWidget() is writer.text
    writer.text.insertPlainText(said)
    writer.blocks.setChecked(blocks)
    QTest.keyClick(writer.text, Qt.Key.Key_Return, CTRL)
    compared(qtbot, window)
    assert not writer.isVisible()


def card(window: Window) -> CommentCard:
    [made] = [
        each for each in window.review.tab.column.cards.values() if isinstance(each, CommentCard)
    ]
    return made


def stored(qtbot: QtBot, window: Window):
    found: list[object] = []
    article_id = window.canvas.details.id

    def read(store: Store) -> None:
        found.extend(comments.of_article(store, article_id))

    window.archive.run(read)
    settle(qtbot, window)
    return found


def test_a_comment_is_kept_with_its_words(window: Window, qtbot: QtBot):
    comment_on(qtbot, window, "جمهرية", "أليست «جمهورية»؟", blocks=True)
    [kept] = stored(qtbot, window)
    assert kept.anchor.quote == "جمهرية"
    assert kept.blocks_approval
    assert window.review.tab.count.text() == "1\u00a0comment"
    assert "جمهرية" in card(window).quote.text()
    assert card(window).state.text() == "The article waits for this"
    assert BODY + 1 in window.canvas.tints.marked


def test_words_are_quoted_as_the_interface_does_and_by_inner_marks_where_they_have_the_outer():
    assert quoted("قمة", Language.AR) == "«قمة»"
    assert quoted("«بيت» المخطوطة", Language.AR) == "“«بيت» المخطوطة”"
    assert quoted("بيت المخطوطة»", Language.AR) == "“بيت المخطوطة»”"
    assert quoted("Дом «Рукопись»", Language.RU) == "„Дом «Рукопись»“"
    assert quoted("«بيت» المخطوطة", Language.EN) == "“«بيت» المخطوطة”"
    assert quoted("the “House”", Language.EN) == "‘the “House”’"
    assert quoted("", Language.EN) == ""


def test_a_card_quotes_as_the_interface_does(window: Window, qtbot: QtBot):
    comment_on(qtbot, window, "جمهرية", "أليست جمهورية؟")
    for language, said in ((Language.EN, "“جمهرية”"), (Language.RU, "«جمهرية»")):
        window.program.settings.chosen_language = language
        compared(qtbot, window)
        assert card(window).quote.text() == said


def test_it_follows_its_words_and_is_detached_without_them(window: Window, qtbot: QtBot):
    comment_on(qtbot, window, "جمهرية", "أليست «جمهورية»؟")
    put(window, "افتتح الوزير", "افتتح السيد الوزير")
    compared(qtbot, window)
    window.canvas.select(Selection.at(0))
    card(window).chosen.emit(card(window).key)
    chosen = window.canvas.selection()
    text = window.canvas.lines[chosen.start.line].text.plain
    assert text[chosen.start.offset : chosen.end.offset] == "جمهرية"
    put(window, "افتتح السيد الوزير المعرض في جمهرية تتارستان.", "")
    compared(qtbot, window)
    assert "gone" in card(window).state.text()
    assert BODY + 1 not in window.canvas.tints.marked
    window.canvas.undo()
    compared(qtbot, window)
    assert not card(window).state.text()


def test_a_selection_over_paragraphs_is_commented_as_a_whole(window: Window, qtbot: QtBot):
    lines = window.canvas.lines
    first, second = BODY, BODY + 1
    start, end = Spot(first, 3), Spot(second, 9)
    window.canvas.select(Selection(start, end))
    press(window, Qt.Key.Key_M, CTRL | ALT)
    writer = window.review.tab.writer
    writer.text.insertPlainText("أعيدا ترتيب الفقرتين")
    QTest.keyClick(writer.text, Qt.Key.Key_Return, CTRL)
    compared(qtbot, window)
    [kept] = stored(qtbot, window)
    words = [lines[first].text.plain[3:], lines[second].text.plain[:9]]
    assert [part.quote for part in kept.anchor.parts] == words
    assert {first, second} <= set(window.canvas.tints.marked)
    window.canvas.select(Selection.at(0))
    card(window).chosen.emit(card(window).key)
    chosen = window.canvas.selection()
    assert (chosen.start, chosen.end) == (start, end)
    put(window, words[1], "")
    compared(qtbot, window)
    assert "gone" not in card(window).state.text()
    put(window, words[0], "")
    compared(qtbot, window)
    assert "gone" in card(window).state.text()


def test_threads_are_answered_resolved_and_opened_again(window: Window, qtbot: QtBot):
    window.archive.run(lambda store: people.put(store, MONA))
    settle(qtbot, window)
    window.review.keeping.load(window.canvas.details.id)
    compared(qtbot, window)
    comment_on(qtbot, window, "الوزير", "من هو؟")
    card(window).reply.click()
    writer = card(window).writer
    assert writer is not None
    for letter in "@mo":
        QTest.keyClicks(writer.text, letter)
    assert writer.text.completer.popup().isVisible()
    QTest.keyClick(writer.text.completer.popup(), Qt.Key.Key_Return)
    assert writer.text.toPlainText() == "@mona "
    writer.text.insertPlainText("تعرف")
    writer.send.click()
    compared(qtbot, window)
    [kept] = stored(qtbot, window)
    assert kept.replies[0].text == "@mona تعرف"
    assert kept.replies[0].mentions == (MONA.id,)
    assert "@mona" in card(window).answers[0].text()
    card(window).resolve.click()
    compared(qtbot, window)
    assert not window.review.tab.column.cards
    window.review.tab.resolved.setChecked(True)
    card(window).resolve.click()
    compared(qtbot, window)
    assert stored(qtbot, window)[0].is_open


def test_an_empty_comment_is_refused_in_words(window: Window, qtbot: QtBot):
    choose(window, "الوزير")
    window.actions_by_id["comment"].trigger()
    window.review.tab.writer.send.click()
    assert window.notices.notice is not None
    assert "empty" in window.notices.notice.text
    assert window.review.tab.writer.isVisible()
    QTest.keyClick(window.review.tab.writer.text, Qt.Key.Key_Escape)
    assert not window.review.tab.writer.isVisible()
    assert not stored(qtbot, window)


def test_an_own_comment_goes_and_comes_back(window: Window, qtbot: QtBot):
    comment_on(qtbot, window, "الوزير", "من هو؟")
    [kept] = stored(qtbot, window)
    card(window).delete.click()
    compared(qtbot, window)
    assert not stored(qtbot, window)
    assert not window.review.tab.column.cards
    notice = window.notices.notice
    assert notice is not None
    notice.actions[0][1]()
    compared(qtbot, window)
    assert stored(qtbot, window) == [kept]


def test_what_was_answered_or_is_anothers_stays(window: Window, qtbot: QtBot):
    comment_on(qtbot, window, "الوزير", "من هو؟")
    assert not card(window).delete.isHidden()
    [kept] = stored(qtbot, window)
    answered = reply(kept, "نعم", author=MONA.id, time=kept.time)
    article_id = window.canvas.details.id
    # Answered elsewhere, while this window does not know.
    window.archive.run(lambda store: comments.put(store, article_id, answered))
    settle(qtbot, window)
    card(window).delete.click()
    compared(qtbot, window)
    assert stored(qtbot, window) == [answered]
    window.review.threads.keep(answered)
    compared(qtbot, window)
    assert card(window).delete.isHidden()
    window.review.threads.keep(replace(kept, author=MONA.id, id=kept.id, replies=()))
    compared(qtbot, window)
    assert card(window).delete.isHidden()
