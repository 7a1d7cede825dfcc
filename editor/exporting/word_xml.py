"""The XML of a Word file: names in their namespaces, elements in one line each."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from editor.article.printable import printable

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_PREFIXES = {"w": W, "r": R, "w14": W14, "w15": W15, "wp": WP, "a": A, "pic": PIC, "mc": MC}


def name(short: str) -> str:
    """Return ``w:p`` as lxml writes it; a name without a prefix stays as it is."""
    prefix, colon, local = short.rpartition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}" if colon else short


def make(short: str, *children: Element | Iterable[Element], **attributes: str | int) -> Element:
    """Return an element of the given name, children and attributes.

    Attributes are of WordprocessingML: ``make("w:jc", val="center")``. None of them may be a
    child's; give others with ``with_attributes``.
    """
    element = etree.Element(name(short), nsmap=None)
    for key, value in attributes.items():
        element.set(f"{{{W}}}{key}", printable(str(value)))
    for child in children:
        if isinstance(child, etree._Element):
            element.append(child)
        else:
            element.extend(child)
    return element


def with_attributes(element: Element, **attributes: str | int) -> Element:
    """Return ``element`` with attributes in no namespace; ``r_id`` is written ``r:id``."""
    for key, value in attributes.items():
        prefix, underscore, local = key.partition("_")
        full = name(f"{prefix}:{local}") if underscore else key
        element.set(full, printable(str(value)))
    return element


def letters(short: str, text: str) -> Element:
    """Return an element whose blanks are kept."""
    element = make(short)
    element.text = printable(text)
    element.set(XML_SPACE, "preserve")
    return element


def root(short: str, *prefixes: str) -> Element:
    """Return the root of a part, with the namespaces it names; those of newer Word are optional."""
    newer = [prefix for prefix in prefixes if prefix in ("w14", "w15")]
    named = ("w", *prefixes, *(["mc"] if newer else []))
    element = etree.Element(name(short), nsmap={prefix: _PREFIXES[prefix] for prefix in named})
    if newer:
        element.set(name("mc:Ignorable"), " ".join(newer))
    return element


def document(element: Element) -> bytes:
    """Return the part as a file."""
    etree.cleanup_namespaces(element, keep_ns_prefixes=["w", "r", "w14", "w15", "mc"])
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
