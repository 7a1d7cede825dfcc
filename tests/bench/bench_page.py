"""The page against a bare QTextEdit with the same text: loading, reading, and every key typed."""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Block, Heading, Paragraph, new_block
from editor.article.language import Language
from editor.article.span import Text
from editor.workstation.page.builder import build
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.pictures import no_media
from editor.workstation.page.sheet import article_lines
from tests.bench.figure import Figure, milliseconds, percentile, side_by_side
from tests.bench.newsroom import Words

_KEYS = 240
_TURNS = 4
_SIZE = (1000, 900)
_PARAGRAPH = 36
"""Words of a paragraph, as in the news."""


def measure() -> list[Figure]:
    """Measure on the offscreen platform or a real screen, whichever Qt is started on."""
    application = QApplication.instance() or QApplication([])
    figures = [_blocks_built()]
    for words in (1_300, 10_000):
        article = news_item(words)
        canvas, bare = Canvas(), bare_editor()
        canvas.load(article, no_media)
        bare.setPlainText("\n".join(article.texts()))
        canvas.resize(*_SIZE)
        canvas.show()
        # Lines as long as the page's: a wider editor has fewer of them to lay out and paint.
        around = 2 * bare.document().documentMargin() + bare.verticalScrollBar().sizeHint().width()
        bare.resize(round(canvas.column().width() + around), _SIZE[1])
        bare.show()
        QApplication.processEvents()
        label = f"page, {words:,} words"
        figures.append(_loaded(label, canvas, bare, article))
        taken = milliseconds(canvas.article, 20)
        figures.append(Figure(f"{label}: read as an article", percentile(taken, 50), "ms", 20))
        figures += _typed(label, canvas, bare)
        canvas.close()
        bare.close()
    del application
    return figures


def news_item(words: int) -> Article:
    """Return an article of made-up Arabic words: paragraphs, a heading after every sixth."""
    source = Words(seed=words)
    blocks: list[Block] = []
    for number in range(words // _PARAGRAPH):
        if number % 6 == 5:
            blocks.append(new_block(Heading, Language.AR, text=source.text(4)))
        blocks.append(new_block(Paragraph, Language.AR, text=source.text(_PARAGRAPH)))
    return replace(
        Article.new(Language.AR, source.text(9)),
        lead=Text.of(source.text(30)),
        blocks=tuple(blocks),
        signature=source.text(5),
        photo_credit=source.text(4),
        sources=(Source(source.text(1)),),
    )


def bare_editor() -> QTextEdit:
    """Return the floor: Qt's editor, the same face, size and direction, no work of ours."""
    bare = QTextEdit()
    font = QFont()
    font.setFamilies(["Amiri", "PT Serif"])
    font.setPixelSize(22)
    bare.setFont(font)
    # As on the page: a scroll bar that comes and goes lays the whole text out again.
    bare.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bare.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return bare


def _blocks_built() -> Figure:
    canvas = Canvas()
    lines = article_lines(news_item(500 * _PARAGRAPH))[:500]
    direction = canvas.details.direction

    def work() -> None:
        build(lines, canvas.typesetter, direction, canvas).deleteLater()

    return Figure("page: 500 blocks built", percentile(milliseconds(work, 20), 50), "ms", 20)


def _loaded(label: str, canvas: Canvas, bare: QTextEdit, article: Article) -> Figure:
    text = "\n".join(article.texts())

    def load() -> None:
        canvas.load(article, no_media)
        QApplication.processEvents()

    def floor() -> None:
        bare.setPlainText(text)
        QApplication.processEvents()

    return side_by_side(f"{label}: load and paint", load, floor, 15)


def _typed(label: str, canvas: Canvas, bare: QTextEdit) -> list[Figure]:
    """Type letters in the middle of a paragraph near the top, each until it is painted.

    In turns of one editor at a time, the other hidden: two windows would paint each other's keys.
    """
    taken: dict[QTextEdit, list[float]] = {canvas: [], bare: []}
    canvas.hide()
    bare.hide()
    for _ in range(_TURNS):
        for widget, values in taken.items():
            widget.show()
            cursor = QTextCursor(widget.document().findBlockByNumber(4))
            cursor.setPosition(cursor.position() + 60)
            widget.setTextCursor(cursor)
            widget.setFocus()
            QApplication.processEvents()
            for number in range(_KEYS // _TURNS):
                values.append(_until_painted(widget, "كلمة "[number % 5]))
            widget.hide()
    return [
        Figure(
            f"{label}: key to painted p{percent}",
            percentile(taken[canvas], percent),
            "ms",
            _KEYS,
            floor=percentile(taken[bare], percent),
        )
        for percent in (50, 95)
    ]


def _until_painted(widget: QTextEdit, letter: str) -> float:
    key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    start = time.perf_counter_ns()
    QApplication.sendEvent(widget, key)
    # Paints all that is marked, now: the event loop would wait for its next frame.
    widget.viewport().repaint(widget.cursorRect())
    taken = (time.perf_counter_ns() - start) / 1e6
    QApplication.processEvents()
    return taken
