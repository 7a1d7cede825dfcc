"""The page against a bare QTextEdit with the same text: opening, reading, and every key typed.

Every figure is of the article's size and of the place in it; ``tests.bench.typing`` says what the
floor has in common with the page and what it has not.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Block, Heading, Paragraph, new_block
from editor.article.language import Language
from editor.article.span import Text
from editor.workstation.page.builder import build
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.pictures import no_media
from editor.workstation.page.sheet import article_lines, lines_article
from tests.bench.figure import Figure, milliseconds, percentile
from tests.bench.newsroom import Words
from tests.bench.typing import (
    KEYS_A_TURN,
    PLACES,
    bare_editor,
    fill,
    in_turns,
    lay_out,
    typed,
    until_idle,
    until_painted,
)

SIZES = (1_300, 10_000, 50_000, 100_000)
SCREEN = (1000, 900)
_LONG = 10_000
"""Words of the one long paragraph."""
_SLOW_KEYS = 6
"""Keys a turn in it."""
_PARAGRAPH = 36
"""Words of a paragraph, as in the news."""
_MEMORY = 100_000


def measure() -> list[Figure]:
    """Measure on the offscreen platform or a real screen, whichever Qt is started on."""
    application = QApplication.instance() or QApplication([])
    figures = [_blocks_built()]
    for words in SIZES:
        figures += _page(news_item(words), f"page, {words:,} words")
    figures += _page(one_paragraph(_LONG), f"page, one paragraph of {_LONG:,} words", long=True)
    figures += [_memory("page", ours=True), _memory("bare editor", ours=False)]
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


def one_paragraph(words: int) -> Article:
    """Return an article whose body is a single paragraph."""
    source = Words(seed=words)
    body = new_block(Paragraph, Language.AR, text=source.text(words))
    return replace(Article.new(Language.AR, source.text(9)), blocks=(body,))


def _page(article: Article, label: str, *, long: bool = False) -> list[Figure]:
    text = "\n".join(article.texts())
    canvas = Canvas()
    canvas.resize(*SCREEN)
    canvas.load(article, no_media)
    canvas.show()
    bare = bare_editor(text, canvas.column().width(), SCREEN[1])
    bare.show()
    until_idle()
    figures = [] if long else _opened(label, canvas, bare, article)
    lay_out(canvas)
    lay_out(bare)
    editors = {"page": canvas, "floor": bare}
    places = {"middle": 0.5} if long else PLACES
    for name, place in places.items():
        keys = _SLOW_KEYS if long else KEYS_A_TURN
        figures += typed(f"{label}: key to painted, {name}", editors, place, keys=keys)
    if not long:
        figures.append(_broken(label, canvas, bare))
    canvas.close()
    bare.close()
    canvas.deleteLater()
    bare.deleteLater()
    return figures


def _blocks_built() -> Figure:
    canvas = Canvas()
    lines = article_lines(news_item(500 * _PARAGRAPH))[:500]
    direction = canvas.details.direction

    def work() -> None:
        build(lines, canvas.typesetter, direction, canvas).deleteLater()

    return Figure("page: 500 blocks built", percentile(milliseconds(work, 20), 50), "ms", 20)


def _opened(label: str, canvas: Canvas, bare: QTextEdit, article: Article) -> list[Figure]:
    """Measure until the top is painted, and until the last line is laid out as well.

    The floor gets the bare letters: to space its paragraphs would lay them out a second time.
    """
    text = "\n".join(article.texts())
    n = 15 if len(article.blocks) < 500 else 5

    def load() -> None:
        canvas.load(article, no_media)
        canvas.viewport().repaint()

    def floor() -> None:
        bare.setPlainText(text)
        bare.viewport().repaint()

    def load_whole() -> None:
        load()
        lay_out(canvas)

    def floor_whole() -> None:
        floor()
        lay_out(bare)

    figures = [
        in_turns(f"{label}: opened, top painted", load, floor, n),
        in_turns(f"{label}: opened, all laid out", load_whole, floor_whole, n),
        Figure(
            f"{label}: read as an article",
            percentile(milliseconds(lambda: lines_article(canvas.lines, canvas.details), n), 50),
            "ms",
            n,
        ),
    ]
    fill(bare, text)
    return figures


def _broken(label: str, canvas: Canvas, bare: QTextEdit) -> Figure:
    """Break a paragraph in two by Enter, in the middle of the article."""
    taken: dict[QTextEdit, list[float]] = {canvas: [], bare: []}
    for editor, values in taken.items():
        editor.show()
        editor.setTextCursor(_middle(editor))
        until_idle()
        for _ in range(20):
            values.append(until_painted(editor, "\r", Qt.Key.Key_Return))
            until_painted(editor, "ك")
        editor.hide()
    ours, floor = taken.values()
    return Figure(
        f"{label}: Enter to painted p50", percentile(ours, 50), "ms", 20, percentile(floor, 50)
    )


def _middle(editor: QTextEdit) -> QTextCursor:
    document = editor.document()
    block = document.findBlockByNumber(document.blockCount() // 2)
    while block.length() < 100:
        block = block.previous()
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + block.length() // 2)
    return cursor


def _memory(what: str, *, ours: bool) -> Figure:
    """Measure in a process of its own what a large article takes once it is painted."""
    program = f"from tests.bench.bench_page import memory; print(memory(ours={ours}))"
    said = subprocess.run(
        [sys.executable, "-c", program], check=True, timeout=120, capture_output=True, text=True
    )
    return Figure(f"{what}: memory for 10,000 words", float(said.stdout.split()[-1]), "MB", 1)


def memory(*, ours: bool) -> float:
    """Return the megabytes that the process grows by for 10,000 words of an article."""
    application = QApplication.instance() or QApplication([])
    canvas = Canvas()
    article = news_item(_MEMORY)
    text = "\n".join(article.texts())
    canvas.resize(*SCREEN)
    canvas.load(news_item(1_300), no_media)
    canvas.show()
    bare = bare_editor("", canvas.column().width(), SCREEN[1])
    bare.show()
    until_idle()
    before = _resident()
    if ours:
        canvas.load(article, no_media)
        lay_out(canvas)
    else:
        fill(bare, text)
        lay_out(bare)
    taken = _resident() - before
    del application
    return taken / 2**20 * 10_000 / _MEMORY


def _resident() -> int:
    """Return the resident bytes of this process (Linux)."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
