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
from editor.article.place import Part, Place
from editor.article.span import Format, Span, Text
from editor.review.accepting import accept, reject
from editor.review.edit_range import EditRange
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
        ("one two", "one NEW two", "one NEplainW two", "one plain two"),
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


@pytest.mark.parametrize("is_told", [False, True])
def test_a_suggestion_in_another_format_is_one_still(is_told: bool) -> None:
    article = one("one two")
    before = saying(article, "one NEW two")
    bold = Text((Span("one NEW two", Format(strong=True)),))
    [block] = before.blocks
    assert isinstance(block, Paragraph)
    after = replace(before, blocks=(replace(block, text=bold),))
    edit = replacing(before, 0, 11, 11) if is_told else None
    assert said(written_plainly(article, before, after, edit)) == "one two"


def replacing(article: Article, start: int, end: int, new_end: int) -> EditRange:
    place = Place(Part.TEXT, article.blocks[0].id)
    selected = replace(place, start=start), replace(place, start=end)
    return EditRange(replace(place, start=new_end), selected)


@pytest.mark.parametrize(
    ("stands", "before", "new", "expected"),
    [
        # The letters of what was replaced are among those written.
        ("one two", "one [NEW] two", "NEAT", "one NEAT two"),
        ("one two", "one [NEW] two", "OWEN", "one OWEN two"),
        ("one two", "one N[E]W two", "E", "one two"),
        ("one two", "one N[EW] two", "AWE", "one AWE two"),
        # And more than it, to the end or from the beginning.
        ("one two", "one [NEW two]", "NEW two too", "one NEW two too"),
        ("one two", "[one NEW] two", "one NEW", "one two"),
        ("one two", "[one NEW] two", "NEW one", "NEW one two"),
        # What a suggestion corrects stays, struck; written again it is there once.
        ("one Moscow two", "one [Mosque] two", "Kosovo", "one KosovoMoscow two"),
        ("one Moscow two", "one [Mosque] two", "Moscow", "one Moscow two"),
        ("one two three", "one[ ]three", " two ", "one two three"),
        # A mark written on a suggested letter leaves it one.
        ("في ب", "في كت[]اب ب", "\u0651", "في ب"),
        ("في ب", "في كت[ا]ب ب", "\u0651", "في ب"),
    ],
)
def test_where_it_is_known_what_was_replaced(
    stands: str, before: str, new: str, expected: str
) -> None:
    article = one(stands)
    start, end = before.index("["), before.index("]") - 1
    page = before.replace("[", "").replace("]", "")
    after = page[:start] + new + page[end:]
    edit = replacing(article, start, end, start + len(new))
    found = written_plainly(article, saying(article, page), saying(article, after), edit)
    assert said(found) == expected


@given(st.integers(0, 2**32))
def test_told_where_exactly_the_letters_written_stand(seed: int) -> None:
    chance = random.Random(seed)
    # Few letters, so that everything could be taken for everything else.
    stands = page = one("".join(chance.choices("ab ", k=14)))
    for _ in range(5):
        for _ in range(chance.randint(0, 2)):
            page = replaced(page, chance)[0]
        after, edit, (start, end), new = replaced_told(page, chance)
        found = written_plainly(stands, page, after, edit)
        kept = Counter[str]()
        at = 0
        for segment in redline(stands, page).blocks[0].segments(Part.TEXT):
            if not segment.change:
                kept.update(segment.new.plain[max(0, start - at) : max(0, end - at)])
            at += len(segment.new)
        was = Counter(said(stands))
        # The same letters again are no writing, and what stood is there once.
        if said(page)[start:end] != new and after != stands:
            expected = was - kept + Counter(new)
            # Of suggested spaces some may stand now: one on each side of a word.
            more = Counter(said(found)) - expected
            assert not expected - Counter(said(found))
            assert more <= Counter("  ")
        check_all(found, after)
        stands, page = found, after


def replaced(article: Article, chance: random.Random) -> tuple[Article, tuple[int, int], str]:
    words = said(article)
    start = chance.randint(0, len(words))
    end = min(len(words), start + chance.choice([0, 1, 3, 6]))
    new = "".join(chance.choices("ab ", k=chance.choice([0, 1, 3, 6])))
    return saying(article, words[:start] + new + words[end:]), (start, end), new


def replaced_told(
    article: Article, chance: random.Random
) -> tuple[Article, EditRange, tuple[int, int], str]:
    after, (start, end), new = replaced(article, chance)
    edit = replacing(article, start, end, start + len(new))
    if not (new and end > start) and chance.random() < 0.5:
        edit = replace(edit, selected=None)
    return after, edit, (start, end), new


