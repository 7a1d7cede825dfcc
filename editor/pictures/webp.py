"""WebP files chunk by chunk (RFC 9649)."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator

from editor.pictures.container import Container, Malformed, Metadata

_EXTENDED, _LOSSY, _LOSSLESS = b"VP8X", b"VP8 ", b"VP8L"
_EXIF, _XMP = b"EXIF", b"XMP "
# §2.7.1: the flags of the extended header.
_HAS_ALPHA, _HAS_EXIF, _HAS_XMP, _HAS_PROFILE, _MOVES = 0x10, 0x08, 0x04, 0x20, 0x02
_SHOWN = frozenset({_EXTENDED, b"ICCP", b"ANIM", b"ANMF", b"ALPH", _LOSSY, _LOSSLESS})

_Chunk = tuple[bytes, bytes]


def _chunks(content: bytes) -> Iterator[_Chunk]:
    """Yield name and data of each chunk; what stands behind the RIFF's end is not looked at."""
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        raise Malformed
    end = struct.unpack_from("<I", content, 4)[0] + 8
    if end > len(content) + 1:
        raise Malformed
    position = 12
    while position + 8 <= end:
        size = struct.unpack_from("<I", content, position + 4)[0]
        data = content[position + 8 : position + 8 + size]
        if len(data) != size:
            raise Malformed
        yield content[position : position + 4], data
        position += 8 + size + size % 2


def _size(content: bytes) -> tuple[int, int]:
    name, data = next(_chunks(content), (b"", b""))
    if name == _EXTENDED and len(data) >= 10:
        return _three_bytes(data, 4) + 1, _three_bytes(data, 7) + 1
    if name == _LOSSLESS and len(data) >= 5:
        bits = struct.unpack_from("<I", data, 1)[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == _LOSSY and len(data) >= 10:
        width, height = struct.unpack_from("<HH", data, 6)
        return width & 0x3FFF, height & 0x3FFF
    raise Malformed


def _three_bytes(data: bytes, position: int) -> int:
    return int.from_bytes(data[position : position + 3], "little")


def _moves(content: bytes) -> bool:
    return sum(name == b"ANMF" for name, _ in _chunks(content)) > 1


def _metadata(content: bytes) -> Metadata:
    found: dict[bytes, bytes] = {}
    for name, data in _chunks(content):
        found.setdefault(name, data)
    exif = found.get(_EXIF, b"").removeprefix(b"Exif\0\0")
    return Metadata(exif or None, found.get(_XMP) or None)


def _bare(content: bytes) -> bytes:
    return _published(content, Metadata())


def _published(content: bytes, blocks: Metadata) -> bytes:
    chunks = [chunk for chunk in _chunks(content) if chunk[0] in _SHOWN]
    pixels = [chunk for chunk in chunks if chunk[0] != _EXTENDED]
    flags = _flags(content, pixels)
    behind: list[_Chunk] = []
    if blocks.exif is not None:
        flags |= _HAS_EXIF
        behind.append((_EXIF, blocks.exif))
    if blocks.xmp is not None:
        flags |= _HAS_XMP
        behind.append((_XMP, blocks.xmp))
    # The simple form holds one chunk of pixels and nothing else (§2.5, §2.6).
    if not flags & ~_HAS_ALPHA and len(pixels) == 1:
        return _joined(pixels)
    width, height = _size(content)
    header = struct.pack("<I", flags)
    header += (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return _joined(((_EXTENDED, header), *pixels, *behind))


def _flags(content: bytes, pixels: list[_Chunk]) -> int:
    flags = 0
    for name, data in pixels:
        if name == b"ALPH" or (name == _LOSSLESS and data[4] & 0x10):
            flags |= _HAS_ALPHA
        elif name == b"ICCP":
            flags |= _HAS_PROFILE
        elif name in (b"ANIM", b"ANMF"):
            flags |= _MOVES
    name, data = next(_chunks(content))
    # Frames keep their alpha inside: only the old header tells of it.
    return flags | (data[0] & _HAS_ALPHA if name == _EXTENDED else 0)


def _joined(chunks: Iterable[_Chunk]) -> bytes:
    parts: list[bytes] = []
    for name, data in chunks:
        parts += (name, struct.pack("<I", len(data)), data, b"\0" * (len(data) % 2))
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


WEBP = Container("image/webp", _size, _moves, _metadata, _bare, _published)
