"""A column of cards, made bit by bit; a card stays the same widget as long as it is listed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QWidget,
)

from editor.workstation.card_area import CardArea, in_tab_order
from editor.workstation.proofing.tab import AT_ONCE, FIRST_CARDS


class CardColumn(CardArea):
    """Shows a card for each key, in their order; ``make`` makes one, ``renew`` renews it."""

    def __init__(
        self, make: Callable[[str], QWidget], renew: Callable[[str, QWidget], None]
    ) -> None:
        super().__init__(2, 9)
        self._make, self._renew = make, renew
        self._keys: Sequence[str] = ()
        self._most = FIRST_CARDS
        self._order: list[QWidget] = []
        self._stale = False
        self._focus_at: int | None = None
        self._wanted = ""
        self.cards: dict[str, QWidget] = {}
        self.after: Sequence[QWidget] = ()
        """What Tab comes to behind the last card."""
        self.more = QPushButton()
        self.more.clicked.connect(self._show_more)
        self.column.addWidget(self.more)
        self.column.addStretch(1)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.lay_out)
        self.more.hide()

    def show_keys(self, keys: Sequence[str]) -> None:
        """List these; the focus of a card that goes passes to the next one."""
        focused = QApplication.focusWidget()
        for number, key in enumerate(self._keys):
            card = self.cards.get(key)
            if card is not None and focused is not None and card.isAncestorOf(focused):
                self._focus_at = number if key not in keys else None
        self._keys, self._stale = keys, True
        if self.isVisible():
            self.lay_out()

    def reveal(self, key: str) -> None:
        """Bring a card into sight; one that is not there yet when it is made."""
        if key in self.cards:
            self.ensureWidgetVisible(self.cards[key], 0, 24)
        elif key in self._keys:
            self._most = max(self._most, list(self._keys).index(key) + 1)
            self._wanted, self._stale = key, True
            if self.isVisible():
                self._soon.start()

    def step(self, card: QWidget, by: int) -> None:
        """Give the focus to the next card, or the one before."""
        order = [self.cards[key] for key in self._keys if key in self.cards]
        number = order.index(card) + by
        if 0 <= number < len(order):
            order[number].setFocus()
            self.ensureWidgetVisible(order[number], 0, 24)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the cards that nobody saw before."""
        super().showEvent(event)
        if self._stale:
            self._soon.start()

    @Slot()
    def _show_more(self) -> None:
        self._most += FIRST_CARDS
        self.lay_out()

    @Slot()
    def lay_out(self) -> None:
        """Bring the column in line with the keys; what stands already is not touched."""
        self._stale = False
        shown, before = self._shown_now(), list(self._order)
        for key in self.cards.keys() - set(shown):
            card = self.cards.pop(key)
            self._order.remove(card)
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for at, key in enumerate(shown):
            self._put(at, self._card(key))
        whole = min(self._most, len(self._keys))
        self.more.setVisible(self._most < len(self._keys) and len(shown) == whole)
        if self._order != before:
            in_tab_order(self._order, [self.more, *self.after])
        wanted, self._focus_at = self._focus_at, None
        if wanted is not None and shown:
            self.cards[shown[min(wanted, len(shown) - 1)]].setFocus()
        if self._wanted in self.cards:
            self._wanted, wanted_now = "", self.cards[self._wanted]
            self.ensureWidgetVisible(wanted_now, 0, 24)
        if len(shown) < whole:
            self._soon.start()

    def _card(self, key: str) -> QWidget:
        card = self.cards.get(key)
        if card is None:
            card = self.cards[key] = self._make(key)
        self._renew(key, card)
        return card

    def _shown_now(self) -> Sequence[str]:
        fresh = 0
        for number, key in enumerate(self._keys[: self._most]):
            fresh += key not in self.cards
            if fresh > AT_ONCE:
                return self._keys[:number]
        return self._keys[: self._most]

    def _put(self, at: int, card: QWidget) -> None:
        if at < len(self._order) and self._order[at] is card:
            return
        if card in self._order:
            self._order.remove(card)
        self._order.insert(at, card)
        self.column.insertWidget(at, card)
