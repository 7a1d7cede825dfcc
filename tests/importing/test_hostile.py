"""Hostile, broken and enormous input: refused with a sentence or cleaned, and soon."""

from __future__ import annotations

import io
import os
import random
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.errors import FileUnreadable, WarraqError
from editor.article.json_form import to_json
from editor.article.language import Language
from editor.article.printable import is_printable
from editor.importing.clipboard import blocks_from_html
from editor.importing.errors import (
    DamagedDocument,
    NothingToRead,
    TooDeep,
    TooLarge,
    UnknownFile,
)
from editor.importing.imported import Imported
from editor.importing.read import read_bytes, read_file
from editor.importing.sniff import FileKind, kind_of
from tests.importing.documents import docx, paragraph, zipped
from tests.importing.news import RUSSIAN_ITEM, arabic_item
from tests.importing.pages import SITE_PAGE, page, png

PARAGRAPH = "Мастера привезли работы из дерева, меди и шерсти, все они сделаны в прошлом году."


@pytest.mark.parametrize("name", ["huge.txt", "huge.html", "huge.docx", "huge.json", "huge"])
def test_half_a_gigabyte_is_refused_unread(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(500 * 2**20)
    with pytest.raises(TooLarge) as refused:
        read_file(path)
    assert "500" in refused.value.say(Language.EN)
    assert str(refused.value.facts["limit"]) in refused.value.say(Language.AR)


def test_too_many_bytes_are_refused() -> None:
    with pytest.raises(TooLarge):
        read_bytes(b"a" * (17 * 2**20), "item.txt")
    with pytest.raises(TooLarge):
        blocks_from_html("a" * (33 * 2**20), Language.EN)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "missing.txt", tmp_path / "pipe", Path("nul\0l")):
        with pytest.raises(FileUnreadable):
            read_file(path)


