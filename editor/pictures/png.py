"""PNG files chunk by chunk (W3C PNG 3rd edition §5).

Texts of other programs go on publication: ImageMagick, for one, writes positions into them.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable, Iterator

from editor.pictures.container import LARGEST_PACKET, Container, Malformed, Metadata

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_XMP_KEYWORD = b"XML:com.adobe.xmp"
# Metadata as ImageMagick and older programs keep it: hexadecimal in a text chunk.
_PROFILES = {
    b"Raw profile type iptc": "iim",
    b"Raw profile type exif": "exif",
    b"Raw profile type APP1": "exif",
    b"Raw profile type xmp": "xmp",
}
_PROFILE = re.compile(rb"\s*[A-Za-z0-9 ]{1,40}\n\s*\d+\s+([0-9A-Fa-f\s]*)")
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
# §4.3 and §11: what decides how the picture looks, and its frames. Anything else may go.
_SHOWN = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs"
    b" acTL fcTL fdAT".split()
)

_Chunk = tuple[bytes, bytes]


def _chunks(content: bytes) -> Iterator[_Chunk]:
    """Yield type and data of each chunk to the end of the picture; broken sums are let pass."""
    if not content.startswith(_SIGNATURE):
        raise Malformed
    position = len(_SIGNATURE)
    while position < len(content):
        length = struct.unpack_from(">I", content, position)[0]
        kind = content[position + 4 : position + 8]
        data = content[position + 8 : position + 8 + length]
        if len(data) != length or not kind.isalpha():
            raise Malformed
        yield kind, data
        if kind == b"IEND":
            return
        position += length + 12


def _size(content: bytes) -> tuple[int, int]:
    kind, data = next(_chunks(content))
    if kind != b"IHDR" or len(data) != 13:
        raise Malformed
    width, height = struct.unpack_from(">II", data)
    return width, height


def _moves(content: bytes) -> bool:
    for kind, data in _chunks(content):
        if kind == b"acTL":
            frames: int = struct.unpack_from(">I", data)[0]
            return frames > 1
        if kind == b"IDAT":
            break
    return False


def _metadata(content: bytes) -> Metadata:
    found: dict[str, bytes] = {}
    too_large = False
    for kind, data in _chunks(content):
        if kind == b"eXIf":
            found["exif"] = data
        elif kind in _TEXTS:
            keyword = data.partition(b"\0")[0]
            block = "xmp" if keyword == _XMP_KEYWORD else _PROFILES.get(keyword)
            if block is None or block in found:
                continue
            text = _text(kind, data)
            if text is None:
                too_large = True
            else:
                found[block] = text if keyword == _XMP_KEYWORD else _profile(text)
    return Metadata(
        found.get("exif", b"").removeprefix(b"Exif\0\0") or None,
        found.get("xmp") or None,
        _data_sets(found.get("iim", b"")) or None,
        too_large,
    )


def _text(kind: bytes, data: bytes) -> bytes | None:
    """Return the text of a chunk (§11.3.3), None where it is too large or badly packed."""
    _, _, rest = data.partition(b"\0")
    packed = kind == b"zTXt"
    if kind == b"iTXt":
        packed, rest = rest[:1] == b"\x01", rest[2:]
        rest = rest.split(b"\0", 2)[-1]
    elif packed:
        rest = rest[1:]
    if packed:
        unpacking = zlib.decompressobj()
        try:
            rest = unpacking.decompress(rest, LARGEST_PACKET + 1)
        except zlib.error:
            return None
    return rest if len(rest) <= LARGEST_PACKET else None


def _profile(text: bytes) -> bytes:
    match = _PROFILE.match(text)
    return bytes.fromhex(match[1].decode("ascii")) if match else b""


def _data_sets(profile: bytes) -> bytes:
    """Return the IIM of a profile, which is bare or among Photoshop's resources."""
    from editor.pictures.jpeg import iim_of_resources

    return (iim_of_resources(profile) or b"") if profile.startswith(b"8BIM") else profile


def _bare(content: bytes) -> bytes:
    return _joined(chunk for chunk in _chunks(content) if chunk[0] in _SHOWN)


def _published(content: bytes, blocks: Metadata) -> bytes:
    chunks = [chunk for chunk in _chunks(content) if chunk[0] in _SHOWN]
    written: list[_Chunk] = []
    if blocks.exif is not None:
        written.append((b"eXIf", blocks.exif))
    if blocks.xmp is not None:
        # Uncompressed, no language, no translated keyword (XMP part 3 §1.1.5).
        written.append((b"iTXt", _XMP_KEYWORD + b"\0" * 5 + blocks.xmp))
    return _joined((*chunks[:1], *written, *chunks[1:]))


def _joined(chunks: Iterable[_Chunk]) -> bytes:
    parts = [_SIGNATURE]
    for kind, data in chunks:
        parts += (struct.pack(">I", len(data)), kind, data)
        parts.append(struct.pack(">I", zlib.crc32(data, zlib.crc32(kind))))
    return b"".join(parts)


PNG = Container("image/png", _size, _moves, _metadata, _bare, _published)
