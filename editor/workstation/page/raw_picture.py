"""A picture as it came to the page, before anything looked into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from editor.article.errors import FileUnreadable

_WEB = (".jpg", ".jpeg", ".jpe", ".png", ".webp", ".gif", ".svg")
_SUFFIXES = frozenset((*_WEB, ".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp"))
"""What looks like a picture; those that a page cannot show are refused in words at the door."""
_SCREENSHOT = "clipboard.png"


@dataclass(frozen=True, slots=True)
class RawPicture:
    """A file, or the bare pixels of a clipboard; ``name`` is what its sentences call it."""

    name: str
    path: Path | None = None
    image: QImage | None = None

    def content(self, most: int) -> bytes:
        """Read the file, or write the pixels as PNG; slow, for any thread.

        Of a file one byte more than ``most`` is read, enough to see that it is too large.
        Raises ``FileUnreadable``.
        """
        if self.path is None:
            return _png(self.image or QImage())
        try:
            with self.path.open("rb") as file:
                return file.read(most + 1)
        except OSError as error:
            raise FileUnreadable(path=self.path, reason=error.strerror or str(error)) from error


def raw_pictures(source: QMimeData) -> list[RawPicture]:
    """Return the pictures of a clipboard or a drop: files of pictures, else bare pixels."""
    found = list(_files(source))
    if not found and source.hasImage() and not source.hasText() and not source.hasHtml():
        image = source.imageData()
        if isinstance(image, QImage) and not image.isNull():
            # A copy: the clipboard may change while a thread still writes this one.
            found.append(RawPicture(_SCREENSHOT, image=image.copy()))
    return found


def _files(source: QMimeData) -> Iterator[RawPicture]:
    for url in source.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in _SUFFIXES:
            yield RawPicture(path.name, path)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
