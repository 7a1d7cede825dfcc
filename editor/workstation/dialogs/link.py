"""The address of a link."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.article.link import safe_link
from editor.workstation.dialogs.frame import Frame
from editor.workstation.named import named
from editor.workstation.prose import Prose


class LinkDialog(Frame):
    """Takes an address that pages may link to, and no other."""

    chosen = Signal(object)
    """The address, or None to take the link away."""

    def __init__(self, present: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._present = present
        self._label, self._note = QLabel(), named(Prose(), "muted")
        self.address = QLineEdit(present or _from_clipboard())
        # An address is written from left to right in every language.
        self.address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.address.setMinimumWidth(440)
        self.address.selectAll()
        self._label.setBuddy(self.address)
        self._note.setWordWrap(True)
        self._remove = QPushButton()
        self._remove.setVisible(present is not None)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        last = QHBoxLayout()
        last.addWidget(self._remove)
        last.addStretch(1)
        last.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(9)
        for widget in (self._label, self.address, self._note):
            layout.addWidget(widget)
        layout.addLayout(last)
        self.address.textChanged.connect(self._judge)
        self._remove.clicked.connect(self._take_away)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.retranslate()
        self._judge()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Link"))
        self._label.setText(self.tr("Address"))
        self._note.setText(self.tr("A whole address: https://… or mailto:…"))
        self._remove.setText(self.tr("Remove the link"))

    @Slot()
    def _judge(self) -> None:
        sound = safe_link(whole_address(self.address.text())) is not None
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(sound)

    @Slot()
    def _accept(self) -> None:
        self.chosen.emit(safe_link(whole_address(self.address.text())))
        self.accept()

    @Slot()
    def _take_away(self) -> None:
        self.chosen.emit(None)
        self.accept()


def whole_address(typed: str) -> str:
    """Return what was typed with the scheme that people leave out."""
    typed = typed.strip()
    if not typed or ":" in typed.split("/")[0]:
        return typed
    if "@" in typed and "/" not in typed:
        return f"mailto:{typed}"
    return f"https://{typed}" if "." in typed.split("/")[0] else typed


def _from_clipboard() -> str:
    return safe_link(QGuiApplication.clipboard().text()[:2000]) or ""
