"""Where the page of the workstation paints its letters."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock

from editor.workstation.page.canvas import Canvas
from editor.workstation.page.isolating import SIGNS
from editor.workstation.page.pictures import no_media
from tests.bidi.torture import Case, article_of


def canvas_of(qtbot, cases: list[Case]) -> Canvas:
    """A page with a block for every case, which are of one language."""
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(1000, 900)
    canvas.load(article_of(cases[0].language, cases), no_media)
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas


def block_of(canvas: Canvas, number: int) -> QTextBlock:
    """The block of case ``number``, laid out."""
    first = next(at for at, line in enumerate(canvas.lines) if line.facts.block_id)
    block = canvas.document().findBlockByNumber(first + number)
    canvas.document().documentLayout().blockBoundingRect(block)
    return block


def places_on_canvas(block: QTextBlock) -> list[tuple[str, float | None]]:
    """Return the letters of a block with the places of their glyphs, without the isolates.

    The glyphs are asked for letter by letter: with a font that steps in, Qt numbers those of a
    whole line wrongly. A letter that is part of a ligature has none.
    """
    layout = block.layout()
    found: list[tuple[str, float | None]] = []
    for index, letter in enumerate(block.text()):
        places = [place.x() for run in layout.glyphRuns(index, 1) for place in run.positions()]
        if letter not in SIGNS:
            found.append((letter, min(places, default=None)))
    return found
