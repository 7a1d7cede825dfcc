"""Letters followed back through the revisions come from where playing them all says they do."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import Paragraph, new_block
from editor.article.json_form import block_to_json, member_to_json, to_json
from editor.article.place import Part, Place
from editor.review.blame import Stamp, Steps, blame
from editor.review.origin import Answers, origins
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

    answers = Answers()
    for part, block_id, text in all_texts(versions[-1]):
        for place in (
            Place(part, block_id, 0, len(text)),
            Place(part, block_id, len(text) // 3, len(text) * 2 // 3),
        ):
            found = origins(stamps, lambda revision: versions[int(revision)], has, place)
            assert by_letter(found) == by_letter(played.letters(place))
            # First found, then known.
            for _ in range(2):
                found = origins(
                    stamps,
                    lambda revision: versions[int(revision)],
                    has,
                    place,
                    answers=answers,
                )
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


def test_no_redline_is_made_where_every_block_stayed_itself() -> None:
    versions = [story()]
    for number in range(12):
        text = replaced(versions[-1], 0, "صباح", f"كلمة{number} صباح")
        versions.append(replaced(text, 1, "خمس", f"خمس و{number}"))
    stamps = stamped(len(versions))
    steps: Steps = {}
    [part, block_id, text] = next(
        each for each in all_texts(versions[-1]) if "كلمة3" in each[2].plain
    )
    place = Place(part, block_id, 0, len(text))

    def load(revision: str) -> Article:
        return versions[int(revision)]

    found = origins(stamps, load, lambda *_: False, place, steps)
    assert by_letter(found) == by_letter(blame(stamps, load).letters(place))
    assert {stamp.revision for _, stamp in found} == {str(number) for number in range(13)}
    assert steps == {}


def test_a_block_that_was_split_is_followed_by_the_redline() -> None:
    first = story()
    block = next(each for each in first.blocks if isinstance(each, Paragraph))
    cut = len(block.text) // 2
    halves = (
        replace(block, text=block.text.exactly(0, cut)),
        new_block(Paragraph, first.language, text=block.text.exactly(cut, len(block.text))),
    )
    blocks = [half for each in first.blocks for half in (halves if each is block else (each,))]
    versions = [first, replace(first, blocks=tuple(blocks))]
    stamps = stamped(2)
    steps: Steps = {}
    place = Place(Part.TEXT, halves[1].id, 0, len(halves[1].text))
    found = origins(stamps, lambda each: versions[int(each)], lambda *_: False, place, steps)
    assert {stamp.revision for _, stamp in found} == {"0"}
    assert len(steps) == 1


def test_a_text_is_followed_through_the_history_once() -> None:
    versions = [story()]
    for number in range(20):
        versions.append(
            replaced(versions[-1], 1, f"خمس{' و' * number}", f"خمس{' و' * (number + 1)}")
        )
    looked_at: list[str] = []

    def load(revision: str) -> Article:
        looked_at.append(revision)
        return versions[int(revision)]

    def has(revision: str, newer: Article, key: TextKey) -> bool:
        looked_at.append(revision)
        return written_in(to_json(versions[int(revision)]), newer, key)

    [part, block_id, text] = next(
        each for each in all_texts(versions[-1]) if "خمس" in each[2].plain
    )
    stamps, answers = stamped(len(versions)), Answers()
    whole = Place(part, block_id, 0, len(text))
    first = origins(stamps, load, has, whole, answers=answers)
    assert set(looked_at) == {str(number) for number in range(21)}
    looked_at.clear()
    assert origins(stamps, load, has, whole, answers=answers) == first
    # Another part of it too; only what is still being written is read.
    part_of_it = origins(stamps, load, has, replace(whole, end=3), answers=answers)
    assert by_letter(part_of_it) == by_letter(first)[:3]
    assert set(looked_at) == {"18", "19", "20"}


def test_no_more_answers_are_kept_than_there_is_room_for() -> None:
    answers = Answers()
    found: list[Place] = []

    def find(place: Place) -> tuple[tuple[Place, Stamp], ...]:
        found.append(place)
        return ()

    stamps = tuple(stamped(1))
    for number in range(Answers.MOST + 1):
        answers.of(stamps, (Part.TEXT, str(number)), find, 1)
        answers.of(stamps, (Part.TEXT, "0"), find, 1)
    assert len(found) == Answers.MOST + 1
    answers.of(stamps, (Part.TEXT, "1"), find, 1)
    assert len(found) == Answers.MOST + 2
