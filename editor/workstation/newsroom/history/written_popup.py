"""The card at the caret that says who wrote a sentence; each line leads into the history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from editor.article.language import Direction
from editor.language.bidi import paragraph_direction
from editor.workstation.languages import interface_language
from editor.workstation.named import named
from editor.workstation.newsroom.history.model import shown_moment
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.comforts import quoted
from editor.workstation.prose import Prose
from editor.workstation.review.look import visible
from editor.workstation.theme import title_label

if TYPE_CHECKING:
    from editor.newsroom.writing import Written

_WIDTH, _GAP, _MOST_LINES, _PADDING = 320, 4, 6, 8
_REVISION = int(Qt.ItemDataRole.UserRole) + 1


class WrittenPopup(QFrame):
    """Has the focus while it is there; Enter or a click shows a version, Escape goes back."""

    chosen = Signal(str)
    """The id of the revision to show."""

    def __init__(self, canvas: Canvas, name_of: Callable[[str | None], str]) -> None:
        super().__init__(canvas)
        self.setObjectName("proofPopup")
        self._canvas, self._name_of = canvas, name_of
        self.title = title_label()
        self.quote = named(Prose(), "muted")
        self.quote.setWordWrap(True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.list = _Lines()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 10)
        self._column.setSpacing(6)
        for widget in (self.title, self.quote, self.list):
            self._column.addWidget(widget)
        self.list.left.connect(self._close_if_left)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        canvas.edited.connect(self.close_quietly)
        canvas.verticalScrollBar().valueChanged.connect(self.close_quietly)
        self.hide()

    def open(self, quote: str, written: Sequence[Written]) -> None:
        """Show who wrote ``quote``, the newest first, at the caret."""
        right = paragraph_direction(quote, Direction.RTL) is Direction.RTL
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.title.setText(self.tr("Who wrote this"))
        self.quote.setText(visible(quote))
        self.quote.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.list.setAccessibleName(self.tr("Who wrote this"))
        self.list.setAccessibleDescription(quote)
        self.list.clear()
        for each in written:
            self.list.addItem(self._line(each, alone=len(written) == 1))
        self.list.setCurrentRow(0)
        self.show()
        self.raise_()
        self._place()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_quietly(self) -> None:
        """Close; the focus goes back to the page if it was in here."""
        if self.isHidden():
            return
        focused = self.isAncestorOf(QApplication.focusWidget() or self._canvas)
        self.hide()
        if focused:
            self._canvas.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_quietly()
        else:
            super().keyPressEvent(event)

    def _line(self, written: Written, *, alone: bool) -> QListWidgetItem:
        stamp = written.stamp
        name = self._name_of(stamp.author) or self.tr("Nobody known")
        when = shown_moment(stamp.time) if stamp.revision else self.tr("not saved yet")
        said = f"\u2068{name}\u2069 · {when}"
        if not alone:
            words = " … ".join(each.strip() for each in written.words if each.strip())
            said += f"\n{quoted(visible(words), interface_language())}" if words else ""
        item = QListWidgetItem(said)
        item.setData(_REVISION, stamp.revision)
        return item

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        revision = item.data(_REVISION)
        self.close_quietly()
        if revision:
            self.chosen.emit(revision)

    @Slot()
    def _close_if_left(self) -> None:
        if not self.isAncestorOf(QApplication.focusWidget() or self._canvas):
            self.close_quietly()

    def _place(self) -> None:
        room, under = self._canvas.viewport(), self._canvas.cursorRect()
        width = min(_WIDTH, room.width() - 2 * _GAP)
        self.list.fit(width - 30)
        self._column.activate()
        height = self._column.totalHeightForWidth(width) + 2
        left = max(_GAP, min(under.center().x() - width // 2, room.width() - width - _GAP))
        top = under.bottom() + _GAP
        if top + height > room.height():
            top = max(_GAP, under.top() - _GAP - height)
        corner = room.mapTo(self._canvas, QPoint(left, top))
        self.setGeometry(QRect(corner.x(), corner.y(), width, height))


class _Lines(QListWidget):
    """As high as its lines, up to six of them; tells when the focus leaves it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reasons")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def fit(self, width: int) -> None:
        """Take the height that the lines need at this width (px)."""
        self.setFixedWidth(width)
        box, wrapped = QRect(0, 0, width - 2 * _PADDING - 6, 10_000), Qt.TextFlag.TextWordWrap
        heights = []
        for row in range(self.count()):
            text = self.item(row).text()
            words = self.fontMetrics().boundingRect(box, int(wrapped), text).height()
            heights.append(words + 2 * _PADDING)
            # Qt's own hint does not know of the style sheet's padding and cuts the last line.
            self.item(row).setSizeHint(QSize(width, heights[-1]))
        self.setFixedHeight(sum(heights[:_MOST_LINES]) + 2)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that somebody went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()
