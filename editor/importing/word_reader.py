"""Reads a Word file with its tracked changes: paragraphs, letters, marks, each with its author.

It follows the parser's events, no tree is kept. ECMA-376 part 1, §17.13.5 for changes, §17.13.4
for comments. What a file of ours holds is told by names (``editor.article.word_form``), so that it
comes back letter by letter; nothing is recognised or cleaned here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from editor.article.language import Direction, Language
from editor.article.media import MediaFile
from editor.article.printable import printable
from editor.article.span import PLAIN
from editor.article.word_changes import Piece, Shape, Stamp, TrackedLine
from editor.article.word_form import Home, home_of, language_of_style
from editor.importing.docx_package import Package, Relation
from editor.importing.docx_styles import (
    Numbering,
    StyleBook,
    is_on,
    local_name,
    number_of,
    value_of,
)
from editor.importing.docx_walk import hyperlink_of, link_of, relation_id
from editor.importing.draft import MOST_PIECES
from editor.importing.errors import TooLong
from editor.importing.pictures import picture_of
from editor.importing.word_properties import (
    Forming,
    ParagraphRead,
    RunRead,
    Shaping,
    stamp_of,
    symbol,
    written,
)
from editor.importing.word_roles import Roles

_INSERTIONS = frozenset({"w:ins", "w:moveTo"})
_DELETIONS = frozenset({"w:del", "w:moveFrom"})
_BOXES = frozenset({"w:tr", "w:tc"})
_OF_TABLES = _BOXES | {"w:tbl", "w:cellIns", "w:cellDel"}
_LETTERS = {
    "w:tab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_TEXTS = frozenset({"w:t", "w:delText", "t"})
_MEDIA_ID = re.compile("[0-9a-f]{64}")
_LONGEST_NUMBER = 8


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture of the file: the name it carries and, where it can be taken in, its file."""

    name: str
    file: MediaFile | None


