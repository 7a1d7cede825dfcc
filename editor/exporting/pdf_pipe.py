"""The frames that the program and its PDF worker send each other over a pipe.

A frame is its kind in one byte, its length in eight (big-endian), then its content.
"""

from __future__ import annotations

import struct
from enum import Enum
from typing import BinaryIO

_HEAD = struct.Struct(">cQ")


class Kind(Enum):
    """What a frame holds: JSON for all but ``RESULT``, which is the PDF."""

    PAPER = b"P"
    PROGRESS = b"S"
    RESULT = b"R"
    UNPRINTED = b"L"
    UNAVAILABLE = b"U"


def send(pipe: BinaryIO, kind: Kind, content: bytes) -> None:
    """Write one frame and flush it; ``BrokenPipeError`` when nobody reads."""
    pipe.write(_HEAD.pack(kind.value, len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: BinaryIO) -> tuple[Kind, bytes] | None:
    """Read one frame; None when the other side has closed the pipe, also inside a frame."""
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, length = _HEAD.unpack(head)
    content = pipe.read(length)
    return (Kind(kind), content) if len(content) == length else None
