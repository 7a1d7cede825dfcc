"""A list that holds nothing says so, in its middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout

from editor.workstation.named import named
from editor.workstation.words_label import WordsLabel


class EmptyWords(WordsLabel):
    """Words on the empty ground of ``view``; ``judge`` shows them while there are no rows."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__("", view.viewport())
        named(self, "muted")
        self._view = view
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ground = QVBoxLayout(view.viewport())
        ground.addWidget(self, 1)

    def judge(self) -> None:
        """Show the words where the list holds no row."""
        empty = self._view.model().rowCount() == 0
        self.setVisible(empty)
        # Whoever cannot see the list hears the same of it.
        self._view.setAccessibleDescription(self.words if empty else "")
