"""The card at the caret or under the mouse, over the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QVBoxLayout

from editor.article.language import Language
from editor.workstation.page.canvas import Canvas
from editor.workstation.proofing.board import Entry
from editor.workstation.proofing.card import MOST_FIXES, Card
from editor.workstation.theme import Theme

REST_MS = 450
"""The mouse rests so long on a mark before its card is shown."""
LEAVE_MS = 350
_WIDTH = 320
_GAP = 4
_BORDERS = 14
"""Px that the style sheet's borders and paddings take and layouts do not know of."""
_FORWARD = {Qt.Key.Key_Down, Qt.Key.Key_Right}
_BACK = {Qt.Key.Key_Up, Qt.Key.Key_Left}


class Popup(QFrame):
    """Opened by a key it takes the focus, and Esc gives it back; opened by the mouse it does not.

    Inside, arrows go from button to button and Enter presses. It closes when the page is scrolled
    or changed, and when the mouse has left.
    """

    card_made = Signal(object)
    rested = Signal(QPoint)
    """The mouse rests on this point of the page's viewport."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas)
        self.setObjectName("proofPopup")
        self._canvas, self._theme = canvas, theme
        self.card: Card | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._by_key = False
        self._at, self._under = QPoint(), QRect()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tell_rest)
        self._leave = QTimer(self, singleShot=True, interval=LEAVE_MS)
        self._leave.timeout.connect(self._close_if_left)
        canvas.viewport().installEventFilter(self)
        canvas.edited.connect(self.close_quietly)
        canvas.verticalScrollBar().valueChanged.connect(self.close_quietly)
        self.hide()

    def open(self, entry: Entry, under: QRect, language: Language, *, by_key: bool) -> None:
        """Show the card of ``entry`` below ``under`` (px of the viewport), or above it."""
        self._drop_card()
        self.card = Card(entry, language, self._theme, MOST_FIXES)
        self.card_made.emit(self.card)
        self._column.addWidget(self.card)
        self._by_key, self._under = by_key, under
        self._place(under)
        self.show()
        self.raise_()
        if by_key:
            first = next(iter(self._stops()), None)
            (first or self.card).setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_quietly(self) -> None:
        """Close; the focus goes back to the page if it was in here."""
        self._rest.stop()
        if self.isHidden():
            return
        focused = self.isAncestorOf(QApplication.focusWidget() or self._canvas)
        self.hide()
        self._drop_card()
        if focused:
            self._canvas.setFocus()

    def fit(self) -> None:
        """Take the room that the card needs once its buttons are set."""
        QTimer.singleShot(0, self._resize)

    @Slot()
    def _resize(self) -> None:
        self._column.activate()
        if self.isVisible():
            # It may have grown over the edge of the page.
            self._place(self._under)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and close; the card itself knows of Enter."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_quietly()
        elif key in _FORWARD or key in _BACK:
            self._walk(1 if key in _FORWARD else -1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Keep Tab inside."""
        self._walk(1 if forward else -1)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the mouse on the page."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            if event.buttons() == Qt.MouseButton.NoButton:
                self._at = event.position().toPoint()
                self._rest.start()
                self._begin_leaving()
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress):
            self._rest.stop()
            if event.type() == QEvent.Type.MouseButtonPress:
                self.close_quietly()
            self._begin_leaving()
        return False

    def leaveEvent(self, event: QEvent) -> None:
        """Close soon, unless the mouse comes back."""
        super().leaveEvent(event)
        self._begin_leaving()

    def _begin_leaving(self) -> None:
        if not self.isHidden() and not self._by_key and not self._leave.isActive():
            self._leave.start()

    @Slot()
    def _close_if_left(self) -> None:
        menu = QApplication.activePopupWidget()
        if not self._by_key and not self.underMouse() and menu is None:
            self.close_quietly()

    @Slot()
    def _tell_rest(self) -> None:
        if self.isHidden() and self._canvas.viewport().underMouse():
            self.rested.emit(self._at)

    def _stops(self) -> list[QAbstractButton]:
        if self.card is None:
            return []
        wanted = (*self.card.fixes, self.card.add_word, self.card.ignore)
        return [button for button in wanted if not button.isHidden()]

    def _walk(self, by: int) -> None:
        stops = self._stops()
        focused = QApplication.focusWidget()
        at = next((n for n, stop in enumerate(stops) if stop is focused), -by)
        if stops:
            stops[(at + by) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self, under: QRect) -> None:
        room = self._canvas.viewport()
        width = min(_WIDTH, room.width() - 2 * _GAP)
        height = self._column.heightForWidth(width) + _BORDERS
        left = under.center().x() - width // 2
        left = max(_GAP, min(left, room.width() - width - _GAP))
        top = under.bottom() + _GAP
        if top + height > room.height():
            above = under.top() - _GAP - height
            # Where neither side has the room, it lies over the word rather than over the edge.
            top = above if above > 0 else max(_GAP, room.height() - height - _GAP)
        corner = room.mapTo(self._canvas, QPoint(left, top))
        self.setGeometry(QRect(corner.x(), corner.y(), width, height))

    def _drop_card(self) -> None:
        if self.card is not None:
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None
