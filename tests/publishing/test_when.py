"""Embargoes, schedules and claims: when a delivery goes out, and by whom."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from db import outbox
from db.errors import LeaseLost
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import ItemStatus
from editor.article.state import Public
from editor.newsroom import acting
from editor.publishing import configured, sending
from editor.publishing.target import Step
from editor.review.act import Act, Request
from tests.publishing.desk import (
    LostAnswer,
    ask,
    deliver,
    state,
)
from tests.review.people import DUTY, MONA, OMAR


def test_an_embargo_is_kept_by_the_targets_clock(store: Store, story: tuple[Article, ...]) -> None:
    ask(store, story[0])
    until = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)
    embargo = Request(act=Act.EMBARGO, person=MONA, at=until)
    acting.perform(store, story[0].id, embargo, findings=())
    late = until + datetime.timedelta(minutes=5)

    class SlowClock(LostAnswer):
        def clock(self) -> datetime.datetime:
            return until - datetime.timedelta(minutes=20)

    opened = {"open_target": lambda settings: SlowClock(configured.opened(settings), arrived=True)}
    # This computer's clock is fast: by the site's the embargo is on for twenty minutes.
    [item] = deliver(store, now=lambda: late, **opened)
    assert (item.status, item.tries) == (ItemStatus.QUEUED, 0)
    assert item.next_try_at == late + datetime.timedelta(minutes=20)
    [item] = deliver(store, now=lambda: item.next_try_at)
    assert item.status is ItemStatus.DELIVERED


def test_a_schedule_fires_in_time_and_asks_when_it_is_late(
    store: Store, story: tuple[Article, ...]
) -> None:
    now = datetime.datetime.now(datetime.UTC)
    for article in story[:2]:
        request = Request(
            act=Act.SCHEDULE,
            person=DUTY,
            at=now + datetime.timedelta(hours=1),
            acknowledged=frozenset({"day-word"}) | ask_seen(store, article),
        )
        acting.perform(store, article.id, request, findings=())
    assert sending.due(store, now) == ()
    assert sending.fire(store, now) == ((), ())
    deliver(store)
    assert state(store, story[0]).public is Public.SCHEDULED
    # In time it goes out by itself; a quarter of an hour late the desk is asked.
    at = now + datetime.timedelta(hours=1, minutes=1)
    sent, late = sending.fire(store, at)
    assert [len(each.items) for each in sent] == [1, 1]
    assert late == ()
    assert {item.status for item in deliver(store)} == {ItemStatus.DELIVERED}
    assert state(store, story[1]).public is Public.LIVE


def test_a_late_schedule_asks(store: Store, story: tuple[Article, ...]) -> None:
    now = datetime.datetime.now(datetime.UTC)
    at = now + datetime.timedelta(hours=1)
    given = {"at": at, "acknowledged": frozenset({"day-word"}) | ask_seen(store, story[0])}
    request = Request(act=Act.SCHEDULE, person=DUTY, **given)
    acting.perform(store, story[0].id, request, findings=())
    sent, [late] = sending.fire(store, now + datetime.timedelta(hours=3))
    assert sent == ()
    assert (late.article_id, [each.guard for each in late.failed]) == (story[0].id, ["late"])
    assert outbox.items(store) == ()
    confirmed = Request(act=Act.FIRE, person=OMAR, acknowledged=frozenset({"late"}))
    sending.send(store, story[0].id, confirmed, now=now + datetime.timedelta(hours=3))
    [item] = deliver(store)
    assert item.status is ItemStatus.DELIVERED


def ask_seen(store: Store, article: Article) -> frozenset[str]:
    request = Request(act=Act.PUBLISH, person=DUTY)
    known = acting.facts(store, article.id, request, findings=())
    return frozenset(each.guard for each in known.entries)


def test_two_couriers_never_have_one_item(store: Store, story: tuple[Article, ...]) -> None:
    ask(store, story[0])
    now = datetime.datetime.now(datetime.UTC)
    lease = datetime.timedelta(minutes=2)
    first = outbox.claim(store, "desk-1/1/1", now=now, lease=lease)
    assert first is not None
    assert outbox.claim(store, "desk-2/1/1", now=now, lease=lease) is None
    # Nothing is heard of the first for longer than its lease: another takes it over.
    later = now + lease + datetime.timedelta(seconds=1)
    taken = outbox.claim(store, "desk-2/1/1", now=later, lease=lease)
    assert taken is not None
    assert taken.status is ItemStatus.SENDING
    with pytest.raises(LeaseLost):
        outbox.hold_on(store, first.id, "desk-1/1/1", later)


def test_a_courier_that_comes_too_late_records_nothing(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    ask(store, story[0])

    def overtaken(item: object, step: Step, _done: int, _all: int) -> None:
        if step is Step.COMPARED:
            # It slept so long that another courier did all of it meanwhile.
            [done] = deliver(store, name="desk-2/1/1", now=lambda: much_later)
            assert done.status is ItemStatus.DELIVERED

    much_later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)
    [item] = deliver(store, name="desk-1/1/1", observe=overtaken)
    assert item.status is ItemStatus.DELIVERED
    assert len(list((folder / "releases").glob("*.json"))) == 1
    acts = [each.act for each in workflow_trail(store, story[0])]
    assert acts.count("delivered") == 1


def workflow_trail(store: Store, article: Article) -> tuple:
    from db import audit

    return audit.trail(store, article.id)
