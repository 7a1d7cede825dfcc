"""Terms as TBX-Basic (ISO 30042:2019, dialect TBX-Basic, style DCA): what other programs exchange.

An entity is a ``conceptEntry``, a form a ``termSec`` whose ``administrativeStatus`` is its
standing; the reason is a ``note`` of the form, what a mention requires one of the language, or of
the entity where it has no form in that language: a ``langSec`` holds one at least.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from editor.article.language import Language
from editor.article.term import Standing, Term, TermForm
from editor.proofing.terms.errors import NotATermList

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUS: Final = {
    Standing.PREFERRED: "preferredTerm-admn-sts",
    Standing.ACCEPTED: "admittedTerm-admn-sts",
    Standing.SHORT: "admittedTerm-admn-sts",
    Standing.REJECTED: "deprecatedTerm-admn-sts",
    Standing.PROPOSED: "",
}
_STANDINGS: Final = {
    "preferredTerm-admn-sts": Standing.PREFERRED,
    "admittedTerm-admn-sts": Standing.ACCEPTED,
    "deprecatedTerm-admn-sts": Standing.REJECTED,
    "supersededTerm-admn-sts": Standing.REJECTED,
}


def write_tbx(terms: Iterable[Term]) -> bytes:
    """Return ``terms`` as a TBX-Basic document."""
    # Late: only an exchange of terms needs XML.
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    root = Element("tbx", {"xmlns": _NAMESPACE, "style": "dca", "type": "TBX-Basic"})
    root.set(_XML_LANG, "ar")
    header = SubElement(SubElement(root, "tbxHeader"), "fileDesc")
    SubElement(SubElement(header, "sourceDesc"), "p").text = "Warraq"
    body = SubElement(SubElement(root, "text"), "body")
    for term in terms:
        concept = SubElement(body, "conceptEntry", {"id": f"t-{term.id}"})
        if term.domain:
            SubElement(concept, "descrip", {"type": "subjectField"}).text = term.domain
        for language, note in term.notes:
            if all(form.language is not language for form in term.forms):
                SubElement(concept, "note", {_XML_LANG: language.value}).text = note
        for language in Language:
            forms = [form for form in term.forms if form.language is language]
            if forms:
                section = SubElement(concept, "langSec", {_XML_LANG: language.value})
                if note := term.note(language):
                    SubElement(section, "note").text = note
                for form in forms:
                    _add_form(section, form)
    indent(root)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _add_form(section: Element, form: TermForm) -> None:
    # Late: see above.
    from xml.etree.ElementTree import SubElement

    entry = SubElement(section, "termSec")
    SubElement(entry, "term").text = form.text
    if status := _STATUS[form.standing]:
        SubElement(entry, "termNote", {"type": "administrativeStatus"}).text = status
    if form.standing is Standing.SHORT:
        SubElement(entry, "termNote", {"type": "termType"}).text = "shortForm"
    if form.reason:
        SubElement(entry, "note").text = form.reason


def read_tbx(content: bytes, name: str) -> tuple[Term, ...]:
    """Return the terms of a TBX document of 2008 or 2019; other languages are left out.

    Raises ``NotATermList``; entities and external documents are refused (defusedxml).
    """
    # Late: see above.
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(content, forbid_dtd=False)
    except ParseError as error:
        line = getattr(error, "position", (1, 0))[0]
        raise NotATermList(name=name, line=line, reason=error.msg) from error
    except (DefusedXmlException, ValueError) as error:
        raise NotATermList(name=name, line=1, reason=str(error)) from error
    concepts = [each for each in root.iter() if _tag(each) in ("conceptEntry", "termEntry")]
    if not concepts:
        raise NotATermList(name=name, line=1, reason="conceptEntry")
    terms = (_read_concept(each, index) for index, each in enumerate(concepts, 1))
    return tuple(term for term in terms if term.forms)


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _read_concept(concept: Element, index: int) -> Term:
    forms: list[TermForm] = []
    notes: list[tuple[Language, str]] = []
    domain = next((_text(each) for each in _typed(concept, "subjectField")), "")
    for section in concept.iter():
        code = section.get(_XML_LANG, "").partition("-")[0].lower()
        if code not in set(Language):
            continue
        language = Language(code)
        if _tag(section) == "note" and section in list(concept) and _text(section):
            notes.append((language, _text(section)))
        if _tag(section) not in ("langSec", "langSet"):
            continue
        forms += _read_forms(section, language)
        own = [_text(each) for each in section if _tag(each) == "note"]
        if own and own[0]:
            notes.append((language, own[0]))
    term_id = concept.get("id", "").removeprefix("t-") or f"concept-{index}"
    return Term(id=term_id, domain=domain, forms=tuple(forms), notes=tuple(notes))


def _read_forms(section: Element, language: Language) -> Iterator[TermForm]:
    for entry in section.iter():
        if _tag(entry) not in ("termSec", "tig", "ntig"):
            continue
        text = next((_text(each) for each in entry.iter() if _tag(each) == "term"), "")
        status = next((_text(each) for each in _typed(entry, "administrativeStatus")), "")
        standing = _STANDINGS.get(status, Standing.PROPOSED)
        if any(_text(each) == "shortForm" for each in _typed(entry, "termType")):
            standing = Standing.SHORT
        reason = next((_text(each) for each in entry if _tag(each) == "note"), "")
        if text:
            yield TermForm(language, text, standing, reason)


def _typed(element: Element, kind: str) -> Iterator[Element]:
    return (each for each in element.iter() if each.get("type") == kind)


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
