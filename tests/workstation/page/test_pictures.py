"""Pictures keep their proportions, however the camera was held, and a bad one is just missing."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPixmap

from editor.article.media import MediaFile
from editor.workstation.page.pictures import MISSING_HEIGHT, Pictures


def picture(width: int, height: int, kind: str = "JPG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(buffer.data().data())


def turned(jpeg: bytes, orientation: int) -> bytes:
    """Say in Exif (2.32, tag 0x0112) how the camera was held."""
    tiff = b"MM\x00*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    exif = b"Exif\x00\x00" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


def arrived(qtbot, shown: Pictures, media_id: str, size: QSize, ratio: float) -> QPixmap | None:
    """Ask for a picture and wait until the threads are done with it."""
    first = shown.pixmap(media_id, size, ratio)
    if not shown.is_coming(media_id):
        return first
    assert first is None
    with qtbot.waitSignal(shown.arrived):
        pass
    return shown.pixmap(media_id, size, ratio)


def pictures(content: bytes) -> tuple[Pictures, str]:
    media = MediaFile(content, "image/jpeg")
    return Pictures({media.id: media}.get), media.id


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_an_upright_photograph_stands_upright(qtbot, orientation) -> None:
    shown, media_id = pictures(turned(picture(400, 200), orientation))
    box = shown.box(media_id, 300, 20)
    upright = orientation in (6, 8)
    assert box == (QSize(240, 480) if upright else QSize(300, 150))
    pixmap = arrived(qtbot, shown, media_id, box, 2.0)
    assert pixmap is not None
    assert pixmap.size() == box * 2
    assert pixmap.deviceIndependentSize().toSize() == box


# What the decoder says of a torn file is no fault of ours.
@pytest.mark.qt_log_ignore("JPEG")
@pytest.mark.parametrize(
    "content", [b"", b"no picture", picture(40, 40)[:60]], ids=["empty", "text", "torn"]
)
def test_a_broken_picture_is_a_missing_one(qtbot, content) -> None:
    shown, media_id = pictures(content)
    box = shown.box(media_id, 300, 20)
    assert box.width() == 300
    pixmap = arrived(qtbot, shown, media_id, box, 1.0)
    assert pixmap is None or pixmap.size() == box


def test_a_picture_the_desk_does_not_have_is_a_flat_box(qapp) -> None:
    shown = Pictures(lambda _: None)
    assert shown.box("0" * 64, 300, 20) == QSize(300, round(20 * MISSING_HEIGHT))
    assert shown.pixmap("0" * 64, QSize(300, 130), 1.0) is None
    assert not shown.is_coming("0" * 64)


def test_a_picture_just_put_in_is_shown_before_it_is_stored(qapp) -> None:
    shown = Pictures(lambda _: None)
    media = MediaFile(picture(100, 50), "image/jpeg")
    shown.box(media.id, 300, 20)
    shown.keep(media)
    assert shown.box(media.id, 300, 20) == QSize(300, 150)


def test_a_small_picture_is_decoded_once_for_a_size(qtbot) -> None:
    found = []
    media = MediaFile(picture(100, 50), "image/jpeg")

    def find(media_id: str) -> MediaFile:
        found.append(media_id)
        return media

    shown = Pictures(find)
    box = shown.box(media.id, 300, 20)
    first = arrived(qtbot, shown, media.id, box, 1.0)
    count = len(found)
    assert shown.pixmap(media.id, box, 1.0) is first
    assert len(found) == count


def test_a_picture_replaced_on_its_way_is_not_waited_for(qtbot) -> None:
    media = MediaFile(picture(4000, 3000), "image/jpeg")
    shown = Pictures({media.id: media}.get)
    assert shown.pixmap(media.id, QSize(400, 300), 1.0) is None
    assert shown.pixmap(media.id, QSize(200, 150), 1.0) is None
    found = arrived(qtbot, shown, media.id, QSize(200, 150), 1.0)
    assert found is not None
    assert found.size() == QSize(200, 150)
    assert not shown.is_coming(media.id)
