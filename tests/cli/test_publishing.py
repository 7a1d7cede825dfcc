"""``warraq publish`` and what belongs to it, on a folder: as a desk without a window works."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import Any

import pytest

from db import articles, people, target_claims
from editor.article.article import Article
from editor.cli.main import run as run_here
from editor.importing import samples
from editor.newsroom import acting
from editor.publishing import configured
from editor.publishing.target import Settings
from editor.review.act import Act, Request
from tests.cli.conftest import Answer, Run
from tests.db.desk import reopened
from tests.publishing.desk import approve, correct
from tests.publishing.small_site import SmallSite
from tests.review.people import OMAR, PEOPLE


@pytest.fixture
def desk(tmp_path: Path) -> dict[str, Article]:
    """A store with people and a folder to publish to; two editions, approved."""
    folder = Settings("site", "folder", str(tmp_path / "site"), "https://news.example/")
    editions = {each.language.value: each for each in samples.story().editions[:2]}
    with reopened(tmp_path / "desk.sqlite") as store:
        for person in PEOPLE:
            people.put(store, person)
        configured.put(store, folder)
        for edition in editions.values():
            articles.create(store, edition, author="mona")
            approve(store, edition.id)
    return editions


def acknowledged(tmp_path: Path, article: Article) -> list[str]:
    """The warnings of publishing, to be passed by name."""
    with reopened(tmp_path / "desk.sqlite") as store:
        known = acting.facts(store, article.id, Request(act=Act.PUBLISH, person=OMAR))
    names = {each.guard for each in known.entries} | {"day-word"}
    return [word for name in sorted(names) for word in ("--acknowledge", name)]


def rewrite(tmp_path: Path, article: Article, headline: str) -> None:
    with reopened(tmp_path / "desk.sqlite") as store:
        correct(store, article, headline)


def last(records: list[dict[str, Any]]) -> dict[str, Any]:
    return [each for each in records if "status" in each][-1]


@pytest.fixture
def here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Run:
    """Run ``warraq`` in this process, its site a small one: the real one's fonts take seconds."""
    monkeypatch.setattr("editor.publishing.site.builder.SiteBuilder", SmallSite)

    def run(*arguments: str | Path) -> Answer:
        words = ["--store", str(tmp_path / "desk.sqlite"), *map(str, arguments)]
        status = run_here(words)
        out, err = capfdbinary.readouterr()
        return Answer(status, out, err.decode())

    return run


def test_an_article_is_published_corrected_and_killed(
    here: Run, desk: dict[str, Article], tmp_path: Path
) -> None:
    article = desk["ar"].id
    refused = here("publish", article, "--as", "mona", "--json")
    assert refused.status == 1
    assert "role" in [each["guard"] for each in refused.records[0]["refused"]]
    seen = acknowledged(tmp_path, desk["ar"])
    # A refusal names what passes its warnings, and that line passes them.
    unseen = here("publish", article, "--as", "omar")
    assert unseen.status == 1
    named = unseen.err.splitlines()[-1].partition("with: ")[2].split()
    assert named and set(named) <= set(seen)
    seen = named
    done = here("publish", article, "--as", "omar", *seen, "--json")
    assert done.status == 0, done.err + done.text
    steps = [each["step"] for each in done.records if "step" in each]
    assert list(dict.fromkeys(steps)) == [
        *("claimed", "prepared", "compared", "sent", "switched", "read_back", "recorded"),
    ]
    item = last(done.records)
    assert item["status"] == "delivered"
    url = item["receipt"]["url"]
    assert url.startswith("https://news.example/ar/")
    current = tmp_path / "site" / "current"
    page = next(current.glob(f"{url.removeprefix('https://news.example/').rstrip('/')}*"))
    page = page / "index.html" if page.is_dir() else page
    assert hashlib.sha256(page.read_bytes()).hexdigest() == item["receipt"]["hash"]
    [state] = here("state", article, "--json").records
    assert state["state"] == "live"

    # A page that was edited there is not written over without a reason.
    rewrite(tmp_path, desk["ar"], "عنوان آخر لهذا الخبر بعد التصحيح")
    page.write_text("edited by hand", "utf-8")
    seen = acknowledged(tmp_path, desk["ar"])
    correct = ("publish", article, "--as", "omar", "--note", "صُحح العنوان", *seen)
    answer = here(*correct, "--json")
    assert answer.status == 1, answer.err
    assert [each["guard"] for each in answer.records[0]["refused"]] == ["remote_changed"]
    unexplained = here(*correct, "--acknowledge", "remote_changed", "--json")
    assert [each["guard"] for each in unexplained.records[0]["refused"]] == ["reason"]
    over = (*correct, "--acknowledge", "remote_changed", "--reason", "خطأ")
    assert last(here(*over, "--json").records)["status"] == "delivered"
    assert "عنوان آخر" in page.read_text("utf-8")

    kill = ("kill", article, "--as", "omar", "--reason", "خطأ", "--notice", "سُحب الخبر")
    wrong = here(*kill, "--slug", "another")
    assert wrong.status == 1
    killed = here(*kill, "--slug", desk["ar"].slug, "--json")
    assert last(killed.records)["status"] == "delivered", killed.err
    assert here("state", article, "--json").records[0]["state"] == "killed"
    assert "عنوان آخر" not in (current / "index.html").read_text("utf-8")
    deeds = [each["deed"] for each in here("outbox", "--all", "--json").records]
    assert deeds == ["publish", "correct", "kill"]
    assert here("outbox").lines == []


