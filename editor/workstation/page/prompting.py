"""The page as a prompter: what completes a field of the attribution, and names in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from editor.article.span import EMPTY
from editor.workstation.page.completion import Completion
from editor.workstation.page.edits.inserting import insert_text
from editor.workstation.page.line import CLOSING, WORDLESS, Part
from editor.workstation.page.typewriter import Typewriter

if TYPE_CHECKING:
    from editor.language.names import Name

_COMPLETER_KEYS = {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
}


class Prompter(Typewriter):
    """Offers what the desk wrote before; nothing is written that was not chosen."""

    # A page shows an empty document while it is made.
    _can_offer = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._completion = Completion(self)
        self._completion.activated.connect(self._complete)
        self._can_offer = True
        self.edited.connect(self._offer_completion)
        self.cursorPositionChanged.connect(self._heed_caret)

    def set_completions(self, part: Part, values: Sequence[str]) -> None:
        """Offer ``values`` in the signature, the photo credit or a source."""
        self._completion.set_values(part, values)

    def set_names(self, names: Sequence[Name]) -> None:
        """Offer these names in running text, when asked for."""
        self._completion.names = names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the list of completions have its keys first."""
        if self._completion.is_open() and event.key() in _COMPLETER_KEYS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bind the completion to this page again: Qt's completers are one to a widget."""
        super().focusInEvent(event)
        self._completion.setWidget(self)

    def show_document(self, document: QTextDocument) -> None:
        """Put a new document on the screen; what was offered was for the old one."""
        if self._can_offer:
            self._completion.close()
        super().show_document(document)

    @Slot()
    def _heed_caret(self) -> None:
        if self._completion.is_open():
            self._completion.heed(self.selection().caret)

    @Slot()
    def _offer_completion(self) -> None:
        number = self.textCursor().blockNumber()
        if self._lines[number].part in CLOSING and self.hasFocus():
            self._completion.offer(self._lines[number], self.cursorRect())
        elif self._completion.is_open():
            self._completion.close()

    @Slot()
    def complete_at_caret(self) -> None:
        """Offer what completes the field, or the name whose beginning stands at the caret."""
        caret = self.selection().caret
        line = self._lines[caret.line]
        if line.part in CLOSING:
            self._completion.offer(line, self.cursorRect(), asked=True)
        elif line.part not in WORDLESS:
            self._completion.offer_names(line, caret, self.cursorRect())

    @Slot(str)
    def _complete(self, value: str) -> None:
        caret = self.selection().caret
        replaced = self._completion.replaced(self._lines[caret.line], caret)
        if replaced is None:
            return
        self.history.close_step()
        self.perform(insert_text(self._sheet(), replaced, value or EMPTY))
