"""A label for words of others: wrapped at its edge, read letter by letter, never as markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class WordsLabel(QLabel):
    """Qt draws wrapped plain text a space too far from the right edge; a rich text it does not."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.words = ""
        self.say(words)

    def say(self, words: str) -> None:
        """Show these words; a new line stays one."""
        self.words = words
        self.setText(escape(words).replace("\n", "<br>"))
        self.setAccessibleName(words)
