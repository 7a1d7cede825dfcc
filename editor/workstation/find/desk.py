"""Find and replace on the whole desk: joins the window of it, the store and the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from shiboken6 import isValid

from editor.workstation.find import desk_work
from editor.workstation.find.article import selected_words
from editor.workstation.find.desk_work import DeskHit, Findings, FoundArticle, Pace
from editor.workstation.notices import Notice
from editor.workstation.page.line import Line, Selection, Spot
from editor.workstation.page.sheet import article_lines

if TYPE_CHECKING:
    from db.replacing import Outcome, Replaced
    from db.store import Store
    from editor.article.article import Article
    from editor.workstation.find.desk_dialog import DeskFindDialog
    from editor.workstation.window import Window

_TOLD = 3
"""Articles that were left out are named up to this many."""


class DeskFind(QObject):
    """Runs one thing at a time; the last replacement can be taken back as long as we run.

    The open article is saved before anything else. What was replaced in it comes to the page as one
    step of its own history.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: DeskFindDialog | None = None
        self._pace: Pace | None = None
        self._searching = False
        self._last: tuple[Replaced, ...] = ()
        self._last_name = ""
        self._wanted: tuple[FoundArticle, DeskHit] | None = None
        window.actions_by_id["find-everywhere"].triggered.connect(self.open)

    @property
    def dialog(self) -> DeskFindDialog | None:
        """The window of it, while it is open."""
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None

    @Slot()
    def open(self) -> None:
        """Open the window; the words selected on the page are looked for."""
        # Late: nobody needs it at the start.
        from editor.workstation.find.desk_dialog import DeskFindDialog

        if not self._window.archive.ready:
            return
        dialog = self.dialog
        if dialog is None:
            dialog = self._dialog = DeskFindDialog(self._window.theme, self._window)
            dialog.look_wanted.connect(self.look)
            dialog.replace_wanted.connect(self.replace)
            dialog.undo_wanted.connect(self.take_back)
            dialog.cancel_wanted.connect(self.cancel)
            dialog.list.opened.connect(self.go_to)
            dialog.finished.connect(self._closed)
        if query := selected_words(self._window.canvas):
            dialog.query.setText(query)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.query.setFocus()
        dialog.query.selectAll()

    # Looking

    @Slot()
    def look(self) -> None:
        """Look for what the window asks, after the open article is saved."""
        writing = self._pace is not None and not self._searching
        if writing or not self._window.archive.ready:
            return
        self.cancel()
        self._window.session.leave(self._look_now)

    def _look_now(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        wish, pace = dialog.wish(), self._begin(self.tr("Looking through the articles…"))
        self._searching = True

        def work(store: Store) -> tuple[Pace, Findings | None]:
            return pace, desk_work.look(store, wish, pace)

        self._window.archive.run(work, self._found, self._failed)

    def _found(self, answer: tuple[Pace, Findings | None]) -> None:
        pace, findings = answer
        if pace is not self._pace:
            return
        self._end()
        dialog = self.dialog
        if dialog is not None and findings is not None:
            dialog.show_findings(findings)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way; a replacement that is being written is finished."""
        if self._pace is None:
            return
        self._pace.stop = True
        if self._searching:
            self._end()

    @Slot()
    def _closed(self) -> None:
        if self._searching:
            self.cancel()
        self._dialog = None

    # Replacing and taking back

    @Slot()
    def replace(self) -> None:
        """Replace what is ticked, after the open article is saved."""
        if self._pace is None:
            self._window.session.leave(self._replace_now)

    def _replace_now(self) -> None:
        dialog = self.dialog
        chosen = dialog.list.chosen() if dialog is not None else {}
        if dialog is None or not chosen:
            return
        new = dialog.new_text()
        name = self.tr("Replaced “%1” with “%2”") if new else self.tr("Removed “%1”")
        name = name.replace("%2", new).replace("%1", dialog.query.text())
        pace = self._begin(self.tr("Replacing…"))
        author = self._window.session.author

        def work(store: Store) -> tuple[Outcome | None, str, bool]:
            return desk_work.replace_chosen(store, chosen, new, name, pace, author), name, False

        self._hold_page(True)
        self._window.archive.run(work, self._written, self._failed)

    @Slot()
    def take_back(self) -> None:
        """Take the last replacement back, after the open article is saved."""
        if self._pace is None and self._last:
            self._window.session.leave(self._take_back_now)

    def _take_back_now(self) -> None:
        last = self._last
        name = self.tr("Took back: %1").replace("%1", self._last_name)
        pace = self._begin(self.tr("Taking the replacement back…"))
        author = self._window.session.author

        def work(store: Store) -> tuple[Outcome | None, str, bool]:
            return desk_work.take_back(store, last, name, pace, author), name, True

        self._hold_page(True)
        self._window.archive.run(work, self._written, self._failed)

    def _written(self, answer: tuple[Outcome | None, str, bool]) -> None:
        outcome, name, was_undo = answer
        self._end()
        if outcome is None:
            self._hold_page(False)
            return
        self._last = () if was_undo else outcome.replaced
        self._last_name = name
        self._window.archive.changed.emit()
        self._tell(outcome, was_undo=was_undo)
        self._show_on_page(outcome)

    def _tell(self, outcome: Outcome, *, was_undo: bool) -> None:
        count = len(outcome.replaced)
        if was_undo:
            sentence = self.tr("Taken back in %n article(s).", "", count)
        else:
            sentence = self.tr("Replaced in %n article(s).", "", count)
        if outcome.left_out:
            names = [f"\u2068{each.headline or '…'}\u2069" for each in outcome.left_out[:_TOLD]]
            more = "…" if len(outcome.left_out) > _TOLD else ""
            left = self.tr(
                "%n article(s) were changed meanwhile and are left as they are:",
                "",
                len(outcome.left_out),
            )
            sentence += f" {left} {' · '.join(names)}{more}"
        dialog = self.dialog
        can_undo = bool(self._last)
        if dialog is not None:
            dialog.say(sentence, can_undo=can_undo)
        undo = ((self.tr("Undo"), self.take_back),) if can_undo else ()
        self._window.notices.say(Notice(sentence, actions=undo, key="desk-find"))

    def _failed(self, error: Exception) -> None:
        self._end()
        self._hold_page(False)
        self._window.program.meet(error)

    def _begin(self, sentence: str) -> Pace:
        pace = self._pace = Pace()
        dialog = self.dialog
        if dialog is not None:
            dialog.show_busy(sentence, pace)
        return pace

    def _end(self) -> None:
        self._pace, self._searching = None, False
        dialog = self.dialog
        if dialog is not None:
            dialog.show_idle()

    # The open article

    def _hold_page(self, held: bool) -> None:
        """Let nobody write on the page while its article may be changing in the store."""
        self._window.page.setEnabled(not held)

    def _show_on_page(self, outcome: Outcome) -> None:
        session = self._window.session
        ours = [
            each
            for each in outcome.replaced
            if (each.article_id, each.before) == (session.article_id, session.revision)
        ]
        if not ours or session.dirty:
            self._hold_page(False)
            return
        from db import revisions

        after = ours[0].after
        self._window.archive.run(
            lambda store: (after, revisions.load_revision(store, after)),
            self._receive_text,
            self._failed,
        )

    def _receive_text(self, answer: tuple[str, Article]) -> None:
        revision_id, article = answer
        self._hold_page(False)
        window = self._window
        if window.session.article_id != article.id or window.session.dirty:
            return
        window.session.continue_from(revision_id)
        canvas = window.canvas
        selection, scroll = canvas.selection(), canvas.verticalScrollBar().value()
        canvas.perform_details(article, article_lines(article))
        canvas.select(Selection(self._on_page(selection.anchor), self._on_page(selection.caret)))
        canvas.verticalScrollBar().setValue(scroll)

    def _on_page(self, spot: Spot) -> Spot:
        lines = self._window.canvas.lines
        line = min(spot.line, len(lines) - 1)
        return Spot(line, min(spot.offset, len(lines[line].text)))

    @Slot(object, object)
    def go_to(self, found: FoundArticle, hit: DeskHit) -> None:
        """Open the article and show the place in it, with the bar looking for the same."""
        self._wanted = (found, hit)
        if self._window.session.article_id == found.article_id:
            self._go_to_wanted()
        else:
            self._window.session.open(found.article_id)

    @Slot()
    def arrive(self) -> None:
        """Hear that an article is on the page, after everyone who shows its beginning."""
        if self._wanted is not None:
            QTimer.singleShot(0, self._go_to_wanted)

    @Slot()
    def _go_to_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        window, dialog = self._window, self.dialog
        if wanted is None or window.session.article_id != wanted[0].article_id:
            return
        hit = wanted[1]
        for number, line in enumerate(window.canvas.lines):
            if _stands_on(hit, line):
                start = min(hit.place[0], len(line.text))
                window.canvas.select(Selection.at(number, start))
                break
        if dialog is not None:
            window.article_find.look_for(dialog.wish())


def _stands_on(hit: DeskHit, line: Line) -> bool:
    """Tell whether ``line`` is where a hit is, or the head of the block it is in."""
    if hit.block_id:
        return line.facts.block_id == hit.block_id
    return line.part.value == hit.kind.value
