"""Pictures of the sheet: decoded off the window's thread, once, to the size they are shown in.

Until a picture is there a calm box stands for it, of the picture's own size: nothing moves when it
arrives. Threads decode into ``QImage``, which Qt allows on any thread; no widget and no signal
goes there, a timer looks whether they are done.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPixmap

from editor.article.media import MediaFile, MediaLoader

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

MISSING_HEIGHT = 6.5
"""Height of the box that stands for a missing picture, in ems."""
TALLEST = 24.0
"""The tallest a picture is shown, in ems."""
_MOST_PIXELS = 120_000_000
"""A picture of more pixels than this is not decoded: it is a mistake or an attack."""
_THREADS = 2
_LOOK_MS = 15
"""How often the timer looks while a picture is on its way: a frame of the screen."""

_Key = tuple[str, int, int]
"""The id of a picture, and the width and height it is decoded to, in px of the screen."""


def no_media(_: str) -> None:
    """Find no picture: the loader of a page without a desk."""
    return


class Pictures(QObject):
    """The pictures of one article, found by media id and kept as they are shown."""

    arrived = Signal()
    """Pictures that were on their way can be painted now."""

    def __init__(self, find: MediaLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._fresh: dict[str, MediaFile] = {}
        self._sizes: dict[str, QSize] = {}
        self._shown: dict[_Key, QPixmap | None] = {}
        self._coming: dict[_Key, Future[QImage]] = {}
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._collect)

    def keep(self, picture: MediaFile) -> None:
        """Know a picture that the desk may not have stored yet."""
        self._fresh[picture.id] = picture
        self._sizes.pop(picture.id, None)
        self._drop(picture.id)

    def box(self, media_id: str, width: int, em: float) -> QSize:
        """Return the size of a picture fitted into a column of ``width`` px.

        A missing one is a flat box of the column's width.
        """
        size = self._size(media_id)
        if not size.isValid() or size.isEmpty():
            return QSize(width, round(em * MISSING_HEIGHT))
        return size.scaled(width, round(em * TALLEST), Qt.AspectRatioMode.KeepAspectRatio)

    def pixmap(self, media_id: str, size: QSize, ratio: float) -> QPixmap | None:
        """Return a picture in ``size`` px at a screen's pixel ratio; None if it is not there.

        It is missing, or the first call of this size has just set a thread to work on it: then
        ``is_coming`` is true, and ``arrived`` is emitted when it can be had.
        """
        wanted = size * ratio
        key = (media_id, wanted.width(), wanted.height())
        if key not in self._shown:
            # One size of each picture is enough: the window has one width at a time. What cannot
            # be decoded is remembered too, not tried again at every paint.
            self._drop(media_id)
            self._shown[key] = None
            media = self._media(media_id) if self._size(media_id).isValid() else None
            if media is not None:
                self._coming[key] = _threads().submit(_decoded, media, wanted)
                self._look.start()
        found = self._shown[key]
        if found is not None:
            found.setDevicePixelRatio(ratio)
        return found

    def is_coming(self, media_id: str) -> bool:
        """Tell whether a thread is at work on a picture."""
        return any(key[0] == media_id for key in self._coming)

    @Slot()
    def _collect(self) -> None:
        """Take what the threads have done."""
        done = [key for key, picture in self._coming.items() if picture.done()]
        for key in done:
            image = self._coming.pop(key).result()
            self._shown[key] = None if image.isNull() else QPixmap.fromImage(image)
        if not self._coming:
            self._look.stop()
        if done:
            self.arrived.emit()

    def _drop(self, media_id: str) -> None:
        """Forget every size of a picture, and wait for none."""
        for key in [key for key in self._shown if key[0] == media_id]:
            del self._shown[key]
        for key in [key for key in self._coming if key[0] == media_id]:
            self._coming.pop(key).cancel()

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


@cache
def _threads() -> ThreadPoolExecutor:
    # Late: a page without a picture needs neither the module nor the threads.
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(_THREADS, "pictures")


def _decoded(media: MediaFile, size: QSize) -> QImage:
    """Decode a picture to ``size`` in px, on any thread; a null image if that fails."""
    buffer = _buffer(media)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    # JPEG is decoded straight to a smaller size: a photograph of 12 MP takes 30 ms, not 200.
    reader.setScaledSize(size.transposed() if _lies_on_its_side(reader) else size)
    return reader.read()


def _lies_on_its_side(reader: QImageReader) -> bool:
    """Tell whether the camera was held upright: the file says so, the pixels do not."""
    turned = QImageIOHandler.Transformation.TransformationRotate90
    return bool(reader.transformation() & turned)


def _buffer(media: MediaFile) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(media.content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
