"""How the window looks: the palette and one short style sheet, in the theme's colours."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from editor.workstation.named import named
from editor.workstation.tokens import CONTRAST, CONTRAST_DARK, DARK, LIGHT, Tokens

UI_FAMILIES = ("IBM Plex Sans Arabic", "IBM Plex Sans")
"""Plex Sans Arabic has the Latin letters too; Cyrillic comes from its sister."""

UI_POINT_SIZE = 10.0


class ThemeMode(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    CONTRAST_DARK = "contrast-dark"


_TOKENS = {
    ThemeMode.LIGHT: LIGHT,
    ThemeMode.DARK: DARK,
    ThemeMode.CONTRAST: CONTRAST,
    ThemeMode.CONTRAST_DARK: CONTRAST_DARK,
}


class Theme(QObject):
    """Keeps the application's palette and style sheet in step with the chosen mode, live."""

    changed = Signal()

    def __init__(self, mode: ThemeMode, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self.tokens = self._wanted()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def mode(self) -> ThemeMode:
        """What the user asked for."""
        return self._mode

    def set_mode(self, mode: ThemeMode) -> None:
        """Change the mode and repaint everything at once."""
        self._mode = mode
        self._follow()

    def apply(self) -> None:
        """Give the application the present colours."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(palette(self.tokens))
        application.setStyleSheet(style_sheet(self.tokens))

    @Slot()
    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self.apply()
            self.changed.emit()

    def _wanted(self) -> Tokens:
        if self._mode is ThemeMode.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return _TOKENS[self._mode]


def ui_font(point_size: float = UI_POINT_SIZE, *, strong: bool = False) -> QFont:
    """Return the interface's font; the families reach Arabic, Latin and Cyrillic."""
    font = QFont(list(UI_FAMILIES))
    font.setPointSizeF(point_size)
    # Plex has its own medium weight; the lighter hinting keeps its curves on plain screens.
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
        # The Cyrillic face is one variable file: without this it would stay thin.
        font.setVariableAxis(QFont.Tag("wght"), float(QFont.Weight.DemiBold))
    return font


TITLE_POINT_SIZE = 13.0


def title_label() -> QLabel:
    """Return an empty label in the type of a pane's title."""
    label = named(QLabel(), "paneTitle")
    label.setFont(ui_font(TITLE_POINT_SIZE, strong=True))
    return label


def primary_button() -> QPushButton:
    """Return an empty button for the one act that is next."""
    button = named(QPushButton(), "primary")
    button.setFont(ui_font(strong=True))
    return button


def palette(tokens: Tokens) -> QPalette:
    """Return Fusion's palette in the colours of ``tokens``."""
    role = QPalette.ColorRole
    result = QPalette()
    for which, colour in {
        role.Window: tokens.surface,
        role.WindowText: tokens.ink,
        role.Base: tokens.raised,
        role.AlternateBase: tokens.desk,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.accent_ink,
        role.Link: tokens.accent_text,
        role.LinkVisited: tokens.accent_text,
        role.ToolTipBase: tokens.ink,
        role.ToolTipText: tokens.surface,
        role.Light: tokens.raised,
        role.Midlight: tokens.hover,
        role.Mid: tokens.border,
        role.Dark: tokens.field_border,
        role.Shadow: tokens.border,
        role.Accent: tokens.accent,
    }.items():
        result.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.state_draft))
    return result


def style_sheet(tokens: Tokens) -> str:
    """Return the style sheet of the whole program; paddings are symmetric, so it mirrors."""
    template = _SHEET
    for name in Tokens.__dataclass_fields__:
        template = template.replace(f"@{name};", f"{getattr(tokens, name)};")
    return template


