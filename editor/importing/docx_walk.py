"""The walk through a part of a DOCX: paragraphs and runs become pieces.

It follows the parser's events with a small stack, no tree is kept. Of tracked changes the text as
accepted stays: insertions in, deletions out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from editor.article.block import ListStyle
from editor.article.language import Direction
from editor.article.media import MediaFile
from editor.article.span import PLAIN, Format, Span, Text
from editor.importing.docx_package import Package, Relation
from editor.importing.docx_styles import (
    Numbering,
    Role,
    StyleBook,
    is_on,
    local_name,
    number_of,
    value_of,
)
from editor.importing.draft import Kind, Piece
from editor.importing.links import clean_link
from editor.importing.pictures import picture_of
from editor.importing.piece_sink import PieceSink

# What was before a change, what a newer part of the file says better, and code of fields.
_SKIPPED = frozenset(
    {
        "w:del",
        "w:moveFrom",
        "w:pPrChange",
        "w:rPrChange",
        "w:sectPrChange",
        "w:tblPrChange",
        "w:tblGridChange",
        "w:trPrChange",
        "w:tcPrChange",
        "Fallback",
    }
)
_CHANGES = frozenset({"w:del", "w:ins", "w:moveFrom", "w:moveTo"})
_LETTERS = {"w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:ptab": " "}
_HYPERLINK = re.compile(r"\s*HYPERLINK\s+\"([^\"]*)\"", re.IGNORECASE)
_RELATION_SPACES = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read."""

    role: Role = field(default_factory=Role)
    list_id: str | None = None
    list_level: int | None = None
    direction: Direction | None = None
    spans: list[Span] = field(default_factory=list)
    pictures: list[tuple[MediaFile, str]] = field(default_factory=list)
    picture_leads: bool = False


@dataclass(slots=True)
class _Field:
    """A field such as HYPERLINK while it is read."""

    code: str = ""
    link: str | None = None


