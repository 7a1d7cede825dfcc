"""A WordPress that the desk has since yesterday gets what is live, each article once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from db import outbox, people, publications
from editor.article.article import Article
from editor.article.delivery import ItemStatus
from editor.article.language import Language
from editor.article.state import Public
from editor.publishing import configured, syncing
from editor.publishing.target import Settings, Step
from editor.publishing.targets.wordpress.target import WordPressTarget
from tests.db.desk import reopened
from tests.publishing.desk import deliver, publish, state
from tests.publishing.wordpress.front import Fault
from tests.publishing.wordpress.site import Site
from tests.publishing.wordpress.test_schedules import Desk
from tests.review.people import DUTY, PEOPLE


def test_what_is_live_elsewhere_arrives_once_and_the_rest_can_be_stopped(
    site: Site, tmp_path: Path
) -> None:
    with reopened(tmp_path / "warraq.sqlite") as store:
        for person in PEOPLE:
            people.put(store, person)
        folder = tmp_path / "site"
        configured.put(store, Settings("site", "folder", str(folder), "https://news.example"))
        desk = Desk(store, site, folder, None)  # type: ignore[arg-type]
        live: list[Article] = []
        for number in range(3):
            live.append(desk.edition(Language.AR, f"قمة قازان {number}"))
            publish(store, live[-1])
        configured.put(store, site.settings())
        stopped: list[int] = []

        def heard(step: Step, done: int, _total: int) -> None:
            if step is Step.SENT and done == 1:
                stopped.append(done)

        def opened(settings: Settings) -> WordPressTarget:
            site.targets.append(WordPressTarget(settings, site.secret_of))
            return site.targets[-1]

        done = syncing.sync(store, "wp", DUTY, heard, lambda: bool(stopped), open_target=opened)
        # One was there when somebody pressed “stop”; the others are called off, and come later.
        assert (done.arrived, len(site.posts())) == (1, 1)
        assert outbox.items(store) == ()
        assert len(syncing.missing(store, "wp")) == 2

        # The line is cut: one waits for its next try, and is not sent a second time beside it.
        site.front.before = lambda _seen: Fault.CUT_BEFORE
        cut = syncing.sync(store, "wp", DUTY, lambda *_: None, lambda: False, open_target=opened)
        assert cut.arrived == 0
        assert [item.status for item in cut.waiting] == [ItemStatus.QUEUED] * 2
        site.front.calm()
        done = syncing.sync(store, "wp", DUTY, lambda *_: None, lambda: False, open_target=opened)
        assert done.arrived == 2
        assert deliver(store, open_target=opened) == []
        assert sorted(status for _, status, _ in site.posts()) == ["publish"] * 3
        for article in live:
            there = publications.find(store, article.id, "wp")
            here = publications.find(store, article.id, "site")
            assert there is not None and here is not None
            assert there.url == f"{site.address}/{article.slug}/"
            assert replace(there, target="site").first_published == here.first_published
            assert state(store, article).public is Public.LIVE
