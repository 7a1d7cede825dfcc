"""What this program is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from editor.workstation.dialogs.frame import Frame
from editor.workstation.named import named
from editor.workstation.theme import title_label


class AboutDialog(Frame):
    """Name, version, and where the store and the log are."""

    def __init__(self, places: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._name = title_label()
        self._text, self._facts = QLabel(), named(QLabel(), "muted")
        for label in (self._text, self._facts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        for widget in (self._name, self._text, self._facts, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(460)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("About Warraq"))
        self._name.setText("ورّاق · Warraq" if self.isRightToLeft() else "Warraq · ورّاق")
        self._text.setText(
            self.tr(
                "A desk for newsrooms that write from right to left: write, proofread, publish. "
                "Named for the warraqs, who copied, corrected and sold books."
            )
        )
        lines = [f"Warraq {program_version()} · Qt {qVersion()}", *self._places]
        # Paths and versions read from left to right in every language.
        self._facts.setText("\n".join(f"\u2066{line}\u2069" for line in lines))


def program_version() -> str:
    """Return the installed version; a source tree that is not installed has none."""
    try:
        return version("warraq")
    except PackageNotFoundError:
        return "–"
