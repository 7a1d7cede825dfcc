"""Pictures in a document: which may come along, and what they are."""

from __future__ import annotations

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

from editor.article.errors import WarraqError
from editor.article.media import MediaFile
from editor.pictures.container import UNPACKING_FAULTS
from editor.pictures.intake import take_in
from editor.pictures.kinds import container_of
from editor.pictures.limits import MOST_BYTES

LARGEST = MOST_BYTES
"""The most bytes of one picture."""

_SMALLEST_SIDE = 3
_DATA = re.compile(r"data:image/[a-z0-9.+-]+(?P<fields>(?:;[^,;]{0,60})*),", re.IGNORECASE)


def picture_of(content: bytes) -> MediaFile | None:
    """Return the picture that ``content`` is: PNG, JPEG, GIF or WebP, told by its own bytes.

    None for what the desk does not take in (an SVG may hold a script; too large, broken, cut off)
    and for the dots of a pixel that count readers. One on its side is turned upright.
    """
    container = container_of(content)
    if container is None:
        return None
    try:
        if min(container.size(content)) < _SMALLEST_SIDE:
            return None
        return take_in(content, "").file
    except (*UNPACKING_FAULTS, WarraqError):
        # Whoever asked leaves it out and asks the editor about it.
        return None


def data_picture(address: str) -> MediaFile | None:
    """Return the picture inside a ``data:`` address; None as for ``picture_of``."""
    match = _DATA.match(address)
    if match is None or len(address) > LARGEST * 4 // 3 + 200:
        return None
    payload = address[match.end() :]
    try:
        content = unquote_to_bytes(payload)
        if ";base64" in match["fields"].lower():
            content = base64.b64decode(b"".join(content.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    return picture_of(content)
