"""The second row of filters: what waits for me, and the stages that articles are in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from editor.article.state import Stage
from editor.workstation.desk.states import state_title, state_tone
from editor.workstation.find.flow import Flow
from editor.workstation.named import named

MINE = "mine"
"""The chip of the inbox."""


class StageFilters(QWidget):
    """At most one chip is chosen; choosing it again shows everything. None of 0 is shown."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: dict[str, int] = {}
        self.chips: dict[str, QPushButton] = {}
        layout = Flow(5, self)
        layout.setContentsMargins(0, 0, 0, 0)
        for key in (MINE, *(stage.value for stage in Stage)):
            chip = named(QPushButton(), "chip")
            chip.setCheckable(True)
            chip.setProperty("filter", key)
            chip.setProperty("kind", "mine" if key == MINE else state_tone(key))
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            chip.clicked.connect(self._choose)
            self.chips[key] = chip
            layout.addWidget(chip)
        self.retranslate()

    @property
    def choice(self) -> tuple[str | None, bool]:
        """The stage chosen or None for all, and whether it is the inbox."""
        key = next((key for key, chip in self.chips.items() if chip.isChecked()), None)
        return (None, True) if key == MINE else (key, False)

    def show_counts(self, stages: Mapping[str, int], mine: int) -> None:
        """Show other numbers on the chips."""
        self._numbers = {**stages, MINE: mine}
        self.retranslate()

    def choose_mine(self) -> None:
        """List what waits for who sits here."""
        if not self.chips[MINE].isChecked():
            self.chips[MINE].click()

    def clear(self) -> None:
        """Choose none, without a word: another filter excludes them."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        for key, chip in self.chips.items():
            title = self.tr("Waits for me") if key == MINE else state_title(key)
            number = self._numbers.get(key, 0)
            chip.setText(f"\u2068{title}\u2069 {number}")
            chip.setAccessibleName(f"{title}: {number}")
            chip.setToolTip(title)
            chip.setVisible(bool(number) or chip.isChecked())
        self.setVisible(self._worthwhile())
        self.updateGeometry()

    def _worthwhile(self) -> bool:
        """Tell whether the row says anything: with drafts alone, none waiting, it does not."""
        there = [key for key, number in self._numbers.items() if number]
        chosen = any(chip.isChecked() for chip in self.chips.values())
        return chosen or len(there) > 1 or there not in ([], [Stage.DRAFT.value])

    @Slot()
    def _choose(self) -> None:
        sender = self.sender()
        for chip in self.chips.values():
            if chip is not sender:
                chip.setChecked(False)
        self.retranslate()
        self.chosen.emit()
