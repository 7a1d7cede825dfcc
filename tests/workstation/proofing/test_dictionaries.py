"""A dictionary that the machine lacks: said in the window, brought by a user, used at once."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.proofing.spelling import speller as spelling
from editor.proofing.spelling.errors import NotADictionary
from editor.workstation.proofing.dictionaries import install_dictionary
from editor.workstation.proofing.dictionary_box import DictionaryBox
from editor.workstation.proofing.live import dictionaries
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, settle
from tests.workstation.page.sheets import article, paragraph

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

AFF = b"SET UTF-8\n"
DIC = "2\nмузей\nоткрыт\n".encode()


@pytest.fixture
def without_russian(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A machine on which Russian is only what is in the user's folder, under a rare tag."""
    pytest.importorskip("enchant")
    monkeypatch.setenv("ENCHANT_CONFIG_DIR", str(tmp_path / "enchant"))
    monkeypatch.setitem(spelling._TAGS, Language.RU, ("ru_MD",))
    speller, judge = dictionaries()
    speller.forget()
    judge.forget()
    yield tmp_path / "enchant" / "hunspell"
    monkeypatch.undo()
    speller.forget()
    judge.forget()


@pytest.fixture
def extension(tmp_path: Path) -> Path:
    path = tmp_path / "russian.oxt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("dictionaries/ru_MD.dic", DIC)
        archive.writestr("dictionaries/ru_MD.aff", AFF)
    return path


@pytest.fixture
def window(without_russian: Path, make_window: MakeWindow, qtbot: QtBot) -> Window:
    made = make_window()
    shown = article(
        paragraph("Музей открыт, музийй закрыт.", Language.RU),
        language=Language.RU,
        headline="Музей",
    )
    with qtbot.waitSignal(made.proofing.shown, timeout=60_000):
        made.session.adopt(shown)
    settle(qtbot, made)
    return made


def unknown(window: Window) -> list[str]:
    return [
        each.finding.quote for each in window.proofing.entries if "unknown" in each.finding.tier
    ]


def box_of(window: Window, qtbot: QtBot) -> DictionaryBox:
    made = DictionaryBox(window.proofing.dictionaries, window.program)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.note.text() != "", timeout=60_000)
    return made


def test_the_tab_says_what_is_missing_and_has_a_door(window: Window):
    tab = window.proofing.tab
    assert "hunspell-ru" in tab.note.text()
    assert "Russian" in tab.note.text()
    assert not tab.add_dictionary.isHidden()


def test_an_added_dictionary_is_used_at_once(
    window: Window, qtbot: QtBot, extension: Path, without_russian: Path
):
    box = box_of(window, qtbot)
    assert "Russian" in box.note.text()
    assert unknown(window) == []
    with qtbot.waitSignal(window.proofing.shown, timeout=60_000):
        window.proofing.dictionaries.install(str(extension))
    assert (without_russian / "ru_MD.dic").read_bytes() == DIC
    assert unknown(window) == ["музийй"]
    assert window.proofing.tab.add_dictionary.isHidden()
    qtbot.waitUntil(lambda: box.note.isHidden(), timeout=60_000)
    assert "Russian" in box.result.text()
    assert box.add.isEnabled()


def test_a_file_is_dropped_on_the_settings(window: Window, qtbot: QtBot, extension: Path):
    box = box_of(window, qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(extension))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(box, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(box, drop)
    assert not box.add.isEnabled()
    qtbot.waitUntil(lambda: "Russian" in box.result.text(), timeout=60_000)


def test_what_is_no_dictionary_is_said_and_nothing_is_left(
    window: Window, qtbot: QtBot, tmp_path: Path, without_russian: Path
):
    box = box_of(window, qtbot)
    broken = tmp_path / "broken.oxt"
    broken.write_bytes(b"no zip")
    window.proofing.dictionaries.install(str(broken))
    qtbot.waitUntil(lambda: "broken.oxt" in box.result.text(), timeout=60_000)
    assert not list(without_russian.glob("*.dic"))


def test_a_dictionary_that_cannot_be_used_gives_back_the_old_one(
    without_russian: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "ru_MD.dic").write_bytes(DIC)
    (tmp_path / "ru_MD.aff").write_bytes(AFF)
    assert install_dictionary(tmp_path / "ru_MD.aff") == (Language.RU,)
    # Under a tag that the program does not look for it would never be used.
    monkeypatch.setitem(spelling._TAGS, Language.RU, ("ru_KZ",))
    (tmp_path / "ru_MD.dic").write_bytes(b"1\n" + "иное\n".encode())
    with pytest.raises(NotADictionary):
        install_dictionary(tmp_path / "ru_MD.dic")
    assert (without_russian / "ru_MD.dic").read_bytes() == DIC
