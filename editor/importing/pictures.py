"""Pictures in a document: which may come along, and what they are."""

from __future__ import annotations

import base64
import binascii
import re
import struct
from urllib.parse import unquote_to_bytes

from editor.article.media import MediaFile

LARGEST = 20 * 2**20
"""The most bytes of one picture."""

_SMALLEST_SIDE = 3
_DATA = re.compile(r"data:image/[a-z0-9.+-]+(?P<fields>(?:;[^,;]{0,60})*),", re.IGNORECASE)
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_BARE = frozenset(range(0xD0, 0xD9)) | {0x01}


def picture_of(content: bytes) -> MediaFile | None:
    """Return the picture that ``content`` is: PNG, JPEG, GIF or WebP, told by its own bytes.

    None for anything else (an SVG may hold a script), for one that is too large, and for the
    dots of a pixel that count readers.
    """
    if len(content) > LARGEST:
        return None
    for media_type, size_of in (
        ("image/png", _png_size),
        ("image/jpeg", _jpeg_size),
        ("image/gif", _gif_size),
        ("image/webp", _webp_size),
    ):
        size = size_of(content)
        if size and min(size) >= _SMALLEST_SIDE:
            return MediaFile(content, media_type, *size)
    return None


def data_picture(address: str) -> MediaFile | None:
    """Return the picture inside a ``data:`` address; None as for ``picture_of``."""
    match = _DATA.match(address)
    if match is None or len(address) > LARGEST * 4 // 3 + 200:
        return None
    payload = address[match.end() :]
    try:
        content = unquote_to_bytes(payload)
        if ";base64" in match["fields"].lower():
            content = base64.b64decode(b"".join(content.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    return picture_of(content)


def _png_size(content: bytes) -> tuple[int, int] | None:
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR" or len(content) < 33:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _gif_size(content: bytes) -> tuple[int, int] | None:
    if content[:6] not in (b"GIF87a", b"GIF89a") or len(content) < 14:
        return None
    width, height = struct.unpack("<HH", content[6:10])
    return width, height


def _webp_size(content: bytes) -> tuple[int, int] | None:
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP" or len(content) < 30:
        return None
    chunk = content[12:16]
    if chunk == b"VP8X":
        width = int.from_bytes(content[24:27], "little") + 1
        return width, int.from_bytes(content[27:30], "little") + 1
    if chunk == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 ":
        width, height = struct.unpack("<HH", content[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Walk the segments (ITU T.81, annex B) to the frame header."""
    if content[:2] != b"\xff\xd8":
        return None
    position = 2
    while position + 9 <= len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        if marker in _JPEG_SIZES:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        bare = marker in _JPEG_BARE or marker == 0xFF
        length = 0 if bare else int.from_bytes(content[position + 2 : position + 4], "big")
        position += (1 if marker == 0xFF else 2) + length
    return None
