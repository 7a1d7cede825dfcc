"""One change as a card: what became what, of which class, by whom, and the two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from editor.article.change import Change
from editor.article.language import Direction, Language
from editor.workstation.named import named
from editor.workstation.pressed_card import PressedCard
from editor.workstation.prose import Prose
from editor.workstation.review.look import change_html, moment
from editor.workstation.theme import ui_font

if TYPE_CHECKING:
    from editor.workstation.theme import Theme

_NOTE_POINT_SIZE = 9


class ReviewCard(PressedCard):
    """A card of the review: Enter or a click goes to its place, Up and Down to the next card."""

    chosen = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key

    def choose(self) -> None:
        """Go to the place."""
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
        # Below the note, which has words of a dozen letters in Russian.
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.accept_button)
        row.addWidget(self.reject_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.note)
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
