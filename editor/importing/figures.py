"""Pictures and what is said of them: the caption and the credit line that follow."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor.importing.credits import Credit, CreditKind, credits_in
from editor.importing.draft import Kind, Piece


@dataclass(frozen=True, slots=True)
class Figured:
    """The pieces with captions and credits inside their figures, and the labels taken off."""

    pieces: tuple[Piece, ...]
    labels: tuple[str, ...]


def with_figures(pieces: tuple[Piece, ...]) -> Figured:
    """Return ``pieces`` with every caption, and every credit right below a picture, in its figure.

    A caption without a picture becomes a paragraph: its words stay.
    """
    done: list[Piece] = []
    labels: list[str] = []
    for piece in pieces:
        figure = done[-1] if done and done[-1].kind is Kind.FIGURE else None
        credit = _photo_credit(piece) if figure else None
        if figure and credit and not figure.credit_line:
            labels.append(credit.label)
            done[-1] = replace(figure, credit_line=credit.value.plain)
        elif figure and piece.kind is Kind.CAPTION and not figure.text:
            done[-1] = replace(figure, text=piece.text)
        elif piece.kind is Kind.CAPTION:
            done.append(replace(piece, kind=Kind.PARAGRAPH))
        else:
            done.append(piece)
    return Figured(tuple(done), tuple(labels))


def _photo_credit(piece: Piece) -> Credit | None:
    """Return the credit that ``piece`` consists of, if it is one for a picture alone."""
    found = credits_in(piece.text) if piece.kind in (Kind.PARAGRAPH, Kind.CAPTION) else []
    return found[0] if len(found) == 1 and found[0].kind is CreditKind.PHOTO else None
