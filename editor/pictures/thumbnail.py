"""A small copy of a picture, for cards and lists."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from editor.article.media import MediaFile
from editor.pictures.container import UNPACKING_FAULTS, Container
from editor.pictures.decoding import decoded
from editor.pictures.errors import NotAPicture, PictureBroken, PictureTooLarge
from editor.pictures.kinds import container_of
from editor.pictures.limits import most_pixels
from editor.pictures.reading import read_blocks
from editor.pictures.upright import turned

if TYPE_CHECKING:
    from PIL.Image import Image

_NAME = "…"
_QUALITY = 82
_TALLEST = 4
"""A thumbnail is at most so many times as tall as it is wide: a strip is cut at its foot."""


def thumbnail(file: MediaFile, width: int) -> MediaFile:
    """Return the first frame at most ``width`` px wide, upright: JPEG, or PNG where it is sheer.

    Pure, for any thread. It takes four bytes a pixel of the original, a JPEG a fraction of that.
    Raises ``NotAPicture``, ``PictureTooLarge``, ``PictureBroken`` for files that ``take_in`` would
    not have taken either.
    """
    container = container_of(file.content)
    name = f"{file.id[:8]}{_NAME}"
    if container is None:
        raise NotAPicture(name=name)
    try:
        return _small(file, container, width, name)
    except UNPACKING_FAULTS as error:
        raise PictureBroken(name=name) from error


def _small(file: MediaFile, container: Container, width: int, name: str) -> MediaFile:
    across, down = container.size(file.content)
    limit = most_pixels(container)
    if across * down > limit:
        raise PictureTooLarge(name=name, width=across, height=down, limit=limit // 10**6)
    orientation = read_blocks(container.metadata(file.content)).orientation
    # Twice the width keeps the reduction smooth whichever way the picture lies.
    image = decoded(file.content, container, name, least=2 * width)
    profile = image.info.get("icc_profile") if image.mode == "RGB" else None
    small = turned(shown(image), orientation)
    small.thumbnail((width, width * _TALLEST))
    written = io.BytesIO()
    is_sheer = small.mode == "RGBA"
    if is_sheer:
        small.save(written, "PNG", icc_profile=profile)
    else:
        small.save(written, "JPEG", quality=_QUALITY, icc_profile=profile)
    media_type = "image/png" if is_sheer else "image/jpeg"
    return MediaFile(written.getvalue(), media_type, small.width, small.height)


def shown(image: Image) -> Image:
    """Return the pixels as RGB, or RGBA where some are sheer; sixteen bits become eight."""
    if image.mode in ("I;16", "I;16B", "I;16L", "I;16N"):
        # Pillow clips sixteen bits to eight; a scan would be white.
        image = image.convert("I").point(lambda level: level / 256).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("RGB")
