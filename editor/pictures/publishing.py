"""A picture as it leaves the house: saying what the desk says of it, and not where it was taken.

The coded pixels stay as they are, byte for byte. XMP is written whole, and for JPEG what of it fits
into IIM; properties that nobody here knows stay. What goes: GPS in EXIF and XMP, makers' notes,
serial numbers, embedded thumbnails, appended pictures, other programs' texts, content credentials
(a changed file would belie their signature). The same file and facts give the same bytes, and
publishing a published file changes nothing.
"""

from __future__ import annotations

from dataclasses import replace

from editor.article.media import MediaFile
from editor.pictures.container import UNPACKING_FAULTS, Malformed, Metadata
from editor.pictures.errors import PictureBroken
from editor.pictures.exif import read_exif
from editor.pictures.facts import LanguageText, PictureFacts
from editor.pictures.iim import write_iim
from editor.pictures.jpeg import LONGEST_XMP
from editor.pictures.kinds import container_of
from editor.pictures.reading import read_blocks
from editor.pictures.vocabulary import facts_of, say
from editor.pictures.xmp import Packet


def with_metadata(file: MediaFile, facts: PictureFacts) -> MediaFile:
    """Return the file saying ``facts``; what they leave open, the file goes on saying itself.

    A file of a kind that is not taken in, such as an old SVG, is returned as it is.
    Raises ``PictureBroken`` where the file cannot be walked through: what cannot be read cannot be
    cleared of what must not leave the house.
    """
    container = container_of(file.content)
    if container is None:
        return file
    try:
        blocks = container.metadata(file.content)
        told = facts.or_else(read_blocks(blocks).facts)
        content = container.published(file.content, _published(blocks, told))
    except UNPACKING_FAULTS as error:
        raise PictureBroken(name=f"{file.id[:8]}…") from error
    return replace(file, content=content, media_type=container.media_type)


def is_same_picture(one: MediaFile, other: MediaFile) -> bool:
    """Tell whether two files hold the same coded pixels, whatever they say of themselves."""
    return without_metadata(one).content == without_metadata(other).content


def without_metadata(file: MediaFile) -> MediaFile:
    """Return the file with nothing but what it takes to show it; one that is broken, as it is."""
    container = container_of(file.content)
    if container is None:
        return file
    try:
        return replace(file, content=container.bare(file.content))
    except UNPACKING_FAULTS:
        return file


def _published(blocks: Metadata, facts: PictureFacts) -> Metadata:
    exif = None
    if blocks.exif is not None:
        try:
            exif = read_exif(blocks.exif).published()
        except UNPACKING_FAULTS:
            # Nobody can read it; it goes, whatever it holds.
            exif = None
    return Metadata(exif, _packet(blocks.xmp, facts), write_iim(facts) or None)


def _packet(before: bytes | None, facts: PictureFacts) -> bytes | None:
    """Return the packet to write: the file's own with our facts, less where that is too long."""
    packet = Packet.empty()
    if before is not None:
        try:
            packet = Packet.read(before)
        except Malformed:
            # Nobody can read it; a packet of ours takes its place.
            packet = Packet.empty()
    packet.without_place()
    say(packet, facts)
    if before is None and not facts:
        return None
    if len(written := packet.to_bytes()) <= LONGEST_XMP:
        return written
    # Longer than one segment of a JPEG: our own facts, then the credits alone.
    known = facts.or_else(facts_of(packet))
    credits_alone = replace(
        known,
        **dict.fromkeys(("caption", "alt_text", "long_description"), LanguageText()),  # type: ignore[arg-type]
        keywords=(),
    )
    for shorter in (known, credits_alone):
        packet = Packet.empty()
        say(packet, shorter)
        if len(written := packet.to_bytes()) <= LONGEST_XMP:
            return written
    return None
