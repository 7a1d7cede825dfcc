"""What every container of pictures can do, whatever its format."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass

LARGEST_PACKET = 2 * 2**20
"""The most bytes of one block of metadata that are looked at; a larger one counts as unreadable."""


class Malformed(Exception):
    """The bytes are not laid out as the format says; whoever asked knows the file's name."""


UNPACKING_FAULTS = (Malformed, struct.error, IndexError, ValueError)
"""What walking through broken bytes raises."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The blocks of metadata in a file, without the headers that only one container has.

    ``exif`` begins with TIFF's byte order mark, ``xmp`` is the packet, ``iim`` the data sets;
    None where there is none. ``too_large`` tells that a block was left out for its size.
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    iim: bytes | None = None
    too_large: bool = False


@dataclass(frozen=True, slots=True)
class Container:
    """One format's ways with a file; each raises ``Malformed`` where the bytes are not that format.

    - ``size``: width and height in pixels as the file says, before anything is decoded;
    - ``moves``: whether there is more than one frame;
    - ``metadata``: the blocks that are there;
    - ``bare``: the file with nothing but what it takes to show it, the same for every file that
      holds the same coded pixels;
    - ``published``: ``bare`` with these blocks of metadata and no other.
    """

    media_type: str
    size: Callable[[bytes], tuple[int, int]]
    moves: Callable[[bytes], bool]
    metadata: Callable[[bytes], Metadata]
    bare: Callable[[bytes], bytes]
    published: Callable[[bytes, Metadata], bytes]
