"""Acts that reach a site: what is decided and what is to be delivered, in one transaction."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from db import articles, outbox, publications, schedules, workflow
from db.store import Store
from db.workflow import Performed
from editor.article.article import Article
from editor.article.delivery import ItemStatus, Order, OutboxItem
from editor.article.errors import WarraqError
from editor.article.publication import Shown
from editor.article.sentence import Sentence
from editor.article.standing import Standing
from editor.newsroom import acting
from editor.publishing import composing, configured
from editor.publishing.courier import cancel
from editor.publishing.target import Parcel, Settings, Target
from editor.review.act import Act, Request
from editor.review.checks import ProofFinding
from editor.review.refusal import ActRefused, Failed
from editor.review.workflow import failures


class NowhereShown(WarraqError):
    """An article is to be taken down, and no target of the desk shows it."""

    sentence = Sentence(
        ar="لا تعرض أي وجهة هذا المقال، فلا شيء يُسحب. انظر: warraq outbox --all",
        ru="Ни одна площадка не показывает эту статью, снимать нечего. Посмотрите: warraq outbox "
        "--all",
        en="No target shows this article, so there is nothing to take down. Look with: warraq "
        "outbox --all",
    )


_TAKING_DOWN = frozenset({Act.UNPUBLISH, Act.KILL})


@dataclass(frozen=True, slots=True)
class Sent:
    """What an act that reaches a site did: the standing, and the items it put into the outbox."""

    performed: Performed
    items: tuple[OutboxItem, ...]


@dataclass(frozen=True, slots=True)
class Late:
    """A scheduled article whose time came and that did not go out: why, reason by reason.

    ``targets`` are those it did not go to; others may show it by themselves.
    """

    article_id: str
    failed: tuple[Failed, ...]
    targets: tuple[str, ...] = ()


def send(
    store: Store,
    article_id: str,
    request: Request,
    *,
    targets: tuple[str, ...] = (),
    remote_changed: bool = False,
    handed_over: bool = False,
    findings: Iterable[ProofFinding] | None = None,
    now: datetime.datetime | None = None,
) -> Sent:
    """Do one of publish, hotfix, fire, unpublish and kill, and queue its deliveries.

    ``targets`` are names; without any all that are on. A taking down is sent to all that show the
    article, or to which it is on its way; a kill of what only waits cancels that. ``handed_over``:
    these targets keep the article for this time. ``remote_changed`` says that somebody edited it
    at one of them: it passes only when ``remote_changed`` is among those acknowledged, and is then
    written over for that reason.
    ``findings`` and ``now`` are as in ``acting.facts``.
    Raises ``ActRefused``, ``NoSuchTarget``, ``NoTargets``, ``NowhereShown``, ``ArticleMoved``.
    """
    standing = workflow.standing(store, article_id)
    if request.act in _TAKING_DOWN:
        orders = tuple(_taking_down(store, standing, request))
    else:
        chosen = configured.chosen(store, targets)
        orders = tuple(_going_out(store, standing, request, chosen, remote_changed))
    if not orders and request.act in _TAKING_DOWN and standing.state.published:
        return _called_off(store, standing, request)
    done = acting.perform(
        store,
        standing.article_id,
        request,
        orders=orders,
        findings=findings,
        remote_changed=remote_changed,
        handed_over=handed_over,
        now=now,
        version=standing.version,
    )
    queued = outbox.items(store, article_id=standing.article_id, everything=True)
    return Sent(done, tuple(each for each in queued if each.id in done.changed.outbox))


def changed_remotely(store: Store, article_id: str, settings: Settings, target: Target) -> bool:
    """Ask a target whether somebody edited there what it shows of the article.

    False where it shows nothing of ours. Raises ``TargetError`` where it does not answer.
    """
    stored = articles.load(store, article_id)
    before = publications.find(store, stored.article.id, settings.name)
    if before is None or before.shown is not Shown.LIVE:
        return False
    found = target.look_up(
        Parcel(
            key="",
            deed=composing.deed_of(Act.PUBLISH, workflow.standing(store, article_id), before),
            article=stored.article,
            publication=before,
            before=before,
            media=lambda _media_id: None,
        )
    )
    return found is None or found.receipt.remote_hash != before.remote_hash


def due(store: Store, now: datetime.datetime) -> tuple[str, ...]:
    """Return the scheduled articles whose time has come, the earliest first."""
    return workflow.scheduled(store, until=now)


def fire(store: Store, now: datetime.datetime) -> tuple[tuple[Sent, ...], tuple[Late, ...]]:
    """Send what is scheduled and due; what is late, or may not go out any more, is asked about.

    Every guard of publishing is asked again: nothing stale and nothing unapproved goes out by
    itself. A target that keeps the schedule has shown the article by now, whatever this computer
    did meanwhile: there it is looked up, and another that it is late for is told of.
    """
    sent: list[Sent] = []
    late: list[Late] = []
    for article_id in due(store, now):
        state = workflow.standing(store, article_id).state
        names = [each.name for each in configured.scheduled_for(store, state)]
        kept = [each for each in names if schedules.kept_by(store, article_id, each)]
        others = tuple(each for each in names if each not in kept)
        if not names:
            late.append(Late(article_id, (Failed("targets", configured.NoTargets.sentence),)))
            continue
        try:
            sent.append(_fire(store, article_id, tuple(names), now, handed_over=not others))
        except ActRefused as refused:
            late.append(Late(article_id, refused.failed, others))
            if kept and others:
                sent += _fire_there(store, article_id, tuple(kept), now)
    return tuple(sent), tuple(late)


def _fire(
    store: Store,
    article_id: str,
    names: tuple[str, ...],
    now: datetime.datetime,
    *,
    handed_over: bool,
) -> Sent:
    request = Request(act=Act.FIRE)
    return send(store, article_id, request, targets=names, handed_over=handed_over, now=now)


def _fire_there(
    store: Store, article_id: str, names: tuple[str, ...], now: datetime.datetime
) -> tuple[Sent, ...]:
    try:
        return (_fire(store, article_id, names, now, handed_over=True),)
    except ActRefused:
        # On hold: it is taken back from there.
        return ()


def _going_out(
    store: Store,
    standing: Standing,
    request: Request,
    chosen: tuple[Settings, ...],
    remote_changed: bool,
) -> Iterator[Order]:
    article: Article = articles.load(store, standing.article_id).article
    only_typos = acting.only_typos_since_live(store, article)
    now = datetime.datetime.now(datetime.UTC)
    scheduled = standing.state.scheduled_at
    person = request.person.id if request.person else ""
    for target in chosen:
        before = publications.find(store, article.id, target.name)
        deed = composing.deed_of(request.act, standing, before)
        kept = scheduled is not None and schedules.kept_by(store, article.id, target.name)
        publication = composing.sent(
            target.name,
            article,
            standing,
            deed,
            request,
            before,
            # Readers have it since then, or are to have it then by the target's own clock.
            scheduled if kept and scheduled is not None else now,
            only_typos=only_typos,
        )
        yield Order(
            target=target.name,
            deed=deed,
            publication=publication,
            note=request.note.strip() or standing.state.note,
            person=person,
            overwrite=request.reason if remote_changed else "",
        )


def _taking_down(store: Store, standing: Standing, request: Request) -> Iterator[Order]:
    person = request.person.id if request.person else ""
    there = {each.target: each for each in publications.of_article(store, standing.article_id)}
    # What is on its way may be out there by now, or will be in a moment.
    for item in _on_their_way(store, standing.article_id):
        there.setdefault(item.target, item.publication)
    for before in there.values():
        shown = before.shown is Shown.LIVE
        if request.act is Act.KILL:
            shown = before.shown is not Shown.KILLED
        if shown:
            deed = composing.deed_of(request.act, standing, before)
            now = replace(before, delivered_at=datetime.datetime.now(datetime.UTC))
            yield Order(
                target=before.target,
                deed=deed,
                publication=composing.taken_down(now, deed, request),
                note=request.note.strip(),
                person=person,
            )


def _on_their_way(store: Store, article_id: str) -> tuple[OutboxItem, ...]:
    sent = (ItemStatus.SENDING, ItemStatus.UNKNOWN)
    open_items = outbox.items(store, article_id=article_id)
    return tuple(each for each in open_items if each.status in sent and not each.deed.is_ahead)


def _called_off(store: Store, standing: Standing, request: Request) -> Sent:
    """Kill what only waits to go out: nothing of it is anywhere, so it is cancelled.

    Raises ``NowhereShown`` where nothing waits either, and ``ActRefused``.
    """
    waiting = [
        item
        for item in outbox.items(store, article_id=standing.article_id)
        if not item.deed.is_ahead
    ]
    if request.act is not Act.KILL or not waiting or request.person is None:
        raise NowhereShown
    if failed := failures(standing, request, acting.facts(store, standing.article_id, request)):
        raise ActRefused(failed)
    performed = [
        cancel(store, item.id, person=request.person, reason=request.reason) for item in waiting
    ]
    return Sent(performed[-1], tuple(outbox.item(store, item.id) for item in waiting))
