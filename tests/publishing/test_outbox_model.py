"""Outbox, workflow and a real folder under any run of acts, refusals, silences and deaths."""

from __future__ import annotations

import datetime
import random
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from db import articles, audit, backup, outbox, people, publications, workflow
from db.errors import EditionFrozen
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import ItemStatus, OutboxItem
from editor.article.publication import Shown
from editor.article.state import Delivery, Public
from editor.importing import samples
from editor.newsroom import acting
from editor.publishing import configured, sending
from editor.publishing import courier as couriers
from editor.publishing.errors import (
    DeliveryOnItsWay,
    TargetRefused,
    TargetSilent,
    TargetUnreachable,
)
from editor.publishing.target import Settings, Step
from editor.review.act import Act, Request
from editor.review.refusal import ActRefused
from tests.db.desk import reopened
from tests.publishing.desk import SEEN, courier
from tests.publishing.small_site import path_of
from tests.publishing.trees import standing
from tests.review.people import DUTY, PEOPLE

RUNS: Counter[str] = Counter()
TARGETS = ("one", "two")
LIKE = ("well", "unreachable", "refusing", "silent before", "silent after", "dies")


class Died(BaseException):
    """The program was killed: nothing after it is done, not even what tidies up."""


class Fickle:
    """A real target in a bad mood."""

    def __init__(self, target: object, mood: str) -> None:
        self.target = target
        self.mood = mood

    def __getattr__(self, name: str) -> object:
        return getattr(self.target, name)

    def deliver(self, *parts: object) -> object:
        match self.mood:
            case "unreachable":
                raise TargetUnreachable(target="x", reason="no route")
            case "refusing":
                raise TargetRefused(target="x", reason="no")
            case "silent before":
                raise TargetSilent(target="x", reason="timed out")
        receipt = self.target.deliver(*parts)
        if self.mood == "silent after":
            raise TargetSilent(target="x", reason="timed out")
        return receipt


