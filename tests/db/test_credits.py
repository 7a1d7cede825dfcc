"""What was used before: newest first, each once, the bin and damage left out."""

from __future__ import annotations

from dataclasses import replace

from db import articles, credits
from db.store import Store
from editor.article.attribution import Source
from tests.db.desk import article


def test_used_credits_are_newest_first_and_each_once(store: Store) -> None:
    for number, (signature, photo, sources) in enumerate(
        [
            ("Desk", "A. Photographer", ("Agency",)),
            ("", "وكالة", ("Press “office”", "Agency")),
            ("Desk ", "", ()),
            ("Second desk", "A. Photographer", ("ТАСС",)),
        ]
    ):
        made = article(f"{number}")
        articles.create(
            store,
            replace(
                made,
                signature=signature,
                photo_credit=photo,
                sources=tuple(Source(name) for name in sources),
            ),
        )
    found = credits.used(store)
    assert set(found) == set(credits.ROLES)
    assert found["signature"] == ("Second desk", "Desk")
    assert found["photo_credit"] == ("A. Photographer", "وكالة")
    assert set(found["source"]) == {"ТАСС", "Press “office”", "Agency"}
    assert found["source"][0] == "ТАСС"
    assert credits.used(store, articles=1)["source"] == ("ТАСС",)


def test_bin_and_damage_are_left_out(store: Store) -> None:
    kept, binned, damaged = (
        replace(article(name), signature=name) for name in ("kept", "binned", "damaged")
    )
    for one in (kept, binned, damaged):
        articles.create(store, one)
    articles.move_to_bin(store, binned.id)
    store.write(lambda connection: connection.execute("drop trigger revisions_refuse_update"))
    spoil = "update revisions set body = '{not json' where article_id = ?"
    store.write(lambda connection: connection.execute(spoil, [damaged.id]))
    assert credits.used(store)["signature"] == ("kept",)


def test_empty_store_offers_nothing(store: Store) -> None:
    assert all(not values for values in credits.used(store).values())
