"""Fields that give their value when one leaves them, and take another without answering back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from editor.article.language import Direction
from editor.workstation.named import named


class LineField(QLineEdit):
    """One line; ``entered`` comes with the new value on Enter or on leaving, if it changed."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self._finish)

    def show_value(self, value: str) -> None:
        """Show what the article says, unless the user is in the middle of writing here."""
        if self.hasFocus() and self.text() != self._shown:
            return
        self._shown = value
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def mark_wrong(self, wrong: bool) -> None:
        """Draw the field as one whose value cannot stand."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the old value back."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            return
        super().keyPressEvent(event)

    @Slot()
    def _finish(self) -> None:
        value = self.text().strip()
        if value != self._shown:
            self._shown = value
            self.entered.emit(value)


class NoteField(QPlainTextEdit):
    """A few lines of plain text, given as one line when one leaves them."""

    entered = Signal(str)

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 18)

    def show_value(self, value: str) -> None:
        """Show what the article says, unless the user is in the middle of writing here."""
        if self.hasFocus() and self.toPlainText() != self._shown:
            return
        self._shown = value
        if self.toPlainText() != value:
            self.setPlainText(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give the value."""
        super().focusOutEvent(event)
        value = " ".join(self.toPlainText().split())
        if value != self._shown:
            self._shown = value
            self.entered.emit(value)


class Labelled(QWidget):
    """A field under its label; the label names the field to assistive programs."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = named(QLabel(), "muted")
        self.label.setWordWrap(True)
        self.label.setBuddy(field)
        self.field = field
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.label)
        layout.addWidget(field)

    def set_title(self, title: str, hint: str = "") -> None:
        """Name the field; ``hint`` stands in it while it is empty."""
        self.label.setText(title)
        self.field.setAccessibleName(title)
        if isinstance(self.field, QLineEdit | QPlainTextEdit):
            self.field.setPlaceholderText(hint)


def write_in(field: QWidget, direction: Direction) -> None:
    """Let a field be written in the article's direction, whatever the interface's is."""
    rtl = direction is Direction.RTL
    field.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
