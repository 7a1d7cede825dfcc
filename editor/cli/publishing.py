"""``warraq publish``, ``unpublish`` and ``kill``: the acts that readers see."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.cli.desk import Desk
from editor.cli.options import as_json
from editor.cli.output import complaint, isolated, say_json, tell
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.person import Person
    from editor.publishing.sending import Sent
    from editor.review.act import Request

_ids = click.argument("article_ids", metavar="ID…", nargs=-1, required=True)
_as_user = click.option(
    "--as", "user", metavar="USER", required=True, help="Who does it: a login of the desk."
)
_later = click.option("--later", is_flag=True, help="Only queue it: `warraq outbox run` sends it.")
_reason = click.option("--reason", metavar="TEXT", default="", help="Why; it is kept.")
_NO_ANSWER = Sentence(
    ar="لم يُسأل «{target}» عن تعديلات: {why}",
    ru="«{target}» не удалось спросить о правках: {why}",
    en="“{target}” could not be asked about edits: {why}",
)


@click.command("publish")
@_ids
@_as_user
@click.option("--target", "targets", metavar="NAME", multiple=True, help="Where; all without it.")
@click.option(
    "--acknowledge", metavar="RULE", multiple=True, help="A warning that was seen and is passed."
)
@click.option(
    "--note",
    metavar="TEXT",
    default="",
    help="The public note of a correction, or the summary of an update.",
)
@_reason
@click.option("--hotfix", is_flag=True, help="Send the unapproved text of a live article.")
@_later
@as_json
@click.pass_obj
def publish_command(
    desk: Desk,
    article_ids: tuple[str, ...],
    user: str,
    targets: tuple[str, ...],
    acknowledge: tuple[str, ...],
    note: str,
    reason: str,
    hotfix: bool,
    later: bool,
    as_json: bool,
) -> int:
    """Publish approved articles: send them, read them back, and say where they stand.

    A scheduled one that is late goes out with --acknowledge late. Exit status 1 unless all of
    them arrived.
    """
    # Late: SQLite and the proofreader are not needed to print this command's help.
    from db import workflow
    from editor.article.state import Public
    from editor.review.act import Act, Request

    def send(store: Store, article_id: str, person: Person) -> Sent:
        state = workflow.standing(store, article_id).state
        act = Act.HOTFIX if hotfix else Act.PUBLISH
        if state.public is Public.SCHEDULED:
            act = Act.FIRE
        request = Request(
            act=act,
            person=person,
            note=note,
            reason=reason,
            acknowledged=frozenset(acknowledge),
        )
        return _send(store, article_id, request, targets)

    return _each(desk, article_ids, user, send, later=later, as_json=as_json)


@click.command("unpublish")
@_ids
@_as_user
@click.option("--reason", metavar="TEXT", required=True, help="Why; it is kept.")
@click.option("--to", "redirect", metavar="URL", default="", help="Where the address leads.")
@click.option("--gone", is_flag=True, help="The address answers that it is gone (410).")
@_later
@as_json
@click.pass_obj
def unpublish_command(
    desk: Desk,
    article_ids: tuple[str, ...],
    user: str,
    reason: str,
    redirect: str,
    gone: bool,
    later: bool,
    as_json: bool,
) -> int:
    """Take live articles off every target; --to or --gone says what readers find instead."""
    # Late: see ``publish``.
    from db import articles
    from editor.publishing import leading_on, sending
    from editor.review.act import Act, Request

    def send(store: Store, article_id: str, person: Person) -> Sent:
        for doubt in leading_on.doubts(store, (articles.load(store, article_id).article.id,)):
            click.echo(doubt.say(tongue()), err=True)
        act = Act.UNPUBLISH
        request = Request(act=act, person=person, reason=reason, redirect=redirect, gone=gone)
        return sending.send(store, article_id, request)

    return _each(desk, article_ids, user, send, later=later, as_json=as_json)


@click.command("kill")
@click.argument("article_id", metavar="ID")
@_as_user
@click.option("--reason", metavar="TEXT", required=True, help="Why; it is kept.")
@click.option("--notice", metavar="TEXT", required=True, help="What readers find instead.")
@click.option("--slug", metavar="SLUG", required=True, help="The article's slug, to confirm.")
@click.option("--alone", is_flag=True, help="Not the story's other editions with it.")
@_later
@as_json
@click.pass_obj
def kill_command(
    desk: Desk,
    article_id: str,
    user: str,
    reason: str,
    notice: str,
    slug: str,
    alone: bool,
    later: bool,
    as_json: bool,
) -> int:
    """Take an article down for good, with the published editions of its story.

    It cannot be published again; a notice stands in its place, and feeds say that it is gone.
    """
    # Late: see ``publish``.
    from db import articles
    from editor.publishing import sending
    from editor.review.act import Act, Request

    def send(store: Store, each: str, person: Person) -> Sent:
        article = articles.load(store, each).article
        # The slug that was typed confirms the story; the others' are their own.
        typed = slug if article.id == named else article.slug
        request = Request(act=Act.KILL, person=person, reason=reason, note=notice, confirmed=typed)
        return sending.send(store, each, request)

    with desk.open_existing() as store:
        named = articles.load(store, article_id).article.id
        editions = (named,) if alone else (named, *_others_published(store, named))
    return _each(desk, editions, user, send, later=later, as_json=as_json, together=True)


def _others_published(store: Store, article_id: str) -> tuple[str, ...]:
    # Late: see ``publish``.
    from db import articles, publications, workflow
    from editor.article.state import Public

    found = []
    story = workflow.standing(store, article_id).story_id
    for card in articles.editions(store, story):
        down = workflow.standing(store, card.id).state.public is Public.KILLED
        if card.id != article_id and not down and publications.of_article(store, card.id):
            found.append(card.id)
    return tuple(found)


def _send(store: Store, article_id: str, request: Request, targets: tuple[str, ...]) -> Sent:
    """Ask the targets whether anybody edited the article there, then do the act."""
    # Late: see ``publish``.
    from editor.publishing import configured, sending
    from editor.publishing.errors import TargetError

    changed = False
    for settings in configured.chosen(store, targets):
        try:
            target = configured.opened(settings)
            try:
                changed |= sending.changed_remotely(store, article_id, settings, target)
            finally:
                target.close()
        except TargetError as error:
            # What cannot be asked now is compared when it is delivered.
            tell(_NO_ANSWER, target=settings.name, why=error.say(tongue()))
    return sending.send(store, article_id, request, targets=targets, remote_changed=changed)


def _each(
    desk: Desk,
    article_ids: tuple[str, ...],
    user: str,
    send: Callable[[Store, str, Person], Sent],
    *,
    later: bool,
    as_json: bool,
    together: bool = False,
) -> int:
    """Do the act with each article, then deliver; one that is refused does not stop the others.

    ``together``: it does, when it is the first: the others are only meant with it.
    """
    # Late: see ``publish``.
    from db import outbox, people
    from editor.article.delivery import ItemStatus
    from editor.cli.deliveries import tell_item, work_through

    queued: list[str] = []
    refused = 0
    with desk.open_existing() as store:
        person = people.named(store, user)
        for article_id in article_ids:
            try:
                queued += [item.id for item in send(store, article_id, person).items]
            except WarraqError as error:
                refused += 1
                _tell_refused(article_id, error, as_json=as_json)
                if together and article_id == article_ids[0]:
                    break
        if later:
            for item_id in queued:
                tell_item(outbox.item(store, item_id), as_json=as_json)
            return int(bool(refused))
        if queued:
            work_through(store, tuple(queued), as_json=as_json)
        ends = [outbox.item(store, item_id).status for item_id in queued]
    return int(bool(refused) or any(end is not ItemStatus.DELIVERED for end in ends))


def _tell_refused(article_id: str, error: WarraqError, *, as_json: bool) -> None:
    # Late: see ``publish``.
    from editor.cli.workflow import failed_record
    from editor.review.refusal import ActRefused

    record: dict[str, Any] = {"article": article_id}
    if isinstance(error, ActRefused):
        record["refused"] = [failed_record(each) for each in error.failed]
    else:
        record["error"] = error.say(tongue())
    if as_json:
        say_json(record)
    click.echo(f"{isolated(article_id, err=True)}: {complaint(error)}", err=True)
