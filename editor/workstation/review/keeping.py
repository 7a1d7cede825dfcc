"""A review in the store: what stands, the threads, and the people who may be named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.article.comment import Comment
from editor.article.errors import WarraqError
from editor.article.person import Person
from editor.workstation.archive import Archive
from editor.workstation.review.standing import (
    KEY,
    WHOSE_KEY,
    Standing,
    Whose,
    from_json,
    to_json,
    whose_to_json,
)

if TYPE_CHECKING:
    from db.store import Store

RETRY_MS = 5000


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store has of an article's review."""

    article_id: str
    standing: Standing
    comments: tuple[Comment, ...]
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class _Done:
    """What came of a piece of work: an answer or an error."""

    key: str
    work: Callable[[Store], object]
    answer: object = None
    error: WarraqError | None = None


class Keeping(QObject):
    """Loads and saves, one write at a time: the last word is the last in the store too.

    What the store cannot take for now is tried again until it can; nothing else waits for it.
    """

    loaded = Signal(object)
    failed = Signal(object)
    """Something is in force in the window, but the store could not take it."""

    def __init__(self, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._saving = self._told = False
        self._unsaved: dict[str, Callable[[Store], object]] = {}
        self._held: dict[str, Callable[[Store], object]] = {}
        self._known: dict[str, object] = {}
        """What this window last saw of each standing; only the one job under way touches it."""
        self.reads_only: Callable[[], bool] = bool
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._save)

    def load(self, article_id: str) -> None:
        """Fetch the review of an article, behind what is still to be saved."""
        self._held.clear()
        self._queue(f"load/{article_id}", lambda store: self._read(store, article_id))

    def put_standing(self, article_id: str, standing: Standing) -> None:
        """Keep what stands, unless another window has said otherwise: then that is ``loaded``."""
        key, data = KEY.format(article_id), to_json(standing)

        def write(store: Store) -> Kept | None:
            from db import settings

            if settings.swap(store, key, data, self._known.get(key)):
                self._known[key] = data
                return None
            return self._read(store, article_id)

        self._hold_or_queue(key, write)

    def put_whose(self, article_id: str, whose: Whose) -> None:
        """Keep who made which change, beside what other windows know of others."""
        key, data = WHOSE_KEY.format(article_id), whose_to_json(whose)

        def write(store: Store) -> None:
            from db import settings

            known = settings.get(store, key)
            while not settings.swap(store, key, {**(known or {}), **data}, known):
                known = settings.get(store, key)

        self._hold_or_queue(key, write)

    @Slot()
    def release(self) -> None:
        """Keep what was held back while the page could only be read."""
        if not self.reads_only():
            held, self._held = self._held, {}
            for key, write in held.items():
                self._queue(key, write)

    def _hold_or_queue(self, key: str, write: Callable[[Store], object]) -> None:
        # A window that only reads has nothing to say about what stands.
        if self.reads_only():
            self._held[key] = write
        else:
            self._queue(key, write)

    def _read(self, store: Store, article_id: str) -> Kept:
        from db import comments, people, settings

        standing = settings.get(store, KEY.format(article_id))
        self._known[KEY.format(article_id)] = standing
        whose = settings.get(store, WHOSE_KEY.format(article_id))
        return Kept(
            article_id,
            from_json(standing, whose),
            comments.of_article(store, article_id),
            people.everybody(store),
        )

    def put_comment(self, article_id: str, comment: Comment) -> None:
        """Keep a thread as it is now."""

        def write(store: Store) -> None:
            from db import comments

            comments.put(store, article_id, comment)

        self._queue(f"comment/{comment.id}", write)

    def drop_comment(self, comment: Comment) -> None:
        """Take a thread out of the store; one that somebody answered meanwhile stays there."""

        def write(store: Store) -> None:
            from db import comments

            comments.withdraw(store, comment.id)

        self._queue(f"comment/{comment.id}", write)

    def _queue(self, key: str, work: Callable[[Store], object]) -> None:
        self._unsaved.pop(key, None)
        self._unsaved[key] = work
        self._save()

    @Slot()
    def _save(self) -> None:
        # The store may have been closed while a word waited for another attempt.
        if self._saving or not self._unsaved or not self._archive.ready:
            return
        self._saving = True
        self._retry.stop()
        works, self._unsaved = self._unsaved, {}
        self._archive.run(lambda store: _each(store, works), self._saved, self._lost)

    def _saved(self, done: list[_Done]) -> None:
        self._saving = False
        again = False
        for each in done:
            if each.error is not None:
                again |= self._put_off(each, each.error)
            elif isinstance(each.answer, Kept):
                self.loaded.emit(each.answer)
        if again:
            self._retry.start()
        else:
            self._told = False
            self._save()

    def _put_off(self, done: _Done, error: WarraqError) -> bool:
        """Say what failed, and keep it for another attempt where one may help."""
        # Late: the store's floor is there, as it was asked.
        from db.errors import StoreDiskFails, StoreFull, StoreLocked

        again = isinstance(error, StoreLocked | StoreFull | StoreDiskFails)
        if not (again and self._told):
            self.failed.emit(error)
        if again:
            self._told = True
            # What was said since then under this key is the newer word.
            self._unsaved.setdefault(done.key, done.work)
        return again

    def _lost(self, error: Exception) -> None:
        self._saving = False
        self.failed.emit(error)
        self._save()


def _each(store: Store, works: Mapping[str, Callable[[Store], object]]) -> list[_Done]:
    done = []
    for key, work in works.items():
        try:
            done.append(_Done(key, work, work(store)))
        except WarraqError as error:
            done.append(_Done(key, work, error=error))
    return done


def names_of(people: tuple[Person, ...]) -> Mapping[str, Any]:
    """Return the names of people by their ids and logins."""
    return {key: each.name for each in people for key in (each.login, each.id)}
