"""A delivery as a row of the outbox keeps it."""

from __future__ import annotations

import json

from db import clock, publications
from db.driver import Row
from editor.article.delivery import Deed, ItemStatus, OutboxItem, Problem, Receipt, Told, Trouble


def written_problem(problem: Problem) -> str:
    """Return what the table keeps of what stopped a delivery."""
    message = problem.message
    record = {
        "trouble": problem.trouble.value,
        "message": {"ar": message.ar, "ru": message.ru, "en": message.en},
        "ours": problem.ours,
        "theirs": problem.theirs,
    }
    return json.dumps(record, ensure_ascii=False)


def _problem(text: str) -> Problem:
    record = json.loads(text)
    return Problem(
        Trouble(record["trouble"]),
        Told(**record["message"]),
        record["ours"],
        record["theirs"],
    )


def item_of(row: Row) -> OutboxItem:
    """Return the delivery that a row of the table ``outbox`` keeps."""
    read_at, until, problem = row["read_at"], row["lease_until"], row["problem"]
    put_off_at = row["put_off_at"]
    return OutboxItem(
        number=row["number"],
        id=row["id"],
        target=row["target"],
        key=row["key"],
        deed=Deed(row["deed"]),
        publication=publications.read(json.loads(row["publication"])),
        note=row["note"],
        person=row["person"],
        status=ItemStatus(row["status"]),
        queued_at=clock.read(row["queued_at"]),
        next_try_at=clock.read(row["next_try_at"]),
        tries=row["tries"],
        holder=row["holder"],
        lease_until=until and clock.read(until),
        overwrite=row["overwrite"],
        problem=problem and _problem(problem),
        put_off_at=put_off_at and clock.read(put_off_at),
        receipt=read_at
        and Receipt(row["url"], clock.read(read_at), row["remote_hash"], row["remote_id"]),
    )
