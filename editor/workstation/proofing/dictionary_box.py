"""The part of the settings about spelling dictionaries."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from editor.article.language import Language
from editor.workstation.languages import language_title
from editor.workstation.named import named
from editor.workstation.proofing.dictionaries import SUFFIXES, Dictionaries
from editor.workstation.proofing.live import dictionaries
from editor.workstation.prose import Prose
from editor.workstation.theme import ui_font

if TYPE_CHECKING:
    from editor.workstation.program import Program


class DictionaryBox(QWidget):
    """The languages that are checked, what the others lack, and room to drop a file on."""

    def __init__(self, own: Dictionaries, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own, self._program = own, program
        self._there: frozenset[Language] | None = None
        self._head = QLabel(self)
        self._head.setFont(ui_font(strong=True))
        self.state = QLabel()
        self.note, self.result = named(Prose(), "muted"), Prose()
        self.add = QPushButton()
        self.progress = QProgressBar()
        self._build()
        self.setAcceptDrops(True)
        own.looked.connect(self._show)
        own.told.connect(self._say_result)
        own.busy_changed.connect(self._show_busy)
        self.add.clicked.connect(self._choose)
        self.retranslate()
        self._show_busy(own.busy)
        own.look()

    def _build(self) -> None:
        # Not the button that Enter presses anywhere in the settings.
        self.add.setAutoDefault(False)
        # No end is known: it only moves.
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._head, 0, 0)
        grid.addWidget(self.add, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.state, 1, 0)
        for label in (self.state, self.note, self.result):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (self.note, self.result, self.progress):
            widget.hide()
            grid.addWidget(widget, grid.rowCount(), 0, 1, 2)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._head.setText(self.tr("Spelling"))
        self.add.setText(self.tr("Add a dictionary…"))
        self.add.setToolTip(
            self.tr("An .oxt file, or a .dic with its .aff; it can be dropped here too.")
        )
        self.progress.setAccessibleName(self.tr("Adding a dictionary"))
        self._say_states()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a dictionary's file."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Install what was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self._own.install(str(path))

    @Slot(object)
    def _show(self, there: frozenset[Language]) -> None:
        self._there = there
        self._say_states()

    def _say_states(self) -> None:
        if self._there is None:
            self.state.setText("…")
            return
        there = [each for each in Language if each in self._there]
        lacking = [each for each in Language if each not in self._there]
        none = self.tr("No dictionary yet")
        self.state.setText(self.tr(", ").join(map(language_title, there)) or none)
        # It is known by now which are missing: nothing is read here.
        speller, _ = dictionaries()
        said = [speller.missing(language, self._program.language) for language in lacking]
        self.note.setText("\n".join(said))
        self.note.setVisible(bool(said))

    @Slot(str)
    def _say_result(self, text: str) -> None:
        self.result.setText(text)
        self.result.show()

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.add.setEnabled(not busy)
        if busy:
            self.result.hide()

    @Slot()
    def _choose(self) -> None:
        self._own.choose(self)


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one dictionary's file that is dragged; of a pair either half will do."""
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    wanted = [path for path in paths if path.suffix.lower() in SUFFIXES]
    return wanted[0] if wanted and len({path.with_suffix("") for path in wanted}) == 1 else None
