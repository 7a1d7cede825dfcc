"""What a target gets: the parcel of an item, and the files it changes of a site made of files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from db import media, outbox, publications, revisions, schedules, site_files
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import Deed, OutboxItem
from editor.article.media import MediaFile
from editor.article.publication import Publication, Shown
from editor.language.stems import SearchAnalyzer
from editor.publishing import configured, holder
from editor.publishing.site.errors import StateUnknown
from editor.publishing.site.settings import SiteSettings
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
    """The articles of one target as the store has them, ``coming`` ones as they are to be."""

    def __init__(self, store: Store, target: str, *coming: Publication) -> None:
        self.store = store
        self._target = target
        self._coming = {each.article_id: each for each in coming}

    def publications(self) -> Iterator[Publication]:
        """Yield what is or ever was public at the target; no text is opened."""
        for publication in publications.of_target(self.store, self._target):
            if publication.article_id not in self._coming:
                yield publication
        yield from self._coming.values()

    def load(self, article_id: str) -> LiveArticle | None:
        """Return one of them with its text, None where the target never showed it."""
        publication = self._coming.get(article_id) or publications.find(
            self.store, article_id, self._target
        )
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
        return partial(_opened, self.store.path, self._target, *self._coming.values())


def _opened(path: Path, target: str, *coming: Publication) -> StoreSource:
    return StoreSource(Store.open(path, SearchAnalyzer()), target, *coming)


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
        at=publication.first_published if item.deed is Deed.HAND_OVER else None,
        handed_over=_handed_over(store, item),
        shown_before=_shown_before(store, item),
        shared=_shared(store, item),
        # A schedule is taken back whatever became of the text there: nothing of it is lost.
        overwrite=bool(item.overwrite) or item.deed is Deed.TAKE_BACK,
        unconfirmed=_follows_unconfirmed(store, item),
        desk=holder.desk_of(store.path),
    )
    if make_builder is None:
        return made
    builder = builder_of(store, target, make_builder, publication)
    change = _change(store, item, builder, whole, heard)
    return replace(made, change=change, known=known_of(store, item.target, change))


def _shown_before(store: Store, item: OutboxItem) -> tuple[Article, ...]:
    if item.deed is not Deed.KILL:
        return ()
    sent = [
        each.publication.revision_id
        for each in outbox.items(store, article_id=item.article_id, everything=True)
        if each.target == item.target and not each.deed.takes_down
    ]
    return tuple(revisions.load_revision(store, each) for each in dict.fromkeys(sent))


def _shared(store: Store, item: OutboxItem) -> frozenset[str]:
    if item.deed is not Deed.KILL:
        return frozenset()
    return publications.pictures_of_others(store, item.target, item.article_id)


def _follows_unconfirmed(store: Store, item: OutboxItem) -> bool:
    if item.deed is not Deed.KILL:
        return False
    return any(
        each.is_unconfirmed and each.target == item.target and each.number < item.number
        for each in outbox.items(store, article_id=item.article_id)
    )


def _handed_over(store: Store, item: OutboxItem) -> str:
    if item.deed is not Deed.PUBLISH:
        return ""
    kept = schedules.kept_by(store, item.article_id, item.target)
    # Another text than the one that was handed over is sent like any.
    same = kept is not None and kept.publication.revision_id == item.publication.revision_id
    return kept.key if kept is not None and same else ""


def builder_of(
    store: Store,
    target: Settings,
    make_builder: MakeBuilder,
    *coming: Publication,
) -> Builder:
    """Return the builder of a target's site as the store has it, and ``coming`` as it is to be."""
    site = configured.site(store, target.base_url)
    return make_builder(StoreSource(store, target.name, *coming), site)


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
