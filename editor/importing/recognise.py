"""The article in a draft: every piece gets its place, and what is unsure comes back as a question.

The order is that of the page (site-wide: language line, headline, date, lead, body, signature,
credits): first the top and the foot are taken off, then the body is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

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
from editor.importing.figures import with_figures
from editor.importing.head import article_date, head_of
from editor.importing.headings import with_headings
from editor.importing.imported import Doubt, Imported, Question, Recognised
from editor.importing.lists import with_lists
from editor.importing.questions import LANGUAGE, NOTES, ask
from editor.importing.quotes import with_quotes
from editor.importing.tail import questions_about, tail_of

_OPENING = 3
"""How many paragraphs may tell the year of the date line."""

_BETWEEN_CREDITS = {Language.AR: "؛ ", Language.RU: "; ", Language.EN: "; "}


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
    figured = with_figures(tail.body)
    quoted = with_quotes(figured.pieces)
    listed = with_lists(quoted.pieces)
    headed = with_headings(listed.pieces)
    body_labels = figured.labels + quoted.labels + listed.labels
    lead, body = _lead(headed.pieces, bool(head.headline))
    opening = " ".join(piece.plain for piece in headed.pieces[:_OPENING])
    date = article_date(head, opening, draft.published)
    blocks = blocks_of((*body, *draft.notes), language)
    questions += [*head.questions, *listed.questions, *headed.questions]
    questions += [*questions_about(headed.pieces), *_questions_about(draft.notes)]
    given = _attributions(head.sources + tail.credits)
    article = replace(
        Article.new(language, head.headline),
        lead=own_languages(lead, language),
        date=date,
        signature=tail.signature,
        photo_credit=_BETWEEN_CREDITS[language].join(given.photos),
        sources=tuple(given.sources),
        blocks=blocks,
    )
    return Imported(
        article,
        _media(draft.pieces, blocks),
        Recognised(
            unsure=tuple(questions),
            changes=draft.changes,
            residue=(*head.residue, *draft.residue, *given.repeated),
            labels=(*head.labels, *draft.labels, *body_labels, *tail.labels),
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


@dataclass(slots=True)
class _Attributions:
    """The credits of head and foot, each name once; ``repeated`` are the others."""

    photos: list[str] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)


def _attributions(found: list[Credit]) -> _Attributions:
    given = _Attributions()
    for credit in found:
        if credit.kind is not CreditKind.SOURCE:
            name = credit.value.plain
            (given.repeated if name in given.photos else given.photos).append(name)
        if credit.kind is not CreditKind.PHOTO:
            for source in sources_in(credit.value):
                if any(source.name == each.name for each in given.sources):
                    given.repeated.append(source.name)
                else:
                    given.sources.append(source)
    return given


def _questions_about(notes: tuple[Piece, ...]) -> list[Question]:
    if not notes:
        return []
    return [ask(Doubt.NOTE, NOTES, notes[0].plain, count=len(notes))]


def _media(pieces: tuple[Piece, ...], blocks: tuple[Block, ...]) -> tuple[MediaFile, ...]:
    """Return each picture once, as its file is named by its content."""
    used = {block.media_id for block in blocks if isinstance(block, Figure)}
    files = {piece.picture.id: piece.picture for piece in pieces if piece.picture}
    return tuple(file for media_id, file in files.items() if media_id in used)
