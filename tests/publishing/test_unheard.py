"""What was sent and not heard of stays so until somebody could look; and who looks is alone."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from db import audit, outbox, target_claims
from db.driver import connect
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import ItemStatus, OutboxItem, Trouble
from editor.article.state import Delivery, Public
from editor.publishing import backoff, configured, holder
from editor.publishing import courier as couriers
from editor.publishing.errors import TargetUnreachable
from editor.publishing.target import Settings, Step, Target
from editor.review.act import Act
from tests.publishing.desk import LostAnswer, ask, courier, deliver, publish, state
from tests.publishing.trees import standing
from tests.review.people import OMAR

HOURS = datetime.timedelta(hours=2)


def now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def lost(*, arrived: bool) -> Callable[[Settings], Target]:
    return lambda settings: LostAnswer(configured.opened(settings), arrived=arrived)  # type: ignore[return-value]


class Away(LostAnswer):
    """The real target, which cannot be asked."""

    def look_up(self, *_parts: object) -> None:
        raise TargetUnreachable(target="site", reason="away")


def test_a_place_that_refuses_the_question_has_not_answered_it(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    ask(store, story[0])
    [item] = deliver(store, open_target=lost(arrived=True))
    current = folder / "current"
    shown = current.readlink()
    current.unlink()
    current.symlink_to(folder.parent)
    [item] = deliver(store, now=lambda: now() + HOURS)
    # Readers have had it all the time: nobody may call it failed, and give it up.
    assert item.status is ItemStatus.UNKNOWN
    assert state(store, story[0]).delivery is Delivery.UNKNOWN
    current.unlink()
    current.symlink_to(shown)
    [item] = deliver(store, now=lambda: now() + 2 * HOURS)
    assert item.status is ItemStatus.DELIVERED
    assert state(store, story[0]).public is Public.LIVE


def test_what_cannot_be_asked_for_hours_is_still_asked(
    store: Store, story: tuple[Article, ...]
) -> None:
    ask(store, story[0])
    [item] = deliver(store, open_target=lost(arrived=True))
    for _ in range(backoff.GIVEN_UP_AFTER + 1):
        [item] = deliver(
            store,
            now=lambda moment=item.next_try_at: moment,
            open_target=lambda settings: Away(configured.opened(settings), arrived=True),
        )
    assert item.tries > backoff.GIVEN_UP_AFTER
    assert item.status is ItemStatus.UNKNOWN
    [item] = deliver(store, now=lambda: item.next_try_at)
    assert item.status is ItemStatus.DELIVERED


def test_the_desk_may_let_go_of_a_place_that_never_answers(
    store: Store, story: tuple[Article, ...]
) -> None:
    ask(store, story[0])
    [item] = deliver(store, open_target=lost(arrived=True))
    configured.remove(store, "site")
    [item] = deliver(store, now=lambda: now() + HOURS)
    assert item.status is ItemStatus.FAILED
    couriers.cancel(store, item.id, person=OMAR)
    assert state(store, story[0]).delivery is Delivery.IDLE


def test_what_is_to_be_killed_is_not_sent_once_it_is_known_not_to_be_there(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    publish(store, story[1])
    ask(store, story[0])
    deliver(store, open_target=lost(arrived=False))
    ask(store, story[0], Act.KILL)
    seen: list[bool] = []

    def look(item: OutboxItem, step: Step, _done: int, _total: int) -> None:
        if item.article_id == story[0].id and step is Step.SWITCHED:
            seen.append(any(story[0].headline in text for text in standing(folder).values()))

    ends = deliver(store, observe=look, now=lambda: now() + HOURS)
    assert [each.status for each in ends] == [ItemStatus.CANCELLED, ItemStatus.DELIVERED]
    assert state(store, story[0]).public is Public.KILLED
    assert seen == [False]


def test_a_store_that_cannot_write_what_readers_see_does_not_call_it_failed(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    """Another program holds the store for as long as it takes to lose the receipt."""
    ask(store, story[0])
    store._writing.execute("pragma busy_timeout = 500")
    other = connect(store.path)
    written: list[int] = []

    def held(_item: OutboxItem, step: Step, done: int, total: int) -> None:
        if step is Step.SENT and done == total:
            written.append(done)
        # Told when the files are there, and once more just before the switch.
        if len(written) == 2 and not other.in_transaction:
            written.append(-1)
            other.execute("begin immediate")
            threading.Timer(0.8, other.rollback).start()

    [item] = deliver(store, observe=held)
    assert standing(folder)
    assert (item.status, item.problem and item.problem.trouble) == (
        ItemStatus.UNKNOWN,
        Trouble.REFUSED,
    )
    [item] = deliver(store, now=lambda: now() + HOURS)
    assert item.status is ItemStatus.DELIVERED
    other.close()


def test_two_threads_of_one_program_do_not_share_a_claim(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    ask(store, story[0])
    steps: list[Step] = []
    other = courier(store)

    def slow(_item: OutboxItem, step: Step, _done: int, _total: int) -> None:
        steps.append(step)
        if step is Step.PREPARED:
            # The computer slept: the other thread wakes first, and has only just begun.
            assert outbox.claim(store, other.name, now=now() + HOURS, lease=HOURS)

    list(courier(store, observe=slow).run())
    assert steps == [Step.CLAIMED, Step.PREPARED]
    assert not folder.exists()
    assert [each.holder for each in outbox.items(store)] == [other.name]
    # With the other's claim run out, it is looked up and sent once.
    deliver(store, now=lambda: now() + 3 * HOURS)
    acts = [each.act for each in audit.trail(store, story[0].id)]
    assert acts.count("delivered") == 1


def test_every_holder_has_a_name_and_dies_with_its_program() -> None:
    one, other = holder.myself(), holder.myself()
    assert one != other
    assert holder.dead_among((one, other)) == frozenset()
    machine, _, began = one.rsplit("/", 2)
    gone = f"{machine}/999999999/{began}"
    assert holder.dead_among((one, gone)) == frozenset({gone})


def test_nobody_delivers_while_old_releases_are_put_away(
    store: Store, story: tuple[Article, ...]
) -> None:
    ask(store, story[0])
    ask(store, story[1])
    others: list[list[OutboxItem]] = []

    class Tidies(LostAnswer):
        def deliver(self, *parts: object) -> object:
            return self.target.deliver(*parts)

        def tidy(self) -> None:
            others.append(deliver(store))
            self.target.tidy()

    open_target = lambda settings: Tidies(configured.opened(settings), arrived=True)  # noqa: E731
    ends = deliver(store, open_target=open_target)
    assert [each.status for each in ends] == [ItemStatus.DELIVERED] * 2
    assert others == [[], []]
    assert target_claims.holders(store) == ()


def test_a_clock_that_was_set_back_keeps_nothing_waiting(
    store: Store, story: tuple[Article, ...]
) -> None:
    ask(store, story[0])
    year = datetime.timedelta(days=365)
    [item] = outbox.items(store)
    assert item.is_due(now())
    [item] = deliver(store, now=lambda: item.queued_at - year)
    assert item.status is ItemStatus.DELIVERED


@pytest.mark.parametrize("status", [ItemStatus.DELIVERED, ItemStatus.FAILED])
def test_what_is_over_or_failed_wakes_nobody(
    store: Store, story: tuple[Article, ...], status: ItemStatus
) -> None:
    [item] = ask(store, story[0]).items
    configured.remove(store, "site")
    if status is ItemStatus.DELIVERED:
        configured.put(store, Settings("site", "folder", str(store.path.parent / "s"), "https://a"))
    [item] = deliver(store)
    assert item.status is status
    assert not item.is_due(now() + HOURS)
