"""One edition in a dialog that sends something: words, addresses, what stands in the way."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor.article.language import Language
from editor.workstation.languages import language_title, led
from editor.workstation.named import named
from editor.workstation.theme import Theme
from editor.workstation.tick import Tick
from editor.workstation.words_label import WordsLabel

if TYPE_CHECKING:
    from editor.publishing.planning import Going


class EditionBox(QFrame):
    """A tick for the edition, and one for each warning: a warning passes by its own name only."""

    changed = Signal()

    def __init__(
        self,
        going: Going,
        language: Language,
        theme: Theme,
        *,
        chosen: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.going = going
        self._language = language
        self.edition = Tick(theme)
        self.edition.setEnabled(going.may_go)
        self.edition.setChecked(chosen and going.may_go)
        self._headline = WordsLabel(going.article.headline)
        self._headline.setLayoutDirection(_direction(going.article.language))
        self._addresses = [_address(stop.url, language) for stop in going.stops if stop.url]
        self._obstacles = [
            WordsLabel(led(f"– {each.say(language)}", language)) for each in going.obstacles
        ]
        self.warnings: dict[str, Tick] = {}
        self._words: dict[str, WordsLabel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 11, 14, 12)
        layout.setSpacing(6)
        for widget in (self.edition, self._headline, *self._addresses, *self._obstacles):
            layout.addWidget(widget)
        for label in self._obstacles:
            label.setObjectName("failed")
        self._seen = named(WordsLabel(), "muted")
        self._seen.setVisible(bool(going.warnings))
        layout.addWidget(self._seen)
        self._add_warnings(layout, theme)
        self.edition.toggled.connect(self._tell)
        self._tell()

    def _add_warnings(self, layout: QVBoxLayout, theme: Theme) -> None:
        """One tick for one rule, under it what was found; what is said twice has its number."""
        found: dict[str, Counter[str]] = {}
        for each in self.going.warnings:
            found.setdefault(each.guard, Counter())[each.say(self._language)] += 1
        for guard, said in found.items():
            lines = [
                led(words if count == 1 else f"{words} (×{count})", self._language)
                for words, count in said.items()
            ]
            label, tick = WordsLabel("\n".join(lines)), Tick(theme)
            tick.toggled.connect(self.changed)
            self._words[guard], self.warnings[guard] = label, tick
            row = QHBoxLayout()
            # The tick keeps room for words of its own: with it, these begin where the edition's do.
            row.setSpacing(0)
            row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            layout.addLayout(row)

    @property
    def chosen(self) -> bool:
        """Whether this edition is to go."""
        return self.edition.isChecked()

    @property
    def sound(self) -> bool:
        """Whether it stays here, or every warning is acknowledged."""
        return not self.chosen or all(tick.isChecked() for tick in self.warnings.values())

    @property
    def unseen(self) -> int:
        """How many warnings of what is to go are not acknowledged yet."""
        return sum(self.chosen and not tick.isChecked() for tick in self.warnings.values())

    @property
    def acknowledged(self) -> frozenset[str]:
        """The names of the warnings that are acknowledged."""
        return frozenset(name for name, tick in self.warnings.items() if tick.isChecked())

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.edition.setText(language_title(self.going.article.language))
        if not self.going.article.headline:
            self._headline.say(self.tr("without a headline"))
        for name, tick in self.warnings.items():
            tick.setAccessibleName(self.tr("I have seen this"))
            tick.setAccessibleDescription(self._words[name].words)
        self._seen.say(self.tr("Warnings: tick each that you have seen."))

    def _tell(self) -> None:
        for name, tick in self.warnings.items():
            tick.setEnabled(self.chosen)
            self._words[name].setEnabled(self.chosen)
        self.changed.emit()


def _address(url: str, language: Language) -> WordsLabel:
    # From left to right, and beginning where the lines around it do.
    label = named(WordsLabel(led(f"\u2066{url}\u2069", language)), "muted")
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _direction(language: Language) -> Qt.LayoutDirection:
    is_arabic = language is Language.AR
    return Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight
