"""What users wrote stays letters wherever Qt would read HTML."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QLabel, QListWidget

from editor.workstation.desk.outline import Outline
from editor.workstation.page.place import OutlineEntry
from editor.workstation.tooltips import tooltip_of
from tests.workstation.conftest import MakeWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HOSTILE = '<img src="file:///secret.png"><b>خبر</b> &amp; <!-- x -->'


@pytest.mark.parametrize("text", ["", "خبر", "a < b & c", "«x» <y", HOSTILE])
def test_a_tooltip_shows_the_letters(qapp: object, text: str):
    shown = QTextDocument()
    said = tooltip_of(text)
    if Qt.mightBeRichText(said):
        shown.setHtml(said)
    else:
        shown.setPlainText(said)
    assert shown.toPlainText() == text


def test_headings_in_the_outline(qapp: object):
    outline = Outline()
    outline.show_entries([OutlineEntry("id", 2, HOSTILE)])
    item = outline.findChild(QListWidget).item(0)
    assert item.text() == HOSTILE
    assert item.toolTip() == tooltip_of(HOSTILE)
    outline.deleteLater()


def test_names_of_files_in_the_status_bar(make_window: MakeWindow):
    window = make_window()
    go_on = threading.Event()
    window.jobs.run(lambda job: go_on.wait(20), title=f"Reading {HOSTILE}")
    labels = window.statusbar.findChildren(QLabel)
    go_on.set()
    [label] = [label for label in labels if HOSTILE in label.text()]
    assert label.textFormat() is Qt.TextFormat.PlainText
