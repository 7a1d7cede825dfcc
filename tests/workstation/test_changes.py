"""Deltas taken from the page as it is written on: replayed, they are the article."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.article.delta import Delta, Replay, from_json, to_json
from editor.article.language import Language
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.changes import Changes
from editor.workstation.page.edits.body import settled
from editor.workstation.page.line import Lines
from editor.workstation.page.pictures import no_media
from editor.workstation.page.sheet import article_lines, lines_article
from editor.workstation.page.splice import difference
from tests.article.test_delta import histories
from tests.strategies import articles
from tests.workstation.page.storm import act, acts


def sheet(article: Article) -> Lines:
    return settled(article_lines(article))


@given(histories(), st.integers(1, 4))
def test_changes_of_the_sheet_make_the_article(moments: list[Article], every: int) -> None:
    base = moments[0]
    changes = Changes(sheet(base), base)
    replay = Replay(lines_article(sheet(base), base))
    for number, (before, after) in enumerate(pairwise(moments)):
        found = difference(sheet(before), sheet(after))
        if found is not None:
            first, _, new = found
            changes.note(first, len(sheet(after)) - first - len(new))
        if number % every == 0 or after is moments[-1]:
            replay.apply(from_json(to_json(changes.take(sheet(after), after))))
            assert replay.article() == lines_article(sheet(after), after)


@given(articles())
def test_an_untouched_sheet_has_no_changes(article: Article) -> None:
    changes = Changes(sheet(article), article)
    assert not changes.take(sheet(article), article)


def test_a_letter_takes_its_own_block(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    article = Article.new(Language.AR, "خبر")
    canvas.load(article, no_media)
    changes = Changes(canvas.lines, canvas.details)
    canvas.lines_changed.connect(changes.note)
    QTest.keyClicks(canvas, "one")
    canvas.press_enter()
    QTest.keyClicks(canvas, "two")
    first, second = canvas.article().blocks
    assert changes.take(canvas.lines, canvas.details) == Delta(blocks=(first, second))
    QTest.keyClicks(canvas, "!")
    [_, changed] = canvas.article().blocks
    assert changes.take(canvas.lines, canvas.details) == Delta(
        after=first.id, removed=(second.id,), blocks=(changed,)
    )
    canvas.change_details(rubric="novosti")
    taken = changes.take(canvas.lines, canvas.details)
    assert taken.head is not None
    assert (taken.head.rubric, taken.head.headline) == ("novosti", "خبر")
    assert taken.blocks == ()
    assert not changes.take(canvas.lines, canvas.details)


def test_whatever_is_done_to_the_page(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    changes: list[Changes] = []
    canvas.lines_changed.connect(lambda first, tail: changes[-1].note(first, tail))

    @given(articles(), st.lists(acts(), max_size=25), st.integers(1, 4))
    def check(article: Article, storm: list[tuple[str, object]], every: int) -> None:
        canvas.load(article, no_media)
        changes.append(Changes(canvas.lines, canvas.details))
        replay = Replay(canvas.article())
        for number, one in enumerate(storm):
            act(canvas, *one)
            if number % every == 0 or number == len(storm) - 1:
                delta = changes[-1].take(canvas.lines, canvas.details)
                replay.apply(from_json(to_json(delta)))
                assert replay.article() == canvas.article()

    check()
