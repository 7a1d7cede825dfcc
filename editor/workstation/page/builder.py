"""Lines into a ``QTextDocument``: a whole one, or the few blocks that a command changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextOption

from editor.article.language import Direction
from editor.workstation.page.isolating import SIGNS, isolated, units_at
from editor.workstation.page.line import Line
from editor.workstation.page.typesetting import Typesetter

_LINE_SEPARATOR = "\u2028"


def build(
    lines: Sequence[Line], typesetter: Typesetter, direction: Direction, parent: QObject
) -> QTextDocument:
    """Return a new document that shows ``lines``; one edit block, no undo of Qt's own."""
    document = QTextDocument(parent)
    # The page keeps its own history: Qt's would record every change of colour, zoom and theme.
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    right_to_left = direction is Direction.RTL
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, line in enumerate(lines):
        if number:
            cursor.insertBlock(typesetter.block(line.facts), typesetter.run(line.facts))
        else:
            cursor.setBlockFormat(typesetter.block(line.facts))
            cursor.setBlockCharFormat(typesetter.run(line.facts))
        _insert_runs(cursor, line, typesetter)
    cursor.endEditBlock()
    return document


def rewrite(
    document: QTextDocument, first: int, old: int, lines: Sequence[Line], typesetter: Typesetter
) -> None:
    """Put ``lines`` in the place of ``old`` blocks from number ``first``; both are at least one."""
    cursor = QTextCursor(document.findBlockByNumber(first))
    cursor.beginEditBlock()
    shared = min(old, len(lines))
    for line in lines[:shared]:
        _replace(cursor, line, typesetter)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    last = document.findBlockByNumber(first + shared - 1)
    cursor.setPosition(last.position() + last.length() - 1)
    if old > shared:
        end = document.findBlockByNumber(first + old - 1)
        cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        # Which of the joined blocks lends its format is Qt's secret: say it again.
        _set_formats(cursor, lines[shared - 1], typesetter)
    for line in lines[shared:]:
        cursor.insertBlock(typesetter.block(line.facts), typesetter.run(line.facts))
        _insert_runs(cursor, line, typesetter)
    cursor.endEditBlock()


def restyle(document: QTextDocument, lines: Sequence[Line], typesetter: Typesetter) -> None:
    """Give every block and run the formats of another appearance; the text stays untouched."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, line in enumerate(lines):
        block = document.findBlockByNumber(number)
        cursor.setPosition(block.position())
        _set_formats(cursor, line, typesetter)
        for span in isolated(line).spans:
            cursor.setPosition(
                cursor.position() + utf16_length(span.text), QTextCursor.MoveMode.KeepAnchor
            )
            cursor.setCharFormat(typesetter.run(line.facts, span.format))
            cursor.setPosition(cursor.position())
    cursor.endEditBlock()


def position_in(block: QTextBlock, line: Line, offset: int, *, before_next: bool = False) -> int:
    """Return the UTF-16 position in the document of a code point of ``line``, shown by ``block``.

    Beside isolates it is right after the letter before, or right ``before_next``.
    """
    # All letters of the three languages are one unit each: most lines need no counting.
    if block.length() - 1 == len(line.text):
        return block.position() + offset
    return block.position() + units_at(line, block.text(), offset, before_next=before_next)


def is_isolated(block: QTextBlock, line: Line) -> bool:
    """Tell whether ``block``, which shows the letters of ``line``, has the isolates it needs."""
    wanted = isolated(line)
    if wanted is line.text and block.length() - 1 == len(wanted):
        return True
    return block.text() == wanted.plain.replace("\n", _LINE_SEPARATOR)


def isolate(block: QTextBlock, line: Line, typesetter: Typesetter) -> None:
    """Give ``block``, which shows the letters of ``line``, the isolates it needs now.

    Only those that are missing or too many are touched.
    """
    wanted = isolated(line)
    shown, letters = block.text(), wanted.plain.replace("\n", _LINE_SEPARATOR)
    cursor = QTextCursor(block)
    cursor.beginEditBlock()
    place, at = block.position(), 0
    for offset, letter in enumerate(letters):
        while shown[at : at + 1] != letter and shown[at : at + 1] in SIGNS:
            _delete_at(cursor, place)
            at += 1
        if shown[at : at + 1] == letter:
            at += 1
        else:
            cursor.setPosition(place)
            cursor.insertText(letter, typesetter.run(line.facts, wanted.format_at(offset)))
        place += utf16_length(letter)
    for _ in shown[at:]:
        _delete_at(cursor, place)
    cursor.endEditBlock()


def _delete_at(cursor: QTextCursor, place: int) -> None:
    cursor.setPosition(place)
    cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _replace(cursor: QTextCursor, line: Line, typesetter: Typesetter) -> None:
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    _set_formats(cursor, line, typesetter)
    _insert_runs(cursor, line, typesetter)


def _set_formats(cursor: QTextCursor, line: Line, typesetter: Typesetter) -> None:
    cursor.setBlockFormat(typesetter.block(line.facts))
    cursor.setBlockCharFormat(typesetter.run(line.facts))


def _insert_runs(cursor: QTextCursor, line: Line, typesetter: Typesetter) -> None:
    for span in isolated(line).spans:
        cursor.insertText(
            span.text.replace("\n", _LINE_SEPARATOR), typesetter.run(line.facts, span.format)
        )


def utf16_length(text: str) -> int:
    """Return the length of ``text`` in UTF-16 units, which is what Qt counts in."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
