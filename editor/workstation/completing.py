"""What can complete the text: credits that the desk used before, and the names of its termbase."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.workstation.archive import known_names, used_credits
from editor.workstation.page.line import Part
from editor.workstation.setting import COMPLETION

if TYPE_CHECKING:
    from editor.workstation.window import Window

PARTS = (Part.SIGNATURE, Part.PHOTO_CREDIT, Part.SOURCE)


class Completing(QObject):
    """Looks anew whenever an article is opened: another one was saved just before."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.program.settings
        window.session.opened.connect(self.look)
        self._settings.changed.connect(self._heed)

    @Slot()
    def look(self) -> None:
        """Ask the store what was used; with completion off nothing is offered."""
        if not self._settings.is_on(COMPLETION):
            self._offer({})
        elif self._window.archive.ready:
            self._window.archive.run(used_credits, self._offer)
        if self._window.archive.ready:
            # Shown only when asked for: no setting keeps them away.
            self._window.archive.run(known_names, self._window.canvas.set_names)

    @Slot(str)
    def _heed(self, setting_id: str) -> None:
        if setting_id == COMPLETION.id:
            self.look()

    def _offer(self, used: Mapping[str, tuple[str, ...]]) -> None:
        for part in PARTS:
            self._window.canvas.set_completions(part, used.get(part.value, ()))
