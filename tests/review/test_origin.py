"""Letters followed back through the revisions come from where playing them all says they do."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.json_form import block_to_json, member_to_json, to_json
from editor.article.place import Part, Place
from editor.review.blame import Stamp, blame
from editor.review.origin import origins
from editor.review.parts import TEXTS, all_texts
from editor.review.step import TextKey
from tests.review.samples import replaced, story
from tests.review.scripts import edited
from tests.strategies import articles

START = datetime.datetime(2026, 5, 16, 8, tzinfo=datetime.UTC)


def stamped(count: int) -> list[Stamp]:
    return [
        Stamp(str(number), f"person {number % 3}", START + datetime.timedelta(hours=number))
        for number in range(count)
    ]


def written_in(body: str, article: Article, key: TextKey) -> bool:
    part, block_id = key
    blocks = [block for block in article.blocks if block.id == block_id]
    said = block_to_json(blocks[0]) if blocks else f",{member_to_json(article, TEXTS[part])},"
    return said in body


@given(articles(), st.lists(st.integers(0, 2**32), max_size=6))
def test_it_says_what_blame_says(article: Article, seeds: list[int]) -> None:
    versions = [article]
    for seed in seeds:
        versions.append(edited(versions[-1], seed))
    stamps = stamped(len(versions))
    played = blame(stamps, lambda revision: versions[int(revision)])
    bodies = [to_json(each) for each in versions]

    def has(revision: str, newer: Article, key: TextKey) -> bool:
        return written_in(bodies[int(revision)], newer, key)

    for part, block_id, text in all_texts(versions[-1]):
        for place in (
            Place(part, block_id, 0, len(text)),
            Place(part, block_id, len(text) // 3, len(text) * 2 // 3),
        ):
            found = origins(stamps, lambda revision: versions[int(revision)], has, place)
            assert by_letter(found) == by_letter(played.letters(place))


def by_letter(found: object) -> list[tuple[int, str]]:
    return [
        (letter, stamp.revision)
        for place, stamp in found  # type: ignore[attr-defined]
        for letter in range(place.start, place.end)
    ]


def test_revisions_that_left_the_block_alone_are_not_read() -> None:
    first = story()
    second = replaced(first, 0, "صباح", "مساء")
    others = [second]
    for number in range(20):
        others.append(replaced(others[-1], 1, f"خمس{' و' * number}", f"خمس{' و' * (number + 1)}"))
    versions = [first, *others]
    loaded: list[str] = []

    def load(revision: str) -> Article:
        loaded.append(revision)
        return versions[int(revision)]

    def has(revision: str, newer: Article, key: TextKey) -> bool:
        return written_in(to_json(versions[int(revision)]), newer, key)

    [part, block_id, text] = next(each for each in all_texts(second) if "مساء" in each[2].plain)
    found = origins(stamped(len(versions)), load, has, Place(part, block_id, 0, len(text)))
    assert {stamp.revision for _, stamp in found} == {"0", "1"}
    assert loaded == ["21", "0", "1"]


def test_there_must_be_a_revision() -> None:
    nowhere = Place(Part.HEADLINE, end=1)
    with pytest.raises(ValueError, match="no revision"):
        origins([], lambda _: story(), lambda *_: False, nowhere)
