"""What kind of picture some bytes are, told by the bytes and not by the name."""

from __future__ import annotations

import re

from editor.pictures.container import Container
from editor.pictures.gif import GIF
from editor.pictures.jpeg import JPEG
from editor.pictures.png import PNG
from editor.pictures.webp import WEBP

_BEGINNINGS = (
    (re.compile(rb"\xff\xd8\xff"), JPEG),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), PNG),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), WEBP),
    (re.compile(rb"GIF8[79]a"), GIF),
)
BY_MEDIA_TYPE = {container.media_type: container for _, container in _BEGINNINGS}
"""The kinds that are taken in and published."""

_REFUSED = (
    # ISO base media files: the brand says which (ISO/IEC 23008-12, AVIF §4).
    (re.compile(rb".{4}ftyp(?:hei[cxsm]|hev[cxms]|mif1|msf1)", re.DOTALL), "HEIC"),
    (re.compile(rb".{4}ftypavi[fs]", re.DOTALL), "AVIF"),
    (re.compile(rb"II[*+]\0|MM\0[*+]"), "TIFF"),
    # An SVG may hold scripts and ask the network; a photograph is none.
    (
        re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml.{0,500}?>)?.{0,2000}?<svg[\s>]", re.DOTALL),
        "SVG",
    ),
    (re.compile(rb"BM.{12}[\x0c\x28\x6c\x7c]\0\0\0", re.DOTALL), "BMP"),
    (re.compile(rb"8BPS"), "Photoshop"),
    (re.compile(rb"\xff\x0a|\0\0\0\x0cJXL "), "JPEG XL"),
    (re.compile(rb"\0\0\0\x0cjP  "), "JPEG 2000"),
    (re.compile(rb"%PDF"), "PDF"),
)


def container_of(content: bytes) -> Container | None:
    """Return how to handle the picture that ``content`` begins as, None for any other bytes."""
    return next((each for beginning, each in _BEGINNINGS if beginning.match(content)), None)


def refused_kind(content: bytes) -> str | None:
    """Return the name of a kind of picture that is known and not taken, None for other bytes."""
    return next((kind for beginning, kind in _REFUSED if beginning.match(content)), None)
