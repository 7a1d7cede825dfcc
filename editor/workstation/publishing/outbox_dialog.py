"""The outbox: what is scheduled, on its way, stuck or delivered, and what to do about each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.article.delivery import Deed, ItemStatus, Trouble
from editor.article.language import Language
from editor.workstation.actions import shown_key
from editor.workstation.dialogs.frame import Frame
from editor.workstation.languages import led, listed
from editor.workstation.named import named
from editor.workstation.publishing.deeds import deed_title, moment_shown
from editor.workstation.publishing.empty import EmptyWords
from editor.workstation.publishing.outbox import Row
from editor.workstation.shortcuts import OUTBOX_KEYS
from editor.workstation.words_label import WordsLabel

if TYPE_CHECKING:
    from editor.article.delivery import OutboxItem

_ROW = Qt.ItemDataRole.UserRole
_SIZE = (860, 520)
ROW_HEIGHT = 30


class OutboxDialog(Frame):
    """A list that follows the deliveries; it only asks for what is to be done."""

    retry_wanted = Signal(object)
    cancel_wanted = Signal(object)
    overwrite_wanted = Signal(object)
    unschedule_wanted = Signal(str)
    stop_wanted = Signal()
    """Stop what is being sent now."""
    open_wanted = Signal(str)
    """The address of a page."""
    targets_wanted = Signal(str)
    """The name of the place that the chosen row is about, empty for none."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[Row, ...] = ()
        self._sending = ""
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.list = named(QTreeWidget(), "deliveries")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.empty = EmptyWords(self.list)
        self.details = named(WordsLabel(), "muted")
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.details.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        self.page, self.retry, self.compare, self.cancel, self.targets = (
            QPushButton() for _ in range(5)
        )
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._build()
        self.list.currentItemChanged.connect(self._judge)
        self.page.clicked.connect(self._open)
        self.retry.clicked.connect(self._retry)
        self.compare.clicked.connect(self._compare)
        self.cancel.clicked.connect(self._cancel)
        self.targets.clicked.connect(self._show_targets)
        self.buttons.rejected.connect(self.reject)
        self.retranslate()
        self._judge()

    def _build(self) -> None:
        acts = QHBoxLayout()
        for button in (self.page, self.retry, self.compare, self.cancel):
            acts.addWidget(button)
        for button in (self.page, self.retry, self.compare, self.cancel, self.targets):
            button.setAutoDefault(False)
        acts.addStretch(1)
        last = QHBoxLayout()
        last.addWidget(self.targets)
        last.addStretch(1)
        last.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        column.addWidget(self.bar)
        column.addWidget(self.details)
        column.addLayout(acts)
        column.addLayout(last)
        self.resize(*_SIZE)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the chosen one stays chosen."""
        chosen = self._chosen
        key = chosen and _key(chosen)
        self._rows = tuple(rows)
        self.list.clear()
        for row in self._rows:
            line = QTreeWidgetItem(list(self._cells(row)))
            line.setData(0, _ROW, row)
            line.setSizeHint(0, QSize(0, ROW_HEIGHT))
            if row.item and row.item.status in (ItemStatus.FAILED, ItemStatus.UNKNOWN):
                # It wants somebody: told by weight, which every theme and eye can see.
                heavy = line.font(3)
                heavy.setBold(True)
                line.setFont(3, heavy)
            self.list.addTopLevelItem(line)
            if key == _key(row):
                self.list.setCurrentItem(line)
        first = self.list.topLevelItem(0)
        if self._chosen is None and first is not None:
            self.list.setCurrentItem(first)
        header = self.list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        for column in range(1, self.list.columnCount()):
            self.list.resizeColumnToContents(column)
        self._judge()

    def show_progress(self, target: str, part: float | None) -> None:
        """Show how far what is sent to ``target`` is, from 0 to 1; no target when it is over."""
        self._sending = target
        self.bar.setVisible(bool(target))
        self.bar.setRange(0, 0 if part is None else 100)
        self.bar.setValue(0 if part is None else round(part * 100))
        self._judge()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Outbox"))
        self.list.setAccessibleName(self.tr("Outbox"))
        self.bar.setAccessibleName(self.tr("Being sent"))
        self.list.setHeaderLabels(
            [
                self.tr("Article"),
                self.tr("What"),
                self.tr("Where"),
                self.tr("How it stands"),
                self.tr("When"),
            ]
        )
        self.page.setText(self.tr("Open the page"))
        self.retry.setText(self.tr("Try now"))
        self.compare.setText(self.tr("Compare…"))
        for button in (self.page, self.retry, self.compare):
            self._key(button)
        self.targets.setText(self.tr("Places to publish to…"))
        self.show_rows(self._rows)

    def _key(self, button: QPushButton) -> None:
        """Give a button its key: Qt takes it away with every other text."""
        buttons = (self.page, self.retry, self.compare, self.cancel)
        [key] = OUTBOX_KEYS[buttons.index(button)].keys
        button.setShortcut(QKeySequence(key))
        button.setToolTip(f"{button.text()} ({shown_key(key)})")

    @property
    def _chosen(self) -> Row | None:
        line = self.list.currentItem()
        row = line.data(0, _ROW) if line is not None else None
        return row if isinstance(row, Row) else None

    def _cells(self, row: Row) -> tuple[str, ...]:
        # Isolated: it would be cut off at its beginning where it runs the other way.
        title = row.headline or self.tr("without a headline")
        headline = f"\u2068{title}\u2069"
        item = row.item
        if item is None:
            when = moment_shown(row.at) if row.at else ""
            where = listed((*row.there, *row.here))
            return headline, deed_title(Deed.PUBLISH), where, self.tr("Scheduled"), when
        read = item.receipt.read_at if item.receipt else item.queued_at
        return headline, deed_title(item.deed), item.target, self._status(item), moment_shown(read)

    def _status(self, item: OutboxItem) -> str:
        if item.status is ItemStatus.QUEUED and item.tries:
            return self.tr("Next try %1").replace("%1", moment_shown(item.next_try_at))
        if item.is_unconfirmed:
            return self.tr("Not confirmed: readers see another page")
        return {
            ItemStatus.QUEUED: self.tr("Waits"),
            ItemStatus.SENDING: self.tr("Being sent"),
            ItemStatus.UNKNOWN: self.tr("No answer: will be looked up"),
            ItemStatus.FAILED: self.tr("Failed"),
            ItemStatus.DELIVERED: self.tr("Delivered"),
            ItemStatus.CANCELLED: self.tr("Given up"),
        }[item.status]

    def _tell(self, row: Row | None) -> str:
        if row is None:
            return ""
        item = row.item
        if item is None:
            return self._tell_scheduled(row)
        if item.receipt is not None:
            receipt = self.tr("Read back %1, %2").replace("%1", moment_shown(item.receipt.read_at))
            return f"\u2066{item.receipt.url}\u2069\n" + receipt.replace(
                "%2", f"\u2066SHA-256 {item.receipt.remote_hash[:16]}…\u2069"
            )
        return item.problem.message.say(self._language) if item.problem else ""

    def _tell_scheduled(self, row: Row) -> str:
        words = []
        if row.there:
            there = self.tr("The time is kept by %1: this computer may be off then.")
            words.append(there.replace("%1", listed(row.there)))
        if row.here:
            here = self.tr("This computer must be on then, and Warraq open: it sends to %1 itself.")
            words.append(here.replace("%1", listed(row.here)))
        return "\n".join(words)

    @Slot()
    def _judge(self) -> None:
        row = self._chosen
        item = row.item if row else None
        status = item.status if item else None
        told = self._tell(row)
        self.details.say(led(told, self._language) if told else "")
        self.empty.say(self.tr("Nothing was published from here yet."))
        self.empty.judge()
        seen = bool(item and not item.deed.takes_down and not item.deed.is_ahead)
        self.page.setEnabled(bool(seen and item and item.receipt))
        self.retry.setEnabled(status in (ItemStatus.FAILED, ItemStatus.QUEUED, ItemStatus.UNKNOWN))
        changed = bool(item and item.problem and item.problem.trouble is Trouble.REMOTE_CHANGED)
        self.compare.setVisible(changed)
        scheduled = row is not None and item is None
        sent_now = bool(item and status is ItemStatus.SENDING and item.target == self._sending)
        self.cancel.setText(
            self.tr("Unschedule")
            if scheduled
            else self.tr("Stop")
            if sent_now
            else self.tr("Give up")
        )
        self._key(self.cancel)
        stays = bool(item and item.deed is Deed.TAKE_BACK)
        waits = status in (ItemStatus.QUEUED, ItemStatus.FAILED)
        self.cancel.setEnabled(scheduled or sent_now or (waits and not stays))

    @Slot()
    def _open(self) -> None:
        row = self._chosen
        if row and row.item and row.item.receipt:
            self.open_wanted.emit(row.item.receipt.url)

    @Slot()
    def _show_targets(self) -> None:
        row = self._chosen
        self.targets_wanted.emit(row.item.target if row and row.item else "")

    @Slot()
    def _retry(self) -> None:
        row = self._chosen
        if row and row.item:
            self.retry_wanted.emit(row.item)

    @Slot()
    def _compare(self) -> None:
        row = self._chosen
        if row and row.item:
            self.overwrite_wanted.emit(row.item)

    @Slot()
    def _cancel(self) -> None:
        row = self._chosen
        if row and row.item and row.item.status is ItemStatus.SENDING:
            self.stop_wanted.emit()
        elif row and row.item:
            self.cancel_wanted.emit(row.item)
        elif row:
            self.unschedule_wanted.emit(row.article_id)


def _key(row: Row) -> str:
    return row.item.id if row.item else row.article_id
