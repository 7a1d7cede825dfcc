"""The Source tab: what the edition was translated from, what changed there, what differs here."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor.article.article import Article
from editor.article.passages import PassageKind, passages
from editor.workstation.languages import language_title
from editor.workstation.named import named
from editor.workstation.newsroom.reasons import Reason, ReasonList
from editor.workstation.theme import Theme, title_label

_HEADS = {PassageKind.HEADLINE: "h2", PassageKind.LEAD: "p"}
_SHOWN = frozenset(
    {PassageKind.HEADLINE, PassageKind.LEAD, PassageKind.BLOCK, PassageKind.CAPTION}
    | {PassageKind.SPEAKER}
)


class SourceTab(QWidget):
    """The source to read beside the page; it follows the page block by block."""

    seen = Signal()
    open_wanted = Signal()
    synced_wanted = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._source: Article | None = None
        self._lists: tuple[Sequence[Reason], Sequence[Reason]] = ((), ())
        self._title = title_label()
        self._said = named(QLabel(), "muted")
        self._said.setWordWrap(True)
        self.text = named(QTextBrowser(), "sourceText")
        self.text.setOpenLinks(False)
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
        self._lists = (changes, parity)
        self.synced.setVisible(behind)
        self.retranslate()

    def follow(self, number: int) -> None:
        """Bring the block that stands at this place among the source's into sight."""
        self.text.scrollToAnchor(f"n{number}")

    def go_to_block(self, block_id: str) -> None:
        """Bring a block of the source into sight."""
        self.text.scrollToAnchor(block_id)

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


def source_html(source: Article) -> str:
    """Return the source to read, every block with its id and its number as anchors."""
    numbers = {block.id: number for number, block in enumerate(source.blocks)}
    direction = source.direction.value
    parts = []
    for passage in passages(source):
        if passage.kind not in _SHOWN or not passage.text.plain.strip():
            continue
        tag = _HEADS.get(passage.kind, "p")
        anchor = ""
        if passage.block_id in numbers and passage.kind is not PassageKind.SPEAKER:
            number = numbers[passage.block_id]
            anchor = f'<a name="{escape(passage.block_id)}"></a><a name="n{number}"></a>'
        words = escape(passage.text.plain).replace("\n", "<br>")
        parts.append(f'<{tag} dir="{direction}">{anchor}{words}</{tag}>')
    return "".join(parts)
