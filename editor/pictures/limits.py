"""How large a picture may be."""

from __future__ import annotations

from editor.pictures.container import Container
from editor.pictures.jpeg import JPEG

MOST_BYTES = 30 * 2**20
"""The most bytes of one picture: what a full-frame camera writes at its best quality."""

_MOST_PIXELS_OF_JPEG = 89_000_000
_MOST_PIXELS = 40_000_000


def most_pixels(container: Container) -> int:
    """Return the most pixels of a picture that is decoded.

    A JPEG is decoded to an eighth where only its soundness or a thumbnail is wanted; any other is
    decoded whole, at four bytes a pixel. Pillow takes more than 89.4 million for an attack.
    """
    return _MOST_PIXELS_OF_JPEG if container is JPEG else _MOST_PIXELS
