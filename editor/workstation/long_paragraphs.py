"""A very long paragraph that was pasted: one may have it split, and need not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.workstation.notices import Notice
from editor.workstation.page.edits.splitting import split_long

if TYPE_CHECKING:
    from editor.workstation.window import Window

KEY = "long-paragraph"


class LongParagraphs(QObject):
    """Offers to split it: Qt shapes a paragraph as a whole with every key typed in it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.canvas.long_pasted.connect(self._offer)
        window.session.opened.connect(self._withdraw)

    @Slot()
    def _offer(self) -> None:
        text = self.tr("A pasted paragraph is very long: writing in it will be slow.")
        action = (self.tr("Split it into paragraphs"), self._split)
        self._window.notices.say(Notice(text, actions=(action,), key=KEY))

    def _split(self) -> None:
        canvas = self._window.canvas
        canvas.perform(split_long(tuple(canvas.lines), canvas.selection()))
        self._withdraw()

    @Slot()
    def _withdraw(self) -> None:
        self._window.notices.withdraw(KEY)
