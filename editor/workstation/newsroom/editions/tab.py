"""The Source tab: what the edition was translated from, what changed there, what differs here."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QShowEvent, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.article.article import Article
from editor.article.passages import Passage, PassageKind, passages
from editor.workstation.languages import language_title
from editor.workstation.named import named
from editor.workstation.newsroom.editions.together import Stop
from editor.workstation.newsroom.reasons import Reason, ReasonList
from editor.workstation.page.builder import utf16_length
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme, title_label

if TYPE_CHECKING:
    from editor.review.refusal import Spot

_MARGIN = 10
_HEADS = {PassageKind.HEADLINE: "h2", PassageKind.LEAD: "p"}
_SHOWN = frozenset(
    {PassageKind.HEADLINE, PassageKind.LEAD, PassageKind.BLOCK, PassageKind.CAPTION}
    | {PassageKind.SPEAKER}
)


class SourceTab(QWidget):
    """The source to read beside the page; both scroll together."""

    seen = Signal()
    open_wanted = Signal()
    synced_wanted = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._theme = theme
        self._source: Article | None = None
        self._lists: tuple[Sequence[Reason], Sequence[Reason]] = ((), ())
        self._title = title_label()
        self._said = named(Prose(), "muted")
        self._said.setWordWrap(True)
        self.text = named(QTextBrowser(), "sourceText")
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(_MARGIN)
        self.list = ReasonList(theme)
        self.open, self.synced = QPushButton(), QPushButton()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.open)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.text)
        splitter.addWidget(self.list)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(9)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(splitter, 1)
        column.addWidget(self.synced)
        self.open.clicked.connect(self.open_wanted)
        self.synced.clicked.connect(self.synced_wanted)
        self.list.chosen.connect(self.chosen)
        self.retranslate()

    def show_source(
        self, source: Article, changes: Sequence[Reason], parity: Sequence[Reason], *, behind: bool
    ) -> None:
        """Show the source as it is now, its changes since then, and where the two disagree."""
        if source != self._source:
            self._source = source
            self.text.setHtml(source_html(source))
            self.text.setExtraSelections([])
        self._lists = (changes, parity)
        self.synced.setVisible(behind)
        self.retranslate()

    def stops(self) -> dict[Stop, float]:
        """Return how far below the top of the text each headline, lead and block stands, in px."""
        document, found = self.text.document(), dict[Stop, float]()
        if self._source is None:
            return found
        ranks = {block.id: rank for rank, block in enumerate(self._source.blocks)}
        for number, passage in enumerate(shown_passages(self._source)):
            stop: Stop = passage.kind.value
            if passage.block_id:
                stop = ranks[passage.block_id]
            block = document.findBlockByNumber(number)
            top = document.documentLayout().blockBoundingRect(block).top()
            found.setdefault(stop, top)
        return found

    def go_to(self, spot: Spot) -> None:
        """Bring a place of the source into sight and mark its words."""
        number = self._number_of(spot)
        if number is None:
            return
        block = self.text.document().findBlockByNumber(number)
        words = block.text()
        start, end = min(spot.start, len(words)), min(spot.end, len(words))
        # Code points outside the BMP are two of Qt's letters.
        at = [block.position() + utf16_length(words[:place]) for place in (start, end)]
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.cursor.setPosition(at[0])
        mark.cursor.setPosition(at[1], QTextCursor.MoveMode.KeepAnchor)
        mark.format.setBackground(QColor(self._theme.tokens.waiting_tint))
        self.text.setExtraSelections([mark] if end > start else [])
        caret = QTextCursor(block)
        caret.setPosition(at[0])
        self.text.setTextCursor(caret)
        self.text.ensureCursorVisible()

    def _number_of(self, spot: Spot) -> int | None:
        """Return the paragraph that shows a place, else the first of its block."""
        if self._source is None:
            return None
        kind = "block" if spot.field == "text" else spot.field
        places = [(each.kind.value, each.block_id or None) for each in shown_passages(self._source)]
        if (kind, spot.block) in places:
            return places.index((kind, spot.block))
        of_block = (at for at, (_, block) in enumerate(places) if block and block == spot.block)
        return next(of_block, None)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.open.setText(self.tr("Open"))
        self.open.setAccessibleName(self.tr("Open the source"))
        self.synced.setText(self.tr("The translation is in step again"))
        self.text.setAccessibleName(self.tr("Text of the source"))
        self.list.setAccessibleName(self.tr("What differs"))
        if self._source is None:
            return
        self._title.setText(language_title(self._source.language))
        changes, parity = self._lists
        words = (
            self.tr("The source changed since it was translated.")
            if changes
            else self.tr("The source is as it was translated.")
        )
        self._said.setText(words)
        self.list.show_groups(
            [
                (self.tr("Changed in the source"), changes),
                (self.tr("Not the same in both"), parity),
            ]
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody looks."""
        super().showEvent(event)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.seen.emit()


def shown_passages(source: Article) -> list[Passage]:
    """Return what is shown of the source, a paragraph each."""
    return [each for each in passages(source) if each.kind in _SHOWN and each.text.plain.strip()]


def source_html(source: Article) -> str:
    """Return the source to read, one paragraph a passage, letter by letter as it is written."""
    direction = source.direction.value
    parts = []
    for passage in shown_passages(source):
        tag = _HEADS.get(passage.kind, "p")
        words = escape(passage.text.plain).replace("\n", "<br>")
        # Spaces as they are: places are counted in letters.
        parts.append(f'<{tag} dir="{direction}" style="white-space: pre-wrap">{words}</{tag}>')
    return "".join(parts)
