"""The panes of the window, and the window on its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize

from editor.workstation.program import Program
from editor.workstation.window import Window


def test_the_window_is_no_larger_than_its_screen(program: Program):
    window = Window(program)
    room = window.screen().availableSize()
    window.resize(room + QSize(400, 200))
    window.panes.fit_the_screen()
    assert window.size() == room.expandedTo(window.minimumSize())
    smaller = window.minimumSize() + QSize(0, 7)
    window.resize(smaller)
    window.panes.fit_the_screen()
    assert window.size() == smaller
    window.close_now()
    window.deleteLater()
