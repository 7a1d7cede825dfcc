"""One article is one post: killed at any step, answers lost, several desktops at once."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, media, outbox, people
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import Deed, ItemStatus
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.publishing import configured
from editor.publishing.errors import TargetSilent
from editor.publishing.targets.wordpress.errors import NotReadBack, ServerBusy
from editor.review.act import Act
from tests.db.desk import reopened
from tests.pictures import photographs
from tests.publishing.desk import approve, ask, correct, deliver
from tests.publishing.wordpress import another
from tests.publishing.wordpress.front import Answer, Fault, Front, Seen
from tests.publishing.wordpress.site import Site, desk, with_picture
from tests.review.people import PEOPLE

PHOTOGRAPH = MediaFile(photographs.coded(), "image/jpeg", 96, 64)


@pytest.fixture
def desk_store(tmp_path: Path, site: Site) -> Iterator[Store]:
    with reopened(tmp_path / "warraq.sqlite") as opened:
        for person in PEOPLE:
            people.put(opened, person)
        media.add(opened, PHOTOGRAPH)
        configured.put(opened, site.settings())
        yield opened


def approved(store: Store) -> Article:
    article = with_picture(desk(), PHOTOGRAPH).article
    article = replace(article, slug=f"qimma-{article.id[-8:]}")
    articles.create(store, article, author="mona")
    approve(store, article.id)
    return article


def writes(front: Front) -> list[Seen]:
    return [seen for seen in front.seen if seen.method != "GET"]


def killed_after(
    site: Site, store: Store, article: Article, number: int, act: Act = Act.PUBLISH
) -> bool:
    """Kill a courier when WordPress has done its write of this number; False if it had fewer.

    0 is before the first, and a reading request changes nothing there: so this is every step that
    can be told apart at the site. The store's own steps lie before the first and behind the last.
    """
    ask(store, article, act, targets=("wp",), note="تفاصيل جديدة")
    site.front.calm()
    killed = threading.Event()

    def strike(seen: Seen) -> None:
        count = len(writes(site.front))
        if count == number and (seen.method != "GET" or number == 0):
            process.kill()
            killed.set()

    site.front.after = strike
    process = another.courier_round(store.path, site.passwords["desk"])
    process.join(60)
    assert process.exitcode == (-9 if killed.is_set() else 0)
    site.front.calm()
    return killed.is_set()


def posts_of(site: Site, article: Article) -> list[tuple[int, str, str]]:
    return [post for post in site.posts() if post[2].startswith(article.slug)]


@pytest.mark.parametrize("plugin", [False, True], ids=["bare", "plugin"])
def test_a_publishing_killed_after_any_write_ends_as_one_post(
    site: Site, desk_store: Store, plugin: bool
) -> None:
    site.turn_plugin(on=plugin)
    table = []
    for number in range(20):
        article = approved(desk_store)
        was_killed = killed_after(site, desk_store, article, number)
        between = [status for _, status, _ in posts_of(site, article)]
        [item] = outbox.items(desk_store, article_id=article.id, everything=True)
        if was_killed:
            assert item.status is ItemStatus.SENDING
            deliver(desk_store, open_target=lambda settings: site.target())
            [item] = outbox.items(desk_store, article_id=article.id, everything=True)
        assert item.status is ItemStatus.DELIVERED
        [(post, status, slug)] = posts_of(site, article)
        assert item.receipt is not None
        assert (status, slug, str(post)) == ("publish", article.slug, item.receipt.remote_id)
        assert len(site.pictures()) == 1
        table.append((number, between, [status]))
        if not was_killed:
            break
    assert len(table) >= 4, table
    assert [between for _, between, _ in table if between][:2] == [["draft"], ["publish"]]


def test_a_change_killed_after_any_write_is_made_once(site: Site, desk_store: Store) -> None:
    article = approved(desk_store)
    ask(desk_store, article, targets=("wp",))
    deliver(desk_store, open_target=lambda settings: site.target())
    [(post, _, _)] = site.posts()
    for number in range(20):
        article = correct(desk_store, article, f"عنوان {number}", start=Act.START_UPDATE)
        was_killed = killed_after(site, desk_store, article, number)
        if was_killed:
            deliver(desk_store, open_target=lambda settings: site.target())
        assert all(item.status.over for item in outbox.items(desk_store, everything=True))
        assert site.posts() == [(post, "publish", article.slug)]
        assert article.headline in site.page(f"{site.address}/{article.slug}/")[1]
        if not was_killed:
            break
    assert number >= 1
    for act, status in ((Act.UNPUBLISH, "draft"), (Act.KILL, "publish")):
        assert killed_after(site, desk_store, article, 1, act)
        deliver(desk_store, open_target=lambda settings: site.target())
        assert all(item.status.over for item in outbox.items(desk_store, everything=True))
        assert site.posts() == [(post, status, article.slug)]


@pytest.mark.parametrize(
    "fault", [Fault.CUT_BEFORE, Fault.CUT_AFTER], ids=["not arrived", "answer lost"]
)
def test_silence_is_looked_up_and_nothing_doubles(site: Site, fault: Fault) -> None:
    """Each write of a delivery meets the fault in turn: every time it is not known, then known."""
    made = with_picture(desk(), PHOTOGRAPH)
    target = site.target()
    target.check()
    parcel = made.parcel()
    for _ in range(20):
        once = iter([fault])
        # The first write of this round; what earlier rounds have done is not written again.
        site.front.before = lambda seen, once=once: (
            None if seen.method == "GET" else next(once, None)
        )
        try:
            receipt = made.send(target, parcel)
        except TargetSilent:
            site.front.calm()
            found = target.look_up(parcel)
            if found is not None and found.arrived:
                receipt = found.receipt
                made.record(parcel, receipt)
                break
            if fault is Fault.CUT_BEFORE:
                # Nothing gets through, so that no round would come further.
                receipt = made.send(target, parcel)
                break
        else:
            break
    [(number, status, slug)] = site.posts()
    assert (str(number), status, slug) == (receipt.remote_id, "publish", made.slug)
    assert len(site.pictures()) == 1
    # What was recorded after the look-up is what a delivery records.
    made.send(target, made.parcel(Deed.UPDATE))


def test_what_cannot_be_read_back_is_not_known(site: Site) -> None:
    """The site falls over just when the article is there: that is no failure, and no success."""
    made = desk()
    target = site.target()
    parcel = made.parcel()

    def fall_over(seen: Seen) -> Answer | None:
        switched = any("/wp/v2/posts/" in each.path for each in writes(site.front))
        return Answer(503) if switched and seen.method == "GET" else None

    site.front.before = fall_over
    with pytest.raises(NotReadBack) as caught:
        made.send(target, parcel)

    for language in Language:
        busy = ServerBusy(target="wp", status=503).say(language)
        assert busy in caught.value.say(language)
    site.front.calm()
    found = target.look_up(parcel)
    assert found is not None and found.arrived


def hold_drafts(front: Front, desktops: int) -> None:
    """Let no draft through before every desktop wants to make its own: the worst moment."""
    gate = threading.Barrier(desktops)

    def wait(seen: Seen) -> None:
        if seen.method == "POST" and seen.path.startswith("/wp-json/wp/v2/posts?"):
            gate.wait(30)

    front.before = wait


@pytest.mark.parametrize("plugin", [False, True], ids=["bare", "plugin"])
def test_desktops_that_share_nothing_make_one_post(site: Site, plugin: bool) -> None:
    """Look-up then post is not atomic: without precautions four desktops make four posts."""
    site.turn_plugin(on=plugin)
    made = desk()
    hold_drafts(site.front, 3)
    receipts = another.context().Queue()
    desktops = [
        another.desktop(
            dataclasses.replace(made), site.settings(), site.passwords["desk"], receipts
        )
        for _ in range(3)
    ]
    said = [receipts.get(timeout=60) for _ in desktops]
    for each in desktops:
        each.join(30)
    receipts.close()

    [(number, status, slug)] = site.posts()
    assert (status, slug) == ("publish", made.slug)
    # Who came second may have to look again; nobody was told of another post than this.
    assert {getattr(each, "remote_id", str(number)) for each in said} == {str(number)}, said
    target = site.target()
    found = target.look_up(made.parcel())
    assert found is not None and found.receipt.remote_id == str(number)


def test_two_couriers_of_one_desk_send_one_post(site: Site, desk_store: Store) -> None:
    article = approved(desk_store)
    ask(desk_store, article, targets=("wp",))

    both = [another.courier_round(desk_store.path, site.passwords["desk"]) for _ in range(2)]
    for each in both:
        each.join(60)
        assert each.exitcode == 0

    [item] = outbox.items(desk_store, everything=True)
    assert item.status is ItemStatus.DELIVERED
    assert len(site.posts()) == 1
    drafts = [seen for seen in writes(site.front) if "/wp/v2/posts?" in seen.path]
    assert len(drafts) == 1, "the second did not even try"
