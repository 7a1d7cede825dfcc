"""The whole site of a target once more, as the store says it is: nothing is published by it."""

from __future__ import annotations

import datetime

from db import outbox, site_files
from db.store import Store
from editor.article.delivery import ItemStatus, Receipt
from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.publishing.errors import SiteMissing
from editor.publishing.preparing import MakeBuilder, builder_of, known_of
from editor.publishing.target import Cancelled, Progress, Settings, Step
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
) -> Receipt:
    """Deliver the whole site of a target made of files, and note what stands there now.

    For a site that is gone, was edited (``overwrite``), or is to look otherwise since its settings
    changed. Raises ``NotMadeOfFiles``, ``TargetBusy``, ``TargetError`` and what the builder does.
    """
    if not isinstance(target, PagesTarget):
        raise NotMadeOfFiles(target=settings.name)
    waiting = outbox.items(store)
    unsettled = (ItemStatus.SENDING, ItemStatus.UNKNOWN)
    if any(each.target == settings.name and each.status in unsettled for each in waiting):
        raise TargetBusy(target=settings.name)
    builder = builder_of(store, settings, make_builder)
    change = builder.build(lambda done, total: progress(Step.CLAIMED, done, total))
    known = known_of(store, settings.name, change)
    key = f"rebuild.{datetime.datetime.now(datetime.UTC).isoformat()}"

    def deliver(known: dict[str, str]) -> Receipt:
        return target.deliver_files(
            key, change, known, progress, cancelled, page="index.html", overwrite=overwrite
        )

    try:
        receipt = deliver(known)
    except SiteMissing:
        if not known:
            raise
        receipt = deliver({})
    hashes = {file.path: file.sha256 for file in change.written}
    pages = {each: hashes[path] for each, path in change.pages.items() if path in hashes}
    site_files.replace(store, settings.name, hashes, change.state, pages)
    target.tidy()
    return receipt
