"""A cache before the site goes on with a page that was taken down or changed.

The desk sees that it is not confirmed, asks again ever later, and publishes everything else.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, audit, media, outbox, people, publications
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import ItemStatus, OutboxItem, Trouble
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.publication import Shown
from editor.article.state import Delivery, Public
from editor.publishing import backoff, configured
from editor.publishing.errors import TargetUnreachable
from editor.publishing.target import Settings
from editor.publishing.targets.wordpress import reading_back
from editor.publishing.targets.wordpress.target import WordPressTarget
from editor.review.act import Act
from tests.db.desk import reopened
from tests.pictures import photographs
from tests.publishing.desk import approve, ask, correct, courier, deliver, state
from tests.publishing.wordpress.front import Answer
from tests.publishing.wordpress.site import Site, desk, with_picture
from tests.review.people import PEOPLE

PHOTOGRAPH = MediaFile(photographs.coded(), "image/jpeg", 96, 64)
LATER = datetime.timedelta(hours=2)


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_back, "_PAUSE", 0.01)


@pytest.fixture
def desk_store(tmp_path: Path, site: Site) -> Iterator[Store]:
    with reopened(tmp_path / "warraq.sqlite") as opened:
        for person in PEOPLE:
            people.put(opened, person)
        media.add(opened, PHOTOGRAPH)
        configured.put(opened, site.settings())
        yield opened


def now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def approved(store: Store, headline: str, *, picture: bool = False) -> Article:
    made = desk(headline)
    article = with_picture(made, PHOTOGRAPH).article if picture else made.article
    article = replace(article, slug=f"khabar-{article.id[-8:]}")
    articles.create(store, article, author="mona")
    approve(store, article.id)
    return article


def rounds(site: Site, store: Store, **parts: object) -> list[OutboxItem]:
    return deliver(store, open_target=lambda _settings: site.target(), **parts)


def item_of(store: Store, article: Article) -> OutboxItem:
    return outbox.items(store, article_id=article.id, everything=True)[-1]


def live_and_kept(site: Site, store: Store, *, picture: bool = False) -> Article:
    """Return an article that readers have, its page lying in a cache."""
    article = approved(store, "خبر يُسحب", picture=picture)
    ask(store, article)
    [item] = rounds(site, store)
    assert item.receipt is not None
    site.front.keep()
    assert site.page(item.receipt.url)[0] == 200
    return article


@pytest.mark.parametrize("act", [Act.UNPUBLISH, Act.KILL])
def test_what_a_cache_still_shows_holds_back_no_other_article(
    site: Site, desk_store: Store, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backoff, "GIVEN_UP_AFTER", 3)
    store = desk_store
    gone = live_and_kept(site, store)
    ask(store, gone, act)
    other = approved(store, "خبر يُنشر")
    ask(store, other)
    # In one round, the taking down first.
    ends = rounds(site, store)
    assert [(each.article_id, each.status) for each in ends] == [
        (gone.id, ItemStatus.UNKNOWN),
        (other.id, ItemStatus.DELIVERED),
    ]
    item = ends[0]
    assert item.problem is not None
    assert item.problem.trouble is Trouble.NOT_CONFIRMED
    for language in Language:
        assert publications.find(store, gone.id, "wp").url in item.problem.message.say(language)
    # The desk is not told that it is gone, and the site's own word is that it is.
    assert state(store, gone).delivery is Delivery.UNKNOWN
    assert state(store, gone).public is Public.LIVE
    assert publications.find(store, gone.id, "wp").shown is Shown.LIVE
    assert state(store, other).public is Public.LIVE

    # Tried again ever later, and never given up.
    waits = []
    for _ in range(backoff.GIVEN_UP_AFTER + 1):
        moment = item.next_try_at
        [item] = rounds(site, store, now=lambda moment=moment: moment)
        assert item.status is ItemStatus.UNKNOWN
        waits.append(item.next_try_at - moment)
    assert waits[0] < waits[2] <= backoff.CAP
    # A site that is away for a while settles nothing of it, and holds back no more than before.
    moment = item.next_try_at
    site.front.before = lambda _seen: Answer(503)
    [item] = rounds(site, store, now=lambda: moment)
    assert item.is_unconfirmed
    site.front.before = None
    last = approved(store, "خبر ثالث")
    ask(store, last)
    [end] = rounds(site, store, now=lambda: moment)
    assert (end.article_id, end.status) == (last.id, ItemStatus.DELIVERED)

    site.front.keep()
    [item] = rounds(site, store, now=lambda: moment + LATER)
    assert item.status is ItemStatus.DELIVERED
    ended = Public.KILLED if act is Act.KILL else Public.UNPUBLISHED
    assert (state(store, gone).public, state(store, gone).delivery) == (ended, Delivery.IDLE)
    assert len(site.posts()) == 3
    acts = [each.act for each in audit.trail(store, gone.id)]
    assert acts.count(act.value) == 1


def test_publishing_one_now_goes_past_what_a_cache_still_shows(
    site: Site, desk_store: Store
) -> None:
    """``warraq publish ID`` works on its own items, though the other's try is due too."""
    store = desk_store
    gone = live_and_kept(site, store)
    ask(store, gone, Act.UNPUBLISH)
    rounds(site, store)
    others = [approved(store, f"خبر {number}") for number in range(2)]
    ids = tuple(ask(store, each).items[0].id for each in others)
    made = courier(store, open_target=lambda _settings: site.target(), now=lambda: now() + LATER)
    ends = list(made.run(ids))
    assert [(each.id, each.status) for each in ends] == [
        (each, ItemStatus.DELIVERED) for each in ids
    ]
    # Both asked for by name, one of them in vain: the round ends.
    items = (item_of(store, gone).id, *ids)
    [end] = list(courier(store, open_target=lambda _settings: site.target()).run(items))
    assert end.is_unconfirmed


