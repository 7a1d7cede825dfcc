"""The canvas keeps the document, the lines and the one history in step."""

from __future__ import annotations

from hypothesis import given
from PySide6.QtCore import Qt

from editor.article.article import Article
from editor.article.language import Language
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Selection
from editor.workstation.page.reader import Reader
from tests.strategies import articles


def test_load_is_the_identity_and_typing_is_undone(qtbot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)

    @given(articles())
    def check(article: Article) -> None:
        canvas.load(article, lambda _: None)
        assert canvas.article() == article
        canvas.select(Selection.at(0))
        qtbot.keyClicks(canvas, "abc")
        assert canvas.article() != article
        assert Reader(canvas.document()).lines(article) == tuple(canvas.lines)
        canvas.undo()
        assert canvas.article() == article
        assert not canvas.undo_stack.canUndo()
        canvas.redo()
        assert "abc" in "".join(canvas.article().texts())

    check()


def test_an_edit_is_told(qtbot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.load(Article.new(Language.RU), lambda _: None)
    with qtbot.waitSignals([canvas.edited, canvas.place_changed, canvas.history_changed]):
        qtbot.keyClick(canvas, Qt.Key.Key_A)
