"""Plain words in several lines begin evenly in a mirrored window, and none loses a letter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor.workstation.program import Program
from editor.workstation.prose import Prose
from editor.workstation.theme import ui_font

WORDS = "ليست في القاموس إن كانت اسمًا فأضفها إلى كلمات المكتب وكذا وكذا"
WIDTH = 150


def starts(label: QLabel, lines: int) -> list[int]:
    """Return how far from the leading edge the ink of each line begins (px)."""
    image = label.grab().toImage()
    ground, height = image.pixel(0, 0), image.height() // lines
    found = []
    for line in range(lines):
        rows = range(line * height, (line + 1) * height)
        inked = [x for x in range(image.width()) for y in rows if image.pixel(x, y) != ground]
        found.append(image.width() - 1 - max(inked))
    return found


@pytest.mark.parametrize("kind", [QLabel, Prose])
def test_lines_begin_evenly(program: Program, qtbot, kind: type[QLabel]) -> None:
    label = kind()
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.setFont(ui_font())
    label.setWordWrap(True)
    label.setText(WORDS)
    label.resize(WIDTH, label.heightForWidth(WIDTH))
    found = starts(label, 3)
    if kind is Prose:
        assert max(found) <= 1
    else:
        # The day Qt's own does it, ours can go.
        assert found[0] >= 3


def test_it_is_as_large_as_a_label(program: Program, qtbot) -> None:
    prose, label = Prose(), QLabel(wordWrap=True)
    for each in (prose, label):
        qtbot.addWidget(each)
        each.setText(WORDS)
    assert prose.heightForWidth(WIDTH) == label.heightForWidth(WIDTH)
    assert prose.sizeHint() == label.sizeHint()
