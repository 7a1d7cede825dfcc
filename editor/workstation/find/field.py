"""A line to type in, whose Ctrl+Z is the page's once there is nothing of its own to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_STEPS = (
    (QKeySequence.StandardKey.Undo, QLineEdit.isUndoAvailable),
    (QKeySequence.StandardKey.Redo, QLineEdit.isRedoAvailable),
)


class Field(QLineEdit):
    """Lets the window have the undo and redo keys that would do nothing here.

    Ctrl+Enter is the bar's: in the window it hands the article on.
    """

    def event(self, event: QEvent) -> bool:
        """Claim the keys that this field has a use for, and no others."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
                return True
            for key, is_available in _STEPS:
                if event.matches(key) and not is_available(self):
                    event.ignore()
                    return True
        return super().event(event)
