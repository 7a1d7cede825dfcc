"""An article as the texts to be checked, in the order of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from editor.article.article import Article
from editor.article.block import Block, Figure, Heading, TextBlock
from editor.article.language import Language
from editor.language.words import Word, words
from editor.proofing.finding import Part, Place
from editor.proofing.spelling.speller import bare


@dataclass(frozen=True)
class Content:
    """What the findings of a text depend on, wherever it stands: the key of the cache."""

    part: Part
    heading: bool
    language: Language
    text: str

    def __hash__(self) -> int:
        # Of the text alone: it keeps its hash, and the same text rarely stands in two parts.
        return hash(self.text)

    @cached_property
    def letters(self) -> frozenset[str]:
        """The characters that occur: most rules need not look at most texts."""
        return frozenset(self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words (UAX #29), offsets in code points."""
        return tuple(words(self.text))

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The same words without vowel marks and tatweel."""
        return tuple([bare(word.text) for word in self.words])


@dataclass(frozen=True, slots=True)
class Piece:
    """A text and where it stands."""

    place: Place
    content: Content


def pieces(
    article: Article, of_block: Callable[[Block], Iterable[Piece]] | None = None
) -> Iterator[Piece]:
    """Yield the texts of ``article`` that are not empty.

    ``of_block`` gives those of a block, for who keeps them: ``block_pieces`` unless told.
    """
    of_block = of_block or block_pieces
    language = article.language
    opening = (
        (Part.KICKER, article.kicker),
        (Part.HEADLINE, article.headline),
        (Part.DATELINE, article.dateline),
        (Part.DATE, article.date.written if article.date else ""),
        (Part.LEAD, article.lead.plain),
    )
    for part, text in opening:
        if text:
            yield Piece(Place(part), Content(part, False, language, text))
    for block in article.blocks:
        yield from of_block(block)
    closing = (
        (Place(Part.SIGNATURE), article.signature),
        (Place(Part.PHOTO_CREDIT), article.photo_credit),
        *((Place(Part.SOURCE, index=at), each.name) for at, each in enumerate(article.sources)),
    )
    for place, text in closing:
        if text:
            yield Piece(place, Content(place.part, False, language, text))


def block_pieces(block: Block) -> Iterator[Piece]:
    """Yield the texts of ``block`` that are not empty."""
    heading = isinstance(block, Heading)
    for part, text in _block_texts(block):
        if text:
            yield Piece(Place(part, block.id), Content(part, heading, block.language, text))


def part_text(article: Article, place: Place) -> str:
    """Return the text at ``place``; empty for the article as a whole.

    Raises ``KeyError`` for a block that is not there.
    """
    if place.block is not None:
        article.block(place.block)
    return next((each.content.text for each in pieces(article) if each.place == place), "")


def _block_texts(block: Block) -> Iterator[tuple[Part, str]]:
    if isinstance(block, TextBlock):
        yield Part.TEXT, block.text.plain
        if speaker := getattr(block, "speaker", ""):
            yield Part.SPEAKER, speaker
    elif isinstance(block, Figure):
        yield Part.CAPTION, block.caption.plain
        yield Part.CREDIT_LINE, block.credit_line
        yield Part.CREATOR, block.creator
        yield Part.ALT_TEXT, block.alt_text
        yield Part.RIGHTS, block.rights
