"""What a Word file says of itself: its properties, and the article it was made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from editor.article.article import Article
from editor.article.comment import Comment
from editor.article.json_form import content_hash, to_json
from editor.article.language import Direction, Language
from editor.article.printable import is_printable, printable
from editor.article.review_json import comment_to_json
from editor.article.word_form import ARTICLE_PROPERTY, DATA_SPACE, HASH_PROPERTY
from editor.exporting.paper import made_at, w3c
from editor.exporting.summary import one_line
from editor.exporting.word_package import MAIN, WordPackage
from editor.exporting.word_styles import LOCALES
from editor.exporting.word_xml import Element, make, root

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
# What Word knows the properties that users make by ([MS-OSHARED] §2.3.3.2.3.1).
_USER_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_CORE_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFile:
    """What goes into one file, beside its text.

    ``pictures`` gives the SHA-256, the width and the height of each picture's file by media id;
    ``names`` the names shown of people, by their keys; ``renamed`` the ids that blocks of the head
    have in the base, where those are others.
    """

    base: Article
    head: Article
    comments: Sequence[Comment] = ()
    pictures: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)


def settings(article: Article) -> Element:
    """Return the settings: changes are tracked, and the layout is that of Word 2013 and later."""
    part = root("w:settings", "r")
    part.append(make("w:trackRevisions"))
    part.append(make("w:defaultTabStop", val=708))
    mode = make(
        "w:compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    part.append(make("w:compat", mode))
    latin = LOCALES[Language.EN if article.language is Language.AR else article.language]
    part.append(make("w:themeFontLang", val=latin, bidi=LOCALES[Language.AR]))
    part.append(make("w:decimalSymbol", val="."))
    separator = ";" if article.direction is Direction.RTL else ","
    part.append(make("w:listSeparator", val=separator))
    return part


def add_facts(package: WordPackage, file: WordFile) -> None:
    """Add the properties, and the article itself: ``docs/review-by-mail.md`` says what for."""
    article = file.base
    package.add("docProps/core.xml", _core(file.head))
    package.relate("", _CORE_RELATION, "docProps/core.xml")
    package.add("docProps/app.xml", _app())
    package.relate("", "extended-properties", "docProps/app.xml")
    package.add("docProps/custom.xml", _custom(article))
    package.relate("", "custom-properties", "docProps/custom.xml")
    package.add("customXml/item1.xml", _data(file))
    package.add("customXml/itemProps1.xml", _store(article))
    package.relate("customXml/item1.xml", "customXmlProps", "customXml/itemProps1.xml")
    package.relate(MAIN, "customXml", "customXml/item1.xml")


def _core(article: Article) -> bytes:
    spaces = {"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
    part = etree.Element(f"{{{_CORE}}}coreProperties", nsmap=spaces)
    _put(part, _DC, "title", one_line(article.headline))
    _put(part, _DC, "creator", one_line(article.signature))
    _put(part, _DC, "language", LOCALES[article.language])
    _put(part, _CORE, "keywords", ", ".join(article.tags))
    # No clock: the article's id says when it was begun.
    for name in ("created", "modified"):
        _put(part, _TERMS, name, w3c(made_at(article.id))).set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    return _bytes(part)


def _app() -> bytes:
    part = etree.Element(f"{{{_APP}}}Properties", nsmap={None: _APP})  # type: ignore[dict-item]
    _put(part, _APP, "Application", "Warraq")
    return _bytes(part)


def _custom(article: Article) -> bytes:
    part = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _VALUES})  # type: ignore[dict-item]
    facts = {ARTICLE_PROPERTY: article.id, HASH_PROPERTY: content_hash(article)}
    # Numbers below 2 are reserved.
    for number, (name, value) in enumerate(facts.items(), start=2):
        fact = _put(part, _CUSTOM, "property", "")
        fact.set("fmtid", _USER_PROPERTIES)
        fact.set("pid", str(number))
        fact.set("name", name)
        _put(fact, _VALUES, "lpwstr", value)
    return _bytes(part)


def _data(file: WordFile) -> bytes:
    part = etree.Element(f"{{{DATA_SPACE}}}warraq", nsmap={None: DATA_SPACE})  # type: ignore[dict-item]
    _put(part, DATA_SPACE, "base", _json(to_json(file.base))).set("hash", content_hash(file.base))
    if file.head != file.base:
        _put(part, DATA_SPACE, "head", _json(to_json(file.head)))
    for comment in file.comments:
        _put(part, DATA_SPACE, "comment", _json(comment_to_json(comment)))
    for media_id, (digest, width, height) in file.pictures.items():
        picture = _put(part, DATA_SPACE, "picture", "")
        picture.set("id", media_id)
        picture.set("hash", digest)
        picture.set("size", f"[{width},{height}]")
    for new, old in sorted(file.renamed.items()):
        block = _put(part, DATA_SPACE, "renamed", "")
        block.set("id", new)
        block.set("was", old)
    for person, name in sorted(file.names.items()):
        named = _put(part, DATA_SPACE, "person", "")
        named.set("id", printable(person))
        named.set("name", printable(name))
    return _bytes(part)


def _json(text: str) -> str:
    """Return JSON that XML can hold: what no XML may hold stands as an escape."""
    return "".join(
        letter if is_printable(letter) or letter in "\t\n" else f"\\u{ord(letter):04x}"
        for letter in text
    )


def _store(article: Article) -> bytes:
    part = etree.Element(f"{{{_STORE}}}datastoreItem", nsmap={"ds": _STORE})
    part.set(f"{{{_STORE}}}itemID", "{" + article.id.upper() + "}")
    schemas = _put(part, _STORE, "schemaRefs", "")
    _put(schemas, _STORE, "schemaRef", "").set(f"{{{_STORE}}}uri", DATA_SPACE)
    return _bytes(part)


def _put(parent: Element, space: str, name: str, text: str) -> Element:
    child = etree.SubElement(parent, f"{{{space}}}{name}")
    child.text = printable(text) or None
    return child


def _bytes(part: Element) -> bytes:
    return etree.tostring(part, xml_declaration=True, encoding="UTF-8", standalone=True)
