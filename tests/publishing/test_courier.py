"""From the act to the receipt: what is delivered, what is not, and what the desk says of it."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path

import pytest

from db import articles, backup, outbox, publications, site_files, workflow
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import Deed, ItemStatus, Trouble
from editor.article.language import Language
from editor.article.publication import Shown
from editor.article.state import Delivery, Public
from editor.newsroom import acting
from editor.publishing import configured, sending
from editor.publishing import courier as couriers
from editor.publishing.errors import DeliveryOnItsWay, TargetUnreachable
from editor.publishing.target import Settings, Step
from editor.review.act import Act, Request
from editor.review.refusal import ActRefused
from tests.db.desk import reopened
from tests.publishing.desk import (
    LostAnswer,
    approve,
    ask,
    correct,
    courier,
    deliver,
    publish,
    state,
)
from tests.publishing.small_site import path_of
from tests.publishing.trees import standing
from tests.review.people import DUTY, MONA, OMAR


def page(folder: Path, store: Store, article: Article) -> Path:
    shown = publications.find(store, article.id, "site")
    assert shown is not None
    return folder / "current" / path_of(shown)


def test_what_is_delivered_was_read_back(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    steps: list[Step] = []
    ask(store, story[0])
    assert state(store, story[0]).delivery is Delivery.SENDING
    [item] = deliver(store, observe=lambda _item, step, _done, _all: steps.append(step))
    assert item.status is ItemStatus.DELIVERED
    assert item.receipt is not None
    content = page(folder, store, story[0]).read_bytes()
    assert item.receipt.remote_hash == hashlib.sha256(content).hexdigest()
    assert item.receipt.url.startswith("https://news.example/ar/")
    assert item.receipt.url.endswith("/")
    assert story[0].headline in content.decode()
    assert list(dict.fromkeys(steps)) == list(Step)
    assert state(store, story[0]).public is Public.LIVE
    shown = publications.find(store, story[0].id, "site")
    assert shown is not None
    assert (shown.shown, shown.remote_hash) == (Shown.LIVE, item.receipt.remote_hash)
    stands = {
        str(path.relative_to(folder / "current")): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files_below(folder / "current")
    }
    assert site_files.everything(store, "site") == stands


def files_below(folder: Path) -> list[Path]:
    found = []
    for path in folder.iterdir():
        found += files_below(path) if path.is_dir() else [path]
    return found


def test_siblings_heads_are_made_anew_by_the_same_act(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    publish(store, story[0])
    assert "also:  " in page(folder, store, story[0]).read_text()
    publish(store, story[1])
    russian = publications.find(store, story[1].id, "site")
    arabic = publications.find(store, story[0].id, "site")
    assert russian is not None
    assert arabic is not None
    text = page(folder, store, story[0]).read_bytes()
    assert path_of(russian) in text.decode()
    # The page of the sibling was changed by us: its recorded hash says so.
    assert arabic.remote_hash == hashlib.sha256(text).hexdigest()
    ask(store, story[1], Act.UNPUBLISH)
    deliver(store)
    assert path_of(russian) not in page(folder, store, story[0]).read_text()


def test_a_correction_keeps_the_address_and_tells_the_readers(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    publish(store, story[0])
    first = publications.find(store, story[0].id, "site")
    correct(store, story[0], "عنوان آخر تمامًا لهذا الخبر")
    [item] = publish(store, story[0], note="صُحح العنوان")
    assert item.deed is Deed.CORRECT
    shown = publications.find(store, story[0].id, "site")
    assert first is not None
    assert shown is not None
    assert (shown.slug, shown.rubric, shown.url) == (first.slug, first.rubric, first.url)
    assert shown.first_published == first.first_published
    assert shown.updated > first.updated
    assert [each.text for each in shown.corrections] == ["صُحح العنوان"]
    assert "صُحح العنوان" in page(folder, store, story[0]).read_text()


def test_an_update_moves_the_date_and_is_no_correction(
    store: Store, story: tuple[Article, ...]
) -> None:
    publish(store, story[0])
    correct(store, story[0], "عنوان أحدث بعد ساعة من النشر", start=Act.START_UPDATE)
    [item] = publish(store, story[0], note="أُضيف ما جرى بعد الظهر")
    assert (item.deed, item.note) == (Deed.UPDATE, "أُضيف ما جرى بعد الظهر")
    shown = publications.find(store, story[0].id, "site")
    assert shown is not None
    assert shown.corrections == ()
    assert shown.updated > shown.first_published


def test_what_is_killed_leaves_its_notice_and_nothing_else(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    publish(store, story[0])
    place = page(folder, store, story[0])
    with pytest.raises(ActRefused):
        ask(store, story[0], Act.KILL, confirmed="another-slug")
    ask(store, story[0], Act.KILL)
    [item] = deliver(store)
    assert (item.deed, item.status) == (Deed.KILL, ItemStatus.DELIVERED)
    assert place.read_text() == "killed: سُحب الخبر"
    assert state(store, story[0]).public is Public.KILLED
    assert story[0].headline not in (folder / "current" / "index.html").read_text()


def test_an_unpublished_article_leads_where_it_was_told(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    publish(store, story[0])
    place = page(folder, store, story[0])
    ask(store, story[0], Act.UNPUBLISH, gone=False, redirect="https://news.example/ar/")
    [item] = deliver(store)
    assert item.status is ItemStatus.DELIVERED
    assert not place.exists()
    shown = publications.find(store, story[0].id, "site")
    assert shown is not None
    assert (shown.shown, shown.moved_to) == (Shown.UNPUBLISHED, "https://news.example/ar/")
    # The same revision may go out again: it is another delivery, with a key of its own.
    acting.perform(store, story[0].id, Request(act=Act.START_CORRECTION, person=DUTY), findings=())
    approve(store, story[0].id)
    [again] = publish(store, story[0], note="عاد")
    assert again.status is ItemStatus.DELIVERED
    assert place.exists()
    keys = [each.key for each in outbox.items(store, everything=True)]
    assert len(set(keys)) == 3


def test_what_cannot_be_reached_is_tried_later_and_later(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    configured.put(
        store, Settings("site", "folder", str(folder / "no" / "such"), "https://news.example")
    )
    ask(store, story[0])
    waits = []
    now = datetime.datetime.now(datetime.UTC)
    for tries in range(1, 13):
        [item] = deliver(store, now=lambda moment=now: moment)
        assert item.tries == tries
        if item.status is ItemStatus.FAILED:
            break
        assert (item.status, item.problem.trouble) == (ItemStatus.QUEUED, Trouble.UNREACHABLE)
        assert state(store, story[0]).delivery is Delivery.SENDING
        waits.append((item.next_try_at - now).total_seconds())
        assert deliver(store, now=lambda moment=now: moment) == []
        now = item.next_try_at
    assert all(2.5 <= wait <= 3600 for wait in waits)
    assert waits[-1] >= 1800
    assert waits[3] > waits[0] * 2
    # After hours a person is asked; with the disk back, the same item goes out.
    assert state(store, story[0]).delivery is Delivery.FAILED
    configured.put(store, Settings("site", "folder", str(folder), "https://news.example"))
    couriers.retry(store, item.id, person=OMAR)
    [item] = deliver(store)
    assert item.status is ItemStatus.DELIVERED
    assert state(store, story[0]).public is Public.LIVE


def test_a_clock_that_was_set_back_does_not_put_a_try_off(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    away = Settings("site", "folder", str(folder / "no" / "such"), "https://news.example")
    configured.put(store, away)
    ask(store, story[0])
    right = datetime.datetime.now(datetime.UTC)
    fast = right + datetime.timedelta(days=400)
    [item] = deliver(store, now=lambda: fast)
    assert item.next_try_at > fast
    assert not item.is_due(fast)
    configured.put(store, Settings("site", "folder", str(folder), "https://news.example"))
    # The clock is right again: waiting for the year after next would be no way to publish.
    [item] = deliver(store, now=lambda: right)
    assert item.status is ItemStatus.DELIVERED


@pytest.mark.parametrize("arrived", [True, False])
def test_silence_is_looked_up_before_anything_is_sent_again(
    store: Store, story: tuple[Article, ...], folder: Path, arrived: bool
) -> None:
    ask(store, story[0])
    [item] = deliver(
        store,
        open_target=lambda settings: LostAnswer(configured.opened(settings), arrived=arrived),
    )
    assert (item.status, item.problem.trouble) == (ItemStatus.UNKNOWN, Trouble.SILENT)
    assert state(store, story[0]).delivery is Delivery.UNKNOWN
    with pytest.raises(DeliveryOnItsWay):
        couriers.cancel(store, item.id, person=OMAR)
    releases = len(list((folder / "releases").glob("*.json"))) if arrived else 0
    [item] = deliver(store, now=lambda: item.next_try_at)
    assert item.status is ItemStatus.DELIVERED
    assert state(store, story[0]).public is Public.LIVE
    assert len(list((folder / "releases").glob("*.json"))) == max(releases, 1)


def test_what_was_edited_there_is_not_written_over(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    publish(store, story[0])
    place = page(folder, store, story[0])
    original = place.read_text()
    place.write_text("<h1>someone else was here</h1>")
    correct(store, story[0], "عنوان آخر تمامًا لهذا الخبر")
    [item] = publish(store, story[0], note="صُحح")
    assert (item.status, item.problem.trouble) == (ItemStatus.FAILED, Trouble.REMOTE_CHANGED)
    assert item.problem.theirs == "someone else was here", "words, not markup"
    assert "عنوان آخر" in item.problem.ours
    assert place.read_text() == "<h1>someone else was here</h1>" != original
    couriers.retry(store, item.id, person=OMAR)
    [item] = deliver(store)
    assert item.status is ItemStatus.FAILED
    couriers.retry(store, item.id, person=OMAR, overwrite=True, reason="تعديل بالخطأ")
    [item] = deliver(store)
    assert item.status is ItemStatus.DELIVERED
    assert "عنوان آخر" in place.read_text()
    target = configured.opened(configured.named(store, "site"))
    assert not sending.changed_remotely(store, story[0].id, configured.named(store, "site"), target)
    place.write_text("again")
    assert sending.changed_remotely(store, story[0].id, configured.named(store, "site"), target)


def test_two_targets_are_one_act(store: Store, story: tuple[Article, ...], tmp_path: Path) -> None:
    away = tmp_path / "away" / "mirror"
    configured.put(store, Settings("mirror", "folder", str(away), "https://mirror.example"))
    ask(store, story[0])
    ends = {item.target: item for item in deliver(store)}
    assert ends["site"].status is ItemStatus.DELIVERED
    assert ends["mirror"].status is ItemStatus.QUEUED
    assert state(store, story[0]).delivery is Delivery.SENDING
    # The other is given up: what readers see is live.
    couriers.cancel(store, ends["mirror"].id, person=OMAR)
    assert state(store, story[0]).public is Public.LIVE
    assert publications.find(store, story[0].id, "mirror") is None
    [item] = [*ask(store, story[0], Act.UNPUBLISH).items]
    assert item.target == "site"


def test_a_publishing_may_be_given_up_and_a_kill_may_not(
    store: Store, story: tuple[Article, ...]
) -> None:
    [item] = ask(store, story[0]).items
    with pytest.raises(ActRefused):
        couriers.cancel(store, item.id, person=MONA)
    couriers.cancel(store, item.id, person=OMAR)
    assert state(store, story[0]).delivery is Delivery.IDLE
    assert deliver(store) == []
    publish(store, story[0])
    [item] = ask(store, story[0], Act.KILL).items
    with pytest.raises(ActRefused) as refused:
        couriers.cancel(store, item.id, person=OMAR)
    assert [each.guard for each in refused.value.failed] == ["not_abandoned"]
    assert outbox.item(store, item.id).status is ItemStatus.QUEUED


def test_a_hold_stops_what_was_not_heard_of(store: Store, story: tuple[Article, ...]) -> None:
    ask(store, story[0])
    [item] = deliver(
        store, open_target=lambda settings: LostAnswer(configured.opened(settings), arrived=False)
    )
    acting.perform(store, story[0].id, Request(act=Act.HOLD, person=MONA), findings=())
    [item] = deliver(store, now=lambda: item.next_try_at)
    assert (item.status, item.problem.trouble) == (ItemStatus.FAILED, Trouble.REFUSED)
    assert state(store, story[0]).delivery is Delivery.FAILED


def test_a_site_that_is_gone_is_delivered_whole(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    import shutil

    publish(store, story[0])
    shutil.rmtree(folder)
    [item] = publish(store, story[1])
    assert item.status is ItemStatus.DELIVERED
    assert page(folder, store, story[0]).exists()
    assert page(folder, store, story[1]).exists()


def test_a_stopped_delivery_shows_readers_nothing(
    store: Store, story: tuple[Article, ...], folder: Path
) -> None:
    ask(store, story[0])
    [item] = deliver(store, cancelled=lambda: True)
    assert (item.status, item.problem.trouble) == (ItemStatus.FAILED, Trouble.CANCELLED)
    assert not (folder / "current").exists()
    couriers.cancel(store, item.id, person=OMAR)
    assert state(store, story[0]).delivery is Delivery.IDLE


def test_a_bug_leaves_the_item_to_be_looked_up(store: Store, story: tuple[Article, ...]) -> None:
    ask(store, story[0])

    def broken(_item: object, step: Step, _done: int, _all: int) -> None:
        if step is Step.SWITCHED:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        deliver(store, observe=broken)
    [item] = outbox.items(store)
    assert item.status is ItemStatus.UNKNOWN
    [item] = deliver(store)
    assert item.status is ItemStatus.DELIVERED
    assert articles.load(store, story[0].id).article == story[0]
    assert workflow.standing(store, story[0].id).state.public is Public.LIVE
    assert isinstance(TargetUnreachable(target="x", reason="y").say(story[0].language), str)
    assert courier(store).name


def test_a_copy_of_the_store_writes_over_nothing_that_the_other_published(
    store: Store, story: tuple[Article, ...], folder: Path, tmp_path: Path
) -> None:
    publish(store, story[0])
    copied = backup.backup(store, tmp_path / "copy.zip")
    other = tmp_path / "other" / "warraq.sqlite"
    other.parent.mkdir()
    backup.restore(copied.path, other)
    publish(store, story[1])
    seen = standing(folder)
    with reopened(other) as copy:
        [item] = publish(copy, story[2])
        assert item.status is ItemStatus.FAILED
        assert all(
            f"warraq targets rebuild site{end}" in item.problem.message.say(language)
            for language, end in zip(Language, (" --overwrite",) * 3, strict=True)
        )
        # A reason to write over an edit is none to write over another desk's work.
        couriers.retry(copy, item.id, person=OMAR, overwrite=True, reason="بالخطأ")
        [item] = deliver(copy)
        assert item.status is ItemStatus.FAILED
    assert standing(folder) == seen
    assert len(list((folder / "releases").glob("*.json"))) == 2
    # The first goes on as if nothing had been.
    [item] = publish(store, story[2])
    assert item.status is ItemStatus.DELIVERED
