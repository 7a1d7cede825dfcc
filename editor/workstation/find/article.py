"""Find and replace in the open article: joins the bar, the page and the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from editor.workstation.find.bar import FindBar, News
from editor.workstation.find.marks import HitMarks
from editor.workstation.find.sheet_hits import Found, Hit, Scope, SheetHits, search_lines
from editor.workstation.page.line import Edited, Selection, Spot

if TYPE_CHECKING:
    from editor.workstation.jobs import Job, Jobs
    from editor.workstation.page.view import PageView
    from editor.workstation.theme import Theme

LONGEST_QUERY = 200
"""Code points of a selection that Ctrl+F still takes for a query."""
_SEARCHED_AT_ONCE = 6000
"""Code points of changed lines that cost a key nothing; more are searched on the pool."""


class ArticleFind(QObject):
    """Finds while one types, here for what is in sight and on the pool for the rest.

    The place to go on from (``_origin``) is where the caret stood when the bar was opened, or the
    place that was gone to since: a longer query narrows from there and does not run away.
    """

    progressed = Signal()
    """Every line is searched for the present wish."""

    def __init__(self, view: PageView, jobs: Jobs, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._jobs = view.canvas, jobs
        self.hits = SheetHits()
        self.bar = FindBar(theme)
        self.bar.hide()
        layout = view.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self.bar)
        self._layout = layout
        self.marks = HitMarks(self._canvas, self.hits, theme, self)
        self._origin = Spot(0, 0)
        self._job: Job | None = None
        self._wanted_step = 0
        self._wants_all = False
        self._looking = False
        self._news = (News.NOTHING, 0)
        self._offered: Scope | None = None
        self._connect()

    def _connect(self) -> None:
        bar, canvas = self.bar, self._canvas
        bar.wish_changed.connect(self._look)
        bar.scope_wanted.connect(self._set_scope)
        bar.step_wanted.connect(self.step)
        bar.replace_wanted.connect(self.replace)
        bar.replace_all_wanted.connect(self.replace_all)
        bar.closed.connect(self.close)
        canvas.lines_changed.connect(self._lines_changed)
        canvas.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return not self.bar.isHidden()

    # Opening and closing

    @Slot()
    def find(self) -> None:
        """Open the bar; what is selected becomes the query."""
        self._open(replacing=False)

    @Slot()
    def find_to_replace(self) -> None:
        """Open the bar with the row for the replacement."""
        self._open(replacing=True)

    def _open(self, *, replacing: bool) -> None:
        selection = self._canvas.selection()
        several = selection.anchor.line != selection.caret.line
        query = "" if several or selection.is_empty else self._selected(selection)
        if not self.is_open:
            self._show_bar()
            self.bar.show_replacing(replacing)
            self._origin = selection.start
        elif self._in_page():
            self._origin = selection.start
        if self._in_page() or self._offered is None:
            self._offered = None if selection.is_empty else Scope.of(selection, self._canvas.lines)
        before = self.bar.wish(), self.hits.scope
        self.bar.begin(query, replacing=replacing, can_stay=self._offered is not None)
        if several:
            self.bar.toggles.in_selection.setChecked(True)
        if before == (self.bar.wish(), self.hits.scope):
            self._look()

    def _show_bar(self) -> None:
        self.hits.load(self._canvas.lines)
        self._resize_page(shown=True)
        self.marks.show(True)

    def _selected(self, selection: Selection) -> str:
        line = self._canvas.lines[selection.caret.line]
        text = line.text.plain[selection.start.offset : selection.end.offset]
        return text if len(text) <= LONGEST_QUERY and "\n" not in text else ""

    @Slot()
    def close(self) -> None:
        """Close the bar; the place that was shown is selected on the page."""
        if not self.is_open:
            return
        self._stop()
        current = self.marks.current
        self.marks.current = None
        self.marks.show(False)
        self._resize_page(shown=False)
        self._offered = None
        self.bar.toggles.in_selection.setChecked(False)
        self.bar.offer_scope(False)
        if current is not None and self.hits.holds(current):
            self._canvas.select(_selection(current))
        self._canvas.setFocus()

    def _resize_page(self, *, shown: bool) -> None:
        """Show or hide the bar while the lines in sight stay where they are on the screen."""
        before = self._canvas.viewport().mapToGlobal(QPoint(0, 0)).y()
        self.bar.setVisible(shown)
        self._layout.activate()
        moved = self._canvas.viewport().mapToGlobal(QPoint(0, 0)).y() - before
        scroll = self._canvas.verticalScrollBar()
        if scroll.value():
            scroll.setValue(scroll.value() + moved)

    # Looking

    @Slot()
    def _look(self) -> None:
        """Look for what the bar asks, from the origin on."""
        if not self.is_open:
            return
        self.hits.look_for(self.bar.wish())
        self._wanted_step, self._wants_all = 0, False
        self._looking, self._news = True, (News.NOTHING, 0)
        self.marks.current = None
        self.marks.refresh()
        self._first_in_sight()
        self._search_rest()

    def _first_in_sight(self) -> None:
        """Show the first place after the origin at once if it is on the screen."""
        first, last = self.marks.lines_in_sight()
        if first <= self._origin.line <= last:
            found = self.hits.next_from(self._origin)
            if found is not None and not found[1] and found[0].line <= last:
                self._show(found[0])

    def _search_rest(self) -> None:
        self._stop()
        due = self.hits.due()
        if not due:
            self._complete()
            return
        revision, search = self.hits.revision, self.hits.search

        def work(job: Job) -> tuple[int, tuple[tuple[int, Found], ...]]:
            return revision, search_lines(search, due, job.is_cancelled)

        self._job = self._jobs.run(work, self._answer)
        self._tell()

    def _answer(self, answer: tuple[int, tuple[tuple[int, Found], ...]]) -> None:
        if self.hits.take(*answer):
            self._job = None
            self._complete()

    def _complete(self) -> None:
        """Do what waited for the whole sheet to be searched."""
        # A search after a change on the page does not carry the caret away.
        found = self.hits.next_from(self._origin) if self._looking else None
        if found is not None and self.marks.current is None:
            self._show(found[0])
        self._looking = False
        self.marks.refresh()
        self._tell()
        step, self._wanted_step = self._wanted_step, 0
        wants_all, self._wants_all = self._wants_all, False
        if step:
            self.step(step)
        if wants_all:
            self.replace_all()
        self.progressed.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    # Going from place to place

    @Slot()
    def find_next(self) -> None:
        """Go to the next place; without a bar, open it."""
        self.step(1)

    @Slot()
    def find_previous(self) -> None:
        """Go to the place before."""
        self.step(-1)

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next place (1) or the one before (-1), around the ends if need be."""
        if not self.bar.query.text():
            self.find()
            return
        if not self.is_open:
            self._go_on(by)
            return
        if not self.hits.complete:
            self._wanted_step = by
            return
        current = self.marks.current
        if self._in_page():
            # Whoever wrote on the page goes on from the caret.
            selection = self._canvas.selection()
            spot = selection.end if by > 0 else selection.start
        elif current is not None and self.hits.holds(current):
            spot = Spot(current.line, current.end if by > 0 else current.start)
        else:
            spot = self._origin
        found = self.hits.next_from(spot) if by > 0 else self.hits.previous_from(spot)
        self._news = (News.NOTHING, 0)
        if found is not None:
            self._show(found[0])
            if found[1]:
                self._news = (News.FROM_THE_TOP if by > 0 else News.FROM_THE_END, 0)
        self._tell()

    def _go_on(self, by: int) -> None:
        """Go on with the query of before from the caret, which stays on the page."""
        self._show_bar()
        selection = self._canvas.selection()
        self._origin = selection.end if by > 0 else selection.start
        self._look()
        if by < 0:
            self.step(by)

    def _show(self, hit: Hit) -> None:
        self.marks.current = hit
        self._origin = Spot(hit.line, hit.start)
        if self._in_page():
            self._canvas.select(_selection(hit))
        else:
            # No selection: its colour would lie over the mark.
            self._canvas.select(Selection.at(hit.line, hit.start))
        self._canvas.ensureCursorVisible()
        self.marks.refresh()

    def _in_page(self) -> bool:
        return QApplication.focusWidget() is self._canvas

    def _tell(self) -> None:
        hits, current = self.hits, self.marks.current
        number = hits.number_of(current) if current and hits.holds(current) else None
        self.bar.tell(number, hits.count() if hits.complete else None, *self._news)

    # Replacing

    @Slot()
    def replace(self) -> None:
        """Replace the place that is shown and go to the next."""
        current = self.marks.current
        if current is None or not self.hits.holds(current):
            self.step(1)
            return
        new = self.bar.new_text()
        edited = self.hits.replaced_one(current, new)
        self.bar.forget_typing()
        self.marks.current = None
        self._origin = Spot(current.line, current.start + len(new))
        self._canvas.perform(edited)
        found = self.hits.next_from(self._origin) if self.hits.complete else None
        if found is not None:
            self._show(found[0])
            self._news = (News.FROM_THE_TOP if found[1] else News.NOTHING, 0)
        self._tell()

    @Slot()
    def replace_all(self) -> None:
        """Replace every place, as one step of the history; caret and scroll stay."""
        if not self.hits.complete:
            self._wants_all = True
            return
        count = self.hits.count()
        if not count:
            self._tell()
            return
        edited = self.hits.replaced_all(self.bar.new_text(), self._canvas.selection())
        self.bar.forget_typing()
        self.marks.current = None
        self._origin = edited.selection.start
        self._perform_in_place(edited)
        self._news = (News.REPLACED, count)
        self._tell()

    def _perform_in_place(self, edited: Edited) -> None:
        """Put a command's result on the page with the line at the top where it was."""
        canvas = self._canvas
        top = canvas.cursorForPosition(QPoint(0, 0))
        number, before = top.blockNumber(), self._top_of(top.blockNumber())
        canvas.perform(edited)
        scroll = canvas.verticalScrollBar()
        scroll.setValue(scroll.value() + round(self._top_of(number) - before))

    def _top_of(self, number: int) -> float:
        """Return where a line begins on the screen, in device-independent px of the viewport."""
        document = self._canvas.document()
        block = document.findBlockByNumber(number)
        top = document.documentLayout().blockBoundingRect(block).top()
        return float(top) - self._canvas.verticalScrollBar().value()

    @Slot(bool)
    def _set_scope(self, wanted: bool) -> None:
        self.hits.scope = self._offered if wanted else None
        if self.hits.scope is not None:
            self._origin = self.hits.scope.start
        self._look()

    # What happens on the page meanwhile

    @Slot(int, int)
    def _lines_changed(self, first: int, tail: int) -> None:
        if not self.is_open:
            return
        lines = self._canvas.lines
        self.hits.splice(lines, first, tail)
        self._looking, self._news = False, (News.NOTHING, 0)
        self._offered = self.hits.scope
        self.bar.offer_scope(self._offered is not None)
        current = self.marks.current
        if current is not None and not self.hits.holds(current):
            self.marks.current = None
        changed = lines[first : len(lines) - tail]
        if sum(len(line.text) for line in changed) <= _SEARCHED_AT_ONCE:
            self.hits.search_here(first, len(lines) - tail - 1)
        self._origin = self._canvas.selection().start
        self.marks.refresh()
        if self.hits.complete:
            self._stop()
            self._tell()
        else:
            self._search_rest()

    @Slot()
    def begin_again(self) -> None:
        """Look through another article, with the same wish."""
        if self.is_open:
            self._stop()
            self.marks.current = self._offered = None
            self.hits.load(self._canvas.lines)
            self._origin = Spot(0, 0)
            self.bar.toggles.in_selection.setChecked(False)
            self.bar.offer_scope(False)
            self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the bar by Esc on the page too."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.is_open
        ):
            self.close()
            return True
        return super().eventFilter(watched, event)


def _selection(hit: Hit) -> Selection:
    return Selection(Spot(hit.line, hit.start), Spot(hit.line, hit.end))
