"""The list of articles as Qt sees it: pages of cards, fetched as one scrolls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor.article.language import Language
from editor.article.person import Person
from editor.workstation.archive import Archive
from editor.workstation.desk.states import standing_title
from editor.workstation.languages import interface_language

if TYPE_CHECKING:
    from db.articles import Card
    from db.search import Hit
    from db.store import Store
    from editor.article.state import State

PAGE = 50
ROLE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list shows: the words searched for, one language or all, the bin or the desk.

    ``stage`` is one word of ``editor.article.state.Stage``; with ``waits_for`` it is that person's
    inbox, its longest waiting first.
    """

    query: str = ""
    language: Language | None = None
    binned: bool = False
    stage: str | None = None
    waits_for: Person | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One card of the list; ``marks`` are code-point ranges of ``snippet`` to highlight.

    ``reason`` is why the article waits for whom sits here, in the interface's language. ``state``
    are its axes, None of a new draft.
    """

    card: Card
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    reason: str = ""
    state: State | None = None

    @property
    def said(self) -> str:
        """How it stands, or why it waits, in the interface's language."""
        return self.reason or standing_title(self.state, self.card.state)


@dataclass(frozen=True, slots=True)
class _Answer:
    number: int
    rows: tuple[Row, ...]
    following: object | None


class ArticleList(QAbstractListModel):
    """Cards newest first, or the hits of a search; an answer to an older question is dropped."""

    settled = Signal()
    """The first page of what is wanted now has arrived."""

    CARD: ClassVar[int] = ROLE + 1

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._rows: list[Row] = []
        self._following: object | None = None
        self._number = 0
        self._fetching = False
        self.wanted = Wanted()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many cards have been fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the row for ``CARD``, its headline to screen readers."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == self.CARD:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.card.headline
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.said if row.reason or row.state else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.card.headline}, {row.said}"
        return None

    def canFetchMore(self, parent: _Index) -> bool:
        """Tell whether there are more cards than were fetched."""
        return not parent.isValid() and self._following is not None and not self._fetching

    def fetchMore(self, parent: _Index) -> None:
        """Fetch the next page off the window's thread."""
        if self.canFetchMore(parent):
            self._ask(self._following)

    def show(self, wanted: Wanted) -> None:
        """Show something else; what is there stays until the answer comes."""
        self.wanted = wanted
        self._number += 1
        self._ask(None)

    def refresh(self) -> None:
        """Fetch the first page again, after a change in the store."""
        self.show(self.wanted)

    def row_of(self, article_id: str) -> int:
        """Return the row of an article, -1 where it is not among those fetched."""
        for number, row in enumerate(self._rows):
            if row.card.id == article_id:
                return number
        return -1

    def _ask(self, after: object | None) -> None:
        self._fetching = True
        self._archive.run(
            partial(_fetch, self._number, self.wanted, after, interface_language()),
            self._receive,
        )

    def _receive(self, answer: _Answer) -> None:
        if answer.number != self._number:
            return
        first = not self._fetching or self._first_page(answer)
        self._fetching = False
        self._following = answer.following
        if first:
            self._replace(answer.rows)
            self.settled.emit()
        elif answer.rows:
            begin = len(self._rows)
            self.beginInsertRows(QModelIndex(), begin, begin + len(answer.rows) - 1)
            self._rows.extend(answer.rows)
            self.endInsertRows()

    def _first_page(self, answer: _Answer) -> bool:
        return self._shown_number != answer.number

    _shown_number = 0

    def _replace(self, rows: Sequence[Row]) -> None:
        self._shown_number = self._number
        if [row.card.id for row in rows] == [row.card.id for row in self._rows]:
            # The same articles in the same order: the view keeps its place and selection.
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()


def _fetch(number: int, wanted: Wanted, after: Any, said_in: Language, store: Store) -> _Answer:
    from db import articles

    if wanted.waits_for is not None:
        return _Answer(number, tuple(_waiting(store, wanted, wanted.waits_for, said_in)), None)
    if wanted.query.strip():
        return _found(number, wanted, after or 0, store)
    page = articles.page(
        store,
        limit=PAGE,
        after=after,
        language=wanted.language,
        state=wanted.stage,
        binned=wanted.binned,
    )
    rows = tuple(Row(card) for card in page.cards)
    return _Answer(number, _with_states(store, rows), page.next)


def _found(number: int, wanted: Wanted, offset: int, store: Store) -> _Answer:
    from db import search

    hits = search.search(
        store, as_typed(wanted.query), limit=PAGE, offset=offset, language=wanted.language
    )
    following = offset + len(hits) if len(hits) == PAGE else None
    shown = [hit for hit in hits if wanted.stage in (None, hit.card.state)]
    return _Answer(number, _with_states(store, tuple(map(_hit_row, shown))), following)


def _with_states(store: Store, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    from db import workflow

    states = workflow.states_of(store, [row.card.id for row in rows])
    return tuple(replace(row, state=states.get(row.card.id)) for row in rows)


def _waiting(store: Store, wanted: Wanted, person: Person, said_in: Language) -> Iterator[Row]:
    # Late: the workflow is not needed to show the desk.
    from editor.newsroom.inbox import inbox
    from editor.review.inbox import SENTENCES

    words = wanted.query.casefold().split()
    for item in inbox(store, person):
        headline = item.card.headline.casefold()
        fits = wanted.language in (None, item.card.language)
        if fits and all(word in headline for word in words):
            yield Row(item.card, reason=SENTENCES[item.reason].say(said_in))


def as_typed(query: str) -> str:
    """Return the query of somebody still typing: its last word may be unfinished."""
    return query if query[-1:] in (" ", "*", '"') else f"{query}*"


def _hit_row(hit: Hit) -> Row:
    return Row(hit.card, hit.snippet.text, tuple(hit.snippet.marks))
