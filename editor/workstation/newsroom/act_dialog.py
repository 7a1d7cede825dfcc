"""The one small dialog of the acts: it asks only for what the act cannot do without."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.article.language import Language
from editor.review.act import TITLES, Act, Request
from editor.workstation.dialogs.frame import Frame
from editor.workstation.moment_field import MomentLine
from editor.workstation.newsroom.asking import Question
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme
from editor.workstation.tick import Tick

_WIDTH, _HEIGHT = 460, 84


class ActDialog(Frame):
    """Says why it asks, takes the words, and gives back a request to be done."""

    chosen = Signal(object)

    def __init__(
        self,
        act: Act,
        asked: Question,
        language: Language,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._act, self._asked, self._language = act, asked, language
        self._why = Prose()
        self._why.setWordWrap(True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self.reason, self.note = _Words(), _Words()
        self.time = MomentLine(theme)
        self.agreed = Tick(theme)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._labels = [QLabel(), QLabel(), QLabel()]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(9)
        layout.addWidget(self._why)
        wanted = (asked.reason, asked.note, asked.time)
        fields: tuple[QWidget, ...] = (self.reason, self.note, self.time)
        for label, field, there in zip(self._labels, fields, wanted, strict=True):
            label.setBuddy(field)
            label.setVisible(there)
            field.setVisible(there)
            layout.addWidget(label)
            layout.addWidget(field)
        self.agreed.setVisible(asked.agreed or bool(asked.warnings))
        layout.addWidget(self.agreed)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)
        self.reason.textChanged.connect(self._judge)
        self.note.textChanged.connect(self._judge)
        self.agreed.toggled.connect(self._judge)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        for words in (self.reason, self.note):
            words.entered.connect(self._accept)
        self.retranslate()
        self._judge()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        title = TITLES[self._act].say(self._language)
        self.setWindowTitle(title)
        self.time.retranslate()
        why = [*self._asked.told, *self._asked.warnings]
        self._why.setText("\n".join(each.say(self._language) for each in why))
        self._why.setVisible(bool(why))
        titles = (self.tr("Reason"), self.tr("For the readers"), self.tr("Time"))
        for label, words in zip(self._labels, titles, strict=True):
            label.setText(words)
        self.agreed.setText(
            self.tr("The proofreader agrees") if self._asked.agreed else self.tr("I have seen this")
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(title.replace("&", "&&"))

    @property
    def _sound(self) -> bool:
        asked = self._asked
        return (
            (not asked.reason or bool(self.reason.toPlainText().strip()))
            and (not asked.note or bool(self.note.toPlainText().strip()))
            and (self.agreed.isChecked() or not (asked.agreed or asked.warnings))
        )

    @Slot()
    def _judge(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self._sound)

    @Slot()
    def _accept(self) -> None:
        if not self._sound:
            return
        self.chosen.emit(
            Request(
                act=self._act,
                reason=self.reason.toPlainText().strip(),
                note=self.note.toPlainText().strip(),
                at=self.time.field.moment if self._asked.time else None,
                agreed=self._asked.agreed and self.agreed.isChecked(),
                acknowledged=frozenset(each.guard for each in self._asked.warnings),
            )
        )
        self.accept()


class _Words(QPlainTextEdit):
    """A few lines; Tab leaves them, Ctrl+Enter is the dialog's button."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)
