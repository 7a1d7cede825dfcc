"""The small switches under a query: what counts as the same, whole words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor.language.fold import FoldOptions
from editor.workstation.find.flow import Flow
from editor.workstation.find.wish import SAMENESSES, Wish
from editor.workstation.named import named

_GAP = 5


class Toggles(QWidget):
    """A row of switches; all that may be the same is the same at first."""

    changed = Signal()
    """Of everything but ``in_selection``, which is no part of the wish."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole_word = self._chip("whole_word")
        self.in_selection = self._chip("in_selection")
        self.in_selection.hide()
        self._caption = named(QLabel(), "muted")
        self.same = {name: self._chip(name) for name in SAMENESSES}
        row = Flow(_GAP, self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.whole_word, self.in_selection, self._caption, *self.same.values()):
            row.addWidget(widget)
        for name, chip in self.same.items():
            # Isolated: it reads the same way round in every interface.
            chip.setText(f"\u2066{SAMENESSES[name].sign}\u2069")
            chip.setChecked(True)
        # As high as a switch, so that it stands on their line.
        self._caption.setMinimumHeight(self.whole_word.sizeHint().height())
        for chip in (self.whole_word, *self.same.values()):
            chip.toggled.connect(self._turned)
        self.retranslate()

    @staticmethod
    def _chip(name: str) -> QPushButton:
        chip = named(QPushButton(), "switch")
        chip.setCheckable(True)
        chip.setProperty("switch", name)
        return chip

    def chips(self) -> tuple[QPushButton, ...]:
        """Return every switch in order."""
        return self.whole_word, self.in_selection, *self.same.values()

    def options(self) -> FoldOptions:
        """Return what counts as the same."""
        options = FoldOptions()
        for name, chip in self.same.items():
            options = SAMENESSES[name].turned(options, on=chip.isChecked())
        return options

    def show_wish(self, wish: Wish) -> None:
        """Turn the switches as ``wish`` has them, without a signal."""
        with QSignalBlocker(self):
            self.whole_word.setChecked(wish.whole_word)
            for name, chip in self.same.items():
                folds = SAMENESSES[name].folds
                chip.setChecked(any(getattr(wish.options, fold) for fold in folds))

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.whole_word.setText(self.tr("Whole words"))
        self.whole_word.setToolTip(
            self.tr("Words of their own; in Arabic attached particles may stand before them")
        )
        self.in_selection.setText(self.tr("In the selection"))
        self.in_selection.setToolTip(self.tr("Only in what was selected"))
        self._caption.setText(self.tr("The same:"))
        for name, title in {
            "tashkeel": self.tr("With vowel marks or accents and without them"),
            "tatweel": self.tr("With tatweel and without it"),
            "hamza": self.tr("Alif with hamza and without it"),
            "yeh": self.tr("Alif maqsura and yeh"),
            "teh_marbuta": self.tr("Teh marbuta and heh"),
            "digits": self.tr("Arabic and European digits"),
            "case": self.tr("Capital and small letters"),
            "yo": self.tr("The Russian letters yo and ye"),
        }.items():
            self.same[name].setToolTip(title)
            self.same[name].setAccessibleName(title)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _turned(self) -> None:
        self.changed.emit()
