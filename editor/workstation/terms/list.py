"""The list of terms with its search: words in any language, a kind, proposals only."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from editor.article.term import Term
from editor.workstation.combo import Combo
from editor.workstation.named import named
from editor.workstation.terms.model import CHANGED, DOMAIN, LANGUAGES, TermModel
from editor.workstation.terms.termbase import Termbase
from editor.workstation.terms.titles import DOMAINS, domain_title
from editor.workstation.theme import Theme
from editor.workstation.tick import Tick

_SIFT_MS = 120


class TermList(QWidget):
    """Keeps a term chosen while terms change and while one searches."""

    chosen = Signal(object)
    """Another term is chosen, or None as the list is empty."""

    def __init__(self, termbase: Termbase, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._termbase, self._theme = termbase, theme
        self._wanted = ""
        self._quiet = False
        self.query, self.domain = QLineEdit(self), Combo(theme, self)
        self.proposals = Tick(theme, self)
        self.model = TermModel(termbase.name_of, self._muted, self)
        self.table = QTableView(self)
        self._count = named(QLabel(self), "muted")
        self._soon = QTimer(self, singleShot=True, interval=_SIFT_MS)
        self._build()
        self.query.textChanged.connect(self._sift_soon)
        self.domain.currentIndexChanged.connect(self._sift)
        self.proposals.toggled.connect(self._sift)
        self._soon.timeout.connect(self._sift)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.retranslate()

    def _build(self) -> None:
        self.query.setClearButtonEnabled(True)
        self.domain.setMinimumContentsLength(12)
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column in range(len(LANGUAGES)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        # Qt's own least width is that of the widest letter of the face: a hundred pixels.
        header.setMinimumSectionSize(40)
        for column in (DOMAIN, CHANGED):
            # What the words need and no more: the room is the terms'.
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.query, 1)
        line.addWidget(self.domain)
        line.addWidget(self.proposals)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(9)
        column_of_all.addLayout(line)
        column_of_all.addWidget(table, 1)
        column_of_all.addWidget(self._count)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.table.setAccessibleName(self.tr("Terms of the desk"))
        self.query.setPlaceholderText(self.tr("Search in all three languages"))
        self.query.setAccessibleName(self.tr("Search in all three languages"))
        self.domain.setAccessibleName(self.tr("Kind"))
        self.proposals.setText(self.tr("Proposals only"))
        self._fill_domains()
        self._say_count()

    @Slot()
    def refresh(self) -> None:
        """Show the terms in force now; the one that was chosen stays so."""
        self._fill_domains()
        self._wanted = self._wanted or self._current_id()
        self.model.show_terms(self._termbase.listed)
        self._choose_wanted()

    def choose(self, term_id: str) -> None:
        """Choose a term, whatever was searched for; one that is not here yet when it comes."""
        self._wanted = term_id
        self.query.clear()
        self.domain.setCurrentIndex(0)
        self.proposals.setChecked(False)
        self._sift()

    def choose_soon(self, term_id: str) -> None:
        """Choose a term when the list is read again; an empty id lets none be chosen for that."""
        self._wanted = term_id

    def leave(self) -> None:
        """Choose nothing."""
        self.table.clearSelection()
        self.table.selectionModel().clearCurrentIndex()

    def holds(self, term: Term | None) -> bool:
        """Tell whether the list shows the term."""
        return term is not None and self.model.row_of(term.id) >= 0

    def beside(self, term: Term) -> str:
        """Return the id of the term below, else of the one above; empty where it is alone."""
        row = self.model.row_of(term.id)
        near = self.model.term(row + 1) or self.model.term(row - 1)
        return near.id if near is not None else ""

    def _fill_domains(self) -> None:
        chosen = self.domain.currentData()
        self.domain.blockSignals(True)
        self.domain.clear()
        self.domain.addItem(self.tr("All kinds"), "")
        own = sorted({each.term.domain for each in self._termbase.listed} - {*DOMAINS, ""})
        for each in (*DOMAINS, *own):
            self.domain.addItem(domain_title(each), each)
        self.domain.setCurrentIndex(max(0, self.domain.findData(chosen)))
        self.domain.blockSignals(False)

    def _say_count(self) -> None:
        shown, every = self.model.rowCount(), len(self._termbase.listed)
        words = self.tr("%n term(s)", "", shown)
        self._count.setText(words if shown == every else f"{words} / {every}")

    def _current_id(self) -> str:
        index = self.table.currentIndex()
        term = self.model.term(index.row()) if index.isValid() else None
        return term.id if term is not None else ""

    @Slot()
    def _sift_soon(self) -> None:
        self._soon.start()

    @Slot()
    def _sift(self) -> None:
        self._soon.stop()
        self._wanted = self._wanted or self._current_id()
        domain = str(self.domain.currentData() or "")
        self.model.sift(self.query.text(), domain, proposals=self.proposals.isChecked())
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        row = self.model.row_of(self._wanted)
        if row >= 0 or self._termbase.listed:
            self._wanted = ""
        if row < 0 and self.model.rowCount():
            row = 0
        self._say_count()
        if row < 0:
            self.chosen.emit(None)
            return
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(row, 0)
        self._quiet = True
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._quiet = False
        self.table.scrollTo(index)
        self.chosen.emit(self.model.term(row))

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(self.model.term(current.row()))

    def _muted(self) -> QColor:
        return QColor(self._theme.tokens.muted)
