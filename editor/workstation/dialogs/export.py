"""What kind of file the article shall become."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.workstation.dialogs.frame import Frame
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.theme import title_label

FORMATS = ("html", "pdf", "docx", "docx-review", "proof", "txt", "json")


class ExportDialog(Frame):
    """The kinds, each with a line that says what it is good for."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title_label()
        self._group = QButtonGroup(self)
        self._kinds: dict[str, tuple[QRadioButton, QLabel]] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        for kind in FORMATS:
            button, note = QRadioButton(), named(Prose(), "muted")
            note.setIndent(24)
            button.setProperty("kind", kind)
            self._group.addButton(button)
            self._kinds[kind] = (button, note)
            layout.addSpacing(9)
            layout.addWidget(button)
            layout.addWidget(note)
        self._kinds[FORMATS[0]][0].setChecked(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        layout.addSpacing(16)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(430)
        self.retranslate()

    def choose(self, kind: str) -> None:
        """Put the mark at ``kind``."""
        self._kinds[kind][0].setChecked(True)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Export"))
        self._title.setText(self.tr("Export the article"))
        words = {
            "html": (
                self.tr("Web page (HTML)"),
                self.tr("One file with its pictures and fonts, as the site shows it"),
            ),
            "pdf": (self.tr("Paper (PDF)"), self.tr("For print, the archive and screen readers")),
            "docx": (
                self.tr("Word (DOCX)"),
                self.tr("For a colleague: his changes and comments come back as such"),
            ),
            "docx-review": (
                self.tr("Word with changes and comments"),
                self.tr("The suggestions are tracked changes in it, by whoever made them"),
            ),
            "proof": (
                self.tr("Proof sheet (PDF)"),
                self.tr("To correct by hand: numbered lines, wide margins, the open comments"),
            ),
            "txt": (self.tr("Plain text"), self.tr("For mail and messengers")),
            "json": (self.tr("Warraq article (JSON)"), self.tr("Everything, for another desk")),
        }
        for kind, (button, note) in self._kinds.items():
            button.setText(words[kind][0])
            note.setText(words[kind][1])
            button.setAccessibleDescription(words[kind][1])

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the lines are once they wrap: Qt reckons with unwrapped ones."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    @Slot()
    def _accept(self) -> None:
        chosen = self._group.checkedButton()
        assert chosen is not None
        self.chosen.emit(chosen.property("kind"))
        self.accept()
