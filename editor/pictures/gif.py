"""GIF files block by block (GIF89a §17 and on): frames pass, comments and packets do not."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from editor.pictures.container import Container, Malformed, Metadata

_EXTENSION, _FRAME, _END = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
_LOOPS = frozenset({b"NETSCAPE2.0", b"ANIMEXTS1.0"})
_XMP = b"XMP DataXMP"
# XMP part 3 §1.1.2: bytes that lead a reader who takes the packet for blocks to its end.
_TRAILER = 258


def _head(content: bytes) -> bytes:
    """Return the header, the logical screen and the global colours."""
    if content[:6] not in (b"GIF87a", b"GIF89a") or len(content) < 13:
        raise Malformed
    return content[: 13 + _colours(content[10])]


def _colours(packed: int) -> int:
    return 3 * 2 ** ((packed & 7) + 1) if packed & 0x80 else 0


def _blocks(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the label of each block (a frame's, or the extension's) and its bytes."""
    position = len(_head(content))
    while content[position] != _END:
        start = position
        if content[position] == _EXTENSION:
            label = content[position + 1]
            position += 2
        elif content[position] == _FRAME:
            label = _FRAME
            position += 11 + _colours(content[position + 9])
        else:
            raise Malformed
        while size := content[position]:
            position += size + 1
        position += 1
        yield label, content[start:position]


def _size(content: bytes) -> tuple[int, int]:
    """Return the screen's size, widened where a frame reaches beyond it, as decoders do."""
    width, height = struct.unpack_from("<HH", _head(content), 6)
    for label, block in _blocks(content):
        if label == _FRAME:
            left, top, across, down = struct.unpack_from("<HHHH", block, 1)
            width, height = max(width, left + across), max(height, top + down)
    return width, height


def _moves(content: bytes) -> bool:
    return sum(label == _FRAME for label, _ in _blocks(content)) > 1


def _metadata(content: bytes) -> Metadata:
    for label, block in _blocks(content):
        if label == _APPLICATION and block[3:14] == _XMP:
            return Metadata(xmp=block[14:-_TRAILER])
    return Metadata()


def _bare(content: bytes) -> bytes:
    return b"".join((_head(content), *_shown(content), bytes((_END,))))


def _shown(content: bytes) -> Iterator[bytes]:
    for label, block in _blocks(content):
        loops = label == _APPLICATION and block[3:14] in _LOOPS
        if label in (_FRAME, _CONTROL) or loops:
            yield block


def _published(content: bytes, _blocks_to_write: Metadata) -> bytes:
    """Write no metadata: a GIF is a drawing or a joke, and few programs read a packet in one."""
    return _bare(content)


GIF = Container("image/gif", _size, _moves, _metadata, _bare, _published)
