"""A hit painted as before → after in its context, and its tick, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable

import regex
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
    QPainter,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.article.language import Direction
from editor.workstation.find.desk_work import DeskHit, FoundArticle
from editor.workstation.page.builder import utf16_length
from editor.workstation.theme import Theme, ui_font
from editor.workstation.tokens import Tokens

HIT = Qt.ItemDataRole.UserRole
"""The role of a row's ``DeskHit``; None for an article."""
ARTICLE = Qt.ItemDataRole.UserRole + 1
"""The role of a head's ``FoundArticle``."""
_PADDING = 4
_Index = QModelIndex | QPersistentModelIndex

_WORD_BEFORE = regex.compile(r"[\w\p{M}]*$")
_WORD_AFTER = regex.compile(r"^[\w\p{M}]*")


def pieces(hit: DeskHit, new: str, *, rtl: bool) -> list[tuple[str, str]]:
    """Return the preview as (text, role): what stays, what goes, what comes in its place.

    The rest of a word that is replaced in part is shown with both: «الكتاب» becomes «الدفتر».
    """
    if not new:
        return [(hit.before, "kept"), (hit.found, "found"), (hit.after, "kept")]
    before, after = _WORD_BEFORE.search(hit.before), _WORD_AFTER.search(hit.after)
    start, end = before.group() if before else "", after.group() if after else ""
    return [
        (hit.before[: len(hit.before) - len(start)], "kept"),
        (f"{start}{hit.found}{end}", "gone"),
        (" ← " if rtl else " → ", "kept"),
        (f"{start}{new}{end}", "new"),
        (hit.after[len(end) :], "kept"),
    ]


class Preview(QStyledItemDelegate):
    """Paints the rows of the list; a hit runs in the direction of its article."""

    def __init__(self, theme: Theme, new_text: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._new_text = theme, new_text

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return a row's height; the width is the view's."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + 3 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row and its tick."""
        hit = index.data(HIT)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        if hit is not None:
            shown.text = ""
        widget = shown.widget
        style = widget.style() if widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, widget)
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, widget)
        selected = bool(shown.state & QStyle.StateFlag.State_Selected)
        self._paint_box(painter, box, shown.checkState, selected=selected)
        if hit is not None:
            area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, widget)
            mirrored = shown.direction is Qt.LayoutDirection.RightToLeft
            found: FoundArticle = index.parent().data(ARTICLE)
            rtl = found.language.direction is Direction.RTL
            self._paint_text(painter, area, hit, rtl=rtl, mirrored=mirrored)

    def _paint_box(
        self, painter: QPainter, box: QRect, state: Qt.CheckState, *, selected: bool
    ) -> None:
        """Paint the tick over Fusion's, which is lost on a dark ground."""
        tokens = self._theme.tokens
        checked = state is not Qt.CheckState.Unchecked
        painter.save()
        painter.fillRect(box, QColor(tokens.accent_tint if selected else tokens.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if checked else tokens.muted), 1))
        painter.setBrush(QColor(tokens.accent if checked else tokens.raised))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
        pen = QPen(QColor(tokens.accent_ink), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        centre = QRectF(box).center()
        if state is Qt.CheckState.Checked:
            strokes = (-3.4, -0.2), (-1.0, 2.3), (3.4, -2.6)
            painter.drawPolyline(QPolygonF([centre + QPointF(*stroke) for stroke in strokes]))
        elif state is Qt.CheckState.PartiallyChecked:
            painter.drawLine(centre - QPointF(3.2, 0), centre + QPointF(3.2, 0))
        painter.restore()

    def _paint_text(
        self, painter: QPainter, area: QRect, hit: DeskHit, *, rtl: bool, mirrored: bool
    ) -> None:
        text, formats = "", []
        for piece, role in pieces(hit, self._new_text(), rtl=rtl):
            mark = QTextLayout.FormatRange()
            mark.start, mark.length = utf16_length(text), utf16_length(piece)
            mark.format = _format(role, self._theme.tokens)
            formats.append(mark)
            text += piece
        layout = QTextLayout(text, ui_font())
        # At the side of the tick, whatever direction the words have.
        option = QTextOption(
            Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        )
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(area.width())
        layout.endLayout()
        painter.save()
        painter.setClipRect(area)
        painter.setPen(QColor(self._theme.tokens.ink))
        top = area.top() + (area.height() - line.height()) / 2
        layout.draw(painter, QPointF(area.left(), top))
        painter.restore()


def _format(role: str, tokens: Tokens) -> QTextCharFormat:
    shape = QTextCharFormat()
    if role == "found":
        shape.setBackground(QColor(tokens.mark))
        shape.setForeground(QColor(tokens.mark_ink))
    elif role == "gone":
        shape.setForeground(QColor(tokens.danger))
        shape.setFontStrikeOut(True)
    elif role == "new":
        shape.setBackground(QColor(tokens.accent_tint))
        shape.setForeground(QColor(tokens.accent_text))
    return shape
