"""A sheet in any state is mended to a sound one, and its text cleaned, with nothing lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from editor.article.article import Article
from editor.article.block import Paragraph
from editor.article.identity import is_id
from editor.article.json_form import from_json, to_json
from editor.article.language import Language
from editor.article.span import Format, Span, Text
from editor.workstation.page.line import MEMBERS, Line, Part, Selection
from editor.workstation.page.reader import read_article
from editor.workstation.page.sheet import (
    article_lines,
    clean_text,
    line_figures,
    lines_article,
    mended,
)
from tests.strategies import articles
from tests.workstation.page.sheets import figure, page, paragraph, quote


def letters(lines) -> Counter[str]:
    return Counter("".join(line.text.plain for line in lines))


@given(articles(), articles(), st.data())
def test_lines_in_any_shape_are_mended_without_losing_a_letter(
    one: Article, other: Article, data: st.DataObject
) -> None:
    pool = [*article_lines(one), *article_lines(other)]
    torn: list[Line] = data.draw(st.lists(st.sampled_from(pool), max_size=20))
    whole = mended(torn, one)
    assert mended(whole, one) == whole
    assert letters(whole) == letters(torn)
    ids = [line.facts.block_id for line in whole if line.facts.block_id]
    assert len(set(ids)) == len(ids)
    assert all(is_id(block_id) for block_id in ids)
    for number, line in enumerate(whole):
        following = [below.part for below in whole[number + 1 :]]
        members = MEMBERS.get(line.part, ())
        assert tuple(following[: len(members)]) == members
    article = lines_article(torn, one)
    assert from_json(to_json(article)) == article


@given(articles())
def test_a_sound_sheet_is_left_as_it_is(article: Article) -> None:
    lines = article_lines(article)
    assert mended(lines, article) == lines


def test_a_document_that_is_not_ours_is_read_as_paragraphs(qapp) -> None:
    document = QTextDocument()
    cursor = QTextCursor(document)
    cursor.insertText("one\ntwo\u2028three \ufffc")
    details = Article.new(Language.RU)
    article = read_article(document, details)
    assert all(isinstance(block, Paragraph) for block in article.blocks)
    assert [block.text.plain for block in article.blocks] == ["one", "two\nthree "]
    assert article.blocks[0].language is Language.RU


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ((Span("a\x00b\ufffc\ufdd0"),), (Span("ab"),)),
        ((Span("a\u2028b\u2029c"),), (Span("a\nb\nc"),)),
        ((Span("ا"), Span("\u0654", Format(strong=True))), (Span("أ"),)),
        ((Span("e\u0301"),), (Span("é"),)),
        ((Span("x", Format(link="javascript:x")),), (Span("x"),)),
        ((Span("ᄀ"), Span("ᅡ", Format(strong=True))), (Span("가"),)),
    ],
)
def test_text_is_cleaned(dirty, clean) -> None:
    assert clean_text(Text(dirty)) == Text(clean)


def test_a_source_of_nothing_is_no_source() -> None:
    article = replace(Article.new(Language.EN), headline="x")
    lines = article_lines(article)
    assert lines[-1].part is Part.SOURCE
    assert lines_article(lines, article).sources == ()


def test_a_snapshot_stays_what_it_was_and_is_taken_once(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"), figure("caption", "credit"))
    snapshot = canvas.snapshot()
    assert canvas.snapshot() is snapshot
    before = snapshot.article
    canvas.select(Selection.at(2))
    canvas.insertPlainText("any")
    assert snapshot.article is before
    assert canvas.snapshot() is not snapshot
    assert canvas.article() != before
    canvas.undo()
    assert canvas.article() == before
    canvas.change_details(slug="one")
    assert canvas.article().slug == "one"


def test_pictures_are_read_without_the_rest(qtbot) -> None:
    canvas = page(qtbot, paragraph("one"), figure("caption", "credit"), quote("two"))
    assert line_figures(canvas.lines) == canvas.article().figures != ()
