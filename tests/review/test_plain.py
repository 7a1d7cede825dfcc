"""Writing plainly while suggestions are pending: they stay suggestions, and it is none."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import Paragraph, TextBlock, new_block
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.span import Format, Span, Text
from editor.review.accepting import accept, reject
from editor.review.plain import written_plainly
from editor.review.redline import redline
from tests.review.scripts import edited
from tests.strategies import articles

STOOD, SUGGESTED, PLAIN = "абвгде жзик", "ABCDE FG", "المنتدى "
"""Letters by whose they are: of the text that stood, of a suggestion, written plainly."""


def one(words: str) -> Article:
    article = Article.new(Language.AR)
    block = new_block(Paragraph, Language.AR, text=Text.of(words))
    return replace(article, blocks=(block,))


def saying(article: Article, words: str) -> Article:
    [block] = article.blocks
    assert isinstance(block, Paragraph)
    return replace(article, blocks=(replace(block, text=Text.of(words)),))


@pytest.mark.parametrize(
    ("stands", "before", "after", "expected"),
    [
        # Elsewhere in the paragraph.
        ("one two", "one NEW two", "one NEW two three", "one two three"),
        ("one two three", "one three", "one three four", "one two three four"),
        # In the middle of a suggested insertion, and of a word of it.
        ("one two", "one NEW WORDS two", "one NEW plain WORDS two", "one plain two"),
        ("one two", "one NEW two", "one NEplainW two", "one plaintwo"),
        # At its edges.
        ("one two", "one NEW two", "one plain NEW two", "one plain two"),
        ("one two", "one NEW two", "one NEW plain two", "one plain two"),
        # What was suggested is taken out: nothing is left to suggest.
        ("one two", "one NEW two", "one two", "one two"),
        # Words around a suggested deletion go, it stays.
        ("one two three four", "one two four", "one", "onethree"),
        # A suggestion is moved: it is one where it is now, and what it corrects stays struck.
        ("one seventeen", "one NEW seventeen", "one seventeen NEW", "one seventeen"),
        (
            "one Moscow seventeen",
            "one Mosque seventeen",
            "one seventeen Mosque",
            "one seventeen Moscow",
        ),
        # Marks on a suggested letter, also where the word it corrects has the letter.
        ("في ب", "في كتاب ب", "في كتّاب ب", "في ب"),
        ("كاتب هنا", "كتاب هنا", "كتّاب هنا", "كاتب هنا"),
        # Nothing was suggested.
        ("one", "one", "two", "two"),
    ],
)
def test_a_paragraph(stands: str, before: str, after: str, expected: str) -> None:
    article = one(stands)
    found = written_plainly(article, saying(article, before), saying(article, after))
    assert " ".join(said(found).split()) == expected


def test_a_suggestion_in_another_format_is_one_still() -> None:
    article = one("one two")
    before = saying(article, "one NEW two")
    bold = Text((Span("one NEW two", Format(strong=True)),))
    after = replace(before, blocks=(replace(before.blocks[0], text=bold),))
    [block] = written_plainly(article, before, after).blocks
    assert block.text.plain == "one two"


def said(article: Article) -> str:
    return " ".join(block.text.plain for block in article.blocks if isinstance(block, TextBlock))


def letters(article: Article, alphabet: str) -> Counter[str]:
    wanted = frozenset(alphabet) - {" "}
    everything = said(article) + article.headline + article.lead.plain
    return Counter(letter for letter in everything if letter in wanted)


def written(article: Article, alphabet: str, chance: random.Random, *, borders: bool) -> Article:
    """Return the article with a stretch of a text replaced, a block split or two of them joined."""
    blocks = [block for block in article.blocks if isinstance(block, Paragraph)]
    at = chance.randrange(len(blocks))
    block, length = blocks[at], len(blocks[at].text)
    start = chance.randint(0, length)
    match chance.randrange(5) if borders else 0:
        case 1:
            first = replace(block, text=block.text.exactly(0, start))
            second = replace(block, id=new_id(), text=block.text.exactly(start, length))
            blocks[at : at + 1] = [first, second]
        case 2 if at:
            joined = replace(blocks[at - 1], text=blocks[at - 1].text + block.text)
            blocks[at - 1 : at + 1] = [joined]
        case 3:
            new = new_block(Paragraph, Language.AR, text=Text.of(alphabet))
            blocks.insert(at, new)
        case _:
            end = min(length, start + chance.choice([0, 0, 1, 3, 9]))
            new_words = "".join(chance.choices(alphabet, k=chance.choice([0, 1, 4, 8])))
            blocks[at] = replace(block, text=block.text.replace(start, end, new_words))
    if chance.random() < 0.2:
        place = chance.randint(0, len(article.headline))
        headline = article.headline[:place] + alphabet[0] + article.headline[place:]
        article = replace(article, headline=headline)
    return replace(article, blocks=tuple(blocks))


def scripts(chance: random.Random, *, borders: bool) -> Iterator[tuple[Article, Article, Article]]:
    """Yield what stands, a text with suggestions to it, and that text written on plainly."""
    blocks = tuple(
        new_block(Paragraph, Language.AR, text=Text.of("".join(chance.choices(STOOD, k=40))))
        for _ in range(3)
    )
    stands = replace(Article.new(Language.AR), headline=STOOD, blocks=blocks)
    before = stands
    for _ in range(6):
        for _ in range(chance.randint(0, 3)):
            before = written(before, SUGGESTED, chance, borders=borders)
        after = before
        for _ in range(1 if borders else chance.randint(1, 3)):
            after = written(after, PLAIN, chance, borders=borders)
        yield stands, before, after
        stands, before = written_plainly(stands, before, after), after


@given(st.integers(0, 2**32))
def test_within_paragraphs_each_letter_stays_what_it_was(seed: int) -> None:
    check_letters(seed)


# Several edits at once may be read as letters of a suggestion, or of a word it corrects, that
# were taken out and written again: the first two came to stand so, the others stood twice.
@pytest.mark.parametrize("seed", [523, 1800, 1207, 8803])
def test_no_letter_of_a_suggestion_is_written_again(seed: int) -> None:
    check_letters(seed)


def check_letters(seed: int) -> None:
    for stands, before, after in scripts(random.Random(seed), borders=False):
        found = written_plainly(stands, before, after)
        assert not letters(found, SUGGESTED)
        # All that is on the page stands, and what was suggested to be deleted; nothing else came.
        own = STOOD + PLAIN
        still = letters(stands, own) - letters(before, own)
        assert letters(after, own) + still <= letters(found, own)
        assert letters(found, STOOD) <= letters(stands, STOOD)
        check_all(found, after)


@given(st.integers(0, 2**32))
def test_nothing_suggested_comes_to_stand_when_blocks_come_and_go(seed: int) -> None:
    for stands, before, after in scripts(random.Random(seed), borders=True):
        found = written_plainly(stands, before, after)
        assert not letters(found, SUGGESTED)
        check_all(found, after)


@given(articles(), st.integers(0, 2**32))
def test_without_suggestions_everything_written_stands(article: Article, seed: int) -> None:
    after = edited(article, seed)
    assert written_plainly(article, article, after) == after
    assert written_plainly(after, article, article) == after


def check_all(stands: Article, page: Article) -> None:
    tracked = redline(stands, page)
    everything = {change.id for change in tracked.changes}
    assert accept(tracked, everything) == page
    assert reject(tracked, everything) == stands
