"""The program's own line icons, in the colours of the theme and turned where direction matters."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor.workstation.theme import ui_font
from editor.workstation.tokens import Tokens

MIRRORED = frozenset(
    {
        "undo",
        "redo",
        "list-bulleted",
        "list-numbered",
        "desk",
        "inspector",
        "search",
        "edit",
        "find",
    }
)
"""Icons that show a direction of reading; they turn over in a right-to-left window."""

SIZE = 20


def icon(name: str, tokens: Tokens, *, rtl: bool = False, colour: str | None = None) -> QIcon:
    """Return the icon ``name`` in the ink of ``tokens``, sharp on the screens there are.

    ``rtl`` turns over the icons of ``MIRRORED``. Raises ``FileNotFoundError`` for an unknown name.
    """
    source = _drawing(name)
    result = QIcon()
    for ink, mode in (
        (colour or tokens.ink, QIcon.Mode.Normal),
        (tokens.state_draft, QIcon.Mode.Disabled),
    ):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", ink).encode()))
        for scale in _scales():
            image = _blank(scale)
            painter = QPainter(image)
            renderer.render(painter, QRectF(0, 0, SIZE, SIZE))
            painter.end()
            if rtl and name in MIRRORED:
                image = image.flipped(Qt.Orientation.Horizontal)
            result.addPixmap(QPixmap.fromImage(image), mode)
    return result


@cache
def _drawing(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def letter_icon(letter: str, tokens: Tokens, *, strong: bool, slanted: bool = False) -> QIcon:
    """Return a letter as an icon: how bold and italic are shown in each language's own word."""
    result = QIcon()
    for ink, mode in (
        (tokens.ink, QIcon.Mode.Normal),
        (tokens.state_draft, QIcon.Mode.Disabled),
    ):
        for scale in _scales():
            image = _blank(scale)
            painter = QPainter(image)
            font = ui_font()
            font.setPixelSize(16)
            font.setWeight(QFont.Weight.Bold if strong else QFont.Weight.Medium)
            font.setItalic(slanted)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(QRectF(0, -1, SIZE, SIZE), Qt.AlignmentFlag.AlignCenter, letter)
            painter.end()
            result.addPixmap(QPixmap.fromImage(image), mode)
    return result


def _scales() -> set[int]:
    """Return the pixels a point of the screens there are, whole numbers at least as fine."""
    return {ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()}


def _blank(scale: int) -> QImage:
    image = QImage(QSize(SIZE, SIZE) * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    return image
