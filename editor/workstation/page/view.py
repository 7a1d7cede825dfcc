"""The desk that the sheet lies on: the page with whatever the window sets around it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.workstation.page.canvas import Canvas


class PageView(QWidget):
    """Holds the canvas, which paints desk and sheet itself and scrolls at the window's edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas)
        self.setFocusProxy(self.canvas)
