"""PySide6 6.12 on Python 3.11 drops a reference to None at every overridden void virtual.

After some thousand keystrokes None dies and the program with it: this holds the pin in
``pyproject.toml``.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

REPAINTS = 1_000


class Painted(QWidget):
    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1


def test_a_thousand_repaints_leave_none_alone(qtbot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    widget.resize(20, 20)
    with qtbot.waitExposed(widget):
        widget.show()
    start = widget.painted
    before = sys.getrefcount(None)
    for _ in range(REPAINTS):
        widget.repaint()
    assert widget.painted - start == REPAINTS
    # Other parts of the interpreter come and go with None: far fewer than a repaint each.
    assert abs(sys.getrefcount(None) - before) < REPAINTS // 10
