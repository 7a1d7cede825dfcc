"""What the styles and the numbering of a DOCX say about its paragraphs.

ECMA-376 part 1, §17.7 and §17.9.

Word keeps the names of its own styles in English whatever language it speaks, LibreOffice too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from editor.article.block import ListStyle
from editor.importing.docx_package import Package
from editor.importing.draft import Kind

_SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_HEADING = re.compile(r"heading (\d)")
_KINDS = {
    "title": Kind.TITLE,
    "quote": Kind.QUOTE,
    "intense quote": Kind.QUOTE,
    "quotations": Kind.QUOTE,
    "block text": Kind.QUOTE,
    "caption": Kind.CAPTION,
}
_LISTS = re.compile(r"list (bullet|number)(?: (\d))?")
_DEEPEST_CHAIN = 20
_BODY_LEVEL = 9


def local_name(element: Element) -> str:
    """Return the element's name without its namespace, "w:" before those of WordprocessingML."""
    for space in _SPACES:
        if element.tag.startswith(space):
            return "w:" + element.tag[len(space) :]
    return element.tag.rpartition("}")[2]


def value_of(element: Element, name: str = "val") -> str | None:
    """Return an attribute of WordprocessingML, in its own namespace or in none."""
    for space in _SPACES:
        if (value := element.get(space + name)) is not None:
            return value
    return element.get(name)


def is_on(element: Element) -> bool:
    """Return what a toggle such as ``<w:b/>`` says (§17.17.4)."""
    return value_of(element) not in ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Role:
    """What a paragraph is by its style."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    list_style: ListStyle | None = None
    numbering: str | None = None


@dataclass(slots=True)
class _Style:
    name: str = ""
    title: str = ""
    base: str = ""
    outline: int | None = None
    numbering: str | None = None
    strong: bool = False
    emphasis: bool = False


@dataclass(slots=True)
class StyleBook:
    """The styles of one document."""

    styles: dict[str, _Style] = field(default_factory=dict)

    def role(self, style_id: str) -> Role:
        """Return what a paragraph of this style is; styles inherit from those they are based on."""
        numbering = None
        for style in self._chain(style_id):
            numbering = numbering or style.numbering
            if heading := _HEADING.fullmatch(style.name):
                return Role(Kind.HEADING, int(heading[1]))
            if style.name in _KINDS:
                return Role(_KINDS[style.name])
            if style.outline is not None and style.outline < _BODY_LEVEL:
                return Role(Kind.HEADING, style.outline + 1)
            if listed := _LISTS.fullmatch(style.name):
                numbered = listed[1] == "number"
                look = ListStyle.NUMBERED if numbered else ListStyle.BULLETED
                return Role(Kind.LIST_ITEM, int(listed[2] or 1) - 1, look, numbering)
        return Role(numbering=numbering)

    def names(self, style_id: str) -> list[str]:
        """Return the style's name and those of the styles it is based on, as written."""
        return [style.title for style in self._chain(style_id)]

    def marks(self, style_id: str) -> tuple[bool, bool]:
        """Return whether a character style is bold, and whether it is italic."""
        chain = self._chain(style_id)
        return any(style.strong for style in chain), any(style.emphasis for style in chain)

    def _chain(self, style_id: str) -> list[_Style]:
        chain: list[_Style] = []
        while (style := self.styles.get(style_id)) and len(chain) < _DEEPEST_CHAIN:
            chain.append(style)
            style_id = style.base
        return chain


def style_book(package: Package) -> StyleBook:
    """Return the styles of the document."""
    book = StyleBook()
    style = _Style()
    for event, element in package.events("word/styles.xml"):
        name = local_name(element)
        if event == "start":
            if name == "w:style":
                style = _Style()
                book.styles[value_of(element, "styleId") or ""] = style
        elif name == "w:name":
            style.title = value_of(element) or ""
            style.name = style.title.lower()
        elif name == "w:basedOn":
            style.base = value_of(element) or ""
        elif name == "w:outlineLvl":
            style.outline = number_of(element)
        elif name == "w:numId":
            style.numbering = value_of(element)
        elif name == "w:b":
            style.strong = is_on(element)
        elif name == "w:i":
            style.emphasis = is_on(element)
    return book


def number_of(element: Element) -> int:
    """Return the number in an attribute ``w:val``, 0 if it is none."""
    written = value_of(element) or ""
    return int(written) if written.isdecimal() and len(written) < 6 else 0


@dataclass(slots=True)
class Numbering:
    """How the levels of the document's lists are marked."""

    formats: dict[tuple[str, int], str] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)

    def look(self, list_id: str, level: int) -> ListStyle | None:
        """Return the style of a list's level; None where its items have no mark at all."""
        written = self.formats.get((self.lists.get(list_id, ""), level), "bullet")
        if list_id == "0" or written == "none":
            return None
        return ListStyle.BULLETED if written == "bullet" else ListStyle.NUMBERED


def numbering_of(package: Package) -> Numbering:
    """Return the numbering of the document."""
    numbering = Numbering()
    abstract = current = ""
    level = 0
    for event, element in package.events("word/numbering.xml"):
        name = local_name(element)
        if event == "start":
            if name == "w:abstractNum":
                abstract = value_of(element, "abstractNumId") or ""
            elif name == "w:num":
                current = value_of(element, "numId") or ""
            elif name == "w:lvl":
                written = value_of(element, "ilvl") or ""
                level = int(written) if written.isdecimal() and len(written) < 3 else 0
        elif name == "w:numFmt":
            numbering.formats[(abstract, level)] = value_of(element) or ""
        elif name == "w:abstractNumId":
            numbering.lists[current] = value_of(element) or ""
    return numbering
