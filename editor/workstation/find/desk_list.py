"""The list of hits on the desk: articles with their places, each with a tick and a preview."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from editor.article.language import Direction
from editor.workstation.find.desk_work import DeskHit, Findings, FoundArticle
from editor.workstation.page.builder import utf16_length
from editor.workstation.theme import Theme, ui_font
from editor.workstation.tokens import Tokens

_HIT = Qt.ItemDataRole.UserRole
_ARTICLE = Qt.ItemDataRole.UserRole + 1
_PADDING = 4
_Index = QModelIndex | QPersistentModelIndex


class DeskList(QTreeWidget):
    """Articles and, below them, their hits; what is ticked is what will be replaced."""

    chosen_changed = Signal()
    opened = Signal(object, object)
    """A hit to go to: its article and itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new = ""
        self._filling = False
        self.setColumnCount(1)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(_Preview(theme, self.new_text, self))
        self.itemChanged.connect(self._ticked)
        self.itemActivated.connect(self._activated)

    def new_text(self) -> str:
        """Return what the preview shows in the places."""
        return self._new

    def preview(self, new: str) -> None:
        """Show ``new`` in every place."""
        self._new = new
        self.viewport().update()

    def show_findings(self, findings: Findings) -> None:
        """Show what was found, all of it ticked."""
        self._filling = True
        self.clear()
        heads = [_head(found, self.new_text) for found in findings.articles]
        self.addTopLevelItems(heads)
        self.expandAll()
        self._filling = False
        if heads:
            self.setCurrentItem(heads[0])
        self.chosen_changed.emit()

    def chosen(self) -> dict[FoundArticle, list[DeskHit]]:
        """Return the ticked hits by their articles."""
        chosen: dict[FoundArticle, list[DeskHit]] = {}
        for number in range(self.topLevelItemCount()):
            head = self.topLevelItem(number)
            if head is None or head.checkState(0) is Qt.CheckState.Unchecked:
                continue
            rows = filter(None, (head.child(place) for place in range(head.childCount())))
            chosen[head.data(0, _ARTICLE)] = [
                row.data(0, _HIT) for row in rows if row.checkState(0) is Qt.CheckState.Checked
            ]
        return chosen

    @Slot()
    def _ticked(self) -> None:
        if not self._filling:
            self.chosen_changed.emit()

    @Slot(QTreeWidgetItem)
    def _activated(self, item: QTreeWidgetItem) -> None:
        head = item.parent()
        if head is None:
            found = item.data(0, _ARTICLE)
            self.opened.emit(found, found.hits[0])
        else:
            self.opened.emit(head.data(0, _ARTICLE), item.data(0, _HIT))


def _head(found: FoundArticle, new_text: Callable[[], str]) -> QTreeWidgetItem:
    head = QTreeWidgetItem()
    head.setData(0, _ARTICLE, found)
    head.setText(0, f"\u2068{found.headline or '…'}\u2069  ({len(found.hits)})")
    head.setFlags(head.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
    head.setFont(0, ui_font(strong=True))
    rows = [_Row(hit, new_text) for hit in found.hits]
    head.addChildren(rows)
    head.setCheckState(0, Qt.CheckState.Checked)
    return head


class _Row(QTreeWidgetItem):
    """A hit; its words, for assistive programs, tell the replacement of the moment."""

    def __init__(self, hit: DeskHit, new_text: Callable[[], str]) -> None:
        super().__init__()
        self._hit, self._new_text = hit, new_text
        self.setFlags(self.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        self.setCheckState(0, Qt.CheckState.Checked)

    def data(self, column: int, role: int) -> Any:
        """Return the hit or the sentence with it."""
        if role == _HIT:
            return self._hit
        if role == Qt.ItemDataRole.DisplayRole:
            return "".join(text for text, _ in pieces(self._hit, self._new_text()))
        return super().data(column, role)


def pieces(hit: DeskHit, new: str) -> list[tuple[str, str]]:
    """Return the preview as (text, role): what stays, what is found, what comes in its place."""
    parts = [(hit.before, "kept"), (hit.found, "found" if not new else "gone")]
    if new:
        parts += [(" → ", "kept"), (new, "new")]
    return [*parts, (hit.after, "kept")]


class _Preview(QStyledItemDelegate):
    """Paints a hit as before → after in its context, in the direction of its article."""

    def __init__(self, theme: Theme, new_text: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._new_text = theme, new_text

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return a row's height; the width is the view's."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + 3 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        hit = index.data(_HIT)
        if hit is None:
            super().paint(painter, option, index)
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""
        widget = shown.widget
        style = widget.style() if widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, widget)
        area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, widget)
        found: FoundArticle = index.parent().data(_ARTICLE)
        self._paint_text(painter, area, hit, rtl=found.language.direction is Direction.RTL)

    def _paint_text(self, painter: QPainter, area: QRect, hit: DeskHit, *, rtl: bool) -> None:
        text, formats = "", []
        for piece, role in pieces(hit, self._new_text()):
            mark = QTextLayout.FormatRange()
            mark.start = utf16_length(text)
            mark.length = utf16_length(piece)
            mark.format = _format(role, self._theme.tokens)
            formats.append(mark)
            text += piece
        layout = QTextLayout(text, ui_font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
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
