"""A schedule at a site that keeps it: this computer may be off, and the desk learns what came."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from db import articles, audit, outbox, people, publications, schedules, workflow
from db.store import Store
from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Paragraph, new_block
from editor.article.delivery import Deed, ItemStatus, OutboxItem
from editor.article.language import Language
from editor.article.person import Person
from editor.article.span import Text
from editor.article.state import Public
from editor.newsroom import acting
from editor.publishing import configured, courier, sending
from editor.publishing.errors import StillScheduledThere
from editor.publishing.target import Settings
from editor.publishing.targets.wordpress.target import WordPressTarget
from editor.review.act import Act, Request
from tests.db.desk import reopened
from tests.publishing.desk import SEEN, approve, ask, deliver
from tests.publishing.small_site import path_of
from tests.publishing.wordpress.front import Fault
from tests.publishing.wordpress.site import Site, desk
from tests.publishing.wordpress.test_plugin import languages
from tests.review.people import DUTY, MONA, PEOPLE

HOUR = datetime.timedelta(hours=1)
MINUTE = datetime.timedelta(minutes=1)


@dataclass
class Desk:
    """A desk with a WordPress and a folder; time passes when it is told to."""

    store: Store
    site: Site
    folder: Path
    now: datetime.datetime

    def edition(self, language: Language, headline: str, story: str = "") -> Article:
        made = desk(headline).article
        if language is Language.RU:
            made = in_russian(made)
        article = replace(
            made,
            language=language,
            direction=language.direction,
            story_id=story or made.story_id,
            slug=f"{language.value}-{made.id[-8:]}",
        )
        articles.create(self.store, article, author="mona")
        approve(self.store, article.id)
        return article

    def act(self, article: Article, act: Act, person: Person = DUTY, **given: object) -> None:
        request = Request(act=act, person=person, acknowledged=SEEN, **given)
        acting.perform(self.store, article.id, request, findings=(), now=self.now)

    def schedule(self, article: Article, at: datetime.datetime, *targets: str) -> None:
        self.act(article, Act.SCHEDULE, at=at, targets=targets)

    def round(self) -> list[OutboxItem]:
        """Let a program make one round, as the window does every few seconds."""
        sending.fire(self.store, self.now)
        return deliver(self.store, now=lambda: self.now, open_target=self._opened)

    def comes_out(self, article: Article) -> None:
        """Let the site's own clockwork show the post, as it does when its time has come."""
        self.site.wordpress.php(
            "<?php require ABSPATH . 'wp-load.php'; global $wpdb; "
            f'$id = $wpdb->get_var( "SELECT ID FROM $wpdb->posts WHERE post_name = '
            f"'{article.slug}'\" ); $wpdb->update( $wpdb->posts, array( 'post_date' => "
            "'2026-01-01 03:00:00', 'post_date_gmt' => '2026-01-01 00:00:00' ), array( 'ID' => "
            "$id ) ); clean_post_cache( $id ); check_and_publish_future_post( (int) $id );"
        )

    def public(self, article: Article) -> Public:
        return workflow.standing(self.store, article.id).state.public

    def _opened(self, settings: Settings) -> object:
        if settings.kind != "wordpress":
            return configured.opened(settings)
        target = Punctual(settings, self.site.secret_of)
        target.now = self.now
        self.site.targets.append(target)
        return target


def in_russian(article: Article) -> Article:
    paragraph = new_block(Paragraph, Language.RU, text=Text.of("Саммит открылся сегодня утром."))
    lead = Text.of("В Казани начался саммит, на него приехали делегации из сорока стран мира.")
    return replace(
        article,
        lead=lead,
        blocks=(paragraph,),
        signature="Группа",
        tags=(),
        sources=(Source("ТАСС"),),
    )


class Punctual(WordPressTarget):
    """The target, whose clock goes with the test's."""

    now: datetime.datetime

    def clock(self) -> datetime.datetime | None:
        return self.now


@pytest.fixture
def newsroom(tmp_path: Path, site: Site) -> Iterator[Desk]:
    with reopened(tmp_path / "warraq.sqlite") as store:
        for person in PEOPLE:
            people.put(store, person)
        configured.put(store, site.settings())
        folder = tmp_path / "site"
        configured.put(store, Settings("site", "folder", str(folder), "https://news.example"))
        now = datetime.datetime.now(datetime.UTC).replace(microsecond=0) + MINUTE
        yield Desk(store, site, folder, now)


