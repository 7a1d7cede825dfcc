"""The sign in the status bar that the journal takes nothing; it is seen only then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QLabel

from editor.article.errors import WarraqError
from editor.workstation.journaling import Journaling
from editor.workstation.program import Program
from editor.workstation.statusbar import StatusBar
from editor.workstation.tooltips import tooltip_of


class JournalMark(QLabel):
    """Says what is true: what is typed now is in memory, and on the disk only once it is saved."""

    def __init__(self, journaling: Journaling, program: Program, bar: StatusBar) -> None:
        super().__init__(bar)
        layout = bar.layout()
        assert layout is not None
        layout.addWidget(self)
        self.setObjectName("failed")
        self._program = program
        self._error: Exception | None = None
        journaling.trouble.connect(self.show_trouble)
        self.hide()

    @Slot(object)
    def show_trouble(self, error: Exception | None) -> None:
        """Show why nothing is journalled, or hide where it is."""
        self._error = error
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        error = self._error
        self.setVisible(error is not None)
        self.setText(self.tr("Typing is not on the disk") if error is not None else "")
        said = error.say(self._program.language) if isinstance(error, WarraqError) else str(error)
        self.setToolTip(tooltip_of(said) if error is not None else "")
