"""One entry of a journal as a value, and the row it is kept in."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db import clock
from editor.article import delta as deltas
from editor.article.article import Article
from editor.article.delta import Delta
from editor.article.json_form import to_json


class Kind(StrEnum):
    """What an entry says."""

    BASE = "base"
    """The whole article, in ``body``; ``revision`` is the one in the store it is or grew from."""
    CHANGED = "changed"
    """A delta, in ``body``."""
    MOVED = "moved"
    """Only the caret or the scroll bar moved."""
    SAVING = "saving"
    """The article as it is here was given to the store; ``edit`` is the session's number for it."""
    SAVED = "saved"
    """The store acknowledged save ``edit`` as ``revision``."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the caret stood and what was in sight.

    Lines are those of the sheet, offsets code points in the line; ``top`` is the line at the upper
    edge of the page's window and ``above`` how many pixels of it were out of sight.
    """

    anchor_line: int = 0
    anchor_offset: int = 0
    caret_line: int = 0
    caret_offset: int = 0
    top: int = 0
    above: int = 0

    def written(self) -> str:
        """Return it as JSON text: the six numbers in order."""
        return json.dumps(
            [
                self.anchor_line,
                self.anchor_offset,
                self.caret_line,
                self.caret_offset,
                self.top,
                self.above,
            ]
        )

    @classmethod
    def read(cls, text: str) -> Whereabouts:
        """Return what ``written`` wrote."""
        return cls(*map(int, json.loads(text)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry; which fields it has is said by its ``kind``. ``made_at`` is in UTC."""

    kind: Kind
    made_at: datetime.datetime
    edit: int | None = None
    revision: str | None = None
    whereabouts: Whereabouts | None = None
    body: str = ""

    @classmethod
    def base(
        cls,
        made_at: datetime.datetime,
        article: Article,
        revision: str | None,
        whereabouts: Whereabouts | None,
    ) -> Entry:
        """Return the entry that a journal begins with."""
        return cls(
            kind=Kind.BASE,
            made_at=made_at,
            revision=revision,
            whereabouts=whereabouts,
            body=to_json(article),
        )

    @classmethod
    def changed(
        cls, made_at: datetime.datetime, delta: Delta, whereabouts: Whereabouts | None
    ) -> Entry:
        """Return the entry of a change."""
        return cls(
            kind=Kind.CHANGED,
            made_at=made_at,
            whereabouts=whereabouts,
            body=deltas.to_json(delta),
        )


COLUMNS = "number, kind, made_at, edit, revision, whereabouts, body, sha256"
"""The columns of an entry's row, in the order of ``row`` and ``entry``."""

CREATE = """
create table session (
    id text not null,
    machine text not null,
    pid integer not null,
    started_at text not null
) strict;
create table entries (
    number integer primary key,
    kind text not null,
    made_at text not null,
    edit integer,
    revision text,
    whereabouts text,
    body text not null,
    sha256 text not null
) strict;
create table media (
    id text primary key,
    media_type text not null,
    width integer,
    height integer,
    content blob not null
) strict;
"""


def row(number: int, entry: Entry) -> list[Any]:
    """Return the row that keeps ``entry`` as number ``number``."""
    values = [
        number,
        entry.kind.value,
        clock.written(entry.made_at),
        entry.edit,
        entry.revision,
        entry.whereabouts and entry.whereabouts.written(),
        entry.body,
    ]
    return [*values, _sum(values)]


def entry_of(kept: Sequence[Any]) -> Entry | None:
    """Return the entry in a row; None where the row is not, bit for bit, what was written."""
    *values, found = kept
    if _sum(values) != found:
        return None
    _, kind, made_at, edit, revision, whereabouts, body = values
    return Entry(
        kind=Kind(kind),
        made_at=clock.read(made_at),
        edit=edit,
        revision=revision,
        whereabouts=Whereabouts.read(whereabouts) if whereabouts else None,
        body=body,
    )


def _sum(values: Sequence[Any]) -> str:
    """Return the SHA-256 of the values, told apart by their JSON."""
    text = json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()
