"""All markup: a page to read in which what is gone is struck and what is new is underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from editor.article.media import MediaLoader
from editor.workstation.page.line import Spot
from editor.workstation.page.paper import Paper
from editor.workstation.page.tints import Form, Tint
from editor.workstation.review.redlined import Redlined, Run

if TYPE_CHECKING:
    from editor.workstation.tokens import Tokens


class MarkupView(Paper):
    """The same paper and type as the page; nothing can be written on it."""

    caret_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._runs: tuple[Run, ...] = ()
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.place_changed.connect(self.caret_moved)

    def show_redlined(self, shown: Redlined, media: MediaLoader, tokens: Tokens) -> None:
        """Show both versions in the colours of a theme."""
        self._runs = ()
        self.load(shown.article, media)
        self._runs = shown.runs
        self._applying += 1
        cursor = QTextCursor(self.document())
        # One edit: laid out once.
        cursor.beginEditBlock()
        for run in self._runs:
            cursor.setPosition(self.position(Spot(run.line, run.start), before_next=True))
            cursor.setPosition(
                self.position(Spot(run.line, run.end)), QTextCursor.MoveMode.KeepAnchor
            )
            # Of whole words, so that no run of letters that join is cut by it.
            cursor.mergeCharFormat(_format(run, tokens))
        cursor.endEditBlock()
        self._applying -= 1
        bar = (Tint(Form.BAR, line=tokens.field_border),)
        self.tints.show({run.line: bar for run in self._runs})

    # Among the changes

    def at_caret(self) -> str:
        """Return the change at the caret, empty for none."""
        here = self.spot(self.textCursor().position())
        touching = [
            run
            for run in self._runs
            if run.line == here.line and run.start <= here.offset <= run.end
        ]
        # Between two the one that begins here: it was gone to.
        found = max(touching, key=lambda run: run.start, default=None)
        return found.change if found is not None else ""

    def after_caret(self, *, but: str = "") -> str:
        """Return the next change, around the end if need be."""
        here = self.spot(self.textCursor().position())
        order = [run for run in self._runs if run.change != (but or self.at_caret())]
        after = [run for run in order if (run.line, run.start) > (here.line, here.offset)]
        return (after or order)[0].change if order else ""

    def before_caret(self) -> str:
        """Return the change before, around the beginning if need be."""
        here = self.spot(self.textCursor().position())
        order = [run for run in self._runs if run.change != self.at_caret()]
        before = [run for run in order if (run.line, run.start) < (here.line, here.offset)]
        return (before or order)[-1].change if order else ""

    def go_to(self, key: str, *, focus: bool = True) -> None:
        """Put the caret at a change."""
        run = next((each for each in self._runs if each.change == key), None)
        if run is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.position(Spot(run.line, run.start), before_next=True))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        caret, height = self.cursorRect(), self.viewport().height()
        if caret.top() < 2 * caret.height() or caret.bottom() > height - 2 * caret.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + caret.top() - height // 3)
        if focus:
            self.setFocus()


def _format(run: Run, tokens: Tokens) -> QTextCharFormat:
    made = QTextCharFormat()
    if run.is_struck:
        made.setFontStrikeOut(True)
        made.setForeground(QColor(tokens.danger))
        made.setBackground(QColor(tokens.danger_tint))
    elif run.is_new:
        made.setFontUnderline(True)
        made.setForeground(QColor(tokens.accent_text))
        made.setBackground(QColor(tokens.accent_tint))
    else:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        made.setUnderlineColor(QColor(tokens.accent))
    return made
