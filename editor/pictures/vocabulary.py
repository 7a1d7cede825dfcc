"""Which XMP property says which fact (IPTC Photo Metadata Standard 2025.1)."""

from __future__ import annotations

from typing import Any

from editor.pictures.facts import PictureFacts
from editor.pictures.xmp import Packet

_TEXTS = {
    "credit_line": "photoshop:Credit",
    "job_title": "photoshop:AuthorsPosition",
    "source": "photoshop:Source",
    "caption_writer": "photoshop:CaptionWriter",
    "headline": "photoshop:Headline",
    "web_statement": "xmpRights:WebStatement",
    "date": "photoshop:DateCreated",
    "city": "photoshop:City",
    "country": "photoshop:Country",
    "digital_source_type": "Iptc4xmpExt:DigitalSourceType",
}
_LANGUAGES = {
    "rights": "dc:rights",
    "caption": "dc:description",
    "alt_text": "Iptc4xmpCore:AltTextAccessibility",
    "long_description": "Iptc4xmpCore:ExtDescrAccessibility",
    "title": "dc:title",
    "usage_terms": "xmpRights:UsageTerms",
}
_LISTS = {"creators": ("dc:creator", "Seq"), "keywords": ("dc:subject", "Bag")}
_LICENSOR, _LICENSOR_NAME, _LICENSOR_URL = (
    "plus:Licensor",
    "plus:LicensorName",
    "plus:LicensorURL",
)


def facts_of(packet: Packet) -> PictureFacts:
    """Return what the packet says."""
    said: dict[str, Any] = {field: packet.text(name) for field, name in _TEXTS.items()}
    said |= {field: packet.languages(name) for field, name in _LANGUAGES.items()}
    said |= {field: packet.items(name) for field, (name, _) in _LISTS.items()}
    return PictureFacts(
        **said,
        licensor=packet.member(_LICENSOR, _LICENSOR_NAME),
        licensor_url=packet.member(_LICENSOR, _LICENSOR_URL),
    )


def say(packet: Packet, facts: PictureFacts) -> None:
    """Write ``facts`` into the packet; what they do not say stays as it is.

    Languages that the packet has and ``facts`` have not stay too.
    """
    for field, name in _TEXTS.items():
        if text := getattr(facts, field):
            packet.set_text(name, text)
    for field, name in _LANGUAGES.items():
        if texts := getattr(facts, field):
            packet.set_languages(name, texts.over(packet.languages(name)))
    for field, (name, kind) in _LISTS.items():
        if values := getattr(facts, field):
            packet.set_items(name, values, kind)
    if facts.licensor or facts.licensor_url:
        licensor = {
            _LICENSOR_NAME: facts.licensor or packet.member(_LICENSOR, _LICENSOR_NAME),
            _LICENSOR_URL: facts.licensor_url or packet.member(_LICENSOR, _LICENSOR_URL),
        }
        packet.set_structure(_LICENSOR, {name: value for name, value in licensor.items() if value})
