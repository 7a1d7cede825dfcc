"""What the people of the tests' desk do: approve, publish, take down, and the courier's rounds."""

from __future__ import annotations

import random
from dataclasses import replace

from db import articles, workflow
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import OutboxItem
from editor.article.person import Person
from editor.article.state import State
from editor.newsroom import acting
from editor.publishing import sending
from editor.publishing.courier import Courier
from editor.publishing.errors import TargetSilent
from editor.publishing.sending import Sent
from editor.review.act import Act, Request
from tests.publishing.small_site import SmallSite
from tests.review.people import DUTY


def approve(store: Store, article_id: str, note: str = "") -> None:
    for act in (Act.SUBMIT, Act.APPROVE):
        request = Request(act=act, person=DUTY, reason="وحدي", note=note, acknowledged=SEEN)
        acting.perform(store, article_id, request, findings=())


class _Everything(frozenset[str]):
    """Every warning there is, acknowledged."""

    def __contains__(self, _name: object) -> bool:
        return True


SEEN = _Everything()


def ask(
    store: Store,
    article: Article,
    act: Act = Act.PUBLISH,
    person: Person | None = DUTY,
    targets: tuple[str, ...] = (),
    **given: object,
) -> Sent:
    """Do one of the acts that reach a site; nothing is delivered yet."""
    if act is Act.KILL:
        given = {"confirmed": article.slug, "note": "سُحب الخبر", "reason": "خطأ", **given}
    if act is Act.UNPUBLISH:
        given = {"gone": True, "reason": "قديم", **given}
    request = Request(act=act, person=person, acknowledged=SEEN, **given)
    return sending.send(store, article.id, request, targets=targets)


def courier(store: Store, **parts: object) -> Courier:
    """A courier of the small site; ``parts`` are others than the desk's."""
    kind = parts.pop("kind", Courier)
    return kind(
        store=store,
        **{"site_builder": lambda: SmallSite, "chance": random.Random(7), **parts},
    )


def deliver(store: Store, **parts: object) -> list[OutboxItem]:
    """Let a courier make one round."""
    return list(courier(store, **parts).run())


def publish(store: Store, article: Article, **given: object) -> list[OutboxItem]:
    ask(store, article, **given)
    return deliver(store)


def correct(
    store: Store, article: Article, headline: str, *, start: Act = Act.START_CORRECTION
) -> Article:
    """Write another headline and have it approved."""
    acting.perform(store, article.id, Request(act=start, person=DUTY), findings=())
    loaded = articles.load(store, article.id)
    changed = replace(loaded.article, headline=headline)
    articles.save(store, changed, parent=loaded.revision.id, author="mona")
    approve(store, article.id, note="")
    return changed


def state(store: Store, article: Article) -> State:
    return workflow.standing(store, article.id).state


class LostAnswer:
    """The real target, whose answer is lost: after it switched, or before it did anything."""

    def __init__(self, target: object, *, arrived: bool) -> None:
        self.target = target
        self.arrived = arrived

    def __getattr__(self, name: str) -> object:
        return getattr(self.target, name)

    def deliver(self, *parts: object) -> None:
        if self.arrived:
            self.target.deliver(*parts)
        raise TargetSilent(target="site", reason="timed out")
