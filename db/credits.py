"""What the desk signed its articles with, and whom it named: offered again when one writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from db.store import Store

LOOKED_THROUGH = 400
"""Articles, the newest: some tens of milliseconds, and nobody misses older names."""
MOST = 60
"""Values of each kind."""

ROLES = ("signature", "photo_credit", "source")

# Members of the article's JSON form, picked out by SQLite: decoding whole articles for three short
# texts would take many times as long. A damaged body has none.
_NEWEST = """
    select json_extract(revisions.body, '$.signature', '$.photo_credit', '$.sources')
    from articles join revisions on revisions.id = articles.revision_id
    where articles.binned_at is null and json_valid(revisions.body)
    order by articles.updated_at desc, articles.id desc limit ?
"""


def used(store: Store, *, articles: int = LOOKED_THROUGH) -> Mapping[str, tuple[str, ...]]:
    """Return signatures, photo credits and sources by ``ROLES``, those used last first.

    The ``articles`` saved last are looked through, the bin is not.
    """
    with store.reading() as connection:
        rows = connection.execute(_NEWEST, [articles]).fetchall()
    found = [json.loads(row[0]) for row in rows]
    return {
        "signature": _first(signature for signature, _, _ in found),
        "photo_credit": _first(credit for _, credit, _ in found),
        "source": _first(source.get("name") for _, _, sources in found for source in sources or ()),
    }


def _first(values: Iterable[str | None]) -> tuple[str, ...]:
    whole = (value.strip() for value in values if value)
    return tuple(dict.fromkeys(value for value in whole if value))[:MOST]
