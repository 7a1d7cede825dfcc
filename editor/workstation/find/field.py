"""A line to type in, whose Ctrl+Z is the page's once there is nothing of its own to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_STEPS = (
    (QKeySequence.StandardKey.Undo, QLineEdit.isUndoAvailable),
    (QKeySequence.StandardKey.Redo, QLineEdit.isRedoAvailable),
)


class Field(QLineEdit):
    """Lets the window have the undo and redo keys that would do nothing here."""

    def event(self, event: QEvent) -> bool:
        """Do not claim a key that this field has no use for."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for key, is_available in _STEPS:
                if event.matches(key) and not is_available(self):
                    event.ignore()
                    return True
        return super().event(event)
