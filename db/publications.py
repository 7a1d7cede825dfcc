"""What each target was found to show of each article. Written with a receipt, never before."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from db import clock
from db.driver import Connection, Row
from db.store import Store
from editor.article.language import Language
from editor.article.publication import Publication, PublicCorrection, Shown

_COLUMNS = (
    *("article_id", "target", "story_id", "language", "rubric", "slug", "revision_id"),
    *("content_hash", "shown", "first_published", "updated", "delivered_at", "url"),
    *("remote_id", "remote_hash", "corrections", "notice", "moved_to", "former"),
)
_MEDIA_ID = re.compile(r'"media_id":"([^"]+)"')
_MOMENTS = ("first_published", "updated", "delivered_at")


def find(store: Store, article_id: str, target: str) -> Publication | None:
    """Return what the target shows of the article, None where it was never delivered there."""
    with store.reading() as connection:
        return found(connection, article_id, target)


def of_article(store: Store, article_id: str) -> tuple[Publication, ...]:
    """Return what every target shows of the article, by the target's name."""
    return _listed(store, "article_id = ? order by target", article_id)


def of_story(store: Store, story_id: str, target: str) -> tuple[Publication, ...]:
    """Return what the target shows of the story's editions."""
    return _listed(store, "story_id = ? and target = ? order by language", story_id, target)


def of_target(store: Store, target: str) -> tuple[Publication, ...]:
    """Return everything the target shows or has taken down, the newest first."""
    return _listed(store, "target = ? order by first_published desc, article_id desc", target)


def pictures_of_others(store: Store, target: str, article_id: str) -> frozenset[str]:
    """Return the media ids that the target's other live articles show, or are to show at a time."""
    with store.reading() as connection:
        rows = connection.execute(
            "select body from revisions where id in ("
            "select revision_id from publications where target = ?1 and shown = 'live'"
            " and article_id <> ?2 union"
            " select json_extract(publication, '$.revision_id') from outbox where target = ?1"
            " and article_id <> ?2 and (status not in ('delivered', 'cancelled')"
            " or (deed = 'hand_over' and status = 'delivered')))",
            [target, article_id],
        )
        return frozenset(found for row in rows for found in _MEDIA_ID.findall(row["body"]))


def found(connection: Connection, article_id: str, target: str) -> Publication | None:
    """Return what the target shows of the article, inside a transaction of the caller."""
    row = connection.execute(
        "select * from publications where article_id = ? and target = ?", [article_id, target]
    ).fetchone()
    return None if row is None else read(dict(row))


def put(connection: Connection, publication: Publication) -> None:
    """Write what a target was found to show, inside a transaction of the caller."""
    record = written(publication)
    marks = ", ".join("?" * len(_COLUMNS))
    connection.execute(
        f"insert or replace into publications ({', '.join(_COLUMNS)})"  # noqa: S608 - our own
        f" values ({marks})",
        [_column(record[name]) for name in _COLUMNS],
    )


def put_remote_hash(connection: Connection, target: str, hashes: Mapping[str, str]) -> None:
    """Note that a delivery changed other articles' pages too: the new hashes, by article id."""
    connection.executemany(
        "update publications set remote_hash = ? where article_id = ? and target = ?",
        [(each, article_id, target) for article_id, each in hashes.items()],
    )


def written(publication: Publication) -> dict[str, Any]:
    """Return the publication as JSON keeps it."""
    record: dict[str, Any] = {name: getattr(publication, name) for name in _COLUMNS}
    for name in _MOMENTS:
        record[name] = clock.written(record[name])
    record["language"] = publication.language.value
    record["shown"] = publication.shown.value
    record["corrections"] = [
        {"text": each.text, "at": clock.written(each.at)} for each in publication.corrections
    ]
    record["former"] = list(publication.former)
    return record


def read(record: Mapping[str, Any]) -> Publication:
    """Return the publication in a row of the table or in what ``written`` returned."""
    values = {name: record[name] for name in _COLUMNS}
    for name in ("corrections", "former"):
        if isinstance(values[name], str):
            values[name] = json.loads(values[name])
    return Publication(
        **values
        | {name: clock.read(values[name]) for name in _MOMENTS}
        | {
            "language": Language(values["language"]),
            "shown": Shown(values["shown"]),
            "corrections": tuple(
                PublicCorrection(each["text"], clock.read(each["at"]))
                for each in values["corrections"]
            ),
            "former": tuple(values["former"]),
        }
    )


def _listed(store: Store, condition: str, *values: str) -> tuple[Publication, ...]:
    with store.reading() as connection:
        rows: list[Row] = connection.execute(
            f"select * from publications where {condition}",  # noqa: S608 - our own words
            values,
        ).fetchall()
    return tuple(read(dict(row)) for row in rows)


def _column(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
