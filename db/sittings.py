"""The history as people read it: milestones and named versions, the rest by sitting.

A sitting is a run of automatic saves by one person with no long pause between them.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from db import articles, clock, revisions
from db.articles import Saved
from db.driver import Row
from db.revisions import Revision
from db.store import Store
from editor.article.state import Milestone

PAUSE = datetime.timedelta(minutes=30)
"""Who writes on after so long sits down anew."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A milestone of a revision: which, a person's id (empty: the program), when in UTC."""

    milestone: Milestone
    person: str
    at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Sitting:
    """One line of the history: its newest revision, and the older ones it stands for.

    ``milestones`` are those of ``newest``; a revision with a milestone, a name or several parents
    always begins a line of its own. ``began`` is when the oldest was saved.
    """

    newest: Revision
    earlier: tuple[Revision, ...] = ()
    milestones: tuple[Marked, ...] = ()

    @property
    def began(self) -> datetime.datetime:
        """When the sitting's first save was made."""
        return (self.earlier[-1] if self.earlier else self.newest).created_at


def sittings(store: Store, article_id: str) -> tuple[Sitting, ...]:
    """Return the article's history, newest first; none when the article is not known."""
    with store.reading() as connection:
        kept = revisions.of(connection, article_id)
        rows = connection.execute(
            "select revision_id, milestones.name, person, milestones.created_at from revisions"
            " join milestones on milestones.revision_id = revisions.id"
            " where article_id = ? order by milestones.created_at",
            [article_id],
        ).fetchall()
    marks: dict[str, list[Marked]] = {}
    for row in rows:
        marks.setdefault(row["revision_id"], []).append(_marked(row))
    return tuple(_collapsed(kept, marks))


def restore(store: Store, revision_id: str, *, author: str | None, name: str | None) -> Saved:
    """Make the text of an old revision the newest: a new revision upon the head of now.

    Nothing is made where the article says so already. Raises ``NoSuchRevision``,
    ``RevisionDamaged`` and what ``articles.save`` raises.
    """
    text = revisions.load_revision(store, revision_id)
    head = articles.load(store, text.id).revision
    return articles.save(store, text, parent=head.id, author=author, name=name)


def _collapsed(kept: Sequence[Revision], marks: dict[str, list[Marked]]) -> list[Sitting]:
    lines: list[Sitting] = []
    group: list[Revision] = []

    def close() -> None:
        if group:
            first, *earlier = group
            lines.append(Sitting(first, tuple(earlier), tuple(marks.get(first.id, ()))))
            group.clear()

    for each in kept:
        if group and not _same_sitting(group[-1], each, marks):
            close()
        group.append(each)
    close()
    return lines


def _same_sitting(newer: Revision, older: Revision, marks: dict[str, list[Marked]]) -> bool:
    """Tell whether ``older`` may stand behind ``newer``; what is named stands by itself."""
    return (
        older.author == newer.author
        and older.name is None
        and older.id not in marks
        and len(older.parents) < 2
        and newer.parents == (older.id,)
        and newer.created_at - older.created_at < PAUSE
    )


def _marked(row: Row) -> Marked:
    return Marked(Milestone(row["name"]), row["person"], clock.read(row["created_at"]))
