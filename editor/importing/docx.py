"""A DOCX becomes the pieces of an article.

Read by our own walk over the parts: python-docx keeps the whole tree, does not limit what comes
out of the package, and leaves out text in hyperlinks, notes, text boxes and tracked insertions.
"""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from editor.importing.docx_package import MAIN_PART, Package
from editor.importing.docx_styles import numbering_of, style_book, value_of
from editor.importing.docx_walk import DocxWalk
from editor.importing.draft import Draft, Kind, Piece
from editor.importing.imported import Doubt
from editor.importing.piece_sink import PieceSink
from editor.importing.questions import CHANGES_ACCEPTED, ask
from editor.importing.word_left_out import tied_in

_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_BESIDE = ("word/header", "word/footer", "word/comments.xml")
_NOT_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def docx_draft(content: bytes, name: str) -> Draft:
    """Return the pieces of a DOCX; its page headers, footers and comments are residue.

    Raises ``DamagedDocument`` for a broken, unsafe or unreasonable file and ``UnknownFile`` for a
    ZIP that is no DOCX.
    """
    package = Package(content, name)
    styles, numbering = style_book(package), numbering_of(package)

    def walk(*parts: str) -> DocxWalk:
        walked = DocxWalk(package, styles, numbering, PieceSink())
        for part in parts:
            walked.over(part, _is_note if part in _NOTES else None)
        return walked

    body = walk(MAIN_PART)
    notes = walk(*_NOTES)
    beside = walk(*(part for prefix in _BESIDE for part in package.names(prefix)))
    questions = [*body.sink.questions, *notes.sink.questions]
    if body.changed is not None:
        questions.append(ask(Doubt.LAYOUT, CHANGES_ACCEPTED, body.changed))
    questions += tied_in(package)
    return Draft(
        _with_title(body.sink.done()),
        notes=tuple(replace(piece, kind=Kind.PARAGRAPH) for piece in notes.sink.done()),
        questions=tuple(questions),
        changes=(*body.sink.changes, *notes.sink.changes),
        residue=(
            *(piece.plain for piece in beside.sink.done() if piece.plain),
            *(line for line in body.hidden if line.strip()),
        ),
    )


def _is_note(element: Element) -> bool:
    """Leave out the lines that Word draws above its notes."""
    return value_of(element, "type") not in _NOT_NOTES


def _with_title(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Take the only heading of the first level for the title, where no style says title."""
    highest = [index for index, piece in enumerate(pieces) if _is_highest(piece)]
    if any(piece.kind is Kind.TITLE for piece in pieces) or len(highest) != 1 or highest[0] > 2:
        return pieces
    at = highest[0]
    return (*pieces[:at], replace(pieces[at], kind=Kind.TITLE), *pieces[at + 1 :])


def _is_highest(piece: Piece) -> bool:
    return piece.kind is Kind.HEADING and piece.level == 1
