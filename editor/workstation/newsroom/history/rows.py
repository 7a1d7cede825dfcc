"""The rows of the history: as high as their words need in the width that there is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

_PADDING = 10
"""px beside the words that are not for them: the style sheet's and Qt's own."""
_ABOVE_AND_BELOW = 12
"""px of a row that are not for its words; with less Qt leaves the last line out."""
_MOST_LINES = 8
"""Enough for a name as long as a headline; of a longer one the whole is in the tooltip."""


class Rows(QStyledItemDelegate):
    """Measures only what may be too long: named versions, and those with others below them.

    There may be a thousand lines, and to make the words of all of them takes a tenth of a second.
    """

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self._width = 0
        tree.header().sectionResized.connect(self._measure_anew)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the model's height, and more for each line that wraps."""
        size: QSize = index.data(Qt.ItemDataRole.SizeHintRole)
        font = index.data(Qt.ItemDataRole.FontRole)
        if not isinstance(font, QFont) and not index.model().hasChildren(index):
            return size
        width = self._tree.viewport().width() - self._tree.indentation() - _PADDING
        metrics = QFontMetrics(font if isinstance(font, QFont) else self._tree.font())
        said = index.data()
        wrapped = int(Qt.TextFlag.TextWordWrap)
        # What is not yet laid out has no width.
        needed = metrics.boundingRect(QRect(0, 0, max(width, 100), 10_000), wrapped, said).height()
        if needed <= size.height():
            return size
        return QSize(0, min(needed, _MOST_LINES * metrics.lineSpacing()) + _ABOVE_AND_BELOW)

    @Slot()
    def _measure_anew(self) -> None:
        width = self._tree.viewport().width()
        if width != self._width:
            self._width = width
            self._tree.scheduleDelayedItemsLayout()
