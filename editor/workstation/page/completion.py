"""Completion in the attribution fields, from what the desk wrote there before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QTextEdit

from editor.workstation.page.line import CLOSING, Line, Part

_MOST = 8


class Completion(QCompleter):
    """Offers earlier values that hold what is typed, however it is vowelled."""

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        self._model = QStringListModel(self)
        self._values: dict[Part, list[tuple[str, str]]] = {}
        self.setModel(self._model)
        self.setWidget(page)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(_MOST)

    def set_values(self, part: Part, values: Sequence[str]) -> None:
        """Offer ``values`` in ``part``, the most likely first."""
        self._values[part] = [(value, _folded(value)) for value in values]

    def offer(self, line: Line, caret: QRect) -> None:
        """Show what completes ``line`` under the caret, or hide when nothing does."""
        offered = self._values.get(line.part, ())
        typed = _folded(line.text.plain).strip() if offered else ""
        found = [
            value
            for value, folded in offered
            if typed and typed in folded and value != line.text.plain
        ]
        if line.part not in CLOSING or not found:
            self.close()
            return
        self._model.setStringList(found[:_MOST])
        popup = self._list()
        right_to_left = line.facts.direction.value == "rtl"
        popup.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        width = popup.sizeHintForColumn(0) + 40
        box = QRect(caret)
        box.setWidth(width)
        if right_to_left:
            box.moveRight(caret.right())
        self.complete(box)

    def is_open(self) -> bool:
        """Tell whether there is something on offer."""
        return self._list().isVisible()

    def close(self) -> None:
        """Take the offer away."""
        self._list().hide()

    def _list(self) -> QAbstractItemView:
        found = self.popup()
        assert found is not None, "a completer always has a popup"
        return found


def _folded(text: str) -> str:
    # Late: folding is not needed before the desk's earlier values are known.
    from editor.language.fold import fold

    return fold(text).text
