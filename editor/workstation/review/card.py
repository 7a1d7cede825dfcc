"""One change as a card: what became what, of which class, by whom, and the two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from editor.article.change import Change
from editor.article.language import Direction, Language
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.review.look import change_html, moment
from editor.workstation.theme import ui_font

if TYPE_CHECKING:
    from editor.workstation.theme import Theme

_NOTE_POINT_SIZE = 9


class ReviewCard(QFrame):
    """A card of the review: Enter or a click goes to its place, Up and Down to the next card."""

    chosen = Signal(str)
    step_wanted = Signal(int)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.key = key

    def set_current(self, current: bool) -> None:
        """Show that this is the one at the caret."""
        if self.property("current") != current:
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the place, press the button that has the focus, or go to the next card."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focused, QAbstractButton):
                focused.click()
            else:
                self.chosen.emit(self.key)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_wanted.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the place."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self.key)


class ChangeCard(ReviewCard):
    """Shows a change."""

    accept_wanted = Signal(str)
    reject_wanted = Signal(str)

    def __init__(self, key: str, theme: Theme) -> None:
        super().__init__(key)
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self.words, self.note = QLabel(), named(Prose(), "muted")
        for label in (self.words, self.note):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setFont(ui_font(_NOTE_POINT_SIZE))
        self.accept_button, self.reject_button = named(QPushButton(), "fix"), QPushButton()
        self.accept_button.clicked.connect(lambda: self.accept_wanted.emit(self.key))
        self.reject_button.clicked.connect(lambda: self.reject_wanted.emit(self.key))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.note, 1)
        row.addWidget(self.accept_button)
        row.addWidget(self.reject_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addLayout(row)

    def show_change(
        self, change: Change, who: str, direction: Direction, language: Language
    ) -> None:
        """Show a change in the article's ``direction``, told in the interface's ``language``."""
        state = (change, who, direction, language, self._theme.tokens)
        if state == self._shown:
            return
        self._shown = state
        from editor.review.describing import class_name, describe

        named_class = class_name(change.change_class, language)
        parts = (named_class, f"\u2068{who}\u2069" if who else "", moment(change.time))
        note = " · ".join(part for part in parts if part)
        self.words.setText(change_html(change, direction, self._theme.tokens, language))
        self.note.setText(note)
        said = describe(change, language, isolate=False)
        self.setAccessibleName(f"{said}. {note}")
        self.accept_button.setText(self.tr("Accept"))
        self.reject_button.setText(self.tr("Reject"))
        self.accept_button.setAccessibleName(self.tr("Accept: %1").replace("%1", said))
        self.reject_button.setAccessibleName(self.tr("Reject: %1").replace("%1", said))
