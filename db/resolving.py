"""Ids as people give them: any beginning that fits one article only."""

from __future__ import annotations

from db.driver import Connection
from db.errors import AmbiguousArticle, NoSuchArticle
from editor.article.printable import printable

_CANDIDATES_TOLD = 5


def resolve(connection: Connection, beginning: str) -> str:
    """Return the one article id that begins so; ``NoSuchArticle``, ``AmbiguousArticle``."""
    beginning = printable(beginning).strip().lower()
    # An id is hexadecimal digits and hyphens; all of them sort before "g".
    rows = connection.execute(
        "select id from articles where id >= ? and id < ? order by id limit ?",
        [beginning, beginning + "g", _CANDIDATES_TOLD],
    ).fetchall()
    found = [row["id"] for row in rows]
    if not found or not beginning:
        raise NoSuchArticle(id=beginning)
    if len(found) > 1:
        raise AmbiguousArticle(id=beginning, candidates=", ".join(found))
    return str(found[0])
