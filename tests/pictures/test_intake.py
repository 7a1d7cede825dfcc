"""What comes to the desk: taken as it came, turned upright, or refused with a sentence."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat

from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.pictures.errors import (
    NotAPicture,
    PictureBroken,
    PictureKindRefused,
    PictureTooHeavy,
    PictureTooLarge,
)
from editor.pictures.facts import PictureFacts
from editor.pictures.intake import take_in
from editor.pictures.limits import MOST_BYTES
from editor.pictures.notes import Note
from tests.pictures.photographs import TYPES, chunk, coded, drawing, exif, with_everything


@pytest.mark.parametrize("kind", [*TYPES, "GIF"])
def test_a_sound_picture_is_kept_byte_for_byte(kind: str) -> None:
    content = coded(kind)
    taken = take_in(content, "river")
    assert taken.file.content == content
    assert taken.file.media_type == f"image/{kind.lower()}"
    assert (taken.file.width, taken.file.height) == drawing().size
    assert taken.facts == PictureFacts()
    assert taken.notes == ()


@pytest.mark.parametrize("kind", TYPES)
def test_the_place_stays_on_the_desk_and_is_told(kind: str) -> None:
    content = with_everything(kind)
    taken = take_in(content, "river")
    assert taken.file.content == content
    assert taken.notes == (Note.HOLDS_PLACE,)
    assert {taken.notes[0].say(language) for language in Language}


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("kind", TYPES)
def test_a_picture_on_its_side_is_turned(kind: str, orientation: int) -> None:
    options = {"lossless": True} if kind == "WEBP" else {}
    content = coded(kind, exif=exif(orientation=orientation), **options)
    taken = take_in(content, "river")
    assert Note.TURNED in taken.notes
    with (
        Image.open(io.BytesIO(content)) as before,
        Image.open(io.BytesIO(taken.file.content)) as now,
    ):
        upright = ImageOps.exif_transpose(before)
        assert now.size == upright.size == (taken.file.width, taken.file.height)
        assert now.getexif()[0x0112] == 1
        # The rest of the block came along, the place and the maker's notes among it.
        assert now.getexif().get_ifd(0x8825)[2] == (55.0, 47.0, 46.0)
        assert now.getexif().get_ifd(0x8769)[0x927C].startswith(b"maker's notes")
        difference = ImageStat.Stat(
            ImageChops.difference(upright.convert("RGB"), now.convert("RGB"))
        )
        assert max(difference.mean) < (1 if kind == "JPEG" else 0.001)
    # Upright now: taking it in again changes nothing.
    again = take_in(taken.file.content, "river")
    assert again.file == taken.file
    assert Note.TURNED not in again.notes


def test_a_turned_picture_keeps_its_colours_and_its_words() -> None:
    profile = b"a profile of colours" * 20
    content = coded(exif=exif(orientation=6), icc_profile=profile, xmp=b"<x/>")
    with Image.open(io.BytesIO(take_in(content, "river").file.content)) as now:
        assert now.info["icc_profile"] == profile
        assert now.info["xmp"] == b"<x/>"


def test_moving_pictures_stay_as_they_are() -> None:
    frames = [drawing(), ImageOps.invert(drawing())]
    for kind in ("GIF", "WEBP", "PNG"):
        content = coded(kind, frames[0], save_all=True, append_images=frames[1:])
        taken = take_in(content, "river")
        assert taken.file.content == content
        assert taken.notes == (Note.MOVES,)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1", "AVIF"),
        (coded("TIFF"), "TIFF"),
        (b'<?xml version="1.0"?>\n<!-- -->\n<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"<svg onload='alert(1)'/>", "SVG"),
        (coded("BMP"), "BMP"),
        (b"8BPS\0\x01", "Photoshop"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_a_kind_the_site_cannot_show_is_named(content: bytes, kind: str) -> None:
    with pytest.raises(PictureKindRefused) as refused:
        take_in(content, "photo.jpg")
    for language in Language:
        assert kind in refused.value.say(language)
        assert "photo.jpg" in refused.value.say(language)


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", b"hello", b"RIFF____WAVE", b"GIF99a"])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPicture):
        take_in(content, "letter")


def test_the_name_does_not_decide() -> None:
    assert take_in(coded("PNG"), "photo.jpg").file.media_type == "image/png"


def test_a_file_of_too_many_bytes_is_refused() -> None:
    with pytest.raises(PictureTooHeavy) as refused:
        take_in(coded() + bytes(MOST_BYTES), "photo.jpg")
    assert refused.value.facts["limit"] == 30


def _bomb(kind: str) -> bytes:
    if kind == "PNG":
        header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IEND", b"")
    if kind == "GIF":
        # A small screen and a frame that reaches far beyond it.
        frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 60_000, 60_000, 0) + b"\x02\x01\0\0"
        return b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0, 0, 0) + frame + b";"
    if kind == "WEBP":
        header = bytes(4) + (16_382).to_bytes(3, "little") * 2
        body = b"WEBPVP8X" + struct.pack("<I", len(header)) + header
        return b"RIFF" + struct.pack("<I", len(body)) + body
    frame = struct.pack(">BHHB", 8, 60_000, 60_000, 1) + b"\x01\x11\0"
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


@pytest.mark.parametrize("kind", [*TYPES, "GIF"])
def test_a_bomb_is_refused_before_it_is_decoded(kind: str) -> None:
    bomb = _bomb(kind)
    assert len(bomb) < 100
    with pytest.raises(PictureTooLarge) as refused:
        take_in(bomb, "bomb")
    assert refused.value.facts["width"] > 16_000


@pytest.mark.parametrize("kind", [*TYPES, "GIF"])
@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_a_truncated_picture_is_refused(kind: str, share: float) -> None:
    content = coded(kind)
    with pytest.raises(PictureBroken) as refused:
        take_in(content[: int(len(content) * share)], "half.jpg")
    assert "half.jpg" in str(refused.value)
    if kind == "JPEG":
        slow = coded("JPEG", progressive=True, quality=95)
        with pytest.raises(PictureBroken):
            take_in(slow[: int(len(slow) * share)], "half.jpg")
    assert isinstance(refused.value, WarraqError)
