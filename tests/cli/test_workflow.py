"""The workflow from the command line: three people, one article; refusals, inbox, history."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Run

PEOPLE = (
    ("mona", "منى", "editor"),
    ("salma", "سلمى", "proofreader"),
    ("omar", "عمر", "publisher"),
)


@pytest.fixture
def desk(warraq: Run, sample_files: dict[str, Path]) -> str:
    """A desk of three with the Arabic sample, Mona's; its id."""
    for login, name, role in PEOPLE:
        assert warraq("people", "add", login, name, "--role", role).status == 0
    imported = warraq("import", sample_files["ar"], "--as", "mona", "--json")
    assert imported.status == 0, imported.err
    return str(imported.records[0]["id"])


def test_one_article_from_draft_to_its_time(warraq: Run, desk: str) -> None:
    def act(*arguments: str) -> dict[str, object]:
        done = warraq(*arguments, "--json")
        assert done.status == 0, done.err
        [record] = done.records
        return record

    assert act("state", desk)["label"] == "Draft"
    assert act("submit", desk, "--as", "mona")["state"] == "in_review"
    [waits] = warraq("inbox", "--as", "salma", "--json").records
    assert (waits["id"], waits["reason"]) == (desk, "to_review")
    assert act("take", desk, "--as", "salma")["label"] == "In review"
    returned = act("request-changes", desk, "--as", "salma", "--reason", "العنوان طويل")
    assert returned["state"] == "changes_requested"
    assert warraq("inbox", "--as", "mona", "--json").records[0]["reason"] == "changes_requested"
    act("submit", desk, "--as", "mona")
    approved = act("approve", desk, "--as", "salma")
    assert approved["approved_hash"]
    assert [card["id"] for card in warraq("list", "--state", "approved", "--json").records] == [
        desk
    ]

    view = act("state", desk, "--as", "omar")
    acts = {each["act"]: each for each in view["acts"]}
    assert acts["publish"]["next"]
    warnings = {each["guard"] for each in acts["publish"]["refused"] if each["warning"]}
    # "Today" is another day when it goes out: told only once the time is known.
    seen = [
        word
        for name in sorted(warnings | {"day-word", "event-date"})
        for word in ("--acknowledge", name)
    ]
    refused = warraq("schedule", desk, "--as", "omar", "--at", "2020-01-01T10:00", *seen, "--json")
    assert refused.status == 1
    assert [each["guard"] for each in refused.records[0]["refused"]] == ["too_soon"]
    scheduled = act("schedule", desk, "--as", "omar", "--at", "2099-05-16T10:00", *seen)
    assert scheduled["scheduled_at"] == "2099-05-16T07:00:00.000000+00:00"
    assert act("unschedule", desk, "--as", "omar")["state"] == "approved"
    assert act("reopen", desk, "--as", "mona")["approved_hash"] == ""

    [line] = warraq("history", desk, "--json").records
    assert line["author"] == "منى"
    assert line["milestones"] == ["submitted", "reviewed", "submitted", "approved"]
    audit = warraq("history", desk, "--audit", "--json").records
    assert [entry["act"] for entry in audit] == [
        *("submit", "take", "request_changes", "submit", "approve"),
        *("schedule", "unschedule", "reopen"),
    ]
    assert audit[2]["reason"] == "العنوان طويل"
    # For people in words, in their language.
    said = warraq("history", desk).text
    assert "Submitted · Reviewed · Submitted · Approved" in said
    assert "[" not in said
    told = warraq("history", desk, "--audit").text.splitlines()
    assert "Submit for review" in told[0]
    assert "work: draft > in_review" in told[0].replace("\u2068", "").replace("\u2069", "")
    assert not any("{" in line or "hash" in line for line in told)
    assert warraq("store", "check").status == 0


def test_a_time_without_an_offset_is_by_the_sites_clock(warraq: Run, desk: str) -> None:
    def embargo(at: str, *options: str) -> Answer:
        return warraq("embargo", desk, "--as", "mona", "--at", at, *options)

    assert warraq("site", "zone").lines == ["Europe/Moscow"]
    assert "(Europe/Moscow): 2099-05-16 10:00 +03:00" in embargo("2099-05-16T10:00").err

    assert warraq("site", "zone", "Europe/London").lines == ["Europe/London"]
    done = embargo("2099-05-16T10:00", "--json")
    assert "(Europe/London): 2099-05-16 10:00 +01:00" in done.err
    [record] = done.records
    assert record["embargo_until"] == "2099-05-16T09:00:00.000000+00:00"
    assert record["meant"] == {"at": "2099-05-16T10:00:00+01:00", "zone": "Europe/London"}

    done = embargo("2099-05-16T10:00+04:00", "--json")
    assert "London" not in done.err
    assert "+04:00" in done.err
    assert done.records[0]["embargo_until"] == "2099-05-16T06:00:00.000000+00:00"
    assert done.records[0]["meant"] == {"at": "2099-05-16T10:00:00+04:00", "zone": None}
    # What is not about a time says nothing of one.
    assert "meant" not in warraq("hold", desk, "--as", "mona", "--json").records[0]

    # The hour that comes twice, and the one that does not come.
    for night in ("2026-10-25T01:30", "2027-03-28T01:30"):
        refused = embargo(night, "--json")
        assert refused.status == 1
        assert [each["guard"] for each in refused.records[0]["refused"]] == ["clock_change"]
        assert "(Europe/London)" in refused.err


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "Europe", "../UTC", ""])
def test_a_zone_there_is_not_is_refused(warraq: Run, desk: str, zone: str) -> None:
    for language in ("ar_EG", "ru_RU", "en_GB"):
        refused = warraq("site", "zone", zone, environment={"LC_ALL": f"{language}.UTF-8"})
        assert refused.status == 2
        assert "warraq site zone" in refused.err
    assert warraq("site", "zone").lines == ["Europe/Moscow"]


