"""The fields of a term: its forms, its kind, what a mention of it requires, its last change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.article.identity import new_id
from editor.article.language import Direction, Language
from editor.article.term import Standing, Term, TermForm
from editor.workstation.combo import Combo
from editor.workstation.languages import language_title
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.terms.form_row import FormRow
from editor.workstation.terms.model import LANGUAGES
from editor.workstation.terms.termbase import Termbase
from editor.workstation.terms.titles import DOMAINS, domain_title
from editor.workstation.theme import Theme, ui_font


class TermFields(QWidget):
    """Shows a term and gives it back as it is in the fields."""

    edited = Signal()

    def __init__(self, termbase: Termbase, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._termbase, self._theme = termbase, theme
        self._shown: Term | None = None
        self._is_new = False
        self.rows: list[FormRow] = []
        self.domain = Combo(theme, self)
        self.notes = {language: QLineEdit(self) for language in LANGUAGES}
        self._labels = {name: QLabel(self) for name in ("domain", *LANGUAGES)}
        self._labels["notes"] = Prose(self)
        self._history = named(Prose(self), "muted")
        self._page = named(QWidget(), "pane")
        self._sections = {language: _Section(language, self._page) for language in LANGUAGES}
        self._build()
        self.domain.currentIndexChanged.connect(self.edited)
        for field in self.notes.values():
            field.textEdited.connect(self.edited)
        for section in self._sections.values():
            section.add.clicked.connect(self._add)
        self.retranslate()
        self.show_term(None)

    def _build(self) -> None:
        self._history.setTextFormat(Qt.TextFormat.PlainText)
        self._history.setWordWrap(True)
        page = QVBoxLayout(self._page)
        page.setContentsMargins(10, 8, 10, 10)
        page.setSpacing(12)
        for section in self._sections.values():
            page.addWidget(section)
        page.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(self._page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addWidget(self._labels["domain"], 0, 0)
        grid.addWidget(self.domain, 0, 1)
        grid.setColumnStretch(2, 1)
        self._labels["domain"].setBuddy(self.domain)
        self.domain.setMinimumContentsLength(18)
        below = QGridLayout()
        below.setHorizontalSpacing(12)
        below.setVerticalSpacing(6)
        below.addWidget(self._labels["notes"], 0, 0, 1, 2)
        for row, language in enumerate(LANGUAGES, 1):
            below.addWidget(self._labels[language], row, 0)
            below.addWidget(self.notes[language], row, 1)
            self._labels[language].setBuddy(self.notes[language])
            rtl = language.direction is Direction.RTL
            self.notes[language].setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
            )
        self._labels["notes"].setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addLayout(grid)
        column.addWidget(area, 1)
        column.addLayout(below)
        column.addWidget(self._history)

    # What is shown

    @property
    def shown(self) -> Term | None:
        """The term as it was before anything was typed."""
        return self._shown

    def show_term(self, term: Term | None, *, fresh: bool = False) -> None:
        """Show a term, ``fresh`` where the desk does not have it yet; None shows nothing."""
        self._shown, self._is_new = term, fresh
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        self.blockSignals(True)
        self._show_domain(term.domain if term else "")
        for language, field in self.notes.items():
            field.setText(term.note(language) if term else "")
            field.setCursorPosition(0)
        order = {language: number for number, language in enumerate(LANGUAGES)}
        for form in sorted(term.forms if term else (), key=lambda each: order[each.language]):
            self._row(form)
        self.blockSignals(False)
        self._allow()
        self._say_history()

    def begin(self) -> None:
        """Show an empty term, with a row for each language."""
        standing = Standing.PREFERRED if self._termbase.may_decide else Standing.PROPOSED
        self.show_term(Term(id=new_id(), domain=DOMAINS[0], forms=()), fresh=True)
        for language in LANGUAGES:
            self._row(TermForm(language, "", standing))
        self.rows[0].text.setFocus()

    def term(self) -> Term | None:
        """Return the term as it is in the fields, without empty rows; None where none is shown."""
        if self._shown is None:
            return None
        forms = dict.fromkeys(row.form() for row in self.rows if row.form().text)
        notes = {each: " ".join(field.text().split()) for each, field in self.notes.items()}
        return replace(
            self._shown,
            domain=str(self.domain.currentData() or ""),
            forms=tuple(forms),
            notes=tuple((each, note) for each, note in notes.items() if note),
        )

    @property
    def changed(self) -> bool:
        """Tell whether the fields say something else than the desk has."""
        term, shown = self.term(), self._shown
        if term is None or shown is None:
            return False
        return (term.domain, set(term.forms), dict(term.notes)) != (
            (shown.domain, set(shown.forms), dict(shown.notes))
        )

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._labels["domain"].setText(self.tr("Kind"))
        self._labels["notes"].setText(self.tr("An article that mentions it must say:"))
        for language in LANGUAGES:
            self._labels[language].setText(language_title(language))
        for section in self._sections.values():
            section.retranslate()
        for number in range(self.domain.count()):
            self.domain.setItemText(number, domain_title(str(self.domain.itemData(number))))
        for row in self.rows:
            row.retranslate()
        self._say_history()

    def _show_domain(self, domain: str) -> None:
        self.domain.clear()
        known = DOMAINS if not domain or domain in DOMAINS else (*DOMAINS, domain)
        for each in known:
            self.domain.addItem(domain_title(each), each)
        self.domain.setCurrentIndex(self.domain.findData(domain))

    def _row(self, form: TermForm) -> FormRow:
        decides = self._termbase.may_decide
        section = self._sections[form.language]
        row = FormRow(form, self._theme, decides=decides, parent=section)
        row.edited.connect(self.edited)
        row.removed.connect(self._drop)
        row.preferred.connect(self._prefer)
        section.rows.addWidget(row)
        self.rows.append(row)
        return row

    def _allow(self) -> None:
        decides, here = self._termbase.may_decide, self._shown is not None
        self.domain.setEnabled(here and (decides or self._is_new))
        for field in self.notes.values():
            field.setEnabled(here)
            field.setReadOnly(not decides)
        for section in self._sections.values():
            section.setVisible(here)

    def _say_history(self) -> None:
        said = ""
        term = self._shown
        if term is not None and term.changed_at:
            moment = QDateTime.fromString(term.changed_at, Qt.DateFormat.ISODate).toLocalTime()
            when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
            who = self._termbase.name_of(term.changed_by) or self.tr("somebody")
            said = self.tr("Last changed by %1, %2.")
            said = said.replace("%1", f"\u2068{who}\u2069").replace("%2", f"\u2068{when}\u2069")
        elif term is not None and not self._is_new:
            said = self.tr("As it came with the program.")
        self._history.setText(said)

    @Slot()
    def _add(self) -> None:
        sender = self.sender()
        section = next((each for each in self._sections.values() if each.add is sender), None)
        if section is not None:
            self.add_form(section.language)

    def add_form(self, language: Language) -> None:
        """Add an empty form, to be written."""
        standing = Standing.ACCEPTED if self._termbase.may_decide else Standing.PROPOSED
        self._row(TermForm(language, "", standing)).text.setFocus()

    @Slot(object)
    def _drop(self, row: FormRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._sections[row.language].add.setFocus()
        self.edited.emit()

    @Slot(object)
    def _prefer(self, row: FormRow) -> None:
        """Leave one preferred form in a language: the one that was chosen last."""
        for other in self.rows:
            form = other.form()
            same = form.language is row.form().language
            if other is not row and same and form.standing is Standing.PREFERRED:
                other.demote()


class _Section(QWidget):
    """The forms of one language under its name, and a button for another."""

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.language = language
        self._title = QLabel(self)
        self._title.setFont(ui_font(strong=True))
        self.add = named(QPushButton(self), "flat")
        self.add.setAutoDefault(False)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.add)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self.rows)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        title = language_title(self.language)
        self._title.setText(title)
        self.add.setText(self.tr("Add a form"))
        self.add.setAccessibleName(f"{self.tr('Add a form')} · {title}")
