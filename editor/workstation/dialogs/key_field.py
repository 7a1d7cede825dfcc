"""A field that takes a key instead of letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from editor.workstation.actions import shown_key
from editor.workstation.layouts import latin_key

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.MetaModifier
)
_COMMANDING = _HELD & ~Qt.KeyboardModifier.ShiftModifier
_ALONE = {Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}


class KeyField(QLineEdit):
    """Shows the key that was pressed last; Tab and Escape keep their own meaning."""

    pressed = Signal(str)
    """The key in Qt's portable name, by its place on the keyboard; empty for one that cannot be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def event(self, event: QEvent) -> bool:
        """Take keys before they are anybody's shortcut."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if Qt.Key(event.key()) not in _LEAVING:
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key."""
        key = Qt.Key(event.key())
        if key in _LEAVING and not event.modifiers() & _COMMANDING:
            super().keyPressEvent(event)
        elif key not in _ALONE:
            name = portable_key(event)
            self.setText(shown_key(name) if name else "")
            self.pressed.emit(name)


def portable_key(event: QKeyEvent) -> str:
    """Return the key of an event as ``Ctrl+Shift+D``, whichever layout wrote it.

    Empty for a key that writes: it can be no command without Ctrl, Alt or Meta.
    """
    held = event.modifiers() & _HELD
    key = Qt.Key(latin_key(event.key()) or event.key())
    is_function = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    if not (held & _COMMANDING or is_function) or key is Qt.Key.Key_unknown:
        return ""
    portable = QKeySequence.SequenceFormat.PortableText
    return QKeySequence(QKeyCombination(held, key)).toString(portable)
