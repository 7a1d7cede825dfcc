"""The courier: takes items from the outbox to their targets and records what was read there."""

from __future__ import annotations

import datetime
import functools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from db import outbox, site_files, target_claims, workflow
from db import publications as shown
from db.driver import Connection
from db.errors import LeaseLost
from db.places import rendition_folder
from db.store import Store
from editor.article.delivery import Deed, ItemStatus, OutboxItem, Problem, Receipt, Told, Trouble
from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.article.person import Person
from editor.article.state import Public
from editor.publishing import backoff, configured, handing_over, holder
from editor.publishing.errors import (
    DeliveryCancelled,
    DeliveryOnItsWay,
    NotConfirmed,
    RemoteChanged,
    SiteMissing,
    StillScheduledThere,
    TargetSilent,
    TargetUnreachable,
)
from editor.publishing.preparing import Builder, MakeBuilder, StoreSource, parcel
from editor.publishing.settling import follow
from editor.publishing.site.settings import SiteSettings
from editor.publishing.site.source import SiteSource
from editor.publishing.target import Parcel, Settings, Step, Target
from editor.review.refusal import ActRefused

LEASE = datetime.timedelta(minutes=2)
"""How long a claim lasts beyond the last sign of life."""

_MOST_COMPARED = 200_000
"""So many letters of each side are kept for a person to compare."""
_LONG_AGO = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)

Observe = Callable[[OutboxItem, Step, int, int], None]
"""Told after each step of each item, with the parts done and the parts there are."""


def desk_builder() -> MakeBuilder:
    """Return what makes the desk's site for a delivery."""
    # Late: pages and pictures are for targets that are made of files.
    from editor.publishing.site.builder import SiteBuilder
    from editor.publishing.site.cache import FolderCache

    def make(source: SiteSource, settings: SiteSettings) -> Builder:
        # Pictures and fonts are made once for all deliveries, whichever program makes them.
        kept = rendition_folder(source.store.path) if isinstance(source, StoreSource) else None
        return SiteBuilder(source, settings, FolderCache(kept) if kept else None)

    return make


def _unobserved(_item: OutboxItem, _step: Step, _done: int, _total: int) -> None:
    pass