def test_the_site_shows_it_at_its_time_and_the_desk_learns_of_it(
    newsroom: Desk, site: Site
) -> None:
    site.turn_plugin(on=True)
    russian = newsroom.edition(Language.RU, "Саммит в Казани")
    ask(newsroom.store, russian, targets=("wp",))
    newsroom.round()
    [sister] = publications.of_article(newsroom.store, russian.id)
    arabic = newsroom.edition(Language.AR, "قمة قازان", russian.story_id)
    at = newsroom.now + 2 * HOUR
    newsroom.schedule(arabic, at, "wp", "site")

    [item] = newsroom.round()

    assert (item.deed, item.status, item.target) == (Deed.HAND_OVER, ItemStatus.DELIVERED, "wp")
    assert [status for _, status, _ in site.posts()] == ["publish", "future"]
    # Scheduled there, and nothing more: not live here, not in its sister's head.
    assert newsroom.public(arabic) is Public.SCHEDULED
    assert publications.find(newsroom.store, arabic.id, "wp") is None
    assert languages(site.page(sister.url)[1]) == {}
    assert newsroom.round() == []

    # This computer was off for two days: the site showed it in time, the folder did not get it.
    newsroom.comes_out(arabic)
    newsroom.now = at + 48 * HOUR
    _, [late] = sending.fire(newsroom.store, newsroom.now)
    assert ([each.guard for each in late.failed], late.targets) == (["late"], ("site",))
    before = len(site.front.seen)
    [item] = newsroom.round()

    assert (item.deed, item.status, item.target) == (Deed.PUBLISH, ItemStatus.DELIVERED, "wp")
    asked = [seen.method for seen in site.front.seen[before:]]
    assert set(asked) == {"GET"}, "what is there already is looked up, not sent again"
    shown = publications.find(newsroom.store, arabic.id, "wp")
    assert shown is not None and item.receipt is not None
    assert (shown.url, shown.first_published) == (f"{site.address}/{arabic.slug}/", at)
    assert newsroom.public(arabic) is Public.LIVE
    assert languages(site.page(sister.url)[1])["ar"] == shown.url
    assert not (newsroom.folder / "current").exists()
    acts = [each.act for each in audit.trail(newsroom.store, arabic.id)]
    assert acts[-2:] == ["fire", "delivered"]
    # What came out by itself is no edit of somebody's: the next delivery goes through.
    settings = configured.named(newsroom.store, "wp")
    target = site.target()
    assert not sending.changed_remotely(newsroom.store, arabic.id, settings, target)


def test_a_schedule_is_moved_and_taken_back_there(newsroom: Desk, site: Site) -> None:
    article = newsroom.edition(Language.AR, "قمة قازان")
    at = newsroom.now + 2 * HOUR
    newsroom.schedule(article, at, "wp")
    newsroom.round()

    # Moved, in one round: one request, the same post.
    newsroom.act(article, Act.UNSCHEDULE)
    newsroom.schedule(article, at + HOUR, "wp")
    [moved] = newsroom.round()
    assert (moved.deed, moved.status) == (Deed.HAND_OVER, ItemStatus.DELIVERED)
    assert [status for _, status, _ in site.posts()] == ["future"]
    [[date]] = site.wordpress.sql("select post_date_gmt from wp_posts where post_type = 'post'")
    assert date == (at + HOUR).strftime("%Y-%m-%d %H:%M:%S")

    # Held by somebody: it must not come out, whoever is at the desk then. Then on again.
    newsroom.act(article, Act.HOLD, MONA)
    [back] = newsroom.round()
    assert (back.deed, back.status) == (Deed.TAKE_BACK, ItemStatus.DELIVERED)
    assert [status for _, status, _ in site.posts()] == ["draft"]
    assert newsroom.public(article) is Public.SCHEDULED
    newsroom.act(article, Act.CLEAR_HOLD)
    assert [item.deed for item in newsroom.round()] == [Deed.HAND_OVER]

    # Unscheduled, while the site does not answer: told so, tried again, never given up.
    newsroom.act(article, Act.UNSCHEDULE)
    site.front.before = lambda _seen: Fault.CUT_BEFORE
    [waits] = newsroom.round()
    assert (waits.deed, waits.status) == (Deed.TAKE_BACK, ItemStatus.QUEUED)
    with pytest.raises(StillScheduledThere):
        courier.cancel(newsroom.store, waits.id, person=DUTY)
    site.front.calm()
    newsroom.now = waits.next_try_at
    [done] = newsroom.round()
    assert done.status is ItemStatus.DELIVERED
    assert [status for _, status, _ in site.posts()] == ["draft"]
    assert schedules.standing(newsroom.store) == ()
    assert newsroom.public(article) is Public.NEVER

    # Published now after all: the same post, once.
    ask(newsroom.store, article, targets=("wp",))
    newsroom.now += HOUR
    [item] = newsroom.round()
    assert item.status is ItemStatus.DELIVERED
    assert [(status, slug) for _, status, slug in site.posts()] == [("publish", article.slug)]


def test_a_clockwork_that_slept_is_helped_at_the_time_and_not_before(
    newsroom: Desk, site: Site
) -> None:
    """No visitor and no cron came by: the post is still waiting when its time has passed."""
    article = newsroom.edition(Language.AR, "قمة قازان")
    at = newsroom.now + 2 * HOUR
    newsroom.schedule(article, at)
    newsroom.round()
    # Both places are on, and the folder has to be sent to from here.
    newsroom.now = at + MINUTE
    ends = {item.target: item.status for item in newsroom.round()}

    assert ends == {"wp": ItemStatus.DELIVERED, "site": ItemStatus.DELIVERED}
    assert newsroom.public(article) is Public.LIVE
    assert [status for _, status, _ in site.posts()] == ["publish"]
    folder = publications.find(newsroom.store, article.id, "site")
    assert folder is not None
    assert (newsroom.folder / "current" / path_of(folder)).exists()
    assert outbox.items(newsroom.store) == ()


def test_what_was_edited_in_the_sites_schedule_is_told(newsroom: Desk, site: Site) -> None:
    article = newsroom.edition(Language.AR, "قمة قازان")
    at = newsroom.now + 2 * HOUR
    newsroom.schedule(article, at, "wp")
    newsroom.round()
    site.wordpress.sql(
        "update wp_posts set post_content = replace(post_content, 'شكرًا', 'عفوًا')"
        " where post_type = 'post'"
    )
    newsroom.comes_out(article)
    newsroom.now = at + MINUTE

    [item] = newsroom.round()

    assert item.status is ItemStatus.FAILED
    assert item.problem is not None and "عفوًا" in item.problem.theirs
    assert newsroom.public(article) is not Public.LIVE