class Desk(RuleBasedStateMachine):
    """Two articles, two targets, two programs on one store."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        root = Path(self.folder.name)
        self.path = root / "warraq.sqlite"
        self.stores = [reopened(self.path), reopened(self.path)]
        self.sites = {name: root / name for name in TARGETS}
        for person in PEOPLE:
            people.put(self.stores[0], person)
        for name, folder in self.sites.items():
            settings = Settings(name, "folder", str(folder), f"https://{name}.example")
            configured.put(self.stores[0], settings)
        self.articles = list(samples.story().editions[:2])
        for each in self.articles:
            articles.create(self.stores[0], each, author="mona")
        self.now = datetime.datetime.now(datetime.UTC)
        self.receipts: Counter[str] = Counter()
        self.programs = 0

    def teardown(self) -> None:
        RUNS["runs"] += 1
        report = backup.check(self.stores[0])
        for store in self.stores:
            store.close()
        self.folder.cleanup()
        assert report.problems == ()

    @invariant()
    def what_is_live_has_its_receipt(self) -> None:
        store = self.stores[1]
        items = outbox.items(store, everything=True)
        keys = Counter((item.target, item.key) for item in items)
        assert set(keys.values()) <= {1}, "one delivery for one key"
        for each in self.articles:
            state = workflow.standing(store, each.id).state
            shown = publications.of_article(store, each.id)
            delivered = [
                item
                for item in items
                if item.article_id == each.id and item.status is ItemStatus.DELIVERED
            ]
            assert all(item.receipt is not None for item in delivered)
            if state.public is Public.LIVE:
                assert any(pub.shown is Shown.LIVE for pub in shown)
            for pub in shown:
                last = [item for item in delivered if item.target == pub.target][-1]
                assert last.receipt is not None
                assert (pub.shown, pub.url) == (last.publication.shown, last.receipt.url)
            waiting = [
                item for item in items if item.article_id == each.id and not item.status.over
            ]
            assert bool(waiting) == (state.delivery is not Delivery.IDLE)
            acts = Counter(entry.act for entry in audit.trail(store, each.id))
            asked = acts["publish"] + acts["hotfix"] + acts["unpublish"] + acts["kill"]
            assert acts["delivered"] <= asked

    @invariant()
    def sites_are_whole(self) -> None:
        for name, folder in self.sites.items():
            if not (folder / "current").exists():
                continue
            files = standing(folder)
            stamps = {files[each].split("[")[1] for each in ("index.html", "feed.xml")}
            assert len(stamps) == 1, "home and feed are of one release"
            unsettled = [
                item
                for item in outbox.items(self.stores[0])
                if item.target == name and item.status in (ItemStatus.SENDING, ItemStatus.UNKNOWN)
            ]
            if unsettled:
                continue
            for pub in publications.of_target(self.stores[0], name):
                assert (path_of(pub) in files) == (pub.shown is not Shown.UNPUBLISHED)

    @rule(which=st.integers(0, 1), at=st.integers(0, 1), text=st.sampled_from("ابتث"))
    def somebody_writes(self, which: int, at: int, text: str) -> None:
        loaded = articles.load(self.stores[at], self.articles[which].id)
        new = replace(loaded.article, headline=f"{self.articles[which].headline} {text}")
        try:
            articles.save(self.stores[at], new, parent=loaded.revision.id, author="mona")
        except EditionFrozen:
            RUNS["frozen"] += 1

    @rule(
        which=st.integers(0, 1),
        at=st.integers(0, 1),
        act=st.sampled_from(
            [Act.PUBLISH, Act.PUBLISH, Act.PUBLISH, Act.HOTFIX, Act.UNPUBLISH, Act.KILL, Act.HOLD]
        ),
        where=st.sampled_from([(), ("one",), ("two",)]),
    )
    def somebody_asks(self, which: int, at: int, act: Act, where: tuple[str, ...]) -> None:
        store, each = self.stores[at], self.articles[which]
        if act is Act.PUBLISH:
            self._approve(store, each)
        request = Request(
            act=act,
            person=DUTY,
            acknowledged=SEEN,
            reason="سبب",
            note="ما تغيّر",
            gone=True,
            confirmed=each.slug,
        )
        try:
            if act is Act.HOLD:
                acting.perform(store, each.id, request, findings=())
                acting.perform(store, each.id, replace(request, act=Act.CLEAR_HOLD), findings=())
            else:
                sending.send(store, each.id, request, targets=where, findings=())
            RUNS[f"{act} passed"] += 1
        except (ActRefused, sending.NowhereShown):
            RUNS[f"{act} refused"] += 1

    def _approve(self, store: Store, each: Article) -> None:
        for act in (Act.SUBMIT, Act.APPROVE):
            request = Request(act=act, person=DUTY, reason="وحدي", acknowledged=SEEN)
            try:
                acting.perform(store, each.id, request, findings=())
            except ActRefused:
                return

    @rule(
        at=st.integers(0, 1),
        mood=st.sampled_from(LIKE),
        step=st.sampled_from(list(Step)),
        later=st.booleans(),
    )
    def a_courier_comes(self, at: int, mood: str, step: Step, later: bool) -> None:
        if later:
            self.now += datetime.timedelta(hours=2)
        self.programs += 1

        def observe(item: OutboxItem, seen: Step, _done: int, _all: int) -> None:
            if seen is Step.RECORDED:
                self.receipts[item.id] += 1
                assert self.receipts[item.id] == 1, "one receipt for one delivery"
            if mood == "dies" and seen is step:
                raise Died

        work = Dying if mood == "dies" else couriers.Courier
        made = courier(
            self.stores[at],
            observe=observe,
            now=lambda: self.now,
            chance=random.Random(self.programs),
            name=f"desk/{self.programs}",
            open_target=lambda settings: Fickle(configured.opened(settings), mood),
            kind=work,
        )
        try:
            for item in made.run():
                RUNS[f"{mood}: {item.status}"] += 1
        except Died:
            RUNS["died"] += 1

    @rule(
        which=st.integers(0, 1),
        mood=st.sampled_from(LIKE),
        step=st.sampled_from(list(Step)),
        act=st.sampled_from([Act.PUBLISH, Act.PUBLISH, Act.UNPUBLISH, Act.KILL]),
    )
    def it_goes_its_way(self, which: int, mood: str, step: Step, act: Act) -> None:
        """The long way, which chance seldom goes: written, asked for, brought out."""
        if act is Act.PUBLISH:
            self.somebody_writes(which, 0, f"{self.programs}")
        self.somebody_asks(which, 0, act, ())
        self.a_courier_comes(1, mood, step, False)
        self.a_courier_comes(0, "well", step, True)

    @rule(at=st.integers(0, 1), cancel=st.booleans(), which=st.integers(0, 5))
    def somebody_looks_after_the_outbox(self, at: int, cancel: bool, which: int) -> None:
        waiting = outbox.items(self.stores[at])
        if not waiting:
            return
        item = waiting[which % len(waiting)]
        do = couriers.cancel if cancel else couriers.retry
        try:
            do(self.stores[at], item.id, person=DUTY, reason="سبب")
            RUNS["cancelled" if cancel else "retried"] += 1
        except ActRefused:
            RUNS["not given up"] += 1
        except DeliveryOnItsWay:
            assert item.status in (ItemStatus.SENDING, ItemStatus.UNKNOWN)


class Dying(couriers.Courier):
    """A courier that, being dead, puts nothing off."""

    def _put_off(self, *parts: object, **given: object) -> None:
        if given.get("asked") != -1:
            super()._put_off(*parts, **given)


Desk.TestCase.settings = hypothesis.settings(max_examples=10, stateful_step_count=20, deadline=None)
TestDesk = Desk.TestCase
