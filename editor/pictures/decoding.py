"""Decoding by Pillow, behind every check that needs no decoding."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

from editor.pictures.container import Container
from editor.pictures.errors import PictureBroken

if TYPE_CHECKING:
    from PIL.Image import Image

# What Pillow raises for broken files, as fuzzing found it; SyntaxError is its own for bad chunks.
_FAULTS = (
    OSError,
    SyntaxError,
    ValueError,
    IndexError,
    KeyError,
    EOFError,
    OverflowError,
    struct.error,
    zlib.error,
)


def decoded(content: bytes, container: Container, name: str, least: int | None = None) -> Image:
    """Return the first frame's pixels.

    With ``least`` a JPEG is decoded to a half, a quarter or an eighth of its size where that
    leaves at least so many pixels across and down: quicker, and it takes a fraction of the memory.
    Raises ``PictureBroken`` for what cannot be decoded to its end.
    """
    # Late: a window that shows no picture does not need Pillow.
    from PIL import Image

    try:
        image = Image.open(io.BytesIO(container.bare(content)), formats=[_format(container)])
        if least is not None and image.format == "JPEG":
            image.draft(image.mode, (least, least))
        image.load()
    except _FAULTS as error:
        raise PictureBroken(name=name) from error
    return image


def _format(container: Container) -> str:
    return container.media_type.removeprefix("image/").upper()
