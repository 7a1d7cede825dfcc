"""Where a step of the page's history wrote: what was selected before it, and where it ended."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoCommand

from editor.article.place import Place
from editor.workstation.page.line import MEMBER_PARTS, Line, Spot
from editor.workstation.review.markup import keys_of

if TYPE_CHECKING:
    from editor.review.edit_range import EditRange
    from editor.workstation.page.canvas import Canvas
    from editor.workstation.page.history import Change, Positions

_Range = tuple[Place, Place]


class WrittenWhere(QObject):
    """Watches what is selected: a step tells its positions in a document that is gone by then."""

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        # A command selects what it made before the history has its step.
        self._selected: deque[tuple[Positions, _Range]] = deque(maxlen=2)
        canvas.place_changed.connect(self._note)

    def of(self, step: QUndoCommand | None, *, is_whole: bool) -> EditRange | None:
        """Return where the last step of the history wrote; None where it is no writing.

        It must be on the page, as the last one. ``is_whole`` asks for all that it did, else only
        for what was typed after it was looked at before.
        """
        change: Change | None = getattr(step, "change", None)
        if change is None:
            return None
        # Late: the review's floor is not needed to begin.
        from editor.review.edit_range import EditRange

        end = place_at(self._canvas.lines, self._canvas.spot(max(change.selected_after)))
        anchor, caret = change.selected_before
        if not is_whole or anchor == caret:
            return EditRange(end)
        known = (places for at, places in self._selected if at == change.selected_before)
        return EditRange(end, selected) if (selected := next(known, None)) else None

    @Slot()
    def _note(self) -> None:
        canvas = self._canvas
        cursor, selection = canvas.textCursor(), canvas.selection()
        start, end = (place_at(canvas.lines, spot) for spot in (selection.start, selection.end))
        self._selected.append(((cursor.anchor(), cursor.position()), (start, end)))


def place_at(lines: Sequence[Line], spot: Spot) -> Place:
    """Return the place of the article that a spot of its sheet shows."""
    head = spot.line
    while lines[head].part in MEMBER_PARTS:
        head -= 1
    *_, (part, block_id) = keys_of(lines[head : spot.line + 1])
    return Place(part, block_id, spot.offset)
