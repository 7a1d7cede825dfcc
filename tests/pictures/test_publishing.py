"""What leaves the house says what the desk says, not where it was taken; its pixels stay."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from editor.article.media import MediaFile
from editor.pictures.errors import PictureBroken
from editor.pictures.facts import LanguageText, PictureFacts
from editor.pictures.intake import take_in
from editor.pictures.jpeg import LONGEST_XMP
from editor.pictures.kinds import container_of
from editor.pictures.notes import Note
from editor.pictures.publishing import is_same_picture, with_metadata
from tests.pictures.photographs import (
    TYPES,
    chunk,
    coded,
    drawing,
    exif,
    pixels,
    with_everything,
    with_iim,
)
from tests.strategies import lines

_FACTS = PictureFacts(
    credit_line="ТАСС",
    creators=("عمر",),
    caption=LanguageText("ضوء", (("ar", "ضوء"), ("ru", "Свет"), ("en", "Light"))),
    alt_text=LanguageText("نهر", (("ar", "نهر"), ("ru", "Река"))),
    rights=LanguageText("© ٢٠٢٦", (("ar", "© ٢٠٢٦"),)),
)
_PRIVATE = (b"GPS", b"gps", b"55.7961", b"SERIAL-12345", b"maker's notes", b"49.1", b"55,47")


def _file(content: bytes) -> MediaFile:
    return take_in(content, "river").file


@pytest.mark.parametrize("kind", TYPES)
def test_the_facts_are_in_the_file_and_the_pixels_are_as_they_were(kind: str) -> None:
    file = _file(with_everything(kind))
    published = with_metadata(file, _FACTS)
    assert pixels(published.content) == pixels(file.content)
    assert published.media_type == file.media_type
    assert (published.width, published.height) == (file.width, file.height)
    facts = take_in(published.content, "river").facts
    assert facts.credit_line == "ТАСС"
    assert facts.creators == ("عمر",)
    # A language the desk does not write in stays; ours take the place of the file's.
    versions = dict(facts.caption.versions)
    assert facts.caption.default == "ضوء"
    assert (versions["ar"], versions["ru"], versions["tt"]) == ("ضوء", "Свет", "Елгадагы утлар")
    assert facts.alt_text == _FACTS.alt_text
    # What the desk leaves open is what the file said.
    assert facts.licensor_url == "https://example.org/license"
    assert facts.date == "2026-05-09T18:04:11+03:00"


@pytest.mark.parametrize("kind", TYPES)
def test_nothing_tells_where_it_was_taken(kind: str) -> None:
    file = _file(with_everything(kind))
    assert take_in(file.content, "river").notes == (Note.HOLDS_PLACE,)
    for facts in (_FACTS, PictureFacts()):
        content = with_metadata(file, facts).content
        assert take_in(content, "river").notes == ()
        assert not [private for private in _PRIVATE if private in content]
        with Image.open(io.BytesIO(content)) as image:
            block = image.getexif()
            assert not block.get_ifd(0x8825)
            # The camera and the moment are no secret.
            assert block[0x010F] == "Camera Works"
            assert block.get_ifd(0x8769)[0x9003] == "2026:05:09 18:04:11"


@pytest.mark.parametrize("kind", TYPES)
def test_properties_that_nobody_here_knows_stay(kind: str) -> None:
    content = with_metadata(_file(with_everything(kind)), _FACTS).content
    assert b"drone:Wingspan" in content
    assert "Казань".encode() in content


@pytest.mark.parametrize("kind", [*TYPES, "GIF"])
def test_publishing_what_is_published_changes_nothing(kind: str) -> None:
    file = _file(with_everything(kind) if kind != "GIF" else coded("GIF"))
    once = with_metadata(file, _FACTS)
    assert with_metadata(once, _FACTS).content == once.content
    assert with_metadata(file, _FACTS).content == once.content
    assert with_metadata(once, PictureFacts()).content == once.content
    assert is_same_picture(file, once)


@pytest.mark.parametrize("kind", TYPES)
def test_a_picture_without_any_metadata_gets_ours(kind: str) -> None:
    content = coded(kind)
    published = with_metadata(_file(content), _FACTS)
    assert pixels(published.content) == pixels(content)
    assert take_in(published.content, "river").facts == _FACTS
    # Nothing to say and nothing to hide: the file is its bare self.
    bare = with_metadata(_file(content), PictureFacts()).content
    assert pixels(bare) == pixels(content)


@pytest.mark.parametrize("kind", TYPES)
def test_a_picture_turned_by_its_block_alone_still_stands(kind: str) -> None:
    # Stored before pictures were turned on their way in.
    content = coded(kind, exif=exif(orientation=6))
    published = with_metadata(MediaFile(content, f"image/{kind.lower()}"), _FACTS).content
    with Image.open(io.BytesIO(published)) as image:
        assert image.getexif()[0x0112] == 6


def test_iim_says_what_fits_and_its_digest_is_right() -> None:
    facts = replace(_FACTS, credit_line="وكالة الأنباء المحلية في المدينة", source="Wire")
    container = container_of(coded())
    assert container is not None
    blocks = container.metadata(with_metadata(_file(coded()), facts).content)
    assert blocks.iim is not None
    assert "وكالة".encode() not in blocks.iim
    assert b"Wire" in blocks.iim
    # The packet has all of it.
    assert blocks.xmp is not None
    assert facts.credit_line.encode() in blocks.xmp


def _segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(data) + 2).to_bytes(2, "big") + data


def test_letters_that_no_file_may_hold_are_left_out() -> None:
    facts = PictureFacts(credit_line="A\ud800B\x00C", date="sometime")
    read = take_in(with_metadata(_file(coded()), facts).content, "river").facts
    assert (read.credit_line, read.date) == ("ABC", "sometime")


def test_what_is_appended_or_embedded_goes() -> None:
    hidden = coded("JPEG", ImageOps.invert(drawing()))
    photo = coded()
    photo = (
        photo[:2]
        + _segment(0xE2, b"MPF\0" + b"index of appended pictures")
        + _segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0 the rest of a packet")
        + _segment(0xE4, b"temperature and place")
        + _segment(0xEB, b"JP\0\0 content credentials")
        + _segment(0xFE, b"a comment")
        + photo[2:]
        + hidden
        + b"trailer of a telephone"
    )
    published = with_metadata(MediaFile(photo, "image/jpeg"), _FACTS).content
    assert pixels(published) == pixels(coded())
    for gone in (
        b"MPF",
        b"the rest",
        b"temperature",
        b"credentials",
        b"comment",
        b"telephone",
        hidden[:200],
    ):
        assert gone not in published
    drawn = coded("PNG")
    drawn = drawn[:33] + chunk(b"tEXt", b"exif:GPSLatitude\0" + b"55/1") + drawn[33:] + b"behind"
    published = with_metadata(MediaFile(drawn, "image/png"), _FACTS).content
    assert b"GPS" not in published
    assert b"behind" not in published
    assert pixels(published) == pixels(drawn)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_moving_pictures_keep_every_frame(kind: str) -> None:
    frames = [drawing(), ImageOps.invert(drawing()), ImageOps.flip(drawing())]
    content = coded(kind, frames[0], save_all=True, append_images=frames[1:], duration=80, loop=0)
    published = with_metadata(_file(content), _FACTS).content
    assert len(pixels(content)) == 3
    assert pixels(published) == pixels(content)


@pytest.mark.parametrize(
    "options",
    [
        {"kind": "WEBP", "image": drawing().convert("RGBA"), "lossless": True},
        {"kind": "WEBP", "lossless": True, "icc_profile": b"colours"},
        {"kind": "JPEG", "progressive": True, "icc_profile": b"colours" * 10_000},
        {"kind": "JPEG", "image": drawing().convert("CMYK")},
        {"kind": "JPEG", "image": drawing().convert("L"), "restart_marker_rows": 1},
        {"kind": "PNG", "image": drawing().convert("P")},
        {"kind": "PNG", "image": drawing().convert("I;16"), "icc_profile": b"colours"},
    ],
    ids=lambda options: "-".join(str(value)[:12] for value in options.values()),
)
def test_every_way_of_coding_stays(options: dict[str, object]) -> None:
    content = coded(**options)  # type: ignore[arg-type]
    published = with_metadata(_file(content), _FACTS).content
    assert pixels(published) == pixels(content)
    with Image.open(io.BytesIO(content)) as was, Image.open(io.BytesIO(published)) as image:
        assert image.mode == was.mode
        assert image.info.get("icc_profile") == was.info.get("icc_profile")


def test_facts_longer_than_a_segment_lose_the_longest_first() -> None:
    caption = LanguageText("سطر طويل " * 10_000)
    facts = replace(_FACTS, caption=caption)
    published = with_metadata(_file(with_everything()), facts)
    container = container_of(published.content)
    assert container is not None
    packet = container.metadata(published.content).xmp
    assert packet is not None
    assert len(packet) <= LONGEST_XMP
    read = take_in(published.content, "river").facts
    assert (read.credit_line, read.creators) == ("ТАСС", ("عمر",))
    assert with_metadata(published, facts).content == published.content


@given(
    st.sampled_from(TYPES),
    lines(max_size=80),
    st.dictionaries(st.sampled_from(["ar", "ru", "en"]), lines(min_size=1, max_size=80)),
    lines(max_size=80),
)
def test_any_words_come_back(kind: str, credit: str, captions: dict[str, str], rights: str) -> None:
    captions = {tag: text.strip() for tag, text in captions.items() if text.strip()}
    caption = LanguageText(next(iter(captions.values()), ""), tuple(captions.items()))
    rights = rights.strip()
    facts = PictureFacts(credit_line=credit.strip(), caption=caption, rights=LanguageText(rights))
    published = with_metadata(_file(coded(kind)), facts)
    assert take_in(published.content, "river").facts == facts


def test_a_kind_that_is_not_taken_is_left_as_it_is_and_a_broken_one_does_not_leave() -> None:
    vector = MediaFile(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml")
    assert with_metadata(vector, _FACTS) == vector
    with pytest.raises(PictureBroken):
        with_metadata(MediaFile(coded()[:40], "image/jpeg"), _FACTS)


def test_other_pixels_are_another_picture() -> None:
    one, other = _file(coded()), _file(coded("JPEG", ImageOps.mirror(drawing())))
    assert is_same_picture(one, _file(with_iim(coded(), (2, 25, b"x"))))
    assert not is_same_picture(one, other)
    assert not is_same_picture(one, _file(coded("PNG")))
