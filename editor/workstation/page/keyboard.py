"""The keys of the page: typing, Enter, Backspace, Tab, words, direction, input methods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from editor.article.language import Direction
from editor.article.span import EMPTY
from editor.workstation.page.edits.breaking import break_line, press_enter
from editor.workstation.page.edits.cutting import cut
from editor.workstation.page.edits.inserting import insert_text, typing_format
from editor.workstation.page.edits.joining import join_backward, join_forward
from editor.workstation.page.line import RICH, WORDLESS, Line, Lines, Part, Selection
from editor.workstation.page.motion import neighbouring_part, word_backward, word_forward
from editor.workstation.page.shift_watch import ShiftWatch
from editor.workstation.page.typesetting import format_in
from editor.workstation.page.writing import Writing

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier
_HELD = _CTRL | _ALT | _META
_TYPES = (_NONE, _SHIFT)
"""What is held with a key that writes a letter, whatever the key."""

_COMMANDS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_Return, _NONE): "press_enter",
    (Qt.Key.Key_Enter, _NONE): "press_enter",
    (Qt.Key.Key_Return, _SHIFT): "break_line",
    (Qt.Key.Key_Enter, _SHIFT): "break_line",
    (Qt.Key.Key_Backspace, _NONE): "erase_backward",
    (Qt.Key.Key_Backspace, _SHIFT): "erase_backward",
    (Qt.Key.Key_Delete, _NONE): "erase_forward",
    (Qt.Key.Key_Backspace, _CTRL): "erase_word_backward",
    (Qt.Key.Key_Delete, _CTRL): "erase_word_forward",
    (Qt.Key.Key_Tab, _NONE): "next_stop",
    (Qt.Key.Key_Backtab, _NONE): "previous_stop",
    (Qt.Key.Key_Backtab, _SHIFT): "previous_stop",
    (Qt.Key.Key_Tab, _SHIFT): "previous_stop",
    (Qt.Key.Key_V, _CTRL | _SHIFT): "plain_paste",
}
_STANDARD = (
    (QKeySequence.StandardKey.Undo, "undo"),
    (QKeySequence.StandardKey.Redo, "redo"),
    (QKeySequence.StandardKey.Cut, "cut"),
    (QKeySequence.StandardKey.Paste, "paste_by_key"),
)
_JOINERS = "\u200c\u200d\u200e\u200f\u00ad"
"""Signs without ink that belong to words of the three languages."""
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class Keyboard(Writing):
    """Turns keys into commands; inside a line Qt writes, across lines we do."""

    escaped = Signal()
    """Esc was pressed here; what is open above the page may close."""
    leaves_shortcuts = True
    """The window's actions are asked before the page; see ``layouts.KeyPositions``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shift_watch = ShiftWatch(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key says."""
        text = event.text()
        # Nearly every key is a letter: it need not be looked up among the commands.
        if text and event.modifiers() in _TYPES and text.isprintable():
            self._type(event)
            return
        self._shift_watch.heed(event)
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        command = self._command(event)
        if command is not None:
            command()
            event.accept()
        elif _is_typing(event):
            self._type(event)
        elif event.key() in _ARROWS:
            self._step(event)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Set the direction when Ctrl and a Shift were pressed with nothing else, as in Word."""
        direction = self._shift_watch.released(event)
        if direction is not None:
            self.set_direction(direction)
        super().keyReleaseEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let an input method write inside a line, never over the borders of lines."""
        writes = event.commitString() or event.preeditString()
        if writes and not self._can_write_here():
            self.perform(insert_text(self._sheet(), self.selection(), EMPTY))
        committed = event.commitString()
        one_line = " ".join(committed.split("\u2029")).replace("\n", " ")
        sound = "".join(letter for letter in one_line if _is_written(letter))
        if sound != committed:
            event.setCommitString(sound, event.replacementStart(), event.replacementLength())
        super().inputMethodEvent(event)

    # Commands of single keys

    def press_enter(self) -> None:
        """Begin what comes next."""
        self.perform(press_enter(self._sheet(), self.selection()))

    def break_line(self) -> None:
        """Break the line inside its block."""
        self.perform(break_line(self._sheet(), self.selection()))

    def erase_backward(self) -> None:
        """Remove the selection, the code point before the caret, or the border above."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            self.perform(cut(self._sheet(), self.selection()))
        elif not self.selection().caret.offset:
            self.perform(join_backward(self._sheet(), cursor.blockNumber()))
        else:
            # One code point: a vowel mark first, then its letter; an isolate is none.
            cursor.setPosition(self.position(self.selection().caret))
            cursor.deletePreviousChar()
            self.ensureCursorVisible()

    def erase_forward(self) -> None:
        """Remove the selection, the letter after the caret with its marks, or the border below."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            self.perform(cut(self._sheet(), self.selection()))
        elif self._at_line_end():
            self.perform(join_forward(self._sheet(), cursor.blockNumber()))
        else:
            cursor.setPosition(self.position(self.selection().caret, before_next=True))
            cursor.deleteChar()

    def erase_word_backward(self) -> None:
        """Remove the selection, or back to the start of the word before."""
        spot = self.selection().caret
        if self.textCursor().hasSelection() or not spot.offset:
            self.erase_backward()
            return
        self.perform(cut(self._sheet(), Selection(word_backward(self._lines, spot), spot)))

    def erase_word_forward(self) -> None:
        """Remove the selection, or on to the start of the next word."""
        spot = self.selection().caret
        if self.textCursor().hasSelection() or self._at_line_end():
            self.erase_forward()
            return
        self.perform(cut(self._sheet(), Selection(spot, word_forward(self._lines, spot))))

    def next_stop(self) -> None:
        """Tab: a list item goes in, else the caret goes to the next part."""
        self._go_to_stop(1)

    def previous_stop(self) -> None:
        """Shift+Tab: a list item goes out, else the caret goes to the part before."""
        self._go_to_stop(-1)

    def move_by_word(self, by: int, *, keep: bool) -> None:
        """Move the caret one word on (1) or back (-1); ``keep`` extends the selection."""
        selection = self.selection()
        move = word_forward if by > 0 else word_backward
        spot = move(self._lines, selection.caret)
        self.select(Selection(selection.anchor if keep else spot, spot))

    # How they are found

    def _command(self, event: QKeyEvent) -> Callable[[], object] | None:
        for standard, name in _STANDARD:
            if event.matches(standard):
                return getattr(self, name)  # type: ignore[no-any-return]
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
        )
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and held in (_CTRL, _CTRL | _SHIFT):
            return self._word_move(key, keep=bool(held & _SHIFT))
        name = _COMMANDS.get((key, held), "")
        return getattr(self, name) if name else None

    def _word_move(self, key: Qt.Key, *, keep: bool) -> Callable[[], None]:
        # Left is forward where the text runs to the left.
        line = self._lines[self.textCursor().blockNumber()]
        forward = Qt.Key.Key_Left if line.facts.direction is Direction.RTL else Qt.Key.Key_Right
        by = 1 if key is forward else -1
        return lambda: self.move_by_word(by, keep=keep)

    def _type(self, event: QKeyEvent) -> None:
        if self._can_write_here():
            self._keep_runs_from_growing()
            super().keyPressEvent(event)
        else:
            self.perform(insert_text(self._sheet(), self.selection(), event.text()))

    def _step(self, event: QKeyEvent) -> None:
        """Move as Qt does, but never stop between a letter and an isolate, which is no letter."""
        before, position = self.selection().caret, None
        while position != self.textCursor().position() and self.selection().caret == before:
            position = self.textCursor().position()
            super().keyPressEvent(event)

    def _at_line_end(self) -> bool:
        spot = self.selection().caret
        return spot.offset == len(self._lines[spot.line].text)

    def _keep_runs_from_growing(self) -> None:
        cursor = self.textCursor()
        line = self._lines[cursor.blockNumber()]
        # Asked with every letter, and hardly a line has such a run: Qt's answer would take longer.
        if not _has_runs(line) or line.part not in RICH or cursor.hasSelection():
            return
        present = format_in(self.currentCharFormat())
        shape = typing_format(line, self.spot(cursor.position()).offset)
        if (shape.link, shape.language) != (present.link, present.language):
            # Bold that was just switched on for the next letters stays.
            shape = replace(present, link=shape.link, language=shape.language)
            self.setCurrentCharFormat(self.typesetter.run(line.facts, shape))

    def _can_write_here(self) -> bool:
        """Tell whether Qt may write at the caret: inside one line that holds text."""
        cursor: QTextCursor = self.textCursor()
        number = cursor.blockNumber()
        if self._lines[number].part in WORDLESS:
            return False
        if not cursor.hasSelection():
            return True
        return self.document().findBlock(cursor.anchor()).blockNumber() == number

    def _go_to_stop(self, by: int) -> None:
        number = self.textCursor().blockNumber()
        if self._lines[number].part is Part.LIST_ITEM and (
            self.indent() if by > 0 else self.outdent()
        ):
            return
        stop = neighbouring_part(self._lines, number, by)
        if stop is None:
            # QTextEdit keeps Tab for itself; at the ends of the page it leads on in the window.
            QWidget.focusNextPrevChild(self, by > 0)
        else:
            self.select(Selection.at(stop, len(self._lines[stop].text)))

    def _sheet(self) -> Lines:
        return tuple(self._lines)


def _is_typing(event: QKeyEvent) -> bool:
    """Tell whether a key writes a letter; AltGr comes as Ctrl and Alt together."""
    text = event.text()
    held = event.modifiers() & _HELD
    if not text or held in (_CTRL, _META, _ALT):
        return False
    return text.isprintable() or text in _JOINERS


def _is_written(letter: str) -> bool:
    """Tell whether a letter may stand in a text: no control, no place of an object (U+FFFC)."""
    return (letter.isprintable() and letter != "\ufffc") or letter in _JOINERS


def _has_runs(line: Line) -> bool:
    return any(span.format.link or span.format.language for span in line.text.spans)
