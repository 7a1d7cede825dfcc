"""Shortcuts by the position of the key: they work under the Arabic and the Russian layout.

Some platforms give the letter of the present layout with Ctrl held, and ``Ctrl+ي`` matches
nothing. The tables are the standard layouts of Windows and XKB (``ara``, ``ru``).
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю"
_ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوز"

_KEYS: dict[int, int] = {}
for _layout in (_RUSSIAN, _ARABIC):
    for _own, _latin in zip(_layout, _LATIN, strict=True):
        _KEYS[ord(_own.upper())] = _KEYS[ord(_own)] = ord(_latin.upper())
for _zero in (0x0660, 0x06F0):
    _KEYS.update({_zero + digit: ord("0") + digit for digit in range(10)})

_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def latin_key(key: int) -> int | None:
    """Return the key at the same place of the Latin layout, None for no letter of ours."""
    return _KEYS.get(key)


class KeyPositions(QObject):
    """An event filter for the application: turns ``Ctrl+ي`` and ``Ctrl+В`` into ``Ctrl+D``."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Replace a key event with a letter of another layout by its Latin one."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        assert isinstance(event, QKeyEvent)
        latin = latin_key(event.key())
        # AltGr writes letters on some layouts: it arrives as Ctrl+Alt with a text.
        if latin is None or not event.modifiers() & _COMMANDING or not watched.isWidgetType():
            return False
        twin = QKeyEvent(
            event.type(), latin, event.modifiers(), "", event.isAutoRepeat(), event.count()
        )
        if event.type() == QEvent.Type.KeyPress and self._trigger(twin):
            event.accept()
            return True
        twin.setAccepted(False)
        QCoreApplication.sendEvent(watched, twin)
        event.setAccepted(twin.isAccepted())
        return True

    def _trigger(self, event: QKeyEvent) -> bool:
        """Trigger the action of the active window that has this shortcut."""
        wanted = QKeySequence(event.keyCombination())
        window = QApplication.activeWindow()
        if window is None:
            return False
        for action in window.actions():
            if action.isEnabled() and wanted in action.shortcuts():
                action.trigger()
                return True
        return False
