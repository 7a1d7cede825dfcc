"""A picture inside an exported page, as the file that the desk had where that can be told."""

from __future__ import annotations

import base64
import binascii
import re

from lxml import etree

from editor.article.media import MediaFile

Element = etree._Element

_PICTURE = re.compile(r"data:(image/(?:avif|gif|jpeg|png|svg\+xml|webp));base64,")
_MOST_PIXELS = 100_000


def picture_in(image: Element, named: str) -> MediaFile | None:
    """Return the file inside ``src``; None for any other address, which is never asked for.

    ``named`` is the id of the file it was published from. One that said nothing of itself before
    the page's facts were written into it is that file again without them, letter by letter.
    """
    source = image.get("src", "")
    if (head := _PICTURE.match(source)) is None:
        return None
    try:
        content = base64.b64decode(source[head.end() :].encode(errors="replace"), validate=True)
    except binascii.Error:
        return None
    pixels = _pixels(image, "width"), _pixels(image, "height")
    file = MediaFile(content, head.group(1), *pixels)
    if file.id != named:
        # Late: the containers are for pages that bring pictures.
        from editor.pictures.publishing import without_metadata

        bare = without_metadata(file)
        return bare if bare.id == named else file
    return file


def _pixels(image: Element, side: str) -> int | None:
    written = image.get(side, "")
    is_number = written.isascii() and written.isdigit() and len(written) <= 6
    return int(written) if is_number and 0 < int(written) <= _MOST_PIXELS else None
