"""Earlier states of a site made of files: which are kept, what each lacks, going back to one."""

from __future__ import annotations

from dataclasses import dataclass

from db import outbox, revisions
from db.store import Store
from editor.article.delivery import Deed, OutboxItem
from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.publishing.rebuilding import NotMadeOfFiles, claimed
from editor.publishing.targets.pages import PagesTarget


class NoSuchRelease(WarraqError):
    """The target keeps no release of this name."""

    sentence = Sentence(
        ar="لا إصدار {release} في «{target}». الموجود: {kept}",
        ru="На «{target}» нет выпуска {release}. Есть: {kept}",
        en="“{target}” has no release {release}. It has: {kept}",
    )


@dataclass(frozen=True, slots=True)
class Release:
    """A state of a site that readers see or saw, and can be shown again.

    ``item`` is the delivery that made it, None where the whole site was sent once more, or where
    this desk does not know of it; ``headline`` is the one that was delivered. ``shown``: readers
    see it now. ``newest``: it is that of the last delivery.
    """

    id: str
    item: OutboxItem | None = None
    headline: str = ""
    shown: bool = False
    newest: bool = False


@dataclass(frozen=True, slots=True)
class Undone:
    """What readers would see of articles otherwise, by headlines, going back to a release.

    ``missing`` they would not find, ``older`` in the text before the correction or update, and
    ``found`` again although taken down since. ``unknown`` counts deliveries that this desk cannot
    tell of.
    """

    missing: tuple[str, ...] = ()
    older: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    unknown: int = 0


def releases(store: Store, target: object) -> tuple[Release, ...]:
    """Return the states that readers can be shown, the last delivered first.

    Raises ``NotMadeOfFiles`` and what the target's ground does.
    """
    there = _made_of_files(target)
    current, newest = there.releases.current(), there.releases.newest()
    seen = there.releases.seen()
    items = outbox.by_keys(store, there.name, [each.key for each in seen])
    found = []
    for each in seen:
        item = items.get(each.key)
        revision = item.publication.revision_id if item else ""
        headline = revisions.load_revision(store, revision).headline if revision else ""
        found.append(Release(each.id, item, headline, each.id == current, each.id == newest))
    return tuple(found)


def undone(kept: tuple[Release, ...], release_id: str) -> Undone:
    """Return what going back to one of ``kept`` takes back, as ``releases`` gives them.

    Of an article that was delivered several times since, the first of these decides. Raises
    ``KeyError`` for a release that is not among them.
    """
    ids = [each.id for each in kept]
    if release_id not in ids:
        raise KeyError(release_id)
    first: dict[str, Release] = {}
    unknown = 0
    for each in reversed(kept[: ids.index(release_id)]):
        if each.item is None:
            unknown += 1
        else:
            first.setdefault(each.item.article_id, each)

    def of(*deeds: Deed) -> tuple[str, ...]:
        return tuple(
            each.headline for each in first.values() if each.item and each.item.deed in deeds
        )

    return Undone(
        missing=of(Deed.PUBLISH),
        older=of(Deed.CORRECT, Deed.UPDATE),
        found=of(Deed.UNPUBLISH, Deed.KILL),
        unknown=unknown,
    )


def roll_back(store: Store, target: object, release_id: str) -> None:
    """Let readers of a site made of files see an earlier release, or the last one again.

    Not while something is delivered there: it would be recorded, and seen by nobody. Raises
    ``TargetBusy``, ``NotMadeOfFiles``, and ``NoSuchRelease`` where it is not kept.
    """
    there = _made_of_files(target)
    with claimed(store, there.name, lambda _step, _done, _total: None):
        try:
            there.releases.roll_back(release_id)
        except KeyError:
            kept = ", ".join(each.id for each in there.releases.seen()) or "—"
            raise NoSuchRelease(target=there.name, release=release_id, kept=kept) from None


def _made_of_files(target: object) -> PagesTarget:
    if not isinstance(target, PagesTarget):
        raise NotMadeOfFiles(target=getattr(target, "name", ""))
    return target
