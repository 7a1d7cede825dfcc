"""What is typed goes into the journal: within a second, whatever the store is doing.

The window's thread only notes which lines changed and, a few times a second, takes them; the rest
is done on a pool of its own, so that saves which hang cannot stand in the way.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import clock
from db.journal.entry import Entry, Kind
from db.journal.errors import JournalLate
from editor.article.article import Article
from editor.article.errors import WarraqError
from editor.article.media import MediaFile
from editor.workstation.jobs import Job, Jobs
from editor.workstation.journal_writer import Acknowledged, Base, Batch, JournalWriter
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.changes import Changes
from editor.workstation.page.snapshot import Snapshot
from editor.workstation.session import Session
from editor.workstation.whereabouts import whereabouts

TAKE_MS = 300
"""A change waits this long for others at the most; together with the write well below 1 s."""
MOVE_MS = 2000
"""The caret and the scroll bar alone are noted less often."""
RETRY_MS = (1000, 2000, 5000, 10000)
"""After a failure the next attempts wait longer and longer."""
LATE_MS = 3000
"""A write that takes longer is said."""
CLOSE_MS = 2000
"""How long the end of the program waits for the last write."""


class Journaling(QObject):
    """Keeps the journal of one window.

    At most one write is under way; what happens meanwhile goes into the next. After a failure the
    next write is of the whole article again, so nothing is pieced together in memory.
    """

    trouble = Signal(object)
    """Why the journal does not take anything at the moment, an error; None: it does."""
    began = Signal()
    """The article that was opened is in the journal as a whole."""

    def __init__(self, session: Session, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._canvas = session, canvas
        # Its own pool: four saves that wait for a locked store fill the window's.
        self.jobs = Jobs(self)
        self._writer: JournalWriter | None = None
        self._changes: Changes | None = None
        self._base_wanted = self._busy = self._due = self._moved = self._held = False
        self._failures = 0
        self._batch = Batch()
        self._given: dict[int, Snapshot] = {}
        self._take = self._timer(TAKE_MS, self._flush)
        self._move = self._timer(MOVE_MS, self._flush)
        self._retry = self._timer(RETRY_MS[0], self._flush)
        self._late = self._timer(LATE_MS, self._say_late)
        canvas.lines_changed.connect(self._note_lines)
        canvas.edited.connect(self._note_edit)
        canvas.place_changed.connect(self._note_move)
        canvas.verticalScrollBar().valueChanged.connect(self._note_move)
        session.opened.connect(self._begin)
        session.closed.connect(self._end)
        session.save_begun.connect(self._note_saving)
        session.save_done.connect(self._note_saved)
        session.media_added.connect(self._keep_media)
        session.media_stored.connect(self._forget_media)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def use(self, store_path: Path) -> None:
        """Keep the journal beside this store; nothing is journalled before."""
        if self._writer is None:
            self._writer = JournalWriter(store_path)

    def hold(self) -> None:
        """Write nothing until ``begin_anew``: the article that opens is not yet where it was."""
        self._held = True

    def begin_anew(self) -> None:
        """Write the article as a whole, with the caret and the page where they are now."""
        self._held = False
        self._want_base()
        self._flush()

    def close(self) -> None:
        """End the session; what is not saved stays in the journal for the next start."""
        for timer in (self._take, self._move, self._retry, self._late):
            timer.stop()
        # A disk that hangs must not keep the program from ending.
        if not self.jobs.wait(CLOSE_MS) or self._writer is None:
            return
        keep = self._session.dirty
        try:
            if keep and self._changes is not None:
                self._writer.write(self._next_batch())
            self._writer.close(keep=keep)
        except WarraqError as error:
            self.trouble.emit(error)
        self._changes = self._writer = None

    # What happens on the page

    @Slot(object)
    def _begin(self, _article: Article) -> None:
        self._retry.stop()
        self._want_base()
        self._changes = Changes(self._canvas.lines, self._canvas.details)
        self._flush()

    @Slot()
    def _end(self) -> None:
        if self._changes is not None:
            self._retry.stop()
            self._want_base()
            self._changes = None
            self._flush()

    @Slot(int, int)
    def _note_lines(self, first: int, tail: int) -> None:
        if self._changes is not None:
            self._changes.note(first, tail)

    @Slot()
    def _note_edit(self) -> None:
        # Not started anew: who types without a pause is journalled all the same.
        if self._changes is not None and not self._take.isActive():
            self._take.start()

    @Slot()
    def _note_move(self) -> None:
        self._moved = True
        if self._changes is not None and not self._move.isActive():
            self._move.start()

    @Slot(int, object)
    def _note_saving(self, edit: int, snapshot: Snapshot) -> None:
        if self._changes is None or self._base_wanted:
            return
        self._take_changes()
        self._given[edit] = snapshot
        entry = partial(Entry, kind=Kind.SAVING, made_at=clock.now(), edit=edit)
        self._batch.entries.append(entry)
        self._flush()

    @Slot(int, str)
    def _note_saved(self, edit: int, revision: str) -> None:
        if self._changes is None:
            return
        snapshot = self._given.pop(edit, None)
        if snapshot is None:
            # The journal never heard of this save: begin anew from what it made.
            self._want_base()
        else:
            self._batch.saves.append(Acknowledged(edit, revision, snapshot))
        self._flush()

    @Slot(tuple)
    def _keep_media(self, files: tuple[MediaFile, ...]) -> None:
        self._batch.kept_media += files
        self._flush()

    @Slot(tuple)
    def _forget_media(self, ids: tuple[str, ...]) -> None:
        self._batch.stored_media += ids
        self._flush()

    # Writing

    def _want_base(self) -> None:
        self._base_wanted = True
        self._given.clear()
        media = self._batch.kept_media, self._batch.stored_media
        self._batch = Batch(kept_media=media[0], stored_media=media[1])

    def _take_changes(self) -> None:
        """Put what changed since the last time among the entries that wait."""
        assert self._changes is not None
        delta = self._changes.take(self._canvas.lines, self._canvas.details)
        here = whereabouts(self._canvas) if delta or self._moved else None
        if delta:
            self._batch.entries.append(partial(Entry.changed, clock.now(), delta, here))
        elif self._moved:
            entry = partial(Entry, kind=Kind.MOVED, made_at=clock.now(), whereabouts=here)
            self._batch.entries.append(entry)
        self._moved = False

    def _next_batch(self) -> Batch:
        if self._changes is None:
            self._batch.ends, self._base_wanted = self._base_wanted, False
        elif self._base_wanted:
            lines, details = tuple(self._canvas.lines), self._canvas.details
            self._changes = Changes(lines, details)
            here = whereabouts(self._canvas)
            self._batch.base = Base(lines, details, self._session.revision, here)
            self._base_wanted = self._moved = False
        else:
            self._take_changes()
        batch, self._batch = self._batch, Batch()
        return batch

    @Slot()
    def _flush(self) -> None:
        # Between two attempts nothing else is tried.
        if self._writer is None or self._held or self._retry.isActive():
            return
        if self._busy:
            self._due = True
            return
        self._take.stop()
        self._move.stop()
        self._due = False
        batch = self._next_batch()
        if batch:
            self._busy = True
            self._late.start()
            work = partial(_write, self._writer, batch)
            self.jobs.run(work, self._written, partial(self._not_written, batch))

    def _written(self, answer: tuple[bool, bool]) -> None:
        knows_all_saves, is_base = answer
        self._busy = False
        self._late.stop()
        self._failures = 0
        self.trouble.emit(None)
        if not knows_all_saves:
            self._want_base()
        if is_base:
            self.began.emit()
        if self._due or self._base_wanted:
            self._flush()

    def _not_written(self, batch: Batch, error: Exception) -> None:
        self._busy = False
        self._late.stop()
        self._batch.kept_media[:0] = batch.kept_media
        self._batch.stored_media[:0] = batch.stored_media
        self._want_base()
        self._retry.start(RETRY_MS[min(self._failures, len(RETRY_MS) - 1)])
        self._failures += 1
        self.trouble.emit(error)

    @Slot()
    def _say_late(self) -> None:
        if self._writer is not None:
            self.trouble.emit(JournalLate(path=self._writer.path, seconds=LATE_MS // 1000))


def _write(writer: JournalWriter, batch: Batch, _job: Job) -> tuple[bool, bool]:
    return writer.write(batch), batch.base is not None
