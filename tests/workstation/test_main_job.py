"""The main job: a news item as it came is dropped in, seen, corrected, exported."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.article.language import Language
from editor.importing import samples
from editor.importing.read import read_bytes
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, begin, settle

# The offscreen platform has no window manager to raise a window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

RAW = samples.RAW_ITEM_NAME


@pytest.fixture
def raw_file(tmp_path: Path) -> Path:
    path = tmp_path / RAW
    path.write_bytes(samples.raw_item())
    return path


def expected() -> Article:
    return read_bytes(samples.raw_item(), RAW).article


def parts(article: Article) -> tuple[object, ...]:
    """Return what the item says, without ids."""
    return (
        article.language,
        article.headline,
        article.date,
        article.lead,
        [heading.text for heading in article.headings],
        article.signature,
        article.photo_credit,
        [source.name for source in article.sources],
        list(article.texts()),
    )


def drop(window: Window, data: QMimeData) -> None:
    # Qt remembers the target of a drag from its entering on.
    enter = QDragEnterEvent(
        QPoint(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window.canvas.viewport(), enter)
    assert enter.isAccepted()
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window.canvas.viewport(), event)
    assert event.isAccepted()


def test_dropped_file_becomes_an_article(window: Window, qtbot: QtBot, raw_file: Path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(raw_file))])
    begin(qtbot, window)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        drop(window, data)
    settle(qtbot, window)
    assert parts(window.canvas.article()) == parts(expected())
    assert window.desk.model.rowCount() == 2
    assert window.desk.outline._list.count() == len(expected().headings)


def test_item_pasted_into_an_empty_article_fills_its_parts(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    own = window.canvas.article()
    QGuiApplication.clipboard().setText(samples.raw_item().decode())
    QTest.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.canvas.article().headline), timeout=60_000)
    filled = window.canvas.article()
    assert parts(filled) == parts(expected())
    assert (filled.id, filled.story_id) == (own.id, own.story_id)
    window.canvas.undo()
    assert window.canvas.article() == own


def test_paste_as_plain_text_instead(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.AR)
    QGuiApplication.clipboard().setText(samples.raw_item().decode())
    QTest.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.canvas.article().headline), timeout=60_000)
    notice = window.notices.notice
    assert notice is not None
    notice.actions[0][1]()
    article = window.canvas.article()
    assert article.headline == ""
    assert not article.headings
    assert len(article.blocks) > 5


def test_phrase_pasted_into_an_empty_article_is_only_pasted(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    QGuiApplication.clipboard().setText("only a phrase")
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "only a phrase" in "".join(window.canvas.article().texts()))
    assert window.canvas.article().headline == "only a phrase"


def test_new_article_from_the_clipboard(window: Window, qtbot: QtBot):
    QGuiApplication.clipboard().setText(samples.raw_item().decode())
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.actions_by_id["new-from-clipboard"].trigger()
    assert window.canvas.article().headline == expected().headline


def test_nothing_in_the_clipboard_is_said(window: Window):
    QGuiApplication.clipboard().clear()
    window.actions_by_id["new-from-clipboard"].trigger()
    assert window.notices.notice is not None
    assert window.notices.notice.text == "There is no text in the clipboard."


def test_unreadable_file_is_said_in_the_interfaces_language(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    window.program.choose_language(Language.RU)
    (tmp_path / "x.txt").write_bytes(b"")
    window.arrivals.import_files([str(tmp_path / "x.txt")])
    qtbot.waitUntil(lambda: window.notices.notice is not None)
    assert window.notices.notice is not None
    assert "x.txt" in window.notices.notice.text
    assert any("а" <= letter <= "я" for letter in window.notices.notice.text)


def tab_names(window: Window) -> list[str]:
    tabs = window.inspector.tabs
    return [tabs.tabText(number) for number in range(tabs.count())]


def test_questions_of_an_import_lead_to_their_words(window: Window, qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "item.txt"
    path.write_text(
        "Festival opens in Kazan\n\n31 February 2026\n\n"
        + "The festival opened on Monday with a long parade through the old town.\n\n"
        + "Guests came from thirty countries and stayed for a week in the city.\n",
        encoding="utf-8",
    )
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.arrivals.import_files([str(path)])
    assert "Import" in tab_names(window)
    window.go_to_words("Guests came")
    assert window.canvas.place().block_id == window.canvas.article().blocks[-1].id
    window.inspector.stop_asking()
    assert "Import" not in tab_names(window)


@pytest.mark.parametrize("kind", ["html", "txt", "json"])
def test_export_writes_the_file(window: Window, qtbot: QtBot, tmp_path: Path, kind: str):
    from editor.importing.read import read_file

    begin(qtbot, window, Language.EN)
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "Headline of ours")
    window.departures._kind = kind
    target = tmp_path / f"article.{kind}"
    window.departures.export_to(str(target))
    settle(qtbot, window)
    if kind == "txt":
        assert target.read_text(encoding="utf-8").startswith("Headline of ours")
    else:
        assert read_file(target).article.headline == "Headline of ours"
    assert window.notices.notice is not None
    assert str(target) in window.notices.notice.text


def test_export_that_cannot_be_written_is_said(window: Window, qtbot: QtBot, tmp_path: Path):
    begin(qtbot, window, Language.EN)
    window.departures._kind = "txt"
    window.departures.export_to(str(tmp_path / "no such folder" / "a.txt"))
    qtbot.waitUntil(lambda: window.notices.notice is not None)
    assert window.notices.notice is not None
    assert "no such folder" in window.notices.notice.text


def test_preview_shows_pages_and_source(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "Headline of ours")
    window.departures.show_paper()
    preview = window.departures._preview
    assert preview is not None
    qtbot.waitUntil(lambda: bool(preview.paper._pictures), timeout=60_000)
    assert preview._pages.text() == "Page 1 of 1"
    picture = preview.paper._pictures[0]
    assert any(
        picture.pixelColor(x, y).lightness() < 128
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height() // 2, 3)
    )
    preview.show_tab(1)
    qtbot.waitUntil(lambda: "Headline of ours" in preview.source.toPlainText(), timeout=60_000)
    assert preview.source.toPlainText().lstrip().startswith("<!")


def test_cancelled_pdf_leaves_no_file(window: Window, qtbot: QtBot, tmp_path: Path):
    begin(qtbot, window, Language.EN)
    window.departures._kind = "pdf"
    target = tmp_path / "article.pdf"
    window.departures.export_to(str(target))
    assert window.statusbar._cancel.isVisible()
    window.statusbar._cancel.click()
    assert not window.statusbar._cancel.isVisible()
    settle(qtbot, window)
    assert not target.exists()


def test_first_start_opens_the_sample_in_the_interfaces_language(
    make_window: MakeWindow, qtbot: QtBot
):
    window = make_window(samples=True)
    assert window.desk.model.rowCount() == 3
    assert window.canvas.article().language is Language.EN
    assert window.canvas.article() == next(
        edition for edition in samples.story().editions if edition.language is Language.EN
    )


def test_samples_come_once(make_window: MakeWindow, qtbot: QtBot, program):
    window = make_window(samples=True)
    for edition in samples.story().editions:
        window.desk_acts.bin(edition.id)
        settle(qtbot, window)
    window.session.forget()
    program.archive.close()
    window.archive.open(window.archive.path, Language.EN)
    settle(qtbot, window)
    assert window.desk.model.rowCount() == 0


def test_icons_are_all_there():
    from editor.workstation.shortcuts import COMMANDS

    for command in COMMANDS:
        if command.icon:
            assert (files("resources") / "icons" / f"{command.icon}.svg").is_file()


def test_drag_over_the_window_is_welcome(window: Window, raw_file: Path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(raw_file))])
    event = QDragEnterEvent(
        QPoint(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
    assert event.isAccepted()
