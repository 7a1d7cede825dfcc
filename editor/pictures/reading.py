"""What a picture's file says of itself: XMP is the master, IIM the fallback, EXIF the last."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.pictures import exif as tags
from editor.pictures.container import UNPACKING_FAULTS, Malformed, Metadata
from editor.pictures.exif import Exif, read_exif
from editor.pictures.facts import LanguageText, PictureFacts
from editor.pictures.iim import read_iim
from editor.pictures.letters import text_of

# Cameras put their own name where the caption goes.
_NO_CAPTION = re.compile(r"OLYMPUS DIGITAL CAMERA|SONY DSC|DCIM|KONICA|MINOLTA|DIGITAL CAMERA")
_TAKEN = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")
_OFFSET = re.compile(r"[+-]\d\d:\d\d")


@dataclass(frozen=True, slots=True)
class Told:
    """What the blocks of a file say, and how they say it.

    ``has_place``: the file tells where the picture was taken. ``is_whole``: every block that is
    there could be read.
    """

    facts: PictureFacts
    orientation: int = 1
    has_place: bool = False
    is_whole: bool = True


def read_blocks(blocks: Metadata) -> Told:
    """Return what the blocks say; a broken or hostile one is left out and told."""
    # lxml comes with the packet's tree, and most pictures of a pasted page have no packet.
    from editor.pictures.vocabulary import facts_of
    from editor.pictures.xmp import Packet

    facts, has_place, is_whole, orientation = PictureFacts(), False, not blocks.too_large, 1
    if blocks.xmp is not None:
        try:
            packet = Packet.read(blocks.xmp)
        except Malformed:
            is_whole = False
        else:
            facts, has_place = facts_of(packet), packet.has_place()
    if blocks.iim is not None:
        facts = facts.or_else(read_iim(blocks.iim))
    if blocks.exif is not None:
        try:
            exif = read_exif(blocks.exif)
        except UNPACKING_FAULTS:
            is_whole = False
        else:
            facts = facts.or_else(_facts_of(exif))
            orientation = exif.orientation
            has_place = has_place or exif.has_position
    return Told(facts, orientation, has_place, is_whole)


def _facts_of(exif: Exif) -> PictureFacts:
    caption = text_of(exif.value(tags.DESCRIPTION))
    creators = text_of(exif.value(tags.ARTIST))
    return PictureFacts(
        # Several artists are parted by semicolons (Exif 3.0 §4.6.5.5.2).
        creators=tuple(name.strip() for name in creators.split(";") if name.strip()),
        caption=LanguageText("" if _NO_CAPTION.match(caption) else caption.strip()),
        rights=LanguageText(text_of(exif.value(tags.COPYRIGHT)).strip()),
        date=_date_taken(exif),
    )


def _date_taken(exif: Exif) -> str:
    taken = _TAKEN.fullmatch(text_of(exif.value(tags.DATE_TAKEN)))
    if taken is None or taken[1] == "0000":
        return ""
    offset = _OFFSET.fullmatch(text_of(exif.value(tags.OFFSET_TAKEN)))
    return f"{taken[1]}-{taken[2]}-{taken[3]}T{taken[4]}{offset[0] if offset else ''}"
