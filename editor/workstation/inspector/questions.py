"""What an import was unsure of, what it tidied and what it left out: read, jump, done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from editor.article.language import Language
from editor.workstation.card_area import CardArea
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.theme import primary_button, title_label

if TYPE_CHECKING:
    from editor.importing.imported import Question, Recognised


class QuestionsTab(QWidget):
    """One card a question; the sentences are the importer's own, in the interface's language."""

    jump_wanted = Signal(str)
    done = Signal()

    def __init__(
        self, recognised: Recognised, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recognised, self._language = recognised, language
        self._title, self._tidied, self._left_out = title_label(), Prose(), Prose()
        self._shows: list[QPushButton] = []
        self._done = primary_button()
        self._done.clicked.connect(self.done)
        area = CardArea(14, 10)
        column = area.column
        column.addWidget(self._title)
        for question in recognised.unsure:
            column.addWidget(self._card(question))
        for label in (self._title, self._tidied, self._left_out):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._tidied, self._left_out):
            label.setObjectName("muted")
            column.addWidget(label)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(area, 1)
        whole.addWidget(self._done, 0, Qt.AlignmentFlag.AlignHCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        found = self._recognised
        self._title.setText(
            self.tr("What I was unsure of") if found.unsure else self.tr("How it was read")
        )
        for button in self._shows:
            button.setText(self.tr("Show in the text"))
        self._done.setText(self.tr("Done"))
        # Read late, with the importer: the window starts without it.
        from editor.language.changes import SENTENCES

        kinds = Counter(change.kind for change in found.changes)
        lines = [SENTENCES[kind].say(self._language, count=count) for kind, count in kinds.items()]
        self._tidied.setText("\n".join([self.tr("Tidied up:"), *lines]))
        self._tidied.setVisible(bool(lines))
        self._left_out.setText("\n".join([self.tr("Left out:"), *found.residue[:20]]))
        self._left_out.setVisible(bool(found.residue))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _card(self, question: Question) -> QFrame:
        card = named(QFrame(), "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 10, 12, 10)
        text = Prose()
        text.setText(question.say(self._language))
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(text)
        if question.quote:
            show = QPushButton()
            show.setProperty("quote", question.quote)
            show.clicked.connect(self._jump)
            self._shows.append(show)
            layout.addWidget(show, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    @Slot()
    def _jump(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.jump_wanted.emit(sender.property("quote"))
