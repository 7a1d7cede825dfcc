"""What stands on the screen after an edit is what a fresh painting gives: no ink is left behind."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.importing.samples import story
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Selection
from editor.workstation.page.pictures import no_media

_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return)


def on_screen(canvas: Canvas) -> QImage:
    shot = QApplication.primaryScreen().grabWindow(canvas.winId()).toImage()
    return shot.convertToFormat(QImage.Format.Format_RGB32)


def painted_anew(canvas: Canvas) -> QImage:
    return canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_no_ink_is_left_behind(qtbot) -> None:
    # A caret that blinks between the two pictures is no ink.
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(900, 700)
    canvas.load(story().editions[0], no_media)
    canvas.show()
    chance = random.Random(5)
    try:
        for number in range(40):
            line = chance.randrange(len(canvas.lines))
            offset = chance.randrange(len(canvas.lines[line].text) + 1)
            canvas.select(Selection.at(line, offset))
            canvas.ensureCursorVisible()
            for _ in range(3):
                QApplication.processEvents()
            QTest.keyClick(canvas, chance.choice(_KEYS))
            for _ in range(3):
                QApplication.processEvents()
            assert on_screen(canvas) == painted_anew(canvas), number
    finally:
        QApplication.setCursorFlashTime(flash)
