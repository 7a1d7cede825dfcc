"""The canvas: the page as a widget to write on."""

from __future__ import annotations

from PySide6.QtCore import Signal

from editor.workstation.page.writing import Writing


class Canvas(Writing):
    """The sheet of an article: headline, lead, body and attribution in one text."""

    link_activated = Signal(str)
    details_requested = Signal(str)
    picture_dropped = Signal(list)
