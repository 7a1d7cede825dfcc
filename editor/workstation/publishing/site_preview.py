"""The site as it would be, in the user's browser: from this machine alone, and always as saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from editor.workstation.jobs import Job

if TYPE_CHECKING:
    from db.store import Store
    from editor.publishing.site.builder import SiteBuilder
    from editor.publishing.site.serving import MemoryRoot, SiteServer
    from editor.publishing.site.state import MemoryState
    from editor.workstation.window import Window


@dataclass(slots=True)
class _Shown:
    """A server with the files it gives, and what the builder remembers of them.

    The files are replaced as a whole: a reader's thread sees the old ones or the new.
    """

    server: SiteServer
    root: MemoryRoot
    state: MemoryState


class SitePreview(QObject):
    """Builds the site of the desk's newest texts once, then what a save changes of it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._shown: _Shown | None = None
        self._job: Job | None = None
        self._again = False
        window.session.save_done.connect(self._follow)
        window.archive.opened.connect(self.close)

    @Slot()
    def show(self) -> None:
        """Open the open article's page, as readers would find it, in the browser."""
        self._window.session.leave(self._begin)

    @Slot()
    def close(self) -> None:
        """Serve no more, nor what is just being built."""
        if self._job is not None:
            self._job.cancel()
        if self._shown is not None:
            self._shown.server.close()
            self._shown = None

    def _begin(self) -> None:
        article_id = self._window.session.article_id
        if article_id is None or self._is_busy:
            return
        title = self.tr("Preview of the site")
        shown = self._shown

        def work(store: Store, job: Job) -> tuple[_Shown, str]:
            return _opened(store, job, shown, article_id)

        self._job = self._window.archive.work(work, self._open, title=title)

    @property
    def _is_busy(self) -> bool:
        return self._job is not None and self._window.jobs.is_running(self._job)

    def _open(self, answer: tuple[_Shown, str]) -> None:
        self._shown, place = answer
        QDesktopServices.openUrl(QUrl(f"{self._shown.server.preview_url}?page=/{place}"))

    @Slot()
    def _follow(self) -> None:
        article_id, shown = self._window.session.article_id, self._shown
        if shown is None or article_id is None:
            return
        if self._is_busy:
            self._again = True
            return

        def work(store: Store, _job: Job) -> None:
            _updated(store, shown, article_id)

        self._job = self._window.archive.work(work, self._followed)

    def _followed(self, _nothing: None) -> None:
        if self._again:
            self._again = False
            self._follow()


def _opened(store: Store, job: Job, shown: _Shown | None, article_id: str) -> tuple[_Shown, str]:
    # Late, and on the pool: a server is for those who look at the site.
    from editor.publishing.site import addresses
    from editor.publishing.site.drafts import DraftSource
    from editor.publishing.site.serving import MemoryRoot, SiteServer
    from editor.publishing.site.state import MemoryState

    if shown is None:
        root = MemoryRoot({})
        shown = _Shown(SiteServer(root), root, MemoryState())
        try:
            change = _builder(store, shown).build(
                lambda done, total: job.report("", done / total if total else None)
            )
        except BaseException:
            shown.server.close()
            raise
        shown.state.apply(change.state)
        shown.root.files = {file.path: file for file in change.written}
        if job.is_cancelled():
            # Nobody gets the answer, and nobody would close it.
            shown.server.close()
    else:
        _updated(store, shown, article_id)
    found = DraftSource(store).load(article_id)
    place = addresses.publication(found.publication) if found else ""
    return shown, place


def _updated(store: Store, shown: _Shown, article_id: str) -> None:
    change = _builder(store, shown).update([article_id], shown.state)
    shown.state.apply(change.state)
    gone = frozenset(change.removed)
    kept = {path: held for path, held in shown.root.files.items() if path not in gone}
    shown.root.files = kept | {file.path: file for file in change.written}
    shown.server.changed()


def _builder(store: Store, shown: _Shown) -> SiteBuilder:
    from db import places
    from editor.publishing import configured
    from editor.publishing.site.builder import SiteBuilder
    from editor.publishing.site.cache import FolderCache
    from editor.publishing.site.drafts import DraftSource

    site = configured.site(store, shown.server.url)
    return SiteBuilder(DraftSource(store), site, FolderCache(places.rendition_folder(store.path)))
