"""Pieces to blocks: each with its own language and direction."""

from __future__ import annotations

from dataclasses import replace

import regex

from editor.article.block import (
    DEEPEST_LIST_LEVEL,
    Block,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Separator,
    new_block,
)
from editor.article.language import Language
from editor.article.span import Span, Text
from editor.importing.draft import Draft, Kind, Piece
from editor.importing.rich_text import without_strong
from editor.language.detect import detect_language

_SCRIPTS = {
    Language.AR: regex.compile(r"\p{Arabic}"),
    Language.RU: regex.compile(r"\p{Cyrillic}"),
    Language.EN: regex.compile(r"\p{Latin}"),
}
_SAMPLE = 20_000


def language_of(draft: Draft) -> Language | None:
    """Return the language of most of the text; what a page declares counts where that is unsure."""
    sample: list[str] = []
    length = 0
    for piece in draft.pieces:
        sample.append(piece.plain)
        length += len(piece.plain)
        if length > _SAMPLE:
            break
    declared = draft.language.lower().partition("-")[0]
    found = detect_language("\n".join(sample)[:_SAMPLE])
    return found or next((each for each in Language if each == declared), None)


def block_language(text: str, article: Language) -> Language:
    """Return the language of a block: the article's, unless no letter of it is in its script.

    An Arabic paragraph with English names stays Arabic and right to left; one that is wholly
    Russian is Russian, and left to right.
    """
    if _SCRIPTS[article].search(text):
        return article
    return detect_language(text) or article


def own_languages(text: Text, block: Language) -> Text:
    """Return ``text`` with the languages of its runs that say something true and new.

    Word and browsers mark runs in the language of the keyboard: a tag that names the block's own
    language goes, and so does one of the desk's languages on letters of another script.
    """
    if all(span.format.language is None for span in text.spans):
        return text
    return Text(
        tuple(
            span
            if span.format.language is None or _is_told(span, block)
            else Span(span.text, replace(span.format, language=None))
            for span in text.spans
        )
    )


def _is_told(span: Span, block: Language) -> bool:
    tag = (span.format.language or "").lower().partition("-")[0]
    if tag == block or not any(letter.isalpha() for letter in span.text):
        return False
    script = next((_SCRIPTS[each] for each in Language if each == tag), None)
    return script is None or script.search(span.text) is not None


def blocks_of(pieces: tuple[Piece, ...], language: Language) -> tuple[Block, ...]:
    """Return the blocks of ``pieces`` in an article in ``language``."""
    levels = _heading_levels(pieces)
    return tuple(
        _block(piece, language, levels)
        for piece in pieces
        if piece.text or piece.kind in (Kind.FIGURE, Kind.SEPARATOR)
    )


def _block(piece: Piece, article: Language, levels: dict[int, int]) -> Block:
    language = block_language(piece.plain, article)
    direction = piece.direction or language.direction
    if piece.kind is Kind.SEPARATOR:
        return new_block(Separator, language, direction=direction)
    if piece.kind is Kind.FIGURE and piece.picture:
        return new_block(
            Figure,
            language,
            direction=direction,
            media_id=piece.picture.id,
            caption=piece.text,
            credit_line=piece.credit_line,
            alt_text=piece.alt_text,
        )
    kind, fields = _text_block(piece, levels)
    text = own_languages(piece.text, language)
    if kind is Heading:
        text = without_strong(text)
    return new_block(kind, language, direction=direction, text=text, **fields)


def _text_block(
    piece: Piece, levels: dict[int, int]
) -> tuple[type[Paragraph | Heading | ListItem | Quote], dict[str, object]]:
    """Return the kind of block that ``piece`` is, and its own fields."""
    if piece.kind in (Kind.HEADING, Kind.TITLE):
        return Heading, {"level": levels.get(piece.level, 2)}
    if piece.kind is Kind.LIST_ITEM:
        return ListItem, {"style": piece.style, "level": min(piece.level, DEEPEST_LIST_LEVEL)}
    if piece.kind is Kind.QUOTE:
        return Quote, {"speaker": piece.speaker}
    return Paragraph, {}


def _heading_levels(pieces: tuple[Piece, ...]) -> dict[int, int]:
    """Return 2 for the highest level of the source, 3 for all below it."""
    found = sorted({piece.level for piece in pieces if piece.kind is Kind.HEADING})
    return {level: 3 if index else 2 for index, level in enumerate(found)}
