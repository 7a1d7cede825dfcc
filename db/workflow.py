"""Acts of the workflow: each is one transaction with its entry in the audit.

What may be done is not decided here. The caller brings the decision, a function of the article's
standing in the very moment of writing; what two people do at once is therefore judged one after
the other. It must be quick: other writers wait meanwhile.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from db import articles, audit, clock, locks, outbox, revisions, states, translations
from db.articles import Saved
from db.changes import Changed
from db.driver import Connection
from db.errors import ArticleMoved
from db.store import Store
from editor.article.article import Article
from editor.article.delivery import Order, OutboxItem
from editor.article.language import Language
from editor.article.standing import Standing, Step, Translated
from editor.article.state import Milestone, Public, State

Decide = Callable[[Standing], Step]
"""Returns what the act makes of the article, or raises why it may not be done."""


@dataclass(frozen=True, slots=True)
class Performed:
    """What an act did: how the article stands now, and what changed."""

    standing: Standing
    changed: Changed


Follow = Callable[[Standing, tuple[OutboxItem, ...]], Step | None]
"""Returns the next step that brings an article into accord with its deliveries, None for none."""


def standing(store: Store, article_id: str) -> Standing:
    """Return how the article stands; raises ``NoSuchArticle``, ``AmbiguousArticle``."""
    with store.reading() as connection:
        return _standing(connection, articles.resolve(connection, article_id))


def states_of(store: Store, article_ids: Iterable[str]) -> dict[str, State]:
    """Return the axes of these articles by id, for a list; new drafts are left out."""
    with store.reading() as connection:
        return states.read_all(connection, article_ids)


def slug_taken(store: Store, slug: str, article_id: str) -> bool:
    """Tell whether another article in its language is, or soon will be, public under the slug."""
    with store.reading() as connection:
        return states.slug_taken(connection, slug, article_id)


def scheduled(store: Store, *, until: datetime.datetime) -> tuple[str, ...]:
    """Return the articles that are to go out up to that moment, the earliest first."""
    with store.reading() as connection:
        rows = connection.execute(
            "select article_id from article_states"
            " where scheduled_at is not null and scheduled_at <= ? order by scheduled_at",
            [clock.written(until)],
        ).fetchall()
    return tuple(row["article_id"] for row in rows)


def perform(
    store: Store,
    article_id: str,
    decide: Decide,
    *,
    text: Article | None = None,
    version: int | None = None,
    orders: Iterable[Order] = (),
) -> Performed:
    """Do an act on the article, with a new ``text`` where the act brings one (discard).

    ``orders`` are the deliveries that the act asks for; they are in the outbox with it or not at
    all. Raises what ``decide`` raises, and ``ArticleMoved`` where the standing's version is no
    longer ``version``; nothing is changed then.
    """
    ready = articles.prepared(store, text) if text is not None else None

    def change(connection: Connection) -> Performed:
        full_id = articles.resolve(connection, article_id)
        before = _standing(connection, full_id)
        if version is not None and before.version != version:
            raise ArticleMoved(id=full_id)
        step = decide(before)
        revision_id = before.revision_id
        if text is not None and ready is not None:
            saved = articles.add_upon(
                connection,
                text,
                *ready,
                parents=(before.revision_id,),
                author=step.person or None,
                name=None,
            )
            revision_id = saved.revision.id
        touched = _write(connection, before, step, revision_id)
        after = _standing(connection, full_id)
        queued = outbox.put_in(connection, orders, after.version, clock.now())
        return Performed(
            after,
            Changed(
                articles=touched | {full_id},
                stories=frozenset({before.story_id}),
                outbox=frozenset(queued),
            ),
        )

    return store.write(change)


def settle(
    store: Store, article_id: str, happened: Callable[[Connection], object], follow: Follow
) -> Performed:
    """Note what ``happened`` to deliveries of the article, and let its axes follow at once.

    ``follow`` is asked for a step, with the items of the article's last delivering act, until it
    has none. Raises what both raise; nothing is changed then.
    """

    def change(connection: Connection) -> Performed:
        full_id = articles.resolve(connection, article_id)
        happened(connection)
        items = outbox.of_act(connection, full_id)
        now = _standing(connection, full_id)
        touched: frozenset[str] = frozenset({full_id})
        while (step := follow(now, items)) is not None:
            touched |= _write(connection, now, step, now.revision_id)
            now = _standing(connection, full_id)
        return Performed(
            now,
            Changed(
                articles=touched,
                stories=frozenset({now.story_id}),
                outbox=frozenset(each.id for each in items),
            ),
        )

    return store.write(change)


def translate(
    store: Store,
    source_id: str,
    edition: Article,
    decide: Decide,
    *,
    revision: str | None = None,
    author: str | None = None,
) -> Saved:
    """Make ``edition`` a translation of an article's ``revision``, by default the newest.

    It is created or, where the store has it already, linked anew. Raises what ``decide`` raises,
    ``EditionExists``, and ``NoSuchRevision`` where the article has no such revision.
    """
    content, index_row = articles.prepared(store, edition)

    def change(connection: Connection) -> Saved:
        before = _standing(connection, articles.resolve(connection, source_id))
        _write(connection, before, decide(before), before.revision_id)
        source = revisions.of_article(connection, before.article_id, revision or before.revision_id)
        saved = articles.create_or_find(connection, edition, content, index_row, author)
        link = Translated(before.article_id, source.id, source.content_hash)
        translations.link(connection, edition.id, link)
        translations.source_says(connection, before.article_id, before.content_hash)
        return saved

    return store.write(change)


def _write(
    connection: Connection, before: Standing, step: Step, revision_id: str
) -> frozenset[str]:
    """Write what a step says; return the other articles it concerns."""
    article_id = before.article_id
    states.put(connection, article_id, step.state, before.version + 1)
    audit.record(
        connection,
        article_id,
        revision_id,
        step.act,
        before.state,
        step.state,
        person=step.person,
        reason=step.reason,
    )
    if step.milestone is not None:
        # What was published is what was sent, whatever was written since.
        published = step.milestone is Milestone.PUBLISHED
        named = step.state.live_revision if published else revision_id
        connection.execute(
            "insert into milestones (revision_id, name, person, created_at) values (?, ?, ?, ?)",
            [named, step.milestone.value, step.person, clock.written(clock.now())],
        )
    if step.unlocked:
        locks.remove(connection, article_id)
    if step.synced and before.source is not None:
        source = _standing(connection, before.source.article_id)
        link = Translated(source.article_id, source.revision_id, source.content_hash)
        translations.link(connection, article_id, link)
    if step.state.public is Public.KILLED and before.state.public is not Public.KILLED:
        return translations.source_killed(connection, article_id)
    return frozenset()


def _standing(connection: Connection, article_id: str) -> Standing:
    row = connection.execute(
        "select articles.story_id, language, revision_id, heads, binned_at, sha256,"
        " (select author from revisions as first where first.article_id = articles.id"
        " order by first.created_at, first.id limit 1) as owner"
        " from articles join revisions on revisions.id = articles.revision_id"
        " where articles.id = ?",
        [article_id],
    ).fetchone()
    state, version = states.read(connection, article_id)
    source, freshness = translations.of(connection, article_id)
    return Standing(
        article_id=article_id,
        story_id=row["story_id"],
        language=Language(row["language"]),
        state=state,
        version=version,
        revision_id=row["revision_id"],
        content_hash=row["sha256"],
        owner=row["owner"] or "",
        forked=row["heads"] > 1,
        binned=row["binned_at"] is not None,
        lock=locks.of(connection, article_id),
        source=source,
        source_hash=_newest_hash(connection, source.article_id) if source else "",
        freshness=freshness,
        translations=translations.started_from(connection, article_id),
    )


def _newest_hash(connection: Connection, article_id: str) -> str:
    row = connection.execute(
        "select sha256 from articles join revisions on revisions.id = articles.revision_id"
        " where articles.id = ?",
        [article_id],
    ).fetchone()
    return str(row["sha256"])
