"""``warraq outbox``: what is on its way to the readers, what arrived, what wants somebody."""

from __future__ import annotations

import datetime

import click

from editor.article.sentence import Sentence
from editor.cli.desk import Desk
from editor.cli.options import as_json
from editor.cli.output import say, say_json, tell
from editor.cli.tongue import tongue

_as_user = click.option(
    "--as", "user", metavar="USER", required=True, help="Who does it: a login of the desk."
)
_LATE = Sentence(
    ar="لم يُرسل {article} المجدول: {why}",
    ru="Запланированная статья {article} не отправлена: {why}",
    en="The scheduled article {article} was not sent: {why}",
)


@click.group("outbox", invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="What is over too.")
@as_json
@click.pass_context
def outbox_command(ctx: click.Context, everything: bool, as_json: bool) -> None:
    """List what is to be delivered, or work on it with one of the commands below."""
    if ctx.invoked_subcommand is not None:
        return
    # Late: SQLite is not needed to print this command's help.
    from db import outbox
    from editor.cli.deliveries import tell_item

    desk: Desk = ctx.obj
    with desk.open_existing() as store:
        listed = outbox.items(store, everything=everything)
    for item in listed:
        tell_item(item, as_json=as_json)


@outbox_command.command("run")
@as_json
@click.pass_obj
def run(desk: Desk, as_json: bool) -> int:
    """Send what is scheduled for now, then deliver everything that is due.

    For a timer on a computer that is always on. Exit status 1 while something wants somebody.
    """
    # Late: see above.
    from db import outbox
    from editor.article.delivery import ItemStatus
    from editor.cli.deliveries import work_through
    from editor.cli.workflow import failed_record
    from editor.publishing import sending

    with desk.open_existing() as store:
        _, late = sending.fire(store, datetime.datetime.now(datetime.UTC))
        work_through(store, None, as_json=as_json)
        wanting = any(
            item.status is ItemStatus.FAILED or item.is_unconfirmed for item in outbox.items(store)
        )
    for each in late:
        if as_json:
            refused = [failed_record(reason) for reason in each.failed]
            say_json({"article": each.article_id, "refused": refused})
        why = " ".join(reason.say(tongue()) for reason in each.failed)
        tell(_LATE, article=each.article_id, why=why)
    return int(bool(late) or wanting)


@outbox_command.command("show")
@click.argument("item_id", metavar="ITEM")
@as_json
@click.pass_obj
def show(desk: Desk, item_id: str, as_json: bool) -> None:
    """Print one delivery: its receipt, or what went wrong, with both texts of an edit there."""
    # Late: see above.
    import difflib

    from db import outbox
    from editor.cli.deliveries import item_record, tell_item

    with desk.open_existing() as store:
        item = outbox.item(store, item_id)
    if as_json:
        say_json(item_record(item, texts=True))
        return
    tell_item(item, as_json=False)
    if item.problem is not None:
        ours, theirs = (text.splitlines() for text in (item.problem.ours, item.problem.theirs))
        for line in difflib.unified_diff(theirs, ours, item.target, "warraq", lineterm=""):
            say(line)


@outbox_command.command("retry")
@click.argument("item_id", metavar="ITEM")
@_as_user
@click.option("--overwrite", is_flag=True, help="Write over what was edited there; say why.")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is kept.")
@as_json
@click.pass_obj
def retry(desk: Desk, item_id: str, user: str, overwrite: bool, reason: str, as_json: bool) -> int:
    """Try one delivery again now; what nobody heard of is looked up first.

    Exit status 1 unless it arrived.
    """
    # Late: see above.
    from db import outbox, people
    from editor.article.delivery import ItemStatus
    from editor.cli.deliveries import tell_item, work_through
    from editor.publishing import courier

    if overwrite and not reason.strip():
        raise click.UsageError("--overwrite needs a --reason")
    with desk.open_existing() as store:
        person = people.named(store, user)
        item = outbox.item(store, item_id)
        courier.retry(store, item.id, person=person, reason=reason, overwrite=overwrite)
        if not work_through(store, (item.id,), as_json=as_json):
            # It is over, or another program has it.
            tell_item(outbox.item(store, item.id), as_json=as_json)
        return int(outbox.item(store, item.id).status is not ItemStatus.DELIVERED)


@outbox_command.command("cancel")
@click.argument("item_id", metavar="ITEM")
@_as_user
@click.option("--reason", metavar="TEXT", default="", help="Why; it is kept.")
@as_json
@click.pass_obj
def cancel(desk: Desk, item_id: str, user: str, reason: str, as_json: bool) -> None:
    """Give up a delivery that is not being sent; a taking down is never given up."""
    # Late: see above.
    from db import outbox, people
    from editor.cli.deliveries import tell_item
    from editor.publishing import courier

    with desk.open_existing() as store:
        person = people.named(store, user)
        item = outbox.item(store, item_id)
        courier.cancel(store, item.id, person=person, reason=reason)
        tell_item(outbox.item(store, item.id), as_json=as_json)
