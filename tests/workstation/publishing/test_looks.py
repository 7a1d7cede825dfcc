"""What a designer sees in the dialogs of publishing: edges that line up, words that are not cut."""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db import articles
from db.store import Store
from editor.article.article import Article
from editor.article.language import Language
from editor.publishing import configured
from editor.review.act import Act
from editor.workstation.languages import led
from editor.workstation.publishing.deeds import moment_shown
from editor.workstation.publishing.outbox_dialog import OutboxDialog
from editor.workstation.publishing.send_dialog import SendDialog
from editor.workstation.publishing.take_down_dialog import TakeDownDialog
from editor.workstation.publishing.targets_dialog import TargetsDialog
from editor.workstation.window import Window
from tests.publishing.desk import ask as queue
from tests.publishing.desk import publish
from tests.workstation.newsroom.conftest import ask, calm
from tests.workstation.publishing.test_publishing_window import dialog, site, story, window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
__all__ = ["site", "story", "window"]


def speak(window: Window, language: Language) -> None:
    window.program.choose_language(language)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def leading(widget: QWidget, within: QWidget) -> int:
    """Return how far a widget's leading edge is from that of its dialog, in px."""
    left = widget.mapTo(within, QPoint(0, 0)).x()
    if within.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return within.width() - left - widget.width()
    return left


def cut(dialog: QDialog) -> list[str]:
    """Return the buttons that have less room than their words."""
    return [
        each.text()
        for each in dialog.findChildren(QPushButton)
        if each.isVisible() and each.width() < each.minimumSizeHint().width()
    ]


@pytest.mark.parametrize("language", list(Language))
def test_what_goes_out_lines_up_in_both_directions(
    window: Window, qtbot: QtBot, language: Language
) -> None:
    speak(window, language)
    window.publishing.begin(Act.PUBLISH)
    asked = dialog(qtbot, window, SendDialog)
    QApplication.processEvents()
    edges = {leading(each, asked) for each in (asked._what, asked._where, *asked.boxes)}
    assert len(edges) == 1
    box = asked.boxes[0]
    [tick, *_] = box.warnings.values()
    [words, *_] = box._words.values()
    assert leading(tick, asked) == leading(box.edition, asked)
    # The words of a warning begin where those of the edition's tick do.
    option = QStyleOptionButton()
    box.edition.initStyleOption(option)
    part = QStyle.SubElement.SE_CheckBoxContents
    drawn = box.edition.style().subElementRect(part, option, box.edition)
    before = drawn.left()
    if asked.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        before = box.edition.width() - drawn.right() - 1
    assert leading(words, asked) - leading(tick, asked) == before
    assert cut(asked) == []


def test_what_is_quoted_keeps_its_marks(
    window: Window, qtbot: QtBot, story: tuple[Article, ...]
) -> None:
    """Two Arabic quotes in an English sentence are two runs, each between its own marks."""
    window.publishing.begin(Act.PUBLISH)
    asked = dialog(qtbot, window, SendDialog)
    said = "\n".join(each.words for each in asked.boxes[0]._words.values())
    quoted = said.count("“")
    assert quoted
    assert said.count("“\u2068") == said.count("\u2069”") == quoted


@pytest.mark.parametrize("words", ["https://news.example/ar/", "В Казани", "قازان", "«قازان» 5"])
def test_a_line_keeps_the_interfaces_direction(words: str) -> None:
    for language, rtl in ((Language.AR, True), (Language.RU, False), (Language.EN, False)):
        for line in led(f"{words}\n{words}", language).split("\n"):
            assert _paragraph_is_rtl(line) == rtl


def _paragraph_is_rtl(line: str) -> bool:
    """Tell a paragraph's direction by its first strong letter outside isolates (UAX #9 P2)."""
    depth = 0
    for letter in line:
        kind = unicodedata.bidirectional(letter)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth -= 1
        elif depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    raise AssertionError("nothing strong")


@pytest.mark.parametrize("language", list(Language))
def test_what_is_taken_down_ends_where_the_fields_do(
    window: Window, qtbot: QtBot, story: tuple[Article, ...], language: Language
) -> None:
    ask(qtbot, window, lambda store: publish(store, story[0]))
    speak(window, language)
    window.publishing.begin(Act.UNPUBLISH)
    asked = dialog(qtbot, window, TakeDownDialog)
    calm(qtbot, window)
    [box] = asked.boxes
    ends = {leading(each, asked) + each.width() for each in (box, asked.reason, asked.redirect)}
    assert len(ends) == 1
    assert leading(box, asked) == leading(asked._what, asked)
    assert cut(asked) == []


@pytest.mark.parametrize("language", list(Language))
def test_an_empty_list_has_words(window: Window, qtbot: QtBot, language: Language) -> None:
    ask(qtbot, window, lambda store: configured.remove(store, "site"))
    speak(window, language)
    for show, kind in (
        (window.publishing.watching.show_outbox, OutboxDialog),
        (window.publishing.places.show_dialog, TargetsDialog),
    ):
        show()
        shown = dialog(qtbot, window, kind)
        calm(qtbot, window)
        assert shown.empty.isVisible()
        assert shown.empty.words
        assert shown.list.accessibleDescription() == shown.empty.words
        assert shown.empty.height() >= shown.empty.heightForWidth(shown.empty.width())
        assert cut(shown) == []
        shown.reject()


def test_a_button_of_qt_follows_the_interfaces_language(window: Window, qtbot: QtBot) -> None:
    for language, words in (
        (Language.AR, "أغلق"),
        (Language.RU, "Закрыть"),
        (Language.EN, "Close"),
    ):
        speak(window, language)
        window.publishing.watching.show_outbox()
        shown = dialog(qtbot, window, OutboxDialog)
        [close] = shown.buttons.buttons()
        assert close.text().replace("&", "") == words
        shown.reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("language", list(Language))
def test_a_long_headline_leaves_room_for_the_rest_of_its_row(
    window: Window, qtbot: QtBot, story: tuple[Article, ...], language: Language
) -> None:
    def put_in(store: Store) -> None:
        queue(store, story[1])
        stored = articles.load(store, story[1].id)
        longer = replace(stored.article, headline=stored.article.headline * 4)
        articles.save(store, longer, parent=stored.revision.id, author="mona")

    ask(qtbot, window, put_in)
    speak(window, language)
    window.publishing.watching.show_outbox()
    shown = dialog(qtbot, window, OutboxDialog)
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 1, timeout=20_000)
    for column in range(1, shown.list.columnCount()):
        assert shown.list.columnWidth(column) >= shown.list.sizeHintForColumn(column)
    assert not shown.list.horizontalScrollBar().isVisible()
    assert cut(shown) == []


@pytest.mark.parametrize(("tag", "month"), [("ar", "نوفمبر"), ("ru", "ноября"), ("en", "November")])
def test_a_moment_is_written_in_the_interfaces_language(tag: str, month: str) -> None:
    QLocale.setDefault(QLocale(tag))
    try:
        long_ago = datetime.datetime(2019, 11, 5, 12, 30, tzinfo=datetime.UTC)
        shown = moment_shown(long_ago)
        assert month in shown
        # By value: Arabic has digits of its own.
        assert 2019 in map(int, re.findall(r"\d+", shown)), "another year is told"
        now = moment_shown(datetime.datetime.now(datetime.UTC))
        assert len(re.findall(r"\d+", now)) == 2, "of today the hour and minute"
    finally:
        QLocale.setDefault(QLocale("en"))
