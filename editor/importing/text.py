"""Plain text to pieces: a line is a paragraph, blank lines are the space before it."""

from __future__ import annotations

import re
from itertools import pairwise

from editor.article.span import Text
from editor.importing.credits import credits_in
from editor.importing.draft import MOST_PIECES, Draft, Piece
from editor.importing.errors import TooLong
from editor.importing.imported import Doubt, Question
from editor.importing.lists import has_marker
from editor.importing.pdf_text import in_reading_order, with_lam_alef
from editor.importing.questions import JOINED_LINES, ask
from editor.importing.shape import ends_a_sentence
from editor.language.normalise import normalise

# A mail program or a terminal breaks lines at some 60 to 80 letters, never much beyond.
_SOFT_HYPHEN_AT_END = re.compile(r"\u00ad[ \t]*\n(?=[ \t]*[a-zа-яё])")
_DIVIDED = re.compile(r"[^\W\d_]-$")
_NARROWEST, _WIDEST, _MOST_RAGGED = 45, 100, 25


def text_draft(text: str) -> Draft:
    """Return the pieces of a plain text, lines broken by a mail program or a PDF joined again.

    Raises ``TooLong`` for more than ``MOST_PIECES`` lines.
    """
    ordered = in_reading_order(_SOFT_HYPHEN_AT_END.sub("-\n", text))
    normalised = normalise(ordered.text)
    mended = with_lam_alef(normalised.text)
    pieces: list[Piece] = []
    questions: list[Question] = []
    for chunk in _chunks(mended.text):
        for lines in _paragraphs(chunk):
            if _is_broken_paragraph(lines):
                joined = _joined(lines)
                if not questions:
                    questions.append(ask(Doubt.LAYOUT, JOINED_LINES, joined))
                pieces.append(Piece(Text.of(joined), gap=lines[0].gap, indent=lines[0].indent))
            else:
                pieces.extend(lines)
    return Draft(
        tuple(pieces),
        questions=(*ordered.questions, *mended.questions, *questions),
        changes=normalised.changes,
    )


def _chunks(text: str) -> list[list[Piece]]:
    """Return the lines in groups without a blank line inside; a credit stands alone."""
    chunks: list[list[Piece]] = []
    gap = pieces = 0
    alone = False
    for line in text.split("\n"):
        stripped = line.strip()
        if not stripped:
            gap += 1
            continue
        indent = len(line) - len(line.lstrip())
        piece = Piece(Text.of(stripped), gap=gap, indent=indent)
        was_alone, alone = alone, bool(credits_in(piece.text))
        if gap or alone or was_alone or not chunks:
            chunks.append([])
        chunks[-1].append(piece)
        gap = 0
        pieces += 1
        if pieces > MOST_PIECES:
            raise TooLong(limit=MOST_PIECES)
    return chunks


def _paragraphs(chunk: list[Piece]) -> list[list[Piece]]:
    """Part lines of one measure where a paragraph ends: well before the margin.

    A copy from a PDF has no blank lines. A short line without a stop, first or after the end of a
    sentence, is a heading and stands alone.
    """
    measure = max(len(piece.plain) for piece in chunk)
    if len(chunk) < 2 or not _NARROWEST <= measure <= _WIDEST:
        return [chunk]
    parts: list[list[Piece]] = [[]]
    for piece in chunk:
        is_short = len(piece.plain) < measure - _MOST_RAGGED
        follows_an_end = bool(parts[-1]) and ends_a_sentence(parts[-1][-1].plain)
        if is_short and follows_an_end and not ends_a_sentence(piece.plain):
            parts.append([])
        parts[-1].append(piece)
        if is_short:
            parts.append([])
    return [part for part in parts if part]


def _joined(lines: list[Piece]) -> str:
    """Return the lines as one; a word divided between two of them is whole again."""
    parts: list[str] = []
    for line, following in pairwise(piece.plain for piece in lines):
        divided = _DIVIDED.search(line) and following[0].islower()
        parts.append(line[:-1] if divided else line + " ")
    return "".join((*parts, lines[-1].plain))


def _is_broken_paragraph(chunk: list[Piece]) -> bool:
    lines = [piece.plain for piece in chunk]
    if len(lines) < 2 or any(has_marker(line) or line.startswith(">") for line in lines):
        return False
    full = [len(line) for line in lines[:-1]]
    if min(full) < _NARROWEST or max(full) > _WIDEST or max(full) - min(full) > _MOST_RAGGED:
        return False
    unfinished = sum(not ends_a_sentence(line) for line, _ in pairwise(lines))
    return len(lines[-1]) <= max(full) + _MOST_RAGGED and unfinished * 2 >= len(full)
