"""What review costs: the redline of two long versions, blame of a long history, a merge."""

from __future__ import annotations

import datetime
import difflib
import itertools
import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from rapidfuzz.distance import Indel

from editor.article.article import Article
from editor.article.block import Paragraph, TextBlock, new_block
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.span import Text
from editor.review.accepting import accept
from editor.review.attributing import attributed
from editor.review.blame import Stamp, Steps, blame
from editor.review.likeness import worded
from editor.review.merge import merge
from editor.review.redline import redline
from editor.review.tokens import likeness, tokens
from tests.bench.figure import Figure, side_by_side
from tests.bench.newsroom import Words

ROUNDS = 5
LONG_WORDS = 10_000
REVISIONS = 1_000
_EDITED = 0.05
"""Share of the words that a thorough proofreader touches."""
_ARTICLE_WORDS, _PARAGRAPH_WORDS = 1_300, 50


def measure() -> list[Figure]:
    """Time each against the bare alignment of the same words by the library that does it."""
    chance = random.Random(5)
    old = _article(LONG_WORDS, _PARAGRAPH_WORDS)
    new = _proofread(old, chance)
    strange = replace(new, blocks=tuple(replace(each, id=new_id()) for each in new.blocks))
    one_block = _article(LONG_WORDS, LONG_WORDS)
    edited_block = _proofread(one_block, chance)
    tracked = redline(old, new)
    half = [change.id for change in tracked.changes[::2]]
    other = _proofread(old, chance)
    against = f"redline of 10k words, {len(tracked.changes)} changes"
    return [
        _versus(f"review: {against}", old, new, _opcodes),
        _versus(f"review: {against}, against difflib", old, new, _difflib),
        _versus("review: redline of 10k words without ids", old, strange, _opcodes),
        _versus("review: redline of one block of 10k words", one_block, edited_block, _opcodes),
        side_by_side(
            "review: the same redline again, warm",
            lambda: redline(old, new),
            partial(_opcodes, old, new),
            ROUNDS,
        ),
        side_by_side(
            "review: accept half of it",
            lambda: accept(tracked, half),
            partial(_opcodes, old, new),
            ROUNDS,
        ),
        side_by_side(
            "review: merge of two versions of 10k words",
            _cold(lambda: merge(old, new, other)),
            lambda: (_opcodes(old, new), _opcodes(old, other)),
            ROUNDS,
        ),
        *_blamed(chance),
    ]


def edited_pair(words: int, chance: random.Random) -> tuple[Article, Article]:
    """Return an article of so many words, and as a thorough proofreader leaves it."""
    old = _article(words, _PARAGRAPH_WORDS)
    return old, _proofread(old, chance)


def _blamed(chance: random.Random) -> list[Figure]:
    """Time blame of a history in which every revision types a few words into one paragraph."""
    versions = [_article(_ARTICLE_WORDS, _PARAGRAPH_WORDS)]
    while len(versions) < REVISIONS:
        versions.append(_typed(versions[-1], chance))
    start = datetime.datetime(2026, 5, 16, tzinfo=datetime.UTC)
    stamps = [
        Stamp(str(number), f"person {number % 5}", start + datetime.timedelta(minutes=number))
        for number in range(REVISIONS)
    ]
    steps: Steps = {}

    def load(revision: str) -> Article:
        return versions[int(revision)]

    def floor() -> None:
        for old, new in itertools.pairwise(versions):
            for one, other in zip(old.blocks, new.blocks, strict=True):
                if one != other:
                    Indel.opcodes(_words_of(one), _words_of(other))

    def whole() -> None:
        steps.clear()
        blame(stamps, load, steps)

    tracked = redline(versions[0], versions[-1])
    found = blame(stamps, load, steps)
    return [
        side_by_side("review: blame of 1,000 revisions", _cold(whole), floor, 3),
        side_by_side(
            "review: the same, steps known", lambda: blame(stamps, load, steps), floor, ROUNDS
        ),
        side_by_side(
            f"review: whose are {len(tracked.changes)} changes",
            lambda: attributed(tracked, found),
            floor,
            ROUNDS,
        ),
    ]


def _versus(
    name: str, old: Article, new: Article, floor: Callable[[Article, Article], object]
) -> Figure:
    return side_by_side(name, _cold(lambda: redline(old, new)), lambda: floor(old, new), ROUNDS)


def _cold(work: Callable[[], object]) -> Callable[[], object]:
    """Let the work begin with nothing remembered of the texts."""

    def run() -> object:
        for each in (tokens, likeness, worded):
            each.cache_clear()
        return work()

    return run


def _opcodes(old: Article, new: Article) -> None:
    """Align the words of both versions, as bare as it can be: no marks, no classes, no blocks."""
    Indel.opcodes(_all_words(old), _all_words(new))


def _difflib(old: Article, new: Article) -> None:
    difflib.SequenceMatcher(None, _all_words(old), _all_words(new), autojunk=False).get_opcodes()


def _all_words(article: Article) -> list[str]:
    return [word for block in article.blocks for word in _words_of(block)]


def _words_of(block: object) -> list[str]:
    return block.text.plain.split() if isinstance(block, TextBlock) else []


def _article(count: int, a_block: int) -> Article:
    words = Words(7)
    blocks = [
        new_block(Paragraph, Language.AR, text=words.text(a_block)) for _ in range(count // a_block)
    ]
    return replace(Article.new(Language.AR, "عنوان"), blocks=tuple(blocks))


def _proofread(article: Article, chance: random.Random) -> Article:
    """Correct some of the words as a proofreader does, and write a few anew."""
    blocks = []
    for block in article.blocks:
        assert isinstance(block, TextBlock)
        words = [
            _corrected(word, chance) if chance.random() < _EDITED else word
            for word in block.text.plain.split(" ")
        ]
        blocks.append(replace(block, text=Text.of(" ".join(filter(None, words)))))
    return replace(article, blocks=tuple(blocks))


def _corrected(word: str, chance: random.Random) -> str:
    return chance.choice(
        [word + "،", word + "ة", "أ" + word, word + " جديد", "", "بديل", f"«{word}»"]
    )


def _typed(article: Article, chance: random.Random) -> Article:
    at = chance.randrange(len(article.blocks))
    block = article.blocks[at]
    assert isinstance(block, TextBlock)
    words = block.text.plain.split(" ")
    where = chance.randrange(len(words))
    words[where : where + chance.randrange(3)] = ["كلمة", "أخرى"][: chance.randrange(3)]
    return article.with_block(replace(block, text=Text.of(" ".join(words))))
