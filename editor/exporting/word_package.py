"""The package of a Word file: parts, their kinds and relations, in a ZIP without a clock.

ECMA-376 part 2 (Open Packaging Conventions). Every entry carries the first day that a ZIP knows,
so that the same article gives the same bytes.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass, field

from lxml import etree

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
COMMENTS_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
MAIN = "word/document.xml"
"""The part with the text."""

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = {
    MAIN: _WORD + "document.main+xml",
    "word/styles.xml": _WORD + "styles+xml",
    "word/settings.xml": _WORD + "settings+xml",
    "word/numbering.xml": _WORD + "numbering+xml",
    "word/fontTable.xml": _WORD + "fontTable+xml",
    "word/footer1.xml": _WORD + "footer+xml",
    "word/comments.xml": _WORD + "comments+xml",
    "word/commentsExtended.xml": _WORD + "commentsExtended+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument."
    "customXmlProperties+xml",
}
_SUFFIXES = {
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(slots=True)
class WordPackage:
    """Collects parts and relations; ``content`` is the file."""

    _parts: dict[str, bytes] = field(default_factory=dict)
    _relations: dict[str, list[tuple[str, str, bool]]] = field(default_factory=dict)

    def add(self, part: str, content: bytes) -> None:
        """Put a part into the package."""
        self._parts[part] = content

    def relate(self, source: str, kind: str, target: str, *, is_external: bool = False) -> str:
        """Return the id of the relation from ``source`` ("" is the package) to ``target``.

        ``target`` is a part, or an address outside. The same relation has one id.
        """
        full = kind if ":" in kind else OFFICE + kind
        known = self._relations.setdefault(source, [])
        if not is_external:
            target = posixpath.relpath(target, posixpath.dirname(source) or ".")
        relation = (full, target, is_external)
        if relation not in known:
            known.append(relation)
        return f"rId{known.index(relation) + 1}"

    def content(self) -> bytes:
        """Return the whole file; the kinds come first, as the convention asks."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            _write(archive, "[Content_Types].xml", self._types())
            for source in self._relations:
                folder, file = posixpath.split(source)
                _write(archive, posixpath.join(folder, "_rels", f"{file}.rels"), self._of(source))
            for part, content in self._parts.items():
                _write(archive, part, content)
        return buffer.getvalue()

    def _types(self) -> bytes:
        root = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})  # type: ignore[dict-item]
        suffixes = {part.rpartition(".")[2] for part in self._parts} | {"rels"}
        for suffix in sorted(suffixes):
            default = etree.SubElement(root, f"{{{_TYPES}}}Default")
            default.set("Extension", suffix)
            default.set("ContentType", _SUFFIXES[suffix])
        for part in self._parts:
            if part in _KINDS:
                override = etree.SubElement(root, f"{{{_TYPES}}}Override")
                override.set("PartName", f"/{part}")
                override.set("ContentType", _KINDS[part])
        return _bytes(root)

    def _of(self, source: str) -> bytes:
        root = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})  # type: ignore[dict-item]
        for number, (kind, target, is_external) in enumerate(self._relations[source], start=1):
            relation = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
            relation.set("Id", f"rId{number}")
            relation.set("Type", kind)
            relation.set("Target", target)
            if is_external:
                relation.set("TargetMode", "External")
        return _bytes(root)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _FIRST_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
