"""Which edition was translated from which text of another, and whether that text has changed."""

from __future__ import annotations

from db.driver import Connection
from editor.article.standing import Translated
from editor.article.state import Freshness

_COMPARED = "case when source_sha256 = ?1 then 'in_sync' else 'source_changed' end"


def of(connection: Connection, article_id: str) -> tuple[Translated | None, Freshness]:
    """Return what the article was translated from and whether it still says the same."""
    row = connection.execute(
        "select * from translations where article_id = ?", [article_id]
    ).fetchone()
    if row is None:
        return None, Freshness.ORIGINAL
    source = Translated(row["source_id"], row["source_revision"], row["source_sha256"])
    return source, Freshness(row["freshness"])


def started_from(connection: Connection, article_id: str) -> tuple[str, ...]:
    """Return the ids of the editions translated from the article."""
    rows = connection.execute(
        "select article_id from translations where source_id = ? order by article_id", [article_id]
    )
    return tuple(row["article_id"] for row in rows.fetchall())


def link(connection: Connection, article_id: str, source: Translated) -> None:
    """Say what the article was translated from, inside a transaction of the caller."""
    connection.execute(
        "insert or replace into translations"
        " (article_id, source_id, source_revision, source_sha256, freshness)"
        " values (?, ?, ?, ?, 'in_sync')",
        [article_id, source.article_id, source.revision_id, source.content_hash],
    )


def source_says(connection: Connection, source_id: str, content_hash: str) -> frozenset[str]:
    """Note what a source says now; return the translations that are no longer what they were."""
    rows = connection.execute(
        f"update translations set freshness = {_COMPARED}"  # noqa: S608 - our own
        f" where source_id = ?2 and freshness not in ('source_killed', {_COMPARED})"
        " returning article_id",
        [content_hash, source_id],
    )
    return frozenset(row["article_id"] for row in rows.fetchall())


def source_killed(connection: Connection, source_id: str) -> frozenset[str]:
    """Note that a source was taken down; return the translations this concerns."""
    rows = connection.execute(
        "update translations set freshness = 'source_killed'"
        " where source_id = ? and freshness <> 'source_killed' returning article_id",
        [source_id],
    )
    return frozenset(row["article_id"] for row in rows.fetchall())
