"""One finding as a card: where it is, why, what would put it right, and how to leave it alone."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.article.language import Direction, Language
from editor.language.bidi import paragraph_direction
from editor.proofing.finding import Finding, Fix
from editor.proofing.rules import rule
from editor.workstation.find.flow import Flow
from editor.workstation.named import named
from editor.workstation.pressed_card import PressedCard
from editor.workstation.proofing.board import Entry
from editor.workstation.proofing.look import tier_sign, tier_title, topic_title
from editor.workstation.prose import Prose
from editor.workstation.theme import ui_font

if TYPE_CHECKING:
    from editor.workstation.theme import Theme

HERE, ARTICLE, ALWAYS = "here", "article", "always"
"""Where a finding is to be left alone."""
MOST_FIXES = 6
_AROUND = 28
"""Code points of context on either side."""
_LONGEST = 44


class Card(PressedCard):
    """Shows an entry; a click anywhere goes to its place, its buttons do what they say.

    Enter goes to the place too, Up and Down to the next card.
    """

    chosen = Signal(object)
    fix_wanted = Signal(object, object)
    """The entry and the fix."""
    ignore_wanted = Signal(object, str)
    """The entry and where: ``HERE``, ``ARTICLE`` or ``ALWAYS``."""
    word_wanted = Signal(object)
    """To be added to the desk's words."""
    term_wanted = Signal(str)
    """The id of the term that the finding is about: to be looked up, or decided otherwise."""

    def __init__(self, entry: Entry, language: Language, theme: Theme, room: int = 0) -> None:
        """Leave ``room`` for so many fixes, as more may come."""
        super().__init__()
        self.entry, self._language, self._theme = entry, language, theme
        self._shown: tuple[object, ...] = ()
        self._sign, self._title = QLabel(), QLabel()
        self._title.setFont(ui_font(strong=True))
        self.context, self.reason = QLabel(), named(Prose(), "muted")
        for label in (self.context, self.reason):
            label.setWordWrap(True)
            # As narrow as the pane: a long word is cut, not the pane made wider.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.context.setTextFormat(Qt.TextFormat.RichText)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.fixes: list[QPushButton] = []
        self._offered: list[Fix] = []
        self._row = QWidget()
        # All of them now: nothing is ever taken out of the row or put into its middle.
        count = max(room, min(MOST_FIXES, len(entry.finding.suggestions)))
        self._pool = [QPushButton(self._row) for _ in range(count)]
        # In the order in which Tab comes to them.
        self.add_word, self.look_up = QPushButton(self._row), QPushButton(self._row)
        self.ignore, self._menu = QPushButton(self._row), QMenu(self)
        self.ignore.setMenu(self._menu)
        self.scopes = {scope: self._menu.addAction("") for scope in (HERE, ARTICLE, ALWAYS)}
        for scope, action in self.scopes.items():
            action.setData(scope)
            action.triggered.connect(self._ignore)
        self.add_word.clicked.connect(self._add)
        self.look_up.clicked.connect(self._look_up)
        self._lay_out()
        self.show_entry()
        self.retranslate(language)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(self._sign)
        head.addWidget(self._title, 1)
        buttons = Flow(6, self._row)
        buttons.setContentsMargins(0, 0, 0, 0)
        for number, button in enumerate(self._pool):
            button.setObjectName("choice" if number else "fix")
            button.setProperty("number", number)
            button.clicked.connect(self._fix)
        row = (*self._pool, self.add_word, self.look_up, self.ignore)
        for button in row:
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.context)
        column.addWidget(self.reason)
        column.addWidget(self._row)

    def show_entry(self) -> None:
        """Show the entry as it is now."""
        finding = self.entry.finding
        state = (finding, self.entry.text)
        if state == self._shown:
            return
        self._shown = state
        around = context(self.entry)
        self.context.setText(around)
        self.context.setVisible(bool(around))
        self.show_fixes(finding.suggestions)
        self.add_word.setVisible(is_word(self.entry))
        self.look_up.setVisible(bool(term_of(finding)))
        self.recolour()
        self._say()

    def show_fixes(self, fixes: tuple[Fix, ...]) -> None:
        """Offer these, as many as there are buttons for; a button keeps its place and focus."""
        self._offered = list(fixes[: len(self._pool)])
        self.fixes = self._pool[: len(self._offered)]
        for number, button in enumerate(self._pool):
            button.setVisible(number < len(self._offered))
        for button, fix in zip(self.fixes, self._offered, strict=True):
            self._name_fix(button, fix)
        self._row.updateGeometry()

    def add_fixes(self, more: tuple[Fix, ...]) -> None:
        """Offer what a dictionary proposed besides."""
        self.show_fixes((*self.entry.finding.suggestions[: MOST_FIXES - 2], *more))

    def retranslate(self, language: Language) -> None:
        """Say everything in the interface's language."""
        self._language = language
        self.ignore.setText(self.tr("Ignore"))
        self.scopes[HERE].setText(self.tr("Only here"))
        self.scopes[ARTICLE].setText(self.tr("In this article"))
        self.scopes[ALWAYS].setText(self.tr("Always, on the whole desk"))
        self.add_word.setText(self.tr("Add"))
        self.add_word.setToolTip(self.tr("Add to the desk's words"))
        self.look_up.setText(self.tr("Term…"))
        self.look_up.setToolTip(self.tr("Show the term in the desk's list"))
        for button, fix in zip(self.fixes, self._offered, strict=True):
            self._name_fix(button, fix)
        self._say()

    def recolour(self) -> None:
        """Follow the theme."""
        self._sign.setPixmap(tier_sign(self.entry.finding.tier, self._theme.tokens))

    def choose(self) -> None:
        """Go to the place."""
        self.chosen.emit(self.entry)

    def _say(self) -> None:
        finding = self.entry.finding
        title = topic_title(rule(finding.rule).topic)
        reason = reason_of(finding, self._language)
        self._title.setText(title)
        self._title.setToolTip(tier_title(finding.tier))
        self.reason.setText(reason)
        self.setAccessibleName(f"{title}. {reason}")
        self.setAccessibleDescription(tier_title(finding.tier))

    def _name_fix(self, button: QPushButton, fix: Fix) -> None:
        text = fix_title(fix)
        button.setText(text or self.tr("Delete"))
        button.setToolTip(fix.text if len(fix.text) > _LONGEST else "")
        button.setAccessibleName(
            self.tr("Replace by %1").replace("%1", text) if text else self.tr("Delete")
        )

    @Slot()
    def _fix(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.fix_wanted.emit(self.entry, self._offered[int(sender.property("number"))])

    @Slot()
    def _ignore(self) -> None:
        sender = self.sender()
        scope = next((each for each, action in self.scopes.items() if action is sender), "")
        if scope:
            self.ignore_wanted.emit(self.entry, scope)

    @Slot()
    def _add(self) -> None:
        self.word_wanted.emit(self.entry)

    @Slot()
    def _look_up(self) -> None:
        self.term_wanted.emit(term_of(self.entry.finding))


def term_of(finding: Finding) -> str:
    """Return the id of the term that a finding is about; empty where it is about none."""
    return dict(finding.message.facts).get("term", "")


def reason_of(finding: Finding, language: Language) -> str:
    """Return the reason in ``language``, in its direction whatever words it names first."""
    facts = {name: f"\u2068{fact}\u2069" for name, fact in finding.message.facts}
    lead = "\u200f" if language.direction is Direction.RTL else "\u200e"
    return lead + finding.message.sentence.say(language, **facts)


def is_word(entry: Entry) -> bool:
    """Tell whether the finding is a word that the desk may know better than a dictionary."""
    finding = entry.finding
    one = bool(finding.quote) and not any(letter.isspace() for letter in finding.quote)
    return one and finding.rule in ("word-misspelt", "word-unknown")


def fix_title(fix: Fix) -> str:
    """Return a fix as a button says it; spaces at its ends are seen. Empty where it deletes."""
    shown = fix.text.replace("\n", "↵")
    if shown.strip() != shown:
        shown = shown.replace("\u00a0", "⍽").replace(" ", "␣")
    shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
    # A button reads & as the mark of a key; isolated, as fix and interface differ in direction.
    return f"\u2068{shown.replace('&', '&&')}\u2069" if shown else ""


def context(entry: Entry) -> str:
    """Return the words around a finding as HTML, the finding itself in bold, in their direction."""
    finding, text = entry.finding, entry.text
    if not text:
        return ""
    before, after = text[: finding.start], text[finding.end :]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    right = paragraph_direction(text, Direction.RTL) is Direction.RTL
    quote = finding.quote if finding.quote.strip() else "␣" * len(finding.quote)
    side = 'dir="rtl" align="right"' if right else 'dir="ltr" align="left"'
    return f"<div {side}>{escape(before)}<b>{escape(quote)}</b>{escape(after)}</div>"
