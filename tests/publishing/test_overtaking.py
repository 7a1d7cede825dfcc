"""A kill is possible at once, whatever of the article waits, is on its way, or failed."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from db import outbox, publications
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import Deed, ItemStatus, OutboxItem
from editor.article.publication import Shown
from editor.article.state import Delivery, Public
from editor.publishing import configured, sending
from editor.publishing import courier as couriers
from editor.publishing.errors import TargetRefused
from editor.publishing.target import Settings, Step
from editor.review.act import Act
from editor.review.refusal import ActRefused
from tests.publishing.desk import LostAnswer, ask, correct, deliver, publish, state
from tests.publishing.trees import standing
from tests.review.people import MONA, OMAR

LATER = datetime.timedelta(hours=2)


@pytest.fixture
def mirror(store: Store, tmp_path: Path) -> Path:
    """A second place, whose disk is away until its folder is made."""
    folder = tmp_path / "away" / "mirror"
    configured.put(store, Settings("mirror", "folder", str(folder), "https://mirror.example"))
    return folder


def ends(store: Store) -> dict[tuple[str, Deed], ItemStatus]:
    items = outbox.items(store, everything=True)
    return {(item.target, item.deed): item.status for item in items}


def notice(folder: Path, article: Article) -> bool:
    pages = standing(folder)
    return not any(article.headline in text for text in pages.values()) and any(
        text.startswith("killed:") for text in pages.values()
    )


def test_what_is_out_at_one_place_of_two_is_killed_at_once(
    store: Store, story: tuple[Article, ...], folder: Path, mirror: Path
) -> None:
    article = story[0]
    ask(store, article)
    deliver(store)
    # Readers of one place have it, the other could not be reached: on the desk it is not live yet.
    assert state(store, article).public is Public.NEVER
    assert ends(store)["mirror", Deed.PUBLISH] is ItemStatus.QUEUED

    [kill] = ask(store, article, Act.KILL).items

    assert kill.target == "site"
    assert ends(store)["mirror", Deed.PUBLISH] is ItemStatus.CANCELLED
    mirror.parent.mkdir()
    later = datetime.datetime.now(datetime.UTC) + LATER
    assert [item.deed for item in deliver(store, now=lambda: later)] == [Deed.KILL]
    assert state(store, article).public is Public.KILLED
    assert notice(folder, article)
    assert not mirror.exists(), "it was never there, and does not come"
    assert outbox.items(store) == ()


def test_what_failed_at_one_place_needs_no_cancelling_before_a_kill(
    store: Store, story: tuple[Article, ...], folder: Path, mirror: Path
) -> None:
    article, moods = story[0], {"mirror": "refusing"}

    class Moody(LostAnswer):
        def deliver(self, *parts: object) -> object:
            raise TargetRefused(target="mirror", reason="no")

    def opened(settings: Settings) -> object:
        target = configured.opened(settings)
        return Moody(target, arrived=False) if settings.name in moods else target

    ask(store, article)
    deliver(store, open_target=opened)
    assert ends(store)["mirror", Deed.PUBLISH] is ItemStatus.FAILED
    ask(store, article, Act.KILL)
    assert [item.status for item in deliver(store)] == [ItemStatus.DELIVERED]
    assert state(store, article).public is Public.KILLED


def test_a_kill_overtakes_a_correction_that_waits(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    article = story[0]
    publish(store, article)
    correct(store, article, "عنوان آخر تمامًا لهذا الخبر")
    ask(store, article, note="صُحح العنوان")
    ask(store, article, Act.KILL)
    assert [item.deed for item in deliver(store)] == [Deed.KILL]
    assert state(store, article).public is Public.KILLED
    assert notice(folder, article)


@pytest.mark.parametrize("arrived", [True, False])
def test_a_kill_waits_behind_what_nobody_has_heard_of(
    store: Store, story: tuple[Article, ...], folder: Path, arrived: bool
) -> None:
    article = story[0]
    ask(store, article)
    lost = {
        "open_target": lambda settings: LostAnswer(configured.opened(settings), arrived=arrived)
    }
    [item] = deliver(store, **lost)
    assert item.status is ItemStatus.UNKNOWN
    ask(store, article, Act.KILL)
    later = datetime.datetime.now(datetime.UTC) + LATER
    deliver(store, now=lambda: later)
    deliver(store, now=lambda: later + LATER)
    assert ends(store)["site", Deed.KILL] is ItemStatus.DELIVERED
    assert outbox.items(store) == ()
    assert state(store, article).public is Public.KILLED
    assert notice(folder, article)
    shown = publications.find(store, article.id, "site")
    assert shown is not None and shown.shown is Shown.KILLED


def test_a_kill_comes_behind_what_is_just_being_sent(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    article = story[0]
    ask(store, article)
    asked: list[OutboxItem] = []

    def interrupts(_item: OutboxItem, step: Step, _done: int, _all: int) -> None:
        if step is Step.COMPARED and not asked:
            asked.extend(ask(store, article, Act.KILL).items)

    done = deliver(store, observe=interrupts)
    assert [item.deed for item in done] == [Deed.PUBLISH, Deed.KILL]
    assert state(store, article).public is Public.KILLED
    assert notice(folder, article)


def test_a_kill_of_what_only_waits_calls_it_off(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    article = story[0]
    ask(store, article)
    with pytest.raises(ActRefused):
        ask(store, article, Act.KILL, person=MONA)
    sent = ask(store, article, Act.KILL, person=OMAR)
    assert [item.status for item in sent.items] == [ItemStatus.CANCELLED]
    assert deliver(store) == []
    assert state(store, article).delivery is Delivery.IDLE
    assert state(store, article).public is Public.NEVER
    assert not folder.exists()
    with pytest.raises(ActRefused):
        ask(store, article, Act.KILL, person=OMAR)


def test_what_was_killed_is_not_sent_again_by_a_retry(
    store: Store, story: tuple[Article, ...], folder: Path, mirror: Path
) -> None:
    """The outbox may show what failed long after; a press on “try now” brings no dead text back."""
    article = story[0]
    publish(store, article, targets=("site",))
    correct(store, article, "عنوان آخر تمامًا لهذا الخبر")
    [stays, _] = ask(store, article, note="صُحح", targets=("mirror", "site")).items
    ask(store, article, Act.KILL)
    deliver(store)
    mirror.parent.mkdir()
    couriers.retry(store, stays.id, person=OMAR)
    assert deliver(store) == []
    assert not mirror.exists()
    assert sending.due(store, datetime.datetime.now(datetime.UTC)) == ()
