"""One article as a card: headline, state, age, and which of the three editions exist."""

from __future__ import annotations

import datetime

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.article.language import Direction, Language
from editor.workstation.desk.ages import Ages
from editor.workstation.desk.model import ArticleList, Row
from editor.workstation.desk.states import state_colour
from editor.workstation.theme import Theme, ui_font
from editor.workstation.tokens import Tokens

CHIPS = ((Language.AR, "ع"), (Language.RU, "RU"), (Language.EN, "EN"))
GAP = 8
"""Between two cards, in device-independent pixels."""
MARGIN, BAR = 14, 11
"""The trailing margin of the cards, and how much of it a scroll bar takes when it is there."""
PADDING_X = 12
PADDING_Y = 10
HEADLINE_LINES = 2
SNIPPET_LINES = 2

_Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Paints the cards; nothing in it is a widget, so a hundred thousand cost no more than ten."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._headline_font = ui_font(10.5)
        self._open_font = ui_font(10.5, strong=True)
        self._small_font = ui_font(9)
        self._chip_font = ui_font(8)
        self._ages = Ages(self)
        self.open_id = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the card's height: one or two lines of headline, then the line of facts."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        width -= _gutter(view)
        row: Row = index.data(ArticleList.CARD)
        inner = width - 2 * PADDING_X
        height = self._headline(row, inner)[1]
        if row.snippet:
            height += self._snippet(row, inner)[1] + 4
        if self._is_long(row, inner):
            height += self._facts_height()
        return QSize(width, int(height) + 2 * PADDING_Y + self._facts_height() + 6 + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one card."""
        row: Row = index.data(ArticleList.CARD)
        tokens = self._theme.tokens
        is_open = row.card.id == self.open_id
        state = option.state
        gutter = _gutter(option.widget)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        whole = option.rect.adjusted(gutter if rtl else 0, 0, 0 if rtl else -gutter, -GAP)
        rect = QRectF(whole)
        rect.adjust(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = tokens.ink if focused else tokens.accent if is_open else tokens.border
        ground = tokens.accent_tint if is_open else tokens.hover if hovered else tokens.raised
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(rect, 7, 7)
        inner = whole.adjusted(PADDING_X, PADDING_Y, -PADDING_X, -PADDING_Y)
        self._paint_texts(painter, row, inner)
        facts = QRect(
            inner.left(),
            inner.bottom() - self._facts_height() + 1,
            inner.width(),
            self._facts_height(),
        )
        self._paint_facts(painter, row, facts, rtl)
        painter.restore()

    def _paint_texts(self, painter: QPainter, row: Row, inner: QRect) -> None:
        tokens = self._theme.tokens
        layout, height = self._headline(row, inner.width())
        painter.setPen(QColor(tokens.ink if row.card.headline else tokens.muted))
        layout.draw(painter, QPointF(inner.topLeft()))
        if row.snippet:
            snippet, _ = self._snippet(row, inner.width())
            painter.setPen(QColor(tokens.muted))
            snippet.draw(painter, QPointF(inner.left(), inner.top() + height + 4))

    def _paint_facts(self, painter: QPainter, row: Row, facts: QRect, rtl: bool) -> None:
        tokens = self._theme.tokens
        middle = facts.center().y() + 1
        at_start = facts.right() - 4 if rtl else facts.left() + 4
        if self._is_long(row, facts.width()):
            middle -= self._facts_height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(state_colour(row.card.state, tokens)))
        painter.drawEllipse(QPointF(at_start, middle), 4, 4)
        chips = self._paint_chips(painter, row, facts, rtl)
        said, when = row.said, self._when(row)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        place = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        beside = chips + 8
        room = facts.adjusted(beside, 0, -15, 0) if rtl else facts.adjusted(15, 0, -beside, 0)
        metrics = QFontMetrics(self._small_font)
        painter.setFont(self._small_font)
        painter.setPen(QColor(tokens.accent_text if row.card.id == self.open_id else tokens.muted))
        elided = Qt.TextElideMode.ElideRight
        if self._is_long(row, facts.width()):
            # A label of two axes has a line of its own, above the age and the editions.
            above = facts.translated(0, -self._facts_height())
            above = above.adjusted(0, 0, -15, 0) if rtl else above.adjusted(15, 0, 0, 0)
            painter.drawText(above, place, metrics.elidedText(said, elided, above.width()))
            painter.drawText(room, place, metrics.elidedText(when, elided, room.width()))
            return
        words = f"{said} · {when}"
        if metrics.horizontalAdvance(words) > room.width():
            # A narrow desk: a state is not to be told by the colour of its dot alone.
            words = said
        painter.drawText(room, place, metrics.elidedText(words, elided, room.width()))

    def _when(self, row: Row) -> str:
        """Say when a scheduled article goes out, of any other how old its text is."""
        at = row.state.scheduled_at if row.state and not row.reason else None
        now = _now()
        return self._ages.ahead(at, now) if at else self._ages.age(row.card.updated_at, now)

    def _is_long(self, row: Row, width: int) -> bool:
        """Tell whether the label does not fit beside the chips, or a schedule's time with it."""
        words = row.said
        if row.state and row.state.scheduled_at and not row.reason:
            words = f"{words} · {self._when(row)}"
        chips = sum(self._chip_width(label) + 4 for _, label in CHIPS)
        return QFontMetrics(self._small_font).horizontalAdvance(words) > width - 15 - chips - 8

    def _chip_width(self, label: str) -> int:
        return max(QFontMetrics(self._chip_font).horizontalAdvance(f"{label}!") + 10, 25)

    def _paint_chips(self, painter: QPainter, row: Row, facts: QRect, rtl: bool) -> int:
        """Paint ع RU EN at the trailing side; return the width they take."""
        tokens = self._theme.tokens
        painter.setFont(self._chip_font)
        used = 0
        for language, label in reversed(CHIPS):
            width = self._chip_width(label)
            left = facts.left() + used if rtl else facts.right() - used - width
            chip = QRectF(left + 0.5, facts.top() + 0.5, width - 1, facts.height() - 1)
            exists = language in row.card.editions
            mine = language is row.card.language
            behind = language in row.card.behind
            edge, ground, ink = _chip_colours(tokens, exists=exists, mine=mine, behind=behind)
            painter.setPen(QPen(QColor(edge), 2 if behind and mine else 1))
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(chip, 4, 4)
            painter.setPen(QColor(ink))
            # Said by a sign too, not by the colour alone.
            shown = f"\u2068{label}!\u2069" if behind else label
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
            used += width + 4
        return used

    def _headline(self, row: Row, width: int) -> tuple[QTextLayout, float]:
        text = row.card.headline or self.tr("Untitled")
        font = self._open_font if row.card.id == self.open_id else self._headline_font
        layout = QTextLayout(text, font)
        return layout, _lay_out(layout, row.card.language, width, HEADLINE_LINES)

    def _snippet(self, row: Row, width: int) -> tuple[QTextLayout, float]:
        tokens = self._theme.tokens
        layout = QTextLayout(row.snippet.replace("\n", " "), self._small_font)
        marked = QTextCharFormat()
        marked.setBackground(QColor(tokens.mark))
        marked.setForeground(QColor(tokens.mark_ink))
        ranges = []
        for start, end in row.marks:
            span = QTextLayout.FormatRange()
            # Qt counts UTF-16 units, the store code points.
            span.start = _utf16(row.snippet[:start])
            span.length = _utf16(row.snippet[start:end])
            span.format = marked
            ranges.append(span)
        layout.setFormats(ranges)
        return layout, _lay_out(layout, row.card.language, width, SNIPPET_LINES)

    def _facts_height(self) -> int:
        return QFontMetrics(self._chip_font).height() + 3


def _chip_colours(
    tokens: Tokens, *, exists: bool, mine: bool, behind: bool
) -> tuple[str, str, str]:
    """Return edge, ground and ink of an edition's chip; amber where its source changed."""
    if behind:
        return tokens.waiting, tokens.waiting_tint, tokens.waiting_text
    if mine:
        return tokens.accent, tokens.accent, tokens.accent_ink
    if exists:
        return tokens.accent, tokens.accent_tint, tokens.accent_text
    return tokens.border, tokens.hover, tokens.muted


def _gutter(view: QWidget | None) -> int:
    """Return what stays free beside the cards: the margin, less the bar that stands in it."""
    if isinstance(view, QListView) and view.verticalScrollBar().isVisible():
        return MARGIN - BAR
    return MARGIN


def _lay_out(layout: QTextLayout, language: Language, width: int, most: int) -> float:
    """Break ``layout`` into at most ``most`` lines, the last one elided; return the height."""
    from PySide6.QtWidgets import QApplication

    option = QTextOption()
    rtl = language.direction is Direction.RTL
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    # Every card begins at the window's leading side, whatever it is written in.
    mirrored = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    option.setAlignment(
        (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
        | Qt.AlignmentFlag.AlignAbsolute
    )
    layout.setTextOption(option)
    text = layout.text()
    height = 0.0
    for attempt in range(2):
        layout.beginLayout()
        height, count = 0.0, 0
        last_start = 0
        while (line := layout.createLine()).isValid() and count < most:
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            last_start = line.textStart()
            count += 1
        overflow = line.isValid()
        layout.endLayout()
        if not overflow or attempt:
            break
        metrics = QFontMetrics(layout.font())
        units = text.encode("utf-16-le")
        rest = units[2 * last_start :].decode("utf-16-le", "ignore")
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        layout.setText(units[: 2 * last_start].decode("utf-16-le", "ignore") + shown)
    return height


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
