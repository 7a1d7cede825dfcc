"""The package of a DOCX: its parts, read within limits on what is declared and what comes out.

ECMA-376 part 2 (Open Packaging Conventions). A part that says it is small and is not, is not
read further than it says; XML entities are refused (defusedxml).
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from editor.importing.errors import DamagedDocument, UnknownFile
from editor.importing.pictures import LARGEST

_MOST_ENTRIES = 4096
_MOST_TOTAL = 256 * 2**20
_LARGEST_XML = 32 * 2**20
_DEEPEST = 256
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
MAIN_PART = "word/document.xml"

XmlEvent = tuple[str, Element]


@dataclass(frozen=True, slots=True)
class Relation:
    """What an id in a part leads to: another part, or an address outside.

    ``kind`` is the last word of its type: ``image``, ``hyperlink``, ``aFChunk``.
    """

    target: str
    is_external: bool
    kind: str = ""


class Package:
    """An open DOCX. Every method raises ``DamagedDocument`` for what is broken or too large."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._parts = {entry.filename: entry for entry in self._zip.infolist()}
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged(str(error)) from error
        if len(self._parts) > _MOST_ENTRIES:
            raise self._damaged(f"{len(self._parts)} parts")
        total = sum(entry.file_size for entry in self._parts.values())
        if total > _MOST_TOTAL:
            raise self._damaged(f"{total // 2**20} MB unpacked")
        if MAIN_PART not in self._parts:
            raise UnknownFile(name=name, kind=self._kind())

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def names(self, prefix: str) -> list[str]:
        """Return the XML parts whose names begin with ``prefix``, in order."""
        return sorted(
            each for each in self._parts if each.startswith(prefix) and each.endswith(".xml")
        )

    def events(self, part: str) -> Iterator[XmlEvent]:
        """Yield ("start" or "end", element) over the XML of ``part``, nothing if it is missing.

        An element leaves the tree after its end, so memory stays flat: look at it then.
        """
        if part not in self._parts:
            return
        source: Any = io.BytesIO(self._read(part, _LARGEST_XML))
        open_elements: list[Element] = []
        try:
            for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
                if event == "start":
                    open_elements.append(element)
                    if len(open_elements) > _DEEPEST:
                        raise self._damaged(f"{part}: nested deeper than {_DEEPEST}")
                yield event, element
                if event == "end":
                    open_elements.pop()
                    if open_elements:
                        open_elements[-1].remove(element)
        except (ParseError, DefusedXmlException, LookupError, ValueError) as error:
            raise self._damaged(f"{part}: {error}") from error

    def picture(self, part: str) -> bytes | None:
        """Return the bytes of a picture, or None if it is missing or too large."""
        entry = self._parts.get(part)
        if entry is None or entry.file_size > LARGEST:
            return None
        return self._read(part, LARGEST)

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what the relationship ids of ``part`` lead to."""
        folder, file = posixpath.split(part)
        found: dict[str, Relation] = {}
        for event, element in self.events(f"{folder}/_rels/{file}.rels"):
            if event == "end" and element.tag == _RELATION:
                target = element.get("Target") or ""
                external = element.get("TargetMode") == "External"
                if not external:
                    target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                kind = (element.get("Type") or "").rpartition("/")[2]
                found[element.get("Id") or ""] = Relation(target, external, kind)
        return found

    def _read(self, part: str, limit: int) -> bytes:
        try:
            with self._zip.open(self._parts[part]) as file:
                content = file.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            RuntimeError,
            NotImplementedError,
            OSError,
            ValueError,
        ) as error:
            raise self._damaged(f"{part}: {error}") from error
        if len(content) > limit:
            raise self._damaged(f"{part}: over {limit // 2**20} MB")
        return content

    def _kind(self) -> str:
        if "mimetype" in self._parts:
            kind = self._read("mimetype", 200).decode("ascii", "replace").rpartition(".")[2]
            return f"OpenDocument {kind}"
        return "ZIP"

    def _damaged(self, reason: str) -> DamagedDocument:
        return DamagedDocument(name=self._name, reason=reason)
