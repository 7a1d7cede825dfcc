"""The marker of a list item whose block Qt has not laid out yet: found by the storm of kills."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from editor.article.block import ListStyle
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.extents import Extent
from editor.workstation.page.labels import PageLabels
from editor.workstation.page.line import Part
from editor.workstation.page.sheet_painter import SheetPainter


def test_a_marker_before_its_line_is_laid_out(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.focus_part(canvas.lines[2].part)
    canvas.toggle_list(ListStyle.BULLETED)
    number = 2
    assert canvas.lines[number].part is Part.LIST_ITEM
    block = canvas.document().findBlockByNumber(number)
    block.clearLayout()
    assert not block.layout().lineAt(0).isValid()
    painter = SheetPainter(canvas.typesetter, PageLabels(), canvas.details.direction)
    extent = Extent(
        number=number,
        line=canvas.lines[number],
        block=block,
        top=0,
        bottom=20,
        left=0,
        right=90,
    )
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(0)
    blank = image.copy()
    with QPainter(image) as brush:
        painter.paint_below_text(brush, [extent], canvas.lines, QRectF(0, 0, 100, 100))
    # Nothing is drawn at a place nobody knows; when it is laid out Qt asks for it again.
    assert image == blank
