"""Plain text to pieces: a line is a paragraph, blank lines are the space before it."""

from __future__ import annotations

from itertools import pairwise

from editor.article.span import Text
from editor.importing.draft import MOST_PIECES, Draft, Piece
from editor.importing.errors import TooLong
from editor.importing.imported import Doubt, Question
from editor.importing.lists import has_marker
from editor.importing.questions import JOINED_LINES, ask
from editor.importing.shape import ends_a_sentence
from editor.language.normalise import normalise

# A mail program or a terminal breaks lines at some 60 to 80 letters, never much beyond.
_NARROWEST, _WIDEST, _MOST_RAGGED = 45, 100, 25


def text_draft(text: str) -> Draft:
    """Return the pieces of a plain text, lines broken by a mail program joined again.

    Raises ``TooLong`` for more than ``MOST_PIECES`` lines.
    """
    normalised = normalise(text)
    pieces: list[Piece] = []
    questions: list[Question] = []
    for chunk in _chunks(normalised.text):
        if _is_broken_paragraph(chunk):
            joined = " ".join(piece.plain for piece in chunk)
            if not questions:
                questions.append(ask(Doubt.LAYOUT, JOINED_LINES, joined))
            pieces.append(Piece(Text.of(joined), gap=chunk[0].gap, indent=chunk[0].indent))
        else:
            pieces.extend(chunk)
    return Draft(tuple(pieces), questions=tuple(questions), changes=normalised.changes)


def _chunks(text: str) -> list[list[Piece]]:
    """Return the lines in groups without a blank line inside."""
    chunks: list[list[Piece]] = []
    gap = pieces = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if not stripped:
            gap += 1
            continue
        indent = len(line) - len(line.lstrip())
        piece = Piece(Text.of(stripped), gap=gap, indent=indent)
        if gap or not chunks:
            chunks.append([])
        chunks[-1].append(piece)
        gap = 0
        pieces += 1
        if pieces > MOST_PIECES:
            raise TooLong(limit=MOST_PIECES)
    return chunks


def _is_broken_paragraph(chunk: list[Piece]) -> bool:
    lines = [piece.plain for piece in chunk]
    if len(lines) < 2 or any(has_marker(line) or line.startswith(">") for line in lines):
        return False
    full = [len(line) for line in lines[:-1]]
    if min(full) < _NARROWEST or max(full) > _WIDEST or max(full) - min(full) > _MOST_RAGGED:
        return False
    unfinished = sum(not ends_a_sentence(line) for line, _ in pairwise(lines))
    return len(lines[-1]) <= max(full) + _MOST_RAGGED and unfinished * 2 >= len(full)
