"""The door of the site: a whole build, or only what depends on some articles."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from importlib.metadata import version

from editor.publishing.site import assets
from editor.publishing.site.cache import Cache, MemoryCache
from editor.publishing.site.errors import StateUnknown
from editor.publishing.site.files import Depot, Shelf, SiteChange, SiteFile
from editor.publishing.site.index import Index
from editor.publishing.site.renditions import Renditions
from editor.publishing.site.room import Room
from editor.publishing.site.settings import SiteSettings
from editor.publishing.site.source import SiteSource
from editor.publishing.site.state import SiteState
from editor.publishing.site.updating import Update
from editor.publishing.site.whole import SITE, Progress, Tools, Whole

_IN_MEMORY = 64 << 20


class SiteBuilder:
    """Makes the files of a site from its articles; it reads the source and writes nothing.

    ``cache`` keeps what is slow to make, pictures and fonts, from one builder to the next.
    A large site is drawn by several processes where the source and the cache reach there.
    """

    def __init__(
        self, source: SiteSource, settings: SiteSettings, cache: Cache | None = None
    ) -> None:
        self._source = source
        self._settings = settings
        self._cache = cache or MemoryCache()
        self._renditions = Renditions(source.media, self._cache)

    def build(self, progress: Progress | None = None) -> SiteChange:
        """Return the whole site and its state; raises ``PathUnfit`` and ``PathTaken``.

        The bytes of a large site are put aside on the disk, those of a small one are in memory.
        """
        whole = self.files(progress)
        written = tuple(self._held(whole))
        return SiteChange(written=written, pages=whole.pages, whole=True, state=whole.state())

    def _held(self, files: Iterable[SiteFile]) -> Iterator[SiteFile]:
        """Yield the files; what is more than a little is put aside."""
        shelf: Shelf | None = None
        left = _IN_MEMORY
        for file in files:
            left -= file.size
            if left < 0 and shelf is None:
                shelf = Shelf(self._cache.folder)
            yield file if shelf is None else file.aside(shelf)

    def files(self, progress: Progress | None = None, depot: Depot | None = None) -> Whole:
        """Return a whole build to be iterated over, file by file; the state comes after it.

        Whoever draws an article carries its files to the ``depot``; the others come as bytes.
        """
        tools = Tools(
            source=self._source,
            settings=self._settings,
            cache=self._cache,
            renditions=self._renditions,
            made_by=made_by(self._settings),
            depot=depot,
        )
        return Whole(tools, progress)

    def update(self, article_ids: Collection[str], state: SiteState) -> SiteChange:
        """Return what changes now that the source shows these articles differently, or at all.

        Raises ``StateUnknown`` where ``state`` is not that of a build with these settings, and the
        errors of ``build``.
        """
        index = Index(state)
        known = index.document(SITE)
        if known is None or known["made_by"] != made_by(self._settings):
            raise StateUnknown()
        room = Room(self._settings, index, known["assets"])
        update = Update(room, self._source, self._renditions)
        pages = {}
        for article_id in sorted(set(article_ids)):
            path = update.take(article_id)
            if path is not None:
                pages[article_id] = path
        made = dict(update.files())
        return SiteChange(
            written=tuple(
                SiteFile.of(path, made[path] or "")
                for path in sorted(made)
                if made[path] is not None
            ),
            removed=tuple(path for path in sorted(made) if made[path] is None),
            pages=pages,
            state=index.changes(),
        )


def made_by(settings: SiteSettings) -> str:
    """Return what a state holds good for: this program, its templates and these settings."""
    facts = settings.facts
    told = [
        *(version("warraq"), assets.recipe(), settings.zone, facts.base_url, facts.emblem),
        *(
            {str(key): value for key, value in mapping.items()}
            for mapping in (facts.names, facts.mottoes, settings.about, settings.corrections)
        ),
        {
            key: {str(each): label for each, label in of.items()}
            for key, of in facts.rubrics.items()
        },
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()
