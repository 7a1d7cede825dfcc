"""A picture's file, named by its content."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MediaFile:
    """The bytes of a picture, its media type (``image/jpeg``) and, where known, its pixels."""

    content: bytes
    media_type: str
    width: int | None = None
    height: int | None = None

    @property
    def id(self) -> str:
        """The media id a figure refers to: lower-case hexadecimal SHA-256 of the bytes."""
        return hashlib.sha256(self.content).hexdigest()


MediaLoader = Callable[[str], MediaFile | None]
"""Finds a picture by its media id; None when the desk does not have it."""
