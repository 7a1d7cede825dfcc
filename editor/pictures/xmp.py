"""XMP packets (ISO 16684-1): properties read and set in the tree, all others left as they are.

A packet comes from anywhere: it is bounded, entities and document types are refused by defusedxml
before lxml, which keeps the prefixes of properties nobody here knows, sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Self
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring as checked
from lxml import etree

from editor.article.printable import printable
from editor.pictures.container import LARGEST_PACKET, Malformed
from editor.pictures.facts import LanguageText

Element = etree._Element

NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_META = "adobe:ns:meta/"
_DESCRIPTION, _LI = f"{{{_RDF}}}Description", f"{{{_RDF}}}li"
_RESOURCE, _PARSE_TYPE = f"{{{_RDF}}}resource", f"{{{_RDF}}}parseType"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MOST_ITEMS = 200
_LONGEST_VALUE = 20_000
# The packet's wrapper (§7.3.2); the bytes between the marks are the document.
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'.encode()
_END = b'<?xpacket end="w"?>'
# exif:GPSLatitude, drone-dji:GpsLongitude, and whatever else says where the camera stood.
_PLACE = re.compile("gps|latitude|longitude|geotag|geohash", re.IGNORECASE)
# Small copies of the picture from before it was cropped, and the digest of a part we do not keep.
_DROPPED = re.compile(
    rf"\{{{re.escape(NAMESPACES['xmp'])}\}}Thumbnails|"
    rf"\{{{re.escape(NAMESPACES['xmpNote'])}\}}HasExtendedXMP"
)


def named(name: str) -> str:
    """Return ``dc:creator`` in the form of the tree, ``{http://purl.org/…}creator``."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


class Packet:
    """A packet as a tree. Names of properties are given as ``dc:creator``."""

    def __init__(self, root: Element, rdf: Element) -> None:
        self._root, self._rdf = root, rdf

    @classmethod
    def empty(cls) -> Self:
        """Return a packet that says nothing."""
        root = etree.Element(f"{{{_META}}}xmpmeta", nsmap={"x": _META})
        return cls(root, etree.SubElement(root, f"{{{_RDF}}}RDF", nsmap={"rdf": _RDF}))

    @classmethod
    def read(cls, content: bytes) -> Self:
        """Return the packet's tree; raises ``Malformed`` for one that is broken, unsafe or huge."""
        content = content.strip(b"\0 \t\r\n").removeprefix(b"\xef\xbb\xbf")
        if len(content) > LARGEST_PACKET:
            raise Malformed
        try:
            checked(content, forbid_dtd=True)
            parser = etree.XMLParser(
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                huge_tree=False,
                remove_comments=True,
                remove_pis=True,
            )
            root = etree.fromstring(content, parser)
        except (
            ParseError,
            DefusedXmlException,
            etree.XMLSyntaxError,
            LookupError,
            ValueError,
        ) as error:
            raise Malformed from error
        rdf = next(root.iter(f"{{{_RDF}}}RDF"), None)
        if rdf is None:
            raise Malformed
        return cls(root, rdf)

    def to_bytes(self) -> bytes:
        """Return the packet in UTF-8, without the room for changes that editors in place want."""
        return b"\n".join((_BEGIN, etree.tostring(self._root, encoding="utf-8"), _END))

    def text(self, name: str) -> str:
        """Return a simple value, or the first of several; a text in languages is its default."""
        return next(iter(self.items(name)), "")

    def items(self, name: str) -> tuple[str, ...]:
        """Return the values of a list in order; a simple value is a list of one."""
        return tuple(filter(None, (_value(each) for each in self._values(name))))[:_MOST_ITEMS]

    def languages(self, name: str) -> LanguageText:
        """Return a text in several languages; a simple value is the default one."""
        default = ""
        versions: dict[str, str] = {}
        for each in self._values(name):
            text = _value(each)
            tag = "" if isinstance(each, str) else each.get(_LANG, "").lower()
            if not text:
                continue
            if tag in ("", "x-default"):
                default = default or text
            elif len(versions) < _MOST_ITEMS:
                versions.setdefault(tag, text)
        return LanguageText(default, tuple(versions.items()))

    def member(self, name: str, member: str) -> str:
        """Return a member of a structure, or of the first in a list of structures."""
        tag = named(member)
        for each in self._values(name):
            if isinstance(each, str):
                continue
            for holder in each.iter():
                if value := holder.get(tag, "").strip():
                    return value[:_LONGEST_VALUE]
                if holder.tag == tag and (value := _value(holder)):
                    return value
        return ""

    def set_text(self, name: str, value: str) -> None:
        """Say a simple value."""
        self._place(name).text = printable(value)

    def set_items(self, name: str, values: Iterable[str], kind: str) -> None:
        """Say a list; ``kind`` is RDF's ``Seq`` where the order means something, else ``Bag``."""
        container = etree.SubElement(self._place(name), f"{{{_RDF}}}{kind}")
        for value in values:
            etree.SubElement(container, _LI).text = printable(value)

    def set_languages(self, name: str, value: LanguageText) -> None:
        """Say a text in several languages, the default one first (§8.2.2.4)."""
        container = etree.SubElement(self._place(name), f"{{{_RDF}}}Alt")
        default = value.default or value.versions[0][1]
        for tag, text in (("x-default", default), *value.versions):
            item = etree.SubElement(container, _LI)
            item.set(_LANG, printable(tag))
            item.text = printable(text)

    def set_structure(self, name: str, members: dict[str, str]) -> None:
        """Say a list of one structure."""
        container = etree.SubElement(self._place(name), f"{{{_RDF}}}Seq")
        item = etree.SubElement(container, _LI)
        item.set(_PARSE_TYPE, "Resource")
        for member, value in members.items():
            etree.SubElement(item, named(member)).text = printable(value)

    def has_place(self) -> bool:
        """Tell whether the packet says where the camera stood."""
        return any(
            _PLACE.search(_local(name)) for each in self._rdf.iter("*") for name in _names(each)
        )

    def without_place(self) -> None:
        """Forget where the camera stood and what the picture was before it was cropped."""
        for each in list(self._rdf.iter("*")):
            for name in list(each.attrib):
                if _is_private(str(name)):
                    del each.attrib[name]
            if _is_private(str(each.tag)):
                _remove(each)

    def _descriptions(self) -> Iterator[Element]:
        for each in self._rdf:
            if each.tag == _DESCRIPTION:
                yield each

    def _values(self, name: str) -> Iterator[str | Element]:
        """Yield what a property holds: a text, or the elements of its list, in order."""
        tag = named(name)
        for description in self._descriptions():
            if (attribute := description.get(tag)) is not None:
                yield attribute
            for element in description.iterchildren(tag):
                items = [item for container in element for item in container.iterchildren(_LI)]
                yield from items or [element]

    def _place(self, name: str) -> Element:
        """Return an empty element for a property, where it stood or at the end of all."""
        tag = named(name)
        standing: Element | None = None
        for description in list(self._descriptions()):
            if tag in description.attrib:
                del description.attrib[tag]
            for element in list(description.iterchildren(tag)):
                if standing is None:
                    standing = element
                else:
                    _remove(element)
        if standing is None:
            prefix = name.partition(":")[0]
            return etree.SubElement(self._home(), tag, nsmap={prefix: NAMESPACES[prefix]})
        tail = standing.tail
        standing.clear()
        standing.tail = tail
        return standing

    def _home(self) -> Element:
        home = next(self._descriptions(), None)
        if home is None:
            home = etree.SubElement(self._rdf, _DESCRIPTION)
            home.set(f"{{{_RDF}}}about", "")
        return home


def _value(each: str | Element) -> str:
    """Return a text, an address, or the value of a qualified one (§7.8)."""
    if isinstance(each, str):
        return printable(each).strip()[:_LONGEST_VALUE]
    found = each.get(_RESOURCE) or each.text or ""
    if not found.strip():
        inner = next(each.iter(f"{{{_RDF}}}value"), None)
        found = "" if inner is None else inner.text or ""
    return printable(found).strip()[:_LONGEST_VALUE]


def _names(element: Element) -> Iterator[str]:
    yield str(element.tag)
    yield from (str(name) for name in element.attrib)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _is_private(name: str) -> bool:
    return _PLACE.search(_local(name)) is not None or _DROPPED.fullmatch(name) is not None


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
