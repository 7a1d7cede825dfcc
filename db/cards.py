"""What the list shows of an article, read without opening its text."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from db import clock
from db.driver import Connection, Row
from editor.article.language import Language

COLUMNS = (
    "id, story_id, language, headline, state, rubric, revision_id, updated_at, heads,"
    " (select group_concat(distinct edition.language) from articles as edition"
    " where edition.story_id = articles.story_id and edition.binned_at is null) as editions,"
    " (select group_concat(distinct edition.language) from articles as edition"
    " join translations on translations.article_id = edition.id"
    " where edition.story_id = articles.story_id and translations.freshness <> 'in_sync'"
    " and edition.binned_at is null) as behind"
)
"""What ``card`` needs of a row of ``articles``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An article as the list shows it: the newest of its heads.

    ``updated_at`` is in UTC; ``editions`` are the languages the story has, this one included, in
    the order of ``Language``, and ``behind`` those of them whose source changed or was killed
    since they were translated; ``forked`` says that several desks went on from one revision and
    nobody has joined their work yet.
    """

    id: str
    story_id: str
    language: Language
    headline: str
    state: str
    rubric: str
    revision_id: str
    updated_at: datetime.datetime
    editions: tuple[Language, ...]
    forked: bool = False
    behind: tuple[Language, ...] = ()


def card(row: Row) -> Card:
    """Return the card in a row with ``COLUMNS``."""
    languages = set((row["editions"] or "").split(","))
    behind = set((row["behind"] or "").split(","))
    return Card(
        id=row["id"],
        story_id=row["story_id"],
        language=Language(row["language"]),
        headline=row["headline"],
        state=row["state"],
        rubric=row["rubric"],
        revision_id=row["revision_id"],
        updated_at=clock.read(row["updated_at"]),
        editions=tuple(language for language in Language if language in languages),
        forked=row["heads"] > 1,
        behind=tuple(language for language in Language if language in behind),
    )


def cards_by_number(connection: Connection, numbers: Iterable[int]) -> dict[int, Card]:
    """Return the cards of rows of ``articles`` by their local number; those gone are left out."""
    wanted = list(numbers)
    rows = connection.execute(
        f"select number, {COLUMNS} from articles"  # noqa: S608 - marks only
        f" where number in ({', '.join('?' * len(wanted))})",
        wanted,
    )
    return {row["number"]: card(row) for row in rows.fetchall()}
