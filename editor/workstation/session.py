"""The article that is open: loading, autosave, and the truth about whether it is saved."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.workstation.archive import Archive, keep_media, read_media

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.article import Article
    from editor.article.language import Language
    from editor.article.media import MediaFile, MediaLoader
    from editor.workstation.jobs import Job
    from editor.workstation.page.snapshot import Snapshot

PAUSE_MS = 1000
"""An article is saved this long after the last change."""
LONGEST_MS = 5000
"""Nobody types so long that more than this is at stake."""
RETRY_MS = (2000, 5000, 15000, 30000)
"""After a failure the next attempts wait longer and longer."""


class SaveKind(StrEnum):
    """Where the text of the open article is."""

    NOTHING = "nothing"
    SAVED = "saved"
    EDITED = "edited"
    SAVING = "saving"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SaveState:
    """What is true of the last save; ``at`` is the time of the last good one, in UTC."""

    kind: SaveKind
    at: datetime.datetime | None = None
    error: Exception | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """An article as it came from the store, with its pictures; ``damage`` is of one of these."""

    article: Article
    revision_id: str | None
    media: dict[str, MediaFile]
    saved_at: datetime.datetime | None
    damage: Exception | None = None


class Sheet(Protocol):
    """What the session needs of the canvas."""

    def load(self, article: Article, media: MediaLoader) -> None:
        """Show ``article``."""

    def snapshot(self) -> Snapshot:
        """Take what is shown."""


class Session(QObject):
    """Keeps one article open. Saves by itself; nothing here waits for the disk.

    ``then`` functions given to ``leave`` run once everything is saved, or not at all:
    ``stayed`` then carries the reason.
    """

    opened = Signal(object)
    closed = Signal()
    save_changed = Signal(object)
    stayed = Signal(object)
    forked = Signal()
    save_begun = Signal(int, object)
    """A snapshot is being given to the store; the number is that of the save."""
    save_done = Signal(int, str)
    """The store has that save as this revision."""
    media_added = Signal(tuple)
    media_stored = Signal(tuple)
    """The ids of pictures that were added and are in the store now."""
    approval_voided = Signal()
    """What was saved differs from the text that was approved."""
    picture_lost = Signal(object)
    """Once an article: the error that says which file of a picture is missing or damaged."""

    def __init__(self, archive: Archive, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._sheet = sheet
        self._media: dict[str, MediaFile] = {}
        self._unstored: dict[str, MediaFile] = {}
        self._name: str | None = None
        self._id: str | None = None
        self._revision: str | None = None
        self.author: str | None = None
        """The id of the person whose saves these are."""
        self._edits = self._saved_edits = self._load_number = self._failures = 0
        self._saving = self._told_fork = False
        self.then: Callable[[], None] | None = None
        """What is done once everything is saved: somebody waits to leave."""
        self.coming: Job | None = None
        """The fetching of an article that was asked for; it may have ended."""
        self.joined: tuple[str, ...] = ()
        """Other heads whose text the page has taken in: the next save goes upon them too."""
        self.state = SaveState(SaveKind.NOTHING)
        self._pause = _timer(self, PAUSE_MS)
        self._longest = _timer(self, LONGEST_MS)
        self._retry = _timer(self, RETRY_MS[0])

    @property
    def article_id(self) -> str | None:
        """The id of the open article, None where none is."""
        return self._id

    @property
    def dirty(self) -> bool:
        """Tell whether anything is not yet on the disk."""
        return self._edits != self._saved_edits or self._saving

    @property
    def revision(self) -> str | None:
        """The revision that the next save goes upon, None for an article never saved."""
        return self._revision

    def media(self, media_id: str) -> MediaFile | None:
        """Return a picture of the open article: the canvas' loader."""
        return self._media.get(media_id)

    def open(self, article_id: str, *, anew: bool = False) -> None:
        """Save the present article, then show another; ``anew`` the same as the store has it."""
        # Also a click on the open one counts: it takes back the click before.
        self._load_number += 1
        number = self._load_number
        if article_id != self._id or anew:
            self.leave(lambda: self._fetch(number, article_id))

    def open_if_there(self, article_id: str) -> None:
        """Show the article of last time; where it is gone, none."""
        self._load_number += 1
        number = self._load_number
        self._archive.run(
            lambda store: (number, _load(store, article_id)), self._show, self._not_there
        )

    def adopt(self, article: Article, media: tuple[MediaFile, ...] = ()) -> None:
        """Save the present article, then put a new one into the store and show it."""
        self.leave(lambda: self._create(article, media))

    def add_media(self, files: tuple[MediaFile, ...]) -> None:
        """Keep pictures that were put into the article, at once here and soon on the disk."""
        self._media.update((file.id, file) for file in files)
        # The next save brings those that are not in the store by then.
        self._unstored.update((file.id, file) for file in files)
        self.media_added.emit(files)
        self._archive.run(lambda store: keep_media(store, files), self._stored_media)

    def show(self, opened: Opened, *, unsaved_as: str = "") -> None:
        """Show a text that was recovered; one that is not in the store yet gets a name there."""
        self._load_number += 1
        self._name = unsaved_as or None
        self._show((self._load_number, opened))
        if unsaved_as:
            self._unstored = dict(self._media)
            self.note_edit()

    @Slot()
    def note_edit(self) -> None:
        """Remember that the text changed; it is saved after a pause."""
        if self._id is None:
            return
        self._edits += 1
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        # Said with the first letter, not with every one.
        if self.state.kind not in (SaveKind.EDITED, SaveKind.FAILED, SaveKind.SAVING):
            self._say(SaveKind.EDITED)

    @Slot()
    def save(self) -> None:
        """Save now what is not saved; harmless at any time."""
        if self._id is None or self._saving or self._edits == self._saved_edits:
            return
        for timer in (self._pause, self._longest, self._retry):
            timer.stop()
        self._saving = True
        if self.state.kind is not SaveKind.FAILED:
            self._say(SaveKind.SAVING)
        snapshot, edits, parent = self._sheet.snapshot(), self._edits, self._revision
        author = self.author
        name, unstored = self._name, tuple(self._unstored.values())
        joined = self.joined
        self.save_begun.emit(edits, snapshot)

        def work(store: Store) -> tuple[int, _Kept]:
            return edits, _save(store, snapshot.article, parent, name, unstored, author, joined)

        self._archive.run(work, self._saved, self._not_saved)

    def continue_from(self, revision_id: str) -> None:
        """Let the next save go upon this revision: the page is about to show what it says."""
        self._revision = revision_id

    def leave(self, then: Callable[[], None]) -> None:
        """Run ``then`` when everything is saved; a failure keeps the article open."""
        if not self.dirty:
            then()
            return
        self.then = then
        self.save()

    def forget(self) -> None:
        """Close the article without another save: it went to the bin, or the user said so."""
        self._id = self._revision = None
        self._edits = self._saved_edits = 0
        self.then = None
        for timer in (self._pause, self._longest, self._retry):
            timer.stop()
        self._say(SaveKind.NOTHING)
        self.closed.emit()

    def _fetch(self, number: int, article_id: str) -> None:
        if number == self._load_number:
            self.coming = self._archive.run(
                lambda store: (number, _load(store, article_id)), self._show
            )

    def _not_there(self, _error: Exception) -> None:
        self.closed.emit()

    def _create(self, article: Article, media: tuple[MediaFile, ...]) -> None:
        self._load_number += 1
        number, author = self._load_number, self.author
        self._archive.run(
            lambda store: (number, _create(store, article, media, author)), self._show_new
        )

    def _show_new(self, answer: tuple[int, Opened]) -> None:
        self._archive.changed.emit()
        self._show(answer)

    def _show(self, answer: tuple[int, Opened]) -> None:
        number, opened = answer
        if number != self._load_number:
            return
        if self.dirty:
            # Typed while the other one was on its way: that first.
            self.leave(lambda: self._show(answer))
            return
        self._id, self._revision = opened.article.id, opened.revision_id
        self._media = dict(opened.media)
        self._edits = self._saved_edits = self._failures = 0
        self._told_fork = False
        self.joined = ()
        self._unstored = {}
        self._sheet.load(opened.article, self.media)
        self.state = SaveState(SaveKind.SAVED, opened.saved_at)
        self._say(SaveKind.SAVED)
        self.opened.emit(opened.article)
        if opened.damage is not None:
            self.picture_lost.emit(opened.damage)

    def _saved(self, answer: tuple[int, _Kept]) -> None:
        edits, kept = answer
        self._saving = False
        if kept.article_id != self._id:
            self._go_on()
            return
        self._failures = 0
        self._revision, self._name = kept.revision_id, None
        self._saved_edits = edits
        self.joined = tuple(each for each in self.joined if each not in kept.joined)
        self._told_fork &= kept.forked
        self._stored_media(kept.media)
        self.save_done.emit(edits, kept.revision_id)
        self.state = SaveState(SaveKind.SAVED, datetime.datetime.now(datetime.UTC))
        self._say(SaveKind.SAVED if edits == self._edits else SaveKind.EDITED)
        if kept.forked and not self._told_fork:
            self._told_fork = True
            self.forked.emit()
        if kept.voided:
            self.approval_voided.emit()
        if kept.created:
            self._archive.changed.emit()
        if self._edits != edits:
            if self.then is not None:
                self.save()
        else:
            self._go_on()

    def _go_on(self) -> None:
        then, self.then = self.then, None
        if then is not None:
            then()

    def _stored_media(self, ids: tuple[str, ...]) -> None:
        for media_id in ids:
            self._unstored.pop(media_id, None)
        if ids:
            self.media_stored.emit(ids)

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        if self._id is None:
            self._go_on()
            return
        self._retry.start(RETRY_MS[min(self._failures, len(RETRY_MS) - 1)])
        self._failures += 1
        self._say(SaveKind.FAILED, error)
        if self.then is not None:
            self.then = None
            self.stayed.emit(error)

    def _say(self, kind: SaveKind, error: Exception | None = None) -> None:
        self.state = SaveState(kind, self.state.at, error)
        self.save_changed.emit(self.state)


