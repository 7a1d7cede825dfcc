"""Every word of the window in three languages."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.article.errors import FileUnwritable
from editor.article.language import Language
from editor.workstation.dialogs.about import AboutDialog
from editor.workstation.dialogs.export import ExportDialog
from editor.workstation.dialogs.link import LinkDialog
from editor.workstation.dialogs.settings import SettingsDialog
from editor.workstation.dialogs.shortcuts import ShortcutsDialog
from editor.workstation.inspector.questions import QuestionsTab
from editor.workstation.notices import Notice
from editor.workstation.preview.window import PreviewWindow
from editor.workstation.setting import SETTINGS
from editor.workstation.shortcuts import COMMANDS, FIXED_KEYS
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FOLDER = Path(str(files("resources") / "translations"))
ROOT = Path(__file__).parents[2]
FORMS = {"ar": 6, "ru": 3, "en": 2}

ARABIC = re.compile(r"[\u0621-\u064a]")
CYRILLIC = re.compile(r"[А-яЁё]")
LATIN = re.compile(r"[A-Za-z]")
FOREIGN = {
    Language.AR: [CYRILLIC, LATIN],
    Language.RU: [ARABIC, LATIN],
    Language.EN: [ARABIC, CYRILLIC],
}
# Names, formats, units and keys that are the same in every language.
SAME_EVERYWHERE = re.compile(
    r"\u2066.*?\u2069|\(?\b(HTML|PDF|JSON|DOCX|Warraq|RU|EN|Qt|kazan-forum-2026|https|mailto|OK)\b\)?"
    r"|ورّاق|\bع\b",
    re.DOTALL,
)


OWN_NAMES = {option.title for one in SETTINGS for option in one.options if option.own}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogues as ``lupdate`` would leave them for the code of today."""
    program = shutil.which("pyside6-lupdate") or str(ROOT / ".venv" / "bin" / "pyside6-lupdate")
    folder = tmp_path_factory.mktemp("ts")
    page = ROOT / "editor" / "workstation" / "page"
    sources = [
        str(path)
        for path in sorted((ROOT / "editor" / "workstation").rglob("*.py"))
        if page not in path.parents
    ]
    for source in FOLDER.glob("*.ts"):
        copy = folder / source.name
        shutil.copy(source, copy)
        run = subprocess.run(
            [program, "-locations", "none", *sources, "-ts", str(copy)],
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert run.returncode == 0, run.stderr
    return folder


def messages(path: Path) -> Iterator[tuple[str, ET.Element]]:
    for context in ET.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name") or "", message


@pytest.mark.parametrize("tag", ["ar", "ru", "en"])
def test_nothing_is_missing_unfinished_or_vanished(fresh: Path, tag: str):
    faults = [
        (context, message.findtext("source"))
        for context, message in messages(fresh / f"warraq_{tag}.ts")
        if (translation := message.find("translation")) is None
        or translation.get("type")
        or not "".join(translation.itertext()).strip()
    ]
    assert faults == [], "\n".join(f"{kind}: {text}" for kind, text in faults)


@pytest.mark.parametrize("tag", ["ar", "ru", "en"])
def test_plurals_have_all_their_forms(tag: str):
    plurals = [m for _, m in messages(FOLDER / f"warraq_{tag}.ts") if m.get("numerus")]
    assert plurals
    for message in plurals:
        forms = [form.text for form in message.iter("numerusform")]
        assert len(forms) == FORMS[tag]
        assert all(forms)


@pytest.mark.parametrize("tag", ["ar", "ru", "en"])
def test_fields_of_a_sentence_are_those_of_its_source(tag: str):
    for _, message in messages(FOLDER / f"warraq_{tag}.ts"):
        if not message.get("numerus"):
            source, shown = message.findtext("source"), message.findtext("translation")
            assert re.findall(r"%\d", source or "") == sorted(re.findall(r"%\d", shown or ""))


@pytest.mark.parametrize("language", list(Language))
def test_everything_seen_is_in_the_interfaces_language(
    make_window: MakeWindow, qtbot: QtBot, language: Language
):
    # Started in another language: what is left over from the start would show.
    window = make_window(samples=True)
    name = {Language.AR: "منى", Language.RU: "Мона", Language.EN: "Mona"}[language]
    seat = window.newsroom.seat
    assert seat.person is not None
    seat.keep(replace(seat.person, name=name, initials=name[0]))
    window.program.choose_language(language)
    # Qt posts the news of another language to every window.
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle(qtbot, window)
    faults = [(kind, text) for kind, text in everything(window, qtbot) if foreign(text, language)]
    assert faults == [], "\n".join(f"{kind}: {text}" for kind, text in faults)


def test_the_judge_of_scripts_can_fail():
    assert foreign("Save", Language.RU)
    assert foreign("Сохранить", Language.AR)
    assert foreign("حفظ", Language.EN)
    assert not foreign("صفحة ويب (HTML)", Language.AR)


@pytest.mark.parametrize("language", list(Language))
def test_window_is_laid_out_in_its_language(window: Window, qtbot: QtBot, language: Language):
    window.program.choose_language(language)
    rtl = language is Language.AR
    assert (window.layoutDirection() is Qt.LayoutDirection.RightToLeft) == rtl

    def desk_leads() -> bool:
        desk = window.desk.mapTo(window, QPoint(0, 0)).x()
        inspector = window.inspector.mapTo(window, QPoint(0, 0)).x()
        return (inspector < desk) if rtl else (desk < inspector)

    qtbot.waitUntil(desk_leads)


def foreign(text: str, language: Language) -> bool:
    rest = SAME_EVERYWHERE.sub(" ", text)
    return any(script.search(rest) for script in FOREIGN[language])


def everything(window: Window, qtbot: QtBot) -> Iterator[tuple[str, str]]:
    """Yield every text of the interface, the users' own texts left out."""
    program = window.program
    for action in window.actions():
        yield "action", action.text()
        yield "tooltip", action.toolTip()
    for command in (*COMMANDS, *FIXED_KEYS):
        yield "command", command.shown_title
    window.toolbar.menu.aboutToShow.emit()
    for menu in window.findChildren(QMenu):
        yield from (("menu", action.text()) for action in menu.findChildren(QAction))
    # What a card says quotes the article.
    own = (window.canvas, window.desk.outline._list, *window.proofing.tab.cards.values())
    yield from texts(window, skip=own)
    labels = window.canvas._labels
    yield from (("page", text) for text in labels.placeholders.values())
    yield from (("page", text) for text in labels.captions.values())
    window.blank.show_failure("")
    yield from texts(window.blank)
    preview = PreviewWindow(program)
    preview.wait()
    yield from texts(preview)
    preview.deleteLater()
    from editor.importing.imported import Recognised

    tab = QuestionsTab(Recognised(residue=()), program.language)
    yield from texts(tab)
    tab.deleteLater()
    for dialog in (
        LinkDialog("https://example.org/", window),
        ExportDialog(window),
        ShortcutsDialog(program.keymap, window),
        SettingsDialog(program, window),
        AboutDialog((), window),
    ):
        with qtbot.waitExposed(dialog):
            dialog.show()
        yield from texts(dialog)
        yield "title", dialog.windowTitle()
        dialog.close()
    window.save_notices._say("", closing=True)
    yield from texts(window.notices)
    program.meet(FileUnwritable(path="", reason=""))
    notice = window.notices.notice
    assert isinstance(notice, Notice)
    yield "notice", notice.text


def texts(root: QWidget, skip: tuple[QWidget, ...] = ()) -> Iterator[tuple[str, str]]:
    widgets = [root, *root.findChildren(QWidget)]
    for widget in widgets:
        if any(other is widget or other.isAncestorOf(widget) for other in skip):
            continue
        if isinstance(widget.parent(), QTabBar):
            # The arrows of a tab bar that is too narrow: Qt's own, and never shown here.
            continue
        yield "name", widget.accessibleName()
        yield "tip", widget.toolTip() if not is_headline_tip(widget) else ""
        if isinstance(widget, QLabel | QAbstractButton):
            yield type(widget).__name__, widget.text()
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield "placeholder", widget.placeholderText()
        elif isinstance(widget, QComboBox):
            named = [widget.itemText(i) for i in range(widget.count())]
            own = OWN_NAMES
            rubrics = widget.itemData(1) == "novosti"
            yield from (("combo", t) for t in named if t not in own and not rubrics)
        elif isinstance(widget, QTabBar):
            yield from (("tab", widget.tabText(i)) for i in range(widget.count()))
        elif isinstance(widget, QTreeWidget):
            for number in range(widget.topLevelItemCount()):
                head = widget.topLevelItem(number)
                assert head is not None
                yield "tree", head.text(0)
                for row in range(head.childCount()):
                    child = head.child(row)
                    assert child is not None
                    yield "tree", child.text(0)
        if isinstance(widget, QDialog):
            yield "title", widget.windowTitle()


def is_headline_tip(widget: QWidget) -> bool:
    """An edition's row shows the edition's own headline as its tooltip."""
    parent = widget.parent()
    return parent is not None and type(parent).__name__ == "Editions"
