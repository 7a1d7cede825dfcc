"""``warraq publish`` and what belongs to it, on a folder: as a desk without a window works."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def desk(warraq: Run, sample_files: dict[str, Path], tmp_path: Path) -> dict[str, str]:
    """A store with people and a folder to publish to; the editions' ids, approved."""
    for login, name, role in (
        ("mona", "منى", "editor"),
        ("salma", "سلمى", "proofreader"),
        ("omar", "عمر", "publisher"),
    ):
        warraq("people", "add", login, name, "--role", role)
    found = {}
    for language in ("ar", "ru"):
        [record] = warraq("import", sample_files[language], "--as", "mona", "--json").records
        found[language] = record["id"]
        assert warraq("submit", record["id"], "--as", "mona").status == 0
        approved = warraq("approve", record["id"], "--as", "salma")
        assert approved.status == 0, approved.err
    site = tmp_path / "site"
    added = warraq("targets", "add", "site", "folder", site, "--url", "https://news.example/")
    assert added.status == 0, added.err
    return found


def acknowledged(warraq: Run, article_id: str) -> list[str]:
    """The warnings of publishing, to be passed by name."""
    [view] = warraq("state", article_id, "--as", "omar", "--json").records
    [publish] = [each for each in view["acts"] if each["act"] == "publish"]
    names = [each["guard"] for each in publish["refused"] if each["warning"]]
    return [word for name in [*names, "day-word"] for word in ("--acknowledge", name)]


def last(records: list[dict[str, Any]]) -> dict[str, Any]:
    return [each for each in records if "status" in each][-1]


def test_an_article_is_published_corrected_and_killed(
    warraq: Run, desk: dict[str, str], tmp_path: Path
) -> None:
    article = desk["ar"]
    refused = warraq("publish", article, "--as", "mona", "--json")
    assert refused.status == 1
    assert "role" in [each["guard"] for each in refused.records[0]["refused"]]
    seen = acknowledged(warraq, article)
    done = warraq("publish", article, "--as", "omar", *seen, "--json")
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
    [state] = warraq("state", article, "--json").records
    assert state["state"] == "live"

    # A page that was edited there is not written over without a reason.
    [export] = warraq("show", article, "--json").lines
    changed = json.loads(export) | {"headline": "عنوان آخر لهذا الخبر بعد التصحيح"}
    file = tmp_path / "changed.json"
    file.write_text(json.dumps(changed, ensure_ascii=False), "utf-8")
    assert warraq("import", file, "--as", "mona").status == 0
    assert warraq("submit", article, "--as", "mona").status == 0
    assert warraq("approve", article, "--as", "salma").status == 0
    page.write_text("edited by hand", "utf-8")
    seen = acknowledged(warraq, article)
    correct = ("publish", article, "--as", "omar", "--note", "صُحح العنوان", *seen)
    answer = warraq(*correct, "--json")
    assert answer.status == 1
    assert [each["guard"] for each in answer.records[0]["refused"]] == ["remote_changed"]
    over = (*correct, "--acknowledge", "remote_changed", "--reason", "خطأ")
    assert last(warraq(*over, "--json").records)["status"] == "delivered"
    assert "عنوان آخر" in page.read_text("utf-8")

    [record] = (json.loads(export),)
    kill = ("kill", article, "--as", "omar", "--reason", "خطأ", "--notice", "سُحب الخبر")
    wrong = warraq(*kill, "--slug", "another")
    assert wrong.status == 1
    killed = warraq(*kill, "--slug", record["slug"], "--json")
    assert last(killed.records)["status"] == "delivered", killed.err
    assert warraq("state", article, "--json").records[0]["state"] == "killed"
    assert "عنوان آخر" not in (current / "ar" / "index.html").read_text("utf-8")
    deeds = [each["deed"] for each in warraq("outbox", "--all", "--json").records]
    assert deeds == ["publish", "correct", "kill"]
    assert warraq("outbox").lines == []


def test_what_cannot_be_delivered_waits_in_the_outbox(
    warraq: Run, desk: dict[str, str], tmp_path: Path
) -> None:
    article = desk["ru"]
    gone = tmp_path / "gone" / "site"
    assert warraq("targets", "change", "site", "--address", gone).status == 0
    checked = warraq("targets", "check", "site")
    assert checked.status == 1
    assert "cannot be reached" in checked.err
    seen = acknowledged(warraq, article)
    answer = warraq("publish", article, "--as", "omar", *seen, "--json")
    assert answer.status == 1
    item = last(answer.records)
    assert (item["status"], item["problem"]["trouble"]) == ("queued", "unreachable")
    assert item["tries"] == 1
    [waiting] = warraq("outbox", "--json").records
    assert waiting["item"] == item["item"]
    gone.parent.mkdir()
    assert warraq("targets", "check", "site").status == 0
    retried = warraq("outbox", "retry", item["item"], "--as", "omar", "--json")
    assert retried.status == 0, retried.err
    assert last(retried.records)["status"] == "delivered"
    taken = warraq(
        "unpublish", article, "--as", "omar", "--reason", "قديم", "--gone", "--later", "--json"
    )
    assert last(taken.records)["status"] == "queued"
    assert warraq("outbox", "run").status == 0
    assert warraq("state", article, "--json").records[0]["state"] == "unpublished"
    assert warraq("store", "check").status == 0


def test_targets_are_kept_without_secrets(warraq: Run, tmp_path: Path) -> None:
    added = warraq(
        *("targets", "add", "server", "sftp", "sftp://desk@127.0.0.1:1/srv/site"),
        *("--url", "https://news.example", "--option", "timeout=2", "--option", "secret=false"),
    )
    assert added.status == 0, added.err
    wrong = warraq(
        *("targets", "add", "other", "sftp", "sftp://desk:word@127.0.0.1/srv"),
        *("--url", "https://news.example"),
    )
    assert wrong.status == 1
    assert "word@" not in wrong.err
    assert warraq("targets", "trust", "server", "SHA256:abc").status == 0
    [kept] = warraq("targets", "list", "--json").records
    assert kept["options"] == {"timeout": 2, "secret": False, "host_key": "SHA256:abc"}
    unreachable = warraq("targets", "check", "server")
    assert unreachable.status == 1
    assert "server" in unreachable.err
    assert warraq("targets", "remove", "server").status == 0
    assert warraq("targets", "list").lines == []
    assert warraq("targets", "check", "server").status == 1
