"""Replacing in many articles as one operation, and taking the whole of it back.

Nothing is overwritten: each article gets a new revision upon the one that was looked at, and taking
back adds one more, with the text as it was before. What others wrote meanwhile is never touched:
such an article is left out, and the outcome names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from db import articles, revisions, states
from db.changes import NOTHING, Changed
from db.driver import Connection
from db.indexing import IndexRow
from db.listing import ListOrder
from db.revisions import STORED_COLUMNS, Content
from db.store import Store
from editor.article.article import Article

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Current:
    """An article as its newest head has it; ``article`` is None where that revision is damaged."""

    article_id: str
    revision_id: str
    article: Article | None


@dataclass(frozen=True, slots=True)
class Replacement:
    """What an article shall say, and the revision it was made from."""

    article: Article
    parent: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """An article that has a new revision now: the ids of the one before and of the new one."""

    article_id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article somebody wrote upon or binned meanwhile, or a frozen one; its headline now."""

    article_id: str
    headline: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one operation did: the articles it changed, and those it left as they are."""

    replaced: tuple[Replaced, ...]
    left_out: tuple[LeftOut, ...]
    changed: Changed = NOTHING


Step = Callable[[int], None]
"""Hears how many articles are ready; an exception out of it stops it before anything is written."""


def current_at(store: Store, order: ListOrder, start: int, stop: int) -> tuple[Current, ...]:
    """Return the articles from ``start`` up to ``stop`` in ``order``; those binned are left out."""
    numbers = order.numbers(start, stop)
    with store.reading() as connection:
        rows = connection.execute(
            f"select articles.number, articles.id, revision_id, {STORED_COLUMNS}"  # noqa: S608 - ours
            " from articles join revisions on revisions.id = articles.revision_id"
            f" where articles.number in ({', '.join('?' * len(numbers))}) and binned_at is null",
            list(numbers),
        ).fetchall()
    # Read and judged outside of the snapshot, which holds up the log's folding into the store.
    found = {row["number"]: row for row in rows}
    return tuple(
        Current(row["id"], row["revision_id"], Content.stored(row).article())
        for number in numbers
        if (row := found.get(number)) is not None
    )


def replace_in(
    store: Store,
    replacements: Iterable[Replacement],
    *,
    name: str,
    author: str | None = None,
    step: Step | None = None,
) -> Outcome:
    """Give every article its new text as a revision called ``name``, all in one transaction.

    An article whose newest head is no longer the ``parent`` is left out, and so is one that is
    scheduled, killed or spiked. An error, a kill or an
    exception out of ``step`` leaves every article as it was.
    """
    ready = [_Ready.of(store, each.article, each.parent) for each in _told(replacements, step)]
    return store.write(lambda connection: _write(connection, ready, name, author))


def take_back(
    store: Store,
    replaced: Sequence[Replaced],
    *,
    name: str,
    author: str | None = None,
    step: Step | None = None,
) -> Outcome:
    """Give every article the text from before a replacement again, as a revision called ``name``.

    An article somebody wrote upon since is left out: its text is theirs. As one transaction, like
    ``replace_in``. Raises ``RevisionDamaged`` when a text of before is not the one saved.
    """
    ready = [
        _Ready.of(store, revisions.load_revision(store, each.before), each.after)
        for each in _told(replaced, step)
    ]
    return store.write(lambda connection: _write(connection, ready, name, author))


@dataclass(frozen=True, slots=True)
class _Ready:
    """All that the writer's thread needs: what takes time was done before."""

    article: Article
    parent: str
    content: Content
    index_row: IndexRow

    @classmethod
    def of(cls, store: Store, article: Article, parent: str) -> _Ready:
        return cls(article, parent, *articles.prepared(store, article))


def _write(
    connection: Connection, ready: Sequence[_Ready], name: str, author: str | None
) -> Outcome:
    replaced: list[Replaced] = []
    left_out: list[LeftOut] = []
    changed = NOTHING
    for each in ready:
        article_id = each.article.id
        row = connection.execute(
            "select headline, revision_id, binned_at from articles where id = ?", [article_id]
        ).fetchone()
        moved = row is None or row["binned_at"] is not None or row["revision_id"] != each.parent
        if moved or states.read(connection, article_id)[0].frozen:
            left_out.append(LeftOut(article_id, row["headline"] if row else ""))
            continue
        saved = articles.add_upon(
            connection,
            each.article,
            each.content,
            each.index_row,
            parents=(each.parent,),
            author=author,
            name=name,
        )
        replaced.append(Replaced(article_id, each.parent, saved.revision.id))
        changed |= saved.changed
    return Outcome(tuple(replaced), tuple(left_out), changed)


def _told(items: Iterable[_T], step: Step | None) -> Iterator[_T]:
    for number, item in enumerate(items):
        if step is not None:
            step(number)
        yield item
