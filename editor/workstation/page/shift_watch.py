"""Ctrl and a Shift pressed with nothing else: the direction of a block, as in Word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from editor.article.language import Direction

# Where each Shift sits: X11 and Wayland by scan code, Windows by its own.
_RIGHT, _LEFT = {62, 0x36}, {50, 0x2A}
_BOTH = (Qt.Key.Key_Shift, Qt.Key.Key_Control)


class ShiftWatch(QObject):
    """Watches a widget's keys from the moment both are down until one is let go.

    The press of a shortcut goes to its action, and the widget is only asked whether it wants the
    key; so it takes a filter to see that Shift has company. It sits on the widget for that moment
    alone: in Python it would cost every letter something.
    """

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self._watched = watched
        self._direction: Direction | None = None

    def heed(self, event: QKeyEvent) -> None:
        """Begin to watch when a Shift comes down beside Ctrl; any other key ends it."""
        self._end()
        code = event.nativeScanCode()
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() == Qt.Key.Key_Shift and code in _RIGHT | _LEFT:
            self._direction = Direction.RTL if code in _RIGHT else Direction.LTR
            self._watched.installEventFilter(self)

    def released(self, event: QKeyEvent) -> Direction | None:
        """Return the direction meant when one of the two is let go after no other key."""
        if self._direction is None or event.key() not in _BOTH:
            return None
        meant = self._direction
        self._end()
        return meant

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End at any other key, and when the widget is left."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            assert isinstance(event, QKeyEvent)
            if event.key() not in _BOTH:
                self._end()
        elif kind is QEvent.Type.FocusOut:
            self._end()
        return False

    def _end(self) -> None:
        if self._direction is not None:
            self._direction = None
            self._watched.removeEventFilter(self)
