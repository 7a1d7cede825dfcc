"""Files and addresses dropped on the window, as a file manager and a browser drop them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.workstation.window import Window
from tests.importing.documents import docx, paragraph
from tests.importing.pages import page, png
from tests.workstation.conftest import begin, settle

# The offscreen platform has no window manager to raise a window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HEAD = "Выставка в Болгаре"
TEXT = "Музей открыл новую выставку оконных наличников, их собирали двадцать лет."
FILES = {
    "item.txt": f"{HEAD}\n\n{TEXT}\n\n{TEXT}\n".encode(),
    "item.html": page(f"<h1>{HEAD}</h1><p>{TEXT}</p><p>{TEXT}</p>", lang="ru"),
    "item.docx": docx(paragraph(HEAD, "Title") + paragraph(TEXT) + paragraph(TEXT)),
}
_HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def of_files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(target: QWidget, data: QMimeData) -> None:
    where = QPointF(300, 300)
    # Qt remembers the target of a drag from its entering on.
    enter = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, data, *_HELD)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    event = QDropEvent(where, Qt.DropAction.CopyAction, data, *_HELD)
    QApplication.sendEvent(target, event)
    assert event.isAccepted()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("on_page", [True, False], ids=["page", "window"])
def test_an_article_in_a_file(
    window: Window, qtbot: QtBot, tmp_path: Path, name: str, on_page: bool
) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    begin(qtbot, window)
    target = window.canvas.viewport() if on_page else window
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        drop(target, of_files(path))
    settle(qtbot, window)
    article = window.canvas.article()
    assert (article.headline, article.lead.plain) == (HEAD, TEXT)


def test_a_picture_stands_where_it_is_dropped(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(png(80, 50))
    begin(qtbot, window)
    drop(window.canvas.viewport(), of_files(path))
    qtbot.waitUntil(lambda: bool(window.canvas.article().figures), timeout=60_000)
    settle(qtbot, window)


def test_an_address_from_a_browser_is_a_link(window: Window, qtbot: QtBot) -> None:
    begin(qtbot, window)
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/news")])
    drop(window.canvas.viewport(), data)
    article = window.canvas.article()
    assert any("https://example.org/news" in text for text in article.texts())
    settle(qtbot, window)


def test_another_file_is_refused_and_said(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    path.write_bytes(b"PK")
    begin(qtbot, window)
    before = window.canvas.article()
    with qtbot.waitSignal(window.canvas.message):
        drop(window.canvas.viewport(), of_files(path))
    assert window.canvas.article() == before
    settle(qtbot, window)
