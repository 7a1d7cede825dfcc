"""That one is suggesting, said in the status bar as long as it is so."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton

from editor.workstation.statusbar import StatusBar


class SuggestingMark(QToolButton):
    """Stands beside the figures of the text; a click shows the list."""

    def __init__(self, bar: StatusBar) -> None:
        super().__init__(bar)
        self.setObjectName("suggestingMark")
        self.setAutoRaise(True)
        self._on, self._count = False, 0
        layout = bar.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(2, self)
        self.hide()

    def show_state(self, *, suggesting: bool, count: int) -> None:
        """Show the mode, and how many changes wait."""
        if (suggesting, count) != (self._on, self._count):
            self._on, self._count = suggesting, count
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.setVisible(self._on or bool(self._count))
        words = [self.tr("Suggesting")] if self._on else []
        if self._count:
            words.append(self.tr("%n change(s)", "", self._count))
        self.setText(" · ".join(words))
        if self.property("on") != self._on:
            self.setProperty("on", self._on)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setToolTip(self.tr("What you write is a suggestion. Show the list"))
