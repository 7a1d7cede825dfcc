"""``warraq`` at a real WordPress with a real keyring: what goes wrong is said, and mended, once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from db import articles, people
from editor.article.article import Article
from editor.publishing import configured
from editor.review.act import Act
from tests.cli.conftest import Answer, run_warraq
from tests.db.desk import reopened
from tests.publishing import secret_service
from tests.publishing.desk import approve, ask, correct
from tests.publishing.wordpress.front import Fault, Seen
from tests.publishing.wordpress.site import Site, desk
from tests.review.people import PEOPLE

_REVOKE = """<?php
require ABSPATH . 'wp-load.php';
$user = get_user_by( 'login', 'desk' )->ID;
WP_Application_Passwords::delete_all_application_passwords( $user );
"""
_ANEW = """<?php
require ABSPATH . 'wp-load.php';
$user = get_user_by( 'login', 'desk' )->ID;
[ $made ] = WP_Application_Passwords::create_new_application_password(
    $user, array( 'name' => 'again' ) );
echo $made;
"""


@pytest.fixture(scope="module")
def keyring(scratch: Path) -> Iterator[dict[str, str]]:
    if why := secret_service.missing():
        pytest.skip(why)
    with secret_service.running(scratch / "keyring-of-commands") as inside:
        yield inside


@dataclass
class Terminal:
    """Somebody at a terminal, with one approved article and a WordPress to publish to."""

    environment: dict[str, str]
    store: Path
    article: Article

    def __call__(self, *words: str, typed: str = "") -> Answer:
        given = ("--store", str(self.store), *words)
        return run_warraq(*given, environment=self.environment, input=typed.encode())

    def password(self, word: str) -> None:
        assert self("targets", "secret", "wp", typed=f"{word}\n").status == 0

    def send(self, *, note: str = "") -> str:
        """Queue the newest text, as ``publish --later`` would; return the item's id."""
        with reopened(self.store) as store:
            [item] = ask(store, self.article, Act.PUBLISH, note=note).items
        return item.id

    def retry(self, item: str) -> Answer:
        return self("outbox", "retry", item, "--as", "omar", "--json")


@pytest.fixture
def terminal(tmp_path: Path, site: Site, keyring: dict[str, str]) -> Terminal:
    article = replace(desk().article, slug="khabar")
    path = tmp_path / "desk.sqlite"
    with reopened(path) as store:
        for person in PEOPLE:
            people.put(store, person)
        articles.create(store, article, author="mona")
        approve(store, article.id)
        configured.put(store, site.settings(timeout=1))
    return Terminal(keyring, path, article)


def trouble(answer: Answer) -> tuple[int, str, str]:
    """Return exit status, status of the delivery and what is the matter with it."""
    [end] = [each for each in answer.records if "status" in each]
    return answer.status, end["status"], (end["problem"] or {}).get("trouble", "")


def said(answer: Answer) -> str:
    [end] = [each for each in answer.records if "status" in each]
    message: str = end["problem"]["message"]
    return message


def arrived_once(terminal: Terminal, site: Site, item: str) -> None:
    [(_, status, slug)] = site.posts()
    assert (status, slug) == ("publish", "khabar")
    [line] = terminal("outbox", "show", item, "--json").records
    assert line["status"] == "delivered"
    assert line["receipt"]["url"] == f"{site.address}/khabar/"
    assert terminal("outbox", "run").status == 0
    assert len(site.posts()) == 1
    assert terminal("state", terminal.article.id, "--json").records[0]["state"] == "live"


def test_a_wrong_password_and_one_that_was_revoked(terminal: Terminal, site: Site) -> None:
    terminal.password("wrong wrong wrong")
    item = terminal.send()
    refused = terminal.retry(item)
    # WordPress takes who gives a wrong one for a reader, and speaks of a parameter.
    assert trouble(refused) == (1, "failed", "refused")
    assert "warraq targets secret wp" in said(refused)
    assert "Application Passwords" in said(refused)
    assert f"warraq outbox retry {item}" in refused.err
    assert site.posts() == []
    assert "warraq targets secret wp" in terminal("targets", "check", "wp").err

    terminal.password(site.passwords["desk"])
    assert trouble(terminal.retry(item)) == (0, "delivered", "")
    arrived_once(terminal, site, item)

    with reopened(terminal.store) as store:
        correct(store, terminal.article, "عنوان آخر")
    try:
        site.wordpress.php(_REVOKE)
        item = terminal.send(note="صُحح")
        refused = terminal.retry(item)
        assert trouble(refused) == (1, "failed", "refused")
        assert "warraq targets secret wp" in said(refused)
    finally:
        site.passwords["desk"] = site.wordpress.php(_ANEW)
    terminal.password(site.passwords["desk"])
    assert trouble(terminal.retry(item)) == (0, "delivered", "")
    arrived_once(terminal, site, item)


def test_a_server_that_hangs(terminal: Terminal, site: Site) -> None:
    terminal.password(site.passwords["desk"])
    item = terminal.send()
    hangs: Callable[[Seen], Fault | None] = lambda _seen: Fault.HANGS  # noqa: E731
    site.front.before = hangs
    answer = terminal.retry(item)
    assert trouble(answer) == (1, "queued", "unreachable")
    assert "warraq outbox run" in answer.err
    assert "timed out" in terminal("targets", "check", "wp").err

    # It hangs when it has been given something to do: that may have been done.
    site.front.calm()
    site.front.before = lambda seen: None if seen.method == "GET" else Fault.HANGS
    answer = terminal.retry(item)
    assert trouble(answer) == (1, "unknown", "silent")
    assert "warraq outbox run" in answer.err
    assert terminal("outbox", "cancel", item, "--as", "omar").status == 1
    site.front.calm()
    assert trouble(terminal.retry(item)) == (0, "delivered", "")
    arrived_once(terminal, site, item)


def test_a_certificate_that_nobody_knows(terminal: Terminal, site: Site, tmp_path: Path) -> None:
    terminal.password(site.passwords["desk"])
    garbage, gone = tmp_path / "garbage.pem", tmp_path / "gone.pem"
    garbage.write_text("no certificate")
    item = terminal.send()
    site.front.calm()
    # The system's authorities alone do not know it.
    for file, told in ((garbage, str(garbage)), (gone, str(gone)), ("", "certificate")):
        assert terminal("targets", "change", "wp", "--option", f"ca_file={file}").status == 0
        refused = terminal.retry(item)
        assert trouble(refused) == (1, "failed", "refused")
        assert told in said(refused)
        assert "--option ca_file=FILE" in said(refused)
        assert "_ssl.c" not in said(refused)
    checked = terminal("targets", "check", "wp")
    assert (checked.status, "--option ca_file=FILE" in checked.err) == (1, True)
    # The password did not leave this machine.
    assert site.front.seen == []
    assert terminal("targets", "change", "wp", "--option", f"ca_file={site.ca_file}").status == 0
    assert trouble(terminal.retry(item)) == (0, "delivered", "")
    arrived_once(terminal, site, item)
