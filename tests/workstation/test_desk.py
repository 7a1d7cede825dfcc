"""The desk: pages of cards, search as one types, filters, the bin, the outline."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db import articles
from db.store import Store
from editor.article.article import Article
from editor.article.block import Paragraph, new_block
from editor.article.language import Language
from editor.language.stems import SearchAnalyzer
from editor.workstation.desk.ages import Ages
from editor.workstation.desk.model import PAGE, ArticleList
from editor.workstation.program import Program
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, begin, begin_without_samples, settle

NOW = datetime.datetime(2026, 5, 16, 12, 0, tzinfo=datetime.UTC)


def fill(path: Path, headlines: list[str], language: Language = Language.EN) -> None:
    begin_without_samples(path)
    with Store.open(path, SearchAnalyzer()) as store:
        for headline in headlines:
            article = Article.new(language, headline)
            text = new_block(Paragraph, language, text=f"The text about {headline} and more.")
            object.__setattr__(article, "blocks", (text,))
            articles.create(store, article)


def headlines(window: Window) -> list[str]:
    model = window.desk.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_pages_come_as_one_scrolls(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path):
    wanted = [f"Headline {number:03}" for number in range(PAGE + 20)]
    fill(tmp_path / "store.sqlite", wanted)
    window = make_window()
    assert headlines(window) == wanted[::-1][:PAGE]
    window.desk.cards.scrollToBottom()
    qtbot.waitUntil(lambda: window.desk.model.rowCount() == len(wanted), timeout=60_000)
    assert headlines(window) == wanted[::-1]
    assert not window.desk.model.canFetchMore(QModelIndex())


def test_search_as_one_types(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path):
    fill(tmp_path / "store.sqlite", ["Kazan forum", "Grozny market", "Ufa theatre"])
    window = make_window()
    QTest.keyClicks(window.desk.search, "theat")
    qtbot.waitUntil(lambda: headlines(window) == ["Ufa theatre"], timeout=60_000)
    row = window.desk.model.index(0).data(ArticleList.CARD)
    marked = [row.snippet[start:end] for start, end in row.marks]
    assert marked
    assert all(mark.casefold().startswith("theat") for mark in marked)
    window.desk.search.clear()
    qtbot.waitUntil(lambda: len(headlines(window)) == 3, timeout=60_000)


def test_nothing_found_is_said(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path):
    fill(tmp_path / "store.sqlite", ["Kazan forum"])
    window = make_window()
    window.desk.search.setText("zebra")
    qtbot.waitUntil(lambda: window.desk._empty.isVisible(), timeout=60_000)
    assert window.desk._empty.text().startswith("Nothing found")


def test_answer_to_an_older_question_is_dropped(window: Window, qtbot: QtBot):
    begin(qtbot, window)
    model = window.desk.model
    old = model._number
    model.refresh()
    from editor.workstation.desk.model import _Answer

    before = headlines(window)
    model._receive(_Answer(old, (), None))
    assert headlines(window) == before
    settle(qtbot, window)


def test_enter_in_the_search_opens_the_first_hit(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
):
    fill(tmp_path / "store.sqlite", ["Kazan forum", "Ufa theatre"])
    window = make_window()
    window.desk.search.setText("Kazan")
    qtbot.waitUntil(lambda: headlines(window) == ["Kazan forum"], timeout=60_000)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        QTest.keyClick(window.desk.search, Qt.Key.Key_Return)
    assert window.canvas.article().headline == "Kazan forum"


def test_filters_have_counts_and_work(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path):
    fill(tmp_path / "store.sqlite", ["One", "Two"])
    fill(tmp_path / "store.sqlite", ["Раз"], Language.RU)
    window = make_window()
    chips = window.desk._filters._chips
    plain = {key: re.sub("[\u2068\u2069]", "", chip.text()) for key, chip in chips.items()}
    assert [plain[key] for key in ("all", "ar", "ru", "en")] == [
        "All 3",
        "ع 0",
        "RU 1",
        "EN 2",
    ]
    chips["ru"].click()
    qtbot.waitUntil(lambda: headlines(window) == ["Раз"], timeout=60_000)


def test_bin_and_back(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path):
    fill(tmp_path / "store.sqlite", ["One", "Two"])
    window = make_window()
    article_id = window.desk.model.index(0).data(ArticleList.CARD).card.id
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.desk.open_wanted.emit(article_id)
    window.actions_by_id["bin"].trigger()
    qtbot.waitUntil(lambda: headlines(window) == ["One"], timeout=60_000)
    assert window.session.article_id is None
    assert window.centre.currentWidget() is window.blank
    notice = window.notices.notice
    assert notice is not None
    notice.actions[0][1]()
    qtbot.waitUntil(lambda: headlines(window) == ["Two", "One"], timeout=60_000)
    qtbot.waitUntil(lambda: window.session.article_id == article_id, timeout=60_000)


def test_bin_shows_what_is_in_it(make_window: MakeWindow, qtbot: QtBot, tmp_path: Path):
    fill(tmp_path / "store.sqlite", ["One", "Two"])
    window = make_window()
    width = window.desk.width(), window.desk.minimumSizeHint().width()
    window.desk_acts.bin(window.desk.model.index(0).data(ArticleList.CARD).card.id)
    qtbot.waitUntil(lambda: headlines(window) == ["One"], timeout=60_000)
    settle(qtbot, window)
    chip = window.desk._filters._chips["bin"]
    qtbot.waitUntil(chip.isVisible)
    # One chip more is no reason for a wider pane.
    assert (window.desk.width(), window.desk.minimumSizeHint().width()) == width
    assert window.desk._filters.rect().contains(chip.geometry())
    chip.click()
    qtbot.waitUntil(lambda: headlines(window) == ["Two"], timeout=60_000)


def test_edition_is_begun_and_found_again(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.AR)
    first = window.canvas.article()
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.actions_by_id["edition-ru"].trigger()
    settle(qtbot, window)
    second = window.canvas.article()
    assert (second.story_id, second.language) == (first.story_id, Language.RU)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.actions_by_id["edition-ar"].trigger()
    assert window.canvas.article().id == first.id
    settle(qtbot, window)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.actions_by_id["edition-ru"].trigger()
    assert window.canvas.article().id == second.id


def test_outline_leads_to_its_section(make_window: MakeWindow, qtbot: QtBot):
    window = make_window(samples=True)
    headings = window.canvas.article().headings
    outline = window.desk.outline
    assert [outline._list.item(i).text() for i in range(outline._list.count())] == [
        heading.text.plain for heading in headings
    ]
    outline._list.itemClicked.emit(outline._list.item(2))
    assert window.canvas.place().block_id == headings[2].id
    assert outline._list.currentRow() == 2


@pytest.mark.parametrize(
    ("language", "seconds", "said"),
    [
        (Language.EN, 10, "just now"),
        (Language.EN, 60, "1 minute ago"),
        (Language.EN, 240, "4 minutes ago"),
        (Language.RU, 60, "1 минуту назад"),
        (Language.RU, 240, "4 минуты назад"),
        (Language.RU, 300, "5 минут назад"),
        (Language.AR, 60, "قبل دقيقة"),
        (Language.AR, 120, "قبل دقيقتين"),
        (Language.AR, 240, "قبل 4 دقائق"),
        (Language.AR, 900, "قبل 15 دقيقة"),
        (Language.EN, 86400, "yesterday"),
        (Language.EN, 3 * 86400, "3 days ago"),
        (Language.AR, 20 * 86400, "26 أبريل"),
        (Language.RU, 20 * 86400, "26 апреля"),
        (Language.EN, 400 * 86400, "11 April 2025"),
    ],
)
def test_ages(program: Program, language: Language, seconds: int, said: str):
    program.choose_language(language)
    assert Ages().age(NOW - datetime.timedelta(seconds=seconds), NOW) == said


def test_fresh_save_is_told_to_the_second(program: Program):
    program.choose_language(Language.AR)
    assert Ages().ago(NOW - datetime.timedelta(seconds=5), NOW) == "قبل 5 ثوانٍ"
