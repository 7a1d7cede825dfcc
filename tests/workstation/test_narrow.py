"""Narrow places: no word is cut in two in them."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.article.span import Text
from editor.review.redline import redline
from editor.workstation.combo import Combo
from editor.workstation.dialogs.export import ExportDialog
from editor.workstation.prose import Prose
from editor.workstation.review.card import ChangeCard
from editor.workstation.window import Window
from tests.workstation.page.sheets import article, paragraph

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_long_title_ends_in_an_ellipsis(window: Window, qtbot: QtBot) -> None:
    combo = Combo(window.theme)
    qtbot.addWidget(combo)
    combo.addItem("Заголовок раздела")
    combo.resize(120, 30)
    assert combo.shown_title().endswith("…")
    combo.resize(300, 30)
    assert combo.shown_title() == "Заголовок раздела"


def test_what_a_kind_of_file_is_good_for_is_read_whole(window: Window, qtbot: QtBot) -> None:
    dialog = ExportDialog(window)
    dialog.resize(430, 300)
    dialog.show()
    notes = dialog.findChildren(Prose)
    assert any(
        each.heightForWidth(each.width()) > 2 * each.fontMetrics().height() for each in notes
    )
    assert all(each.height() >= each.heightForWidth(each.width()) for each in notes)


def test_a_button_goes_below_the_count_that_leaves_it_no_room(window: Window, qtbot: QtBot) -> None:
    tab = window.proofing.tab
    tab.show_entries(tuple(window.proofing.board.entries), safe=12, ignored=0)
    count, button = tab.count, tab.fix_all
    room = count.sizeHint().width() + button.sizeHint().width() + 60
    for width, is_below in ((room, False), (room - 60, True)):
        tab.setFixedWidth(width)
        qtbot.waitUntil(lambda below=is_below: (button.y() > count.y()) is below)
        assert button.width() >= button.sizeHint().width()


def test_what_a_change_is_stands_above_its_buttons(window: Window, qtbot: QtBot) -> None:
    old = article(paragraph("Слово", Language.RU), language=Language.RU)
    new = replace(old, blocks=(replace(old.blocks[0], text=Text.of("Другое")),))
    time = datetime.datetime(2026, 5, 16, tzinfo=datetime.UTC)
    [change] = redline(old, new, "Мона", time).changes
    card = ChangeCard("key", window.theme)
    qtbot.addWidget(card)
    card.show_change(change, "Мона", old.direction, Language.RU)
    card.resize(270, card.heightForWidth(270))
    card.show()
    assert "формулировка" in card.note.text()
    assert card.note.width() > card.note.fontMetrics().horizontalAdvance(card.note.text())
    assert card.note.geometry().bottom() < card.accept_button.y()