def test_a_kill_does_not_wait_for_a_cache(site: Site, desk_store: Store) -> None:
    """Its notice and the end of its pictures come at once, upon whatever is not confirmed."""
    store = desk_store
    gone = live_and_kept(site, store, picture=True)
    [picture] = site.pictures()
    ask(store, gone, Act.UNPUBLISH)
    rounds(site, store)
    assert [status for _, status, _ in site.posts()] == ["draft"]
    unpublishing = item_of(store, gone)
    ask(store, gone, Act.KILL)
    [killing] = rounds(site, store)
    assert (killing.id, killing.is_unconfirmed) == (item_of(store, gone).id, True)
    assert [status for _, status, _ in site.posts()] == ["publish"]
    assert picture not in site.pictures()

    # The unpublishing is not done once more: it would hide the notice.
    site.front.keep()
    ends = rounds(site, store, now=lambda: now() + LATER)
    assert [(each.id, each.status) for each in ends] == [
        (unpublishing.id, ItemStatus.CANCELLED),
        (killing.id, ItemStatus.DELIVERED),
    ]
    assert state(store, gone).public is Public.KILLED
    [(_, status, _)] = site.posts()
    assert status == "publish"
    assert "سُحب الخبر" in site.page(publications.find(store, gone.id, "wp").url)[1]


def test_a_kill_goes_past_a_correction_that_a_cache_does_not_show(
    site: Site, desk_store: Store
) -> None:
    store = desk_store
    gone = live_and_kept(site, store)
    correct(store, gone, "عنوان مصحح")
    ask(store, gone, note="صُحح العنوان")
    [correction] = rounds(site, store)
    assert correction.is_unconfirmed
    ask(store, gone, Act.KILL)
    [killing] = rounds(site, store)
    assert killing.is_unconfirmed
    site.front.keep()
    rounds(site, store, now=lambda: now() + LATER)
    assert state(store, gone).public is Public.KILLED
    assert outbox.item(store, correction.id).status is ItemStatus.CANCELLED
    assert len(site.posts()) == 1


def test_an_answer_that_was_lost_still_holds_the_site(site: Site, desk_store: Store) -> None:
    """Only what the site said itself is let past; what is on its way is looked up first."""
    store = desk_store
    first, other = approved(store, "خبر أول"), approved(store, "خبر ثان")
    ask(store, first)
    ask(store, other)
    site.front.before = lambda seen: Answer(504, late=True) if seen.method != "GET" else None
    [item] = rounds(site, store)
    assert (item.article_id, item.problem.trouble) == (first.id, Trouble.SILENT)
    site.front.calm()
    assert rounds(site, store) == []

    def away(_settings: Settings) -> WordPressTarget:
        raise TargetUnreachable(target="wp", reason="no route")

    moment = now() + LATER
    assert [each.id for each in deliver(store, open_target=away, now=lambda: moment)] == [item.id]
    ends = rounds(site, store, now=lambda: moment + LATER)
    assert [each.article_id for each in ends] == [first.id, other.id]
    assert {each.status for each in ends} == {ItemStatus.DELIVERED}
    assert len(site.posts()) == 2
