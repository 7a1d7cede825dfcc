"""A target that came later is brought up to date at once, and nobody else sends there meanwhile."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from db import outbox, publications, target_claims
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import ItemStatus
from editor.article.publication import Shown
from editor.article.state import Public
from editor.publishing import configured, rebuilding, syncing
from editor.publishing.errors import DeliveryCancelled
from editor.publishing.target import Settings, Step
from editor.review.act import Act
from editor.review.refusal import ActRefused
from tests.publishing.desk import ask, correct, deliver, publish, state
from tests.publishing.small_site import SmallSite, path_of
from tests.publishing.trees import standing
from tests.review.people import DUTY, MONA


@pytest.fixture
def late(store: Store, story: tuple[Article, ...], tmp_path: Path) -> Path:
    """A mirror that is set up when two editions are live and a third is taken down."""
    for article in story:
        publish(store, article)
    ask(store, story[2], Act.KILL)
    deliver(store)
    correct(store, story[0], "عنوان مصحح لهذا الخبر")
    publish(store, story[0], note="صُحح العنوان")
    folder = tmp_path / "mirror"
    configured.put(store, Settings("mirror", "folder", str(folder), "https://mirror.example"))
    return folder


def sync(store: Store, **given: object) -> syncing.Synced:
    parts = {"person": DUTY, "heard": lambda *_: None, "cancelled": lambda: False, **given}
    return syncing.sync(store, "mirror", site_builder=lambda: SmallSite, **parts)


def test_a_new_target_gets_what_is_live_as_it_is_live(
    store: Store, story: tuple[Article, ...], folder: Path, late: Path
) -> None:
    with pytest.raises(ActRefused):
        sync(store, person=MONA)
    assert {each.article_id for each in syncing.missing(store, "mirror")} == {
        story[0].id,
        story[1].id,
    }
    steps: list[Step] = []
    done = sync(store, heard=lambda step, *_: steps.append(step))
    assert (done.arrived, done.waiting) == (2, ())
    assert steps[0] is Step.COMPARED and steps[-1] is Step.READ_BACK
    for article in story[:2]:
        here = publications.find(store, article.id, "site")
        there = publications.find(store, article.id, "mirror")
        assert here is not None and there is not None
        assert (there.revision_id, there.first_published, there.corrections) == (
            here.revision_id,
            here.first_published,
            here.corrections,
        )
        assert there.url.startswith("https://mirror.example/")
        assert standing(late)[path_of(there)] == standing(folder)[path_of(here)]
    assert publications.find(store, story[2].id, "mirror") is None
    assert syncing.missing(store, "mirror") == ()
    assert sync(store).arrived == 0
    # From now on it is a target like any: a kill reaches it, and finds what was put there.
    ask(store, story[0], Act.KILL)
    assert {item.status for item in deliver(store)} == {ItemStatus.DELIVERED}
    assert story[0].headline not in "".join(standing(late).values())


def test_a_target_that_was_off_gets_the_newer_text(
    store: Store, story: tuple[Article, ...], late: Path
) -> None:
    sync(store)
    correct(store, story[1], "Новый заголовок этой самой новости")
    publish(store, story[1], note="Исправлено", targets=("site",))
    [behind] = syncing.missing(store, "mirror")
    assert behind.article_id == story[1].id
    sync(store)
    there = publications.find(store, story[1].id, "mirror")
    assert there is not None
    assert "Новый заголовок" in standing(late)[path_of(there)]


def test_stopped_it_leaves_everything_as_it_was(
    store: Store, story: tuple[Article, ...], late: Path
) -> None:
    with pytest.raises(DeliveryCancelled):
        sync(store, cancelled=lambda: True)
    assert not (late / "current").exists()
    assert len(syncing.missing(store, "mirror")) == 2
    assert target_claims.holders(store) == ()
    assert sync(store).arrived == 2


def test_nobody_else_sends_there_meanwhile(
    store: Store, story: tuple[Article, ...], late: Path
) -> None:
    """Neither a courier nor a second sending of the whole; and a kill in between reaches it."""
    seen: list[str] = []

    def meddle(step: Step, _done: int, _total: int) -> None:
        if step is not Step.COMPARED or seen:
            return
        seen.append("there")
        ask(store, story[1], Act.KILL)
        name = "another/1/1"
        assert [item.target for item in deliver(store, name=name)] == ["site"]
        settings = configured.named(store, "mirror")
        with pytest.raises(rebuilding.TargetBusy):
            rebuilding.rebuild(
                store,
                settings,
                configured.opened(settings),
                SmallSite,
                lambda *_: None,
                lambda: False,
            )

    sync(store, heard=meddle)
    assert seen
    assert state(store, story[1]).public is Public.KILLED
    # What was killed while it was on its way is killed there too, by the next round.
    deliver(store)
    there = publications.find(store, story[1].id, "mirror")
    assert there is not None and there.shown is Shown.KILLED
    assert standing(late)[path_of(there)].startswith("killed:")
    assert outbox.items(store) == ()


def test_a_rebuild_waits_for_what_is_being_sent_and_outlives_a_dead_one(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    publish(store, story[0])
    settings = configured.named(store, "site")
    now, lease = datetime.datetime.now(datetime.UTC), datetime.timedelta(minutes=2)

    def rebuild() -> None:
        target = configured.opened(settings)
        rebuilding.rebuild(store, settings, target, SmallSite, lambda *_: None, lambda: False)

    assert target_claims.take(store, "site", "elsewhere/1/1", now=now, lease=lease)
    with pytest.raises(rebuilding.TargetBusy):
        rebuild()
    ask(store, story[1])
    assert deliver(store) == []
    # Its lease runs out; what is being sent then is waited for in its turn.
    later = now + lease * 2
    claimed = outbox.claim(store, "elsewhere/2/1", now=later, lease=lease)
    assert claimed is not None
    with pytest.raises(rebuilding.TargetBusy):
        rebuild()
    target_claims.give_back(store, "site", "elsewhere/1/1")
    [done] = deliver(store, now=lambda: later + lease * 2)
    assert done.status is ItemStatus.DELIVERED
    rebuild()
