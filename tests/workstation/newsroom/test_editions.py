"""A translation beside its source: begun, left behind, compared, and in step again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from db import articles, workflow
from editor.article.block import Paragraph, TextBlock, new_block
from editor.article.language import Language
from editor.article.span import Text
from editor.article.state import Freshness
from editor.workstation.newsroom.editions.tab import source_html
from editor.workstation.newsroom.editions.together import Stop
from editor.workstation.newsroom.reasons import REASON
from editor.workstation.page.sheet import article_lines
from editor.workstation.session import sibling
from editor.workstation.window import Window
from tests.workstation.newsroom.conftest import ask, calm, news, show

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def translate(qtbot: QtBot, window: Window) -> str:
    """Begin the Russian edition of the article; return the id of the source."""
    source = window.session.article_id or ""
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.desk_acts.open_edition(Language.RU)
    calm(qtbot, window)
    return source


def change_source(qtbot: QtBot, window: Window, source: str) -> None:
    def work(store: object) -> None:
        stored = articles.load(store, source)  # type: ignore[arg-type]
        changed = replace(stored.article, headline="The museum opens 25 new halls")
        articles.save(store, changed, parent=stored.revision.id)  # type: ignore[arg-type]

    ask(qtbot, window, work)
    window.archive.changed.emit()
    calm(qtbot, window)


def listed(window: Window) -> list[str]:
    model = window.newsroom.editions.tab.list.model()
    rows = (model.index(row, 0).data(REASON) for row in range(model.rowCount()))
    return [each.words for each in rows if each is not None]


def test_translation_begins_with_a_block_for_each_of_the_sources(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    blocks = len(window.canvas.article().blocks)
    source = translate(qtbot, window)
    made = window.canvas.article()
    assert made.language is Language.RU
    assert len(made.blocks) == blocks
    standing = ask(qtbot, window, lambda store: workflow.standing(store, made.id))
    assert standing.source is not None
    assert standing.source.article_id == source
    assert window.inspector.tabs.indexOf(window.newsroom.editions.tab) >= 0


def test_changed_source_is_told_and_the_translation_brought_in_step(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    source = translate(qtbot, window)
    change_source(qtbot, window, source)
    assert window.toolbar.state_chip.property("kind") == "waiting"
    assert "source changed" in window.toolbar.state_chip.toolTip()
    [row] = [each for each in window.desk.model._rows if each.card.language is Language.RU]
    assert row.card.behind == (Language.RU,)
    editions = window.newsroom.editions
    editions.show_tab()
    calm(qtbot, window)
    assert any("25" in words for words in listed(window))
    assert "25 new halls" in editions.tab.text.toPlainText()
    editions.tab.synced.click()
    calm(qtbot, window)
    own = window.session.article_id or ""
    standing = ask(qtbot, window, lambda store: workflow.standing(store, own))
    assert standing.freshness is Freshness.IN_SYNC
    assert editions.tab.synced.isHidden()


def test_numbers_that_differ_lead_to_both_sides(window: Window, qtbot: QtBot):
    show(qtbot, window, news())
    source = translate(qtbot, window)
    own = window.canvas.article()
    [block] = own.blocks
    assert isinstance(block, TextBlock)
    told = replace(block, text=Text.of("В музее открыли 17 залов."))
    written = replace(own, headline="Музей", blocks=(told,))
    window.canvas.perform_details(written, article_lines(written))
    window.session.save()
    calm(qtbot, window)
    editions = window.newsroom.editions
    editions.show_tab()
    calm(qtbot, window)
    assert any("17" in words for words in listed(window))
    model = editions.tab.list.model()
    index = next(
        model.index(row, 0) for row in range(model.rowCount()) if "17" in model.index(row, 0).data()
    )
    editions.tab.list._choose(index)
    assert window.canvas.textCursor().selectedText() == "17"
    assert source
    assert editions.tab.text.extraSelections() == []


def test_both_numbers_are_shown_where_they_differ(window: Window, qtbot: QtBot):
    own = news()
    blocks = (
        *own.blocks,
        new_block(Paragraph, Language.EN, text=Text.of("𐤀 is old.  There were 25\nhalls.")),
    )
    show(qtbot, window, replace(own, blocks=blocks))
    translate(qtbot, window)
    begun = window.canvas.article()
    last = begun.blocks[1]
    assert isinstance(last, TextBlock)
    written = begun.with_block(replace(last, text=Text.of("Открыли 17 залов.")))
    window.canvas.perform_details(written, article_lines(written))
    window.session.save()
    calm(qtbot, window)
    editions = window.newsroom.editions
    editions.show_tab()
    calm(qtbot, window)
    model = editions.tab.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    for number in ("17", "25"):
        editions.tab.text.setExtraSelections([])
        editions.tab.list._choose(next(row for row in rows if number in row.data()))
        assert window.canvas.textCursor().selectedText() == "17"
        [mark] = editions.tab.text.extraSelections()
        assert mark.cursor.selectedText() == "25"  # type: ignore[attr-defined]


def test_page_and_source_scroll_together(window: Window, qtbot: QtBot):
    own = news()
    long = [
        new_block(Paragraph, Language.EN, text=Text.of(f"Paragraph {number}. " + "Words. " * 60))
        for number in range(24)
    ]
    show(qtbot, window, replace(own, blocks=(*own.blocks, *long)))
    translate(qtbot, window)
    begun = window.canvas.article()
    # The translation is shorter here and longer there.
    blocks = [
        replace(each, text=Text.of(f"Абзац {rank}. " + "Слова. " * (20 if rank % 2 else 90)))
        for rank, each in enumerate(begun.blocks)
        if isinstance(each, TextBlock)
    ]
    written = replace(begun, blocks=tuple(blocks))
    window.canvas.perform_details(written, article_lines(written))
    editions = window.newsroom.editions
    editions.show_tab()
    calm(qtbot, window)
    page, source = window.canvas.verticalScrollBar(), editions.tab.text.verticalScrollBar()
    qtbot.waitUntil(lambda: page.maximum() > 500 and source.maximum() > 500)
    for leader, follower in ((page, source), (source, page)):
        for part in (0.9, 0.5, 0.25):
            leader.setValue(round(leader.maximum() * part))
            assert first_rank(editions.tab.stops(), editions.tab.text) == pytest.approx(
                first_rank(editions._stops(), window.canvas), abs=1
            )
        leader.setValue(leader.maximum())
        assert follower.value() == follower.maximum()
        leader.setValue(0)
        assert follower.value() == 0


def first_rank(stops: dict[Stop, float], pane: QTextEdit) -> int:
    """Return the rank of the block at the point that is held on to."""
    bar, room = pane.verticalScrollBar(), pane.viewport().height()
    point = bar.value() * (1 + room / bar.maximum())
    return max(rank for rank, top in stops.items() if isinstance(rank, int) and top <= point)


def test_source_is_shown_letter_by_letter():
    shown = source_html(replace(news(), headline="<img src=x> & more"))
    assert "&lt;img src=x&gt; &amp; more" in shown
    assert "<img" not in shown


def test_alt_and_a_number_mean_the_story_that_was_just_chosen(window: Window, qtbot: QtBot):
    stories = []
    for name in ("one", "two"):
        show(qtbot, window, replace(news(), headline=f"Story {name}"))
        english = window.canvas.article()
        window.session.adopt(replace(sibling(english, Language.RU), headline=f"Русская {name}"))
        calm(qtbot, window)
        stories.append((english.id, window.canvas.article().id))
    (first, _), (second, second_russian) = stories
    window.session.open(first)
    calm(qtbot, window)
    # Chosen on the desk, and the key pressed before the store has answered.
    window.session.open(second)
    window.actions_by_id["edition-ru"].trigger()
    calm(qtbot, window)
    assert window.session.article_id == second_russian
    window.session.open(second)
    calm(qtbot, window)
    # Right after it is shown, while its sisters are being looked up.
    window.session.open(first)
    qtbot.waitUntil(lambda: window.session.article_id == first)
    window.actions_by_id["edition-ru"].trigger()
    calm(qtbot, window)
    assert window.session.article_id == stories[0][1]
