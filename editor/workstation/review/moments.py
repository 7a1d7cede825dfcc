"""What stood at each step of the page's history, so that undo brings it back with the page.

With suggesting off, what is written while suggestions are pending stands at once
(``editor.review.plain``). What stands then is no value of its own but goes with the page.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoCommand

from editor.article.article import Article
from editor.workstation.review.written_where import WrittenWhere

if TYPE_CHECKING:
    from editor.review.edit_range import EditRange
    from editor.workstation.page.canvas import Canvas
    from editor.workstation.page.snapshot import Snapshot

MOST = 64
"""So many are kept; a step between two is reckoned from the one before it."""
_NAME = "moment"
"""The attribute of a step of the history that holds its moment: both are forgotten together."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A page, what stood then, None where nothing was reviewed, and how one came there."""

    page: Article
    stands: Article | None
    plain: bool


@dataclass(frozen=True, slots=True)
class Way:
    """How one came from a known moment to the page: by writing plainly, over ``steps``, or not."""

    base: Moment | None = None
    plain: bool = False
    steps: tuple[tuple[Snapshot, EditRange | None], ...] = ()
    edit: EditRange | None = None
    """What was written after the last of the steps."""

    def stands(self, page: Article, otherwise: Article | None) -> Article | None:
        """Return what stands on ``page``; ``otherwise`` where no moment is known.

        May be called on any thread, and takes as long as a merge where there is much to do.
        """
        base = self.base
        if base is None:
            return otherwise
        if base.stands is None or not self.plain:
            return base.stands
        # Late, and on the pool: the review's floor is not needed to begin.
        from editor.review.plain import written_plainly

        stands, before = base.stands, base.page
        for after, edit in (
            *((each.article, edit) for each, edit in self.steps),
            (page, self.edit),
        ):
            stands, before = written_plainly(stands, before, after, edit), after
        return stands


class Moments(QObject):
    """Knows the moments of the open article's history."""

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._ground: Moment | None = None
        self._kept: deque[QUndoCommand] = deque()
        self._steps: list[tuple[Snapshot, EditRange | None]] = []
        self._where = WrittenWhere(canvas, self)
        self.plain = False
        """Whether what is written now stands at once."""
        self.told: Article | None = None
        """What stands at the step of the history that is being undone or done again."""
        canvas.undo_stack.indexChanged.connect(self._note_step)

    def clear(self) -> None:
        """Know nothing: another article is opened."""
        self._ground = self.told = None
        self._kept.clear()
        self._steps.clear()

    def note(self, page: Article, stands: Article | None) -> None:
        """Remember what stands on the page as it is now."""
        if stands is None and self._is_empty:
            return
        moment = Moment(page, stands, self.plain)
        self._steps.clear()
        step = self._step(self._canvas.undo_stack.index())
        if step is None:
            self._ground = moment
            return
        if not hasattr(step, _NAME):
            self._kept.append(step)
        setattr(step, _NAME, moment)
        if len(self._kept) > MOST:
            delattr(self._kept.popleft(), _NAME)

    def way(self) -> Way:
        """Return how one came to the page as it is now."""
        if self._is_empty:
            return Way()
        stack = self._canvas.undo_stack
        index, count = stack.index(), stack.count()
        before = (self._at(number) for number in range(index, -1, -1))
        base = next((each for each in before if each is not None), None)
        after = (self._at(number) for number in range(index + 1, count + 1))
        following = next((each for each in after if each is not None), None)
        if base is None:
            return Way(following, self.plain)
        # Between two moments the later one knows; behind the last one it is as now.
        plain = following.plain if following is not None else self.plain
        steps, step = tuple(self._steps), self._step(index)
        edit = self._where.of(step, is_whole=False) if plain and index == count else None
        return Way(base, plain, steps, edit)

    @property
    def _is_empty(self) -> bool:
        return self._ground is None and not self._kept

    def _at(self, number: int) -> Moment | None:
        step = self._step(number)
        return self._ground if step is None else getattr(step, _NAME, None)

    def _step(self, number: int) -> QUndoCommand | None:
        return self._canvas.undo_stack.command(number - 1) if number else None

    @Slot(int)
    def _note_step(self, number: int) -> None:
        """Take the page between two steps: one step is told apart better than several at once."""
        if self.told is not None:
            told, self.told = self.told, None
            self.note(self._canvas.article(), told)
        if not self.plain or self._is_empty:
            return
        if self._canvas.undo_stack.canRedo() or self._at(number) is not None:
            self._steps.clear()
        else:
            step = self._step(number)
            self._steps.append((self._canvas.snapshot(), self._where.of(step, is_whole=True)))
