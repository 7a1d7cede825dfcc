"""EXIF blocks (CIPA DC-008, Exif 3.0; TIFF 6.0): read within bounds, patched in place, cut down.

Pillow reads EXIF too, and warns through the process's one list of filters, which no thread of a
pool may touch; nor can it change one number and leave the rest of the block as it is.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from editor.pictures.container import Malformed

_MOST_ENTRIES = 500
_LARGEST_VALUE = 64 * 1024
# TIFF 6.0 §2: bytes of one value of each type.
_WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 129: 1}

DESCRIPTION, ARTIST, COPYRIGHT = 0x010E, 0x013B, 0x8298
DATE_TAKEN, OFFSET_TAKEN = 0x9003, 0x9011
_ORIENTATION, _EXIF_POINTER, _POSITION_POINTER = 0x0112, 0x8769, 0x8825

# What a reader of a published picture may know: the camera and how it was set. No serial number,
# no owner, no place, no maker's notes, no small picture of what was cropped away. Texts and names
# are XMP's.
_PUBLISHED_TAGS = frozenset(
    {_ORIENTATION, 0x010F, 0x0110, 0x011A, 0x011B, 0x0128, 0x0213}  # maker, model, resolution
)
_PUBLISHED_SETTINGS = frozenset(
    # Exposure, aperture, sensitivity, dates, focal length, lens; versions and colours.
    {0x829A, 0x829D, 0x8827, DATE_TAKEN, OFFSET_TAKEN, 0x920A, 0xA405, 0xA434}
    | {0x9000, 0x9101, 0xA000, 0xA001}
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a directory: its tag, type, the bytes of its values, where it stands."""

    tag: int
    type: int
    count: int
    value: bytes
    position: int


@dataclass(frozen=True, slots=True)
class Exif:
    """A block that was understood; ``order`` is struct's sign for its byte order."""

    block: bytes
    order: str
    tags: dict[int, _Entry]
    settings: dict[int, _Entry]
    has_position: bool

    @property
    def orientation(self) -> int:
        """How the camera was held: 1 upright, up to 8 (§4.6.5.1.6)."""
        entry = self.tags.get(_ORIENTATION)
        value = self._short(entry) if entry else 1
        return value if 1 <= value <= 8 else 1

    def value(self, tag: int) -> bytes:
        """Return the bytes of a tag in either directory, to its first NUL."""
        entry = self.tags.get(tag) or self.settings.get(tag)
        return entry.value.partition(b"\0")[0] if entry else b""

    def turned_upright(self) -> bytes:
        """Return the block saying that the picture stands upright, its small picture cut off."""
        block = bytearray(self.block)
        if entry := self.tags.get(_ORIENTATION):
            struct.pack_into(self.order + "HHIHH", block, entry.position, _ORIENTATION, 3, 1, 1, 0)
        first = _first_directory(self.block, self.order)
        count = struct.unpack_from(self.order + "H", block, first)[0]
        following = first + 2 + 12 * count
        if following + 4 <= len(block):
            struct.pack_into(self.order + "I", block, following, 0)
        return bytes(block)

    def published(self) -> bytes | None:
        """Return a new block with what a reader may know, None where that is nothing."""
        tags = [entry for tag, entry in sorted(self.tags.items()) if tag in _PUBLISHED_TAGS]
        settings = [
            entry for tag, entry in sorted(self.settings.items()) if tag in _PUBLISHED_SETTINGS
        ]
        if not tags and not settings:
            return None
        mark = b"II*\0" if self.order == "<" else b"MM\0*"
        head = mark + struct.pack(self.order + "I", 8)
        if not settings:
            return head + self._directory(tags, 8)
        # The pointer's own place does not depend on what it holds.
        length = len(self._directory([*tags, self._pointer(0)], 8))
        first = self._directory([*tags, self._pointer(8 + length)], 8)
        return head + first + self._directory(settings, 8 + length)

    def _pointer(self, place: int) -> _Entry:
        return _Entry(_EXIF_POINTER, 4, 1, struct.pack(self.order + "I", place), 0)

    def _directory(self, entries: list[_Entry], start: int) -> bytes:
        """Return a directory that begins at ``start``, values longer than four bytes behind it."""
        behind = b""
        rows = [struct.pack(self.order + "H", len(entries))]
        beyond = start + 2 + 12 * len(entries) + 4
        for entry in entries:
            value = entry.value
            if len(value) > 4:
                place = struct.pack(self.order + "I", beyond + len(behind))
                behind += value + b"\0" * (len(value) % 2)
            else:
                place = value.ljust(4, b"\0")
            rows.append(struct.pack(self.order + "HHI", entry.tag, entry.type, entry.count))
            rows.append(place)
        return b"".join((*rows, bytes(4), behind))

    def _short(self, entry: _Entry) -> int:
        if entry.type != 3 or len(entry.value) < 2:
            return 1
        value: int = struct.unpack_from(self.order + "H", entry.value)[0]
        return value


def read_exif(block: bytes) -> Exif:
    """Return what the block says; raises ``Malformed`` where its first directory is broken."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4])
    if order is None:
        raise Malformed
    try:
        tags = {
            entry.tag: entry for entry in _entries(block, order, _first_directory(block, order))
        }
    except struct.error as error:
        raise Malformed from error
    settings: dict[int, _Entry] = {}
    if (pointer := tags.get(_EXIF_POINTER)) and len(pointer.value) == 4:
        place = struct.unpack(order + "I", pointer.value)[0]
        try:
            settings = {entry.tag: entry for entry in _entries(block, order, place)}
        except struct.error:
            # The settings are a comfort; a picture is not refused for them.
            settings = {}
    return Exif(block, order, tags, settings, _POSITION_POINTER in tags)


def _first_directory(block: bytes, order: str) -> int:
    place: int = struct.unpack_from(order + "I", block, 4)[0]
    return place


def _entries(block: bytes, order: str, start: int) -> Iterator[_Entry]:
    count = struct.unpack_from(order + "H", block, start)[0]
    for number in range(min(count, _MOST_ENTRIES)):
        position = start + 2 + 12 * number
        tag, kind, values = struct.unpack_from(order + "HHI", block, position)
        size = _WIDTHS.get(kind, 0) * values
        if not 0 < size <= _LARGEST_VALUE:
            continue
        place = position + 8
        if size > 4:
            place = struct.unpack_from(order + "I", block, place)[0]
        value = block[place : place + size]
        if len(value) == size:
            yield _Entry(tag, kind, values, value, position)
