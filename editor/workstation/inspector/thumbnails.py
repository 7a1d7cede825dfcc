"""Small pictures for the inspector: made and decoded on the pool, kept beside the store."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor.article.errors import WarraqError
from editor.article.media import MediaFile, MediaLoader
from editor.workstation.archive import Archive

if TYPE_CHECKING:
    from db.store import Store

WIDTH, HEIGHT = 236, 120
"""The room for one in the card, in px."""
_SHARP = 2
"""Pixels a px: sharp on the finest screens there are."""
_KEPT = 64


class Thumbnails(QObject):
    """Asked for by media id; what was asked for comes by ``arrived``, also when it was there."""

    arrived = Signal(str, QImage)
    """The id and the picture; a null one where there is none to be had."""

    def __init__(self, archive: Archive, media: MediaLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive, self._media = archive, media
        self._known: OrderedDict[str, QImage] = OrderedDict()
        self._coming: set[str] = set()

    def ask(self, media_id: str) -> None:
        """Have a small copy of a picture made, unless it is known or on its way."""
        if media_id in self._known:
            self.arrived.emit(media_id, self._known[media_id])
        elif media_id not in self._coming and self._archive.ready:
            self._coming.add(media_id)
            # A picture that was just put in may not be in the store yet.
            file = self._media(media_id)
            self._archive.run(
                lambda store: (media_id, _small(store, media_id, file)), self._receive
            )

    def _receive(self, answer: tuple[str, QImage]) -> None:
        media_id, image = answer
        self._coming.discard(media_id)
        if not image.isNull():
            # A missing one is looked for again: it may be put in once more.
            self._known[media_id] = image
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        self.arrived.emit(media_id, image)


def _small(store: Store, media_id: str, file: MediaFile | None) -> QImage:
    # Late: Pillow is read when there is a picture to show.
    from db import thumbnails
    from editor.pictures.thumbnail import thumbnail

    try:
        small = thumbnails.thumbnail(store, media_id, WIDTH * _SHARP, thumbnail)
        if small is None and file is not None:
            small = thumbnail(file, WIDTH * _SHARP)
    except WarraqError:
        # Damaged or no picture: the page says so already, here is the calm box.
        return QImage()
    image = QImage.fromData(small.content) if small is not None else QImage()
    image.setDevicePixelRatio(_SHARP)
    return image
