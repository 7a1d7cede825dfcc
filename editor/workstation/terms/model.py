"""The list of terms: one a row, its preferred forms, its domain, who changed it when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from editor.article.language import Language
from editor.article.term import Standing, Term
from editor.workstation.languages import language_title
from editor.workstation.terms.termbase import Listed
from editor.workstation.terms.titles import domain_title
from editor.workstation.tooltips import tooltip_of

LANGUAGES = (Language.AR, Language.RU, Language.EN)
DOMAIN, CHANGED = len(LANGUAGES), len(LANGUAGES) + 1
_Index = QModelIndex | QPersistentModelIndex


class TermModel(QAbstractTableModel):
    """Shows those of the terms that are asked for: by words, by domain, with proposals only."""

    def __init__(
        self, name_of: Callable[[str], str], muted: Callable[[], QColor], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._name_of, self._muted = name_of, muted
        self._listed: tuple[Listed, ...] = ()
        self._shown: list[Listed] = []
        self._query, self._domain, self._proposals = "", "", False

    def show_terms(self, listed: tuple[Listed, ...]) -> None:
        """Take other terms."""
        self._listed = listed
        self._sift_again()

    def sift(self, query: str, domain: str, *, proposals: bool) -> None:
        """Show the terms that hold ``query``, folded, of a ``domain`` where one is named."""
        self._query, self._domain, self._proposals = query, domain, proposals
        self._sift_again()

    def term(self, row: int) -> Term | None:
        """Return the term of a row."""
        return self._shown[row].term if 0 <= row < len(self._shown) else None

    def row_of(self, term_id: str) -> int:
        """Return where a term stands; -1 where it is not shown."""
        return next((n for n, each in enumerate(self._shown) if each.term.id == term_id), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of terms shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return the number of columns: languages, domain, last change."""
        return 0 if parent is not None and parent.isValid() else CHANGED + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the titles of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        if section < len(LANGUAGES):
            return language_title(LANGUAGES[section])
        return self.tr("Kind") if section == DOMAIN else self.tr("Changed")

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; a form that is only proposed is muted."""
        listed = self._shown[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(listed.term, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_of(self._text(listed.term, column))
        undecided = column < len(LANGUAGES) and not listed.term.preferred(LANGUAGES[column])
        if role == Qt.ItemDataRole.ForegroundRole and (undecided or column >= DOMAIN):
            return self._muted()
        return None

    def _text(self, term: Term, column: int) -> str:
        if column == DOMAIN:
            return domain_title(term.domain)
        if column == CHANGED:
            return self._changed(term)
        language = LANGUAGES[column]
        of_it = [form for form in term.forms if form.language is language]
        sound = [form for form in of_it if form.standing is not Standing.REJECTED]
        first = term.preferred(language) or next((form.text for form in sound), "")
        return f"\u2068{first}\u2069" if first else ""

    def _changed(self, term: Term) -> str:
        if not term.changed_at:
            return ""
        moment = QDateTime.fromString(term.changed_at, Qt.DateFormat.ISODate).toLocalTime()
        date = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
        who = self._name_of(term.changed_by)
        return f"{date} · \u2068{who}\u2069" if who else date

    def _sift_again(self) -> None:
        from editor.language.fold import fold

        words = fold(self._query).text.split()
        self.beginResetModel()
        self._shown = [
            each
            for each in self._listed
            if (not self._domain or each.term.domain == self._domain)
            and (not self._proposals or each.proposals)
            and all(word in each.found_by for word in words)
        ]
        self.endResetModel()
