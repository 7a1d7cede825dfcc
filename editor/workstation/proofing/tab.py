"""The tab of the inspector that lists what was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.article.language import Language
from editor.proofing.finding import Tier
from editor.workstation.card_area import CardArea, in_tab_order
from editor.workstation.find.flow import Flow
from editor.workstation.named import named
from editor.workstation.proofing.board import TIERS, Entry
from editor.workstation.proofing.card import Card
from editor.workstation.proofing.look import tier_sign, tier_title
from editor.workstation.prose import Prose
from editor.workstation.theme import title_label, ui_font

if TYPE_CHECKING:
    from editor.workstation.theme import Theme

FIRST_CARDS = 40
"""So many cards are shown at first; more come on demand."""
AT_ONCE = 6
"""New cards made between two moments for keys and paints: one takes some 4 ms."""


class ProofingTab(QWidget):
    """Cards grouped by tier. A card stays the same widget as long as its finding stands."""

    card_made = Signal(object)
    fix_all_wanted = Signal()
    switches_wanted = Signal()
    left_alone_wanted = Signal()
    dictionary_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, Language.EN
        self._entries: Sequence[Entry] = ()
        self._safe = self._ignored = 0
        self._checked = self._stale = False
        self._most = FIRST_CARDS
        self._current: Entry | None = None
        self._focus_at: int | None = None
        self.cards: dict[Entry, Card] = {}
        self._order: list[QWidget] = []
        self.count = title_label()
        self.note = named(Prose(), "muted")
        self.add_dictionary = named(QPushButton(), "flat")
        self.fix_all, self.more = QPushButton(), QPushButton()
        self.switches = named(QPushButton(), "flat")
        self.left_alone = named(QPushButton(), "flat")
        self._groups = {tier: _Group(tier) for tier in TIERS}
        self._area = CardArea(2, 9)
        self._column = self._area.column
        self._build()
        # Not while the window is being painted for the first time, and the rest bit by bit.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._lay_out)
        self.fix_all.clicked.connect(self.fix_all_wanted)
        self.add_dictionary.clicked.connect(self.dictionary_wanted)
        self.switches.clicked.connect(self.switches_wanted)
        self.left_alone.clicked.connect(self.left_alone_wanted)
        self.more.clicked.connect(self._show_more)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.retranslate()

    def _build(self) -> None:
        # The button goes below where its words, long in Russian, have no room beside the count.
        row = Flow(8)
        row.addWidget(self.count)
        row.addWidget(self.fix_all)
        head = QVBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.addLayout(row)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setContentsMargins(14, 0, 14, 8)
        door = QHBoxLayout()
        door.setContentsMargins(10, 0, 14, 6)
        door.addWidget(self.add_dictionary)
        door.addStretch(1)
        for widget in (self.note, self.add_dictionary):
            widget.hide()
        self._column.addWidget(self.more)
        self._column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 4, 10, 6)
        foot.addWidget(self.switches)
        foot.addStretch(1)
        foot.addWidget(self.left_alone)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.note)
        whole.addLayout(door)
        whole.addWidget(self._area, 1)
        whole.addLayout(foot)

    # What there is to show

    def show_entries(self, entries: Sequence[Entry], *, safe: int, ignored: int) -> None:
        """Show what was found, already in the order of the tiers."""
        self._entries, self._safe, self._ignored = entries, safe, ignored
        self._checked = True
        self._say()
        self._stale = True
        if self.isVisible():
            self._lay_out()

    def clear(self) -> None:
        """Show that nothing is checked yet."""
        self.show_entries((), safe=0, ignored=0)
        self._checked = False
        self._most = FIRST_CARDS
        self._current = None
        self._say()

    def show_note(self, text: str) -> None:
        """Say why spelling is not checked; an empty text says nothing."""
        self.note.setText(text)
        for widget in (self.note, self.add_dictionary):
            widget.setVisible(bool(text))

    def reveal(self, entry: Entry | None) -> None:
        """Show the card of what the caret came to."""
        before, self._current = self._current, entry
        if before is not entry and before in self.cards:
            self.cards[before].set_current(False)
        if entry is None:
            return
        if entry not in self.cards and entry in self._entries:
            self._most = max(self._most, list(self._entries).index(entry) + 1)
            while entry not in self.cards:
                self._lay_out()
        card = self.cards.get(entry)
        if card is not None:
            card.set_current(True)
            self._area.ensureWidgetVisible(card, 0, 24)

    def keep_focus(self) -> None:
        """Give the focus to the next card when the one that has it goes."""
        for number, entry in enumerate(self._entries):
            card = self.cards.get(entry)
            if card is not None and card.isAncestorOf(QApplication.focusWidget() or self):
                self._focus_at = number

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.more.setText(self.tr("Show more"))
        self.add_dictionary.setText(self.tr("Add a dictionary…"))
        self.switches.setText(self.tr("Rules…"))
        for group in self._groups.values():
            group.retranslate()
        self._say()

    def use_language(self, language: Language) -> None:
        """Give the reasons in ``language``."""
        self._language = language
        for card in self.cards.values():
            card.retranslate(language)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the cards that nobody saw before."""
        super().showEvent(event)
        if self._stale:
            self._soon.start()

    def _say(self) -> None:
        count = len(self._entries)
        words = self.tr("%n finding(s)", "", count) if count else self.tr("Nothing found")
        self.count.setText(words if self._checked else self.tr("Reading…"))
        fix = self.tr("Fix all safe")
        self.fix_all.setText(f"{fix} ({self._safe})")
        self.fix_all.setVisible(bool(self._safe))
        # On the button's line where it stands beside it.
        self.count.setMinimumHeight(self.fix_all.sizeHint().height() if self._safe else 0)
        ignored = self.tr("Left alone")
        self.left_alone.setText(f"{ignored} ({self._ignored})" if self._ignored else ignored)

    # Cards

    @Slot()
    def _show_more(self) -> None:
        self._most += FIRST_CARDS
        self._lay_out()

    @Slot()
    def _lay_out(self) -> None:
        """Bring the column in line with the entries; what stands already is not touched."""
        self._stale = False
        shown, before = self._shown_now(), list(self._order)
        kept = set(shown)
        for entry in [each for each in self.cards if each not in kept]:
            card = self.cards.pop(entry)
            self._order.remove(card)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        at = 0
        for tier in TIERS:
            of_tier = [entry for entry in shown if entry.finding.tier is tier]
            group = self._groups[tier]
            group.show_count(sum(entry.finding.tier is tier for entry in self._entries))
            group.setVisible(bool(of_tier))
            for widget in (group, *map(self._card, of_tier)):
                self._put(at, widget)
                at += 1
        whole = min(self._most, len(self._entries))
        self.more.setVisible(self._most < len(self._entries) and len(shown) == whole)
        if self._order != before:
            cards = [self.cards[entry] for tier in TIERS for entry in shown
                     if entry.finding.tier is tier]  # fmt: skip
            in_tab_order(cards, [self.more, self.switches, self.left_alone])
        self._restore_focus(shown)
        if len(shown) < whole:
            self._soon.start()

    def _shown_now(self) -> Sequence[Entry]:
        """Return the entries that have cards, and as many others as are made at once."""
        fresh = 0
        for number, entry in enumerate(self._entries[: self._most]):
            fresh += entry not in self.cards
            if fresh > AT_ONCE:
                return self._entries[:number]
        return self._entries[: self._most]

    def _card(self, entry: Entry) -> Card:
        card = self.cards.get(entry)
        if card is None:
            card = self.cards[entry] = Card(entry, self._language, self._theme)
            card.step_wanted.connect(self._step)
            card.set_current(entry is self._current)
            self.card_made.emit(card)
        else:
            card.show_entry()
        return card

    def _put(self, at: int, widget: QWidget) -> None:
        # The order is kept here: asking the layout leaves wrappers of items that die with it.
        if at < len(self._order) and self._order[at] is widget:
            return
        if widget in self._order:
            self._order.remove(widget)
        self._order.insert(at, widget)
        self._column.insertWidget(at, widget)

    def _restore_focus(self, shown: Sequence[Entry]) -> None:
        wanted, self._focus_at = self._focus_at, None
        if wanted is not None and shown:
            self.cards[shown[min(wanted, len(shown) - 1)]].setFocus()

    @Slot(int)
    def _step(self, by: int) -> None:
        order = [self.cards[entry] for entry in self._entries if entry in self.cards]
        sender = self.sender()
        number = next((n for n, card in enumerate(order) if card is sender), 0) + by
        if 0 <= number < len(order):
            order[number].setFocus()
            self._area.ensureWidgetVisible(order[number], 0, 24)

    @Slot()
    def _recolour(self) -> None:
        for group in self._groups.values():
            group.recolour(self._theme)
        for card in self.cards.values():
            card.recolour()


class _Group(QWidget):
    """The heading of a tier: sign, name, count."""

    def __init__(self, tier: Tier) -> None:
        super().__init__()
        self._tier, self._count = tier, 0
        self._sign, self._title = QLabel(), named(QLabel(), "muted")
        self._title.setFont(ui_font(strong=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 4, 2, 0)
        row.setSpacing(7)
        row.addWidget(self._sign)
        row.addWidget(self._title, 1)
        self.hide()

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        """Say the name in the interface's language."""
        self._title.setText(f"{tier_title(self._tier)} · {self._count}")

    def recolour(self, theme: Theme) -> None:
        """Follow the theme."""
        self._sign.setPixmap(tier_sign(self._tier, theme.tokens))
