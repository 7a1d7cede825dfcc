"""Paragraphs with tracked changes, as a word processor keeps them, and what they say either way.

ECMA-376 part 1, §17.13.5. A change belongs to a run of letters, to the mark that ends a paragraph
(inserted where a paragraph was split, deleted where two were joined), to the form of letters or to
the style of a paragraph; each says who made it and when.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

from editor.article.language import Direction, Language
from editor.article.span import PLAIN, Format, Span, Text
from editor.article.word_form import LABELLED, Home, Line, Role


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who made a change, by name, and when; None where the file does not say."""

    author: str
    at: datetime.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Letters of one form and one fate, or a picture.

    Inserted and deleted: somebody deleted what somebody had inserted, so it shows in no view.
    ``format_before`` is set where ``reformatted`` is. ``comment`` marks a place and has no
    letters: the number of a comment that begins here, or ends here where ``is_end``.
    """

    text: str = ""
    format: Format = PLAIN
    inserted: Stamp | None = None
    deleted: Stamp | None = None
    reformatted: Stamp | None = None
    format_before: Format = PLAIN
    media_id: str = ""
    alt_text: str = ""
    comment: int | None = None
    is_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a paragraph is, apart from what it says."""

    role: Role
    language: Language
    direction: Direction
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedLine:
    """One paragraph with its changes; ``inserted`` and ``deleted`` are those of its mark.

    ``spare_id`` names its block where no desk has named it: then ``block_id`` is empty.
    ``shape_before`` is set where ``reshaped`` is. ``copy`` counts the paragraphs of the same name
    before this one: a block that moved stands twice. ``moved`` is the name of the move of which the
    whole paragraph is one end: where it is deleted it left, where it is inserted it arrived.
    ``home`` is the part that the paragraph was, where it was no block's first; ``guests`` are those
    that have come to nothing inside it. ``styled`` is the role and level that its style says, where
    its list says others.
    """

    shape: Shape
    pieces: tuple[Piece, ...] = ()
    block_id: str = ""
    spare_id: str = ""
    inserted: Stamp | None = None
    deleted: Stamp | None = None
    reshaped: Stamp | None = None
    shape_before: Shape | None = None
    copy: int = 0
    moved: str = ""
    home: Role | None = None
    guests: tuple[Home, ...] = ()
    styled: tuple[Role, int] | None = None


LabelLength = Callable[[str], int]
"""Tells how many letters of a paragraph are its label."""


def unchanged(line: Line) -> TrackedLine:
    """Return ``line`` as a paragraph that nobody changed."""
    return TrackedLine(shape=shape_of(line), pieces=pieces_of(line), block_id=line.block_id)


def shape_of(line: Line) -> Shape:
    """Return what ``line`` is."""
    return Shape(role=line.role, language=line.language, direction=line.direction, level=line.level)


def pieces_of(line: Line, **stamps: Stamp) -> tuple[Piece, ...]:
    """Return what ``line`` holds, with the given ``inserted`` or ``deleted`` on all of it."""
    picture = Piece(media_id=line.media_id, alt_text=line.alt_text, **stamps)  # type: ignore[arg-type]
    letters = (
        Piece(text=span.text, format=span.format, **stamps)  # type: ignore[arg-type]
        for span in line.text.spans
    )
    return (*([picture] if line.media_id else []), *letters)


Counts = Callable[[Stamp], bool]
"""Tells whether a change is accepted; the others are rejected."""


def everything(_: Stamp) -> bool:
    """Accept every change."""
    return True


def nothing(_: Stamp) -> bool:
    """Accept no change."""
    return False


@dataclass(frozen=True, slots=True)
class CommentMark:
    """Where a comment begins or ends in a line: code points of its text."""

    number: int
    offset: int
    is_end: bool


@dataclass(frozen=True, slots=True)
class ViewedLine:
    """A paragraph of one view, and the comments that begin and end in it."""

    line: Line
    marks: tuple[CommentMark, ...] = ()

    @property
    def has_block(self) -> bool:
        """Whether an article has this paragraph: it is not one that a comment alone is left of."""
        line = self.line
        return bool(line.text.plain.strip() or line.media_id) or line.role is Role.QUOTE


