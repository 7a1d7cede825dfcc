"""The door of the site: a whole build, or only what depends on some articles."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from editor.publishing.site.files import SiteChange, SiteFile
from editor.publishing.site.settings import SiteSettings
from editor.publishing.site.source import SiteSource
from editor.publishing.site.state import SiteState

Progress = Callable[[int, int], None]
"""Told how many articles are done, and of how many."""


class SiteBuilder:
    """Makes the files of a site from its articles; it reads the source and writes nothing."""

    def __init__(self, source: SiteSource, settings: SiteSettings) -> None:
        self._source = source
        self._settings = settings

    def build(self, progress: Progress | None = None) -> SiteChange:
        """Return the whole site and its state; raises ``PathUnfit`` and ``PathTaken``."""
        raise NotImplementedError

    def files(self, progress: Progress | None = None) -> Iterator[SiteFile]:
        """Yield every file as it is made, in a fixed order: for sites larger than the memory."""
        raise NotImplementedError

    def update(self, article_ids: Collection[str], state: SiteState) -> SiteChange:
        """Return what changes now that the source shows these articles differently, or at all.

        Raises ``StateUnknown`` where ``state`` is not that of a build with these settings, and the
        errors of ``build``.
        """
        raise NotImplementedError