@dataclass(slots=True, kw_only=True)
class Courier:
    """Delivers what is due, one item at a time; several couriers may work on one outbox.

    ``observe`` hears every step, ``cancelled`` is asked until readers see something. Tests bring
    their own targets, builder, clock and chance; the defaults are the desk's.
    """

    store: Store
    observe: Observe = _unobserved
    cancelled: Callable[[], bool] = lambda: False
    open_target: Callable[[Settings], Target] = configured.opened
    site_builder: Callable[[], MakeBuilder] = desk_builder
    now: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC)
    # Only to spread tries out in time.
    chance: random.Random = field(default_factory=random.Random)
    name: str = field(default_factory=holder.myself)
    lease: datetime.timedelta = LEASE
    # When the store last heard that the claim is wanted.
    heard: datetime.datetime = _LONG_AGO
    # Whether the item at hand may be at its target already, and nobody has been able to look.
    unheard: bool = False

    def run(self, only: tuple[str, ...] | None = None) -> Iterator[OutboxItem]:
        """Deliver what is due, or the items with these ids now; yield each item as it ended.

        An item may be delivered, wait for another try, or for a person: its status and problem
        say which. Every failure of a target ends there; what comes out is of the store or a bug.
        """
        passed_over: set[str] = set()
        tried: set[str] = set()
        handing_over.arrange(self.store, self.now())
        while (item := self._claim(only, passed_over, tried)) is not None:
            self._deliver(item)
            after = outbox.item(self.store, item.id)
            if after.is_unconfirmed:
                # The place is well; only this article waits for what stands before it.
                tried.add(item.id)
            elif not after.status.over:
                passed_over.add(item.target)
            yield after
            if only is not None and set(only) <= {item.id}:
                return

    def _claim(
        self, only: tuple[str, ...] | None, passed_over: set[str], tried: set[str]
    ) -> OutboxItem | None:
        holders = {each.holder for each in outbox.items(self.store)}
        holders.update(target_claims.holders(self.store))
        item = outbox.claim(
            self.store,
            self.name,
            now=self.now(),
            lease=self.lease,
            only=only,
            dead=holder.dead_among(holders),
            passed_over=passed_over,
            tried=tried,
        )
        if item is not None:
            self.observe(item, Step.CLAIMED, 1, 1)
        return item

    def _deliver(self, item: OutboxItem) -> None:
        """Take one claimed item to its end for now; ``item`` is as it was before the claim."""
        self.unheard = item.status is not ItemStatus.QUEUED
        try:
            self._try(item)
        except LeaseLost:
            # Another has it by now and looks up what we did.
            return
        except configured.NoSuchTarget as error:
            # The desk has let go of the place: nothing can be looked up there any more.
            self._put_off(item, ItemStatus.FAILED, _problem(Trouble.REFUSED, error))
        except TargetUnreachable as error:
            given_up = item.tries + 1 >= backoff.GIVEN_UP_AFTER
            status = ItemStatus.FAILED if given_up else ItemStatus.QUEUED
            asked = float(str(error.facts.get("retry_after", 0)))
            self._not_sent(item, status, _problem(Trouble.UNREACHABLE, error), asked)
        except NotConfirmed as error:
            self._put_off(item, ItemStatus.UNKNOWN, _problem(Trouble.NOT_CONFIRMED, error))
        except TargetSilent as error:
            self._put_off(item, ItemStatus.UNKNOWN, _problem(Trouble.SILENT, error))
        except RemoteChanged as error:
            problem = _problem(Trouble.REMOTE_CHANGED, error)
            ours, theirs = error.ours[:_MOST_COMPARED], error.theirs[:_MOST_COMPARED]
            problem = replace(problem, ours=ours, theirs=theirs)
            self._put_off(item, ItemStatus.FAILED, problem)
        except DeliveryCancelled as error:
            self._put_off(item, ItemStatus.FAILED, _problem(Trouble.CANCELLED, error))
        except (WarraqError, ActRefused) as error:
            self._not_sent(item, ItemStatus.FAILED, _problem(Trouble.REFUSED, error))
        except BaseException:
            # A bug, or Ctrl-C: what arrived is not known, and is looked up at once next time.
            self._put_off(item, ItemStatus.UNKNOWN, None, asked=-1)
            raise

    def _try(self, item: OutboxItem) -> None:
        settings = configured.named(self.store, item.target)
        target = self.open_target(settings)
        try:
            if outbox.is_killed_since(self.store, item):
                self._put_off(item, ItemStatus.CANCELLED, None)
                return
            made = self._prepare(item, settings, target)
            self._tell(item, Step.PREPARED, 1, 1)
            if self.unheard and self._is_there(item, made, target):
                return
            if self._is_unwanted(item) or self._waits(item, made, target):
                return
            if made.handed_over and self._is_there(item, made, target):
                return
            progress = functools.partial(self._tell, item)
            try:
                receipt = target.deliver(made, progress, self.cancelled)
            except SiteMissing:
                if made.change is None or (made.change.whole and not made.known):
                    raise
                made = replace(self._prepare(item, settings, target, whole=True), known={})
                receipt = target.deliver(made, progress, self.cancelled)
            self.unheard = True
            self._record(item, made, receipt)
            self._tidy(target)
        finally:
            target.close()

    def _is_there(self, item: OutboxItem, made: Parcel, target: Target) -> bool:
        """Look whether it arrived before anything is sent again; note the receipt if it did."""
        found = target.look_up(made)
        if found is not None and found.arrived:
            self._record(item, made, found.receipt)
            return True
        self.unheard = False
        # Not there: the axis goes on from "unknown".
        workflow.settle(self.store, item.article_id, lambda _connection: None, follow)
        return False

    def _tidy(self, target: Target) -> None:
        """Put away what earlier deliveries left; the next one will, where another is at it."""
        place, now = target.name, self.now()
        if target_claims.take(self.store, place, self.name, now=now, lease=self.lease):
            try:
                target.tidy()
            finally:
                target_claims.give_back(self.store, place, self.name)

    def _prepare(
        self, item: OutboxItem, settings: Settings, target: Target, *, whole: bool = False
    ) -> Parcel:
        make_builder = self.site_builder() if target.wants_files else None
        return parcel(
            self.store,
            item,
            settings,
            make_builder=make_builder,
            whole=whole,
            heard=lambda done, total: self._tell(item, Step.CLAIMED, done, total),
        )

    def _is_unwanted(self, item: OutboxItem) -> bool:
        """Cancel what the desk wants no more: a schedule that was moved, a text that was killed."""
        if item.deed is Deed.HAND_OVER:
            unwanted = not handing_over.is_wanted(self.store, item)
        else:
            state = workflow.standing(self.store, item.article_id).state
            stays = item.deed.takes_down or item.deed is Deed.TAKE_BACK
            unwanted = not stays and (
                state.public is Public.KILLED or outbox.is_overtaken(self.store, item.id)
            )
        if not unwanted:
            return False
        self._put_off(item, ItemStatus.CANCELLED, None)
        return True

    def _waits(self, item: OutboxItem, made: Parcel, target: Target) -> bool:
        """Put the item off where its embargo, or the time it was handed over for, is to come."""
        until = workflow.standing(self.store, item.article_id).state.embargo_until
        if made.handed_over:
            at = item.publication.first_published
            until = at if until is None else max(at, until)
        if until is None or item.deed.takes_down or item.deed.is_ahead:
            return False
        # A computer whose clock is fast does not let it out early, where the target tells its own.
        now = target.clock() or self.now()
        if now >= until:
            return False
        self._put_off(item, ItemStatus.QUEUED, None, asked=(until - now).total_seconds())
        return True

    def _record(self, item: OutboxItem, made: Parcel, receipt: Receipt) -> None:
        """Note the receipt, what readers see, and what the article is now, all at once."""
        publication = replace(
            item.publication,
            url=receipt.url,
            remote_id=receipt.remote_id,
            remote_hash=receipt.remote_hash,
            delivered_at=receipt.read_at,
        )
        change = made.change

        def happened(connection: Connection) -> None:
            shows = None if item.deed.is_ahead else publication
            outbox.deliver(connection, item.id, self.name, shows, receipt)
            if change is None:
                return
            hashes = {file.path: file.sha256 for file in change.written}
            whole = change.whole
            site_files.record(connection, item.target, hashes, change.removed, whole=whole)
            site_files.remember(connection, item.target, change.state, whole=whole)
            pages = {
                article_id: hashes[path]
                for article_id, path in change.pages.items()
                if path in hashes and article_id != item.article_id
            }
            shown.put_remote_hash(connection, item.target, pages)

        workflow.settle(self.store, item.article_id, happened, follow)
        self.observe(item, Step.RECORDED, 1, 1)

    def _not_sent(
        self, item: OutboxItem, status: ItemStatus, problem: Problem, asked: float = 0.0
    ) -> None:
        """Give the item back, nothing having been sent by this try.

        What was sent before and not heard of, or not seen by readers, stays so: that it cannot be
        looked up now does not settle it.
        """
        if item.is_unconfirmed:
            problem = replace(problem, trouble=Trouble.NOT_CONFIRMED)
        if item.is_unconfirmed or self.unheard:
            status = ItemStatus.UNKNOWN
        self._put_off(item, status, problem, asked=asked)

    def _put_off(
        self,
        item: OutboxItem,
        status: ItemStatus,
        problem: Problem | None,
        *,
        asked: float = 0.0,
    ) -> None:
        """Give the item back undelivered; ``asked`` seconds at least, below 0 for at once."""
        now = self.now()
        tries = item.tries + 1
        at = now if asked < 0 else backoff.next_try(now, tries, self.chance, asked)

        def happened(connection: Connection) -> None:
            tried = problem is not None
            outbox.put_off(
                connection, item.id, self.name, status, problem, at, now=now, tried=tried
            )

        try:
            workflow.settle(self.store, item.article_id, happened, follow)
        except LeaseLost:
            return

    def _tell(self, item: OutboxItem, step: Step, done: int, total: int) -> None:
        """Say that the claim is still wanted, then tell whoever watches.

        At both ends of each step, so that nothing is switched upon a lost claim, and within a long
        one ten times a lease: each is a transaction.
        """
        if step in (Step.SWITCHED, Step.READ_BACK):
            # Readers see it: whatever fails from here on, a full disk or a locked store of ours, is
            # no failure of the delivery.
            self.unheard = True
        now = self.now()
        if done in (0, total) or now - self.heard >= self.lease / 10:
            outbox.hold_on(self.store, item.id, self.name, now + self.lease)
            self.heard = now
        self.observe(item, step, done, total)


