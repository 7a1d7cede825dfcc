"""Headings written as short paragraphs set off by blank lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from editor.importing.credits import credits_in
from editor.importing.draft import Kind, Piece
from editor.importing.imported import Doubt, Question
from editor.importing.questions import HEADING, ask
from editor.importing.rich_text import is_all_strong, without_strong
from editor.importing.shape import SURE_HEADING, looks_like_heading, word_length

_TEXT_KINDS = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE)
_LEVEL = 2
# Many short lines are a poem, a list of names, a table: asking about each helps nobody.
_MOST_QUESTIONS = 10


@dataclass(frozen=True, slots=True)
class Headed:
    """The pieces with their headings, and what is unsure."""

    pieces: tuple[Piece, ...]
    questions: tuple[Question, ...]


def with_headings(pieces: tuple[Piece, ...]) -> Headed:
    """Return ``pieces`` with short lines that are surely headings made so.

    A document with headings of its own knows best: nothing is looked for. Sure are a line with
    more space before it than paragraphs have, and, where all spaces are alike, a line of few
    words alone before a paragraph. A heading is never one of several short lines together.
    """
    if any(piece.kind is Kind.HEADING for piece in pieces):
        return Headed(pieces, ())
    short = [_is_short(piece) for piece in pieces]
    usual = _usual_gap(pieces, short)
    is_spaced = any(
        is_short and piece.gap > usual for piece, is_short in zip(pieces, short, strict=True)
    )
    done: list[Piece] = []
    questions: list[Question] = []
    for index, piece in enumerate(pieces):
        alone = short[index] and _is_before_text(pieces, short, index)
        if not alone:
            done.append(piece)
        elif _is_sure(pieces, index, usual, is_spaced=is_spaced):
            done.append(
                replace(piece, kind=Kind.HEADING, level=_LEVEL, text=without_strong(piece.text))
            )
        else:
            done.append(piece)
            if len(questions) < _MOST_QUESTIONS:
                questions.append(ask(Doubt.HEADING, HEADING, piece.plain))
    return Headed(tuple(done), tuple(questions))


def _is_short(piece: Piece) -> bool:
    return (
        piece.kind is Kind.PARAGRAPH
        and looks_like_heading(piece.plain)
        and not credits_in(piece.text)
    )


def _usual_gap(pieces: tuple[Piece, ...], short: list[bool]) -> int:
    """Return the commonest space before a paragraph that is no short line."""
    gaps = Counter(
        piece.gap
        for index, (piece, is_short) in enumerate(zip(pieces, short, strict=True))
        if index and not is_short and piece.kind in _TEXT_KINDS
    )
    return min(gaps, key=lambda gap: (-gaps[gap], gap)) if gaps else 1


def _is_before_text(pieces: tuple[Piece, ...], short: list[bool], index: int) -> bool:
    """Tell whether a longer paragraph follows and no other short line stands beside."""
    if index + 1 >= len(pieces):
        return False
    return (
        pieces[index + 1].kind in _TEXT_KINDS
        and not short[index + 1]
        and not (index and short[index - 1])
    )


def _is_sure(pieces: tuple[Piece, ...], index: int, usual: int, *, is_spaced: bool) -> bool:
    piece, following = pieces[index], pieces[index + 1]
    if is_all_strong(piece.text) and not is_all_strong(following.text):
        return True
    if piece.gap > usual:
        return True
    return (
        not is_spaced
        and min(piece.gap, following.gap) >= 1
        and word_length(piece.plain) <= SURE_HEADING
        and word_length(following.plain) > word_length(piece.plain)
    )
