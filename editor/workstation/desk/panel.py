"""The desk as a pane: new article, search as one types, filters, the cards, the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.article.language import Language
from editor.article.person import Person
from editor.workstation.archive import Archive
from editor.workstation.desk.filters import Filters
from editor.workstation.desk.model import ArticleList, Row, Wanted
from editor.workstation.desk.outline import Outline
from editor.workstation.desk.stage_filters import StageFilters
from editor.workstation.icons import icon
from editor.workstation.languages import language_title
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme, title_label

if TYPE_CHECKING:
    from db.articles import Counts
    from db.store import Store
    from editor.newsroom.inbox import Item
    from editor.workstation.desk.card import CardDelegate

SEARCH_PAUSE_MS = 150


class DeskPanel(QWidget):
    """The leading pane. It only asks: opening, making and binning are the window's."""

    open_wanted = Signal(str)
    new_wanted = Signal(object)
    bin_wanted = Signal(str)
    restore_wanted = Signal(str)
    inbox_seen = Signal(object, object)
    """A person, and what waits for that person now."""

    def __init__(self, archive: Archive, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._archive, self._theme = archive, theme
        self._open_id = ""
        self._person: Person | None = None
        self.model = ArticleList(archive, self)
        self.outline = Outline()
        self._title = title_label()
        self._new = QToolButton()
        self.search = QLineEdit()
        self._filters, self.stages = Filters(), StageFilters()
        self._empty = named(Prose(), "muted")
        self.cards = _Cards()
        self._pause = QTimer(self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._new.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._new.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._new.setMenu(self._new_menu())
        self._new.setObjectName("newArticle")
        self.search.setClearButtonEnabled(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.hide()
        self.cards.setModel(self.model)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._new)
        upper = QWidget()
        top = QVBoxLayout()
        top.setContentsMargins(14, 12, 14, 0)
        top.setSpacing(9)
        top.addLayout(head)
        top.addWidget(self.search)
        top.addWidget(self._filters)
        top.addWidget(self.stages)
        top.addWidget(self._empty)
        # The cards reach the pane's edge, so that their scroll bar stands in the margin.
        cards = QHBoxLayout()
        cards.setSpacing(0)
        cards.addSpacing(14)
        cards.addWidget(self.cards, 1)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addLayout(top)
        column.addLayout(cards, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(upper)
        # Without sections it hides, and the cards have the room.
        self.splitter.addWidget(self.outline)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([520, 260])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._open_first)
        self._filters.chosen.connect(self._choose_filter)
        self.stages.chosen.connect(self._ask)
        self.cards.clicked.connect(self._open)
        self.cards.activated.connect(self._open)
        self.cards.delete_pressed.connect(self._delete_current)
        self.cards.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cards.customContextMenuRequested.connect(self._card_menu)
        self.model.settled.connect(self._settled)
        self._archive.changed.connect(self.refresh)
        self._theme.changed.connect(self._recolour)

    def refresh(self) -> None:
        """Fetch the cards and the counts again."""
        if self._archive.ready:
            self._delegate().open_id = self._open_id
            self.model.refresh()
            self.refresh_counts()

    def refresh_counts(self) -> None:
        """Count again, and show the inbox as it is now if that is what is shown."""
        if self._archive.ready:
            person = self._person
            self._archive.run(lambda store: _counts(store, person), self._show_counts)
            if self.model.wanted.waits_for is not None:
                self.model.refresh()

    def show_person(self, person: Person | None) -> None:
        """Show the inbox of another person."""
        self._person = person
        self.refresh_counts()
        if self.stages.choice[1]:
            self._ask()

    def _show_counts(self, answer: tuple[Counts, Person | None, tuple[Item, ...]]) -> None:
        counts, person, items = answer
        self._filters.show_counts(counts)
        self.stages.show_counts(counts.by_state, len(items))
        if person is not None:
            self.inbox_seen.emit(person, items)

    def mark_open(self, article_id: str) -> None:
        """Show which card is the open article."""
        self._open_id = self._delegate().open_id = article_id
        self._select_open()
        # The open card is set in a heavier weight and may break its lines elsewhere.
        self.cards.scheduleDelayedItemsLayout()

    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._title.setText(self.tr("Desk"))
        self._new.setText(self.tr("Article"))
        self._new.setToolTip(self.tr("New article"))
        self._new.setAccessibleName(self.tr("New article"))
        self.search.setPlaceholderText(self.tr("Search the articles…"))
        self.search.setAccessibleName(self.tr("Search the articles"))
        self.cards.setAccessibleName(self.tr("Articles"))
        for action in self._new.menu().actions():
            action.setText(language_title(Language(action.data())))
        self._filters.retranslate()
        self.stages.retranslate()
        self._recolour()
        self._say_emptiness()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        for language in Language:
            menu.addAction("").setData(language.value)
        menu.triggered.connect(self._new_chosen)
        return menu

    @Slot(QAction)
    def _new_chosen(self, action: QAction) -> None:
        self.new_wanted.emit(Language(action.data()))

    @Slot()
    def _recolour(self) -> None:
        self._new.setIcon(icon("plus", self._theme.tokens))
        self.cards.viewport().update()

    @Slot()
    def _ask(self) -> None:
        if self._archive.ready:
            language, binned = self._filters.choice
            stage, mine = self.stages.choice
            waits_for = self._person if mine else None
            self.model.show(Wanted(self.search.text(), language, binned, stage, waits_for))

    @Slot()
    def _choose_filter(self) -> None:
        if self._filters.choice[1]:
            # What is in the bin is in no stage of its way.
            self.stages.clear()
        self._ask()

    @Slot()
    def _settled(self) -> None:
        self._say_emptiness()
        self._select_open()

    def _delegate(self) -> CardDelegate:
        # Made when there are cards: reading its module is a tenth of the whole start.
        from editor.workstation.desk.card import CardDelegate

        delegate = self.cards.itemDelegate()
        if not isinstance(delegate, CardDelegate):
            delegate = CardDelegate(self._theme, self)
            self.cards.setItemDelegate(delegate)
        return delegate

    def _say_emptiness(self) -> None:
        wanted = self.model.wanted
        if wanted.query.strip():
            text = self.tr("Nothing found. Try fewer or shorter words.")
        elif wanted.waits_for is not None:
            text = self.tr("Nothing waits for you.")
        elif wanted.stage is not None:
            text = self.tr("No article is in this stage.")
        elif wanted.binned:
            text = self.tr("The bin is empty.")
        else:
            text = self.tr("No articles yet. Drop a text here or begin a new one.")
        self._empty.setText(text)
        self._empty.setVisible(self._archive.ready and self.model.rowCount() == 0)

    def _select_open(self) -> None:
        row = self.model.row_of(self._open_id)
        if row >= 0:
            self.cards.selectionModel().setCurrentIndex(
                self.model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = index.data(ArticleList.CARD)
        if isinstance(row, Row) and not self.model.wanted.binned:
            self.open_wanted.emit(row.card.id)

    @Slot()
    def _open_first(self) -> None:
        if self.model.rowCount():
            self._open(self.model.index(0))

    @Slot()
    def _delete_current(self) -> None:
        row = self.cards.currentIndex().data(ArticleList.CARD)
        if isinstance(row, Row) and not self.model.wanted.binned:
            self.bin_wanted.emit(row.card.id)

    def _card_menu(self, position: QPoint) -> None:
        index = self.cards.indexAt(position)
        row = index.data(ArticleList.CARD)
        if not isinstance(row, Row):
            return
        self.cards.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        binned = self.model.wanted.binned
        menu.addAction(self.tr("Put back on the desk") if binned else self.tr("Move to the bin"))
        menu.triggered.connect(self._restore_current if binned else self._delete_current)
        menu.popup(self.cards.viewport().mapToGlobal(position))

    @Slot()
    def _restore_current(self) -> None:
        row = self.cards.currentIndex().data(ArticleList.CARD)
        if isinstance(row, Row):
            self.restore_wanted.emit(row.card.id)


class _Cards(QListView):
    """The list itself: smooth, without a frame, Delete reported."""

    delete_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cards")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first card where none is the current one: the focus is seen on a card."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            first = self.model().index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report Delete; everything else is the list's."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Let the pane become as low as the window does."""
        return QSize(180, 80)


def _counts(store: Store, person: Person | None) -> tuple[Counts, Person | None, tuple[Item, ...]]:
    from db import articles

    if person is None:
        return articles.counts(store), None, ()
    # Late: the workflow is not needed to show the desk.
    from editor.newsroom.inbox import inbox

    return articles.counts(store), person, inbox(store, person)
