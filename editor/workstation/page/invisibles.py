"""What has no ink, made visible: spaces, breaks, joiners and the controls of direction.

The signs are painted over the text and are nowhere in the document, so showing them moves no
letter. Their shapes are those of word processors where these have one (a dot, a ring, ¶, ↵, →);
the format characters, which word processors hide, get a stem with a flag that points the way they
work (Unicode 16, chapter 23.2 and 23.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import regex
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextBlock, QTextLine

from editor.article.language import Direction
from editor.workstation.page.isolating import is_verbatim
from editor.workstation.page.line import CLOSING, Line, Part
from editor.workstation.page.typesetting import Typesetter

_DOT, _RING, _PILCROW, _RETURN, _ARROW = "dot", "ring", "pilcrow", "return", "arrow"
_CROSS, _STEM, _RIGHT, _LEFT, _OPEN, _CLOSE = "cross", "stem", "right", "left", "open", "close"

SIGNS: dict[str, str] = {
    " ": _DOT,
    "\t": _ARROW,
    "\u00a0": _RING,  # NO-BREAK SPACE
    "\u202f": _RING,  # NARROW NO-BREAK SPACE
    "\u2028": _RETURN,  # LINE SEPARATOR: a break inside a block
    "\u00ad": _STEM,  # SOFT HYPHEN
    "\u200b": _STEM,  # ZERO WIDTH SPACE
    "\u2060": _STEM,  # WORD JOINER
    "\ufeff": _STEM,  # ZERO WIDTH NO-BREAK SPACE
    "\u200c": _CROSS,  # ZERO WIDTH NON-JOINER
    "\u200d": _CROSS,  # ZERO WIDTH JOINER
    "\u200e": _RIGHT,  # LEFT-TO-RIGHT MARK
    "\u200f": _LEFT,  # RIGHT-TO-LEFT MARK
    "\u061c": _LEFT,  # ARABIC LETTER MARK
    "\u202a": _OPEN,  # embeddings, overrides, isolates and what ends them
    "\u202b": _OPEN,
    "\u202d": _OPEN,
    "\u202e": _OPEN,
    "\u2066": _OPEN,
    "\u2067": _OPEN,
    "\u2068": _OPEN,
    "\u202c": _CLOSE,
    "\u2069": _CLOSE,
}
"""The characters without ink that an article can hold, and the sign of each."""

_INKLESS = regex.compile("[" + "".join(SIGNS) + "\u2000-\u200a\u3000]")
_OWN = frozenset("\u2066\u2067\u2069")
_QUIET = frozenset((_DOT, _RING, _PILCROW, _RETURN, _ARROW))
"""What every text has: drawn pale. The others are worth a second look."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign to draw: its kind, the x of the character's two edges, and the line's baseline (px).

    ``left`` and ``right`` are equal for a character without width.
    """

    kind: str
    left: float
    right: float
    baseline: float


def signs_in(block: QTextBlock, line: Line) -> Iterator[Sign]:
    """Yield the signs of a block that is laid out, in document coordinates.

    The isolates that the page itself put there are no part of the text: they have no sign.
    """
    layout = block.layout()
    if not layout.lineCount() or layout.preeditAreaText():
        # While an input method is at work its letters are in the layout and not in the text.
        return
    origin, text = layout.position(), block.text()
    hidden = frozenset() if is_verbatim(line) else _OWN
    for found in _INKLESS.finditer(text):
        letter = found.group()
        if letter in hidden:
            continue
        at = _units(text, found.start())
        row = layout.lineForTextPosition(at)
        if row.isValid():
            yield _placed(SIGNS.get(letter, _DOT), row, at, at + 1, origin)
    last = layout.lineAt(layout.lineCount() - 1)
    if _ends_visibly(line):
        # Where the row ends, not the text: a number at the end of an Arabic line stands within.
        written = last.naturalTextRect()
        right_to_left = line.facts.direction is Direction.RTL
        x = origin.x() + (written.left() if right_to_left else written.right())
        yield Sign(_PILCROW, x, x, origin.y() + last.y() + last.ascent())


def _ends_visibly(line: Line) -> bool:
    """Tell whether ¶ stands at the end: not in a field, nor where a placeholder stands."""
    if line.part in CLOSING:
        return False
    return bool(line.text) or (line.part is Part.PARAGRAPH and not line.is_ghost)


def _units(text: str, offset: int) -> int:
    before = text[:offset]
    return offset if before.isascii() else len(before.encode("utf-16-le", "surrogatepass")) // 2


def _placed(kind: str, row: QTextLine, start: int, end: int, origin: QPointF) -> Sign:
    left, right = sorted((_x(row, start), _x(row, end)))
    return Sign(kind, origin.x() + left, origin.x() + right, origin.y() + row.y() + row.ascent())


def _x(row: QTextLine, position: int) -> float:
    # The stubs know the C++ signature; Python gives the x and where the cursor really stands.
    found: Any = row.cursorToX(position)
    return float(found[0])


class InvisiblesPainter:
    """Draws the signs of one page in its colours and size."""

    def __init__(self, typesetter: Typesetter) -> None:
        look = typesetter.appearance
        self._em = typesetter.em
        self._pale, self._strong = QColor(look.muted), QColor(look.accent)

    def paint(self, painter: QPainter, signs: Iterator[Sign], direction: Direction) -> None:
        """Draw ``signs`` of one block of this direction."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for sign in signs:
            colour = self._pale if sign.kind in _QUIET else self._strong
            painter.setPen(QPen(colour, max(1.0, self._em * 0.05)))
            painter.setBrush(colour)
            self._draw(painter, sign, direction)

    def _draw(self, painter: QPainter, sign: Sign, direction: Direction) -> None:
        em, middle = self._em, (sign.left + sign.right) / 2
        height = sign.baseline - em * 0.24
        match sign.kind:
            case "dot":
                painter.drawEllipse(QPointF(middle, height), em * 0.055, em * 0.055)
            case "ring":
                painter.setBrush(QColor(0, 0, 0, 0))
                painter.drawEllipse(QPointF(middle, height), em * 0.1, em * 0.1)
            case "pilcrow":
                self._draw_pilcrow(painter, sign, direction)
            case "return" | "arrow":
                self._draw_arrow(painter, sign, direction)
            case _:
                self._draw_stem(painter, middle, sign)

    def _draw_pilcrow(self, painter: QPainter, sign: Sign, direction: Direction) -> None:
        """Draw ¶ behind the last letter; turned over in a right-to-left block, as Word does."""
        em = self._em
        way = -1 if direction is Direction.RTL else 1
        x = sign.left + way * em * 0.4
        top = sign.baseline - em * 0.62
        painter.drawLine(QLineF(x, top, x, sign.baseline + em * 0.06))
        painter.drawLine(QLineF(x + way * em * 0.13, top, x + way * em * 0.13, sign.baseline))
        painter.drawLine(QLineF(x - way * em * 0.05, top, x + way * em * 0.18, top))
        bowl = QRectF(0, 0, em * 0.26, em * 0.3)
        bowl.moveCenter(QPointF(x - way * em * 0.06, top + em * 0.15))
        painter.drawChord(bowl, 90 * 16, way * 180 * 16)

    def _draw_arrow(self, painter: QPainter, sign: Sign, direction: Direction) -> None:
        """Draw → for a tab, ↵ for a break: both point the way the text goes on."""
        em = self._em
        back = sign.kind == "return"
        way = -1 if (direction is Direction.RTL) is not back else 1
        length = em * 0.42
        start = sign.left - way * em * 0.16 if back else (sign.left + sign.right) / 2
        tail = start - way * length / 2 - (way * em * 0.3 if back else 0)
        tip = tail + way * length
        y = sign.baseline - em * 0.18
        painter.drawLine(QLineF(tail, y, tip, y))
        if back:
            painter.drawLine(QLineF(tail, y, tail, y - em * 0.24))
        head = QPolygonF(
            [
                QPointF(tip, y),
                QPointF(tip - way * em * 0.13, y - em * 0.1),
                QPointF(tip - way * em * 0.13, y + em * 0.1),
            ]
        )
        painter.drawPolygon(head)

    def _draw_stem(self, painter: QPainter, x: float, sign: Sign) -> None:
        """Draw a format character: a stem, and at its head what tells the kind."""
        em = self._em
        top, bottom = sign.baseline - em * 0.85, sign.baseline + em * 0.16
        flag = em * 0.17
        painter.drawLine(QLineF(x, top, x, bottom))
        match sign.kind:
            case "cross":
                painter.drawLine(QLineF(x - flag / 2, top - flag / 2, x + flag / 2, top + flag / 2))
                painter.drawLine(QLineF(x - flag / 2, top + flag / 2, x + flag / 2, top - flag / 2))
            case "right" | "left":
                way = 1 if sign.kind == "right" else -1
                painter.drawPolygon(
                    QPolygonF(
                        [
                            QPointF(x, top),
                            QPointF(x + way * flag, top + flag / 2),
                            QPointF(x, top + flag),
                        ]
                    )
                )
            case "open" | "close":
                hook = flag if sign.kind == "open" else -flag
                painter.drawLine(QLineF(x, top, x + hook, top))
                painter.drawLine(QLineF(x, bottom, x + hook, bottom))