def said(article: Article) -> str:
    return " ".join(block.text.plain for block in article.blocks if isinstance(block, TextBlock))


def letters(article: Article, alphabet: str) -> Counter[str]:
    wanted = frozenset(alphabet) - {" "}
    everything = said(article) + article.headline + article.lead.plain
    return Counter(letter for letter in everything if letter in wanted)


_Edited = tuple[Article, EditRange | None]


def written(article: Article, alphabet: str, chance: random.Random, *, borders: bool) -> _Edited:
    """Return the article with a stretch of a text replaced, a block split or two of them joined.

    With it comes where that was done, None for a whole block.
    """
    blocks = [block for block in article.blocks if isinstance(block, Paragraph)]
    at = chance.randrange(len(blocks))
    block, length = blocks[at], len(blocks[at].text)
    start = chance.randint(0, length)
    edit: EditRange | None = None
    match chance.randrange(5) if borders else 0:
        case 1:
            first = replace(block, text=block.text.exactly(0, start))
            second = replace(block, id=new_id(), text=block.text.exactly(start, length))
            blocks[at : at + 1] = [first, second]
            edit = EditRange(Place(Part.TEXT, second.id))
        case 2 if at:
            joined = replace(blocks[at - 1], text=blocks[at - 1].text + block.text)
            edit = EditRange(Place(Part.TEXT, joined.id, len(blocks[at - 1].text)))
            blocks[at - 1 : at + 1] = [joined]
        case 3:
            new = new_block(Paragraph, Language.AR, text=Text.of(alphabet))
            blocks.insert(at, new)
        case _:
            end = min(length, start + chance.choice([0, 0, 1, 3, 9]))
            new_words = "".join(chance.choices(alphabet, k=chance.choice([0, 1, 4, 8])))
            blocks[at] = replace(block, text=block.text.replace(start, end, new_words))
            places = [Place(Part.TEXT, block.id, each) for each in (start, end)]
            edit = EditRange(
                Place(Part.TEXT, block.id, start + len(new_words)), (places[0], places[1])
            )
    if chance.random() < 0.2:
        place = chance.randint(0, len(article.headline))
        headline = article.headline[:place] + alphabet[0] + article.headline[place:]
        article = replace(article, headline=headline)
    return replace(article, blocks=tuple(blocks)), edit


_Script = tuple[Article, Article, Article, EditRange | None]


def scripts(chance: random.Random, *, borders: bool, told: bool = False) -> Iterator[_Script]:
    """Yield what stands, a text with suggestions to it, that text written on plainly, and where."""
    blocks = tuple(
        new_block(Paragraph, Language.AR, text=Text.of("".join(chance.choices(STOOD, k=40))))
        for _ in range(3)
    )
    stands = replace(Article.new(Language.AR), headline=STOOD, blocks=blocks)
    before = stands
    for _ in range(6):
        for _ in range(chance.randint(0, 3)):
            before, _ = written(before, SUGGESTED, chance, borders=borders)
        after, edit = before, None
        for _ in range(1 if borders or told else chance.randint(1, 3)):
            after, edit = written(after, PLAIN, chance, borders=borders)
        edit = edit if told else None
        yield stands, before, after, edit
        stands, before = written_plainly(stands, before, after, edit), after


@given(st.integers(0, 2**32))
def test_within_paragraphs_each_letter_stays_what_it_was(seed: int) -> None:
    check_letters(seed)
    check_letters(seed, told=True)


# Several edits at once may be read as letters of a suggestion, or of a word it corrects, that
# were taken out and written again: the first two came to stand so, the others stood twice.
@pytest.mark.parametrize("seed", [523, 1800, 1207, 8803])
def test_no_letter_of_a_suggestion_is_written_again(seed: int) -> None:
    check_letters(seed)


def check_letters(seed: int, *, told: bool = False) -> None:
    for stands, before, after, edit in scripts(random.Random(seed), borders=False, told=told):
        found = written_plainly(stands, before, after, edit)
        assert not letters(found, SUGGESTED)
        # All that is on the page stands, and what was suggested to be deleted; nothing else came.
        own = STOOD + PLAIN
        still = letters(stands, own) - letters(before, own)
        assert letters(after, own) + still <= letters(found, own)
        assert letters(found, STOOD) <= letters(stands, STOOD)
        check_all(found, after)


@given(st.integers(0, 2**32), st.booleans())
def test_nothing_suggested_comes_to_stand_when_blocks_come_and_go(seed: int, told: bool) -> None:
    for stands, before, after, edit in scripts(random.Random(seed), borders=True, told=told):
        found = written_plainly(stands, before, after, edit)
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
