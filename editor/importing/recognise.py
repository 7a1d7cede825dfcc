"""The article in a draft: every piece gets its place, and what is unsure comes back as a question.

The order is that of the page (site-wide: language line, headline, date, lead, body, signature,
credits): first the top and the foot are taken off, then the body is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Block, Figure
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.span import EMPTY, Text
from editor.importing.blocks import blocks_of, language_of, own_languages
from editor.importing.credits import Credit, CreditKind, sources_in
from editor.importing.draft import Draft, Kind, Piece
from editor.importing.errors import NothingToRead
from editor.importing.head import article_date, head_of
from editor.importing.headings import with_headings
from editor.importing.imported import Doubt, Imported, Question, Recognised
from editor.importing.lists import with_lists
from editor.importing.questions import LANGUAGE, NOTES, ask
from editor.importing.quotes import with_quotes
from editor.importing.tail import tail_of

_OPENING = 3
"""How many paragraphs may tell the year of the date line."""


def recognise(draft: Draft, name: str, language: Language | None = None) -> Imported:
    """Return the article of ``draft``; ``language`` is the editor's word, else it is detected.

    Raises ``NothingToRead`` for a draft without a letter or a picture.
    """
    if not any(piece.plain or piece.picture for piece in draft.pieces + draft.notes):
        raise NothingToRead(name=name)
    questions: list[Question] = [*draft.questions]
    if language is None:
        language = language_of(draft)
    if language is None:
        language = Language.AR
        questions.append(ask(Doubt.LANGUAGE, LANGUAGE))
    head = head_of(draft)
    tail = tail_of(draft.pieces[head.start :])
    quoted = with_quotes(tail.body)
    listed = with_lists(quoted.pieces)
    headed = with_headings(listed.pieces)
    lead, body = _lead(headed.pieces, bool(head.headline))
    opening = " ".join(piece.plain for piece in headed.pieces[:_OPENING])
    date = article_date(head, opening, draft.published)
    blocks = blocks_of((*body, *draft.notes), language)
    questions += [*head.questions, *tail.questions, *listed.questions, *headed.questions]
    questions += _questions_about(draft.notes)
    article = replace(
        Article.new(language, head.headline),
        lead=own_languages(lead, language),
        date=date,
        signature=tail.signature,
        photo_credit=_photo_credit(tail.credits, language),
        sources=tuple(_sources(head.sources + tail.credits)),
        blocks=blocks,
    )
    return Imported(
        article,
        _media(draft.pieces, blocks),
        Recognised(
            unsure=tuple(questions),
            changes=draft.changes,
            residue=(*head.residue, *draft.residue),
            labels=(*head.labels, *draft.labels, *quoted.labels, *listed.labels, *tail.labels),
        ),
    )


def _lead(pieces: tuple[Piece, ...], has_headline: bool) -> tuple[Text, tuple[Piece, ...]]:
    """Take the first paragraph as the lead; a picture may stand before it."""
    for index, piece in enumerate(pieces if has_headline else ()):
        if piece.kind is Kind.PARAGRAPH:
            return piece.text, pieces[:index] + pieces[index + 1 :]
        if piece.kind not in (Kind.FIGURE, Kind.CAPTION):
            break
    return EMPTY, pieces


def _photo_credit(found: list[Credit], language: Language) -> str:
    names = [credit.value.plain for credit in found if credit.kind is not CreditKind.SOURCE]
    return ("؛ " if language is Language.AR else "; ").join(dict.fromkeys(names))


def _sources(found: list[Credit]) -> Iterator[Source]:
    seen: set[str] = set()
    for credit in found:
        if credit.kind is CreditKind.PHOTO:
            continue
        for source in sources_in(credit.value):
            if source.name not in seen:
                seen.add(source.name)
                yield source


def _questions_about(notes: tuple[Piece, ...]) -> list[Question]:
    if not notes:
        return []
    return [ask(Doubt.NOTE, NOTES, notes[0].plain, count=len(notes))]


def _media(pieces: tuple[Piece, ...], blocks: tuple[Block, ...]) -> tuple[MediaFile, ...]:
    """Return each picture once, as its file is named by its content."""
    used = {block.media_id for block in blocks if isinstance(block, Figure)}
    files = {piece.picture.id: piece.picture for piece in pieces if piece.picture}
    return tuple(file for media_id, file in files.items() if media_id in used)
