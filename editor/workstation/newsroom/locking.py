"""Who may write in the open article: the lock of this window, and read-only with a reason."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTime, QTimer, Signal, Slot

from editor.article.person import Person
from editor.workstation.newsroom.seat import Seat
from editor.workstation.newsroom.workflow import Looked, Workflow
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.shortcuts import COMMANDS, TEXT

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.standing import Lock
    from editor.review.refusal import Failed
    from editor.workstation.window import Window

ALIVE_MS = 5 * 60_000
"""The store forgets a session that was silent for fifteen minutes."""
KEY = "read-only"
ACTED = frozenset({"submitted", "approved", "returned"})
"""Notices of what was just done here."""
_WRITING = frozenset(
    {"cut", "paste", "paste-plain", "replace", "undo", "redo", "fix-all"}
    | {"suggest", "accept-change", "reject-change"}
    | {command.id for command in COMMANDS if command.group == TEXT}
)


class Locking(QObject):
    """Takes the lock when the article is opened for writing, keeps it alive, gives it back.

    What may not be written in is shown to be read, with the reason, and nothing is lost: the text
    can be copied, exported and looked at.
    """

    break_wanted = Signal()
    writable_changed = Signal()
    """The page may be written in now, or no longer."""

    def __init__(self, window: Window, seat: Seat, workflow: Workflow) -> None:
        super().__init__(window)
        self._window, self._seat, self._workflow = window, seat, workflow
        self._held = ""
        self._said = ""
        self._is_sure = True
        self._alive = QTimer(self, interval=ALIVE_MS)
        self._alive.timeout.connect(self._take)
        self._after_opening = QTimer(self, singleShot=True, interval=0)
        self._after_opening.timeout.connect(self._let_be)
        window.session.opened.connect(self._open)
        window.session.closed.connect(self.give_back)
        seat.changed.connect(self._take_anew)
        workflow.changed.connect(self._follow)
        workflow.unknown.connect(self._let_be)
        window.program.language_changed.connect(self._follow)

    @Slot()
    def give_back(self) -> None:
        """Let others write."""
        article_id, self._held = self._held, ""
        self._alive.stop()
        if not article_id or not self._window.archive.ready:
            return
        session = self._seat.session

        def work(store: Store) -> None:
            from db import locks

            if not store.read_only:
                locks.give_back(store, article_id, session=session)

        self._window.archive.run(work)

    @Slot()
    def _open(self) -> None:
        self.give_back()
        # Whether somebody else has it open, or it may not be changed now, the store knows: what it
        # does not have yet is ours, and without a person nobody can be asked.
        is_ours = self._window.session.revision is None or self._seat.person is None
        only_read = self._only_read()
        self._let_write(is_ours and not only_read)
        self._is_sure = False
        self._said = ""
        self._window.notices.withdraw(KEY)
        if only_read:
            self._say(only_read, locked=False)
            # Whoever else hears of the new article enables what is his, and nobody may be asked.
            self._after_opening.start()

    def _only_read(self) -> str:
        """Return why nothing at all can be written into the store; empty where it can."""
        error = self._window.archive.only_read
        return "" if error is None else error.say(self._window.program.language)

    @Slot()
    def _let_be(self) -> None:
        """Let write where the store cannot tell: no text is to wait for it."""
        self._let_write(not self._only_read())

    @Slot()
    def _take_anew(self) -> None:
        if self._held:
            self._take()

    @Slot()
    def _take(self) -> None:
        article_id, person = self._window.session.article_id, self._seat.person
        if article_id is None or person is None or self._only_read():
            return
        self._held = article_id
        self._alive.start()
        session = self._seat.session
        self._window.archive.run(
            lambda store: _lock(store, article_id, person, session), self._taken
        )

    def _taken(self, lock: Lock | None) -> None:
        if lock is not None and lock.session != self._seat.session:
            self._held = ""
            self._alive.stop()
            self._workflow.refresh()

    @Slot()
    def _follow(self) -> None:
        looked = self._workflow.looked
        if looked is None:
            return
        lock = looked.view.standing.lock
        reason = self._reason(looked)
        ours = lock is not None and lock.session == self._seat.session
        if not reason and not ours:
            self._take()
        elif reason and self._held:
            self.give_back()
        self._let_write(not reason)
        self._say(reason, locked=lock is not None and not ours)

    def _reason(self, looked: Looked) -> str:
        """Return why the person may not write here; empty where they may."""
        if only_read := self._only_read():
            return only_read
        lock, person = looked.view.standing.lock, self._seat.person
        if lock is not None and lock.session != self._seat.session and not _left_over(lock, person):
            return self._locked(lock)
        failed = _failed(looked, person, self._seat.session)
        return "\n".join(each.say(self._window.program.language) for each in failed)

    def _locked(self, lock: Lock) -> str:
        since = _clock(lock)
        text = self.tr("%1 has had this article open on %2 since %3. You can read it here.")
        name = self._seat.name_of(lock.person) or self.tr("Somebody")
        for number, part in enumerate((name, lock.machine, since), 1):
            text = text.replace(f"%{number}", f"\u2068{part}\u2069")
        return text

    def _let_write(self, writable: bool) -> None:
        window, canvas = self._window, self._window.canvas
        if canvas.isReadOnly() is not writable and self._is_sure:
            return
        # Opening an article enables commands, whoever has it: they are set anew at the answer.
        self._is_sure = True
        canvas.setReadOnly(not writable)
        if not writable:
            # The caret stays: a text that is read is gone through and copied by keys too.
            canvas.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        window.inspector.details.setEnabled(writable)
        window.inspector.pictures.setEnabled(writable)
        window.toolbar.styles.setEnabled(writable)
        window.actions_by_id.enable(_WRITING, writable)
        if writable:
            window.editing.follow_history()
        self.writable_changed.emit()

    def _break(self) -> None:
        self.break_wanted.emit()
        # The notice went with its button, and nothing is broken yet.
        self._said = ""
        self._follow()

    def _say(self, reason: str, *, locked: bool) -> None:
        notices = self._window.notices
        if not reason:
            self._said = ""
            notices.withdraw(KEY)
        elif reason != self._said:
            self._said = reason
            if notices.notice is not None and notices.notice.key in ACTED:
                # The person's own act, and how to take it back: the chip says the rest.
                return
            actions = ((self.tr("Break the lock…"), self._break),) if locked else ()
            notices.say(Notice(reason, NoticeKind.WARNING, actions, KEY))


def _clock(lock: Lock) -> str:
    since = lock.since.astimezone()
    # Qt's locale knows no time of Python's.
    shown = QLocale().toString(QTime(since.hour, since.minute), "HH:mm")
    return str(shown)


def _left_over(lock: Lock, person: Person | None) -> bool:
    """Tell whether the lock was left by a window of this person and machine that is no more.

    One program at a time runs for a user and a store; after a crash its lock is still there.
    """
    return person is not None and lock.person == person.id and lock.machine == platform.node()


def _lock(store: Store, article_id: str, person: Person, session: str) -> Lock | None:
    from db import locks, workflow

    held = workflow.standing(store, article_id).lock
    if held is not None and held.session != session and _left_over(held, person):
        locks.give_back(store, article_id, session=held.session)
    return locks.take(store, article_id, person=person.id, machine=platform.node(), session=session)


def _failed(looked: Looked, person: Person | None, session: str) -> tuple[Failed, ...]:
    """Return the guards that keep the person from writing, in review as a proofreader."""
    import datetime
    from dataclasses import replace

    from editor.article.state import Work
    from editor.review.act import Act, Facts, Request
    from editor.review.workflow import failures

    # Whose the lock is was asked before.
    standing = replace(looked.view.standing, lock=None)
    facts = Facts(now=datetime.datetime.now(datetime.UTC))
    edit = Request(act=Act.EDIT, person=person, session=session)
    failed = failures(standing, edit, facts)
    if failed and standing.state.work is Work.IN_REVIEW:
        proof = replace(edit, act=Act.PROOF_EDIT, suggesting=True)
        return failed if failures(standing, proof, facts) else ()
    return failed
