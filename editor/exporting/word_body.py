"""The text of a Word file: paragraphs with their style, direction, changes and comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from editor.article.language import Direction
from editor.article.link import safe_link
from editor.article.word_changes import Piece, Shape, TrackedLine
from editor.article.word_form import LABELLED, LIST_ROLES, Role, anchor_of
from editor.exporting.labels import LABELS
from editor.exporting.word_package import MAIN
from editor.exporting.word_pictures import Drawings
from editor.exporting.word_runs import RunWriter, mark_properties
from editor.exporting.word_styles import BULLETS, FORMERLY_NUMBERED, style_id
from editor.exporting.word_xml import Element, make, with_attributes
from editor.exporting.word_xml import name as qualified


@dataclass(slots=True)
class BodyWriter:
    """Writes paragraphs; ``lists`` are the numbered lists it met, a number and a level each."""

    runs: RunWriter
    drawings: Drawings
    lists: list[tuple[int, int]] = field(default_factory=list)
    _open_lists: list[tuple[Role, int]] = field(default_factory=list)
    _gone: str = "w:del"
    _new: str = "w:ins"

    def paragraphs(self, lines: Sequence[TrackedLine]) -> Iterator[Element]:
        """Yield a paragraph for every line, and the marks around what moved (§17.13.5.21-28)."""
        for (name, is_gone), group in groupby(lines, lambda each: (each.moved, bool(each.deleted))):
            members = list(group)
            stamp = members[0].deleted or members[0].inserted
            made = [self._paragraph(line) for line in members]
            if not name or stamp is None:
                yield from made
                continue
            kind = "w:moveFromRange" if is_gone else "w:moveToRange"
            start = self.runs.mark(f"{kind}Start", stamp)
            yield with_attributes(start, w_name=name)
            yield from made
            yield make(f"{kind}End", id=start.get(qualified("w:id")) or "")

    def _paragraph(self, line: TrackedLine) -> Element:
        is_moved = bool(line.moved)
        self._gone, self._new = ("w:moveFrom", "w:moveTo") if is_moved else ("w:del", "w:ins")
        paragraph = make("w:p", self._properties(line))
        number = self.runs.counter.next()
        name = anchor_of(line.shape.role, line.block_id, line.copy)
        paragraph.append(make("w:bookmarkStart", id=number, name=name))
        paragraph.extend(self._content(line))
        paragraph.append(make("w:bookmarkEnd", id=number))
        if is_moved:
            # Letters that moved are no deleted ones.
            for letters in paragraph.iter(qualified("w:delText")):
                letters.tag = qualified("w:t")
        return paragraph

    def _content(self, line: TrackedLine) -> Iterator[Element]:
        if line.shape.role in LABELLED:
            yield from self._label(line)
        for link, group in groupby(self._pieces(line), key=lambda each: _link_of(each[0])):
            made = [element for piece, runs in group for element in self._changed(piece, runs)]
            yield from [self._linked(link, made)] if link else made

    def _pieces(self, line: TrackedLine) -> Iterator[tuple[Piece, list[Element]]]:
        """Yield every piece with its runs, a picture with its drawing."""
        for piece, runs in self.runs.runs(line.pieces, line.shape):
            if piece.media_id:
                yield piece, [make("w:r", self.drawings.drawing(piece))]
            else:
                yield piece, runs

    def _label(self, line: TrackedLine) -> Iterator[Element]:
        labels = LABELS[line.shape.language]
        words = {
            Role.CREDIT_LINE: labels.photo,
            Role.CREATOR: labels.photographer,
            Role.PHOTO_CREDIT: labels.photo,
            Role.SOURCE: labels.source,
        }
        # Where all the words come or go, the paragraph does, and its label too.
        fates = {(piece.inserted, piece.deleted) for piece in line.pieces if piece.text}
        inserted, deleted = fates.pop() if len(fates) == 1 else (None, None)
        label = Piece(
            text=f"{words[line.shape.role]}: ",
            inserted=inserted,
            deleted=deleted,
        )
        for piece, runs in self.runs.runs([label], line.shape):
            yield from self._changed(piece, runs)

    def _changed(self, piece: Piece, runs: list[Element]) -> Iterator[Element]:
        """Yield runs with their change around them, or the mark of a comment."""
        if piece.comment is not None:
            kind = "w:commentRangeEnd" if piece.is_end else "w:commentRangeStart"
            yield make(kind, id=piece.comment)
            if piece.is_end:
                yield make("w:r", make("w:commentReference", id=piece.comment))
            return
        made = runs
        for kind, stamp in ((self._gone, piece.deleted), (self._new, piece.inserted)):
            if stamp is not None and made:
                around = self.runs.mark(kind, stamp)
                around.extend(made)
                made = [around]
        yield from made

    def _linked(self, link: str, runs: list[Element]) -> Element:
        relation = self.drawings.package.relate(MAIN, "hyperlink", link, is_external=True)
        hyperlink = make("w:hyperlink", runs, history=1)
        return with_attributes(hyperlink, r_id=relation)

    def _properties(self, line: TrackedLine) -> Element:
        properties = self._form(line.shape)
        mark = make("w:rPr")
        for kind, stamp in ((self._new, line.inserted), (self._gone, line.deleted)):
            if stamp is not None:
                mark.append(self.runs.mark(kind, stamp))
        mark.extend(mark_properties(line.shape))
        properties.append(mark)
        if line.reshaped is not None and line.shape_before is not None:
            change = self.runs.mark("w:pPrChange", line.reshaped)
            change.append(self._form(line.shape_before, is_before=True))
            properties.append(change)
        return properties

    def _form(self, shape: Shape, *, is_before: bool = False) -> Element:
        """Return a paragraph's properties in the order of the schema (§17.3.1.26)."""
        properties = make("w:pPr", make("w:pStyle", val=style_id(shape.role, shape.level)))
        if shape.role in LIST_ROLES:
            before = BULLETS if shape.role is Role.BULLETED else FORMERLY_NUMBERED
            number = before if is_before else self._list_of(shape)
            place = make("w:ilvl", val=shape.level)
            properties.append(make("w:numPr", place, make("w:numId", val=number)))
        elif not is_before:
            self._open_lists.clear()
        is_rtl = shape.direction is Direction.RTL
        properties.append(make("w:bidi") if is_rtl else make("w:bidi", val=0))
        return properties

    def _list_of(self, shape: Shape) -> int:
        """Return the number of the list an item belongs to: a change of style begins a new one."""
        del self._open_lists[shape.level + 1 :]
        while len(self._open_lists) <= shape.level:
            self._open_lists.append((Role.BULLETED, BULLETS))
        role, number = self._open_lists[shape.level]
        if shape.role is Role.BULLETED:
            number = BULLETS
        elif role is not Role.NUMBERED:
            number = FORMERLY_NUMBERED + len(self.lists) + 1
            self.lists.append((number, shape.level))
        self._open_lists[shape.level] = (shape.role, number)
        return number


def _link_of(piece: Piece) -> str | None:
    """Return the address a piece leads to; a comment's mark stands between links."""
    return safe_link(piece.format.link) if piece.format.link else None
