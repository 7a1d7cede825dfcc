"""What the file says: XMP before IIM before EXIF, each in the article's language."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.language import Language
from editor.pictures.facts import LanguageText, PictureFacts
from editor.pictures.iim import read_iim, write_iim
from editor.pictures.intake import figure_from, take_in
from editor.pictures.letters import text_of
from editor.pictures.notes import Note
from tests.pictures.photographs import (
    TYPES,
    XMP,
    chunk,
    coded,
    exif,
    with_everything,
    with_iim,
)
from tests.strategies import lines

_UTF_8 = (1, 90, b"\x1b%G")


def _facts(content: bytes) -> PictureFacts:
    return take_in(content, "river").facts


@pytest.mark.parametrize("kind", TYPES)
def test_the_packet_is_read(kind: str) -> None:
    facts = _facts(with_everything(kind))
    assert facts.credit_line == "Агентство «Волга»"
    assert facts.creators == ("سليم الناظر", "Anna Orlova")
    assert facts.caption.default == "Lights on the river"
    assert dict(facts.caption.versions)["tt"] == "Елгадагы утлар"
    assert facts.rights.default == "© 2026"
    assert facts.licensor_url == "https://example.org/license"
    assert facts.web_statement == "https://example.org/rights"
    assert facts.date == "2026-05-09T18:04:11+03:00"


def test_a_figure_speaks_the_language_of_its_article() -> None:
    taken = take_in(with_everything(), "river")
    arabic, russian, english = (figure_from(taken, language) for language in Language)
    assert arabic.caption.plain == "أضواء على النهر"
    assert russian.caption.plain == "Огни на реке"
    assert english.caption.plain == "Lights on the river"
    # Read aloud in the wrong language an alt text is noise.
    assert (arabic.alt_text, russian.alt_text) == ("", "Река ночью")
    assert arabic.media_id == taken.file.id
    assert (arabic.credit_line, arabic.rights) == ("Агентство «Волга»", "© 2026")
    assert arabic.creator == "سليم الناظر, Anna Orlova"
    assert arabic.direction is Language.AR.direction


def test_a_figure_holds_no_controls() -> None:
    iim = with_iim(coded(), _UTF_8, (2, 120, "a\u202eb\x07\r\nc".encode()), (2, 110, b"x\ny"))
    figure = figure_from(take_in(iim, "river"), Language.EN)
    assert figure.caption.plain == "ab\nc"
    assert figure.credit_line == "x y"


def test_iim_is_read_where_the_packet_says_nothing() -> None:
    sets = [(2, 110, b"Another Agency"), (2, 115, b"Wire"), (2, 85, b"Staff"), (2, 25, b"river")]
    facts = _facts(with_iim(with_everything(), *sets))
    assert (facts.credit_line, facts.source) == ("Агентство «Волга»", "Wire")
    assert (facts.job_title, facts.keywords) == ("Staff", ("river",))


def test_exif_is_read_last() -> None:
    block = exif(description="From EXIF", artist="A. Orlova; S. Nazir", copyright="(c) EXIF")
    facts = _facts(with_iim(coded(exif=block), (2, 120, b"From IIM")))
    assert facts.caption.default == "From IIM"
    assert facts.creators == ("A. Orlova", "S. Nazir")
    assert facts.rights.default == "(c) EXIF"


def test_a_camera_is_no_author_of_captions() -> None:
    assert not _facts(coded(exif=exif(description="OLYMPUS DIGITAL CAMERA"))).caption


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Фото: пресс-служба фестиваля", "utf-8"),
        ("Фото: пресс-служба фестиваля", "cp1251"),
        ("وكالة الأنباء المحلية", "cp1256"),
        ("أضواء على النهر في ليلة الافتتاح", "cp1256"),
        ("André Müller, Kraków", "cp1252"),
        ("Reuters", "ascii"),
    ],
)
def test_letters_are_told_from_bytes(text: str, page: str) -> None:
    content = text.replace("ó", "o").encode(page)
    assert text_of(content + b"\0\0") == text.replace("ó", "o")


def test_the_character_set_that_is_named_is_taken() -> None:
    facts = _facts(with_iim(coded(), _UTF_8, (2, 80, "سليم".encode()), (2, 110, "ТАСС".encode())))
    assert (facts.creators, facts.credit_line) == (("سليم",), "ТАСС")


def test_the_profiles_of_older_programs_are_read_in_png() -> None:
    iim = write_iim(PictureFacts(credit_line="Wire", date="2026-05-09"))
    profile = b"\nIPTC profile\n%8d\n%s\n" % (len(iim), iim.hex().encode())
    text = chunk(b"zTXt", b"Raw profile type iptc\0\0" + zlib.compress(profile))
    content = coded("PNG")
    facts = _facts(content[:33] + text + content[33:])
    assert (facts.credit_line, facts.date) == ("Wire", "2026-05-09")


def test_a_gif_tells_its_packet() -> None:
    content = coded("GIF")
    trailer = b"\x01" + bytes(range(255, -1, -1)) + b"\0"
    extension = b"\x21\xff\x0bXMP DataXMP" + XMP.encode() + trailer
    taken = take_in(content[:-1] + extension + b";", "river")
    assert taken.facts.credit_line == "Агентство «Волга»"
    assert taken.notes == (Note.HOLDS_PLACE,)


@given(lines(max_size=60), lines(max_size=60), st.lists(lines(min_size=1, max_size=30), max_size=4))
def test_iim_comes_back_or_is_left_out_whole(caption: str, credit: str, names: list[str]) -> None:
    names = [name for name in names if name.strip() == name]
    facts = PictureFacts(
        caption=LanguageText(caption), credit_line=credit, creators=tuple(names), date="2026-05-09"
    )
    read = read_iim(write_iim(facts))
    assert read.caption.default == caption
    assert read.credit_line in (credit, "")
    assert bool(read.credit_line) == (0 < len(credit.encode()) <= 32)
    assert read.creators == tuple(name for name in names if len(name.encode()) <= 32)
    assert read.date == "2026-05-09"
