"""The page to read that has both versions on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Heading, Paragraph, TextBlock
from editor.article.language import Language
from editor.article.span import Text
from editor.review.redline import redline
from editor.workstation.page.line import Selection
from editor.workstation.page.pictures import no_media
from editor.workstation.page.reader import Reader
from editor.workstation.page.sheet import article_lines
from editor.workstation.review.markup_view import MarkupView
from editor.workstation.review.redlined import redlined
from editor.workstation.theme import Theme, ThemeMode
from editor.workstation.window import Window
from tests.review.scripts import edited
from tests.strategies import articles
from tests.workstation.page.sheets import article, figure, heading, paragraph, quote, separator
from tests.workstation.review.conftest import ALT, BODY, CTRL, compared, press, put, suggest

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def old_version() -> Article:
    return article(
        paragraph("زار الوفد المتحف، ثم عاد.", Language.AR),
        heading("عنوان قديم"),
        figure("تعليق", "وكالة"),
        quote("قال كلمة طيبة", "الوزير"),
        separator(),
        paragraph("ويستمر المعرض خمسة أيام.", Language.AR),
        language=Language.AR,
        headline="الوفد يزور المتحف",
        signature="ورّاق",
        sources=(Source("تاس", None),),
    )


def new_version(old: Article) -> Article:
    first, title, picture, said, rule, last = old.blocks
    assert isinstance(first, TextBlock)
    assert isinstance(said, TextBlock)
    return replace(
        old,
        headline="الوفد الكبير يزور المتاحف",
        signature="المجموعة",
        sources=(Source("ريا نوفوستي", None),),
        blocks=(
            replace(first, text=Text.of("زار الوفود المتحف؛ ثم عاد.")),
            last,
            replace(said, speaker="السفير"),
            rule,
            Paragraph(
                id=title.id, language=title.language, direction=title.direction, text=Text.of("نص")
            ),
            paragraph("فقرة جديدة", Language.AR),
            replace(picture, caption=Text.of("تعليق آخر")),
        ),
    )


def test_the_new_words_are_the_new_page_and_the_old_ones_the_old():
    old = old_version()
    new = new_version(old)
    shown = redlined(redline(old, new))
    lines = article_lines(shown.article)
    sides: dict[bool, list[str]] = {True: [], False: []}
    for number, line in enumerate(lines):
        for is_new, kept in sides.items():
            text = list(line.text.plain)
            for run in shown.runs:
                if run.line == number and (run.is_struck if is_new else run.is_new):
                    text[run.start : run.end] = [""] * (run.end - run.start)
            kept.append("".join(text).replace("\u200c", ""))
    for is_new, version in ((True, new), (False, old)):
        said = [line.text.plain for line in article_lines(version) if line.text]
        assert sorted(each for each in sides[is_new] if each) == sorted(said)


def test_two_words_of_two_versions_do_not_join():
    block = paragraph("كتاب", Language.AR)
    old = article(block, language=Language.AR)
    new = old.with_block(replace(block, text=Text.of("مكتب")))  # type: ignore[arg-type]
    lines = article_lines(redlined(redline(old, new)).article)
    assert lines[BODY].text.plain == "كتاب\u200cمكتب"


def test_a_split_shows_its_sign():
    block = paragraph("أول النص. آخر النص.", Language.AR)
    assert isinstance(block, Paragraph)
    old = article(block, language=Language.AR)
    first = replace(block, text=Text.of("أول النص."))
    new = replace(old, blocks=(first, paragraph("آخر النص.", Language.AR)))
    shown = redlined(redline(old, new))
    assert any(line.text.plain.startswith("¶") for line in article_lines(shown.article))
    assert not any(isinstance(each, Heading) for each in shown.article.blocks)


def on_paper(view: MarkupView) -> list[tuple[str, list[tuple[str, QTextFormat]]]]:
    """Return what is shown, block by block, with the formats of the letters."""
    found = []
    block = view.document().begin()
    while block.isValid():
        pieces, place = [], block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            pieces.append((fragment.text(), fragment.charFormat()))
            place += 1
        found.append((block.text(), pieces))
        block = block.next()
    return found


@pytest.mark.usefixtures("qapp")
@settings(max_examples=25, deadline=None)
@given(articles(), st.lists(st.integers(0, 2**32), min_size=2, max_size=5))
def test_what_was_shown_before_makes_no_difference(first: Article, seeds: list[int]):
    tokens = Theme(ThemeMode.LIGHT).tokens
    view, fresh = MarkupView(), MarkupView()
    for each in (view, fresh):
        each.resize(700, 500)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("editor.workstation.review.markup_paper.SLICE", 30)
        for seed in seeds:
            shown = redlined(redline(first, edited(first, seed)))
            view.show_redlined(shown, no_media, tokens)
            fresh.rows.clear()
            fresh.show_redlined(shown, no_media, tokens)
            for each in (view, fresh):
                each.lay_all()
                assert tuple(each.rows) == shown.rows
                assert tuple(each.lines) == article_lines(shown.article)
            assert on_paper(view) == on_paper(fresh)
            assert [row.line.text.plain for row in shown.rows] == [
                line.text.plain for line in Reader(view.document()).lines(shown.article)
            ]


def test_a_long_page_is_laid_while_the_window_goes_on(qtbot: QtBot):
    long = article(*(paragraph("كلمة أخرى " * 200, Language.AR) for _ in range(40)))
    old = replace(long, headline="قبل")
    view = MarkupView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    shown = redlined(redline(old, replace(long, headline="بعد")))
    view.show_redlined(shown, no_media, Theme(ThemeMode.LIGHT).tokens)
    assert not view.is_laid
    assert 0 < len(view.rows) < len(shown.rows)
    qtbot.waitUntil(lambda: view.is_laid)
    assert tuple(view.rows) == shown.rows


def test_it_is_read_decided_on_and_left_by_keys(window: Window, qtbot: QtBot):
    suggest(qtbot, window)
    put(window, "جمهرية", "جمهورية")
    put(window, "خمسة", "ستة")
    compared(qtbot, window)
    window.canvas.select(Selection.at(BODY + 1, 24))
    press(window, Qt.Key.Key_R, CTRL | ALT)
    view = window.review.markup.view
    assert view is not None
    assert not window.canvas.isVisible()
    assert "جمهرية\u200cجمهورية" in view.document().toPlainText()
    assert not window.actions_by_id["bold"].isEnabled()
    assert QApplication.focusWidget() is view
    press(window, Qt.Key.Key_X)
    assert "جمهرية\u200cجمهورية" in view.document().toPlainText()
    press(window, Qt.Key.Key_A, ALT)
    compared(qtbot, window)
    assert "جمهرية" not in view.document().toPlainText()
    press(window, Qt.Key.Key_R, ALT)
    compared(qtbot, window)
    assert not window.review.pending
    assert "خمسة" in window.canvas.lines[BODY + 2].text.plain
    press(window, Qt.Key.Key_R, CTRL | ALT)
    assert window.review.markup.view is None
    assert window.canvas.isVisible()
    assert window.actions_by_id["bold"].isEnabled()
