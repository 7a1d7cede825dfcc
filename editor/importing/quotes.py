"""Block quotes and breaks written as plain paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.article.span import Span, Text
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
    for piece, lines in _with_mail_quotes(pieces, labels):
        plain = piece.plain
        if lines:
            *said, last = lines
            speaks = bool(said) and _is_speaker(last.plain)
            text = _joined(said if speaks else lines)
            speaker = _speaker(last.plain) if speaks else ""
            done.append(replace(piece, kind=Kind.QUOTE, text=text, speaker=speaker))
        elif piece.kind is Kind.PARAGRAPH and _BREAK.fullmatch(plain):
            labels.append(plain)
            done.append(replace(piece, kind=Kind.SEPARATOR, text=Text()))
        elif done and _is_said(piece) and _is_speaker(plain) and _is_quotation(done[-1]):
            done[-1] = replace(done[-1], kind=Kind.QUOTE, speaker=_speaker(plain))
        else:
            done.append(piece)
    return Quoted(tuple(done), tuple(labels))


def _with_mail_quotes(
    pieces: tuple[Piece, ...], labels: list[str]
) -> Iterator[tuple[Piece, list[Text]]]:
    """Yield each piece; the first of a run of ``>`` lines with all its lines, the mark taken off.

    A bare ``>`` and a blank line part two quotes.
    """
    first: Piece | None = None
    lines: list[Text] = []
    for piece in pieces:
        mark = _MAIL_QUOTE.match(piece.plain) if _is_said(piece) else None
        rest = trimmed(piece.text.slice(mark.end(), len(piece.text))) if mark else Text()
        if mark:
            labels.append(mark.group())
        if first and (not rest or piece.gap):
            yield first, lines
            first, lines = None, []
        if rest:
            first = first or piece
            lines.append(rest)
        elif not mark:
            yield piece, []
    if first:
        yield first, lines


def _joined(lines: list[Text]) -> Text:
    """Return the lines as one text with line breaks between."""
    spans = [span for line in lines for span in (Span("\n"), *line.spans)]
    return Text(tuple(spans[1:]))


def _is_said(piece: Piece) -> bool:
    return piece.kind is Kind.PARAGRAPH


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
