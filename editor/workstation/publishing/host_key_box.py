"""The key that a server shows, for a person to compare before anything is said to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.workstation.named import named
from editor.workstation.theme import Theme, ui_font
from editor.workstation.tick import Tick
from editor.workstation.words_label import WordsLabel


class HostKeyBox(QFrame):
    """An unknown key, or another than the trusted one: both are shown, and neither is urged."""

    trust_wanted = Signal(str)
    """The fingerprint to trust."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._host = self._seen = self._trusted = ""
        self.title = QLabel()
        self.title.setFont(ui_font(strong=True))
        self._labels = [named(QLabel(), "muted") for _ in range(2)]
        self.old, self.new = (_fingerprint() for _ in range(2))
        self._advice = WordsLabel()
        self.asked = Tick(theme, self)
        self.trust = QPushButton()
        self.trust.setAutoDefault(False)
        keys = QGridLayout()
        keys.setHorizontalSpacing(10)
        keys.setVerticalSpacing(4)
        keys.setColumnStretch(1, 1)
        for row, (label, field) in enumerate(zip(self._labels, (self.old, self.new), strict=True)):
            keys.addWidget(label, row, 0)
            keys.addWidget(field, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 12)
        column.setSpacing(7)
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.title)
        column.addLayout(keys)
        for widget in (self._advice, self.asked):
            column.addWidget(widget)
        column.addWidget(self.trust, 0, Qt.AlignmentFlag.AlignLeading)
        self.asked.toggled.connect(self._judge)
        self.trust.clicked.connect(self._trust)
        self.retranslate()

    def show_key(self, host: str, seen: str, trusted: str = "") -> None:
        """Show the key with the fingerprint ``seen``; ``trusted`` is that of the former one."""
        self._host, self._seen, self._trusted = host, seen, trusted
        self.old.setText(f"\u2066{trusted}\u2069")
        self.new.setText(f"\u2066{seen}\u2069")
        for widget in (self._labels[0], self.old, self.asked):
            widget.setVisible(bool(trusted))
        self.asked.setChecked(False)
        self.retranslate()
        self._judge()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        host = f"\u2066{self._host}\u2069"
        if self._trusted:
            self.title.setText(self.tr("The key of %1 has changed").replace("%1", host))
            self._advice.say(
                self.tr(
                    "The server may have been set up anew, or somebody stands in between."
                    " Nothing was sent. Ask its administrator for the fingerprint."
                )
            )
        else:
            self.title.setText(self.tr("%1 is not known yet").replace("%1", host))
            self._advice.say(
                self.tr("Trust it when its administrator tells you the same fingerprint.")
            )
        self._labels[0].setText(self.tr("Trusted until now"))
        self._labels[1].setText(self.tr("Shown now") if self._trusted else self.tr("Its key"))
        self.asked.setText(self.tr("The administrator confirmed the new key"))
        self.trust.setText(self.tr("Trust this key"))

    @Slot()
    def _judge(self) -> None:
        self.trust.setEnabled(bool(self._seen) and (not self._trusted or self.asked.isChecked()))

    @Slot()
    def _trust(self) -> None:
        self.trust_wanted.emit(self._seen)


def _fingerprint() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
