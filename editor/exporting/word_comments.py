"""Comments in a Word file: threads with their answers, at the words they are about.

ECMA-376 part 1, §17.13.4; answers and resolved threads by [MS-DOCX] §2.5.1 (commentsExtended).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from editor.article.comment import Anchor, Comment, Reply
from editor.article.language import Direction, Language
from editor.article.place import Part
from editor.article.word_changes import Piece, Shape, Stamp, TrackedLine, everything, is_there
from editor.article.word_form import SECONDARY, WHOLE_PARTS, Role, part_of
from editor.exporting.word_runs import RunWriter, written_time
from editor.exporting.word_xml import Element, make, root, with_attributes
from editor.language.detect import detect_language


@dataclass(slots=True)
class CommentWriter:
    """Numbers the comments of a file and writes their parts; ``names`` are people's by key."""

    comments: Sequence[Comment]
    language: Language
    names: Mapping[str, str] = field(default_factory=dict)

    def numbers(self) -> Iterator[tuple[int, Comment, Comment | Reply]]:
        """Yield every comment and answer with its number and its thread."""
        number = 0
        for comment in self.comments:
            thread: tuple[Comment | Reply, ...] = (comment, *comment.replies)
            for said in thread:
                yield number, comment, said
                number += 1

    def anchored(self, lines: Sequence[TrackedLine]) -> list[TrackedLine]:
        """Return ``lines`` with the marks of the comments in them; none is left out."""
        marked = list(lines)
        numbers: dict[str, list[int]] = {}
        for number, comment, _ in self.numbers():
            numbers.setdefault(comment.id, []).append(number)
        for comment in self.comments:
            _anchor(marked, comment.anchor, numbers[comment.id])
        return marked

    def parts(self, runs: RunWriter) -> tuple[Element, Element]:
        """Return the comments, and what says which answers which."""
        comments = root("w:comments", "w14")
        extended = root("w15:commentsEx", "w15")
        for number, thread, said in self.numbers():
            comments.append(self._comment(number, said, runs))
            entry = with_attributes(
                make("w15:commentEx"),
                w15_paraId=paragraph_id(said.id),
                w15_done=0 if thread.is_open else 1,
            )
            if said is not thread:
                with_attributes(entry, w15_paraIdParent=paragraph_id(thread.id))
            extended.append(entry)
        return comments, extended

    def _comment(self, number: int, said: Comment | Reply, runs: RunWriter) -> Element:
        author = self.names.get(said.author or "", said.author or "")
        initials = "".join(word[0] for word in author.split())[:3]
        comment = make(
            "w:comment",
            id=number,
            author=author,
            date=written_time(Stamp(author, said.time)),
            initials=initials,
        )
        # The id stands on the last paragraph; line breaks keep the comment in one.
        paragraph = make("w:p")
        with_attributes(paragraph, w14_paraId=paragraph_id(said.id))
        language = detect_language(said.text) or self.language
        shape = Shape(role=Role.PARAGRAPH, language=language, direction=language.direction)
        if shape.direction is Direction.RTL:
            paragraph.append(make("w:pPr", make("w:bidi")))
        for _, made in runs.runs([Piece(text=said.text)], shape):
            paragraph.extend(made)
        comment.append(paragraph)
        return comment


def paragraph_id(comment_id: str) -> str:
    """Return the id of a comment's paragraph: eight digits, below 80000000 ([MS-DOCX] 2.2.4)."""
    digest = int.from_bytes(hashlib.sha256(comment_id.encode()).digest()[:4]) & 0x7FFFFFFF
    return f"{digest or 1:08X}"


def _line_of(anchor: Anchor, lines: Sequence[TrackedLine]) -> int | None:
    """Return the paragraph a comment belongs to: its part, else its block, else the first."""
    place = anchor.place
    first: int | None = None
    for index, line in enumerate(lines):
        if line.block_id != place.block_id:
            continue
        is_here = line.deleted is None and any(
            is_there(piece, everything) for piece in line.pieces if piece.text or piece.media_id
        )
        if part_of(line.shape.role) is place.part and is_here:
            return index
        if place.block_id and line.shape.role not in SECONDARY and (first is None or is_here):
            first = index
    return first if first is not None else (0 if lines else None)


def _anchor(lines: list[TrackedLine], anchor: Anchor, numbers: Sequence[int]) -> None:
    """Put the marks of a comment and its answers into ``lines``: around all that it is about."""
    begins = [Piece(comment=number) for number in numbers]
    ends = [Piece(comment=number, is_end=True) for number in numbers]
    parts = anchor.parts
    places = [_line_of(part, lines) for part in parts]
    if anchor.more:
        # What is gone of several paragraphs is left out, unless all of it is.
        kept = [
            (part, place)
            for part, place in zip(parts, places, strict=True)
            if place is not None and _is_in(part, lines[place])
        ]
        if kept:
            parts, places = tuple(part for part, _ in kept), [place for _, place in kept]
        else:
            parts, places = parts[:1], places[:1]
    first, last = places[0], places[-1]
    if first is None or last is None:
        return
    if last <= first:
        lines[first] = _marked(lines[first], parts[0], begins, ends)
    else:
        lines[first] = _marked(lines[first], parts[0], begins, ())
        lines[last] = _marked(lines[last], parts[-1], (), ends)


def _is_in(anchor: Anchor, line: TrackedLine) -> bool:
    plain = "".join(piece.text for piece in line.pieces if is_there(piece, everything))
    return line.block_id == anchor.place.block_id and anchor.quote in plain


def _marked(
    line: TrackedLine, anchor: Anchor, begins: Sequence[Piece], ends: Sequence[Piece]
) -> TrackedLine:
    """Return ``line`` with marks before and behind the words."""
    plain = "".join(piece.text for piece in line.pieces if is_there(piece, everything))
    start, end = _range(anchor, plain, part_of(line.shape.role))
    cut = [part for piece in line.pieces for part in _cut_at(piece, line.pieces, (start, end))]
    pieces: list[Piece] = []
    position = 0
    is_begun = False
    for piece in cut:
        is_letters = bool(piece.text) and is_there(piece, everything)
        if not is_begun and position == start and (is_letters or start == len(plain)):
            pieces += begins
            is_begun = True
        pieces.append(piece)
        position += len(piece.text) if is_letters else 0
        if is_letters and is_begun and position == end:
            pieces += ends
            ends = ()
    return replace(line, pieces=(*pieces, *([] if is_begun else begins), *ends))


def _cut_at(piece: Piece, pieces: Sequence[Piece], places: tuple[int, int]) -> Iterator[Piece]:
    """Yield a piece in parts, cut where a comment begins or ends inside it."""
    if not piece.text or not is_there(piece, everything):
        yield piece
        return
    before = 0
    for each in pieces:
        if each is piece:
            break
        before += len(each.text) if is_there(each, everything) else 0
    inside = (place - before for place in places if 0 < place - before < len(piece.text))
    cuts = [0, *sorted(set(inside)), len(piece.text)]
    yield from (replace(piece, text=piece.text[low:high]) for low, high in pairwise(cuts))


def _range(anchor: Anchor, plain: str, part: Part) -> tuple[int, int]:
    """Return where the quote is; the whole paragraph where it is not."""
    start, end = anchor.place.start, anchor.place.end
    if part in WHOLE_PARTS or anchor.place.part is not part:
        return 0, len(plain)
    if end <= len(plain) and plain[start:end] == anchor.quote and start < end:
        return start, end
    found = plain.find(anchor.quote) if anchor.quote else -1
    return (found, found + len(anchor.quote)) if found >= 0 else (0, len(plain))
