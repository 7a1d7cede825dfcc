"""Deliveries on the command line: working through the outbox, and how an item is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from editor.article.sentence import Sentence
from editor.cli.output import isolated, on_terminal, say, say_json, tell
from editor.cli.tongue import tongue

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.delivery import OutboxItem
    from editor.publishing.target import Step

_STEP = Sentence(
    ar="{target}: {step} ({done} من {total})",
    ru="{target}: {step} ({done} из {total})",
    en="{target}: {step} ({done} of {total})",
)

_AGAIN = Sentence(
    ar="تُعاد المحاولة بعد {time}: يقوم بها ورّاق المفتوح أو warraq outbox run",
    ru="Следующая попытка после {time}: её сделает открытое окно Warraq или warraq outbox run",
    en="The next try is after {time}: an open window of Warraq makes it, or warraq outbox run",
)
_MEND = Sentence(
    ar="حين يزول السبب: warraq outbox retry {item} --as USER",
    ru="Когда причина устранена: warraq outbox retry {item} --as USER",
    en="Once the cause is mended: warraq outbox retry {item} --as USER",
)


def work_through(
    store: Store, only: tuple[str, ...] | None, *, as_json: bool
) -> tuple[OutboxItem, ...]:
    """Deliver what is due, or the items with these ids now; tell each step and each end."""
    # Late: targets and the site's builder are for those who publish.
    from editor.publishing.courier import Courier

    def observe(item: OutboxItem, step: Step, done: int, total: int) -> None:
        tell_step({"item": item.id}, item.target, step, done, total, as_json=as_json)

    ended = []
    for item in Courier(store=store, observe=observe).run(only):
        tell_item(item, as_json=as_json)
        ended.append(item)
    for item in ended:
        _tell_next(item)
    return tuple(ended)


def _tell_next(item: OutboxItem) -> None:
    """Say what becomes of an item that did not arrive, and by whom."""
    # Late: see above.
    from editor.article.delivery import ItemStatus

    if item.status is ItemStatus.FAILED:
        tell(_MEND, item=item.id)
    elif not item.status.over:
        tell(_AGAIN, time=item.next_try_at.astimezone().strftime("%H:%M:%S"))


def tell_item(item: OutboxItem, *, as_json: bool) -> None:
    """Print an item as a line, or as a JSON object."""
    # Late: see above.
    from editor.publishing.labels import DEED, status_of

    if as_json:
        say_json(item_record(item))
        return
    words = (
        *(item.id, item.target, DEED[item.deed].say(tongue()), status_of(item).say(tongue())),
        item.receipt.url if item.receipt else "",
        item.problem.message.say(tongue()) if item.problem else "",
    )
    say("  ".join(isolated(word) for word in words if word))


def item_record(item: OutboxItem, *, texts: bool = False) -> dict[str, Any]:
    """Return an item as other programs get it; with ``texts`` both sides of a remote change."""
    receipt, problem = item.receipt, item.problem
    record: dict[str, Any] = {
        "item": item.id,
        "article": item.article_id,
        "revision": item.publication.revision_id,
        "target": item.target,
        "deed": item.deed.value,
        "status": item.status.value,
        "key": item.key,
        "queued": item.queued_at.isoformat(timespec="seconds"),
        "tries": item.tries,
        "next_try": None if item.status.over else item.next_try_at.isoformat(timespec="seconds"),
        "receipt": receipt
        and {
            "url": receipt.url,
            "read": receipt.read_at.isoformat(timespec="seconds"),
            "hash": receipt.remote_hash,
            "remote_id": receipt.remote_id,
        },
        "problem": problem
        and {"trouble": problem.trouble.value, "message": problem.message.say(tongue())},
    }
    if texts and problem is not None:
        record["problem"] |= {"ours": problem.ours, "theirs": problem.theirs}
    return record


def tell_step(
    about: dict[str, Any], target: str, step: Step, done: int, total: int, *, as_json: bool
) -> None:
    """Say how far something is: to other programs with ``about``, on a terminal to a person."""
    # Late: see above.
    from editor.publishing.labels import STEP

    if as_json:
        say_json({**about, "step": step.value, "done": done, "of": total})
    elif on_terminal(err=True) or click.get_current_context().find_root().params.get("verbose"):
        tell(_STEP, target=target, step=STEP[step].say(tongue()), done=done, total=total)
