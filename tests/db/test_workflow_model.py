"""The real store under the real decisions: any run of acts and saves holds the invariants."""

from __future__ import annotations

import datetime
import functools
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from db import articles, audit, backup, revisions, sittings, states, workflow
from db.errors import EditionFrozen
from editor.article.json_form import content_hash
from editor.article.state import NEW
from editor.review.act import SYSTEM, Act, Facts, Request
from editor.review.refusal import ActRefused
from editor.review.workflow import decide
from tests.db.desk import article, reopened, with_text
from tests.review.invariants import Witness, check
from tests.review.people import DUTY, MONA, NOW, PEOPLE, SALMA

EDITS = (Act.EDIT, Act.PROOF_EDIT)
TEXTS = ("نص", "نص آخر", "نص ثالث")
RUNS: Counter[str] = Counter()


class Newsroom(RuleBasedStateMachine):
    """Two programs on one store: one acts, the other saves as well."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "warraq.sqlite"
        self.stores = [reopened(path), reopened(path)]
        self.kept = article("خبر", TEXTS[0])
        articles.create(self.stores[0], self.kept, author="mona")
        self.witness = Witness()
        self.acts = 0
        self.saved = 1

    def teardown(self) -> None:
        RUNS["runs"] += 1
        report = backup.check(self.stores[0])
        trail = audit.trail(self.stores[0], self.kept.id)
        for store in self.stores:
            store.close()
        self.folder.cleanup()
        assert report.problems == ()
        # The audit tells the whole way: its last word on each axis is what the axis says.
        axes = {name: states.written(value) for name, value in states.written_axes(NEW).items()}
        for entry in trail:
            assert all(axes[name] == value for name, value in entry.before.items())
            axes |= entry.after
        final = states.written_axes(self.last).items()
        assert axes == {name: states.written(value) for name, value in final}
        assert len(trail) == self.acts

    @invariant()
    def holds(self) -> None:
        standing = workflow.standing(self.stores[1], self.kept.id)
        self.last = standing.state
        check(standing.state, standing.content_hash, self.witness)
        loaded = articles.load(self.stores[0], self.kept.id)
        assert standing.content_hash == content_hash(loaded.article)
        assert standing.version == self.acts
        [card] = articles.page(self.stores[0]).cards
        assert card.state == standing.state.stage
        lines = sittings.sittings(self.stores[0], self.kept.id)
        assert sum(1 + len(line.earlier) for line in lines) == self.saved

    @rule(text=st.sampled_from(TEXTS), at=st.integers(0, 1), author=st.sampled_from(PEOPLE))
    def save(self, text: str, at: int, author: object) -> None:
        loaded = articles.load(self.stores[at], self.kept.id)
        before = workflow.standing(self.stores[at], self.kept.id)
        block = self.kept.blocks[0]
        new = self.kept.with_block(replace(block, text=with_text(self.kept, text).blocks[0].text))
        try:
            saved = articles.save(self.stores[at], new, parent=loaded.revision.id, author=author.id)
        except EditionFrozen:
            RUNS["saves refused"] += 1
            assert before.state.frozen
            return
        self.saved += saved.created
        after = workflow.standing(self.stores[at], self.kept.id)
        assert saved.approval_voided == bool(
            before.state.approved_hash and not after.state.approved_hash
        )
        self.acts += after.state != before.state
        if saved.created:
            RUNS["saves"] += 1
            self.witness = self.witness.see(
                Act.EDIT, before.state, after.state, before.content_hash, after.content_hash
            )

    @rule(
        act=st.sampled_from([act for act in Act if act not in EDITS]),
        person=st.none() | st.sampled_from(PEOPLE),
        good=st.booleans(),
        at=st.integers(0, 1),
    )
    def act(self, act: Act, person: object, good: bool, at: int) -> None:
        store = self.stores[at]
        before = workflow.standing(store, self.kept.id)
        later = NOW + datetime.timedelta(hours=1)
        if good:
            person = None if act in SYSTEM else SALMA if act is Act.POST_REVIEW else DUTY
        request = Request(
            act=act,
            person=person,
            reason="السبب" if good else "",
            note="ما تغيّر" if good else "",
            at=later,
            gone=good,
            agreed=good,
            acknowledged=frozenset({"late"}),
        )
        facts = Facts(
            now=later if act in (Act.FIRE, Act.PUBLISH) else NOW,
            content_hash=before.content_hash,
            delivered=good,
            comments=int(good),
        )
        text = None
        if act is Act.DISCARD and before.state.live_revision:
            text = revisions.load_revision(store, before.state.live_revision)
        decision = functools.partial(decide, request=request, facts=facts)
        try:
            done = workflow.perform(store, self.kept.id, decision, text=text)
        except ActRefused:
            RUNS["refused"] += 1
            assert workflow.standing(store, self.kept.id) == before
            return
        RUNS["passed"] += 1
        self.acts += 1
        self.saved += text is not None
        after = done.standing
        self.witness = self.witness.see(
            act, before.state, after.state, before.content_hash, after.content_hash
        )

    @rule()
    def publish_it(self) -> None:
        """The long way, which chance seldom goes."""
        for act in (Act.SUBMIT, Act.APPROVE, Act.PUBLISH, Act.DELIVERED):
            self.act(act, MONA, True, 0)


Newsroom.TestCase.settings = hypothesis.settings(
    max_examples=12, stateful_step_count=30, deadline=None
)
TestNewsroom = Newsroom.TestCase