@dataclass(slots=True)
class DocxWalk:
    """Walks one part, giving its pieces to ``sink``.

    ``changed`` holds the first words of a tracked change, ``hidden`` the text nobody sees.
    """

    package: Package
    styles: StyleBook
    numbering: Numbering
    sink: PieceSink
    changed: str | None = None
    hidden: list[str] = field(default_factory=list)
    _relations: dict[str, Relation] = field(default_factory=dict)
    _paragraphs: list[_Paragraph] = field(default_factory=list)
    _format: Format = PLAIN
    _rtl: bool = False
    _vanish: bool = False
    _complex: tuple[bool | None, bool | None] = (None, None)
    _links: list[str | None] = field(default_factory=list)
    _fields: list[_Field] = field(default_factory=list)
    _alt: str = ""
    _in_run: bool = False
    _skipping: int = 0

    def over(self, part: str, wanted: Callable[[Element], bool] | None = None) -> None:
        """Walk ``part``; ``wanted`` tells which of the part's own children are read."""
        self._relations = self.package.relations(part)
        depth = 0
        for event, element in self.package.events(part):
            name = local_name(element)
            depth += 1 if event == "start" else -1
            if name in _CHANGES and event == "start":
                self.changed = self.changed or ""
            unwanted = name in _SKIPPED or (depth == 2 and wanted and not wanted(element))
            if event == "start":
                if self._skipping or unwanted:
                    self._skipping += 1
                else:
                    self._start(name, element)
            elif self._skipping:
                self._skipping -= 1
                if name == "w:delText" and not self.changed:
                    self.changed = element.text or ""
            else:
                self._end(name, element)

    def _start(self, name: str, element: Element) -> None:
        if name == "w:p":
            self._paragraphs.append(_Paragraph())
        elif name == "w:tbl":
            self.sink.open_table()
        elif name == "w:r":
            self._format, self._in_run, self._vanish = PLAIN, True, False
            self._rtl, self._complex = False, (None, None)
        elif name == "w:hyperlink":
            self._links.append(self._link_of(element))
        elif name == "w:fldSimple":
            self._links.append(hyperlink_of(value_of(element, "instr") or ""))
        elif name == "docPr":
            self._alt = " ".join((element.get("descr") or element.get("title") or "").split())

    def _end(self, name: str, element: Element) -> None:
        if name == "w:p":
            self._finish()
        elif name == "w:tbl":
            self.sink.close_table()
        elif name == "w:r":
            self._in_run = False
        elif name in ("w:hyperlink", "w:fldSimple"):
            self._links.pop()
        elif name in ("blip", "imagedata"):
            self._picture(element)
        elif name in ("w:t", "t"):
            self._text(element)
        elif name in _LETTERS:
            # The same name stands in the list of tab stops of a paragraph.
            if self._in_run and value_of(element, "type") not in ("page", "column"):
                self._add(_LETTERS[name])
        elif name.startswith("w:fld") or name == "w:instrText":
            self._field(name, element)
        elif self._in_run:
            self._run_property(name, element)
        else:
            self._paragraph_property(name, element)

    def _paragraph_property(self, name: str, element: Element) -> None:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        if name == "w:pStyle":
            paragraph.role = self.styles.role(value_of(element) or "")
        elif name == "w:bidi":
            paragraph.direction = Direction.RTL if is_on(element) else Direction.LTR
        elif name == "w:ilvl":
            paragraph.list_level = number_of(element)
        elif name == "w:numId":
            paragraph.list_id = value_of(element)
        elif name == "w:outlineLvl" and paragraph.role.kind is Kind.PARAGRAPH:
            level = number_of(element)
            if level < 9:
                paragraph.role = Role(Kind.HEADING, level + 1)

    def _run_property(self, name: str, element: Element) -> None:
        if name == "w:b":
            self._format = replace(self._format, strong=is_on(element))
        elif name == "w:i":
            self._format = replace(self._format, emphasis=is_on(element))
        elif name == "w:bCs":
            self._complex = (is_on(element), self._complex[1])
        elif name == "w:iCs":
            self._complex = (self._complex[0], is_on(element))
        elif name == "w:rtl":
            self._rtl = is_on(element)
        elif name == "w:vanish":
            self._vanish = is_on(element)
        elif name == "w:rStyle":
            strong, emphasis = self.styles.marks(value_of(element) or "")
            self._format = replace(self._format, strong=strong, emphasis=emphasis)
        elif name == "w:rPr" and self._rtl:
            # Bold and italic of complex scripts have properties of their own (§17.3.2.2).
            bold, italic = self._complex
            self._format = replace(
                self._format,
                strong=self._format.strong if bold is None else bold,
                emphasis=self._format.emphasis if italic is None else italic,
            )

    def _text(self, element: Element) -> None:
        text = element.text or ""
        if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
            text = text.strip()
        self._add(text.replace("\n", " "))

    def _add(self, text: str) -> None:
        if self._vanish:
            self.hidden.append(text)
        elif self._paragraphs and text:
            link = next((each for each in reversed(self._links) if each), None)
            link = link or next((each.link for each in reversed(self._fields) if each.link), None)
            shape = replace(self._format, link=link) if link else self._format
            self._paragraphs[-1].spans.append(Span(text, shape))

    def _field(self, name: str, element: Element) -> None:
        if name == "w:instrText" and self._fields:
            self._fields[-1].code += (element.text or "")[:2000]
        elif name == "w:fldChar":
            kind = value_of(element, "fldCharType")
            if kind == "begin":
                self._fields.append(_Field())
            elif kind == "separate" and self._fields:
                self._fields[-1].link = hyperlink_of(self._fields[-1].code)
            elif kind == "end" and self._fields:
                self._fields.pop()

    def _link_of(self, element: Element) -> str | None:
        return link_of(element, self._relations, self.sink.unlinked)

    def _picture(self, element: Element) -> None:
        relation = self._relations.get(
            relation_id(element, "embed")
            or relation_id(element, "id")
            or relation_id(element, "link")
        )
        alt, self._alt = self._alt, ""
        if relation is None or not self._paragraphs:
            return
        if relation.is_external:
            self.sink.picture_elsewhere(relation.target, alt)
            return
        content = self.package.picture(relation.target)
        file = picture_of(content) if content else None
        if file is None:
            self.sink.picture_unfit(alt)
            return
        paragraph = self._paragraphs[-1]
        paragraph.picture_leads |= not any(span.text.strip() for span in paragraph.spans)
        paragraph.pictures.append((file, alt))

    def _finish(self) -> None:
        paragraph = self._paragraphs.pop()
        text = Text(tuple(paragraph.spans))
        if paragraph.picture_leads:
            self._place_pictures(paragraph)
        if text.plain.strip():
            self.sink.add(self._piece(paragraph, text))
        elif not paragraph.pictures:
            self.sink.blank()
        if not paragraph.picture_leads:
            self._place_pictures(paragraph)

    def _place_pictures(self, paragraph: _Paragraph) -> None:
        for file, alt in paragraph.pictures:
            self.sink.add_picture(file, alt)

    def _piece(self, paragraph: _Paragraph, text: Text) -> Piece:
        role = paragraph.role
        piece = Piece(text, role.kind, level=role.level, direction=paragraph.direction)
        list_id = paragraph.list_id or role.numbering
        if role.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM):
            return piece
        level = paragraph.list_level if paragraph.list_level is not None else role.level
        look = self.numbering.look(list_id, level) if list_id else role.list_style
        if look is None:
            return replace(piece, kind=Kind.PARAGRAPH, level=0)
        return replace(piece, kind=Kind.LIST_ITEM, level=level, style=look or ListStyle.BULLETED)


def hyperlink_of(code: str) -> str | None:
    """Return the address that a field's code leads to, None for any other field."""
    match = _HYPERLINK.match(code)
    return clean_link(match[1]) if match else None


def link_of(
    element: Element, relations: Mapping[str, Relation], unlinked: Callable[[str], object]
) -> str | None:
    """Return where a hyperlink leads out of the document, None where it does not.

    ``unlinked`` is told of an address that may not stand in an article.
    """
    relation = relations.get(relation_id(element, "id"))
    if relation is None or not relation.is_external:
        return None
    link = clean_link(relation.target)
    if link is None:
        unlinked(relation.target)
    return link


def relation_id(element: Element, name: str) -> str:
    """Return the relation that an attribute of ``element`` names, empty where there is none."""
    for space in _RELATION_SPACES:
        if (value := element.get(space + name)) is not None:
            return value
    return ""
