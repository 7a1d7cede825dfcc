"""After a kill, a crash or a power cut: what was typed comes back, and where the writer was."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, QTime, QTimer, Signal, Slot

from editor.article.article import Article
from editor.article.errors import WarraqError
from editor.workstation.archive import load_media
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.page.sheet import article_lines
from editor.workstation.session import Opened
from editor.workstation.whereabouts import go_back

if TYPE_CHECKING:
    from db.journal.entry import Whereabouts
    from db.journal.remains import Remains, Text
    from db.store import Store
    from editor.workstation.window import Window


@dataclass(slots=True)
class Found:
    """What the journals of dead sessions gave.

    ``opened`` is the newest of their articles, None where there was none; ``as_saved`` the text
    that the store had of it, None where it was the same; ``changed_at`` is in UTC. ``pending`` is
    its journal until ours has text and place; ``unsaved`` says that the store did not take the
    text. ``others`` counts further articles whose texts are in the store now, ``faults`` is what
    there is to say besides.
    """

    opened: Opened | None = None
    as_saved: Article | None = None
    changed_at: datetime.datetime | None = None
    whereabouts: Whereabouts | None = None
    forked: bool = False
    pending: Remains | None = None
    unsaved: bool = False
    others: int = 0
    faults: list[WarraqError] = field(default_factory=list)


class Recovery(QObject):
    """Looks once, when the store is open; says what it did, and offers the text as it was saved."""

    finished = Signal(bool)
    """Whether an article is open now."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._show = True
        self._found = Found()

    def begin(self, *, show: bool = True) -> None:
        """Look for journals; ``show`` opens the newest of their articles."""
        self._show = show
        name = self.tr("Recovered after Warraq ended unexpectedly")
        sitting = self._window.program.settings.person
        self._window.archive.run(partial(_recover, name, sitting), self._recovered)

    def show_as_saved(self) -> None:
        """Put the text that the store had on the page, as one step that undo takes back."""
        found, canvas = self._found, self._window.canvas
        if found.as_saved is None or self._window.session.article_id != found.as_saved.id:
            return
        canvas.perform_details(found.as_saved, article_lines(found.as_saved))
        self._window.notices.say(
            Notice(
                self.tr("This is the text as it was saved. What was typed is in the history."),
                actions=((self.tr("Back to what was typed"), canvas.undo),),
                key="recovered",
            )
        )

    def _recovered(self, found: Found) -> None:
        self._found = found
        shown = self._show and found.opened is not None
        if shown:
            self._open(found)
        elif found.pending is not None:
            self._put_away(found)
        self._say(found, shown=shown)
        if found.others or found.as_saved is not None:
            self._window.archive.changed.emit()
        self.finished.emit(shown)

    def _put_away(self, found: Found) -> None:
        """Leave for the next start what the store did not take; the rest is done with."""
        pending, found.pending = found.pending, None
        if pending is not None and found.unsaved:
            pending.release()
        elif pending is not None:
            self._window.journaling.jobs.run(lambda _job: pending.settle())

    def _open(self, found: Found) -> None:
        assert found.opened is not None
        name = self.tr("Recovered after Warraq ended unexpectedly") if found.unsaved else ""
        # A journal that says the caret is at the top must not outlive a kill in between.
        self._window.journaling.hold()
        self._window.session.show(found.opened, unsaved_as=name)
        # After the window has put the page at its top.
        QTimer.singleShot(0, self._go_back)

    @Slot()
    def _go_back(self) -> None:
        if self._found.whereabouts is not None:
            go_back(self._window.canvas, self._found.whereabouts)
        self._window.journaling.began.connect(self._settle)
        self._window.journaling.begin_anew()

    @Slot()
    def _settle(self) -> None:
        """Let go of the old journal: text and place are in ours now."""
        self._window.journaling.began.disconnect(self._settle)
        self._found.unsaved = False
        self._put_away(self._found)

    def _say(self, found: Found, *, shown: bool) -> None:
        sentences = []
        kind, actions = NoticeKind.NEWS, []
        if shown and found.as_saved is not None:
            moment = _moment(found.changed_at)
            sentences.append(
                self.tr("Recovered what was typed until %1.").replace("%1", moment)
                if not found.forked
                else self.tr(
                    "Recovered what was typed until %1. Someone else saved this article "
                    "meanwhile; both versions are kept."
                ).replace("%1", moment)
            )
            # It offers something: it stays until it is closed.
            kind = NoticeKind.WARNING
            actions.append((self.tr("Show as it was saved"), self.show_as_saved))
        elif shown:
            sentences.append(self.tr("Everything is where you left it."))
        elif found.opened is not None and found.as_saved is not None:
            found.others += 1
        if found.others:
            sentences.append(self.tr("%n other article(s) were recovered too.", "", found.others))
        for fault in found.faults:
            kind = NoticeKind.WARNING
            sentences.append(fault.say(self._window.program.language))
        if sentences:
            notice = Notice(" ".join(sentences), kind, tuple(actions), key="recovered")
            self._window.notices.say(notice)


