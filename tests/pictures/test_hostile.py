"""Whatever the bytes are: a picture, or an error with a sentence; nothing else, and soon."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.errors import WarraqError
from editor.article.media import MediaFile
from editor.pictures.container import LARGEST_PACKET, UNPACKING_FAULTS, Metadata
from editor.pictures.exif import read_exif
from editor.pictures.facts import LanguageText, PictureFacts
from editor.pictures.iim import read_iim
from editor.pictures.intake import take_in
from editor.pictures.notes import Note
from editor.pictures.publishing import with_metadata
from editor.pictures.reading import read_blocks
from editor.pictures.thumbnail import thumbnail
from tests.pictures.photographs import TYPES, XMP, chunk, coded, exif, with_everything, with_iim

_SOUND = [
    *(with_everything(kind) for kind in TYPES),
    with_iim(with_everything(orientation=6), (2, 120, "سطر".encode()), (2, 25, b"river")),
    coded("JPEG", progressive=True, quality=30),
    coded("GIF"),
    coded("WEBP", lossless=True),
    coded("PNG", exif=exif(orientation=3)),
]
_BEGINNINGS = [content[:length] for content in _SOUND for length in (4, 12, 40)]


def _judge(content: bytes) -> None:
    """Take the bytes in, publish them, make them small."""
    try:
        taken = take_in(content, "file")
        file = taken.file
    except WarraqError:
        # Others may have stored what we would not take.
        file = MediaFile(content, "image/jpeg", 1, 1)
    for act in (
        lambda: with_metadata(file, PictureFacts(credit_line="x")),
        lambda: thumbnail(file, 40),
    ):
        try:
            act()
        except WarraqError as error:
            assert str(error)


@given(st.sampled_from([b"", *_BEGINNINGS]), st.binary(max_size=400))
def test_random_bytes(beginning: bytes, rest: bytes) -> None:
    _judge(beginning + rest)


@given(st.sampled_from(_SOUND), st.data())
def test_truncated_pictures(content: bytes, data: st.DataObject) -> None:
    _judge(content[: data.draw(st.integers(0, len(content)))])


@given(
    st.sampled_from(_SOUND),
    st.lists(st.tuples(st.floats(0, 0.999), st.integers(1, 255)), min_size=1, max_size=20),
    st.booleans(),
)
def test_flipped_bits(content: bytes, flips: list[tuple[float, int]], at_the_head: bool) -> None:
    # The interesting bytes are in the first few hundred.
    reach = min(len(content), 400) if at_the_head else len(content)
    broken = bytearray(content)
    for place, bits in flips:
        broken[int(place * reach)] ^= bits
    _judge(bytes(broken))


@given(st.sampled_from(_SOUND), st.data())
def test_pieces_put_elsewhere(content: bytes, data: st.DataObject) -> None:
    cut = sorted(data.draw(st.lists(st.integers(0, len(content)), min_size=3, max_size=3)))
    _judge(content[: cut[0]] + content[cut[1] : cut[2]] + content[cut[0] :])


@given(st.binary(max_size=300), st.sampled_from([b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b""]))
def test_random_exif(rest: bytes, beginning: bytes) -> None:
    try:
        block = read_exif(beginning + rest)
    except UNPACKING_FAULTS:
        return
    block.turned_upright()
    if published := block.published():
        again = read_exif(published)
        assert not again.has_position
        assert again.published() == published


@given(st.binary(max_size=200))
def test_random_iim(content: bytes) -> None:
    read_iim(content)
    read_iim(b"\x1c\x02\x78" + content)


def test_exif_that_points_at_itself_ends() -> None:
    entry = struct.pack("<HHII", 0x8769, 4, 1, 8)
    block = b"II*\0\x08\0\0\0" + struct.pack("<H", 400) + entry * 400
    assert read_exif(block).orientation == 1


_TEN_OF_THE_ONE_BEFORE = "".join(
    f'<!ENTITY laugh{number} "{f"&laugh{number - 1};" * 10}">' for number in range(1, 10)
)
_LAUGHS = f'<!DOCTYPE x [<!ENTITY laugh0 "ha">{_TEN_OF_THE_ONE_BEFORE}]>'
_HOSTILE = {
    "billion laughs": (_LAUGHS + XMP.partition("\n")[2].replace("© 2026", "&laugh9;")).encode(),
    "a file of the machine": (
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        + XMP.partition("\n")[2].replace("© 2026", "&f;")
    ).encode(),
    "very deep": b"<a>" * 300_000 + b"</a>" * 300_000,
    "very large": XMP.replace("© 2026", "x" * LARGEST_PACKET).encode(),
    "no XML": b"\x00\xff" * 500,
    "unknown encoding": b"<?xml version='1.0' encoding='x-none'?><a/>",
    "no RDF": b"<a/>",
}


@pytest.mark.parametrize("packet", _HOSTILE.values(), ids=_HOSTILE)
def test_a_hostile_packet_is_left_aside_and_told(packet: bytes) -> None:
    told = read_blocks(Metadata(xmp=packet))
    assert told.facts == PictureFacts()
    assert not told.is_whole
    content = coded("PNG")
    text = chunk(b"iTXt", b"XML:com.adobe.xmp\0\x01\0\0\0" + zlib.compress(packet))
    taken = take_in(content[:33] + text + content[33:], "river")
    assert taken.notes == (Note.FACTS_UNREADABLE,)
    # It does not leave the house.
    published = with_metadata(taken.file, PictureFacts(caption=LanguageText("Ours")))
    assert take_in(published.content, "river").facts.caption == LanguageText("Ours")
    assert take_in(published.content, "river").notes == ()


def test_a_packet_that_unpacks_to_gigabytes_is_not_unpacked() -> None:
    packing = zlib.compressobj(9)
    packed = b"".join(packing.compress(bytes(2**20)) for _ in range(200)) + packing.flush()
    content = coded("PNG")
    text = chunk(b"zTXt", b"Raw profile type xmp\0\0" + packed)
    taken = take_in(content[:33] + text + content[33:], "river")
    assert taken.notes == (Note.FACTS_UNREADABLE,)


def test_many_properties_are_bounded() -> None:
    many = "<rdf:li>x</rdf:li>" * 50_000
    packet = XMP.replace("<rdf:li>Anna Orlova</rdf:li>", many).encode()
    facts = read_blocks(Metadata(xmp=packet)).facts
    assert len(facts.creators) == 200
