"""``warraq state``, ``inbox``, ``history`` and ``parity``: how articles stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from editor.cli.desk import Desk
from editor.cli.options import as_json
from editor.cli.output import isolated, say, say_json
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from db.audit import AuditEntry
    from db.sittings import Sitting
    from editor.article.standing import Standing
    from editor.newsroom.acting import View

_as_user = click.option("--as", "user", metavar="USER", help="For whom: a login of the desk.")


@click.command("state")
@click.argument("article_id", metavar="ID")
@_as_user
@as_json
@click.pass_obj
def state_command(desk: Desk, article_id: str, user: str | None, as_json: bool) -> None:
    """Print how an article stands; for a person also what may be done, and why not."""
    # Late: SQLite and the proofreader are not needed to print this command's help.
    from db import articles, people, workflow
    from editor.newsroom import acting
    from editor.newsroom.checking import desk_findings
    from editor.review.labels import label

    with desk.open_existing() as store:
        standing = workflow.standing(store, article_id)
        view = None
        if user is not None:
            person = people.named(store, user)
            article = articles.load(store, standing.article_id).article
            findings = desk_findings(store, article)
            view = acting.view(store, standing.article_id, person, findings=findings)
    record = standing_record(standing) | ({"acts": offer_records(view)} if view else {})
    if as_json:
        say_json(record)
        return
    say(label(standing.state, tongue(), standing.freshness))
    for offer in view.offers if view else ():
        say(f"  {offer.act.value.replace('_', '-')}  ({isolated(offer.title.say(tongue()))})")
        for failed in offer.failed:
            say(f"    – {failed.say(tongue())}")


@click.command("inbox")
@click.option("--as", "user", metavar="USER", required=True, help="Whose: a login of the desk.")
@as_json
@click.pass_obj
def inbox_command(desk: Desk, user: str, as_json: bool) -> None:
    """Print what waits for somebody, the longest waiting first."""
    # Late: SQLite is not needed to print this command's help.
    from db import people
    from editor.cli.records import card_record
    from editor.newsroom.inbox import inbox
    from editor.review.inbox import SENTENCES
    from editor.review.labels import label

    with desk.open_existing() as store:
        items = inbox(store, people.named(store, user))
    for item in items:
        why = SENTENCES[item.reason].say(tongue())
        if as_json:
            named = {"reason": item.reason.value, "message": why}
            shown = {"label": label(item.state, tongue(), item.freshness)}
            say_json(card_record(item.card) | named | shown)
        else:
            say(f"{item.card.id}  {isolated(why)}  {isolated(item.card.headline or '—')}")


@click.command("history")
@click.argument("article_id", metavar="ID")
@click.option("--audit", is_flag=True, help="What was done with it, instead of its revisions.")
@as_json
@click.pass_obj
def history_command(desk: Desk, article_id: str, audit: bool, as_json: bool) -> None:
    """Print an article's history: milestones and versions, automatic saves by sitting."""
    # Late: SQLite is not needed to print this command's help.
    from db import audit as trails
    from db import sittings, workflow
    from editor.cli.people import names

    with desk.open_existing() as store:
        full_id = workflow.standing(store, article_id).article_id
        known = names(store)
        if audit:
            lines = [_audit_record(each, known) for each in trails.trail(store, full_id)]
        else:
            lines = [_sitting_record(each, known) for each in sittings.sittings(store, full_id)]
    for line in lines:
        if as_json:
            say_json(line)
        else:
            told = _told_of_act(line, known) if audit else _told_of_sitting(line)
            say("  ".join(isolated(each) for each in told if each))