def retry(
    store: Store,
    item_id: str,
    *,
    person: Person,
    reason: str = "",
    overwrite: bool = False,
) -> workflow.Performed:
    """Let an item be tried now; ``overwrite`` what was edited at the target, with a ``reason``.

    Raises ``ActRefused`` where the workflow does not let the article go out any more.
    """
    item = outbox.item(store, item_id)
    now = datetime.datetime.now(datetime.UTC)

    def happened(connection: Connection) -> None:
        outbox.try_again(connection, item.id, now, reason if overwrite else "")

    step = functools.partial(follow, person=person, reason=reason)
    return workflow.settle(store, item.article_id, happened, step)


def cancel(store: Store, item_id: str, *, person: Person, reason: str = "") -> workflow.Performed:
    """Give up an item that waits or failed.

    Raises ``DeliveryOnItsWay`` for one that is being sent or that nobody has heard of,
    ``StillScheduledThere`` for a schedule to be taken back, and ``ActRefused`` for a taking down:
    these are never given up.
    """
    item = outbox.item(store, item_id)
    if item.deed is Deed.TAKE_BACK:
        raise StillScheduledThere(target=item.target)
    step = functools.partial(follow, person=person, reason=reason)

    def happened(connection: Connection) -> None:
        if not outbox.cancel(connection, item.id):
            raise DeliveryOnItsWay(target=item.target, item=item.id)

    return workflow.settle(store, item.article_id, happened, step)


def _problem(trouble: Trouble, error: WarraqError) -> Problem:
    said = Told(error.say(Language.AR), error.say(Language.RU), error.say(Language.EN))
    return Problem(trouble, said)
