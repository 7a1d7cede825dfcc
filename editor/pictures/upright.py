"""A picture that lies on its side, turned as its camera says (Exif 3.0 §4.6.5.1.6)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from editor.pictures.container import Container, Malformed, Metadata
from editor.pictures.decoding import decoded
from editor.pictures.exif import read_exif

if TYPE_CHECKING:
    from PIL.Image import Image

_TURNED_BY_90 = frozenset({5, 6, 7, 8})


def turned(image: Image, orientation: int) -> Image:
    """Return the pixels upright; ``orientation`` is EXIF's, 1 to 8."""
    # Late, as in ``decoding``.
    from PIL.Image import Transpose

    ways = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return image.transpose(ways[orientation]) if orientation in ways else image


def upright_file(
    content: bytes, container: Container, blocks: Metadata, orientation: int, name: str
) -> bytes:
    """Return the file with its pixels turned and everything it says of itself kept.

    A JPEG is coded anew with its own quantisation tables, so that hardly a level changes; PNG and
    lossless WebP lose nothing. The position stays inside: the desk may need it.
    Raises ``PictureBroken``.
    """
    image = decoded(content, container, name)
    profile = image.info.get("icc_profile")
    options: dict[str, Any] = {"icc_profile": profile} if profile else {}
    if container.media_type == "image/jpeg":
        options |= _as_coded(image, orientation)
    elif container.media_type == "image/webp":
        options |= {"quality": 95, "lossless": b"VP8L" in content[:64], "exact": True}
    written = io.BytesIO()
    turned(image, orientation).save(written, str(image.format), **options)
    return container.published(written.getvalue(), _saying_upright(blocks))


def _as_coded(image: Image, orientation: int) -> dict[str, Any]:
    # Late, as in ``decoding``.
    from PIL import JpegImagePlugin

    tables: dict[int, list[int]] = image.quantization  # type: ignore[attr-defined]
    sampling = JpegImagePlugin.get_sampling(image)
    if orientation in _TURNED_BY_90:
        tables = {number: _transposed(table) for number, table in tables.items()}
        # 4:2:2 halves the width alone: on its side it would halve the height.
        sampling = 0 if sampling == 1 else sampling
    return {
        "qtables": tables,
        "subsampling": sampling if sampling >= 0 else 0,
        "progressive": "progressive" in image.info,
        "optimize": True,
    }


def _transposed(table: list[int]) -> list[int]:
    return [table[8 * (place % 8) + place // 8] for place in range(64)]


def _saying_upright(blocks: Metadata) -> Metadata:
    # Late: lxml is needed only where there is a packet.
    from editor.pictures.xmp import Packet

    exif = read_exif(blocks.exif).turned_upright() if blocks.exif is not None else None
    xmp = blocks.xmp
    if xmp is not None:
        try:
            packet = Packet.read(xmp)
        except Malformed:
            return Metadata(exif, xmp, blocks.iim)
        if packet.text("tiff:Orientation"):
            packet.set_text("tiff:Orientation", "1")
            xmp = packet.to_bytes()
    return Metadata(exif, xmp, blocks.iim)