@click.command("parity")
@click.argument("first", metavar="ID")
@click.argument("second", metavar="ID")
@as_json
@click.pass_obj
def parity_command(desk: Desk, first: str, second: str, as_json: bool) -> int:
    """Compare two editions: numbers, dates, names, quotes, links, pictures.

    Exit status 1 when they differ.
    """
    # Late: SQLite and the terms are not needed to print this command's help.
    from db import articles
    from editor.newsroom.checking import parity

    with desk.open_existing() as store:
        here, there = (articles.load(store, each).article for each in (first, second))
        differences = parity(store, here, there)
    for each in differences:
        if not as_json:
            say(each.say(tongue()))
            continue
        say_json(
            {
                "aspect": each.aspect.value,
                "quote": each.quote,
                "missing_in": each.missing_in.value,
                "message": each.say(tongue()),
                "blocks": [spot.block if spot else None for spot in (each.here, each.there)],
            }
        )
    return int(bool(differences))


def standing_record(standing: Standing) -> dict[str, Any]:
    """Return how an article stands as other programs get it: every axis, its label, the lock."""
    # Late: the labels are not needed to print a command's help.
    from db.states import AXES, written
    from editor.review.labels import label

    state = standing.state
    switches = {"hold", "legal", "post_review_due", "unseen"}
    axes: dict[str, Any] = {name: written(getattr(state, name)) for name in AXES}
    lock = standing.lock
    return {
        "id": standing.article_id,
        "state": state.stage.value,
        "label": label(state, tongue(), standing.freshness),
        **{name: bool(value) if name in switches else value for name, value in axes.items()},
        "freshness": standing.freshness.value,
        "translated_from": standing.source.article_id if standing.source else None,
        "translations": list(standing.translations),
        "revision": standing.revision_id,
        "version": standing.version,
        "lock": lock and {"person": lock.person, "machine": lock.machine},
    }


def offer_records(view: View) -> list[dict[str, Any]]:
    """Return what somebody may do, each with what is in the way."""
    # Late: see above.
    from editor.cli.workflow import failed_record

    return [
        {
            "act": offer.act.value,
            "title": offer.title.say(tongue()),
            "open": offer.open,
            "next": view.next is not None and offer.act is view.next.act,
            "refused": [failed_record(each) for each in offer.failed],
        }
        for offer in view.offers
    ]


def _sitting_record(line: Sitting, known: dict[str, str]) -> dict[str, Any]:
    newest = line.newest
    return {
        "revision": newest.id,
        "at": newest.created_at.isoformat(timespec="seconds"),
        "author": known.get(newest.author or "", newest.author or ""),
        "milestones": [each.milestone.value for each in line.milestones],
        "name": newest.name or "",
        "saves": 1 + len(line.earlier),
    }


def _audit_record(entry: AuditEntry, known: dict[str, str]) -> dict[str, Any]:
    return {
        "at": entry.created_at.isoformat(timespec="seconds"),
        "act": entry.act,
        "person": known.get(entry.person, entry.person),
        "reason": entry.reason,
        "before": dict(entry.before),
        "after": dict(entry.after),
    }


def _told_of_sitting(line: dict[str, Any]) -> list[str]:
    # Late: not needed to print a command's help.
    from editor.article.state import Milestone
    from editor.review.labels import milestone_name

    marks = (milestone_name(Milestone(each), tongue()) for each in line["milestones"])
    saves = f"×{line['saves']}" if line["saves"] > 1 else ""
    return [line["revision"], line["at"], line["author"], " · ".join(marks), line["name"], saves]


def _told_of_act(line: dict[str, Any], known: dict[str, str]) -> Iterator[str]:
    """Yield when who did what, why, and what it changed; the words of the state are the store's."""
    # Late: not needed to print a command's help.
    from editor.review.act import TITLES, Act

    is_known = line["act"] in set(Act)
    act = TITLES[Act(line["act"])].say(tongue()) if is_known else line["act"]
    yield from (line["at"], act, line["person"], line["reason"])
    before, after = line["before"], line["after"]
    for key in dict.fromkeys([*before, *after]):
        old, new = (str(known.get(side.get(key), side.get(key)) or "–") for side in (before, after))
        if old != new and not key.endswith("_hash"):
            yield f"{key}: {old} > {new}"
