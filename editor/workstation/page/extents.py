"""Which lines of the sheet need more than their letters painted, and where they lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock

from editor.workstation.page.line import CLOSING, Line, Part

_DRAWN = frozenset(
    {Part.QUOTE, Part.SPEAKER, Part.FIGURE, Part.SEPARATOR, Part.LIST_ITEM, *CLOSING}
)
"""Parts with a bar, a box, a picture or a mark; of the others only an empty line has a hint."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A line as it lies on the sheet, in document coordinates (px).

    ``top`` and ``bottom`` are those of its letters, without the space around it.
    """

    number: int
    line: Line
    block: QTextBlock
    top: float
    bottom: float
    left: float
    right: float

    @property
    def box(self) -> QRectF:
        """The line as a rectangle."""
        return QRectF(self.left, self.top, self.right - self.left, self.bottom - self.top)


def extents(
    first: QTextBlock, lines: Sequence[Line], column: QRectF, bottom: float
) -> Iterator[Extent]:
    """Yield the lines to draw, from ``first`` on, that begin above ``bottom``.

    Most lines are plain paragraphs: they are passed over, as every key typed paints. The headline
    always comes, as date and rubric hang on it.
    """
    block, number = first, first.blockNumber()
    while block.isValid():
        layout = block.layout()
        top = layout.position().y()
        if top > bottom:
            return
        line = lines[number]
        if line.part in _DRAWN or not line.text or not number:
            shape = block.blockFormat()
            # The lines are of a fixed height, whatever the letters in them measure.
            height = max(1, layout.lineCount()) * shape.lineHeight()
            yield Extent(
                number=number,
                line=line,
                block=block,
                top=top,
                bottom=top + height,
                left=column.left() + shape.leftMargin(),
                right=column.right() - shape.rightMargin(),
            )
        block, number = block.next(), number + 1
