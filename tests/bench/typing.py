"""Keys typed into editors of text, each until it is painted, in turns with a bare QTextEdit."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from statistics import median

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QTextEdit

from editor.workstation.page.canvas import Canvas
from editor.workstation.page.underlines import Stroke, Underline
from tests.bench.figure import Figure, percentile

PLACES = {"start": 0.0, "middle": 0.5, "end": 1.0}
TURNS = 8
KEYS_A_TURN = 40
MARKS = 50
"""Waves under words in sight, as the proofreader draws them."""

_WORD = "كلمة "
_COLOUR = "#c0392b"
_LEAST = 100
"""Letters of a paragraph of some lines."""
_LINE_HEIGHT, _ABOVE, _BELOW = 38, 9, 18
"""The page's paragraphs of 22 px letters, in px."""


def bare_editor(text: str, width: float, height: int) -> QTextEdit:
    """Return the floor: Qt's editor with the text, no work of ours.

    It has the page's face, size, height of lines, room between paragraphs, direction, and a column
    of ``width`` px. It has no headings in another face, no wide margins, and Qt's own history.
    """
    bare = QTextEdit()
    font = QFont()
    font.setFamilies(["Amiri", "PT Serif"])
    font.setPixelSize(22)
    bare.setFont(font)
    # As on the page: a scroll bar that comes and goes lays the whole text out again.
    bare.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bare.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    bare.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    around = 2 * bare.document().documentMargin() + bare.verticalScrollBar().sizeHint().width()
    bare.resize(round(width + around + 2 * bare.frameWidth()), height)
    fill(bare, text)
    return bare


def fill(bare: QTextEdit, text: str) -> None:
    """Put a text into the floor, its paragraphs spaced as the page's."""
    bare.setPlainText(text)
    shape = QTextBlockFormat()
    shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    shape.setTopMargin(_ABOVE)
    shape.setBottomMargin(_BELOW)
    cursor = QTextCursor(bare.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(shape)


def lay_out(editor: QTextEdit) -> None:
    """Have the whole text laid out: Qt does it bit by bit otherwise, while we measure."""
    document = editor.document()
    document.documentLayout().blockBoundingRect(document.lastBlock())
    until_idle()


def until_idle() -> None:
    """Let what is due happen: paints, timers of no time."""
    for _ in range(5):
        QApplication.processEvents()


def typed(
    label: str,
    editors: Mapping[str, QTextEdit],
    place: float,
    *,
    hide: bool = True,
    keys: int = KEYS_A_TURN,
) -> list[Figure]:
    """Type in the middle of the screen, in another paragraph each turn; return p50 and p95.

    ``editors`` are the one measured, first, and the floor. In turns, so that a busy moment of the
    machine hits both; with ``hide`` only the one typed in is shown: two windows would paint each
    other's keys.
    """
    taken: dict[str, list[float]] = {name: [] for name in editors}
    if hide:
        for editor in editors.values():
            editor.hide()
    for paragraph in _paragraphs(next(iter(editors.values())), place):
        for name, editor in editors.items():
            editor.show()
            _put_caret(editor, paragraph)
            _mark(editor)
            for number in range(keys):
                taken[name].append(until_painted(editor, _WORD[number % len(_WORD)]))
            for _ in range(keys):
                until_painted(editor, "\b", Qt.Key.Key_Backspace)
            _unmark(editor)
            if hide:
                editor.hide()
    measured, floor = taken.values()
    return [
        Figure(
            f"{label} p{percent}",
            percentile(measured, percent),
            "ms",
            len(measured),
            floor=percentile(floor, percent),
        )
        for percent in (50, 95)
    ]


def until_painted(editor: QTextEdit, letter: str, key: int = 0) -> float:
    """Press a key and return the milliseconds until all that it changed is painted.

    Of this thread's own time: nothing in it waits, and what other programs do meanwhile is theirs.
    """
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
    viewport, caret = editor.viewport(), editor.cursorRect()
    start = time.thread_time_ns()
    QApplication.sendEvent(editor, event)
    # Paints all that is marked, now: the event loop would wait for its next frame.
    viewport.repaint(caret)
    taken = (time.thread_time_ns() - start) / 1e6
    QApplication.processEvents()
    return taken


def in_turns(name: str, work: Callable[[], None], floor: Callable[[], None], n: int) -> Figure:
    """Measure ``work`` against ``floor`` as keys are measured: by this thread's own time."""
    taken: dict[Callable[[], None], list[float]] = {work: [], floor: []}
    for _ in range(n):
        for turn, values in taken.items():
            start = time.thread_time_ns()
            turn()
            values.append((time.thread_time_ns() - start) / 1e6)
    return Figure(name, median(taken[work]), "ms", n, floor=median(taken[floor]))


def _paragraphs(editor: QTextEdit, place: float) -> list[str]:
    """Return the texts of the paragraphs to type in: ``TURNS`` neighbours around a place."""
    document = editor.document()
    texts = [document.findBlockByNumber(n).text() for n in range(document.blockCount())]
    long = [text for text in texts if len(text) >= _LEAST]
    # Neighbours: Qt repaints all above a paragraph from which it happens to lay out anew.
    first = min(max(round(place * len(long)) - TURNS // 2, 0), max(len(long) - TURNS, 0))
    return [long[min(first + turn, len(long) - 1)] for turn in range(TURNS)]


def _put_caret(editor: QTextEdit, paragraph: str) -> None:
    document = editor.document()
    block = document.begin()
    while block.text() != paragraph:
        block = block.next()
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + len(paragraph) // 2)
    editor.setTextCursor(cursor)
    editor.setFocus()
    until_idle()
    scroll = editor.verticalScrollBar()
    caret, middle = editor.cursorRect().center().y(), editor.viewport().height() // 2
    scroll.setValue(scroll.value() + caret - middle)
    until_idle()


def _mark(editor: QTextEdit) -> None:
    """Draw waves under words around the caret: the page in its own way, the floor in Qt's."""
    words = list(_words_before(editor.textCursor()))
    if isinstance(editor, Canvas):
        marked: dict[int, tuple[Underline, ...]] = {}
        for word in words:
            block = word.block()
            start, end = (at - block.position() for at in (word.anchor(), word.position()))
            mark = Underline(start, end, Stroke.WAVE, _COLOUR)
            marked[block.blockNumber()] = (*marked.get(block.blockNumber(), ()), mark)
        editor.underlines.show(marked)
    else:
        editor.setExtraSelections([_wave(word) for word in words])
    until_idle()


def _words_before(cursor: QTextCursor) -> Iterator[QTextCursor]:
    for _ in range(MARKS):
        cursor.movePosition(QTextCursor.MoveOperation.PreviousWord, n=3)
        word = QTextCursor(cursor)
        word.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
        yield word


def _wave(word: QTextCursor) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = word
    shape = QTextCharFormat()
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
    shape.setUnderlineColor(QColor(_COLOUR))
    mark.format = shape
    return mark


def _unmark(editor: QTextEdit) -> None:
    if isinstance(editor, Canvas):
        editor.underlines.show({})
    editor.setExtraSelections([])
