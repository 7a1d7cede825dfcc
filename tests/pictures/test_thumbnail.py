from __future__ import annotations

import io
import subprocess
import sys

import pytest
from PIL import Image

from editor.article.media import MediaFile
from editor.pictures.errors import NotAPicture, PictureBroken, PictureTooLarge
from editor.pictures.intake import take_in
from editor.pictures.thumbnail import thumbnail
from tests.pictures.photographs import TYPES, coded, drawing, exif, with_everything


def _opened(file: MediaFile) -> Image.Image:
    return Image.open(io.BytesIO(file.content))


@pytest.mark.parametrize("kind", [*TYPES, "GIF"])
def test_a_thumbnail_is_small_and_says_nothing(kind: str) -> None:
    content = coded(kind, drawing(960, 640)) if kind == "GIF" else with_everything(kind)
    small = thumbnail(take_in(content, "river").file, 48)
    assert (small.width, small.height, small.media_type) == (48, 32, "image/jpeg")
    with _opened(small) as image:
        assert image.size == (48, 32)
        assert not image.getexif()
        assert "xmp" not in image.info
        # The dark corner is where it was.
        assert sum(image.getpixel((2, 2))) < 60 < sum(image.getpixel((45, 30)))


def test_a_small_picture_is_not_blown_up() -> None:
    small = thumbnail(take_in(coded("PNG", drawing(20, 10)), "river").file, 400)
    assert (small.width, small.height) == (20, 10)


@pytest.mark.parametrize("kind", TYPES)
def test_a_file_on_its_side_is_turned(kind: str) -> None:
    file = MediaFile(coded(kind, exif=exif(orientation=6)), "image/jpeg")
    small = thumbnail(file, 32)
    assert (small.width, small.height) == (32, 48)
    with _opened(small) as image:
        assert sum(image.getpixel((30, 2))) < 60


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_sheer_pictures_stay_sheer(mode: str) -> None:
    image = Image.new("RGBA", (100, 60), (200, 0, 0, 0)).convert(mode)
    options = {"transparency": 0} if mode == "P" else {}
    small = thumbnail(take_in(coded("PNG", image, **options), "river").file, 50)
    assert small.media_type == "image/png"
    with _opened(small) as made:
        assert made.convert("RGBA").getpixel((10, 10))[3] == 0


def test_sixteen_bits_are_no_white_sheet() -> None:
    grey = Image.new("I;16", (60, 40), 0x4000)
    with _opened(thumbnail(take_in(coded("PNG", grey), "scan").file, 30)) as image:
        assert image.getpixel((5, 5)) == (0x40, 0x40, 0x40)


def test_inks_become_light() -> None:
    inks = drawing().convert("CMYK")
    with _opened(thumbnail(take_in(coded("JPEG", inks), "print").file, 48)) as image:
        assert image.mode == "RGB"
        assert sum(image.getpixel((2, 2))) < 60 < sum(image.getpixel((45, 30)))


def test_a_strip_is_cut_down_to_a_column() -> None:
    small = thumbnail(take_in(coded("PNG", drawing(30, 3000)), "strip").file, 100)
    assert small.height is not None
    assert small.height <= 400


def test_what_is_no_sound_picture_has_no_thumbnail() -> None:
    with pytest.raises(NotAPicture):
        thumbnail(MediaFile(b"letter", "image/png"), 100)
    with pytest.raises(PictureBroken):
        thumbnail(MediaFile(coded()[:-200], "image/jpeg"), 100)
    huge = Image.new("1", (8000, 6000))
    with pytest.raises(PictureTooLarge):
        thumbnail(MediaFile(coded("PNG", huge), "image/png"), 100)


_MEASURED = """
import io, resource, sys
from PIL import Image
from editor.article.media import MediaFile
from editor.pictures.thumbnail import thumbnail
written = io.BytesIO()
Image.new("RGB", (200, 160)).save(written, "JPEG")
thumbnail(MediaFile(written.getvalue(), "image/jpeg"), 100)
file = MediaFile(open(sys.argv[1], "rb").read(), "image/jpeg")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
thumbnail(file, 160)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in kilobytes on Linux")
def test_a_large_photograph_takes_little_memory(tmp_path_factory: pytest.TempPathFactory) -> None:
    # 48 megapixels are 144 MB decoded.
    path = tmp_path_factory.mktemp("large") / "photo.jpg"
    path.write_bytes(coded("JPEG", Image.linear_gradient("L").resize((8000, 6000)).convert("RGB")))
    run = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert float(run.stdout) < 40
