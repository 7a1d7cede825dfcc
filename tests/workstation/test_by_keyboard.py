"""A whole article composed from a blank sheet by keys alone; docs/walk-through.md tells it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.article.block import Heading, ListItem, ListStyle, Paragraph, Quote, Separator
from editor.article.language import Language
from editor.workstation.dialogs.link import LinkDialog
from editor.workstation.window import Window
from tests.workstation.conftest import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_MOST_TABS = 60


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(keys: str) -> None:
    """Press a combination where the focus is, written as Qt writes it."""
    combination: QKeyCombination = QKeySequence(keys)[0]
    QTest.keyClick(focused(), combination.key(), combination.keyboardModifiers())


def write(text: str) -> None:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(focused(), event)


def tab_to(name: str) -> None:
    """Press Tab until the control of this accessible name has the focus."""
    for _ in range(_MOST_TABS):
        if focused().accessibleName() == name:
            return
        press("Tab")
    raise AssertionError(f"Tab does not reach {name}")


def test_an_article_is_composed_by_keys_alone(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.program.choose_language(Language.AR)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        press("Ctrl+N")
    settle(qtbot, window)
    assert focused() is window.canvas

    write("ورشة في قازان")
    press("Return")
    write("اجتمع اثنان وأربعون مرممًا.")
    press("Return")
    write('قال "نعم"...')
    press("Return")
    press("Ctrl+Alt+1")
    write("الورق")
    press("Return")
    write("- ")
    write("ورق")
    press("Return")
    press("Tab")
    write("حبر")
    press("Return")
    press("Return")
    press("Return")
    write("عمل ")
    press("Ctrl+B")
    write("دقيق")
    press("Ctrl+B")
    press("Return")
    press("Ctrl+Alt+4")
    write("نصون ما كتبوه")
    press("Tab")
    write("ليلى حسن")
    press("Return")
    write("موقع الورشة")
    press("Home")
    press("Shift+End")
    press("Ctrl+K")
    dialog = window.findChild(LinkDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.address.hasFocus)
    write("example.org/kazan")
    press("Return")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    # The offscreen platform has no window manager to bring the window forward again.
    window.activateWindow()
    qtbot.waitUntil(window.canvas.hasFocus)
    press("End")
    press("Ctrl+Shift+H")
    while window.canvas.place().part.value != "signature":
        press("Tab")
    write("ورّاق")
    press("Tab")
    write("دار المخطوطات")
    press("Tab")
    write("تتارستان اليوم")

    article = window.canvas.article()
    assert article.headline == "ورشة في قازان"
    assert article.lead.plain == "اجتمع اثنان وأربعون مرممًا."
    assert (article.signature, article.photo_credit) == ("ورّاق", "دار المخطوطات")
    assert [source.name for source in article.sources] == ["تتارستان اليوم"]
    shape = [(type(block), getattr(block, "text", None)) for block in article.blocks]
    kinds = [kind for kind, _ in shape]
    assert kinds[:7] == [Paragraph, Heading, ListItem, ListItem, Paragraph, Quote, Paragraph]
    assert Separator in kinds
    said, _, paper, ink, work, quote, site = article.blocks[:7]
    assert said.text.plain == "قال «نعم»…"
    assert isinstance(paper, ListItem) and paper.style is ListStyle.BULLETED
    assert isinstance(ink, ListItem) and ink.level == 1
    assert [span.format.strong for span in work.text.spans] == [False, True]
    assert isinstance(quote, Quote) and quote.speaker == "ليلى حسن"
    assert site.text.spans[-1].format.link == "https://example.org/kazan"

    # The details, in the inspector.
    press("F6")
    tabs = window.inspector.tabs
    for _ in range(tabs.count()):
        if tabs.tabText(tabs.currentIndex()) != "البيانات":
            press("Ctrl+Tab")
    tab_to("التاريخ كما يُكتب")
    write("14 مايو 2026")
    press("Return")
    assert str(window.canvas.details.date.value) == "2026-05-14"
    press("F6")
    press("F6")
    assert focused() is window.canvas
    press("Ctrl+Z")
    assert window.canvas.details.date is None
    press("Ctrl+S")
    qtbot.waitUntil(lambda: not window.session.dirty, timeout=60_000)
