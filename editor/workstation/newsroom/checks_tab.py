"""The checks before an act: what must be mended, what had better be, and the act itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.article.language import Language
from editor.workstation.icons import icon
from editor.workstation.named import named
from editor.workstation.newsroom.reasons import Reason, ReasonList
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme, primary_button, title_label

if TYPE_CHECKING:
    from editor.review.act import Act
    from editor.review.checks import Entry
    from editor.review.refusal import Failed, Spot


class ChecksTab(QWidget):
    """Not a question: it stands beside the page and changes as the text is mended."""

    act_wanted = Signal()
    closed = Signal()
    spot_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._theme = theme
        self._language = Language.EN
        self._entries: tuple[Entry, ...] = ()
        self._failed: tuple[Failed, ...] = ()
        self.act: Act | None = None
        self._title = title_label()
        self._title.setWordWrap(True)
        self._close = named(QToolButton(), "flat")
        self._said = named(Prose(), "muted")
        self._said.setWordWrap(True)
        self.list = ReasonList(theme)
        self.button: QPushButton = primary_button()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(9)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addWidget(self.button)
        self.list.chosen.connect(self.spot_wanted)
        self.button.clicked.connect(self.act_wanted)
        self._close.clicked.connect(self.closed)
        theme.changed.connect(self.retranslate)

    @property
    def warnings(self) -> frozenset[str]:
        """The names of the warnings that are shown: doing the act all the same passes them."""
        named_entries = (each.as_failed() for each in self._entries)
        everything = [*named_entries, *self._failed]
        return frozenset(each.guard for each in everything if each.waivable)

    def show_checks(
        self, act: Act, entries: Sequence[Entry], failed: Sequence[Failed], language: Language
    ) -> None:
        """Show what stands between the article and ``act``.

        ``failed`` are the other guards; those that are checks themselves are not said twice.
        """
        self.act, self._entries, self._language = act, tuple(entries), language
        known = {(each.rule, each.spot) for each in entries}
        self._failed = tuple(each for each in failed if (each.guard, each.spot) not in known)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._close.setIcon(icon("close", self._theme.tokens))
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close the checks"))
        self.list.setAccessibleName(self.tr("What is in the way"))
        if self.act is None:
            return
        from editor.review.act import TITLES
        from editor.review.profiles import Level

        language = self._language
        title = TITLES[self.act].say(language)
        must = [Reason(each.say(language), True, each.spot) for each in self._failed
                if not each.waivable]  # fmt: skip
        better = [Reason(each.say(language), False, each.spot) for each in self._failed
                  if each.waivable]  # fmt: skip
        for entry in self._entries:
            stops = entry.level is Level.REQUIRED
            (must if stops else better).append(Reason(entry.say(language), stops, _spot(entry)))
        self._title.setText(title)
        if must:
            said = self.tr("This has to be put right first. Choose a line to go there.")
        elif better:
            said = self.tr("Nothing stands in the way. You may still put this right.")
        else:
            said = self.tr("Nothing stands in the way.")
        self._said.setText(said)
        self.list.show_groups(
            [(self.tr("To be put right"), must), (self.tr("Better put right"), better)]
        )
        self.button.setText(title.replace("&", "&&"))
        self.button.setEnabled(not must)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


_PARTS = {
    "headline-missing": "headline",
    "lead-missing": "lead",
    "source-missing": "source",
    "author-missing": "signature",
}
"""What is missing has no place in the text; the field to write it in has."""


def _spot(entry: Entry) -> Spot:
    from editor.review.refusal import Spot

    part = _PARTS.get(entry.rule)
    return Spot(part) if part and entry.spot.field == "article" else entry.spot
