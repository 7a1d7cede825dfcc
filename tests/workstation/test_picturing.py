"""Pictures that come to the page: judged, put in with what they say of themselves, kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from db import media
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.pictures.facts import LanguageText, PictureFacts
from editor.pictures.publishing import with_metadata
from editor.workstation.inspector.pictures import PictureCard
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, begin, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def picture(path: Path, width: int = 40, height: int = 30) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#0f6b5c"))
    assert image.save(str(path))
    return path


def described(path: Path) -> Path:
    """A picture that says what it shows in two languages, and who made it."""
    facts = PictureFacts(
        credit_line="Desk Photo",
        creators=("A. Photographer",),
        rights=LanguageText("All rights reserved"),
        caption=LanguageText("A square", (("ru", "Квадрат"),)),
        alt_text=LanguageText("A green square", (("ru", "Зелёный квадрат"),)),
    )
    file = MediaFile(picture(path).read_bytes(), "image/png", 40, 30)
    path.write_bytes(with_metadata(file, facts).content)
    return path


def take(qtbot: QtBot, window: Window, *paths: Path) -> None:
    """Paste files of pictures and wait until they were looked into."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.canvas.insertFromMimeData(data)
    settle(qtbot, window)


def test_pasted_pictures_are_put_in_and_kept(window: Window, qtbot: QtBot, tmp_path: Path):
    begin(qtbot, window, Language.EN)
    window.editing.go_to_line(2)
    one, other = picture(tmp_path / "one.png"), picture(tmp_path / "other.png", 50, 20)
    take(qtbot, window, one, other)
    first, second = window.canvas.article().figures
    found = []
    window.archive.run(lambda store: media.load(store, first.media_id), found.append)
    window.archive.run(lambda store: media.load(store, second.media_id), found.append)
    settle(qtbot, window)
    assert {file.content for file in found} == {one.read_bytes(), other.read_bytes()}
    window.canvas.undo()
    assert len(window.canvas.article().figures) == 1


def test_picture_says_of_itself_in_the_articles_language(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    begin(qtbot, window, Language.RU)
    window.editing.go_to_line(2)
    take(qtbot, window, described(tmp_path / "square.png"))
    [figure] = window.canvas.article().figures
    assert figure.caption.plain == "Квадрат"
    assert figure.alt_text == "Зелёный квадрат"
    assert (figure.credit_line, figure.creator) == ("Desk Photo", "A. Photographer")
    assert figure.rights == "All rights reserved"


def test_what_is_no_picture_is_refused_and_keeps_no_other_out(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    begin(qtbot, window, Language.EN)
    window.editing.go_to_line(2)
    false, drawing = tmp_path / "false.png", tmp_path / "drawing.svg"
    false.write_text("not a picture")
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    take(qtbot, window, false, picture(tmp_path / "true.png"), drawing, tmp_path / "gone.png")
    assert len(window.canvas.article().figures) == 1
    notice = window.notices.notice
    assert notice is not None
    for name in ("false.png", "drawing.svg", "gone.png"):
        assert name in notice.text
    assert "true.png" not in notice.text


def test_picture_on_its_way_does_not_fall_into_another_article(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    begin(qtbot, window, Language.EN)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture(tmp_path / "one.png")))])
    window.canvas.insertFromMimeData(data)
    window.session.forget()
    settle(qtbot, window)
    begin(qtbot, window, Language.EN)
    assert window.canvas.article().figures == ()


def test_card_shows_a_small_picture_made_off_the_windows_thread(
    window: Window, qtbot: QtBot, tmp_path: Path
):
    begin(qtbot, window, Language.EN)
    window.editing.go_to_line(2)
    take(qtbot, window, picture(tmp_path / "large.png", 1600, 900))
    qtbot.waitUntil(lambda: bool(window.inspector.pictures._cards))
    [card] = window.inspector.pictures._cards.values()
    assert isinstance(card, PictureCard)
    qtbot.waitUntil(lambda: not card._thumbnail.pixmap().isNull(), timeout=60_000)
    shown = card._thumbnail.pixmap().deviceIndependentSize()
    assert shown.width() <= 236
    assert shown.height() <= 120
    assert shown.width() / shown.height() == pytest.approx(16 / 9, rel=0.03)


def test_lost_picture_is_said_once_and_a_box_stands_for_it(make_window: MakeWindow, qtbot: QtBot):
    window = make_window(samples=True)
    settle(qtbot, window)
    opened = window.session.article_id
    assert opened is not None
    figure = window.canvas.article().figures[0]
    assert window.archive.path is not None
    media.file_of(window.archive.path, figure.media_id).write_bytes(b"spoiled")
    begin(qtbot, window)
    with qtbot.waitSignal(window.session.picture_lost, timeout=60_000):
        window.session.open(opened)
    notice = window.notices.notice
    assert notice is not None
    assert figure.media_id in notice.text
    assert window.session.media(figure.media_id) is None
    assert window.session.article_id == opened
