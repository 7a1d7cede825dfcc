"""A picture in the sizes that a site offers to screens, coded anew: nothing of the file is left.

What comes out holds pixels alone, their colours those of sRGB, which every screen takes a picture
without a profile to have; ``publishing.with_metadata`` writes credits into it afterwards.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.article.media import MediaFile
from editor.pictures.container import UNPACKING_FAULTS, Container
from editor.pictures.decoding import decoded
from editor.pictures.errors import NotAPicture, PictureBroken, PictureTooLarge
from editor.pictures.kinds import container_of
from editor.pictures.limits import most_pixels
from editor.pictures.reading import read_blocks
from editor.pictures.thumbnail import shown
from editor.pictures.upright import turned

if TYPE_CHECKING:
    from PIL.Image import Image

_NAME = "…"
_QUALITY = 80


@dataclass(frozen=True, slots=True)
class Rendition:
    """A copy of a picture; ``shape`` is None for the whole of it, else what it was cut to."""

    file: MediaFile
    shape: tuple[int, int] | None = None


def renditions(
    file: MediaFile, widths: Sequence[int], shapes: Sequence[tuple[int, int]] = ()
) -> list[Rendition]:
    """Return copies at most ``widths`` px wide, the smallest first, then those cut to ``shapes``.

    Of the whole none is larger than the picture: its own width takes the place of those beyond.
    They are WebP; a cut one is JPEG, which everything that shows a link can read, and is about the
    picture's middle. A moving picture is returned as it is, once and uncut.

    Raises ``NotAPicture`` (an SVG is none: it may hold scripts), ``PictureTooLarge``,
    ``PictureBroken``.
    """
    container = container_of(file.content)
    name = f"{file.id[:8]}{_NAME}"
    if container is None:
        raise NotAPicture(name=name)
    try:
        if container.moves(file.content):
            across, down = container.size(file.content)
            bare = container.bare(file.content)
            return [Rendition(MediaFile(bare, container.media_type, across, down))]
        image = _whole(file, container, name, max(widths))
    except UNPACKING_FAULTS as error:
        raise PictureBroken(name=name) from error
    return [*_sizes(image, widths), *(_cut(image, shape) for shape in shapes)]


def _whole(file: MediaFile, container: Container, name: str, widest: int) -> Image:
    across, down = container.size(file.content)
    limit = most_pixels(container)
    if across * down > limit:
        raise PictureTooLarge(name=name, width=across, height=down, limit=limit // 10**6)
    orientation = read_blocks(container.metadata(file.content)).orientation
    image = decoded(file.content, container, name, least=2 * widest)
    upright = turned(shown(_in_srgb(image)), orientation)
    upright.info = {}
    return upright


def _in_srgb(image: Image) -> Image:
    """Return the picture with its colours told in sRGB, as it is where its profile says nothing.

    A profile does not leave the house: some are larger than the picture, and any may hold a text.
    """
    profile = image.info.get("icc_profile")
    if not profile or image.mode != "RGB":
        return image
    # Late, as in ``decoding``.
    from PIL import ImageCms

    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(own).lower():
            return image
        srgb = ImageCms.createProfile("sRGB")
        told = ImageCms.profileToProfile(image, own, srgb)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return told or image


def _sizes(image: Image, widths: Sequence[int]) -> Iterator[Rendition]:
    for width in sorted({min(width, image.width) for width in widths}):
        height = max(1, round(image.height * width / image.width))
        yield Rendition(_small(_resized(image, (width, height))))


def _cut(image: Image, shape: tuple[int, int]) -> Rendition:
    # Late, as in ``decoding``.
    from PIL import Image, ImageOps

    if image.mode == "RGBA":
        ground = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(ground, image).convert("RGB")
    fitted = ImageOps.fit(image, shape, Image.Resampling.LANCZOS)
    return Rendition(_coded(fitted, "JPEG", quality=_QUALITY, progressive=True), shape)


def _resized(image: Image, size: tuple[int, int]) -> Image:
    # Late, as in ``decoding``.
    from PIL import Image

    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS)


def _small(image: Image) -> MediaFile:
    """Code a copy for a page: WebP, half of a JPEG for drawings, sheer pixels and all.

    Method 2 of libwebp takes half the time of the usual 4 for one part in fifty more bytes.
    """
    return _coded(image, "WEBP", quality=_QUALITY, method=2)


def _coded(image: Image, kind: str, **options: object) -> MediaFile:
    written = io.BytesIO()
    image.save(written, kind, **options)
    media_type = f"image/{kind.lower()}"
    return MediaFile(written.getvalue(), media_type, image.width, image.height)
