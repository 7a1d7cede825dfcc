"""Block quotes and breaks written as plain paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from editor.article.span import Text
from editor.importing.draft import Kind, Piece
from editor.importing.rich_text import trimmed
from editor.importing.shape import is_one_line, word_length

_MAIL_QUOTE = re.compile(r"(?:>\s*)+")
_SPEAKER = re.compile(r"[—–-]{1,2}\s*(?=\S)")
_QUOTATION = re.compile(r"«[^«»]+»|“[^“”]+”|\"[^\"]+\"|„[^„“”]+[“”]")
_LONGEST_SPEAKER = 12
_BREAK = re.compile(r"(?:\*\s*){3,}|(?:[-–—_=]\s*){3,}|⁂|❧|(?:\.\s+){2,}\.")


@dataclass(frozen=True, slots=True)
class Quoted:
    """The pieces with quotes and separators, and the marks taken off."""

    pieces: tuple[Piece, ...]
    labels: tuple[str, ...]


def with_quotes(pieces: tuple[Piece, ...]) -> Quoted:
    """Return ``pieces`` with lines after ``>``, quotations with a speaker's line, and breaks."""
    done: list[Piece] = []
    labels: list[str] = []
    for piece in pieces:
        plain = piece.plain
        if piece.kind is not Kind.PARAGRAPH:
            done.append(piece)
        elif _BREAK.fullmatch(plain):
            labels.append(plain)
            done.append(replace(piece, kind=Kind.SEPARATOR, text=Text()))
        elif mark := _MAIL_QUOTE.match(plain):
            labels.append(mark.group())
            rest = trimmed(piece.text.slice(mark.end(), len(piece.text)))
            _add_quoted_line(done, replace(piece, kind=Kind.QUOTE, text=rest))
        elif done and _is_speaker(plain) and _is_quotation(done[-1]):
            done[-1] = replace(done[-1], kind=Kind.QUOTE, speaker=_speaker(plain))
        else:
            done.append(piece)
    return Quoted(tuple(done), tuple(labels))


def _add_quoted_line(done: list[Piece], line: Piece) -> None:
    """Put a ``>`` line under the one before it; a bare ``>`` parts two quotes."""
    before = done[-1] if done else None
    goes_on = before is not None and before.kind is Kind.QUOTE and line.gap == 0
    if not line.text:
        return
    if before is None or not goes_on or before.speaker:
        done.append(line)
    elif _is_speaker(line.plain):
        done[-1] = replace(before, speaker=_speaker(line.plain))
    else:
        done[-1] = replace(before, text=before.text + Text.of("\n") + line.text)


def _is_speaker(plain: str) -> bool:
    return (
        _SPEAKER.match(plain) is not None
        and is_one_line(plain)
        and word_length(plain) <= _LONGEST_SPEAKER
        and not plain.endswith((".", "،", ",", ":", "؟", "?"))
    )


def _speaker(plain: str) -> str:
    return _SPEAKER.sub("", plain, count=1).strip()


def _is_quotation(piece: Piece) -> bool:
    plain = piece.plain.rstrip(".")
    return piece.kind is Kind.PARAGRAPH and _QUOTATION.fullmatch(plain) is not None
