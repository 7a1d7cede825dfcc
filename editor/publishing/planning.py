"""What would go out: the editions of a story with their addresses, and what stands in the way."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from db import articles, listing, publications, workflow
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import Deed
from editor.article.errors import WarraqError
from editor.article.person import Person
from editor.article.publication import Publication, Shown
from editor.newsroom import acting
from editor.publishing import composing, configured, handing_over
from editor.publishing.site import addresses
from editor.publishing.target import Settings
from editor.review.act import Act, Request
from editor.review.refusal import Failed
from editor.review.workflow import failures

ASKED = frozenset({"note", "notice", "time", "reason", "type_slug", "redirect"})
"""Guards that a dialog answers by asking; nothing needs mending for them."""
_OUT = frozenset({Act.PUBLISH, Act.HOTFIX, Act.SCHEDULE})


@dataclass(frozen=True, slots=True)
class Stop:
    """Where an edition would go: the target, its address for readers, and what is done there.

    ``keeps``: the target would keep a schedule of it by itself, with this computer off.
    """

    target: Settings
    url: str
    deed: Deed
    keeps: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """One edition as it would go out, or be taken down.

    ``obstacles`` have to be mended first, ``warnings`` pass when they are acknowledged by name;
    ``asked`` are the guards that the person answers in the dialog itself.
    """

    article: Article
    stops: tuple[Stop, ...]
    obstacles: tuple[Failed, ...]
    warnings: tuple[Failed, ...]
    asked: frozenset[str]

    @property
    def may_go(self) -> bool:
        """Whether nothing is in the way but what the dialog asks and the warnings."""
        return not self.obstacles


def plan(
    store: Store,
    article_id: str,
    person: Person,
    act: Act,
    at: datetime.datetime | None = None,
) -> tuple[Going, ...]:
    """Return every edition of the article's story for ``act``, the asked one first.

    ``at`` is the time of a schedule; checks that hang on the day are asked for that one.
    Raises as ``articles.load`` does.
    """
    asked = articles.load(store, article_id).article
    others = [each.id for each in listing.editions(store, asked.story_id) if each.id != asked.id]
    editions = [asked, *(articles.load(store, each).article for each in others)]
    targets = tuple(each for each in configured.everyone(store) if each.on)
    request = Request(act=act, person=person, at=at)
    return tuple(_going(store, each, request, targets) for each in editions)


def _going(store: Store, article: Article, request: Request, targets: Sequence[Settings]) -> Going:
    act = request.act
    if act is Act.SCHEDULE and request.at is None:
        # The time is asked for; what else is in the way is looked at as of an hour from now.
        soon = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)
        request = replace(request, at=soon)
    standing = workflow.standing(store, article.id)
    failed = failures(standing, request, acting.facts(store, article.id, request))
    stops = []
    for target in targets:
        before = publications.find(store, article.id, target.name)
        if act in _OUT or (before is not None and before.shown is Shown.LIVE):
            deed = composing.deed_of(act, standing, before)
            keeps = handing_over.keeper(store, article.id, target)
            stops.append(Stop(target, _address(target, article, before), deed, keeps))
    return Going(
        article=article,
        stops=tuple(stops),
        obstacles=tuple(each for each in failed if not each.waivable and each.guard not in ASKED),
        warnings=tuple(each for each in failed if each.waivable),
        asked=frozenset(each.guard for each in failed if each.guard in ASKED),
    )


def _address(target: Settings, article: Article, before: Publication | None) -> str:
    """Return where readers will find it, empty while it has no sound address."""
    if before is not None and before.url:
        return before.url
    rubric, slug = (before or article).rubric, (before or article).slug
    try:
        return f"{target.base_url.rstrip('/')}/{addresses.article(article.language, rubric, slug)}"
    except WarraqError:
        return ""
