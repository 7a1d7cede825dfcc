"""Who wrote this sentence, who made this change: played through every revision between."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import Heading, Paragraph, new_block
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.place import Place
from editor.article.span import Format, Span, Text
from editor.article.tracked import TrackedArticle
from editor.review.accepting import accept
from editor.review.attributing import attributed
from editor.review.blame import Blame, Stamp, Steps, blame
from editor.review.choosing import by_person
from editor.review.parts import all_texts
from editor.review.redline import redline
from editor.review.sentences import sentences
from tests.review.samples import replaced, story, with_blocks, with_text
from tests.review.scripts import edited
from tests.strategies import articles

START = datetime.datetime(2026, 5, 16, 8, tzinfo=datetime.UTC)


class Chain:
    """Revisions upon one another, and which of them were asked for."""

    def __init__(self, *versions: tuple[str, Article]) -> None:
        self.stamps = [
            Stamp(str(number), author, START + datetime.timedelta(hours=number))
            for number, (author, _) in enumerate(versions)
        ]
        self.articles = [article for _, article in versions]
        self.loaded: list[str] = []

    def load(self, revision: str) -> Article:
        self.loaded.append(revision)
        return self.articles[int(revision)]

    def blame(self, steps: Steps | None = None) -> Blame:
        return blame(self.stamps, self.load, steps)

    def authors(self) -> list[str | None]:
        """Return whose each change is, from the first version to the last."""
        tracked = redline(self.articles[0], self.articles[-1])
        return [each.author for each in attributed(tracked, self.blame()).changes]


@given(articles(), st.lists(st.integers(0, 2**32), max_size=6))
def test_every_letter_is_told_and_the_old_ones_are_the_old_ones(
    article: Article, seeds: list[int]
) -> None:
    versions = [article]
    for seed in seeds:
        versions.append(edited(versions[-1], seed))
    people = ("mona", "karim", "samira")
    chain = Chain(*((people[at % 3], each) for at, each in enumerate(versions)))
    found = chain.blame()
    first = {(part, block): text.plain for part, block, text in all_texts(article)}
    for part, block_id, text in all_texts(versions[-1]):
        whole = Place(part, block_id, 0, len(text))
        assert sum(place.end - place.start for place, _ in found.letters(whole)) == len(text)
        position = 0
        for letters in found._between(whole):
            if (origin := letters.origin) is not None:
                there = first[origin.part, origin.block_id][origin.start : origin.end]
                assert text.plain[position : position + letters.length] == there
            position += letters.length
    tracked = redline(article, versions[-1])
    told = attributed(tracked, found)
    assert all(change.time != START for change in told.changes)
    ids = [change.id for change in told.changes]
    assert len(set(ids)) == len(ids)
    assert told.changes == () or accept(with_one_more(told), ids) == versions[-1]
    assert accept(told, ()) == article


def with_one_more(tracked: TrackedArticle) -> TrackedArticle:
    """Return it with a change that nobody accepts, so that no set is all of them."""
    never = replace(tracked.changes[0], id="never")
    return replace(tracked, changes=(*tracked.changes, never))


def test_changes_are_told_by_the_person_of_their_revision() -> None:
    first = story()
    second = replaced(first, 0, "ثلاثين", "أربعين")
    third = replaced(second, 1, "خمس جلسات عامة", "جلسات")
    fourth = replace(third, headline="قازان تستضيف منتدى", rubric="novosti")
    chain = Chain(("mona", first), ("karim", second), ("samira", third), ("omar", fourth))
    assert chain.authors() == ["omar", "karim", "samira", "samira", "omar"]
    tracked = attributed(redline(first, fourth), chain.blame())
    assert len(by_person(tracked.changes, "samira")) == 2


def test_what_was_put_in_and_taken_out_again_is_nobodys() -> None:
    first = story()
    second = replaced(first, 0, "صباح", "صباح يوم")
    third = replaced(replaced(second, 0, "صباح يوم", "صباح"), 1, "خمس", "ست")
    assert Chain(("mona", first), ("karim", second), ("omar", third)).authors() == ["omar"]


def test_words_put_in_side_by_side_are_each_ones_own() -> None:
    first = story("قال الرئيس كلمة.")
    second = replaced(first, 0, "كلمة.", "كلمة. وشكر الحضور.")
    third = replaced(second, 0, "الحضور.", "الحضور. ثم غادر القاعة.")
    chain = Chain(("a", first), ("b", second), ("c", third))
    assert chain.authors() == ["b", "c"]
    told = attributed(redline(first, third), chain.blame())
    assert accept(told, by_person(told.changes, "b")) == second
    back = Chain(("a", third), ("b", second), ("c", first))
    assert back.authors() == ["c", "b"]


def test_blocks_that_move_split_and_change_have_an_author() -> None:
    first = story()
    one, two, three = first.blocks
    moved = with_blocks(first, three, one, two)
    head, tail = one.text.split(20)  # type: ignore[union-attr]
    rest = replace(one, id=new_id(), text=tail)
    split = with_blocks(moved, three, replace(one, text=head), rest, two)
    heading = Heading(
        id=two.id,
        language=two.language,
        direction=two.direction,
        text=two.text,  # type: ignore[union-attr]
    )
    typed = with_blocks(split, *split.blocks[:3], heading)
    added = with_blocks(typed, *typed.blocks, new_block(Paragraph, Language.AR, text="خاتمة"))
    chain = Chain(("a", first), ("b", moved), ("c", split), ("d", typed), ("e", added))
    assert sorted(filter(None, chain.authors())) == ["b", "c", "d", "e"]


def test_a_format_has_an_author() -> None:
    first = story("قال الرئيس اليوم")
    bold = Text((Span("قال "), Span("الرئيس", Format(strong=True)), Span(" اليوم")))
    second = with_text(first, 0, bold)
    third = replace(second, slug="a-b")
    assert Chain(("a", first), ("b", second), ("c", third)).authors() == ["b", "c"]


def test_sentences_are_told_with_everybody_who_had_a_part_in_them() -> None:
    first = story("افتتح المنتدى أعماله. وقال رئيسه كلمة. وانتهى.")
    second = replaced(first, 0, "كلمة", "كلمة قصيرة")
    chain = Chain(("mona", first), ("karim", second))
    told = [each for each in chain.blame().sentences(second) if each.place.block_id]
    assert [each.last.author for each in told] == ["mona", "karim", "mona"]
    assert [stamp.author for stamp in told[1].stamps] == ["mona", "karim"]


def test_steps_are_kept_and_only_what_is_new_is_read() -> None:
    versions = [story()]
    for number in range(5):
        versions.append(replaced(versions[-1], 0, "قازان", "قازان" + " الآن" * (number % 2)))
    chain, steps = Chain(*(("mona", each) for each in versions)), dict[tuple[str, str], object]()
    chain.blame(steps)  # type: ignore[arg-type]
    assert chain.loaded == ["0", "1", "2", "3", "4", "5"]
    chain.loaded.clear()
    chain.blame(steps)  # type: ignore[arg-type]
    assert chain.loaded == ["0"]


def test_there_must_be_a_revision() -> None:
    with pytest.raises(ValueError, match="no revision"):
        blame([], lambda _: story())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال. ثم مضى؟ «نعم!» قال", ["قال.", "ثم مضى؟", "«نعم!»", "قال"]),
        ("25.5 اليوم\nغدا", ["25.5 اليوم", "غدا"]),
        ("  ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected
