"""The inspector: every change through the page's own history."""

from __future__ import annotations

import datetime

import pytest
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.article.attribution import ArticleDate
from editor.article.language import Direction, Language
from editor.workstation.inspector.details import Details
from editor.workstation.inspector.fields import LineField
from editor.workstation.inspector.pictures import PictureCard
from editor.workstation.inspector.reading import article_date, tags_of
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, begin, settle


def enter(field: LineField, text: str) -> None:
    field.setFocus()
    field.setText(text)
    field.editingFinished.emit()


def details(window: Window) -> Details:
    """The details, brought forward as a click on their tab does."""
    window.inspector.tabs.setCurrentWidget(window.inspector._page)
    return window.inspector.details


@pytest.mark.parametrize(
    ("field", "typed", "name", "value"),
    [
        ("_kicker", "Heritage", "kicker", "Heritage"),
        ("_dateline", "Kazan", "dateline", "Kazan"),
        ("_tags", "Kazan, books , Kazan", "tags", ("Kazan", "books")),
        ("_slug", "kazan-forum-2026", "slug", "kazan-forum-2026"),
        (
            "_date",
            "16 May 2026",
            "date",
            ArticleDate(datetime.date(2026, 5, 16), "16 May 2026"),
        ),
    ],
)
def test_field_changes_the_article_and_undo_the_field(
    window: Window, qtbot: QtBot, field: str, typed: str, name: str, value: object
):
    begin(qtbot, window, Language.EN)
    before = window.canvas.article()
    line = getattr(details(window), field).field
    enter(line, typed)
    assert getattr(window.canvas.article(), name) == value
    window.canvas.setFocus()
    window.canvas.undo()
    assert window.canvas.article() == before
    assert line.text() == ""
    window.canvas.redo()
    assert getattr(window.canvas.article(), name) == value
    assert line.text() != ""


def test_slug_that_no_address_can_have_is_refused(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    line = details(window)._slug.field
    enter(line, "Казань 2026")
    assert window.canvas.article().slug == ""
    assert line.property("wrong") is True
    assert details(window)._slug_note.isVisible()


def test_rubric_and_language(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    rubric = details(window)._rubric.field
    index = rubric.findData("kultura")
    assert rubric.itemText(index) == "Culture"
    rubric.activated.emit(index)
    assert window.canvas.article().rubric == "kultura"
    details(window)._language.field.activated.emit(list(Language).index(Language.AR))
    article = window.canvas.article()
    assert (article.language, article.direction) == (Language.AR, Direction.RTL)
    assert rubric.currentText() == "ثقافة"


def test_click_on_the_date_line_leads_to_the_field(window: Window, qtbot: QtBot):
    begin(qtbot, window, Language.EN)
    window.canvas.details_requested.emit("date")
    assert details(window)._date.field.hasFocus()


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("_alt", "alt_text"),
        ("_credit", "credit_line"),
        ("_creator", "creator"),
        ("_rights", "rights"),
    ],
)
def test_picture_is_described(make_window: MakeWindow, qtbot: QtBot, field: str, name: str):
    window = make_window(samples=True)
    settle(qtbot, window)
    before = window.canvas.article()
    qtbot.waitUntil(lambda: len(window.inspector.pictures._cards) == len(before.figures))
    card: PictureCard = window.inspector.pictures._cards[before.figures[0].id]
    getattr(card, field).field.entered.emit("Said anew")
    assert getattr(window.canvas.article().figures[0], name) == "Said anew"
    window.canvas.undo()
    assert window.canvas.article() == before


def test_caption_is_written_on_the_page(make_window: MakeWindow, qtbot: QtBot):
    window = make_window(samples=True)
    before = window.canvas.article()
    qtbot.waitUntil(lambda: len(window.inspector.pictures._cards) == len(before.figures))
    card = window.inspector.pictures._cards[before.figures[1].id]
    card._caption.field.entered.emit("A caption of ours")
    assert window.canvas.article().figures[1].caption.plain == "A caption of ours"
    window.canvas.undo()
    assert window.canvas.article() == before


def test_cards_go_with_their_pictures(make_window: MakeWindow, qtbot: QtBot):
    window = make_window(samples=True)
    qtbot.waitUntil(lambda: len(window.inspector.pictures._cards) == 2)
    begin(qtbot, window)
    qtbot.waitUntil(lambda: not window.inspector.pictures._cards)


ARTICLE = Article.new(Language.AR)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("١٦ مايو ٢٠٢٦", datetime.date(2026, 5, 16)),
        ("16 мая 2026", datetime.date(2026, 5, 16)),
        ("16 May 2026", datetime.date(2026, 5, 16)),
        ("١٦ مايو", None),
        ("some day", None),
        ("31 February 2026", None),
    ],
)
def test_date_is_kept_as_it_is_written(written: str, day: datetime.date | None):
    assert article_date(written, ARTICLE) == ArticleDate(day, written)


def test_date_without_a_year_keeps_the_year_it_had():
    from dataclasses import replace

    dated = replace(ARTICLE, date=ArticleDate(datetime.date(2022, 5, 16), "١٦ مايو"))
    assert article_date("١٧ مايو", dated) == ArticleDate(datetime.date(2022, 5, 17), "١٧ مايو")
    assert article_date("29 February", dated) == ArticleDate(None, "29 February")


def test_empty_date_is_none():
    assert article_date("", ARTICLE) is None


def test_tags_by_the_commas_of_three_languages():
    assert tags_of("قازان، مخطوطات, книга; قازان") == ("قازان", "مخطوطات", "книга")
    assert tags_of(" , ،") == ()
