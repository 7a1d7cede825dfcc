"""Where a comment or an answer is written: a few lines, two buttons, and people after an @."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.article.language import Direction
from editor.language.bidi import paragraph_direction
from editor.workstation.named import named
from editor.workstation.prose import Prose

_MENTION = re.compile(r"(?:^|(?<=[^\w@]))@([\w.-]*)$")
_ROWS = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Writer(QWidget):
    """Ctrl+Enter sends what is written, Escape gives it up."""

    sent = Signal(str, bool)
    """What was written, and whether it blocks approval."""
    given_up = Signal()

    def __init__(self, *, may_block: bool) -> None:
        super().__init__()
        self.about = named(Prose(), "muted")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.hide()
        self.text = MentioningEdit()
        self.blocks = QCheckBox()
        self.send, self.cancel = named(QPushButton(), "fix"), QPushButton()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.send)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.about, self.text, self.blocks):
            column.addWidget(widget)
        column.addLayout(row)
        # In its place by now: shown before, it would be a window of its own.
        self.blocks.setVisible(may_block)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self.given_up)
        self.text.send_wanted.connect(self._send)
        self.text.given_up.connect(self.given_up)
        self.retranslate()

    def begin(self, about: str, people: Sequence[str]) -> None:
        """Take the focus, empty; ``about`` are the words, ``people`` who may be mentioned."""
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.text.clear()
        self.blocks.setChecked(False)
        self.text.people = people
        self.show()
        self.text.setFocus()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.text.setPlaceholderText(self.tr("Write a comment; @ names a person"))
        self.text.setAccessibleName(self.tr("Comment"))
        self.blocks.setText(self.tr("The article must wait for this"))
        self.send.setText(self.tr("Send"))
        self.cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _send(self) -> None:
        self.sent.emit(self.text.toPlainText(), self.blocks.isChecked())


class MentioningEdit(QPlainTextEdit):
    """A small text in which an @ offers the people of the desk."""

    send_wanted = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.people: Sequence[str] = ()
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _ROWS + 18)
        self.completer = QCompleter(self)
        self._offered = named(QListView(), "completion")
        self.completer.setPopup(self._offered)
        self.completer.setWidget(self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.activated.connect(self._complete)
        self.textChanged.connect(self._turn)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter for the comment: in the window it hands the article on."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send, give up, choose a person, or write."""
        is_enter = event.key() in _ENTER
        if (
            self._offered is not None
            and self._offered.isVisible()
            and (is_enter or event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab))
        ):
            # The popup's own filter takes these.
            event.ignore()
            return
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.send_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
            self._offer()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the one the completer writes into."""
        self.completer.setWidget(self)
        super().focusInEvent(event)

    def _begun(self) -> str | None:
        cursor = self.textCursor()
        found = _MENTION.search(cursor.block().text()[: cursor.positionInBlock()])
        return None if found is None else found.group(1)

    def _offer(self) -> None:
        begun = self._begun()
        if begun is None or not self.people:
            self._offered.hide()
            return
        popup = self._offered
        self.completer.setModel(QStringListModel(list(self.people), self.completer))
        self.completer.setCompletionPrefix(begun)
        if not self.completer.completionCount():
            popup.hide()
            return
        box = self.cursorRect()
        box.setWidth(180)
        self.completer.complete(box)
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))

    @Slot(str)
    def _complete(self, person: str) -> None:
        begun = self._begun()
        if begun is None:
            return
        cursor = self.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(begun)
        )
        cursor.insertText(f"{person} ")

    @Slot()
    def _turn(self) -> None:
        """Stand on the side where the words begin."""
        own = Direction.RTL if self.isRightToLeft() else Direction.LTR
        set_side(self, paragraph_direction(self.toPlainText(), own))


def set_side(field: QPlainTextEdit, direction: Direction) -> None:
    """Let a field's text run in ``direction`` from its side, whatever that of the window is."""
    is_rtl = direction is Direction.RTL
    option = field.document().defaultTextOption()
    wanted = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    if option.textDirection() is wanted and option.alignment() & side:
        return
    option.setTextDirection(wanted)
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    field.document().setDefaultTextOption(option)