def _moment(at: datetime.datetime | None) -> str:
    """Return a time in the interface's language, with the day where it is not today."""
    local = (at or datetime.datetime.now(datetime.UTC)).astimezone()
    shape = QLocale.FormatType.ShortFormat
    time = QLocale().toString(QTime(local.hour, local.minute), shape)
    if local.date() == datetime.datetime.now().astimezone().date():
        return f"\u2068{time}\u2069"
    day = QLocale().toString(QDate(local.year, local.month, local.day), shape)
    return f"\u2068{day} {time}\u2069"


def _recover(name: str, sitting: str, store: Store) -> Found:
    """Bring the journals into the store, on the pool; nothing that fails here loses one.

    ``sitting`` is the id of who sat at this window last: what was typed is by that person.
    """
    from db import people
    from db.journal.errors import JournalDamaged, JournalUnwritable
    from db.journal.remains import left_behind

    author = sitting if any(each.id == sitting for each in people.everybody(store)) else None
    found, dead = Found(), []
    try:
        for remains in left_behind(store.path):
            dead.append(remains)
    except JournalUnwritable as error:
        found.faults.append(error)
    dead.sort(key=_last_sign)
    for number, remains in enumerate(dead):
        newest = number == len(dead) - 1
        _bring_back(store, remains, (name, author), found, newest=newest)
        if remains.damaged:
            found.faults.append(JournalDamaged(copy=remains.copy or remains.path))
    return found


def _bring_back(
    store: Store,
    remains: Remains,
    named: tuple[str, str | None],
    found: Found,
    *,
    newest: bool,
) -> None:
    """Bring one journal in; ``named`` are the name and the author of its revision."""
    from db.journal.recovering import recover

    text = remains.text
    if text is None:
        _settle_now(remains, found)
        return
    try:
        recovered = recover(store, text, remains.media, name=named[0], author=named[1])
    except WarraqError as error:
        if newest:
            _open_unsaved(store, remains, text, found)
        else:
            found.faults.append(error)
            remains.release()
        return
    if not newest or remains.damaged:
        _settle_now(remains, found)
    if not newest:
        found.others += recovered.as_saved is not None
        return
    found.pending = None if remains.damaged else remains
    pictures = load_media(store, recovered.article)
    if recovered.as_saved is not None:
        pictures |= load_media(store, recovered.as_saved)
    revision = recovered.revision
    found.opened = Opened(recovered.article, revision.id, pictures, revision.created_at)
    found.as_saved, found.forked = recovered.as_saved, recovered.forked
    found.changed_at, found.whereabouts = text.changed_at, text.whereabouts


def _open_unsaved(store: Store, remains: Remains, text: Text, found: Found) -> None:
    """Open a text that the store does not take now: it is locked, or its disk is full."""
    from db.journal.recovering import Standing, standing

    try:
        there = standing(store, text)
        media = load_media(store, text.article)
    except WarraqError as error:
        found.faults.append(error)
        there, media = Standing(text.revision, None), {}
    media |= {file.id: file for file in remains.media}
    found.opened = Opened(text.article, there.revision, media, None)
    found.as_saved, found.pending, found.unsaved = there.as_saved, remains, True
    found.changed_at, found.whereabouts = text.changed_at, text.whereabouts


def _settle_now(remains: Remains, found: Found) -> None:
    from db.journal.errors import JournalUnwritable

    try:
        remains.settle()
    except JournalUnwritable as error:
        # It is found again at the next start; recovering it twice adds nothing.
        remains.release()
        found.faults.append(error)


def _last_sign(remains: Remains) -> tuple[bool, datetime.datetime]:
    """Order by the last sign of life; those without a text come first."""
    text = remains.text
    moment = (text.changed_at if text is not None else None) or remains.started_at
    return text is not None, moment or datetime.datetime.min.replace(tzinfo=datetime.UTC)
