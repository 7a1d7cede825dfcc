"""The foot of an article: signature and credits, its last lines."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice

from editor.importing.credits import Credit, credits_in, is_signature, may_be_credit
from editor.importing.draft import Kind, Piece
from editor.importing.imported import Doubt, Question
from editor.importing.questions import CREDIT, ask
from editor.importing.rich_text import trimmed

# More lines than any foot has: a text of nothing but credits is no foot.
_MOST_LINES = 12
_MOST_QUESTIONS = 10


@dataclass(slots=True)
class Tail:
    """What stood at the foot, and the body before it."""

    body: tuple[Piece, ...]
    signature: str = ""
    credits: list[Credit] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


def tail_of(pieces: tuple[Piece, ...]) -> Tail:
    """Take the signature and the credits from the end of ``pieces``; the rest is the body."""
    tail = Tail(body=())
    body = list(pieces)
    found: list[list[Credit]] = []
    while body and len(found) < _MOST_LINES:
        rest, line = _parted(body[-1])
        if not _take(line, tail, found):
            break
        body.pop()
        if rest:
            body.append(rest)
    tail.credits = [credit for group in reversed(found) for credit in group]
    tail.labels = [credit.label for credit in tail.credits]
    tail.body = tuple(body)
    return tail


def questions_about(body: tuple[Piece, ...]) -> list[Question]:
    """Return questions for the first lines of ``body`` that look like credits: none was moved."""
    doubtful = (
        piece.plain for piece in body if piece.kind is Kind.PARAGRAPH and may_be_credit(piece.plain)
    )
    return [ask(Doubt.CREDIT, CREDIT, plain) for plain in islice(doubtful, _MOST_QUESTIONS)]


def _take(line: Piece, tail: Tail, found: list[list[Credit]]) -> bool:
    """Take ``line`` if it is part of the foot."""
    if line.kind not in (Kind.PARAGRAPH, Kind.HEADING):
        return False
    if not tail.signature and is_signature(line.plain):
        tail.signature = line.plain
        return True
    if group := credits_in(line.text):
        found.append(group)
        return True
    return False


def _parted(piece: Piece) -> tuple[Piece | None, Piece]:
    """Part the last line from a paragraph when it is signature or credit.

    The line breaks of running text stay inside their paragraph.
    """
    cut = piece.plain.rfind("\n")
    if cut < 0:
        return None, piece
    line = trimmed(piece.text.slice(cut + 1, len(piece.text)))
    if not (is_signature(line.plain) or credits_in(line)):
        return None, piece
    rest = replace(piece, text=trimmed(piece.text.slice(0, cut)))
    return rest, replace(piece, text=line, gap=0)
