"""The canvas: the page as a widget to write on, with mouse, clipboard and completion."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from editor.article.article import block_texts
from editor.article.block import Block
from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.workstation.page.clipboard import copied_blocks, gravest, mime_of, pasted_blocks
from editor.workstation.page.edits.cutting import cut
from editor.workstation.page.edits.inserting import insert_blocks
from editor.workstation.page.edits.splitting import any_long
from editor.workstation.page.line import FLOWING, WORDLESS, Edited, Part, Selection, Spot
from editor.workstation.page.motion import word_selection
from editor.workstation.page.prompting import Prompter
from editor.workstation.page.raw_picture import raw_pictures

TOO_LONG_FOR_A_LINE = Sentence(
    ar="النص أطول من أن يوضع في هذا السطر ولم يُلصق. ضع المؤشر في المتن والصقه هناك.",
    ru="Для этой строки текст слишком длинный, он не вставлен. Поставьте курсор в текст статьи "
    "и вставьте там.",
    en="The text is too long for this line and was not pasted. Put the caret into the body and "
    "paste it there.",
)
_LONGEST_LINE = 50_000
"""Letters of a paste into a part of one line."""
_NOTCH = 120
"""What one notch of a wheel turns, in Qt's eighths of a degree."""


class Canvas(Prompter):
    """The sheet of an article: headline, lead, body and attribution in one text."""

    link_activated = Signal(str)
    details_requested = Signal(str)
    picture_dropped = Signal(list)
    """Raw pictures for the window to look into and, if they will do, to put in."""
    takes_whole_item: Callable[[], bool] = staticmethod(lambda: False)
    """Asked before a paste by key: the window may make an article of what is in the clipboard."""
    long_pasted = Signal()
    """A paragraph was pasted that is too long to write in: ``split_long`` splits it."""
    media_arrived = Signal(list)
    """Pictures that stand in the text already, from a paste: to be stored."""
    zoom_wanted = Signal(int)
    """The wheel was turned with Ctrl: one size larger (1) or smaller (-1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._visual = False
        self._turned = 0
        super().__init__(parent)

    def set_caret_movement(self, visual: bool) -> None:
        """Let the arrow keys follow the eye (True) or the order of reading (False)."""
        self._visual = visual
        self._set_movement(self.document())

    def show_document(self, document: QTextDocument) -> None:
        """Put a new document on the screen; see ``Surface``."""
        self._set_movement(document)
        super().show_document(document)

    def _set_movement(self, document: QTextDocument) -> None:
        style = (
            Qt.CursorMoveStyle.VisualMoveStyle
            if self._visual
            else Qt.CursorMoveStyle.LogicalMoveStyle
        )
        document.setDefaultCursorMoveStyle(style)

    # Clipboard and drops

    @Slot()
    def cut(self) -> None:
        """Copy what is selected and delete it."""
        if self.textCursor().hasSelection():
            self.copy()
            self.perform(cut(self._sheet(), self.selection()))

    @Slot()
    def plain_paste(self) -> None:
        """Paste the letters of the clipboard without any format."""
        self._paste(QGuiApplication.clipboard().mimeData(), plain=True)

    def paste_by_key(self) -> None:
        """Paste, unless the window has another use for a whole news item."""
        if not self.takes_whole_item():
            self.paste()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected for other programs."""
        blocks = copied_blocks(self._lines, self.selection(), self.details)
        return mime_of(blocks, self.details)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, HTML, pictures and files of pictures."""
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste ``source`` with its structure; pictures are handed to the window."""
        self._paste(source, plain=False)

    def _paste(self, source: QMimeData, *, plain: bool) -> None:
        pictures = raw_pictures(source)
        if pictures:
            self.picture_dropped.emit(pictures)
            return
        try:
            language = self._lines[self.textCursor().blockNumber()].facts.language
            pasted = pasted_blocks(source, language, plain=plain)
        except WarraqError as error:
            self.message.emit(error.sentence, error.facts)
            return
        part = self._lines[self.selection().caret.line].part
        if part not in FLOWING and part not in WORDLESS and _letters(pasted.blocks) > _LONGEST_LINE:
            # Qt shapes a line as a whole: a book in the headline would stop the window for minutes.
            self.message.emit(TOO_LONG_FOR_A_LINE, {})
            return
        for picture in pasted.media:
            self.pictures.keep(picture)
        if not self.perform(insert_blocks(self._sheet(), self.selection(), pasted.blocks)):
            return
        if pasted.media:
            self.media_arrived.emit(list(pasted.media))
        if any_long(pasted.blocks):
            self.long_pasted.emit()
        if question := gravest(pasted.unsure):
            self.message.emit(question.sentence, {"quote": question.quote, **dict(question.facts)})

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that pictures and text may be dropped."""
        super().dragEnterEvent(event)
        if self.canInsertFromMimeData(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Insert what is dropped; what was dragged from the page itself moves, as one step."""
        spot = self.spot(self.cursorForPosition(event.position().toPoint()).position())
        own = event.source() in (self, self.viewport())
        if own and event.dropAction() is Qt.DropAction.MoveAction:
            self.move_selection(spot)
        else:
            self.select(Selection(spot, spot))
            self._paste(event.mimeData(), plain=False)
        event.acceptProposedAction()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        # Qt ends its own drag here: nothing is left for it to insert or remove.
        nothing = QMimeData()
        super().dropEvent(
            QDropEvent(
                event.position(),
                Qt.DropAction.CopyAction,
                nothing,
                event.buttons(),
                event.modifiers(),
            )
        )

    def move_selection(self, spot: Spot) -> None:
        """Move what is selected to ``spot``; inside the selection nothing happens."""
        selection = self.selection()
        start, end = selection.start, selection.end
        key = (spot.line, spot.offset)
        if (start.line, start.offset) <= key <= (end.line, end.offset):
            return
        blocks = copied_blocks(self._lines, selection, self.details)
        lines = self._sheet()
        after: Edited = cut(lines, selection)
        if key > (end.line, end.offset):
            spot = _shifted(spot, end, after, len(after.lines) - len(lines))
        self.perform(insert_blocks(after.lines, Selection(spot, spot), blocks))

    # Mouse

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word, as words are in the language."""
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            spot = self.spot(self.cursorForPosition(event.position().toPoint()).position())
            self.select(word_selection(self._lines, spot))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link on Ctrl+click; a click on the date line asks for the details."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        place = event.position().toPoint()
        if self.meta_box().contains(event.position()):
            self.details_requested.emit("date")
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            address = self.link_at(place)
            if address:
                self.link_activated.emit(address)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        clickable = self.meta_box().contains(event.position()) or (
            held and self.link_at(event.position().toPoint())
        )
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the actions that the window gave the page: Qt's own menu knows no parts."""
        event.accept()
        if not self.actions():
            return
        if (
            not self.textCursor().hasSelection()
            and event.reason() is QContextMenuEvent.Reason.Mouse
        ):
            self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def link_at(self, place: QPoint) -> str | None:
        """Return the link under a point of the viewport."""
        cursor: QTextCursor = self.cursorForPosition(place)
        spot = self.spot(cursor.position())
        line = self._lines[spot.line]
        if line.part is Part.SOURCE:
            return line.facts.url
        return line.text.format_at(spot.offset).link

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl ask for another size, as Qt's own zoom knows no parts."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        event.accept()
        # A touch pad turns by little: one size a notch of a wheel.
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.zoom_wanted.emit(1 if steps > 0 else -1)


def _letters(blocks: Sequence[Block]) -> int:
    return sum(len(text) for block in blocks for text in block_texts(block))


def _shifted(spot: Spot, end: Spot, after: Edited, by: int) -> Spot:
    """Return where a place behind a cut selection is once it is cut."""
    if spot.line != end.line:
        return Spot(spot.line + by, spot.offset)
    caret = after.selection.caret
    joined = caret.offset if caret.line == end.line + by else 0
    return Spot(end.line + by, spot.offset - end.offset + joined)
