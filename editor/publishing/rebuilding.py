"""The whole site of a target once more, as the store says it is, and what it is to show besides."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from db import outbox, site_files, target_claims
from db.store import Store
from editor.article.delivery import Receipt
from editor.article.errors import WarraqError
from editor.article.publication import Publication
from editor.article.sentence import Sentence
from editor.publishing import holder
from editor.publishing.courier import LEASE
from editor.publishing.errors import SiteMissing
from editor.publishing.preparing import MakeBuilder, builder_of, known_of
from editor.publishing.target import Cancelled, Progress, Settings, SiteChange, Step
from editor.publishing.targets.pages import PagesTarget


class NotMadeOfFiles(WarraqError):
    """The target makes its pages itself; there is nothing to build for it."""

    sentence = Sentence(
        ar="الوجهة «{target}» تصنع صفحاتها بنفسها، فلا شيء يُبنى لها.",
        ru="«{target}» делает страницы сама, собирать для неё нечего.",
        en="“{target}” makes its pages itself: there is nothing to build for it.",
    )


class TargetBusy(WarraqError):
    """Something is being delivered to the target right now."""

    sentence = Sentence(
        ar="يُرسل شيء إلى «{target}» الآن. انتظر حتى ينتهي: warraq outbox",
        ru="На «{target}» сейчас что-то отправляется. Дождитесь конца: warraq outbox",
        en="Something is being sent to “{target}” right now. Wait until it is over: warraq outbox",
    )


def rebuild(
    store: Store,
    settings: Settings,
    target: object,
    make_builder: MakeBuilder,
    progress: Progress,
    cancelled: Cancelled,
    *,
    overwrite: bool = False,
    coming: tuple[Publication, ...] = (),
) -> Receipt:
    """Deliver the whole site of a target made of files, and note what stands there now.

    For a site that is gone, was edited (``overwrite``), or is to look otherwise since its settings
    changed; ``coming`` are publications of its that it is to show besides. Nothing else is
    delivered there meanwhile. Raises ``NotMadeOfFiles``, ``TargetBusy``, ``TargetError``,
    ``LeaseLost`` and what the builder does.
    """
    if not isinstance(target, PagesTarget):
        raise NotMadeOfFiles(target=settings.name)
    with claimed(store, settings.name, progress) as (me, told):
        builder = builder_of(store, settings, make_builder, *coming)
        change = builder.build(lambda done, total: told(Step.CLAIMED, done, total))
        # What was edited there is not known: left out as unchanged, it would stay as it is.
        known = {} if overwrite else known_of(store, settings.name, change)
        key = f"rebuild.{datetime.datetime.now(datetime.UTC).isoformat()}"

        def deliver(known: dict[str, str]) -> Receipt:
            return target.deliver_files(
                key,
                change,
                known,
                told,
                cancelled,
                page="index.html",
                overwrite=overwrite,
                desk=holder.desk_of(store.path),
            )

        try:
            receipt = deliver(known)
        except SiteMissing:
            if not known:
                raise
            receipt = deliver({})
        hashes = {file.path: file.sha256 for file in change.written}
        pages = {each: hashes[path] for each, path in change.pages.items() if path in hashes}
        shown = [_shown(each, settings, change, pages, receipt) for each in coming]
        site_files.replace(
            store, settings.name, hashes, change.state, pages, holder=me, shown=shown
        )
        target.tidy()
    return receipt


def _shown(
    publication: Publication,
    settings: Settings,
    change: SiteChange,
    hashes: dict[str, str],
    receipt: Receipt,
) -> Publication:
    page = change.pages[publication.article_id].removesuffix("index.html")
    return replace(
        publication,
        url=f"{settings.base_url}/{page}",
        remote_hash=hashes[publication.article_id],
        delivered_at=receipt.read_at,
    )


@contextmanager
def claimed(store: Store, target: str, progress: Progress) -> Iterator[tuple[str, Progress]]:
    """Have a target for oneself; yield who that is, and a progress that keeps the claim alive.

    Raises ``TargetBusy``.
    """
    me, now = holder.myself(), datetime.datetime.now(datetime.UTC)
    holders = {*target_claims.holders(store), *(each.holder for each in outbox.items(store))}
    dead = holder.dead_among(holders)
    if not target_claims.take(store, target, me, now=now, lease=LEASE, dead=dead):
        raise TargetBusy(target=target)
    heard = now

    def told(step: Step, done: int, total: int) -> None:
        nonlocal heard
        moment = datetime.datetime.now(datetime.UTC)
        # As a courier does: at both ends of a step, and within a long one ten times a lease.
        if done in (0, total) or moment - heard >= LEASE / 10:
            target_claims.hold_on(store, target, me, moment + LEASE)
            heard = moment
        progress(step, done, total)

    try:
        yield me, told
    finally:
        target_claims.give_back(store, target, me)
