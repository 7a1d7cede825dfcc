"""What a target gets: the parcel of an item, and the files it changes of a site made of files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from db import media, publications, revisions, settings, site_files
from db.store import Store
from editor.article.delivery import OutboxItem
from editor.article.media import MediaFile
from editor.article.publication import Publication, Shown
from editor.exporting.site import DEFAULT_SITE
from editor.language.stems import SearchAnalyzer
from editor.publishing.site.errors import StateUnknown
from editor.publishing.site.settings import SETTINGS_KEY, SiteSettings
from editor.publishing.site.source import Elsewhere, LiveArticle, SiteSource
from editor.publishing.site.state import SiteState
from editor.publishing.target import Parcel, Settings, SiteChange

Heard = Callable[[int, int], None]
"""Told how much of a build is done, and of how much."""


class Builder(Protocol):
    """Makes the files of a site; see ``editor.publishing.site.builder``."""

    def build(self, progress: Heard | None = None) -> SiteChange:
        """Return the whole site."""
        ...

    def update(self, article_ids: Collection[str], state: SiteState) -> SiteChange:
        """Return what changes with these articles; raises ``StateUnknown``."""
        ...


MakeBuilder = Callable[[SiteSource, SiteSettings], Builder]


class StoreSource:
    """The articles of one target as the store has them, and ``coming``: one as it is to be."""

    def __init__(self, store: Store, target: str, coming: Publication | None = None) -> None:
        self.store = store
        self._target = target
        self._coming = coming

    def publications(self) -> Iterator[Publication]:
        """Yield what is or ever was public at the target; no text is opened."""
        coming = self._coming
        for publication in publications.of_target(self.store, self._target):
            if coming is None or publication.article_id != coming.article_id:
                yield publication
        if coming is not None:
            yield coming

    def load(self, article_id: str) -> LiveArticle | None:
        """Return one of them with its text, None where the target never showed it."""
        coming = self._coming
        if coming is not None and article_id == coming.article_id:
            publication: Publication | None = coming
        else:
            publication = publications.find(self.store, article_id, self._target)
        if publication is None:
            return None
        if publication.shown is not Shown.LIVE:
            return LiveArticle(publication, None)
        article = revisions.load_revision(self.store, publication.revision_id)
        return LiveArticle(publication, article)

    def media(self, media_id: str) -> MediaFile | None:
        """Return a picture as the desk keeps it."""
        return media.load(self.store, media_id)

    def elsewhere(self) -> Elsewhere:
        """Return what opens the same articles in another process."""
        return partial(_opened, self.store.path, self._target, self._coming)


def _opened(path: Path, target: str, coming: Publication | None) -> StoreSource:
    return StoreSource(Store.open(path, SearchAnalyzer()), target, coming)


@dataclass(frozen=True, slots=True)
class StoreState:
    """What the builder remembers of a target's site, in the store."""

    store: Store
    target: str

    def get(self, key: str) -> str | None:
        """Return the text under ``key``, None where there is none."""
        return site_files.state(self.store, self.target, key)


def parcel(
    store: Store,
    item: OutboxItem,
    target: Settings,
    *,
    make_builder: MakeBuilder | None,
    whole: bool = False,
    heard: Heard | None = None,
) -> Parcel:
    """Return the parcel of an item, the same in every try while the site is the same.

    ``make_builder`` is given for a target made of files; ``whole`` has the whole site made.
    Raises what the store and the builder raise.
    """
    publication = item.publication
    editions = publications.of_story(store, publication.story_id, item.target)
    before = next((each for each in editions if each.article_id == item.article_id), None)
    made = Parcel(
        key=item.key,
        deed=item.deed,
        article=revisions.load_revision(store, publication.revision_id),
        publication=publication,
        before=before,
        siblings=tuple(
            each
            for each in editions
            if each.article_id != item.article_id and each.shown is Shown.LIVE
        ),
        media=lambda media_id: media.load(store, media_id),
        note=item.note,
        overwrite=bool(item.overwrite),
    )
    if make_builder is None:
        return made
    builder = builder_of(store, target, make_builder, publication)
    change = _change(store, item, builder, whole, heard)
    return replace(made, change=change, known=known_of(store, item.target, change))


def builder_of(
    store: Store,
    target: Settings,
    make_builder: MakeBuilder,
    coming: Publication | None = None,
) -> Builder:
    """Return the builder of a target's site as the store has it, and ``coming`` as it is to be."""
    facts = replace(DEFAULT_SITE, base_url=target.base_url)
    site = SiteSettings.from_json(settings.get(store, SETTINGS_KEY), facts)
    return make_builder(StoreSource(store, target.name, coming), site)


def known_of(store: Store, target: str, change: SiteChange) -> dict[str, str]:
    """Return what stands at the target, as far as the change concerns it: hashes by path."""
    if change.whole:
        return site_files.everything(store, target)
    paths = (*(file.path for file in change.written), *change.removed)
    return site_files.known(store, target, paths)


def _change(
    store: Store, item: OutboxItem, builder: Builder, whole: bool, heard: Heard | None
) -> SiteChange:
    if not whole:
        try:
            return builder.update([item.article_id], StoreState(store, item.target))
        except StateUnknown:
            # The first delivery there, or the site's settings changed since.
            pass
    return builder.build(heard)
