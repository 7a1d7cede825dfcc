"""A real article through LibreOffice and back: 30 changes and 5 comments, none lost, none altered.

Runs where ``WARRAQ_REAL_ARTICLE`` names the text of one, which is no part of the project.
"""

from __future__ import annotations

import datetime
import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from editor.article.article import Article
from editor.article.block import Block, Paragraph, TextBlock, new_block
from editor.article.comment import Comment, Reply
from editor.article.identity import new_id
from editor.article.place import Part, Place
from editor.article.tracked import TrackedArticle
from editor.exporting.docx import render_tracked
from editor.importing.read import read_bytes
from editor.importing.word_return import Returned, read_returned
from editor.language.words import WORD_PATTERN
from editor.review.anchoring import anchor_at, anchor_over
from editor.review.redline import redline
from tests.checkers import requires_office, through_office
from tests.checkers.office import Job
from tests.exporting.samples import load

pytestmark = requires_office

NOON = datetime.datetime(2026, 5, 11, 12, 30, tzinfo=datetime.UTC)
CHANGES = 30

_Blocks = list[Block]


def long_ones(blocks: _Blocks) -> list[int]:
    return [at for at, each in enumerate(blocks) if type(each) is Paragraph and len(each.text) > 60]


def word(blocks: _Blocks, at: int, chance: random.Random, new: str) -> None:
    block = blocks[at]
    assert isinstance(block, TextBlock)
    found = chance.choice(list(WORD_PATTERN.finditer(block.text.plain)))
    blocks[at] = replace(block, text=block.text.replace(found.start(), found.end(), new))


def emphasis(blocks: _Blocks, at: int, chance: random.Random) -> None:
    block = blocks[at]
    assert isinstance(block, TextBlock)
    found = chance.choice(list(WORD_PATTERN.finditer(block.text.plain)))
    text = block.text.formatted(found.start(), found.end(), strong=True)
    blocks[at] = replace(block, text=text)


def split(blocks: _Blocks, at: int, chance: random.Random) -> None:
    block = blocks[at]
    assert isinstance(block, TextBlock)
    place = chance.choice(list(WORD_PATTERN.finditer(block.text.plain))[2:]).start()
    first, second = block.text.split(place)
    blocks[at : at + 1] = [
        replace(block, text=first),
        new_block(Paragraph, block.language, text=second, direction=block.direction),
    ]


def corrected(article: Article) -> TrackedArticle:
    """The article with exactly as many changes as wanted, of every sort that a desk makes."""
    chance = random.Random(5)
    blocks = list(article.blocks)
    acts: list[Callable[[int], None]] = [
        lambda at: word(blocks, at, chance, "كلمة"),
        lambda at: word(blocks, at, chance, ""),
        lambda at: word(blocks, at, chance, "عبارة أخرى"),
        lambda at: emphasis(blocks, at, chance),
        lambda at: split(blocks, at, chance),
        lambda at: blocks.insert(at, new_block(Paragraph, article.language, text="فقرة جديدة.")),
        lambda at: blocks.insert(max(0, at - 3), blocks.pop(at)),
    ]
    tracked = redline(article, article)
    for turn in range(10 * CHANGES):
        before = list(blocks)
        acts[turn % len(acts)](chance.choice(long_ones(blocks)))
        new = replace(article, headline=article.headline + " الآن", blocks=tuple(blocks))
        found = redline(article, new, "Мона Т.", NOON)
        if len(found.changes) > CHANGES:
            blocks[:] = before
            continue
        tracked = found
        if len(found.changes) == CHANGES:
            break
    assert len(tracked.changes) == CHANGES
    return tracked


def comments(article: Article) -> list[Comment]:
    """Five: one answered, one resolved, one on the headline, one over three paragraphs."""
    texts = [each for each in article.blocks if isinstance(each, TextBlock) and each.text]
    chosen = [each for each in texts if len(each.text) > 40][:3]
    anchors = [
        *(anchor_at(article, Place(Part.TEXT, each.id, 5, 25)) for each in chosen),
        anchor_at(article, Place(Part.HEADLINE, "", 0, 8)),
        anchor_over(article, [Place(Part.TEXT, each.id, 0, len(each.text)) for each in texts[2:5]]),
    ]
    made = [
        Comment(id=new_id(), anchor=each, author="سليم", time=NOON, text=f"تعليق رقم {number}")
        for number, each in enumerate(anchors)
    ]
    answer = Reply(id=new_id(), author="Мона Т.", time=NOON, text="Проверено")
    made[0] = replace(made[0], replies=(answer,), blocking=True)
    made[1] = replace(made[1], resolved_at=NOON)
    return made


def returned(content: bytes) -> Returned:
    found = read_returned(content, "back.docx")
    assert found is not None
    return found


def test_thirty_changes_and_five_comments_come_back_as_they_went() -> None:
    path = os.environ.get("WARRAQ_REAL_ARTICLE")
    if not path:
        pytest.skip("WARRAQ_REAL_ARTICLE does not name a file")
    article = read_bytes(Path(path).read_bytes(), Path(path).name).article
    tracked = corrected(article)
    said = comments(tracked.new)
    file = render_tracked(tracked, media=load, comments=said)
    kept, accepted, rejected = through_office([Job(file), Job(file, "accept"), Job(file, "reject")])
    back = returned(kept.content)
    assert back.is_base_as_sent
    assert back.base == tracked.old
    assert back.article == tracked.new
    again = redline(back.base, back.article, "Мона Т.", NOON)
    assert again.changes == tracked.changes
    assert sorted(back.comments, key=lambda each: each.id) == sorted(said, key=lambda each: each.id)
    assert accepted.left == rejected.left == 0
    found = returned(accepted.content)
    assert found.article == tracked.new
    assert {each.id: each.anchor.words for each in found.comments} == {
        each.id: each.anchor.words for each in said
    }
    assert returned(rejected.content).article == tracked.old