@dataclass(slots=True)
class _Gathered:
    """What has come together since the last mark that counts."""

    pieces: list[Piece] = field(default_factory=list)
    names: list[tuple[str, bool]] = field(default_factory=list)
    spare: str = ""
    shape: Shape | None = None

    def take(self, line: TrackedLine, pieces: list[Piece], shape: Shape) -> None:
        is_filled = any(piece.comment is None for piece in pieces)
        # The last mark says what the whole is (§17.13.5), unless nothing is left before it.
        if is_filled or not any(piece.comment is None for piece in self.pieces):
            self.shape = shape
        if line.block_id:
            self.names.append((line.block_id, is_filled))
        if not self.spare or not any(piece.comment is None for piece in self.pieces):
            self.spare = line.spare_id
        self.pieces += pieces

    def owner(self, known: Container[str]) -> str:
        """Return the block that came of it: the first known one that left words, else the first."""
        ours = [each for each in self.names if each[0] in known] or self.names
        filled = [name for name, is_filled in ours if is_filled]
        return next(iter([*filled, *(name for name, _ in ours)]), self.spare)


def view(
    lines: Iterable[TrackedLine],
    counts: Counts,
    label_length: LabelLength,
    known: Container[str] = frozenset(),
) -> tuple[Line, ...]:
    """Return the paragraphs with the changes that count accepted, and the others rejected.

    Where paragraphs come together, the name of a block in ``known`` goes before that of another.
    """
    viewed = view_with_comments(lines, counts, label_length, known)
    return tuple(each.line for each in viewed if each.has_block)


def view_with_comments(
    lines: Iterable[TrackedLine],
    counts: Counts,
    label_length: LabelLength,
    known: Container[str] = frozenset(),
) -> Iterator[ViewedLine]:
    """Yield the paragraphs as ``view`` has them, each with the comments in it."""
    gathered = _Gathered()
    for line in lines:
        gathered.take(line, list(_shown(line.pieces, counts)), _shape(line, counts))
        if is_there(line, counts):
            yield from _lines(gathered, label_length, known)
            gathered = _Gathered()
    if gathered.shape is not None:
        yield from _lines(gathered, label_length, known)


def is_there(changed: Piece | TrackedLine, counts: Counts) -> bool:
    """Tell whether letters, a picture or the mark of a paragraph are there.

    What one person inserted and another deleted is only there between the two.
    """
    if changed.inserted is not None and not counts(changed.inserted):
        return False
    return changed.deleted is None or not counts(changed.deleted)


def _shown(pieces: Iterable[Piece], counts: Counts) -> Iterator[Piece]:
    """Yield what is there, in the form it has there, and the marks of comments."""
    for piece in pieces:
        if piece.comment is not None:
            yield piece
        elif (piece.text or piece.media_id) and is_there(piece, counts):
            was_other = piece.reformatted is not None and not counts(piece.reformatted)
            yield replace(piece, format=piece.format_before) if was_other else piece


def _shape(line: TrackedLine, counts: Counts) -> Shape:
    if line.reshaped is None or line.shape_before is None or counts(line.reshaped):
        return line.shape
    return line.shape_before


def _lines(
    gathered: _Gathered, label_length: LabelLength, known: Container[str]
) -> Iterator[ViewedLine]:
    """Yield a line for every picture, and one for the words."""
    shape = gathered.shape
    if shape is None:
        return
    owner = gathered.owner(known)
    pictures = [piece for piece in gathered.pieces if piece.media_id]
    text = Text(tuple(Span(piece.text, piece.format) for piece in gathered.pieces if piece.text))
    label = label_length(text.plain) if shape.role in LABELLED else 0
    marks = tuple(_marks(gathered.pieces, label))
    text = text.exactly(label, len(text)) if label else text
    for number, piece in enumerate(pictures):
        line = _line(replace(shape, role=Role.PICTURE, level=0), Text(), "" if number else owner)
        line = replace(line, media_id=piece.media_id, alt_text=piece.alt_text)
        yield ViewedLine(line, () if number or text else marks)
    if text:
        if shape.role is Role.PICTURE:
            shape = replace(shape, role=Role.CAPTION)
        yield ViewedLine(_line(shape, text, "" if pictures else owner), marks)
    elif (marks or shape.role is Role.QUOTE) and not pictures:
        # A comment on what is gone, or a quote of which only the speaker is known.
        yield ViewedLine(_line(shape, text, owner), marks)


def _marks(pieces: Iterable[Piece], label: int) -> Iterator[CommentMark]:
    offset = 0
    for piece in pieces:
        if piece.comment is not None:
            yield CommentMark(piece.comment, max(0, offset - label), piece.is_end)
        offset += len(piece.text)


def _line(shape: Shape, text: Text, block_id: str) -> Line:
    return Line(
        role=shape.role,
        text=text,
        language=shape.language,
        direction=shape.direction,
        level=shape.level,
        block_id=block_id,
    )
