"""The dialogs: what they do, and that they die."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.article.span import Text
from editor.workstation.dialogs.about import AboutDialog
from editor.workstation.dialogs.export import FORMATS, ExportDialog
from editor.workstation.dialogs.link import LinkDialog, whole_address
from editor.workstation.dialogs.settings import SettingsDialog
from editor.workstation.dialogs.shortcuts import ShortcutsDialog
from editor.workstation.page.line import Selection, Spot
from editor.workstation.review.sending import SUFFIXES
from editor.workstation.window import Window
from tests.workstation.conftest import begin

# The offscreen platform has no window manager to size a window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OK = QDialogButtonBox.StandardButton.Ok

MAKERS: list[Callable[[Window], QDialog]] = [
    lambda window: LinkDialog(None, window),
    ExportDialog,
    lambda window: ShortcutsDialog(window.program.keymap, window),
    lambda window: SettingsDialog(window.program, window),
    lambda window: AboutDialog(("a",), window),
]


@pytest.mark.parametrize("make", MAKERS, ids=["link", "export", "shortcuts", "settings", "about"])
def test_closed_dialog_dies(window: Window, qtbot: QtBot, make: Callable[[Window], QDialog]):
    dialog = make(window)
    gone = weakref.ref(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    dialog.close()
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("example.org/a", "https://example.org/a"),
        ("desk@example.org", "mailto:desk@example.org"),
        ("javascript:alert(1)", None),
        ("not an address", None),
        ("", None),
    ],
)
def test_link_takes_only_what_a_page_may_link_to(window: Window, typed: str, address: str | None):
    dialog = LinkDialog(None, window)
    chosen = []
    dialog.chosen.connect(chosen.append)
    dialog.address.setText(typed)
    assert dialog.buttons.button(OK).isEnabled() == (address is not None)
    dialog.buttons.button(OK).click()
    assert chosen == ([address] if address else [])
    dialog.close()


def test_scheme_that_people_leave_out():
    assert whole_address("example.org:8080/a") == "example.org:8080/a"
    assert whole_address("word") == "word"


def test_link_goes_to_the_selected_words_and_away_again(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    window.canvas.focus_part(window.canvas.lines[1].part)
    window.canvas.insertPlainText("words")
    window.canvas.select(Selection(Spot(1, 0), Spot(1, 5)))
    window.editing.edit_link()
    dialog = window.findChild(LinkDialog)
    assert isinstance(dialog, LinkDialog)
    dialog.address.setText("https://example.org/")
    dialog.buttons.button(OK).click()
    lead: Text = window.canvas.article().lead
    assert lead.format_at(0).link == "https://example.org/"


@pytest.mark.parametrize("kind", FORMATS)
def test_export_tells_the_kind(window: Window, kind: str):
    dialog = ExportDialog(window)
    chosen = []
    dialog.chosen.connect(chosen.append)
    dialog.choose(kind)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()
    assert chosen == [kind]


def test_formats_are_those_of_the_exporters():
    from editor.exporting.formats import FORMATS as KNOWN

    assert set(FORMATS) - set(SUFFIXES) == set(KNOWN)


def test_list_of_keys_narrows_as_one_types(window: Window):
    dialog = ShortcutsDialog(window.program.keymap, window)
    dialog.search.setText("bold")
    shown = [
        child.text(0)
        for number in range(dialog.list.topLevelItemCount())
        for head in [dialog.list.topLevelItem(number)]
        if head is not None
        for row in range(head.childCount())
        for child in [head.child(row)]
        if child is not None and not child.isHidden()
    ]
    assert shown == ["Bold"]
    dialog.close()
