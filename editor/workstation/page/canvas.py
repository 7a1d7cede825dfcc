"""The canvas: the page as a widget to write on."""

from __future__ import annotations

from PySide6.QtCore import Signal

from editor.workstation.page.surface import Surface


class Canvas(Surface):
    """The sheet of an article: headline, lead, body and attribution in one text."""

    link_activated = Signal(str)
    message = Signal(object, dict)
    details_requested = Signal(str)
    picture_dropped = Signal(list)

    def undo(self) -> None:
        """Take back the last step."""
        self.undo_stack.undo()

    def redo(self) -> None:
        """Do the last step again."""
        self.undo_stack.redo()
