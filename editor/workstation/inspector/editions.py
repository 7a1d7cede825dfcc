"""The sibling editions of the story: open the one that is there, begin the one that is not."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.article.language import Language
from editor.workstation.languages import language_title
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.tooltips import tooltip_of


class Editions(QWidget):
    """One row a language."""

    wanted = Signal(object)
    """The language whose edition is to be opened or begun."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headlines: Mapping[Language, str] = {}
        self._own = Language.AR
        self._title = named(QLabel(), "muted")
        self._rows: dict[Language, tuple[QLabel, QLabel, QPushButton]] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        for language in Language:
            name, note, button = QLabel(), named(Prose(), "muted"), QPushButton()
            button.setProperty("language", language.value)
            button.clicked.connect(self._want)
            note.setWordWrap(True)
            row = QHBoxLayout()
            row.addWidget(name)
            row.addWidget(note, 1)
            row.addWidget(button)
            layout.addLayout(row)
            self._rows[language] = (name, note, button)
        self.retranslate()

    def show_editions(self, own: Language, headlines: Mapping[Language, str]) -> None:
        """Show which editions there are: a headline for each that exists."""
        self._own, self._headlines = own, headlines
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._title.setText(self.tr("Editions of the story"))
        for language, (name, note, button) in self._rows.items():
            exists, own = language in self._headlines, language is self._own
            title = language_title(language)
            name.setText(title)
            said = self.tr("open now") if own else "" if exists else self.tr("not yet")
            note.setText(said)
            headline = tooltip_of(self._headlines.get(language, ""))
            name.setToolTip(headline)
            button.setToolTip(headline)
            button.setVisible(not own)
            button.setText(self.tr("Open") if exists else self.tr("Translate"))
            button.setAccessibleName(f"{button.text()}: {title}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _want(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.wanted.emit(Language(sender.property("language")))
