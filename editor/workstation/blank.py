"""What stands in the middle while no article is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme, primary_button, title_label


class BlankPage(QWidget):
    """Invites to begin; or says why the store cannot be opened and offers to try again."""

    new_wanted = Signal()
    import_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("blank")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._failure = ""
        self._ready = False
        self._title = title_label()
        self._text = named(Prose(), "muted")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(460)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._new, self._import = primary_button(), QPushButton()
        self._retry = QPushButton()
        self._new.clicked.connect(self.new_wanted)
        self._import.clicked.connect(self.import_wanted)
        self._retry.clicked.connect(self.retry_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._new, self._import, self._retry):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(buttons)
        layout.addStretch(3)
        self.retranslate()

    def show_ready(self) -> None:
        """Invite: the store is open."""
        self._ready, self._failure = True, ""
        self.retranslate()

    def show_failure(self, sentence: str) -> None:
        """Say why the store is not open."""
        self._ready, self._failure = False, sentence
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        if self._failure:
            self._title.setText(self.tr("The store of articles cannot be opened"))
            self._text.setText(self._failure)
        else:
            self._title.setText(self.tr("What will you write today?"))
            self._text.setText(
                self.tr("Drop the text of a news item here, choose an article, or begin a new one.")
            )
        self._new.setText(self.tr("New article"))
        self._import.setText(self.tr("Import a file…"))
        self._retry.setText(self.tr("Try again"))
        for widget in (self._new, self._import):
            widget.setVisible(self._ready)
        self._retry.setVisible(bool(self._failure))
        # Before the store has answered there is nothing to say: an empty desk, no flicker.
        for label in (self._title, self._text):
            label.setVisible(self._ready or bool(self._failure))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
