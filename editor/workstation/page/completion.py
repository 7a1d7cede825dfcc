"""Completion: what the desk wrote before in the attribution fields, its names in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QTextEdit

from editor.language.bidi import paragraph_direction
from editor.workstation.page.line import CLOSING, Line, Part, Selection, Spot

if TYPE_CHECKING:
    from editor.language.names import Name

_MOST = 8
_FEWEST = 2
"""With room for fewer lines below, the list goes above; the others are scrolled to."""
_FRAME = 6
"""px that Qt adds to the lines of a list, and its border."""
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)


class _Offers(QStringListModel):
    """Shows each value in its own direction: an English name among Arabic ones keeps its marks."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """Return a value; what is shown of it is isolated, what is written is not."""
        value = super().data(index, role)
        return f"\u2068{value}\u2069" if role == _DISPLAY and value else value


class Completion(QCompleter):
    """Offers earlier values that hold what is typed, however it is vowelled."""

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        self._page = page
        self._model = _Offers(self)
        self._values: dict[Part, list[tuple[str, str]]] = {}
        self._start = 0
        self._caret: Spot | None = None
        self.names: Sequence[Name] = ()
        """The names of the desk, offered in running text on demand."""
        self.setModel(self._model)
        self.setWidget(page)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(_MOST)
        self._list().setObjectName("completion")

    def set_values(self, part: Part, values: Sequence[str]) -> None:
        """Offer ``values`` in ``part``, the most likely first."""
        self._values[part] = [(value, _folded(value)) for value in values]

    def offer(self, line: Line, caret: QRect, *, asked: bool = False) -> None:
        """Show what completes ``line`` under the caret, or hide when nothing does.

        Who asked sees all that is known for an empty field.
        """
        offered = self._values.get(line.part, ())
        typed = _folded(line.text.plain).strip() if offered else ""
        found = [
            value
            for value, folded in offered
            if (typed or asked) and typed in folded and value != line.text.plain
        ]
        # Those of the article's own script first; of equals the one used last.
        own = line.facts.direction
        found.sort(key=lambda value: paragraph_direction(value, own) is not own)
        self._start, self._caret = 0, None
        self._show(line, caret, found[:_MOST] if line.part in CLOSING else [])

    def offer_names(self, line: Line, spot: Spot, caret: QRect) -> None:
        """Show the names that go on from the words before ``spot``, a place in ``line``."""
        # Late: the tables of words are not needed before the first name is asked for.
        from editor.language.names import complete_name

        text, language = line.text.plain, line.facts.language
        found = complete_name(self.names, text, spot.offset, language, most=_MOST)
        self._start, self._caret = (found.start if found else spot.offset), spot
        self._show(line, caret, list(found.names) if found else [])

    def heed(self, caret: Spot) -> None:
        """Take names away when the caret goes elsewhere: they go on from where it stood."""
        if self._caret is not None and self._caret != caret and self.is_open():
            self.close()

    def replaced(self, line: Line, caret: Spot) -> Selection | None:
        """Return what a completion takes the place of: a field as a whole, else the words begun.

        None where the caret is not where the names were offered.
        """
        if self._caret is None:
            if line.part not in CLOSING:
                return None
            return Selection(Spot(caret.line, 0), Spot(caret.line, len(line.text)))
        return Selection(Spot(caret.line, self._start), caret) if caret == self._caret else None

    def _show(self, line: Line, caret: QRect, found: Sequence[str]) -> None:
        if not found:
            self.close()
            return
        self._model.setStringList(list(found))
        popup = self._list()
        right_to_left = line.facts.direction.value == "rtl"
        popup.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        width = popup.sizeHintForColumn(0) + 40
        # A completer reckons from its widget, the caret is told from the page's viewport.
        box = caret.translated(self._page.viewport().pos())
        right = box.right()
        box.setWidth(width)
        if right_to_left:
            box.moveRight(right)
        box.translate(0, -self._lift(box, min(len(found), _MOST)))
        self.setMaxVisibleItems(self._rows_below(box, len(found)))
        self.complete(box)

    def _lift(self, box: QRect, count: int) -> int:
        """Scroll the page up so that so many lines have room below the caret; return by how much.

        The field asked about is often the last line in sight.
        """
        missing = count * self._list().sizeHintForRow(0) - self._room_below(box)
        bar = self._page.verticalScrollBar()
        stood = bar.value()
        bar.setValue(stood + max(0, missing))
        return bar.value() - stood

    def _rows_below(self, box: QRect, count: int) -> int:
        """Return how many lines to show, so that the list stands below and hides nothing written.

        Qt puts it above the caret wherever it is not there as a whole.
        """
        rows = self._room_below(box) // max(1, self._list().sizeHintForRow(0))
        return min(rows, _MOST) if rows >= min(count, _FEWEST) else _MOST

    def _room_below(self, box: QRect) -> int:
        """Return the px between the caret and the end of the screen, less the list's frame."""
        corner = self._page.mapToGlobal(box.bottomLeft())
        return self._page.screen().availableGeometry().bottom() - corner.y() - _FRAME

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
