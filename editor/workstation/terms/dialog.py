"""The termbase of the desk: searched, changed, brought in, given out, and every step undone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from editor.article.errors import WarraqError
from editor.article.term import Standing, Term
from editor.workstation.dialogs.frame import Frame
from editor.workstation.jobs import Jobs
from editor.workstation.languages import interface_language
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.terms.exchange import Exchange
from editor.workstation.terms.list import TermList
from editor.workstation.terms.term_fields import TermFields
from editor.workstation.terms.termbase import Termbase
from editor.workstation.theme import Theme


class TermsDialog(Frame):
    """A list with a search, and the fields of the term it chose.

    What is typed is kept by the button, and when something else is shown: every step can be
    undone.
    """

    def __init__(
        self, termbase: Termbase, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._termbase = termbase
        self._told = ""
        """What came of the last step, until the next one."""
        self.list = TermList(termbase, theme, self)
        self.fields = TermFields(termbase, theme, self)
        self.exchange = Exchange(termbase, jobs, self)
        self.add, self.withdraw, self.keep = QPushButton(), QPushButton(), QPushButton()
        self.undo, self.redo = QPushButton(), QPushButton()
        self.note = named(Prose(), "muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._build()
        self._connect()
        self.retranslate()
        self.list.refresh()
        termbase.refresh()
        self.list.query.setFocus()

    def _build(self) -> None:
        self.note.setWordWrap(True)
        # An error names files and people, and a person may be called <b>.
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        for button in (self.add, self.withdraw, self.undo, self.redo):
            button.setAutoDefault(False)
        self.keep.setDefault(True)
        parts = QSplitter(self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._side(self.list, (self.add, self.withdraw, self.undo, self.redo)))
        parts.addWidget(self._side(self.fields, (self.keep,)))
        parts.setSizes([600, 620])
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.exchange)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(parts, 1)
        column.addLayout(foot)
        self.resize(1260, 720)

    def _side(self, widget: QWidget, buttons: tuple[QPushButton, ...]) -> QWidget:
        side = QWidget(self)
        line = QHBoxLayout()
        if len(buttons) == 1:
            line.addStretch(1)
        for button in buttons:
            line.addWidget(button)
        if len(buttons) > 1:
            line.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(9)
        column.addWidget(widget, 1)
        column.addLayout(line)
        return side

    def _connect(self) -> None:
        termbase = self._termbase
        self.list.chosen.connect(self._show)
        self.fields.edited.connect(self._judge)
        self.exchange.begun.connect(self._step)
        self.exchange.begun.connect(self.keep_typed)
        for button in (self.add, self.withdraw, self.keep, self.undo, self.redo):
            button.clicked.connect(self._step)
        self.add.clicked.connect(self.begin)
        self.withdraw.clicked.connect(self._withdraw)
        self.keep.clicked.connect(self._keep)
        self.undo.clicked.connect(self._undo)
        self.redo.clicked.connect(self._redo)
        self.buttons.rejected.connect(self.reject)
        termbase.changed.connect(self._refresh)
        termbase.busy_changed.connect(self._judge)
        termbase.failed.connect(self._refused)
        termbase.imported.connect(self._say_imported)
        termbase.exported.connect(self._say_exported)
        for keys, slot in (("Ctrl+S", self._keep), ("Ctrl+F", self._search)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Terms of the desk"))
        self.add.setText(self.tr("New term"))
        self.withdraw.setText(self.tr("Withdraw"))
        self.keep.setText(self.tr("Keep"))
        self.undo.setText(self.tr("Undo"))
        self.redo.setText(self.tr("Redo"))
        for part in (self.list, self.fields, self.exchange):
            part.retranslate()
        self._say_standing()

    # What is shown

    def show_term(self, term_id: str) -> None:
        """Choose a term, whatever was searched for."""
        self.keep_typed()
        self.list.choose(term_id)

    @Slot(object)
    def _show(self, term: Term | None) -> None:
        shown = self.fields.shown
        if term is not None and shown is not None and term == shown and not self.fields.changed:
            return
        self.keep_typed()
        self.fields.show_term(term)
        self._judge()

    @Slot()
    def _refresh(self) -> None:
        self.list.refresh()
        self._say_standing()

    @Slot()
    def _step(self) -> None:
        """Begin another step: what came of the last is said no more."""
        self._tell("")

    @Slot()
    def _judge(self) -> None:
        """Offer what can be done now."""
        termbase, term = self._termbase, self.fields.term()
        idle = termbase.job is None
        self.keep.setEnabled(idle and self._is_to_be_kept())
        mine = termbase.may_decide or (term is not None and _is_proposal(term))
        self.withdraw.setEnabled(idle and mine and self.list.holds(self.fields.shown))
        self.undo.setEnabled(termbase.can_undo)
        self.redo.setEnabled(termbase.can_redo)
        self.add.setEnabled(idle)

    # What a person does

    @Slot()
    def begin(self) -> None:
        """Begin a new term."""
        self.keep_typed()
        self.list.leave()
        self.fields.begin()
        self._judge()

    @Slot()
    def keep_typed(self) -> None:
        """Keep what was typed, before something else is shown."""
        if self._is_to_be_kept():
            self._keep()

    def _is_to_be_kept(self) -> bool:
        term = self.fields.term()
        return term is not None and bool(term.forms) and self.fields.changed

    @Slot()
    def _keep(self) -> None:
        term = self.fields.term()
        if term is not None and self._is_to_be_kept():
            # Shown as kept: it is not to be kept again while the store is busy with it.
            self.fields.show_term(term)
            self.list.choose_soon(term.id)
            self._termbase.keep(term)

    @Slot()
    def _withdraw(self) -> None:
        term = self.fields.shown
        if term is not None:
            self.list.choose_soon(self.list.beside(term))
            self.fields.show_term(None)
            self._termbase.withdraw(term)

    @Slot()
    def _undo(self) -> None:
        self.keep_typed()
        self._termbase.undo()

    @Slot()
    def _redo(self) -> None:
        self._termbase.redo()

    @Slot()
    def _search(self) -> None:
        self.list.query.setFocus()
        self.list.query.selectAll()

    def done(self, result: int) -> None:
        """Keep what was typed, then close."""
        self.keep_typed()
        super().done(result)

    # What is said

    def _say_standing(self) -> None:
        said = self._told
        if not said and not self._termbase.may_decide:
            said = self.tr("You propose forms and terms; proofreaders and publishers decide.")
        elif not said and self._termbase.listed and not self._termbase.own:
            said = self.tr("These came with the program; a change makes them the desk's own.")
        self.note.setText(said)

    def _tell(self, what: str) -> None:
        self._told = what
        self._say_standing()

    @Slot(int)
    def _say_imported(self, count: int) -> None:
        self._tell(self.tr("%n term(s) new or changed.", "", count))

    @Slot(str)
    def _say_exported(self, name: str) -> None:
        self._tell(self.tr("Written: %1").replace("%1", f"\u2068{name}\u2069"))

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        said = error.say(interface_language()) if isinstance(error, WarraqError) else str(error)
        self._tell(said)
        self._termbase.refresh()


def _is_proposal(term: Term) -> bool:
    return all(form.standing is Standing.PROPOSED for form in term.forms)
