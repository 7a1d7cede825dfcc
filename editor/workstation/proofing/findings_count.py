"""How much was found, in the status bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton

from editor.workstation.statusbar import StatusBar


class FindingsCount(QToolButton):
    """Stands beside the figures of the text; a click shows the list."""

    def __init__(self, bar: StatusBar) -> None:
        super().__init__(bar)
        self.setObjectName("findingsCount")
        self.setAutoRaise(True)
        self._count: int | None = None
        layout = bar.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(1, self)
        self.hide()

    def show_count(self, count: int | None) -> None:
        """Show a number; None where nothing is checked."""
        if count != self._count:
            self._count = count
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.setVisible(self._count is not None)
        if self._count is not None:
            found = self.tr("%n finding(s)", "", self._count)
            self.setText(found if self._count else self.tr("Nothing found"))
            self.setToolTip(self.tr("Show the proofreading"))
