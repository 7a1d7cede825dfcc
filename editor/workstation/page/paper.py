"""The surface as paper: its place on the desk, its colours, and all that is painted on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.article.article import Article
from editor.article.media import MediaLoader
from editor.workstation.page.appearance import LIGHT, PageAppearance
from editor.workstation.page.extents import Extent, extents
from editor.workstation.page.fonts import register_fonts
from editor.workstation.page.invisibles import InvisiblesPainter, signs_in
from editor.workstation.page.labels import PageLabels
from editor.workstation.page.line import WORDLESS, Line, Lines, Part
from editor.workstation.page.pictures import Pictures, no_media
from editor.workstation.page.repainting import update_below, update_ink
from editor.workstation.page.sheet_painter import Heading, SheetPainter
from editor.workstation.page.splice import same_facts
from editor.workstation.page.surface import Surface
from editor.workstation.page.tints import Tints
from editor.workstation.page.typesetting import COLUMN, Typesetter
from editor.workstation.page.underlines import Underlines

_CARET_WIDTH = 2
# Around the column of text, in ems: the sheet's own margins, and the desk seen beside it; in a
# narrow window both together are a share of its width.
_PADDING = 2.7
_SLACK = 2
"""px that nothing under the letters of a block comes near its end."""
_LEAST_PADDING = 0.08
_DESK = 0.9
_TOP = 2.0
_KICKER = 1.3
_BOTTOM = 2.6


class Paper(Surface):
    """A sheet of paper on a desk.

    The document is as wide as the widget and its frame's margins make the sheet: a click or a
    turn of the wheel beside the sheet is one on the text, and the one scroll bar stands at the
    edge of the window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        register_fonts()
        super().__init__(parent)
        self.pictures = Pictures(no_media, self)
        self.underlines = Underlines(self)
        self.tints = Tints(self)
        self._labels = PageLabels()
        self._meta = ""
        self._told_part: Part | None = None
        self._fitted: tuple[Typesetter, int, bool, int] | None = None
        self._room_below = 0
        self._column: tuple[float, float, QRectF] = (0.0, 0.0, QRectF())
        self._on_sheet: SheetPainter | None = None
        # Where the last paint looked, and what it found. Where it found nothing but plain text,
        # the next letter of the word will not either.
        self._seen: tuple[QRect, int, int, SheetPainter] | None = None
        self._drawn: list[Extent] = []
        self._first_painted = 0
        self._is_plain = False
        self._ground: tuple[QRectF, int, float, SheetPainter] | None = None
        self._invisibles = False
        self.typesetter = Typesetter(LIGHT, self.pictures)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Spaces at the ends of lines make Qt's text some px wider than the page, and a page that
        # can be moved sideways stands askew in Arabic.
        self.horizontalScrollBar().rangeChanged.connect(self._stand_straight)
        self.setAcceptRichText(True)
        self.setCursorWidth(_CARET_WIDTH)
        self._colour()
        self.load(self.details, no_media)

    def load(
        self, article: Article, media: MediaLoader, lines: Sequence[Line] | None = None
    ) -> None:
        """Show ``article``; ``media`` finds its pictures by their id. See ``show_article``."""
        self.pictures.deleteLater()
        self.pictures = Pictures(media, self)
        self.pictures.arrived.connect(self.viewport().update)
        self.typesetter = Typesetter(self.typesetter.appearance, self.pictures)
        self.typesetter.column = round(self.column().width())
        self.show_article(article, lines)

    def set_appearance(self, appearance: PageAppearance) -> None:
        """Draw the page in other colours, families or sizes."""
        bar = self.verticalScrollBar()
        first = self.cursorForPosition(QPointF(0, 0).toPoint())
        # The sheet's margin and the kicker stand above the first letter: they stay in sight.
        above = self.cursorRect(first).top()
        super().set_appearance(appearance)
        self._seen = None
        self._colour()
        self.fit()
        if bar.value() > 0:
            bar.setValue(bar.value() + self.cursorRect(first).top() - above)

    def set_labels(self, labels: PageLabels) -> None:
        """Say placeholders and captions in the interface's language."""
        self._labels = labels
        self.setAccessibleName(labels.page)
        self.viewport().update()

    def set_meta_line(self, text: str) -> None:
        """Print ``text`` (date and rubric, in the article's language) under the headline."""
        self._meta = text
        self.viewport().update()

    def show_invisibles(self, on: bool) -> None:
        """Draw signs for spaces, breaks and what else has no ink, or none."""
        self._invisibles = on
        self.viewport().update()

    # Where the sheet lies

    def column(self) -> QRectF:
        """Return the column of text in document coordinates; its height says nothing."""
        em = self.typesetter.em
        room = max(1.0, float(self.viewport().width()))
        wanted = em * COLUMN * self.typesetter.appearance.width
        if self._column[:2] == (wanted, room):
            return self._column[2]
        padding = em * (_PADDING + _DESK)
        width = wanted
        if width + 2 * padding > room:
            padding = min(padding, room * _LEAST_PADDING)
            width = max(1.0, min(width, room - 2 * padding))
        left = max(0.0, round((room - width) / 2))
        column = QRectF(left, 0, round(width), 1)
        self._column = (wanted, room, column)
        return column

    def sheet(self) -> QRectF:
        """Return the sheet of paper in document coordinates."""
        em = self.typesetter.em
        column = self.column()
        padding = round(min(em * _PADDING, max(em * 0.7, column.left() - em * 0.3)))
        # The scroll bar knows the height without having every line below laid out first.
        height = float(self.verticalScrollBar().maximum() + self.viewport().height())
        gap = round(em * _DESK)
        return QRectF(column.left() - padding, gap, column.width() + 2 * padding, height - 2 * gap)

    def show_document(self, document: QTextDocument) -> None:
        """Put a new document on the screen; see ``Surface``."""
        self._seen = None
        self.underlines.show({})
        self.tints.show({})
        # Before the first layout: the next would be a second one.
        self._fit(document)
        super().show_document(document)

    def fit(self) -> None:
        """Lay the sheet out for the widget's width and the parts that are printed on it."""
        kicker = bool(self.details.kicker)
        # Asked with every change: nearly always it is as wide, as large and as full as before.
        fitted = (self.typesetter, self.viewport().width(), kicker, self._room_below)
        if self._fitted != fitted and self._fit(self.document()):
            self.viewport().update()

    def set_room_below(self, height: int) -> None:
        """Leave at least so many px of empty paper below the last line."""
        self._room_below = height
        self.fit()

    def _fit(self, document: QTextDocument) -> bool:
        em, kicker = self.typesetter.em, bool(self.details.kicker)
        column = self.column()
        self._fitted = (self.typesetter, self.viewport().width(), kicker, self._room_below)
        self._seen = None
        self.typesetter.column = round(column.width())
        self._lay_ground()
        shape = QTextFrameFormat()
        shape.setLeftMargin(column.left())
        shape.setRightMargin(max(0.0, self.viewport().width() - column.right()))
        shape.setTopMargin(round(em * (_DESK + _TOP + (_KICKER if kicker else 0))))
        shape.setBottomMargin(max(round(em * (_DESK + _BOTTOM)), self._room_below))
        root = document.rootFrame()
        if root.frameFormat() == shape:
            return False
        self._applying += 1
        root.setFrameFormat(shape)
        for number, line in enumerate(self._lines):
            if line.part is Part.FIGURE:
                cursor = QTextCursor(document.findBlockByNumber(number))
                cursor.setBlockFormat(self.typesetter.block(line.facts))
        self._applying -= 1
        return True

    @Slot(int, int)
    def _stand_straight(self, _least: int, most: int) -> None:
        if most:
            self.horizontalScrollBar().setRange(0, 0)

    def meta_box(self) -> QRectF:
        """Return where the line of date and rubric is printed, in the viewport's px."""
        first = next(extents(self.document().begin(), self._lines, self.column(), 1e9))
        box = self._painter().meta_box(first, self.column())
        return box.translated(0, -self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self.fit()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, what lies under the letters, the letters, what lies over them."""
        exposed, bar = event.rect(), self.verticalScrollBar()
        scrolled, on_sheet = bar.value(), self._painter()
        seen = (exposed, scrolled, bar.maximum(), on_sheet)
        if self._seen != seen or self._drawn:
            self._seen = seen
            area = QRectF(exposed).translated(0, scrolled)
            self._drawn = self._lines_drawn(area)
            self._first_painted = self._block_at(area.topLeft()).blockNumber()
            self._is_plain = on_sheet.is_plain(self.sheet(), area)
        drawn = self._drawn
        # Most of what is painted is text on plain paper, which Qt has laid out already.
        if drawn or self.tints or not self._is_plain:
            self._paint_below(QRectF(exposed).translated(0, scrolled))
        super().paintEvent(event)
        has_above = bool(drawn) and on_sheet.has_above_text(drawn)
        if has_above or self.underlines or self._invisibles:
            painter = QPainter(self.viewport())
            painter.translate(0, -scrolled)
            if has_above:
                caret = self.textCursor().blockNumber()
                on_sheet.paint_above_text(painter, drawn, caret, self.column())
            self._paint_marks(painter, QRectF(exposed).translated(0, scrolled))
            painter.end()

    def _paint_below(self, area: QRectF) -> None:
        painter, on_sheet, drawn = QPainter(self.viewport()), self._painter(), self._drawn
        painter.translate(0, -self.verticalScrollBar().value())
        if not self._is_plain:
            on_sheet.paint_ground(painter, self.sheet(), area)
        if drawn:
            if not drawn[0].number:
                meta = self._meta or self._labels.details
                heading = Heading(self.details.kicker, meta, not self._meta)
                on_sheet.paint_heading(painter, heading, drawn[0], self.column())
            on_sheet.paint_below_text(painter, drawn, self._lines, self.column())
        if self.tints:
            first = self.document().findBlockByNumber(self._first_painted)
            self.tints.paint(painter, first, area.bottom(), self.typesetter.em, self.column())
        painter.end()

    def _paint_marks(self, painter: QPainter, area: QRectF) -> None:
        first = self.document().findBlockByNumber(self._first_painted)
        if self.underlines:
            self.underlines.paint(painter, first, area, self.typesetter.em)
        if not self._invisibles:
            return
        on_text = InvisiblesPainter(self.typesetter)
        block = first
        while block.isValid() and block.layout().position().y() <= area.bottom():
            line = self._lines[block.blockNumber()]
            if line.part not in WORDLESS:
                on_text.paint(painter, signs_in(block, line), line.facts.direction)
            block = block.next()

    def _block_at(self, place: QPointF) -> QTextBlock:
        layout = self.document().documentLayout()
        position = layout.hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
        block: QTextBlock = self.document().findBlock(max(0, position))
        # What Qt paints anew for a block reaches a little into the one above, which need not be.
        above = layout.blockBoundingRect(block).bottom() <= place.y() + _SLACK
        return block.next() if above and block.next().isValid() else block

    def _lines_drawn(self, area: QRectF) -> list[Extent]:
        """Return the lines in ``area`` that need more than their letters painted."""
        # A bar or a box reaches a little over its line: begin one line further up.
        block = self._block_at(area.topLeft())
        for _ in range(2):
            block = block.previous() if block.previous().isValid() else block
        em = self.typesetter.em
        found = list(extents(block, self._lines, self.column(), area.bottom() + 4 * em))
        # The headline comes for what is printed below it: the paragraphs after that do without.
        if found and not found[0].number and found[0].bottom + 2 * em < area.top():
            del found[0]
        return found

    def _painter(self) -> SheetPainter:
        direction = self.details.direction
        if self._on_sheet is None or not self._on_sheet.is_for(
            self.typesetter, self._labels, direction
        ):
            self._on_sheet = SheetPainter(self.typesetter, self._labels, direction)
        return self._on_sheet

    def _colour(self) -> None:
        look = self.typesetter.appearance
        palette = QPalette(self.palette())
        for role, colour in (
            (QPalette.ColorRole.Base, look.desk),
            (QPalette.ColorRole.Window, look.desk),
            (QPalette.ColorRole.Text, look.ink),
            (QPalette.ColorRole.Highlight, look.selection),
            (QPalette.ColorRole.HighlightedText, look.ink),
            (QPalette.ColorRole.PlaceholderText, look.placeholder),
            (QPalette.ColorRole.Link, look.link),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        self._lay_ground()

    def _lay_ground(self) -> None:
        """Have Qt fill desk and sheet, each pixel once, before it paints the letters."""
        width, scale, on_sheet = self.viewport().width(), self.devicePixelRatioF(), self._painter()
        wanted = (self.column(), width, scale, on_sheet)
        if self._ground == wanted or width < 1:
            return
        self._ground = wanted
        palette = QPalette(self.viewport().palette())
        strip = on_sheet.ground(self.sheet(), width, scale)
        palette.setBrush(QPalette.ColorRole.Base, QBrush(strip))
        self.viewport().setPalette(palette)

    def _changed(self, first: int, old: Lines, new: Lines) -> None:
        self.fit()
        if not _lies_alike(old, new):
            self._seen = None
        if not same_facts(old, new):
            update_below(self, first)
        elif new:
            update_ink(self, first, len(new), self.typesetter.em)
        super()._changed(first, old, new)

    def _tell_place(self) -> None:
        part = self._lines[self.textCursor().blockNumber()].part
        if part is not self._told_part:
            if part in WORDLESS or self._told_part in WORDLESS:
                self.viewport().update()
            self._told_part = part
            # A screen reader says which part the caret came into.
            said = self._labels.captions.get(part) or self._labels.placeholders.get(part, "")
            self.setAccessibleDescription(said)
        super()._tell_place()


def _lies_alike(old: Lines, new: Lines) -> bool:
    """Tell whether only letters of one line changed: nothing else is to be drawn around it."""
    if len(old) != 1 or len(new) != 1:
        return False
    return bool(old[0].text) is bool(new[0].text) and same_facts(old, new)