def test_a_wrong_slug_kills_no_edition_of_the_story(
    here: Run, desk: dict[str, Article], tmp_path: Path
) -> None:
    for article in desk.values():
        seen = acknowledged(tmp_path, article)
        assert here("publish", article.id, "--as", "omar", *seen, "--json").status == 0
    kill = ("kill", desk["ar"].id, "--as", "omar", "--reason", "خطأ", "--notice", "سُحب الخبر")
    refused = here(*kill, "--slug", desk["ru"].slug, "--json")
    assert refused.status == 1
    assert [list(each) for each in refused.records] == [["article", "refused"]]
    for article in desk.values():
        assert here("state", article.id, "--json").records[0]["state"] == "live"
    assert here(*kill, "--slug", desk["ar"].slug).status == 0
    for article in desk.values():
        assert here("state", article.id, "--json").records[0]["state"] == "killed"


def test_what_cannot_be_delivered_waits_in_the_outbox(
    here: Run, desk: dict[str, Article], tmp_path: Path
) -> None:
    article = desk["ru"].id
    gone = tmp_path / "gone" / "site"
    assert here("targets", "change", "site", "--address", gone).status == 0
    checked = here("targets", "check", "site")
    assert checked.status == 1
    assert "cannot be reached" in checked.err
    seen = acknowledged(tmp_path, desk["ru"])
    answer = here("publish", article, "--as", "omar", *seen, "--json")
    assert answer.status == 1, answer.err
    assert len(answer.records) > 1, answer.err
    item = last(answer.records)
    assert (item["status"], item["problem"]["trouble"]) == ("queued", "unreachable")
    assert item["tries"] == 1
    [waiting] = here("outbox", "--json").records
    assert waiting["item"] == item["item"]
    gone.parent.mkdir()
    assert here("targets", "check", "site").status == 0
    retried = here("outbox", "retry", item["item"], "--as", "omar", "--json")
    assert retried.status == 0, retried.err
    assert last(retried.records)["status"] == "delivered"
    taken = here(
        "unpublish", article, "--as", "omar", "--reason", "قديم", "--gone", "--later", "--json"
    )
    assert last(taken.records)["status"] == "queued"
    assert here("outbox", "run").status == 0
    assert here("state", article, "--json").records[0]["state"] == "unpublished"
    assert here("store", "check").status == 0


def test_what_failed_is_told_by_every_round_until_somebody_acts(
    here: Run, desk: dict[str, Article], tmp_path: Path
) -> None:
    article, site = desk["ar"], tmp_path / "site"
    site.write_text("no folder", "utf-8")
    seen = acknowledged(tmp_path, article)
    item = last(here("publish", article.id, "--as", "omar", *seen, "--json").records)
    assert item["status"] == "failed"
    assert [here("outbox", "run").status for _ in range(2)] == [1, 1]
    site.unlink()
    retry = ("outbox", "retry", item["item"], "--as", "omar", "--json")
    assert last(here(*retry).records)["status"] == "delivered"
    assert here("outbox", "run").status == 0
    # Over: it is told, and nothing is sent again.
    again = here(*retry)
    assert (again.status, [each["status"] for each in again.records]) == (0, ["delivered"])


