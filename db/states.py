"""The state of each article, as columns; one without a row is a draft nobody has published."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from db import clock
from db.driver import Connection, Row
from db.errors import EditionFrozen
from editor.article.state import NEW, Delivery, Kind, Pending, Public, State, Work, edited

AXES = tuple(each.name for each in dataclasses.fields(State))
"""The columns of ``article_states`` that hold a state, by the names of its fields."""

_KINDS: Mapping[str, type[StrEnum]] = {
    "work": Work,
    "public": Public,
    "delivery": Delivery,
    "pending": Pending,
    "kind": Kind,
    "public_before": Public,
    "work_before": Work,
}
_MOMENTS = frozenset({"embargo_until", "scheduled_at"})
_SWITCHES = frozenset({"hold", "legal", "post_review_due", "unseen"})


def read(connection: Connection, article_id: str) -> tuple[State, int]:
    """Return the article's state and how many transitions brought it there."""
    row = connection.execute(
        "select * from article_states where article_id = ?", [article_id]
    ).fetchone()
    return (NEW, 0) if row is None else (state_in(row), int(row["version"]))


def read_all(connection: Connection, article_ids: Iterable[str]) -> dict[str, State]:
    """Return the states of these articles by id, but for those that are new drafts still."""
    wanted = list(article_ids)
    rows = connection.execute(
        f"select * from article_states where article_id in ({', '.join('?' * len(wanted))})",  # noqa: S608 - marks only
        wanted,
    )
    return {row["article_id"]: state_in(row) for row in rows.fetchall()}


def put(connection: Connection, article_id: str, state: State, version: int) -> None:
    """Write the state and the one word of the list, inside a transaction of the caller."""
    marks = ", ".join("?" * (len(AXES) + 2))
    connection.execute(
        "insert or replace into article_states"  # noqa: S608 - our own columns
        f" (article_id, version, {', '.join(AXES)}) values ({marks})",
        [article_id, version, *map(written, written_axes(state).values())],
    )
    connection.execute(
        "update articles set state = ? where id = ?", [state.stage.value, article_id]
    )


def slug_taken(connection: Connection, slug: str, article_id: str) -> bool:
    """Tell whether another article in the same language is, or soon will be, public under it."""
    found = connection.execute(
        "select 1 from article_states join articles as other on other.id = article_id"
        " where slug = ?1 and slug <> '' and article_id <> ?2"
        " and other.language = (select language from articles where id = ?2)",
        [slug, article_id],
    )
    return found.fetchone() is not None


def refuse_frozen(connection: Connection, article_id: str) -> None:
    """Raise ``EditionFrozen`` where no text may be saved."""
    state, _ = read(connection, article_id)
    if state.frozen:
        raise EditionFrozen


def after_save(connection: Connection, article_id: str, content_hash: str) -> State | None:
    """Let an approval fall with the text it was for; return the state before, None if it stays."""
    before, version = read(connection, article_id)
    after = edited(before, content_hash)
    if after == before:
        return None
    put(connection, article_id, after, version + 1)
    return before


def state_in(row: Row, prefix: str = "") -> State:
    """Return the state in a row of ``article_states``, its columns named with ``prefix``."""
    axes: dict[str, Any] = {name: _read(name, row[prefix + name]) for name in AXES}
    return State(**axes)


def written_axes(state: State) -> dict[str, object]:
    """Return the axes by name."""
    return {name: getattr(state, name) for name in AXES}


def written(value: object) -> str | int | None:
    """Return a value of an axis as the store and the audit keep it."""
    if isinstance(value, datetime.datetime):
        return clock.written(value)
    if isinstance(value, bool | int):
        return int(value)
    return None if value is None else str(value)


def _read(name: str, value: object) -> object:
    if value is None:
        return None
    if name in _KINDS:
        return _KINDS[name](str(value))
    if name in _MOMENTS:
        return clock.read(str(value))
    return bool(value) if name in _SWITCHES else value
