"""What makes a newsroom of the window: the person, the state, the acts, the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from editor.article.person import Role
from editor.workstation.newsroom.acts import Acts
from editor.workstation.newsroom.chip import Chip
from editor.workstation.newsroom.discussing import Discussing
from editor.workstation.newsroom.editions.editions import Editions
from editor.workstation.newsroom.history.history import History
from editor.workstation.newsroom.history.writers import Writers
from editor.workstation.newsroom.locking import Locking
from editor.workstation.newsroom.newer import Newer
from editor.workstation.newsroom.seat import Seat
from editor.workstation.newsroom.seat_button import SeatButton
from editor.workstation.newsroom.spots import Spots
from editor.workstation.newsroom.waiting import Waiting
from editor.workstation.newsroom.workflow import QUIETLY_MS, Workflow
from editor.workstation.notices import Notice, NoticeKind

if TYPE_CHECKING:
    from editor.workstation.window import Window


class Newsroom(QObject):
    """Makes the parts and joins them; each part does its own work."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.seat = Seat(window.archive, window.program.settings, self)
        self.seat_button = SeatButton(self.seat)
        window.toolbar.add_last(self.seat_button)
        self.workflow = Workflow(window, self.seat)
        Discussing(window.review, self.workflow)
        self.spots = Spots(window)
        self.chip = Chip(window, self.workflow)
        self.acts = Acts(window, self.workflow, self.spots)
        self.history = History(window, self.seat, self.spots)
        self.writers = Writers(window, self.seat, self.history)
        self.editions = Editions(window, self.seat, self.workflow, self.spots)
        self.locking = Locking(window, self.seat, self.workflow)
        self.locking.writable_changed.connect(self.chip.show)
        self.locking.writable_changed.connect(window.review.keeping.release)
        self.locking.writable_changed.connect(window.review.returning.go_on_with_held)
        self.locking.break_wanted.connect(self._break_lock)
        Newer(window, self.workflow)
        self.chip.wanted.connect(self.acts.begin)
        self.spots.part_wanted.connect(self._show_part)
        window.session.approval_voided.connect(self._voided)
        self.waiting = Waiting(window)
        self._quietly = QTimer(self, interval=QUIETLY_MS)
        self._quietly.timeout.connect(window.desk.refresh_counts)
        self._quietly.start()
        self.seat.changed.connect(self._seated)
        self.seat.failed.connect(window.program.meet)
        self.seat.guessed.connect(self._ask_who)
        self.seat.named.connect(self._ask_no_more)
        self.workflow.changed.connect(self._keep_slug)
        self.seat_button.people_wanted.connect(self.show_people)

    def close(self) -> None:
        """Give back what others wait for."""
        self.locking.give_back()

    @Slot()
    def _break_lock(self) -> None:
        from editor.review.act import Act

        self.acts.begin(Act.BREAK_LOCK)

    @Slot()
    def show_people(self) -> None:
        """Open the list of people."""
        from editor.workstation.newsroom.people_dialog import PeopleDialog

        window = self._window
        PeopleDialog(self.seat, window.theme, window.program.language, window).open()

    @Slot()
    def _ask_who(self) -> None:
        """Ask, once and beside the work, whether it is who the desk took it for."""
        person = self.seat.person
        if person is None:
            return
        said = self.tr("This computer does not know yet who sits here. Is it you, %1?")
        self._window.notices.say(
            Notice(
                said.replace("%1", f"\u2068{person.name}\u2069"),
                NoticeKind.WARNING,
                (
                    (self.tr("Yes"), self._confirm_who),
                    (self.tr("Somebody else…"), self._choose_who),
                ),
                key="who",
            )
        )

    def _confirm_who(self) -> None:
        if self.seat.person is not None:
            self.seat.sit_down(self.seat.person.id)

    def _choose_who(self) -> None:
        self._ask_no_more()
        self.seat_button.setFocus()
        self.seat_button.showMenu()

    @Slot()
    def _ask_no_more(self) -> None:
        self._window.notices.withdraw("who")

    @Slot()
    def _keep_slug(self) -> None:
        """Let the publisher alone change the address that readers know."""
        view, person = self.workflow.view, self.seat.person
        is_known = view is not None and bool(view.standing.state.slug)
        may = person is not None and person.has(Role.PUBLISHER)
        self._window.inspector.details.keep_slug(is_known and not may)

    @Slot()
    def _seated(self) -> None:
        self.acts.forget_done()
        # What was typed so far is by whom sat here then.
        self._window.session.save()
        person = self.seat.person
        self._window.session.author = person.id if person else None
        self._window.desk.show_person(person)
        # Whose comments may be deleted here is another matter now.
        self._window.review.tab.column.lay_out()

    @Slot(str)
    def _show_part(self, name: str) -> None:
        if name == "people":
            self.seat_button.setFocus()
            self.seat_button.showMenu()
        elif name == "lock":
            self._break_lock()
        elif name == "history":
            self.history.show_tab()
        elif name == "source":
            self.editions.show_tab()
        elif name in ("comments", "changes"):
            self._window.review.show_tab()

    @Slot()
    def _voided(self) -> None:
        self._window.notices.say(
            Notice(
                self.tr("This text differs from the approved one, so it needs a review again."),
                NoticeKind.WARNING,
                key="voided",
            )
        )
