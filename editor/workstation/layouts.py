"""Shortcuts by the position of the key: they work under the Arabic and the Russian layout.

Some platforms give the letter of the present layout with Ctrl held, and ``Ctrl+ي`` matches
nothing. The tables are the standard layouts of Windows and XKB (``ara``, ``ru``).
"""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю"
_ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوز"

_KEYS: dict[int, int] = {}
for _layout in (_RUSSIAN, _ARABIC):
    for _own, _latin in zip(_layout, _LATIN, strict=True):
        _KEYS[ord(_own.upper())] = _KEYS[ord(_own)] = ord(_latin.upper())
for _zero in (0x0660, 0x06F0):
    _KEYS.update({_zero + digit: ord("0") + digit for digit in range(10)})

_RUSSIAN_AT = dict(zip(_LATIN.upper(), _RUSSIAN.upper(), strict=True))
_ARABIC_AT = dict(zip(_LATIN.upper(), _ARABIC, strict=True))

_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def latin_key(key: int) -> int | None:
    """Return the key at the same place of the Latin layout, None for no letter of ours."""
    return _KEYS.get(key)


def letters_at(key: str) -> tuple[str, str]:
    """Return what the Arabic and the Russian layout write at the place of a key like ``Ctrl+D``.

    Empty for a key that is the same in every layout.
    """
    letter = key[-1:].upper() if not key.endswith("++") else ""
    if len(key.rpartition("+")[2]) != 1:
        return "", ""
    arabic = unicodedata.normalize("NFKC", _ARABIC_AT.get(letter, ""))
    return arabic, _RUSSIAN_AT.get(letter, "")


class KeyPositions(QObject):
    """An event filter for a window's handle: turns ``Ctrl+ي`` and ``Ctrl+В`` into ``Ctrl+D``.

    Where the focus is on a widget with ``leaves_shortcuts`` set, the window's actions come before
    it: Qt's editors claim the keys of undo, paste and the like for themselves, also when these
    were given to other commands.

    It sits on the native window, where keys come in, and not on the application: there Python
    would be asked about every event of every object, dying ones among them.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def watch(self) -> None:
        """Begin to listen; the window must have been shown."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Replace a key with a letter of another layout by its Latin one."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)
        if not event.modifiers() & _COMMANDING:
            return False
        target = QApplication.focusWidget() or self._window
        latin = latin_key(event.key())
        if latin is None:
            return getattr(target, "leaves_shortcuts", False) and self._trigger(event)
        # As Qt does: the widget may claim the key, then the shortcuts are asked, then it is typed.
        claim = _twin(event, QEvent.Type.ShortcutOverride, latin)
        claim.setAccepted(False)
        if not getattr(target, "leaves_shortcuts", False):
            QCoreApplication.sendEvent(target, claim)
        if claim.isAccepted() or not self._trigger(claim):
            QCoreApplication.sendEvent(target, _twin(event, QEvent.Type.KeyPress, latin))
        return True

    def _trigger(self, event: QKeyEvent) -> bool:
        """Trigger the window's action that has this shortcut."""
        wanted = QKeySequence(event.keyCombination())
        for action in self._window.actions():
            if action.isEnabled() and wanted in action.shortcuts():
                action.trigger()
                return True
        return False


def _twin(event: QKeyEvent, kind: QEvent.Type, key: int) -> QKeyEvent:
    return QKeyEvent(kind, key, event.modifiers(), "", event.isAutoRepeat(), event.count())
