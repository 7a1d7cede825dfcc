"""Word files that come back broken, stripped, forged or from elsewhere."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from dataclasses import replace

import pytest

from editor.article.article import Article
from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.exporting.docx import render_docx, render_tracked
from editor.importing.questions import HIDDEN, TIED_IN
from editor.importing.read import read_bytes
from editor.importing.word_return import read_returned
from editor.review.redline import redline
from tests.exporting.samples import load, story
from tests.importing import documents

NOON = datetime.datetime(2026, 5, 11, 12, 30, tzinfo=datetime.UTC)


def rewritten(content: bytes, part: str, change: tuple[str, str] | None) -> bytes:
    """The file with an expression replaced in a part; without the part where that is None."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
            elif change is not None:
                new.writestr(name, re.sub(change[0], change[1], old.read(name).decode()))
    return out.getvalue()


def sent() -> tuple[Article, Article, bytes]:
    old = story()[Language.AR]
    new = replace(old, headline="عنوان آخر", blocks=old.blocks[:-1])
    return old, new, render_tracked(redline(old, new, "mona", NOON), media=load)


def test_an_import_accepts_the_changes_and_asks() -> None:
    _, new, content = sent()
    imported = read_bytes(content, "back.docx")
    assert imported.article == new
    assert [question.about.value for question in imported.recognised.unsure] == ["layout"]


def test_without_its_own_part_a_file_still_pairs_by_its_bookmarks() -> None:
    old, new, content = sent()
    returned = read_returned(rewritten(content, "customXml/item1.xml", None), "back.docx")
    assert returned is not None
    assert not returned.is_base_as_sent
    assert returned.article.id == new.id
    assert returned.sent_hash
    assert [block.id for block in returned.base.blocks] == [block.id for block in old.blocks]
    assert [block.id for block in returned.article.blocks] == [block.id for block in new.blocks]
    assert returned.article.headline == new.headline
    assert returned.article.signature == new.signature


def test_a_forged_part_is_not_believed() -> None:
    old, _, content = sent()
    forged = rewritten(content, "customXml/item1.xml", ("kultura", "forged"))
    returned = read_returned(forged, "back.docx")
    assert returned is not None
    assert returned.base.rubric != "forged"
    assert not returned.is_base_as_sent
    assert returned.base.headline == old.headline


def test_the_same_file_gives_the_same_ids_again() -> None:
    plain = render_docx(story()[Language.EN], media=load)
    extra = "<w:p><w:r><w:t>Added with tracking off.</w:t></w:r></w:p><w:sectPr>"
    content = rewritten(plain, "word/document.xml", ("<w:sectPr>", extra))
    first, second = (read_returned(content, "back.docx") for _ in range(2))
    assert first is not None
    assert first == second
    assert not first.is_base_as_sent
    assert any("tracking off" in text for text in first.article.texts())


def test_a_foreign_document_is_read_as_before() -> None:
    content = documents.docx("<w:p><w:r><w:t>Слово и дело</w:t></w:r></w:p>")
    assert read_returned(content, "foreign.docx") is None


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("word/document.xml", ("</w:body>", "")),
        ("customXml/item1.xml", ("</base>", "")),
        ("docProps/custom.xml", ("<vt:lpwstr>", "<vt:lpwstr><a>")),
        ("word/document.xml", ('w:id="\\d+"', 'w:id="x"')),
        ("word/document.xml", ('w:date="[^"]*"', 'w:date="99999-01-01"')),
        ("word/document.xml", ("w:bookmarkStart", "w:bookmarkEnd")),
        ("word/document.xml", ("w:document", "w:ins")),
        ("word/numbering.xml", ("w:ilvl", "w:x")),
        ("word/styles.xml", ("Body Text", "Title")),
    ],
)
def test_a_damaged_file_is_read_or_refused_with_a_sentence(
    part: str, change: tuple[str, str]
) -> None:
    _, _, content = sent()
    try:
        returned = read_returned(rewritten(content, part, change), "back.docx")
    except WarraqError as refused:
        assert refused.say(Language.AR)
    else:
        assert returned is not None
        assert "قازان" in " ".join(returned.article.texts())


def test_hidden_text_and_what_is_tied_in_are_told() -> None:
    old, _, content = sent()
    run = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>between us</w:t></w:r>"
    with_hidden = rewritten(content, "word/document.xml", ("</w:p>", f"{run}</w:p>"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    relation = f'<Relationship Id="tied" Type="{kind}" Target="more.html"/>'
    relations = "word/_rels/document.xml.rels"
    whole = rewritten(with_hidden, relations, ("</Relationships>", f"{relation}</Relationships>"))
    returned = read_returned(whole, "back.docx")
    assert returned is not None
    assert returned.base == old
    for language in Language:
        said = " ".join(each.say(language) for each in returned.questions)
        assert "between us" in said
    about = [each.sentence for each in returned.questions]
    assert HIDDEN in about
    assert TIED_IN in about
    [plain] = [each for each in returned.questions if each.sentence is TIED_IN]
    assert dict(plain.facts) == {"count": 1}
    as_sent = read_returned(content, "back.docx")
    assert as_sent is not None
    assert not {HIDDEN, TIED_IN} & {each.sentence for each in as_sent.questions}


def test_an_import_tells_of_what_is_tied_in() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    relation = f'<Relationship Id="tied" Type="{kind}" Target="more.html"/>'
    content = documents.docx(documents.paragraph("عنوان الخبر") + documents.paragraph("نص الخبر."))
    head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    files["word/_rels/document.xml.rels"] = f"{head}{relation}</Relationships>".encode()
    imported = read_bytes(documents.zipped(files), "text.docx")  # type: ignore[arg-type]
    assert TIED_IN in [each.sentence for each in imported.recognised.unsure]
