"""Commenting: on what is selected or on the word at the caret, answered and resolved in the tab."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from editor.article.comment import Anchor, Comment
from editor.article.errors import WarraqError
from editor.article.person import Person
from editor.article.place import Part, Place
from editor.workstation.languages import interface_language
from editor.workstation.notices import Notice
from editor.workstation.page.comforts import quoted
from editor.workstation.page.line import WORDLESS, Spot
from editor.workstation.page.line import Part as LinePart
from editor.workstation.page.motion import word_selection
from editor.workstation.review.author import author_of, now
from editor.workstation.review.comment_card import CommentCard
from editor.workstation.review.look import visible
from editor.workstation.review.markup import keys_of

if TYPE_CHECKING:
    from editor.workstation.review.tab import ReviewTab
    from editor.workstation.window import Window


class Commenting(QObject):
    """Makes threads and changes them; the review keeps them."""

    changed = Signal(object)
    """A thread as it is now."""
    removed = Signal(object)
    """A thread that was taken away."""
    shown = Signal()
    """The tab is to come forward."""

    def __init__(self, window: Window, tab: ReviewTab) -> None:
        super().__init__(window)
        self._window, self._canvas, self._tab = window, window.canvas, tab
        self._anchor: Anchor | None = None
        self.people: tuple[Person, ...] = ()
        self.thread_of: Callable[[str], Comment | None] = lambda _key: None
        tab.comment_made.connect(self._listen)
        tab.writer.sent.connect(self._send)
        tab.writer.given_up.connect(self._give_up)
        window.actions_by_id["comment"].triggered.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Open a field to comment on what is selected, or on the word at the caret."""
        # Late: finding words again is not needed before there is a comment.
        from editor.review.anchoring import anchor_over

        self._anchor = anchor_over(self._canvas.article(), list(self._places()))
        self.shown.emit()
        quote = visible(self._anchor.words)
        self._tab.writer.begin(quoted(quote, interface_language()), self.logins())

    def logins(self) -> list[str]:
        """Return whom an @ may name."""
        return [each.login for each in self.people if each.active]

    def _places(self) -> Iterator[Place]:
        """Yield what is selected, or the word at the caret, in each of its lines."""
        selection, lines = self._canvas.selection(), self._canvas.lines
        if selection.is_empty:
            selection = word_selection(lines, selection.caret)
        start, end = selection.start, selection.end
        keys = list(keys_of(lines))
        if start.line < end.line and not end.offset:
            # Down to the beginning of a line is none of that line.
            end = Spot(end.line - 1, len(lines[end.line - 1].text))
        for number in range(start.line, end.line + 1):
            line, (part, block_id) = lines[number], keys[number]
            if line.part in WORDLESS:
                is_figure = line.part is LinePart.FIGURE
                yield Place(Part.PICTURE if is_figure else Part.BLOCK, block_id)
                continue
            low = start.offset if number == start.line else 0
            high = end.offset if number == end.line else len(line.text)
            # Of several lines those count in which there is anything, and the first.
            if low < high or number == start.line:
                yield Place(part, block_id, low, high)

    @Slot(str, bool)
    def _send(self, text: str, blocks: bool) -> None:
        from editor.review.comments import begin

        if self._anchor is None:
            return
        try:
            made = begin(
                self._anchor,
                text,
                author=author_of(self._window) or None,
                time=now(),
                people=self.logins(),
                blocking=blocks,
            )
        except WarraqError as error:
            self._window.program.meet(error)
            return
        self._give_up()
        self.changed.emit(self._with_ids(made))

    @Slot()
    def _give_up(self) -> None:
        self._anchor = None
        self._tab.writer.hide()
        self._canvas.setFocus()

    # Threads

    @Slot(object)
    def _listen(self, card: CommentCard) -> None:
        card.people = self.logins
        card.reply_wanted.connect(self._reply)
        card.resolve_wanted.connect(self._resolve)
        card.reopen_wanted.connect(self._reopen)
        card.delete_wanted.connect(self._delete)

    @Slot(str, str)
    def _reply(self, key: str, text: str) -> None:
        from editor.review.comments import reply

        thread, card = self.thread_of(key), self._tab.column.cards.get(key)
        if thread is None:
            return
        try:
            answered = reply(
                thread,
                text,
                author=author_of(self._window) or None,
                time=now(),
                people=self.logins(),
            )
        except WarraqError as error:
            self._window.program.meet(error)
            return
        if isinstance(card, CommentCard):
            card.end_reply()
        self.changed.emit(self._with_ids(answered))

    @Slot(str)
    def _resolve(self, key: str) -> None:
        from editor.review.comments import resolve

        if (thread := self.thread_of(key)) is not None:
            by = author_of(self._window) or None
            self.changed.emit(resolve(thread, by=by, at=now()))

    def may_delete(self, comment: Comment) -> bool:
        """Tell whether it is the own comment of who sits here, and nobody has answered."""
        return (comment.author or "") == author_of(self._window) and not comment.replies

    @Slot(str)
    def _delete(self, key: str) -> None:
        thread = self.thread_of(key)
        if thread is None or not self.may_delete(thread):
            return
        self.removed.emit(thread)
        undo = partial(self._bring_back, self._window.session.article_id, thread)
        self._window.notices.say(
            Notice(
                self.tr("The comment is deleted."),
                actions=((self.tr("Undo"), undo),),
                key="comment-deleted",
            )
        )

    def _bring_back(self, article_id: str | None, thread: Comment) -> None:
        # Of another article by now: the notice is older than what is open.
        if self._window.session.article_id == article_id:
            self.changed.emit(thread)

    @Slot(str)
    def _reopen(self, key: str) -> None:
        from editor.review.comments import reopen

        if (thread := self.thread_of(key)) is not None:
            self.changed.emit(reopen(thread))

    def _with_ids(self, comment: Comment) -> Comment:
        """Return the thread with the mentioned as revisions name people: by their ids."""
        ids = {each.login: each.id for each in self.people}

        def named(mentions: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(ids.get(each, each) for each in mentions)

        return replace(
            comment,
            mentions=named(comment.mentions),
            replies=tuple(replace(each, mentions=named(each.mentions)) for each in comment.replies),
        )