def test_a_refusal_tells_every_reason(warraq: Run, desk: str) -> None:
    answer = warraq("approve", desk, "--as", "mona")
    assert answer.status == 1
    assert answer.out == b""
    assert answer.err.count("\n– ") == 2
    assert "proofreader" in answer.err
    arabic = warraq("approve", desk, "--as", "mona", environment={"LC_ALL": "ar_EG.UTF-8"})
    assert "مدقق" in arabic.err
    nobody = warraq("approve", desk, "--as", "nobody")
    assert nobody.status == 1
    assert "mona, salma, omar" in nobody.err or "salma" in nobody.err
    assert warraq("approve", desk).status == 2
    for time in ("tomorrow", "9999-12-31T23:59-14:00", "0001-01-01T00:00"):
        wrong = warraq("schedule", desk, "--as", "omar", "--at", time)
        assert wrong.status == 2
        assert time in wrong.err


def test_what_is_missing_is_told_before_submitting(warraq: Run) -> None:
    warraq("people", "add", "mona", "منى", "--role", "editor")
    [article_id] = warraq("new", "--lang", "ar", "--as", "mona").lines
    answer = warraq("submit", article_id, "--as", "mona", "--json")
    assert answer.status == 1
    guards = {each["guard"]: each for each in answer.records[0]["refused"]}
    assert {"headline-missing", "body-missing", "rubric-missing", "author-missing"} <= set(guards)
    assert guards["rubric-missing"]["field"] == "rubric"


def test_a_save_voids_the_approval(warraq: Run, desk: str, tmp_path: Path) -> None:
    assert warraq("submit", desk, "--as", "mona").status == 0
    assert warraq("approve", desk, "--as", "salma").status == 0
    changed = warraq("show", desk, "--json").text.replace("قازان", "كازان", 1)
    file = tmp_path / "changed.json"
    file.write_text(changed, "utf-8")
    assert warraq("import", file, "--as", "mona").status == 0
    record = warraq("state", desk, "--json").records[0]
    assert (record["state"], record["approved_hash"]) == ("draft", "")
    last = warraq("history", desk, "--audit", "--json").records[-1]
    assert (last["act"], last["person"]) == ("edit", "منى")


def test_a_translation_is_started_and_compared(warraq: Run, desk: str) -> None:
    refused = warraq("translate", desk, "--to", "ru", "--as", "mona")
    assert refused.status == 1
    assert "not approved yet" in refused.err
    made = warraq("translate", desk, "--to", "ru", "--as", "mona", "--acknowledge", "source_open")
    assert made.status == 0, made.err
    [russian] = made.lines
    record = warraq("state", russian, "--json").records[0]
    assert (record["translated_from"], record["freshness"]) == (desk, "in_sync")
    source = warraq("show", desk, "--json").records[0]
    started = warraq("show", russian, "--json").records[0]
    assert [b["type"] for b in started["blocks"]] == [b["type"] for b in source["blocks"]]
    differing = warraq("parity", desk, russian, "--json")
    assert differing.status == 1
    assert {each["aspect"] for each in differing.records} >= {"number", "date", "term"}
    assert warraq("parity", desk, desk).status == 0
    again = warraq("translate", desk, "--to", "ru", "--as", "mona", "--acknowledge", "source_open")
    assert again.status == 1


def test_people_are_listed_and_changed(warraq: Run) -> None:
    warraq("people", "add", "mona", "منى حداد", "--role", "editor", "--lang", "ar")
    [mona] = warraq("people", "list", "--json").records
    assert (mona["initials"], mona["roles"], mona["languages"]) == ("مح", ["editor"], ["ar"])
    changed = warraq("people", "change", "mona", "--role", "publisher", "--left")
    assert changed.status == 0
    [mona] = warraq("people", "list", "--json").records
    assert (mona["roles"], mona["active"], mona["languages"]) == (["publisher"], False, ["ar"])
    assert "(left)" in warraq("people", "list").text
    taken = warraq("people", "add", "mona", "منى أخرى")
    assert taken.status == 1
    assert warraq("people", "add", "two words", "منى").status == 2
    assert warraq("people", "change", "nobody").status == 1
