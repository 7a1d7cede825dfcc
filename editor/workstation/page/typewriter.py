"""The line that is written stays where it is; the paper moves, as in a typewriter."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent

from editor.workstation.page.autoformat import Autoformat

_PLACE = 0.46
"""Where the line stands, as a share of the height; a little over the middle."""


class Typewriter(Autoformat):
    """Keeps the caret's line in place while keys are pressed; a click moves no paper."""

    _held = False

    def set_typewriter(self, on: bool) -> None:
        """Keep the line in place from now on, or no more."""
        if on == self._held:
            return
        self._held = on
        self._make_room()
        if on:
            self._hold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key says, then bring its line back to its place."""
        super().keyPressEvent(event)
        if self._held:
            self._hold()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """As for a key."""
        super().inputMethodEvent(event)
        if self._held:
            self._hold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room below the last line for it to stand in its place."""
        self._make_room()
        super().resizeEvent(event)

    def _make_room(self) -> None:
        self.set_room_below(round(self.viewport().height() * (1 - _PLACE)) if self._held else 0)

    def _hold(self) -> None:
        bar = self.verticalScrollBar()
        away = self.cursorRect().center().y() - round(self.viewport().height() * _PLACE)
        if away:
            bar.setValue(bar.value() + away)
