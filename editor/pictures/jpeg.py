"""JPEG files segment by segment (ITU-T T.81 annex B), so that pixels stay as they were coded.

What is not needed to show the picture goes on publication: thumbnails, makers' notes, pictures
appended behind the end, comments, content credentials (a changed file would belie their
signature). Each of them can hold a position or a face that was cropped away.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.pictures.container import LARGEST_PACKET, Container, Malformed, Metadata

_SOI, _EOI, _SOS = b"\xff\xd8", 0xD9, 0xDA
_APP0, _APP1, _APP13, _COMMENT = 0xE0, 0xE1, 0xED, 0xFE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE_MARKERS = frozenset(range(0xD0, 0xD8)) | {0x01}
_LONGEST = 0xFFFF - 2
_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_PHOTOSHOP = b"Photoshop 3.0\0"
_IIM_RESOURCE, _IIM_DIGEST_RESOURCE = 0x0404, 0x0425
# What it takes to show the picture: the aspect of its pixels, its colours.
_SHOWN = {_APP0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}

LONGEST_XMP = _LONGEST - len(_XMP)
"""The most bytes of a packet in one segment (XMP part 3 §1.1.3)."""


@dataclass(frozen=True, slots=True)
class _Segment:
    """A marker, what its length counts, and the coded data that follow the head of a scan."""

    marker: int
    payload: bytes = b""
    scan: bytes = b""


def _segments(content: bytes) -> Iterator[_Segment]:
    """Yield the segments up to the end of the picture.

    A file that ends too early ends with what there is of its scan.
    """
    if content[:2] != _SOI:
        raise Malformed
    position = 2
    while position < len(content):
        if content[position] != 0xFF:
            raise Malformed
        while position < len(content) and content[position] == 0xFF:
            position += 1
        if position >= len(content):
            return
        marker = content[position]
        position += 1
        if marker == _EOI:
            yield _Segment(marker)
            return
        if marker in _BARE_MARKERS:
            continue
        length = struct.unpack_from(">H", content, position)[0]
        payload = content[position + 2 : position + length]
        if length < 2 or len(payload) != length - 2:
            raise Malformed
        position += length
        end = _end_of_scan(content, position) if marker == _SOS else position
        yield _Segment(marker, payload, content[position:end])
        position = end


def _end_of_scan(content: bytes, position: int) -> int:
    """Return where the coded data ends: at a marker that is neither a restart nor stuffing."""
    while (position := content.find(b"\xff", position)) >= 0:
        following = content[position + 1 : position + 2]
        if not following:
            break
        if following[0] not in _BARE_MARKERS and following[0] not in (0x00, 0xFF):
            return position
        position += 1 if following[0] == 0xFF else 2
    return len(content)


def _size(content: bytes) -> tuple[int, int]:
    for segment in _segments(content):
        if segment.marker in _FRAMES:
            height, width = struct.unpack_from(">HH", segment.payload, 1)
            return width, height
    raise Malformed


def _metadata(content: bytes) -> Metadata:
    exif = xmp = None
    resources = []
    for segment in _segments(content):
        marker, payload = segment.marker, segment.payload
        if marker == _SOS:
            break
        if marker == _APP1 and payload.startswith(_EXIF) and exif is None:
            exif = payload[len(_EXIF) :]
        elif marker == _APP1 and payload.startswith(_XMP) and xmp is None:
            xmp = payload[len(_XMP) :]
        elif marker == _APP13 and payload.startswith(_PHOTOSHOP):
            # Resources longer than a segment go on in the next one.
            resources.append(payload[len(_PHOTOSHOP) :])
    iim = iim_of_resources(b"".join(resources))
    too_large = iim is not None and len(iim) > LARGEST_PACKET
    return Metadata(exif, xmp, None if too_large else iim, too_large)


def iim_of_resources(resources: bytes) -> bytes | None:
    """Return the IIM data sets among Photoshop's image resources, None where there are none."""
    position = 0
    while resources[position : position + 4] == b"8BIM" and position + 7 <= len(resources):
        kind = struct.unpack_from(">H", resources, position + 4)[0]
        name = resources[position + 6]
        position += 6 + (name + 1 + 1) // 2 * 2
        if position + 4 > len(resources):
            return None
        size = struct.unpack_from(">I", resources, position)[0]
        position += 4
        if kind == _IIM_RESOURCE:
            return resources[position : position + size]
        position += size + size % 2
    return None


def _bare(content: bytes) -> bytes:
    return _joined(_needed(content))


def _needed(content: bytes) -> Iterator[_Segment]:
    for segment in _segments(content):
        shown = _SHOWN.get(segment.marker)
        is_application = 0xE0 <= segment.marker <= 0xEF
        if segment.marker == _COMMENT or (is_application and shown is None):
            continue
        if shown is None:
            yield segment
        elif segment.payload.startswith(shown):
            payload = segment.payload
            yield _Segment(
                segment.marker, _without_thumbnail(payload) if segment.marker == _APP0 else payload
            )


def _without_thumbnail(payload: bytes) -> bytes:
    """Return a JFIF header without the small uncompressed picture it may hold (T.871 §10.1)."""
    return payload[:12] + b"\0\0" if len(payload) >= 14 else payload


def _published(content: bytes, blocks: Metadata) -> bytes:
    needed = list(_needed(content))
    # JFIF comes first of all, where it is there (T.871 §10.1).
    first = 1 if needed and needed[0].marker == _APP0 else 0
    written: list[_Segment] = []
    if blocks.exif is not None and len(blocks.exif) <= _LONGEST - len(_EXIF):
        written.append(_Segment(_APP1, _EXIF + blocks.exif))
    if blocks.xmp is not None and len(blocks.xmp) <= LONGEST_XMP:
        written.append(_Segment(_APP1, _XMP + blocks.xmp))
    if blocks.iim:
        digest = hashlib.md5(blocks.iim, usedforsecurity=False).digest()
        resources = _resource(_IIM_RESOURCE, blocks.iim) + _resource(_IIM_DIGEST_RESOURCE, digest)
        written.append(_Segment(_APP13, _PHOTOSHOP + resources))
    return _joined((*needed[:first], *written, *needed[first:]))


def _resource(kind: int, data: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHI", kind, 0, len(data)) + data + b"\0" * (len(data) % 2)


def _joined(segments: Iterable[_Segment]) -> bytes:
    parts = [_SOI]
    for segment in segments:
        parts.append(bytes((0xFF, segment.marker)))
        if segment.marker != _EOI:
            parts += (struct.pack(">H", len(segment.payload) + 2), segment.payload, segment.scan)
    return b"".join(parts)


def _moves(_content: bytes) -> bool:
    return False


JPEG = Container("image/jpeg", _size, _moves, _metadata, _bare, _published)
