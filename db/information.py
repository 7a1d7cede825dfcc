"""What there is to know about a store at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from db import places, schema
from db.driver import VERSION
from db.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreInfo:
    """The store in figures.

    ``size`` is that of the database with its log, ``media_size`` that of the pictures, in bytes.
    ``schema`` is the last migration; ``stale_in_search`` counts the articles that are not indexed
    by ``analyzer`` yet.
    """

    path: Path
    read_only: bool
    articles: int
    binned: int
    revisions: int
    media: int
    people: int
    size: int
    media_size: int
    schema: str
    sqlite: str
    analyzer: str
    stale_in_search: int
    last_backup: Path | None


def info(store: Store) -> StoreInfo:
    """Look the store up."""
    with store.reading() as connection:
        row = connection.execute(
            """
            select
                (select count(*) from articles where binned_at is null) as articles,
                (select count(*) from articles where binned_at is not null) as binned,
                (select count(*) from revisions) as revisions,
                (select count(*) from media) as media,
                (select count(*) from people) as people,
                (select coalesce(sum(size), 0) from media) as media_size,
                (select count(*) from articles where indexed_with <> ?) as stale_in_search
            """,
            [store.analyzer.version],
        ).fetchone()
        last_step = schema.applied(connection)[-1]
    wal, _ = places.side_files(store.path)
    files = [path for path in (store.path, wal) if path.exists()]
    return StoreInfo(
        path=store.path,
        read_only=store.read_only,
        size=sum(path.stat().st_size for path in files),
        schema=last_step,
        sqlite=VERSION,
        analyzer=store.analyzer.version,
        last_backup=places.last_backup(store.path),
        **dict(row),
    )
