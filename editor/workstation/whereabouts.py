"""Where the writer was on the page: noted for the journal, and gone back to."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock

from db.journal.entry import Whereabouts
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Selection, Spot


def whereabouts(canvas: Canvas) -> Whereabouts:
    """Return the selection, and the line at the upper edge with the pixels of it out of sight."""
    selection = canvas.selection()
    block = canvas.cursorForPosition(QPoint(0, 0)).block()
    return Whereabouts(
        anchor_line=selection.anchor.line,
        anchor_offset=selection.anchor.offset,
        caret_line=selection.caret.line,
        caret_offset=selection.caret.offset,
        top=block.blockNumber(),
        above=canvas.verticalScrollBar().value() - _top_of(canvas, block),
    )


def go_back(canvas: Canvas, there: Whereabouts) -> None:
    """Select what was selected and scroll to where the page stood.

    Places that are no longer there give the nearest that is.
    """
    lines = canvas.lines

    def spot(line: int, offset: int) -> Spot:
        line = max(0, min(line, len(lines) - 1))
        return Spot(line, max(0, min(offset, len(lines[line].text))))

    anchor = spot(there.anchor_line, there.anchor_offset)
    caret = spot(there.caret_line, there.caret_offset)
    canvas.select(Selection(anchor, caret))
    block = canvas.document().findBlockByNumber(spot(there.top, 0).line)
    canvas.verticalScrollBar().setValue(_top_of(canvas, block) + there.above)


def _top_of(canvas: Canvas, block: QTextBlock) -> int:
    return round(canvas.document().documentLayout().blockBoundingRect(block).top())