def test_devices_are_refused() -> None:
    with pytest.raises(FileUnreadable):
        read_file(Path("/dev/zero"))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (png(), "PNG"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, "JPEG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"{\\rtf1\\ansi text}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "DOC"),
        (b"\x1f\x8b\x08", "GZIP"),
        (b"\x7fELF\x02", "ELF"),
    ],
)
def test_other_kinds_are_refused_by_what_they_are(
    tmp_path: Path, content: bytes, kind: str
) -> None:
    path = tmp_path / "item.txt"
    path.write_bytes(content)
    with pytest.raises(UnknownFile) as refused:
        read_file(path)
    assert kind in str(refused.value)


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.docx", "a.json", ""])
@pytest.mark.parametrize("content", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(WarraqError):
        read_bytes(content, name)


def test_an_empty_page_is_refused() -> None:
    for body in ("", "<p>&nbsp;</p>", "<script>x</script>", "<!-- -->", "<html"):
        with pytest.raises(NothingToRead):
            read_bytes(page(body), "page.html")


def test_nuls_are_cleaned() -> None:
    article = read_bytes(arabic_item().replace("قازان", "قا\0زان").encode(), "item.txt").article
    assert article.headline.startswith("قازان")
    assert all(is_printable(text) for text in article.texts())


def test_nuls_in_a_page_are_cleaned() -> None:
    article = read_bytes(page(f"<h1>За\0головок</h1><p>{PARAGRAPH}\x01</p>"), "page.html").article
    assert article.headline == "Заголовок"
    assert article.lead.plain == PARAGRAPH


@pytest.mark.parametrize("depth", [2_100, 100_000])
def test_pages_deeper_than_any_are_refused(depth: int) -> None:
    with pytest.raises(TooDeep):
        read_bytes(page("<div>" * depth + "نص" + "</div>" * depth), "page.html")


def test_deep_pages_are_read() -> None:
    body = "<div><span>" * 900 + PARAGRAPH + "</span></div>" * 900
    article = read_bytes(page(body), "page.html").article
    assert [block.text.plain for block in article.blocks] == [PARAGRAPH]


@pytest.mark.parametrize(
    "hostile",
    [
        "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">",
        "<p " + "/".join(f"a{number}" for number in range(100_000)) + ">",
        "<b>" * 1_000 + "<p>x" * 2_000,
        "</i>" * 200_000,
        "<script>" * 50_000 + "</script>",
        "<!--" * 200_000 + "-->",
        "<div class='share'>" * 1_500 + "<i></i>" * 20_000 + "</div>" * 1_500,
        "<table>" * 600 + "</table>" * 600,
        "<li>x" * 20_000,
        "<br>" * 100_000,
        "x<br>" * 20_000,
        "<a href='x'>" * 20_000,
        "&nbsp;" * 200_000,
        "x" + "&nbsp;" * 100_000 + "x",
        "<p>" + "<b>a\u0301</b>" * 3_000,
        "<img src='data:image/png;base64," + "A" * 1_000_000 + "'>",
        "<img src='https://e.org/a.png'>" * 5_000,
        "<p>المصدر: تاس</p>" * 3_000,
        "<p>1. x</p>" * 3_000,
        "<blockquote>" * 1_000 + "x" + "</blockquote>" * 1_000,
        "<ul><li>" * 900 + "x",
    ],
    ids=lambda hostile: hostile[:12],
)
def test_pages_made_to_be_slow(hostile: str) -> None:
    head = f"<h1>Заголовок</h1><p>{PARAGRAPH}</p>"
    try:
        imported = read_bytes(page(head + hostile), "page.html")
    except TooDeep:
        return
    # Thousands of equal parts are not thousands of questions.
    assert len(imported.recognised.unsure) < 100
    assert imported.article.headline == "Заголовок" or PARAGRAPH in imported.recognised.residue


@pytest.mark.parametrize(
    "text",
    [
        "- x\n" * 50_000,
        "".join(" " * (number % 90) + "- x\n" for number in range(20_000)),
        "Фото: x " * 5_000,
        "> " * 50_000 + "x",
        ">x\n" * 20_000,
        "المصدر: تاس\n" * 20_000,
        "١٦ مايو\n" * 5_000,
        "Ru En\n" * 20_000,
        "«" * 50_000 + "\n— x",
        '"' * 50_001 + "\n— x",
        "\u0301" * 50_000,
        "a\u0301" * 50_000,
        "x" * 500_000,
        "Source: " + "a, " * 20_000,
        "مجموعة الرؤية " * 10_000,
        "x\n\n" * 20_000,
    ],
    ids=lambda text: text[:12],
)
def test_texts_made_to_be_slow(text: str) -> None:
    assert isinstance(read_bytes(text.encode(), "item.txt"), Imported)


def test_scripts_and_handlers_do_not_come_in() -> None:
    body = (
        f"<h1>Заголовок <script>alert(1)</script></h1><p onclick='x()'>{PARAGRAPH}"
        "<iframe src='https://e.org'>рама</iframe><svg><script>x</script><text>рисунок</text></svg>"
        "<object>объект</object><style>p{}</style>&lt;script&gt;alert(2)&lt;/script&gt;</p>"
    )
    article = read_bytes(page(body), "page.html").article
    assert article.headline == "Заголовок"
    # What was written as text is text, and is escaped again on the way out.
    assert article.lead.plain == PARAGRAPH + "<script>alert(2)</script>"


def _bomb(declared: int | None = None) -> bytes:
    """A DOCX of a few kilobytes whose text unpacks to 300 MB."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as file,
    ):
        for _ in range(300):
            file.write(b" " * 2**20)
    content = bytearray(buffer.getvalue())
    if declared is not None:
        # The central directory says what the unpacked size is; a bomb lies there.
        entry = content.rindex(b"PK\x01\x02")
        content[entry + 24 : entry + 28] = struct.pack("<I", declared)
    return bytes(content)


def test_a_zip_bomb_is_refused_by_its_own_word() -> None:
    with pytest.raises(DamagedDocument):
        read_bytes(_bomb(), "bomb.docx")


def test_a_zip_bomb_that_lies_is_refused_too() -> None:
    with pytest.raises(DamagedDocument):
        read_bytes(_bomb(declared=1000), "bomb.docx")


def test_a_document_of_too_many_parts_is_refused() -> None:
    files: dict[str, str | bytes] = {f"word/{number}.xml": "" for number in range(5_000)}
    with pytest.raises(DamagedDocument):
        read_bytes(zipped(files, zipfile.ZIP_STORED), "parts.docx")


def test_a_document_deeper_than_any_is_refused() -> None:
    with pytest.raises(DamagedDocument):
        read_bytes(docx("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000), "deep.docx")


def test_a_truncated_document_is_refused() -> None:
    content = docx(paragraph("نص"))
    for end in range(4, len(content), 50):
        with pytest.raises(WarraqError):
            read_bytes(content[:end], "item.docx")


def test_an_encrypted_part_is_refused() -> None:
    content = bytearray(docx(paragraph("نص")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(signature, at + 4)
    with pytest.raises(DamagedDocument):
        read_bytes(bytes(content), "item.docx")


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html", "a.docx", "a.json"]))
def test_random_bytes(content: bytes, name: str) -> None:
    _read_or_refuse(content, name)


@given(st.binary(max_size=200), st.sampled_from([b"<!doctype html>", b"PK\x03\x04", b"\xff\xfe"]))
def test_random_bytes_behind_a_familiar_face(content: bytes, face: bytes) -> None:
    _read_or_refuse(face + content, "item")


_SAMPLES = {
    "item.txt": arabic_item().encode(),
    "russian.txt": RUSSIAN_ITEM.encode("cp1251"),
    "wide.txt": RUSSIAN_ITEM.encode("utf-16"),
    "page.html": SITE_PAGE,
    "item.docx": docx(paragraph("عنوان", "a1") + paragraph("نص."), footnotes=paragraph("حاشية")),
}


@given(st.sampled_from(sorted(_SAMPLES)), st.integers(0, 2**32))
def test_samples_with_faults(name: str, seed: int) -> None:
    content = bytearray(_SAMPLES[name])
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(content))
        fault = chance.choice(["flip", "cut", "double", "drop"])
        if fault == "flip":
            content[at] = chance.randrange(256)
        elif fault == "cut":
            del content[max(at, 10) :]
        elif fault == "double":
            content[at:at] = content[at : at + chance.randrange(80)]
        else:
            del content[at : at + chance.randrange(20)]
        if not content:
            break
    _read_or_refuse(bytes(content), name)


def _read_or_refuse(content: bytes, name: str) -> None:
    """Only an article or a sentence comes out; the article is fit to keep."""
    try:
        imported = read_bytes(content, name)
    except WarraqError as error:
        assert all(error.say(language) for language in Language)
        return
    assert isinstance(imported, Imported)
    assert all(is_printable(text) for text in imported.article.texts())
    assert to_json(imported.article)
    for question in imported.recognised.unsure:
        assert all(question.say(language) for language in Language)


def test_a_row_of_comments_is_read_once() -> None:
    """Each could end at any later end of one: a million ways to read a short file."""
    row = b"<!---->" * 500
    assert kind_of(row + b"words", "words.txt") is FileKind.TEXT
    assert kind_of(row + b" <html>", "words.txt") is FileKind.HTML
    assert kind_of(b"<!-- <html> --> words", "words.txt") is FileKind.TEXT
