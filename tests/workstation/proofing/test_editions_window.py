"""The editions of a story, compared in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from db import articles
from db.store import Store
from editor.article.language import Language
from editor.workstation.proofing.board import Entry
from editor.workstation.window import Window
from tests.workstation.page.sheets import article, paragraph
from tests.workstation.proofing.test_proofing_window import show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_editions_of_the_story_are_compared_and_followed(window: Window, qtbot: QtBot):
    one = article(
        paragraph("The show has 120 works in its rooms.", Language.EN),
        language=Language.EN,
        headline="A show",
    )
    text = "В залах выставки 210 работ."
    other = replace(
        article(paragraph(text, Language.RU), language=Language.RU, headline="Выставка"),
        story_id=one.story_id,
    )
    window.archive.run(lambda store: articles.create(store, other))
    show(qtbot, window, one)
    assert [each.finding.quote for each in editions(window)] == ["120"]
    mended = paragraph(text.replace("210", "120"), Language.RU)

    def save(store: Store) -> object:
        head = articles.load(store, other.id).revision
        return articles.save(store, replace(other, blocks=(mended,)), parent=head.id)

    window.archive.run(save, lambda _saved: window.archive.changed.emit())
    qtbot.waitUntil(lambda: editions(window) == [], timeout=60_000)


def editions(window: Window) -> list[Entry]:
    return [each for each in window.proofing.entries if each.finding.rule == "edition-number"]