def test_targets_are_kept_without_secrets(here: Run, tmp_path: Path) -> None:
    added = here(
        *("targets", "add", "server", "sftp", "sftp://desk@127.0.0.1:1/srv/site"),
        *("--url", "https://news.example", "--option", "timeout=2", "--option", "secret=false"),
    )
    assert added.status == 0, added.err
    wrong = here(
        *("targets", "add", "other", "sftp", "sftp://desk:word@127.0.0.1/srv"),
        *("--url", "https://news.example"),
    )
    assert wrong.status == 1
    assert "word@" not in wrong.err
    assert here("targets", "trust", "server", "SHA256:abc").status == 0
    [kept] = here("targets", "list", "--json").records
    assert kept["options"] == {"timeout": 2, "secret": False, "host_key": "SHA256:abc"}
    unreachable = here("targets", "check", "server")
    assert unreachable.status == 1
    assert "server" in unreachable.err
    assert here("targets", "remove", "server").status == 0
    assert here("targets", "list").lines == []
    assert here("targets", "check", "server").status == 1


def test_a_folder_is_the_same_place_from_everywhere(
    here: Run, desk: dict[str, Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    url = ("--url", "https://mirror.example")
    assert here("targets", "add", "mirror", "folder", "public/site", *url).status == 0
    kept = {each["name"]: each["address"] for each in here("targets", "list", "--json").records}
    assert kept["mirror"] == str(tmp_path / "public/site")


@pytest.mark.parametrize(
    ("kind", "address"), [("wordpress", "https://[::1"), ("sftp", "sftp://desk@host:99999/srv")]
)
def test_an_address_that_cannot_be_read_is_wrong_usage(
    here: Run, desk: dict[str, Article], kind: str, address: str
) -> None:
    added = here("targets", "add", "other", kind, address, "--url", "https://news.example")
    assert (added.status, "Traceback" in added.err) == (2, False)
    assert address in added.err


@pytest.mark.parametrize("option", ["password=qwertz", "secret=qwertz", "token=qwertz"])
def test_a_password_among_the_options_is_not_written_down(
    here: Run, desk: dict[str, Article], tmp_path: Path, option: str
) -> None:
    place = ("targets", "add", "wp", "wordpress", "https://news.example")
    added = here(*place, "--url", "https://news.example", "--option", option)
    assert added.status == 2
    told = here(*place, "--url", "https://desk:qwertz@news.example")
    assert told.status == 1
    assert "qwertz" not in added.err + told.err
    kept = [path.read_bytes() for path in tmp_path.glob("desk.sqlite*") if path.is_file()]
    assert kept and b"qwertz" not in b"".join(kept)


def test_a_timer_hears_of_what_failed_until_somebody_sees_to_it(
    here: Run, desk: dict[str, Article], tmp_path: Path
) -> None:
    article = desk["ru"]
    seen = acknowledged(tmp_path, article)
    assert here("publish", article.id, "--as", "omar", *seen, "--later").status == 0
    assert here("targets", "remove", "site").status == 0
    assert here("outbox", "run").status == 1
    assert here("outbox", "run").status == 1
    [item] = here("outbox", "--json").records
    assert here("outbox", "cancel", item["item"], "--as", "omar").status == 0
    assert here("outbox", "run").status == 0


def test_nothing_is_rolled_back_under_a_delivery(
    here: Run, desk: dict[str, Article], tmp_path: Path
) -> None:
    for language in ("ru", "ar"):
        article = desk[language]
        seen = acknowledged(tmp_path, article)
        assert here("publish", article.id, "--as", "omar", *seen).status == 0
    releases = here("targets", "rollback", "site").out.decode().split()
    now = datetime.datetime.now(datetime.UTC)
    with reopened(tmp_path / "desk.sqlite") as store:
        minute = datetime.timedelta(minutes=1)
        assert target_claims.take(store, "site", "another program", now=now, lease=minute)
    refused = here("targets", "rollback", "site", releases[0])
    assert refused.status == 1
    assert "being sent" in refused.err
    with reopened(tmp_path / "desk.sqlite") as store:
        target_claims.give_back(store, "site", "another program")
    assert here("targets", "rollback", "site", releases[0]).status == 0
    assert here("targets", "rollback", "site").out.decode().split()[1] == "*"
    assert here("targets", "rollback", "site", "--forward").status == 0
