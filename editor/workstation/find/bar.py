"""The find bar above the page: query, replacement, switches, and how many places there are."""

from __future__ import annotations

from enum import Enum, auto
from itertools import pairwise

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from editor.workstation.find.field import Field
from editor.workstation.find.toggles import Toggles
from editor.workstation.find.wish import Wish, sound_replacement
from editor.workstation.icons import icon
from editor.workstation.named import named
from editor.workstation.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class News(Enum):
    """What the bar says besides the count."""

    NOTHING = auto()
    FROM_THE_TOP = auto()
    FROM_THE_END = auto()
    REPLACED = auto()


class FindBar(QWidget):
    """Asks and tells; where the places are is known to others."""

    wish_changed = Signal()
    scope_wanted = Signal(bool)
    step_wanted = Signal(int)
    """1 for the next place, -1 for the one before."""
    replace_wanted = Signal()
    replace_all_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._told: tuple[int | None, int | None, News, int] = (None, None, News.NOTHING, 0)
        self.query = Field()
        self.query.setClearButtonEnabled(True)
        self.replacement = Field()
        self.count = named(QLabel(), "muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.previous, self.next, self.close_button = (self._flat() for _ in range(3))
        self.replace_one, self.replace_all = QPushButton(), QPushButton()
        self.toggles = Toggles()
        self._build()
        self._connect()
        self._recolour()
        self.retranslate()
        self.show_replacing(False)

    @staticmethod
    def _flat() -> QToolButton:
        return named(QToolButton(), "flat")

    def _build(self) -> None:
        ends = QHBoxLayout()
        ends.setSpacing(2)
        for widget in (self.previous, self.next, self.close_button):
            ends.addWidget(widget)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        acts.addWidget(self.replace_one)
        acts.addWidget(self.replace_all)
        acts.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 8, 10, 8)
        grid.setHorizontalSpacing(9)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.query, 0, 0)
        grid.addWidget(self.count, 0, 1)
        grid.addLayout(ends, 0, 2)
        grid.addWidget(self.replacement, 1, 0)
        grid.addLayout(acts, 1, 1, 1, 2)
        grid.addWidget(self.toggles, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        self.count.setMinimumWidth(110)
        self.query.setMinimumWidth(140)
        buttons = (self.replace_one, self.replace_all, self.previous, self.next)
        last = (*self.toggles.chips(), self.close_button)
        for one, other in pairwise((self.query, self.replacement, *buttons, *last)):
            QWidget.setTabOrder(one, other)
        for button in (*buttons, *last):
            # A click on one leaves the caret in the query.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        self.query.textChanged.connect(self._query_changed)
        self.toggles.changed.connect(self.wish_changed)
        self.toggles.in_selection.toggled.connect(self.scope_wanted)
        self.previous.clicked.connect(self._to_previous)
        self.next.clicked.connect(self._to_next)
        self.replace_one.clicked.connect(self.replace_wanted)
        self.replace_all.clicked.connect(self.replace_all_wanted)
        self.close_button.clicked.connect(self.closed)
        self._theme.changed.connect(self._recolour)

    # What was asked

    def wish(self) -> Wish:
        """Return what is looked for."""
        return Wish(self.query.text(), self.toggles.options(), self.toggles.whole_word.isChecked())

    def set_wish(self, wish: Wish) -> None:
        """Ask for ``wish``, without a signal."""
        with QSignalBlocker(self.query):
            self.query.setText(wish.query)
        self.toggles.show_wish(wish)

    def new_text(self) -> str:
        """Return what shall stand in the places."""
        return sound_replacement(self.replacement.text())

    @property
    def replacing(self) -> bool:
        """Whether the row with the replacement is shown."""
        return not self.replacement.isHidden()

    def show_replacing(self, shown: bool) -> None:
        """Show or hide the row with the replacement."""
        for widget in (self.replacement, self.replace_one, self.replace_all):
            widget.setVisible(shown)

    def begin(self, query: str, *, replacing: bool, can_stay: bool) -> None:
        """Take the focus; ``query`` is looked for unless it is empty.

        ``can_stay`` says that there is a selection to stay in.
        """
        if replacing:
            self.show_replacing(True)
        self.offer_scope(can_stay)
        if query:
            self.query.setText(query)
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.selectAll()

    def offer_scope(self, offered: bool) -> None:
        """Show or hide the switch that keeps to the selection."""
        self.toggles.in_selection.setVisible(offered)

    def forget_typing(self) -> None:
        """Let Ctrl+Z mean the page again, not what was typed here before a replacement."""
        for field in (self.query, self.replacement):
            place = field.cursorPosition()
            with QSignalBlocker(field):
                field.setText(field.text())
            field.setCursorPosition(place)

    # What was found

    def tell(
        self,
        number: int | None,
        count: int | None,
        news: News = News.NOTHING,
        replaced: int = 0,
    ) -> None:
        """Say which place of how many is shown, None for not known, and what else there is."""
        self._told = (number, count, news, replaced)
        self.count.setText(self._sentence())
        self.query.setAccessibleDescription(self.count.text())
        nowhere = count == 0 and bool(self.query.text()) and news is not News.REPLACED
        if self.query.property("wrong") != nowhere:
            self.query.setProperty("wrong", nowhere)
            self.query.style().unpolish(self.query)
            self.query.style().polish(self.query)
        for button in (self.previous, self.next, self.replace_one, self.replace_all):
            button.setEnabled(count != 0)

    def _sentence(self) -> str:
        number, count, news, replaced = self._told
        if news is News.REPLACED:
            return self.tr("Replaced: %n", "", replaced)
        if not self.query.text():
            return ""
        if count is None:
            return "…"
        if not count:
            return self.tr("Not found")
        if number is None:
            return self.tr("%n place(s)", "", count)
        text = self.tr("%1 of %2").replace("%1", str(number + 1)).replace("%2", str(count))
        if news is News.FROM_THE_TOP:
            return self.tr("%1 · from the top again").replace("%1", text)
        if news is News.FROM_THE_END:
            return self.tr("%1 · from the end again").replace("%1", text)
        return text

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setAccessibleName(self.tr("Find and replace"))
        self.query.setPlaceholderText(self.tr("Find in the article…"))
        self.query.setAccessibleName(self.tr("Find in the article"))
        self.replacement.setPlaceholderText(self.tr("Replace with…"))
        self.replacement.setAccessibleName(self.tr("Replace with"))
        self.replace_one.setText(self.tr("Replace"))
        self.replace_one.setToolTip(
            self.tr("Replace this place and go to the next (%1)").replace("%1", _key("Enter"))
        )
        self.replace_all.setText(self.tr("Replace all"))
        self.replace_all.setToolTip(
            self.tr("Replace every place; one undo takes it back (%1)").replace(
                "%1", _key("Ctrl+Enter")
            )
        )
        for button, title in (
            (self.previous, self.tr("The place before (%1)").replace("%1", _key("Shift+F3"))),
            (self.next, self.tr("The next place (%1)").replace("%1", _key("F3"))),
            (self.close_button, self.tr("Close (%1)").replace("%1", _key("Esc"))),
        ):
            button.setToolTip(title)
            button.setAccessibleName(title)
        self.tell(*self._told)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter and Esc wherever in the bar they are pressed."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif self.replacement.hasFocus():
            every = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.replace_all_wanted if every else self.replace_wanted).emit()
        elif self.query.hasFocus():
            self.step_wanted.emit(-1 if shift else 1)
        elif isinstance(button := self.focusWidget(), QAbstractButton):
            button.click()

    @Slot()
    def _query_changed(self) -> None:
        self.wish_changed.emit()

    @Slot()
    def _to_next(self) -> None:
        self.step_wanted.emit(1)

    @Slot()
    def _to_previous(self) -> None:
        self.step_wanted.emit(-1)

    @Slot()
    def _recolour(self) -> None:
        tokens = self._theme.tokens
        self.previous.setIcon(icon("chevron-up", tokens))
        self.next.setIcon(icon("chevron-down", tokens))
        self.close_button.setIcon(icon("close", tokens))


def _key(key: str) -> str:
    return f"\u2066{key}\u2069"
