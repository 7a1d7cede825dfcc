"""What WeasyPrint leaves out of a file that is PDF/UA-1 and PDF/A-3a at once.

It writes the marks of one standard; this adds those of the other to the finished objects. Run in
the worker only. ``stream`` and ``link_annotation`` are private names of WeasyPrint 70 and pydyf,
so the version is pinned, and both validators watch over it in the tests.
"""

from __future__ import annotations

import re
from typing import Any

import pydyf

from editor.exporting.fonts import PAPER_FACES
from editor.exporting.glyph_letters import TATWEEL, letters_of_glyphs

# PDF/A-3 (ISO 19005-3 §6.6.2.3) knows the properties of PDF/UA only by an extension schema.
_UA_MARKS = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>"""

_FACES = {face.path.stem.replace("-Regular", ""): face for face in PAPER_FACES}
_WORD_JOINER = "\u2060"
_ENTRY = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")


def add_marks(document: Any, pdf: Any, *, is_right_to_left: bool, padding: int = 0) -> None:
    """Complete the metadata, the reading direction, letters and the descriptions of links.

    ``padding`` spaces that mean nothing go into every text of the file, see ``ends_unclearly``.
    """
    _mark_metadata(pdf, document.metadata.lang or "")
    for part in pdf.objects:
        if isinstance(part, pydyf.Dictionary) and "ToUnicode" in part:
            _correct_letters(pdf, part)
    if is_right_to_left:
        # Facing pages and the binding edge: ISO 32000-1 table 150.
        pdf.catalog["ViewerPreferences"]["Direction"] = "/R2L"
    for page in document.pages:
        for _, target, _, box in page.links:
            _describe(box, target)
    if padding:
        _pad(pdf, padding)


def ends_unclearly(pdf: bytes) -> bool:
    """Tell whether a compressed stream happens to end with a carriage return.

    Before the line feed of ``endstream`` some readers, page-validation among them, take it for
    part of the line end and miss a byte. It is sound, but another compression is safer.
    """
    return b"\r\nendstream" in pdf


def unprinted_letters(document: Any) -> set[str]:
    """Return the characters that no font of this machine has a glyph for."""
    return {chr(code) for font in document.fonts.values() for code in font.missing}


def _pad(pdf: Any, padding: int) -> None:
    for part in tuple(pdf.objects):
        # Not pictures, whose length is fixed, nor the colour profile, which knows its own.
        if not isinstance(part, pydyf.Stream) or {"Subtype", "N"} & set(part.extra):
            continue
        part.stream.append(b" " * padding)
        if "Length1" in part.extra:
            part.extra["Length1"] += padding + 1
    # Nothing refers to it; it changes the stream of objects and the table of places.
    pdf.add_object(pydyf.Dictionary({"Padding": padding}))


def _mark_metadata(pdf: Any, language: str) -> None:
    number = int(pdf.catalog["Metadata"].split()[0])
    metadata = pdf.objects[number]
    spoken = (
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>'
        b"<rdf:Bag><rdf:li>" + language.encode() + b"</rdf:li></rdf:Bag>"
        b"</dc:language></rdf:Description>"
    )
    packet: bytes = metadata.stream[0]
    if packet.count(b"</rdf:RDF>") != 1:
        raise RuntimeError("WeasyPrint writes its XMP packet in another form")
    metadata.stream[0] = packet.replace(b"</rdf:RDF>", spoken + _UA_MARKS)
    # Programs that do not read PDF look for the packet in plain bytes (XMP part 3, §1.1).
    metadata.compress = False


def _correct_letters(pdf: Any, font: Any) -> None:
    """Let the font's own tables say what a glyph means where its cluster could not."""
    name = font["BaseFont"].decode() if isinstance(font["BaseFont"], bytes) else font["BaseFont"]
    face = _FACES.get(name.partition("+")[2])
    known = letters_of_glyphs(face.path) if face else {}
    lines = pdf.objects[int(font["ToUnicode"].split()[0])].stream
    for place, line in enumerate(lines):
        if entry := _ENTRY.fullmatch(line):
            told = bytes.fromhex(entry[2].decode()).decode("utf-16-be")
            meant = known.get(int(entry[1], 16), told)
            if len(meant) != 1 or (len(told) == 1 and meant != TATWEEL):
                # Every glyph must mean something (PDF/UA-1 §7.21.7): the least there is.
                meant = told or _WORD_JOINER
            lines[place] = b"<%b> <%b>" % (entry[1], meant.encode("utf-16-be").hex().encode())


def _describe(box: Any, target: str) -> None:
    """Let a link be announced by its words, then its address (PDF/UA-1 §7.18.5)."""
    annotation = getattr(box, "link_annotation", None)
    words = "" if box.element is None else " ".join("".join(box.element.itertext()).split())
    if annotation is not None and words:
        annotation["Contents"] = pydyf.String(f"{words} ({target})")
