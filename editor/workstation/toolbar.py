"""The toolbar: the style of the block, the marks of the text, and what to do with the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from editor.workstation.actions import Actions
from editor.workstation.combo import Combo
from editor.workstation.desk.states import state_tone
from editor.workstation.icons import icon
from editor.workstation.named import named
from editor.workstation.theme import Theme, primary_button, ui_font

if TYPE_CHECKING:
    from editor.workstation.page.place import Place

STYLES = ("paragraph", "heading 2", "heading 3", "quote")
"""The values of ``BlockStyle``, in its order: the page itself is read after the first paint."""
BUTTONS = (
    ("bold", "italic", "quote-marks", "link"),
    ("list-bulleted", "list-numbered"),
    ("picture",),
    ("undo", "redo", "find"),
    ("suggest",),
)

CHIP_WIDTH = 220
"""The state's words take so many pixels at most; the tooltip has them whole."""


class Toolbar(QWidget):
    """Buttons for actions that live in the window; it holds no logic of its own."""

    style_chosen = Signal(str)
    next_wanted = Signal()
    """The act that the primary button names."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions, self._theme = actions, theme
        self._next = ("", "")
        self._groups: list[list[QWidget]] = []
        self.styles = Combo(theme)
        self.state_chip = named(QToolButton(), "stateChip")
        self.state_chip.setFont(ui_font(strong=True))
        self.state_chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.state_chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.preview = QPushButton()
        self.primary = primary_button()
        self.menu_button = named(QToolButton(), "flat")
        self.menu = QMenu(self)
        self._build()
        self.preview.clicked.connect(actions["preview"].trigger)
        self.primary.clicked.connect(self._press_primary)
        self.styles.activated.connect(self._choose_style)
        actions["menu"].triggered.connect(self.menu_button.showMenu)
        self.menu.aboutToShow.connect(self._fill_menu)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.retranslate()

    def _build(self) -> None:
        for style in STYLES:
            self.styles.addItem("", style)
        self.styles.setMinimumWidth(132)
        self.styles.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(3)
        layout.addWidget(self.styles)
        layout.addSpacing(8)
        for number, group in enumerate(BUTTONS):
            widgets: list[QWidget] = [_line()] if number else []
            widgets += [self._button(command_id) for command_id in group]
            for widget in widgets:
                layout.addWidget(widget)
            self._groups.append(widgets)
        layout.addStretch(1)
        layout.addWidget(self.state_chip)
        layout.addSpacing(9)
        layout.addWidget(self.preview)
        layout.addSpacing(5)
        layout.addWidget(self.primary)
        layout.addSpacing(5)
        layout.addWidget(self.menu_button)
        self.state_chip.hide()
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self.menu)
        self.menu_button.setIconSize(QSize(20, 20))
        self.menu_button.setObjectName("flat")

    def _button(self, command_id: str) -> QToolButton:
        button = named(QToolButton(), "flat")
        button.setDefaultAction(self._actions[command_id])
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def add_last(self, widget: QWidget) -> None:
        """Put another button before the menu, at the toolbar's end."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.count() - 1, widget)
        before = self.menu_button.previousInFocusChain()
        if before is not None:
            QWidget.setTabOrder(before, widget)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every word whole: a narrow window shows fewer tools."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Hide groups of tools, the last first, while the rest has no room; the menu has them."""
        layout = self.layout()
        if layout is None:
            return
        for widget in (each for group in self._groups for each in group):
            widget.setVisible(True)
        for group in reversed(self._groups):
            layout.invalidate()
            if layout.minimumSize().width() <= self.width():
                return
            for widget in group:
                widget.setVisible(False)

    def show_place(self, place: Place | None) -> None:
        """Show the style and the marks at the caret."""
        style = place.style if place is not None else None
        self.styles.setEnabled(style is not None and self._actions["style-paragraph"].isEnabled())
        if style is not None:
            self.styles.setCurrentIndex(STYLES.index(style))

    def show_state(self, state: str, words: str = "", *, warning: bool = False) -> None:
        """Show the article's stage and how it is said; an empty stage for no article.

        A ``warning`` colours it as what waits for somebody.
        """
        chip = self.state_chip
        chip.setVisible(bool(state))
        chip.setProperty("kind", "waiting" if warning else state_tone(state))
        metrics = chip.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, CHIP_WIDTH)
        chip.setText(f"●  {shown}".replace("&", "&&"))
        chip.setToolTip(words)
        chip.setAccessibleName(self.tr("State: %1").replace("%1", words))
        chip.style().unpolish(chip)
        chip.style().polish(chip)
        self._fit()

    def show_next(self, title: str, tip: str = "") -> None:
        """Name the act that comes next on the primary button; without one it exports."""
        self._next = (title, tip)
        self.primary.setText((title or self.tr("Export…")).replace("&", "&&"))
        self.primary.setToolTip(tip if title else self._actions["export"].toolTip())
        self._fit()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        titles = (
            self.tr("Paragraph"),
            self.tr("Heading"),
            self.tr("Subheading"),
            self.tr("Quote"),
        )
        for number, title in enumerate(titles):
            self.styles.setItemText(number, title)
        self.styles.setAccessibleName(self.tr("Style of the block"))
        self.styles.setToolTip(self.tr("Style of the block"))
        self.preview.setText(self.tr("Preview"))
        self.preview.setToolTip(self._actions["preview"].toolTip())
        self.show_next(*self._next)
        self.menu_button.setToolTip(self._actions["menu"].toolTip())
        self.menu_button.setAccessibleName(self.tr("Menu"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language and direction."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self._recolour()
        super().changeEvent(event)

    @Slot()
    def _fill_menu(self) -> None:
        self._actions.fill(self.menu)

    @Slot()
    def _press_primary(self) -> None:
        if self._next[0]:
            self.next_wanted.emit()
        else:
            self._actions["export"].trigger()

    @Slot(int)
    def _choose_style(self, number: int) -> None:
        self.style_chosen.emit(STYLES[number])

    @Slot()
    def _recolour(self) -> None:
        rtl = self.isRightToLeft()
        self._actions.recolour(self._theme.tokens, rtl=rtl)
        self.menu_button.setIcon(icon("menu", self._theme.tokens))


def _line() -> QFrame:
    line = QFrame()
    line.setFixedSize(1, 22)
    line.setStyleSheet("background: palette(mid); margin: 0 4px;")
    line.setFixedWidth(9)
    return line
