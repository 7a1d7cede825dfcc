"""The store as the window sees it: opened off the window's thread, changes told to every view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.workstation.jobs import Job, Jobs

if TYPE_CHECKING:
    from db.errors import MediaDamaged
    from db.store import Store
    from editor.article.article import Article
    from editor.article.errors import WarraqError
    from editor.article.language import Language
    from editor.article.media import MediaFile
    from editor.language.names import Name

_T = TypeVar("_T")


class Archive(QObject):
    """Opens the store and runs every operation on it on the pool.

    ``opened`` carries the id of an article to show when it was the first start, else an empty
    string. ``changed`` says that the list of articles is no longer what it was.
    """

    opened = Signal(str)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._store: Store | None = None
        self.path: Path | None = None

    @property
    def ready(self) -> bool:
        """Tell whether the store is open."""
        return self._store is not None

    @property
    def only_read(self) -> WarraqError | None:
        """Why nothing can be written: the store may only be read; None where it may be written."""
        from db.errors import StoreReadOnly

        store = self._store
        return StoreReadOnly(path=store.path) if store is not None and store.read_only else None

    def open(self, path: Path | None, language: Language) -> None:
        """Open the store at ``path``; an empty new one gets the sample story in three languages.

        ``language`` is the edition of the sample to show first.
        """
        self._jobs.run(partial(_open, path, language), self._opened, self._open_failed)

    def run(
        self,
        operation: Callable[[Store], _T],
        done: Callable[[_T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Run ``operation`` with the store on the pool; see ``Jobs.run`` for the callbacks.

        Raises ``RuntimeError`` before the store is open: the window offers nothing until then.
        """
        return self.work(lambda store, _job: operation(store), done, failed)

    def work(
        self,
        operation: Callable[[Store, Job], _T],
        done: Callable[[_T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        title: str = "",
    ) -> Job:
        """Run what takes long, as ``run`` does; it may report to its job, and be cancelled there.

        With a ``title`` it is shown in the status bar.
        """
        store = self._store
        if store is None:
            raise RuntimeError("the store is not open yet")
        return self._jobs.run(lambda job: operation(store, job), done, failed, title=title)

    def is_running(self, job: Job | None) -> bool:
        """Tell whether a job has not ended yet; none has."""
        return job is not None and self._jobs.is_running(job)

    def close(self) -> None:
        """Close the store, at the end of the program, when no job is left."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _opened(self, answer: tuple[Store, Path, str]) -> None:
        self._store, self.path, sample = answer
        self.opened.emit(sample)

    def _open_failed(self, error: Exception) -> None:
        self.failed.emit(error)


def keep_media(store: Store, files: tuple[MediaFile, ...]) -> tuple[str, ...]:
    """Put pictures into the store and return their ids."""
    from db import media

    return tuple(media.add(store, file).id for file in files)


def load_media(store: Store, article: Article) -> dict[str, MediaFile]:
    """Return the files of the article's pictures, those that the desk has whole."""
    return read_media(store, article)[0]


def read_media(store: Store, article: Article) -> tuple[dict[str, MediaFile], MediaDamaged | None]:
    """Return the files of the article's pictures, and what is wrong with the first damaged one.

    The page shows a calm box for a picture whose file is lost: no reason to keep the text back.
    """
    from db import media
    from db.errors import MediaDamaged

    found: dict[str, MediaFile] = {}
    damage = None
    for figure in article.figures:
        try:
            file = media.load(store, figure.media_id)
        except MediaDamaged as error:
            damage = damage or error
        else:
            if file is not None:
                found[figure.media_id] = file
    return found, damage


def used_credits(store: Store) -> Mapping[str, tuple[str, ...]]:
    """Return what the desk wrote before as signature, photo credit and source, newest first."""
    from db import credits

    return credits.used(store)


def known_names(store: Store) -> tuple[Name, ...]:
    """Return the names that the desk writes, preferred forms first, in all languages."""
    # Late: with the proofreader, which reads the same tables, after the article is shown.
    from db import terms
    from editor.article.term import Standing
    from editor.language.names import Name
    from editor.proofing.terms.shipped import shipped_terms

    own = terms.own(store)
    known = shipped_terms() if own is None else own
    forms = [form for term in known for form in term.forms]
    wanted = (Standing.PREFERRED, Standing.ACCEPTED, Standing.SHORT)
    return tuple(
        Name.of(form.language, form.text)
        for standing in wanted
        for form in forms
        if form.standing is standing
    )


def _open(path: Path | None, language: Language, _job: Job) -> tuple[Store, Path, str]:
    # All of these are needed only now, after the first paint.
    from db import articles, settings
    from db.store import Store, default_store_path
    from editor.language.stems import SearchAnalyzer

    path = path or default_store_path()
    store = Store.open(path, SearchAnalyzer())
    first = settings.get(store, "first-start") is None
    if not first or articles.page(store, limit=1).cards:
        return store, path, ""
    return store, path, _put_samples(store, language)


def _put_samples(store: Store, language: Language) -> str:
    from db import articles, settings
    from editor.importing import samples
    from editor.workstation.newsroom.seat import seated

    # Whoever sits here first has the sample for a beginning of their own.
    person = seated(store, "").person
    story = samples.story()
    keep_media(store, story.media)
    for edition in story.editions:
        articles.create(store, edition, author=person.id if person else None)
    shown = next(edition.id for edition in story.editions if edition.language == language)
    settings.put(store, "first-start", "done")
    return shown
