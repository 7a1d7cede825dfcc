"""The passages of an article: every text in it that search and replacement reach, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Block, Figure, Quote, TextBlock
from editor.article.span import Text


class PassageKind(StrEnum):
    """What a passage is in its article."""

    KICKER = "kicker"
    HEADLINE = "headline"
    LEAD = "lead"
    BLOCK = "block"
    SPEAKER = "speaker"
    CAPTION = "caption"
    CREDIT_LINE = "credit_line"
    ALT_TEXT = "alt_text"
    SIGNATURE = "signature"
    PHOTO_CREDIT = "photo_credit"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of an article; ``block_id`` is empty outside the body.

    ``number`` counts the article's passages from 0, empty ones too: with a revision it is a place
    that stays right, as revisions never change.
    """

    number: int
    kind: PassageKind
    block_id: str
    text: Text


Change = Callable[[Passage], Text]
"""Returns what a passage shall say: its own ``text`` to leave it alone."""


def passages(article: Article) -> tuple[Passage, ...]:
    """Return the passages in the order of the page; slug, tags, dates and addresses are none."""
    found: list[Passage] = []

    def note(passage: Passage) -> Text:
        found.append(passage)
        return passage.text

    with_passages(article, note)
    return tuple(found)


def with_passages(article: Article, change: Change) -> Article:
    """Return the article with every passage as ``change`` wants it; the same one if all stay.

    Where the article holds plain text the formats of a new one are dropped.
    """
    walk = _Walk(change)
    fields = {
        "kicker": walk.plain(PassageKind.KICKER, article.kicker),
        "headline": walk.plain(PassageKind.HEADLINE, article.headline),
        "lead": walk.text(PassageKind.LEAD, article.lead),
        "blocks": tuple(_walked(walk, block) for block in article.blocks),
        "signature": walk.plain(PassageKind.SIGNATURE, article.signature),
        "photo_credit": walk.plain(PassageKind.PHOTO_CREDIT, article.photo_credit),
        "sources": tuple(_source(walk, source) for source in article.sources),
    }
    return replace(article, **fields) if walk.changed else article  # type: ignore[arg-type]


class _Walk:
    """Counts the passages and asks for each."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._number = 0
        self.changed = False

    def text(self, kind: PassageKind, text: Text, block_id: str = "") -> Text:
        wanted = self._change(Passage(self._number, kind, block_id, text))
        self._number += 1
        self.changed = self.changed or wanted != text
        return wanted

    def plain(self, kind: PassageKind, text: str, block_id: str = "") -> str:
        return self.text(kind, Text.of(text), block_id).plain


def _walked(walk: _Walk, block: Block) -> Block:
    if isinstance(block, Figure):
        return _changed(
            block,
            caption=walk.text(PassageKind.CAPTION, block.caption, block.id),
            credit_line=walk.plain(PassageKind.CREDIT_LINE, block.credit_line, block.id),
            alt_text=walk.plain(PassageKind.ALT_TEXT, block.alt_text, block.id),
        )
    if not isinstance(block, TextBlock):
        return block
    text = walk.text(PassageKind.BLOCK, block.text, block.id)
    if isinstance(block, Quote):
        speaker = walk.plain(PassageKind.SPEAKER, block.speaker, block.id)
        return _changed(block, text=text, speaker=speaker)
    return _changed(block, text=text)


def _changed(block: Block, **fields: Text | str) -> Block:
    same = all(getattr(block, name) == value for name, value in fields.items())
    return block if same else replace(block, **fields)  # type: ignore[arg-type]


def _source(walk: _Walk, source: Source) -> Source:
    name = walk.plain(PassageKind.SOURCE, source.name)
    return source if name == source.name else replace(source, name=name)
