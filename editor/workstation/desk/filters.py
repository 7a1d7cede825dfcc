"""The filters of the desk as chips with counts: everything, one language, the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QWidget

from editor.article.language import Language
from editor.workstation.find.flow import Flow
from editor.workstation.languages import language_title
from editor.workstation.named import named

if TYPE_CHECKING:
    from db.articles import Counts

ALL, BIN = "all", "bin"
_SHORT = {Language.AR: "ع", Language.RU: "RU", Language.EN: "EN"}


class Filters(QWidget):
    """One chip is always chosen."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Counts | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        # In rows: a chip more, or larger numbers, never make the pane wider.
        layout = Flow(5, self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._chips: dict[str, QPushButton] = {}
        for key in (ALL, *(language.value for language in Language), BIN):
            chip = named(QPushButton(), "chip")
            chip.setCheckable(True)
            chip.setProperty("filter", key)
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(chip)
            self._chips[key] = chip
            layout.addWidget(chip)
        self._chips[ALL].setChecked(True)
        self._group.buttonClicked.connect(self._choose)
        self.retranslate()

    @property
    def choice(self) -> tuple[Language | None, bool]:
        """The language chosen or None for all, and whether it is the bin."""
        chosen = self._group.checkedButton()
        key = chosen.property("filter") if chosen is not None else ALL
        return (Language(key) if key not in (ALL, BIN) else None), key == BIN

    def show_counts(self, counts: Counts) -> None:
        """Show other numbers on the chips."""
        self._counts = counts
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        counts = self._counts
        total = sum(counts.by_language.values()) if counts else None
        self._say(ALL, self.tr("All"), self.tr("All articles"), total)
        for language in Language:
            number = counts.by_language.get(language, 0) if counts else None
            self._say(language.value, _SHORT[language], language_title(language), number)
        self._say(
            BIN, self.tr("Bin"), self.tr("Articles in the bin"), counts.binned if counts else None
        )
        # An empty bin is no choice, unless one stands in it.
        bin_chip = self._chips[BIN]
        bin_chip.setVisible(bin_chip.isChecked() or bool(counts and counts.binned))

    def _say(self, key: str, short: str, whole: str, number: int | None) -> None:
        chip = self._chips[key]
        # Isolated: the number follows the Arabic letter in a left-to-right window too.
        chip.setText(short if number is None else f"\u2068{short}\u2069 {number}")
        chip.setToolTip(whole)
        chip.setAccessibleName(whole if number is None else f"{whole}: {number}")

    @Slot(QAbstractButton)
    def _choose(self, _chip: QAbstractButton) -> None:
        self.chosen.emit()