def _timer(session: Session, milliseconds: int) -> QTimer:
    timer = QTimer(session, singleShot=True, interval=milliseconds)
    timer.timeout.connect(session.save)
    return timer


@dataclass(frozen=True, slots=True)
class _Kept:
    article_id: str
    revision_id: str
    created: bool
    forked: bool
    voided: bool
    media: tuple[str, ...]
    joined: tuple[str, ...]


def _save(
    store: Store,
    article: Article,
    parent: str | None,
    name: str | None,
    files: tuple[MediaFile, ...],
    author: str | None,
    joined: tuple[str, ...],
) -> _Kept:
    from db import articles

    media = keep_media(store, files)
    saved = articles.save(store, article, parent=parent, author=author, name=name, joined=joined)
    return _Kept(
        article.id,
        saved.revision.id,
        saved.created,
        saved.forked,
        saved.approval_voided,
        media,
        joined,
    )


def _load(store: Store, article_id: str) -> Opened:
    from db import articles

    stored = articles.load(store, article_id)
    media, damage = read_media(store, stored.article)
    return Opened(stored.article, stored.revision.id, media, stored.revision.created_at, damage)


def _create(
    store: Store, article: Article, files: tuple[MediaFile, ...], author: str | None
) -> Opened:
    from db import articles

    keep_media(store, files)
    saved = articles.create(store, article, author=author)
    return Opened(
        article,
        saved.revision.id,
        {file.id: file for file in files},
        saved.revision.created_at,
    )


def sibling(article: Article, language: Language) -> Article:
    """Return an empty edition of the same story in ``language``, with the facts that carry over."""
    from dataclasses import replace

    from editor.article.article import Article

    fresh = Article.new(language, story_id=article.story_id)
    return replace(fresh, rubric=article.rubric, tags=(), slug=article.slug)