@dataclass(slots=True)
class WordReader:
    """Walks parts of one file in ``language``.

    ``directions`` are those of the blocks the file left with, for paragraphs that do not say;
    ``old_blocks`` are the blocks of its base; ``spare_id`` makes an id for a paragraph no desk has
    seen. ``lines`` are what was read, ``hidden`` what nobody sees, ``pictures`` by their media ids,
    ``lost_links`` addresses that no article may keep, ``tables`` the lines that tables begin at.
    """

    package: Package
    styles: StyleBook
    numbering: Numbering
    language: Language
    directions: Mapping[str, Direction]
    old_blocks: Container[str]
    spare_id: Callable[[str], str]
    lines: list[TrackedLine] = field(default_factory=list)
    pictures: dict[str, FoundPicture] = field(default_factory=dict)
    lost_links: list[str] = field(default_factory=list)
    tables: list[int] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    _relations: dict[str, Relation] = field(default_factory=dict)
    _path: list[str] = field(default_factory=list)
    _paragraphs: list[ParagraphRead] = field(default_factory=list)
    _runs: list[RunRead] = field(default_factory=list)
    _inserted: list[Stamp] = field(default_factory=list)
    _deleted: list[Stamp] = field(default_factory=list)
    _links: list[str | None] = field(default_factory=list)
    _fields: list[tuple[list[str], list[str | None]]] = field(default_factory=list)
    _boxes: list[tuple[int, int]] = field(default_factory=list)
    _open_anchors: dict[str, str] = field(default_factory=dict)
    _commented: set[int] = field(default_factory=set)
    # What stands between paragraphs belongs to the next one.
    _waiting: ParagraphRead = field(default_factory=ParagraphRead)
    _picture: tuple[str, str] = ("", "")

    def over(self, part: str, wanted: Callable[[Element], bool] | None = None) -> None:
        """Walk ``part``; ``wanted`` tells which of the part's own children are read."""
        self._relations = self.package.relations(part)
        skipping = 0
        for event, element in self.package.events(part):
            name = local_name(element)
            if event == "start":
                is_unwanted = len(self._path) == 1 and wanted is not None and not wanted(element)
                if skipping or name == "Fallback" or is_unwanted:
                    skipping += 1
                else:
                    self._start(name, element)
                self._path.append(name)
                continue
            self._path.pop()
            if skipping:
                skipping -= 1
            else:
                self._end(name, element)

    def _start(self, name: str, element: Element) -> None:
        if name in _INSERTIONS or name in _DELETIONS:
            self._begin_change(name, element)
        elif name == "w:p":
            self._paragraphs.append(self._waiting)
            self._waiting = ParagraphRead()
        elif name in ("w:r", "r"):
            # Formulas have runs of their own (§22.1.2.87).
            self._runs.append(RunRead())
        elif name in _OF_TABLES:
            self._begin_box(name, element)
        elif name == "w:sym":
            self._add(symbol(element))
        elif name == "w:pPrChange" and self._paragraphs:
            self._paragraphs[-1].reshaped = stamp_of(element)
            self._paragraphs[-1].before = Shaping()
        elif name == "w:rPrChange" and self._is_run():
            self._runs[-1].reformatted = stamp_of(element)
            self._runs[-1].before = Forming()
        elif name == "w:hyperlink":
            self._links.append(self._link_of(element))
        elif name == "w:fldSimple":
            self._links.append(hyperlink_of(value_of(element, "instr") or ""))
        elif name == "docPr":
            alt = element.get("descr") or element.get("title") or ""
            self._picture = (element.get("name") or "", printable(alt))

    def _begin_box(self, name: str, element: Element) -> None:
        """Take a table, row or cell; what came or went with a row or a cell ends with that."""
        if name == "w:tbl":
            self.tables.append(len(self.lines))
        elif name in _BOXES:
            self._boxes.append((len(self._inserted), len(self._deleted)))
        else:
            (self._inserted if name == "w:cellIns" else self._deleted).append(stamp_of(element))

    def _begin_change(self, name: str, element: Element) -> None:
        stamp = stamp_of(element)
        if self._is_mark():
            if name in _INSERTIONS:
                self._paragraphs[-1].inserted = stamp
            else:
                self._paragraphs[-1].deleted = stamp
        elif name in _INSERTIONS:
            self._inserted.append(stamp)
        else:
            self._deleted.append(stamp)

    def _end(self, name: str, element: Element) -> None:
        if name in _INSERTIONS or name in _DELETIONS:
            # What stands in the properties of a row goes on to the row's end.
            if not self._is_mark() and self._parent() != "w:trPr":
                (self._inserted if name in _INSERTIONS else self._deleted).pop()
        elif name == "w:p":
            self._finish()
        elif name in ("w:r", "r"):
            self._runs.pop()
        elif name in _BOXES:
            inserted, deleted = self._boxes.pop()
            del self._inserted[inserted:], self._deleted[deleted:]
        elif name in ("w:hyperlink", "w:fldSimple"):
            self._links.pop()
        elif not self._end_content(name, element):
            if self._parent() == "w:rPr":
                if self._is_run():
                    self._form(name, element)
            elif self._paragraphs:
                self._shape(name, element)

    def _end_content(self, name: str, element: Element) -> bool:
        """Take letters, pictures, fields and marks; tell whether it was one of these."""
        if name in _TEXTS:
            self._add(written(element))
        elif name in _LETTERS and self._parent() == "w:r":
            if value_of(element, "type") not in ("page", "column"):
                self._add(_LETTERS[name])
        elif name in ("blip", "imagedata"):
            self._add_picture(element)
        elif name.startswith("w:fld") or name == "w:instrText":
            self._field(name, element)
        elif name.startswith(("w:bookmark", "w:comment")):
            self._mark(name, element)
        else:
            return False
        return True

    def _parent(self) -> str:
        return self._path[-1] if self._path else ""

    def _is_mark(self) -> bool:
        """Tell whether a change stands in the properties of a paragraph's mark."""
        return self._parent() == "w:rPr" and "w:pPr" in self._path and bool(self._paragraphs)

    def _is_run(self) -> bool:
        """Tell whether properties are a run's, and not those of a paragraph's mark."""
        return bool(self._runs) and "w:pPr" not in self._path[self._last("w:r") :]

    def _last(self, name: str) -> int:
        return len(self._path) - 1 - self._path[::-1].index(name) if name in self._path else 0

    def _form(self, name: str, element: Element) -> None:
        run = self._runs[-1]
        in_change = "w:rPrChange" in self._path[self._last("w:r") :]
        forming = run.before if in_change and run.before is not None else run.forming
        if name == "w:b":
            forming.strong = is_on(element)
        elif name == "w:i":
            forming.emphasis = is_on(element)
        elif name == "w:bCs":
            forming.complex_strong = is_on(element)
        elif name == "w:iCs":
            forming.complex_emphasis = is_on(element)
        elif name == "w:rtl":
            forming.is_rtl = is_on(element)
        elif name == "w:vanish":
            run.vanishes = is_on(element)
        elif name == "w:u":
            run.looks_linked = True
        elif name == "w:rStyle":
            run.looks_linked = True
            style = value_of(element) or ""
            strong, emphasis = self.styles.marks(style)
            forming.strong |= strong
            forming.emphasis |= emphasis
            tags = (language_of_style(each) for each in self.styles.names(style))
            forming.language = next((tag for tag in tags if tag), None)

    def _shape(self, name: str, element: Element) -> None:
        paragraph = self._paragraphs[-1]
        in_change = "w:pPrChange" in self._path
        shaping = paragraph.before if in_change and paragraph.before else paragraph.shaping
        if name == "w:pStyle":
            shaping.style = value_of(element) or ""
        elif name == "w:bidi":
            shaping.direction = Direction.RTL if is_on(element) else Direction.LTR
        elif name == "w:ilvl":
            shaping.list_level = number_of(element)
        elif name == "w:numId":
            shaping.list_id = value_of(element)

    # Letters and pictures

    def _piece(self, **what: str) -> Piece:
        run = self._runs[-1] if self._runs else RunRead()
        # LibreOffice 7.4 stretches a link over deleted words before it, but not the look of one.
        link = self._link() if run.looks_linked else None
        before = run.before.format(link) if run.before is not None else PLAIN
        now = run.forming.format(link)
        is_same = run.reformatted is None or before == now
        return Piece(
            **what,  # type: ignore[arg-type]
            format=now,
            inserted=self._inserted[-1] if self._inserted else None,
            deleted=self._deleted[-1] if self._deleted else None,
            reformatted=None if is_same else run.reformatted,
            format_before=PLAIN if is_same else before,
        )

    def _link(self) -> str | None:
        link = next((each for each in reversed(self._links) if each), None)
        for _, found in reversed(self._fields):
            link = link or next((each for each in found if each), None)
        return link

    def _add(self, text: str) -> None:
        text = printable(text)
        if text and self._runs and self._runs[-1].vanishes:
            self.hidden.append(text)
        elif text and self._paragraphs and self._runs:
            self._put(self._piece(text=text))

    def _put(self, piece: Piece) -> None:
        paragraph = self._paragraphs[-1]
        paragraph.pieces.append(piece)
        paragraph.filled.update(self._open_anchors.values())

    def _add_picture(self, element: Element) -> None:
        relation = self._relations.get(
            relation_id(element, "embed")
            or relation_id(element, "id")
            or relation_id(element, "link")
        )
        (name, alt), self._picture = self._picture, ("", "")
        if relation is None or relation.is_external or not self._paragraphs:
            return
        content = self.package.picture(relation.target)
        file = picture_of(content) if content else None
        named = _MEDIA_ID.match(name)
        name = named.group() if named else file.id if file else ""
        if not name:
            return
        self.pictures.setdefault(name, FoundPicture(name, file))
        self._put(self._piece(media_id=name, alt_text=alt))

    # Links, fields, bookmarks, comments

    def _link_of(self, element: Element) -> str | None:
        return link_of(element, self._relations, self.lost_links.append)

    def _field(self, name: str, element: Element) -> None:
        if name == "w:instrText" and self._fields:
            self._fields[-1][0].append((element.text or "")[:2000])
        elif name == "w:fldChar":
            kind = value_of(element, "fldCharType")
            if kind == "begin":
                self._fields.append(([], []))
            elif kind == "separate" and self._fields:
                code, found = self._fields[-1]
                found.append(hyperlink_of("".join(code)))
            elif kind == "end" and self._fields:
                self._fields.pop()

    def _mark(self, name: str, element: Element) -> None:
        number_written = value_of(element, "id") or ""
        paragraph = self._paragraphs[-1] if self._paragraphs else self._waiting
        if name == "w:bookmarkStart":
            anchor = value_of(element, "name") or ""
            if home := home_of(anchor):
                self._open_anchors[number_written] = anchor
                paragraph.anchors.append((anchor, home))
        elif name == "w:bookmarkEnd":
            self._open_anchors.pop(number_written, None)
        elif number_written.isdecimal() and len(number_written) < _LONGEST_NUMBER:
            number = int(number_written)
            if name == "w:commentReference" and number not in self._commented:
                # A comment on a point has no range.
                paragraph.pieces += (Piece(comment=number), Piece(comment=number, is_end=True))
            elif name in ("w:commentRangeStart", "w:commentRangeEnd"):
                is_end = name == "w:commentRangeEnd"
                if is_end and number not in self._commented:
                    # It never began: what refers to it says where it is.
                    return
                paragraph.pieces.append(Piece(comment=number, is_end=is_end))
            self._commented.add(number)

    def _finish(self) -> None:
        paragraph = self._paragraphs.pop()
        if len(self.lines) >= MOST_PIECES:
            raise TooLong(limit=MOST_PIECES)
        filled = [each for each in paragraph.anchors if each[0] in paragraph.filled]
        # Where two blocks have come together, the one that was there before goes on.
        older = [each for each in filled if each[1].block_id in self.old_blocks]
        _, home = next(iter([*older, *filled, *paragraph.anchors]), ("", Home()))
        block_id = home.block_id if home.role is None else ""
        guests = tuple(each for _, each in paragraph.anchors if each != home)
        before = paragraph.before
        self.lines.append(
            TrackedLine(
                shape=self._shaped(paragraph.shaping, block_id),
                styled=Roles(self.styles, self.numbering).styled(paragraph.shaping),
                pieces=tuple(paragraph.pieces),
                block_id=block_id,
                spare_id=self.spare_id(f"{len(self.lines)}"),
                home=home.role,
                guests=guests,
                inserted=paragraph.inserted,
                deleted=paragraph.deleted,
                reshaped=paragraph.reshaped if before else None,
                shape_before=self._shaped(before, block_id) if before else None,
            )
        )

    def _shaped(self, shaping: Shaping, block_id: str) -> Shape:
        role, level = Roles(self.styles, self.numbering).of(shaping)
        own = self.directions.get(block_id, self.language.direction)
        return Shape(
            role=role, language=self.language, direction=shaping.direction or own, level=level
        )