_SHEET = """
QToolTip { background: @ink; color: @surface; border: 0; padding: 5px 8px; }
QMainWindow, QDialog { background: @surface; }
QSplitter::handle { background: @border; }
#toolbar { background: @surface; border-bottom: 1px solid @border; }
#statusbar { background: @surface; border-top: 1px solid @border; }
#statusbar QLabel, #muted { color: @muted; }
#desk, #inspector { background: @surface; }
#findBar { background: @surface; border-bottom: 1px solid @border; }
#sectionTitle { color: @muted; }
#outlineList::item { padding: 3px 2px; border-radius: 4px; }
#outlineList::item:selected { background: transparent; color: @accent_text; }
#outlineList::item:selected:active { background: @accent_tint; }
#failed { color: @danger; }
QPushButton, QToolButton {
  background: @surface; color: @ink; border: 1px solid @border;
  border-radius: 6px; padding: 5px 12px; }
QToolButton#flat, QPushButton#flat { background: transparent; padding: 5px;
  border: 1px solid transparent; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton:hover, QToolButton:hover, QToolButton#flat:hover, QPushButton#flat:hover {
  background: @hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton#flat:checked, QToolButton#flat:pressed,
QPushButton#flat:checked {
  background: @accent_tint; color: @accent_text; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QToolButton#flat:focus, QPushButton#flat:focus { border: 2px solid @accent; padding: 4px; }
QPushButton:disabled, QToolButton:disabled { color: @state_draft; }
QDialog QPushButton:default { background: @accent; color: @accent_ink;
  border: 1px solid @accent; }
QDialog QPushButton:default:focus { border: 2px solid @ink; padding: 4px 11px;
  text-decoration: underline; }
QDialog QPushButton:default:disabled { background: @hover; color: @muted;
  border: 1px solid @border; }
QTreeWidget::item { padding: 3px 0; }
QTreeWidget#deliveries::item, QListWidget#places::item { padding: 3px 8px; }
QTreeWidget#deliveries QHeaderView::section { background: @surface; color: @muted; border: 0;
  border-bottom: 1px solid @border; padding: 5px 11px; }
#rule { background: @border; border: 0; }
QTreeWidget#deskHits::item:selected { background: @accent_tint; color: @accent_text; }
QTreeWidget#deskHits::branch:selected { background: @accent_tint; }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 13px; height: 13px; border-radius: 7px;
  border: 1px solid @muted; background: @raised; }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 4px solid @accent; }
QRadioButton:focus, QCheckBox:focus { color: @accent_text; text-decoration: underline; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 13px; height: 13px; border-radius: 4px;
  border: 1px solid @muted; background: @raised; }
QCheckBox::indicator:checked { border: 1px solid @accent; background: @accent; }
QCheckBox::indicator:focus { border: 1px solid @ink; }
QTextBrowser#compared { background: @desk; color: @ink; border: 1px solid @border;
  border-radius: 8px; }
QTextBrowser#source { background: @surface; color: @ink; border: 0; }
QToolButton#seat { background: @accent_tint; color: @accent_text; border: 1px solid transparent;
  border-radius: 14px; padding: 5px 4px; min-width: 20px; }
QToolButton#seat:focus { border: 2px solid @accent; padding: 4px 3px; }
QPushButton#primary { background: @accent; color: @accent_ink; border: 1px solid @accent;
  padding: 5px 16px; }
QPushButton#primary:hover { background: @accent_text; color: @surface; }
QPushButton#primary:focus { border: 2px solid @ink; padding: 4px 15px;
  text-decoration: underline; }
QPushButton#primary:disabled { background: @hover; color: @muted; border: 1px solid @border; }
QPushButton#chip { background: @hover; color: @muted; border: 1px solid transparent;
  border-radius: 11px; padding: 2px 10px; }
QPushButton#chip:focus { border: 1px solid @ink; text-decoration: underline; }
QPushButton#switch { background: transparent; color: @muted; border: 1px solid @border;
  border-radius: 11px; padding: 1px 9px; }
QPushButton#switch:checked { background: @accent_tint; color: @accent_text;
  border: 1px solid @accent_tint; }
QPushButton#switch:focus { border: 1px solid @ink; text-decoration: underline; }
QToolButton#stateChip { background: @hover; color: @muted; border-radius: 8px;
  padding: 5px 14px; border: 1px solid transparent; }
QToolButton#stateChip[kind="waiting"] { background: @waiting_tint; color: @waiting_text; }
QToolButton#stateChip[kind="good"] { background: @accent_tint; color: @accent_text; }
QToolButton#stateChip[kind="planned"] { background: @planned_tint; color: @planned_text; }
QToolButton#stateChip[kind="bad"] { background: @danger_tint; color: @danger; }
QToolButton#stateChip:hover { border: 1px solid @accent; }
QToolButton#stateChip:focus { border: 2px solid @accent; padding: 4px 13px; }
QPushButton#chip[kind="waiting"] { background: @waiting_tint; color: @waiting_text; }
QPushButton#chip[kind="good"] { background: @accent_tint; color: @accent_text; }
QPushButton#chip[kind="planned"] { background: @planned_tint; color: @planned_text; }
QPushButton#chip[kind="bad"] { background: @danger_tint; color: @danger; }
QPushButton#chip:checked { background: @accent; color: @accent_ink; }
QLineEdit, QTextEdit#field, QPlainTextEdit, QComboBox, QSpinBox, QDateTimeEdit {
  background: @raised; color: @ink; border: 1px solid @field_border; border-radius: 6px;
  placeholder-text-color: @placeholder; padding: 4px 8px;
  selection-background-color: @accent; selection-color: @accent_ink; }
QLineEdit:focus, QTextEdit#field:focus, QPlainTextEdit:focus, QComboBox:focus,
QDateTimeEdit:focus {
  border: 2px solid @accent; padding: 3px 7px; }
QLineEdit:disabled { background: @hover; border: 1px solid @border; }
QLineEdit[wrong="true"] { border: 1px solid @danger; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: none; }
QListView#completion { background: @raised; color: @ink; border: 1px solid @border; outline: 0;
  selection-background-color: @accent_tint; selection-color: @accent_text; }
QListView#completion::item { padding: 5px 9px; color: @ink; }
QListView#completion::item:selected, QListView#completion::item:hover {
  background: @accent_tint; color: @accent_text; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @border; padding: 4px;
  selection-background-color: @accent_tint; selection-color: @accent_text; outline: 0; }
QListView#cards, QTreeView#outline, QListWidget, QTableView, QTreeWidget, QScrollArea {
  background: @surface; border: 0; outline: 0; }
QScrollArea > QWidget > QWidget#pane { background: @surface; }
QTabBar { background: @surface; }
QTabBar::tab { background: transparent; color: @muted; padding: 9px 9px; border: 0;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent_text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { background: @hover; }
QTabWidget::pane { border: 0; border-top: 1px solid @border; }
QMenu { background: @raised; color: @ink; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 6px 26px; border-radius: 4px; }
QMenu::item:selected { background: @accent_tint; color: @accent_text; }
QMenu::item:disabled { color: @state_draft; }
QMenu::separator { height: 1px; background: @border; margin: 5px 8px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 4px; min-height: 32px;
  min-width: 32px; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @hover; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
#notice { background: @accent_tint; border-bottom: 1px solid @border; }
#notice QLabel { color: @accent_text; }
#notice[kind="warning"] { background: @waiting_tint; }
#notice[kind="warning"] QLabel { color: @waiting_text; }
#notice[kind="failed"] { background: @danger_tint; }
#notice[kind="failed"] QLabel { color: @danger; }
#card { background: @raised; border: 1px solid @border; border-radius: 8px; padding: 1px; }
#card[current="true"] { border: 1px solid @accent; }
#card:focus { border: 2px solid @accent; padding: 0; }
#card[kind="comment"] { background: @waiting_tint; border: 1px solid @mark; }
#card[kind="comment"][current="true"] { border: 1px solid @waiting; }
#card[kind="comment"]:focus { border: 2px solid @waiting; }
#card QLabel#answer { background: @raised; border-radius: 5px; padding: 4px 7px; }
#card QPushButton { padding: 3px 10px; }
#card QPushButton:focus { padding: 2px 9px; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton#fix { background: @accent_tint; color: @accent_text;
  border: 1px solid @accent_tint; }
QPushButton#fix:focus { border: 2px solid @accent; }
#proofPopup { background: @raised; border: 1px solid @muted; border-radius: 8px; }
#proofPopup #card { border: 0; }
#findingsCount { background: transparent; color: @muted; border: 1px solid transparent;
  padding: 1px 6px; }
#findingsCount:focus { border: 2px solid @accent; padding: 0 5px; }
QListView#reasons, QTreeView#history { background: @surface; border: 1px solid @surface;
  outline: 0; }
QListView#reasons:focus, QTreeView#history:focus, QListWidget#outlineList:focus {
  border: 1px solid @accent; border-radius: 4px; }
QListWidget#outlineList { border: 1px solid @surface; }
QTreeView#history::item { padding: 2px 0; border-bottom: 1px solid @border; }
QTreeView#history::item:hover { background: @hover; color: @ink; }
QTreeView#history::item:selected, QTreeView#history::branch:selected { background: @accent_tint;
  color: @ink; }
QTextBrowser#sourceText { background: @desk; color: @ink; border: 0; border-radius: 8px; }
QListView#reasons::item { padding: 7px 8px; border-bottom: 1px solid @border; }
QListView#reasons::item:hover, QListView#reasons::item:selected { background: @accent_tint;
  color: @ink; }
#suggestingMark { background: transparent; color: @muted; border: 1px solid transparent;
  padding: 1px 8px; border-radius: 6px; }
#suggestingMark[on="true"] { background: @accent_tint; color: @accent_text; }
#suggestingMark:focus { border: 2px solid @accent; padding: 0 7px; }
#blank { background: @desk; border: 0; }
"""
