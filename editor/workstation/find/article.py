"""Find and replace in the open article: joins the bar, the page and the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout

from editor.workstation.find.bar import FindBar, News
from editor.workstation.find.in_sight import bring_into_sight, perform_in_place, resize_in_place
from editor.workstation.find.marks import HitMarks
from editor.workstation.find.sheet_hits import Hit, Scope
from editor.workstation.find.sheet_search import SheetSearch
from editor.workstation.page.line import Selection, Spot

if TYPE_CHECKING:
    from editor.workstation.find.wish import Wish
    from editor.workstation.jobs import Jobs
    from editor.workstation.page.canvas import Canvas
    from editor.workstation.page.view import PageView
    from editor.workstation.theme import Theme

LONGEST_QUERY = 200
"""Code points of a selection that Ctrl+F still takes for a query."""


class ArticleFind(QObject):
    """Finds while one types, here for what is in sight and on the pool for the rest.

    The place to go on from (``_origin``) is where the caret stood when the bar was opened, or the
    place that was gone to since: a longer query narrows from there and does not run away.
    """

    def __init__(self, view: PageView, jobs: Jobs, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = view.canvas
        self._search = SheetSearch(jobs, self)
        self.hits = self._search.hits
        self.bar = FindBar(theme)
        self.bar.hide()
        layout = view.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self.bar)
        self._layout = layout
        self.marks = HitMarks(self._canvas, self.hits, theme, self)
        self._origin = Spot(0, 0)
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
        self._search.completed.connect(self._complete)
        canvas.lines_changed.connect(self._lines_changed)
        canvas.escaped.connect(self._escape)

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

    def look_for(self, wish: Wish) -> None:
        """Open the bar with a wish from elsewhere and show its first place from the caret on."""
        self.bar.set_wish(wish)
        if not self.is_open:
            self._show_bar(True)
        self._origin = self._canvas.selection().start
        self._canvas.setFocus()
        self._look()

    def _open(self, *, replacing: bool) -> None:
        selection = self._canvas.selection()
        several = selection.anchor.line != selection.caret.line
        if not self.is_open:
            self._show_bar(True)
            self.bar.show_replacing(replacing)
            self._origin = selection.start
        elif self._canvas.hasFocus():
            self._origin = selection.start
        if self._canvas.hasFocus() or self._offered is None:
            self._offered = None if selection.is_empty else Scope.of(selection, self._canvas.lines)
        before = self.bar.wish(), self.hits.scope
        query = selected_words(self._canvas)
        self.bar.begin(query, replacing=replacing, can_stay=self._offered is not None)
        if several:
            self.bar.toggles.in_selection.setChecked(True)
        if before == (self.bar.wish(), self.hits.scope):
            self._look()

    @Slot()
    def close(self) -> None:
        """Close the bar; the place that was shown is selected on the page."""
        if not self.is_open:
            return
        self._search.stop()
        current = self.marks.current
        self.marks.current = None
        self._show_bar(False)
        if current is not None and self.hits.holds(current):
            self._canvas.select(_selection(current))
        self._forget_scope()
        self._canvas.setFocus()

    def _show_bar(self, shown: bool) -> None:
        def resize() -> None:
            self.bar.setVisible(shown)
            self._layout.activate()

        if shown:
            self.hits.load(self._canvas.lines)
        resize_in_place(self._canvas, resize)
        self.marks.show(shown)

    def _forget_scope(self) -> None:
        self._offered = None
        self.bar.toggles.in_selection.setChecked(False)
        self.bar.offer_scope(False)

    # Looking

    @Slot()
    def _look(self) -> None:
        """Look for what the bar asks, from the origin on; what is in sight is shown at once."""
        if not self.is_open:
            return
        self.hits.look_for(self.bar.wish())
        self._wanted_step, self._wants_all = 0, False
        self._looking, self._news = True, (News.NOTHING, 0)
        self.marks.current = None
        self.marks.refresh()
        first, last = self.marks.lines_in_sight()
        if first <= self._origin.line <= last:
            found = self.hits.next_from(self._origin)
            if found is not None and not found[1] and found[0].line <= last:
                self._show(found[0])
        self._search.search_rest()
        self._tell()

    @Slot()
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

    # Going from place to place

    @Slot()
    def find_next(self) -> None:
        """Go to the next place; without a query, open the bar."""
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
        elif not self.is_open:
            self._go_on(by)
        elif not self.hits.complete:
            self._wanted_step = by
        else:
            spot = self._spot_to_go_from(by)
            found = self.hits.next_from(spot) if by > 0 else self.hits.previous_from(spot)
            self._news = (News.NOTHING, 0)
            if found is not None:
                self._show(found[0])
                if found[1]:
                    self._news = (News.FROM_THE_TOP if by > 0 else News.FROM_THE_END, 0)
            self._tell()

    def _go_on(self, by: int) -> None:
        """Go on with the query of before from the caret, which stays on the page."""
        self._show_bar(True)
        selection = self._canvas.selection()
        self._origin = selection.end if by > 0 else selection.start
        self._look()
        if by < 0:
            self.step(by)

    def _spot_to_go_from(self, by: int) -> Spot:
        current = self.marks.current
        if self._canvas.hasFocus():
            # Whoever wrote on the page goes on from the caret.
            selection = self._canvas.selection()
            return selection.end if by > 0 else selection.start
        if current is not None and self.hits.holds(current):
            return Spot(current.line, current.end if by > 0 else current.start)
        return self._origin

    def _show(self, hit: Hit) -> None:
        self.marks.current = hit
        self._origin = Spot(hit.line, hit.start)
        # Without a selection while one writes in the bar: its colour would lie over the mark.
        chosen = _selection(hit) if self._canvas.hasFocus() else Selection.at(hit.line, hit.start)
        self._canvas.select(chosen)
        bring_into_sight(self._canvas)
        self.marks.refresh()

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
        self._canvas.perform(edited)
        self._origin = edited.selection.caret
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
        if count:
            edited = self.hits.replaced_all(self.bar.new_text(), self._canvas.selection())
            self.bar.forget_typing()
            self.marks.current = None
            perform_in_place(self._canvas, edited)
            self._news = (News.REPLACED, count)
        self._tell()

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
        complete = self._search.change(self._canvas.lines, first, tail)
        self._looking, self._news = False, (News.NOTHING, 0)
        self._offered = self.hits.scope
        self.bar.offer_scope(self._offered is not None)
        current = self.marks.current
        if current is not None and not self.hits.holds(current):
            self.marks.current = None
        self._origin = self._canvas.selection().start
        self.marks.refresh()
        if not complete:
            self._search.search_rest()
        self._tell()

    @Slot()
    def begin_again(self) -> None:
        """Look through another article, with the same wish."""
        if self.is_open:
            self._search.stop()
            self.marks.current = None
            self.hits.load(self._canvas.lines)
            self._origin = Spot(0, 0)
            self._forget_scope()
            self._look()

    @Slot()
    def _escape(self) -> None:
        """Close the bar by Esc on the page too."""
        if self.is_open:
            self.close()


def selected_words(canvas: Canvas) -> str:
    """Return what is selected on the page where it can be looked for, else an empty string."""
    selection = canvas.selection()
    if selection.is_empty or selection.anchor.line != selection.caret.line:
        return ""
    plain = canvas.lines[selection.caret.line].text.plain
    text = plain[selection.start.offset : selection.end.offset]
    return text if len(text) <= LONGEST_QUERY and "\n" not in text else ""


def _selection(hit: Hit) -> Selection:
    return Selection(Spot(hit.line, hit.start), Spot(hit.line, hit.end))
