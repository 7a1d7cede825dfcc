"""The history as Qt sees it: a row a sitting, its earlier saves below; a thousand cost a moment."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTime,
)

from editor.article.state import Milestone
from editor.workstation.languages import interface_language
from editor.workstation.newsroom.roles import comma
from editor.workstation.theme import ui_font
from editor.workstation.tooltips import tooltip_of

if TYPE_CHECKING:
    from db.revisions import Revision
    from db.sittings import Sitting

_Index = QModelIndex | QPersistentModelIndex
_TOP = 0
"""The internal id of a sitting; a save has its sitting's row + 1."""


class HistoryModel(QAbstractItemModel):
    """Newest first. ``REVISION`` is the id a row stands for; words are made as they are shown."""

    REVISION: ClassVar[int] = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, name_of: Callable[[str | None], str], parent: Any = None) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self._sittings: tuple[Sitting, ...] = ()
        self._strong = ui_font(strong=True)

    def show(self, sittings: tuple[Sitting, ...]) -> None:
        """Show another history."""
        self.beginResetModel()
        self._sittings = sittings
        self.endResetModel()

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own default
        """Return the index of a sitting, or of a save below one."""
        # A view asks for every row as it opens: what Qt has for this asks the model back twice.
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        """Return the sitting of a save; a sitting has none."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many sittings there are, or earlier saves in one."""
        if not parent.isValid():
            return len(self._sittings)
        return len(self._sittings[parent.row()].earlier) if parent.internalId() == _TOP else 0

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the one column."""
        return 1

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return what a row says: what it is called, by whom, when."""
        if not index.isValid():
            return None
        revision = self.revision(index)
        sitting = self._sittings[index.row()] if index.internalId() == _TOP else None
        if role == self.REVISION:
            return revision.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(sitting) if sitting else self._line(revision.author, revision)
        if role == Qt.ItemDataRole.ToolTipRole and sitting:
            # A long name of a version is cut in the list.
            return tooltip_of(self._said(sitting))
        if role == Qt.ItemDataRole.FontRole and sitting and (sitting.milestones or revision.name):
            return self._strong
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, 46 if sitting else 28)
        return None

    def revision(self, index: _Index) -> Revision:
        """Return the revision that a row stands for."""
        if index.internalId() == _TOP:
            return self._sittings[index.row()].newest
        return self._sittings[index.internalId() - 1].earlier[index.row()]

    def index_of(self, revision_id: str) -> QModelIndex:
        """Return the row of a revision; an invalid index where there is none."""
        for row, sitting in enumerate(self._sittings):
            if sitting.newest.id == revision_id:
                return self.index(row, 0)
            for number, each in enumerate(sitting.earlier):
                if each.id == revision_id:
                    return self.index(number, 0, self.index(row, 0))
        return QModelIndex()

    def _said(self, sitting: Sitting) -> str:
        newest = sitting.newest
        titles = [milestone_title(each.milestone) for each in sitting.milestones]
        if newest.name:
            titles.append(f"\u2068{newest.name}\u2069")
        if not titles:
            titles = [QCoreApplication.translate("History", "Saved by itself")]
        marked = next((each.person for each in reversed(sitting.milestones) if each.person), None)
        line = self._line(marked or newest.author, newest)
        if sitting.earlier:
            saves = QCoreApplication.translate("History", "saves: %1")
            line = f"{line} · {saves.replace('%1', str(len(sitting.earlier) + 1))}"
        return f"{' · '.join(titles)}\n{line}"

    def _line(self, author: str | None, revision: Revision) -> str:
        name = self._name_of(author)
        moment = shown_moment(revision.created_at)
        return f"\u2068{name}\u2069 · {moment}" if name else moment


def milestone_title(milestone: Milestone) -> str:
    """Return what a milestone is called in the interface's language."""
    # Late: the review's floor is not needed to begin.
    from editor.review.labels import milestone_name

    return milestone_name(milestone, interface_language())


def shown_moment(moment: datetime.datetime) -> str:
    """Return "12 May, 10:42" in the interface's language; with the year where it is another."""
    here = moment.astimezone()
    locale = QLocale()
    this_year = here.year == datetime.datetime.now(datetime.UTC).astimezone().year
    day = locale.toString(
        QDate(here.year, here.month, here.day), "d MMM" if this_year else "d MMM yyyy"
    )
    return f"{day}{comma()}{locale.toString(QTime(here.hour, here.minute), 'HH:mm')}"
