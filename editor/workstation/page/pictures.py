"""Pictures of the sheet: decoded once to the size shown, and what to say when one is missing."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageIOHandler, QImageReader, QPixmap

from editor.article.media import MediaFile, MediaLoader

MISSING_HEIGHT = 6.5
"""Height of the box that stands for a missing picture, in ems."""
TALLEST = 24.0
"""The tallest a picture is shown, in ems."""
_MOST_PIXELS = 120_000_000
"""A picture of more pixels than this is not decoded: it is a mistake or an attack."""


def no_media(_: str) -> None:
    """Find no picture: the loader of a page without a desk."""
    return


class Pictures:
    """The pictures of one article, found by media id and kept as they are shown."""

    def __init__(self, find: MediaLoader) -> None:
        self._find = find
        self._fresh: dict[str, MediaFile] = {}
        self._sizes: dict[str, QSize] = {}
        self._shown: dict[tuple[str, int, int], QPixmap | None] = {}

    def keep(self, picture: MediaFile) -> None:
        """Know a picture that the desk may not have stored yet."""
        self._fresh[picture.id] = picture
        self._sizes.pop(picture.id, None)
        self._shown = {key: map_ for key, map_ in self._shown.items() if key[0] != picture.id}

    def box(self, media_id: str, width: int, em: float) -> QSize:
        """Return the size of a picture fitted into a column of ``width`` px.

        A missing one is a flat box of the column's width.
        """
        size = self._size(media_id)
        if not size.isValid() or size.isEmpty():
            return QSize(width, round(em * MISSING_HEIGHT))
        return size.scaled(width, round(em * TALLEST), Qt.AspectRatioMode.KeepAspectRatio)

    def pixmap(self, media_id: str, size: QSize, ratio: float) -> QPixmap | None:
        """Return a picture decoded to ``size`` in px at a screen's pixel ratio; None if missing."""
        wanted = size * ratio
        key = (media_id, wanted.width(), wanted.height())
        if key not in self._shown:
            found = self._decoded(media_id, wanted)
            if found is not None:
                found.setDevicePixelRatio(ratio)
            # One size of each picture is enough: the window has one width at a time. What cannot
            # be decoded is remembered too, not tried again at every paint.
            self._shown = {kept: map_ for kept, map_ in self._shown.items() if kept[0] != media_id}
            self._shown[key] = found
        return self._shown[key]

    def _media(self, media_id: str) -> MediaFile | None:
        return self._fresh.get(media_id) or self._find(media_id)

    def _size(self, media_id: str) -> QSize:
        if media_id not in self._sizes:
            media = self._media(media_id)
            size = QSize()
            if media is not None:
                buffer = _buffer(media)
                reader = QImageReader(buffer)
                size = reader.size()
                if _lies_on_its_side(reader):
                    size = size.transposed()
            if size.width() * size.height() > _MOST_PIXELS:
                size = QSize()
            self._sizes[media_id] = size
        return self._sizes[media_id]

    def _decoded(self, media_id: str, size: QSize) -> QPixmap | None:
        media = self._media(media_id) if self._size(media_id).isValid() else None
        if media is None:
            return None
        buffer = _buffer(media)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        # JPEG is decoded straight to a smaller size: a photograph of 12 MP takes 30 ms, not 200.
        reader.setScaledSize(size.transposed() if _lies_on_its_side(reader) else size)
        image = reader.read()
        return None if image.isNull() else QPixmap.fromImage(image)


def _lies_on_its_side(reader: QImageReader) -> bool:
    """Tell whether the camera was held upright: the file says so, the pixels do not."""
    turned = QImageIOHandler.Transformation.TransformationRotate90
    return bool(reader.transformation() & turned)


def _buffer(media: MediaFile) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(media.content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
