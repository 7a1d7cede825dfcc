"""The tab of the inspector that lists changes and comments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from editor.article.change import Change, ChangeClass
from editor.article.comment import Comment
from editor.article.language import Direction, Language
from editor.article.place import Place
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.review.card import ChangeCard, ReviewCard
from editor.workstation.review.column import CardColumn
from editor.workstation.review.comment_card import CommentCard
from editor.workstation.review.comparing import Compared
from editor.workstation.review.writer import Writer
from editor.workstation.theme import title_label, ui_font

if TYPE_CHECKING:
    from editor.workstation.theme import Theme


class ReviewTab(QWidget):
    """Counts, commands on many changes at once, and a card for each change and thread."""

    chosen = Signal(str)
    """The id of a change or a thread to go to."""
    accept_wanted = Signal(object)
    reject_wanted = Signal(object)
    """A set of ids."""
    comment_made = Signal(object)
    """The card of a thread, to be listened to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._language = theme, Language.EN
        self._answer: Compared | None = None
        self._suggesting = False
        self._current = ""
        self._names: Mapping[str, str] = {}
        self._changes: dict[str, Change] = {}
        self._threads: dict[str, tuple[Comment, Place | None]] = {}
        self._show_resolved = False
        self.count = title_label()
        self.count.setFont(ui_font(strong=True))
        self.note = named(Prose(), "muted")
        self.accept_all = QPushButton()
        self.many, self.menu = named(QPushButton(), "flat"), QMenu(self)
        self.many.setMenu(self.menu)
        self.resolved = named(QPushButton(), "flat")
        self.resolved.setCheckable(True)
        self.writer = Writer(may_block=True)
        self.writer.setContentsMargins(14, 0, 14, 10)
        self.writer.hide()
        self.markup = named(QPushButton(), "flat")
        self.markup.setCheckable(True)
        self.may_delete: Callable[[Comment], bool] = lambda _comment: False
        self.column = CardColumn(self._make, self._renew)
        self.column.after = (self.markup, self.resolved)
        self._build()
        self.accept_all.clicked.connect(self._accept_all)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.resolved.toggled.connect(self._toggle_resolved)
        theme.changed.connect(self.column.lay_out)
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.addWidget(self.count, 1)
        head.addWidget(self.accept_all)
        head.addWidget(self.many)
        # Two lines rather than words under a button.
        self.count.setWordWrap(True)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setContentsMargins(14, 0, 14, 8)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 4, 10, 6)
        foot.addWidget(self.markup)
        foot.addStretch(1)
        foot.addWidget(self.resolved)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.note)
        whole.addWidget(self.writer)
        whole.addWidget(self.column, 1)
        whole.addLayout(foot)

    def show_answer(
        self, answer: Compared | None, names: Mapping[str, str], *, suggesting: bool
    ) -> None:
        """Show what was found; ``names`` are of people by their ids."""
        self._answer, self._names, self._suggesting = answer, names, suggesting
        self._changes = {each.id: each for each in answer.changes} if answer else {}
        self._threads = {each.id: (each, at) for each, at in answer.comments} if answer else {}
        self._list()

    def reveal(self, key: str) -> None:
        """Show the card of what the caret came to; an empty key is none."""
        before, self._current = self._current, key
        for each, is_current in ((before, False), (key, True)):
            card = self.column.cards.get(each)
            if isinstance(card, ReviewCard):
                card.set_current(is_current)
        if key:
            self.column.reveal(key)
            card = self.column.cards.get(key)
            if isinstance(card, ReviewCard):
                card.set_current(True)

    def use_language(self, language: Language) -> None:
        """Tell changes in ``language``."""
        self._language = language
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.accept_all.setText(self.tr("Accept all"))
        self.markup.setText(self.tr("Show all markup"))
        self.many.setText(self.tr("More"))
        self.many.setToolTip(self.tr("Accept or reject many changes at once"))
        self.column.more.setText(self.tr("Show more"))
        self._list()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _list(self) -> None:
        waiting = [key for key, (each, _) in self._threads.items() if each.is_open]
        done = [key for key in self._threads if key not in waiting]
        words = []
        if self._changes or not waiting:
            words.append(self.tr("%n change(s)", "", len(self._changes)))
        if waiting:
            words.append(self.tr("%n comment(s)", "", len(waiting)))
        # It may break between the two, never inside one: "1 comment" is one word to a reader.
        self.count.setText(" · ".join(each.replace(" ", "\u00a0") for each in words))
        self.accept_all.setVisible(bool(self._changes))
        self.many.setVisible(bool(self._changes))
        self.markup.setVisible(bool(self._changes) or self.markup.isChecked())
        self.resolved.setVisible(bool(done))
        resolved = self.tr("Resolved comments")
        self.resolved.setText(f"{resolved} ({len(done)})")
        self._say_note(bool(waiting))
        shown = [*self._changes, *waiting, *(done if self._show_resolved else ())]
        self.column.show_keys(shown)

    def _say_note(self, any_waiting: bool) -> None:
        said = ""
        if not self._changes and not any_waiting:
            said = (
                self.tr("What you change on the page is a suggestion now and is listed here.")
                if self._suggesting
                else self.tr(
                    "No suggestions. Turn on suggesting to propose changes, or select words"
                    " to comment on."
                )
            )
        self.note.setText(said)
        self.note.setVisible(bool(said))

    # Cards

    def _make(self, key: str) -> QWidget:
        card: ReviewCard
        if key in self._changes:
            card = made = ChangeCard(key, self._theme)
            made.accept_wanted.connect(lambda one: self.accept_wanted.emit({one}))
            made.reject_wanted.connect(lambda one: self.reject_wanted.emit({one}))
        else:
            card = CommentCard(key, self._theme)
            self.comment_made.emit(card)
        card.chosen.connect(self.chosen)
        card.step_wanted.connect(self._step)
        card.set_current(key == self._current)
        return card

    def _renew(self, key: str, card: QWidget) -> None:
        if isinstance(card, ChangeCard) and key in self._changes and self._answer:
            change = self._changes[key]
            direction: Direction = self._answer.page.direction
            card.show_change(change, self.name_of(change.author), direction, self._language)
        elif isinstance(card, CommentCard) and key in self._threads:
            comment, place = self._threads[key]
            card.show_thread(
                comment,
                self.name_of,
                is_detached=place is None,
                may_delete=self.may_delete(comment),
            )

    def name_of(self, author: str | None) -> str:
        """Return what to call somebody; a stranger by the name his file gives."""
        return self._names.get(author, author) if author else ""

    @Slot(int)
    def _step(self, by: int) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.column.step(sender, by)

    @Slot(bool)
    def _toggle_resolved(self, on: bool) -> None:
        self._show_resolved = on
        self._list()

    # Many at once

    @Slot()
    def _accept_all(self) -> None:
        self.accept_wanted.emit(set(self._changes))

    @Slot()
    def _fill_menu(self) -> None:
        # Late: the menu is opened by hand.
        from editor.review.choosing import by_class, by_person, typos
        from editor.review.describing import class_name

        menu, changes = self.menu, tuple(self._changes.values())
        menu.clear()
        self._offer(menu, self.tr("Reject all"), self.reject_wanted.emit, set(self._changes))
        if slips := typos(changes):
            # What makes nobody a writer of the text: punctuation, spaces, marks, hamza.
            title = self.tr("Accept all slips of the pen")
            self._offer(menu, f"{title} ({len(slips)})", self.accept_wanted.emit, set(slips))
        for title, act in (
            (self.tr("Accept by class"), self.accept_wanted.emit),
            (self.tr("Reject by class"), self.reject_wanted.emit),
        ):
            submenu = menu.addMenu(title)
            for each in ChangeClass:
                if ids := by_class(changes, {each}):
                    name = f"{class_name(each, self._language)} ({len(ids)})"
                    self._offer(submenu, name, act, set(ids))
        authors = dict.fromkeys(change.author for change in changes)
        for title, act in (
            (self.tr("Accept by person"), self.accept_wanted.emit),
            (self.tr("Reject by person"), self.reject_wanted.emit),
        ):
            submenu = menu.addMenu(title)
            for author in authors:
                ids = by_person(changes, author)
                name = self.name_of(author) or self.tr("Nobody known")
                self._offer(submenu, f"{name} ({len(ids)})", act, set(ids))

    def _offer(self, menu: QMenu, title: str, act: Callable[[object], None], ids: set[str]) -> None:
        menu.addAction(title.replace("&", "&&")).triggered.connect(lambda: act(ids))
