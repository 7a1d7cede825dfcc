"""Pages for tests: made from a few words, and read back as (part, text) pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor.article.article import Article
from editor.article.block import (
    Block,
    Figure,
    Heading,
    ListItem,
    ListStyle,
    Paragraph,
    Quote,
    Separator,
    new_block,
)
from editor.article.language import Language
from editor.article.span import Text
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Line, Part, Selection
from editor.workstation.page.pictures import no_media


def paragraph(text: str, language: Language = Language.EN) -> Block:
    return new_block(Paragraph, language, text=text)


def heading(text: str, level: int = 2) -> Block:
    return new_block(Heading, Language.EN, text=text, level=level)


def quote(text: str, speaker: str = "") -> Block:
    return new_block(Quote, Language.EN, text=text, speaker=speaker)


def item(text: str, level: int = 0, style: ListStyle = ListStyle.BULLETED) -> Block:
    return new_block(ListItem, Language.EN, text=text, level=level, style=style)


def separator() -> Block:
    return new_block(Separator, Language.EN)


def figure(caption: str = "", credit_line: str = "") -> Block:
    return new_block(
        Figure, Language.EN, media_id="0" * 64, caption=Text.of(caption), credit_line=credit_line
    )


def article(*blocks: Block, language: Language = Language.EN, **fields: object) -> Article:
    return replace(Article.new(language), blocks=blocks, **fields)


def page(qtbot, *blocks: Block, language: Language = Language.EN, **fields: object) -> Canvas:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(700, 800)
    canvas.load(article(*blocks, language=language, **fields), no_media)
    return canvas


def body(canvas: Canvas) -> list[tuple[str, str]]:
    """The lines of the body as (part, text)."""
    return pairs(line for line in canvas.lines[2:-3])


def pairs(lines: Sequence[Line]) -> list[tuple[str, str]]:
    return [(line.part.value, line.text.plain) for line in lines]


def caret(canvas: Canvas) -> tuple[int, int]:
    """The caret as (line of the body, code point)."""
    spot = canvas.selection().caret
    return spot.line - 2, spot.offset


def put(canvas: Canvas, line: int, offset: int = 0) -> None:
    """Set the caret in a line of the body."""
    canvas.select(Selection.at(line + 2, offset))


def line_of(canvas: Canvas, part: Part) -> int:
    return next(number for number, line in enumerate(canvas.lines) if line.part is part)
