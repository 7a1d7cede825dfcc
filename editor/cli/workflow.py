"""``warraq submit``, ``approve`` and the other acts of the workflow."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from editor.article.language import Language
from editor.cli.desk import Desk
from editor.cli.moments import moment, moment_record, tell_moment
from editor.cli.options import LANGUAGE, as_json
from editor.cli.output import say, say_json
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.person import Person
    from editor.article.standing import Standing
    from editor.review.act import Request
    from editor.review.refusal import Failed


@dataclass(frozen=True, slots=True)
class _Extra:
    """An option that some acts have, by the parameter's name."""

    name: str
    option: Callable[[Any], Any]


_AT = _Extra(
    "at",
    click.option(
        "--at",
        metavar="TIME",
        help="When, as 2026-05-16T10:00 in the site's zone, or with an offset.",
    ),
)
_ACKNOWLEDGE = _Extra(
    "acknowledge",
    click.option(
        "--acknowledge",
        metavar="NAME",
        multiple=True,
        help="A warning that was seen and is passed; may be repeated.",
    ),
)
_AGREED = _Extra(
    "agreed", click.option("--agreed", is_flag=True, help="The proofreader agrees to it.")
)
_NOTE = _Extra(
    "note",
    click.option(
        "--note",
        metavar="TEXT",
        default="",
        help="The public note of a correction, or the summary of an update.",
    ),
)
_TARGETS = _Extra(
    "targets",
    click.option(
        "--target",
        "targets",
        metavar="NAME",
        multiple=True,
        help="Where; without it to every target that is on at that time. May be repeated.",
    ),
)
_SEEN = _Extra(
    "seen", click.option("--seen", is_flag=True, help="The source's changes were looked at.")
)


def _act(name: str, told: str, *extras: _Extra) -> click.Command:
    @click.pass_obj
    def run(desk: Desk, /, article_id: str, **options: Any) -> None:
        _perform(desk, name, article_id, **options)

    command: Any = run
    for extra in reversed(extras):
        command = extra.option(command)
    command = as_json(command)
    command = click.option("--reason", metavar="T", default="", help="Why; it is kept.")(command)
    command = _as_user(command)
    command = click.argument("article_id", metavar="ID")(command)
    return click.command(name, help=told)(command)


_as_user = click.option(
    "--as", "user", metavar="USER", required=True, help="Who does it: a login of the desk."
)

submit_command = _act("submit", "Hand a draft to the proofreaders.", _NOTE)
recall_command = _act("recall", "Take an article back from the proofreaders.", _AGREED)
take_command = _act("take", "Take an article for review.")
request_changes_command = _act("request-changes", "Hand an article back to its author.")
approve_command = _act("approve", "Approve the text of an article as it is.")
reopen_command = _act("reopen", "Make an approved article a draft again.")
schedule_command = _act(
    "schedule",
    "Set when an approved article goes out; it is frozen.",
    _AT,
    _TARGETS,
    _NOTE,
    _ACKNOWLEDGE,
)
unschedule_command = _act("unschedule", "Take an article off the schedule.")
spike_command = _act("spike", "Put a draft away.", _ACKNOWLEDGE)
unspike_command = _act("unspike", "Bring a spiked draft back.")
discard_command = _act("discard", "Go back to what is live; the revisions are kept.")
mark_synced_command = _act(
    "mark-synced", "Say that a translation is in step with its source.", _SEEN
)
start_correction_command = _act("start-correction", "Begin a correction of a live article.")
start_update_command = _act("start-update", "Begin an update of a live article.")
post_review_command = _act("post-review", "Say that a published article was reviewed.")
hold_command = _act("hold", "Let an article not go out.")
clear_hold_command = _act("clear-hold", "Let it go out again.")
legal_command = _act("legal", "Let an article wait for legal advice.")
clear_legal_command = _act("clear-legal", "Note that legal advice was given.")
embargo_command = _act("embargo", "Let an article not go out before a time.", _AT)
clear_embargo_command = _act("clear-embargo", "Lift the embargo.")


@click.command("translate")
@click.argument("article_id", metavar="ID")
@click.option("--to", "language", type=LANGUAGE, required=True, help="The new edition's language.")
@click.option("--revision", metavar="REV", help="Translate this revision instead of the newest.")
@_as_user
@_ACKNOWLEDGE.option
@click.pass_obj
def translate_command(
    desk: Desk,
    article_id: str,
    language: Language,
    revision: str | None,
    user: str,
    acknowledge: tuple[str, ...],
) -> None:
    """Start an edition in another language and print its id."""
    # Late: SQLite and the proofreader are not needed to print this command's help.
    from db import people
    from editor.newsroom import acting
    from editor.review.act import Act, Request

    with desk.open_existing() as store:
        request = Request(
            act=Act.TRANSLATE,
            person=people.named(store, user),
            acknowledged=frozenset(acknowledge),
        )
        saved = acting.translate(store, article_id, language, request, revision=revision)
    say(saved.article_id)


def _perform(desk: Desk, name: str, article_id: str, *, as_json: bool, **options: Any) -> None:
    # Late: SQLite and the proofreader are not needed to print a command's help.
    from db import people, workflow
    from editor.newsroom import acting
    from editor.publishing import configured
    from editor.review.refusal import ActRefused

    with desk.open_existing() as store:
        for target in options.get("targets", ()):
            configured.named(store, target)
        person = people.named(store, options.pop("user"))
        standing = workflow.standing(store, article_id)
        typed = options.pop("at", None)
        at = moment(store, typed) if typed else None
        if at is not None:
            tell_moment(at)
        request = _request(name, person, standing, at=at, **options)
        try:
            done = acting.perform(store, standing.article_id, request)
        except ActRefused as refused:
            if as_json:
                say_json({"refused": [failed_record(each) for each in refused.failed]})
            raise
        _told(done.standing, at, as_json=as_json)
        _hand_over(store, as_json=as_json)


def _hand_over(store: Store, *, as_json: bool) -> None:
    """Let targets that keep schedules know at once what the act made of them."""
    # Late: see above.
    from editor.cli.deliveries import work_through
    from editor.publishing import handing_over

    queued = handing_over.arrange(store, datetime.datetime.now(datetime.UTC))
    if queued:
        work_through(store, queued, as_json=as_json)


def _request(
    name: str,
    person: Person,
    standing: Standing,
    *,
    reason: str,
    at: datetime.datetime | None = None,
    acknowledge: tuple[str, ...] = (),
    agreed: bool = False,
    note: str = "",
    seen: bool = False,
    targets: tuple[str, ...] = (),
) -> Request:
    # Late: see above.
    from editor.review.act import Act, Request

    return Request(
        act=Act(name.replace("-", "_")),
        person=person,
        reason=reason,
        note=note,
        acknowledged=frozenset(acknowledge),
        at=at,
        agreed=agreed,
        targets=targets,
        seen_source=standing.source_hash if seen else "",
    )


def _told(standing: Standing, at: datetime.datetime | None, *, as_json: bool) -> None:
    # Late: see above.
    from editor.cli.standing import standing_record
    from editor.review.labels import label

    if as_json:
        meant = {"meant": moment_record(at)} if at else {}
        say_json(standing_record(standing) | meant)
    else:
        say(label(standing.state, tongue(), standing.freshness))


def failed_record(failed: Failed) -> dict[str, object]:
    """Return a reason as other programs get it."""
    return {
        "guard": failed.guard,
        "message": failed.say(tongue()),
        "warning": failed.waivable,
        "field": failed.spot.field,
        "block": failed.spot.block,
        "start": failed.spot.start,
        "end": failed.spot.end,
    }
