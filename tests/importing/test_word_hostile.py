"""Word files of ours that other programs, careless or hostile, wrote into."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO

import pytest

from editor.article.article import Article, block_texts
from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.article.place import Part
from editor.exporting.docx import render_docx
from editor.importing.errors import DamagedDocument
from editor.importing.word_return import Returned, read_returned
from tests.exporting.samples import load, story

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
ENTITY = '<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@cache
def sent() -> tuple[Article, bytes]:
    article = story()[Language.EN]
    return article, render_docx(article, media=load)


def came_back(body: str = "", **parts: str) -> Returned:
    """The file with paragraphs added at its end, and with other parts."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(sent()[1])) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/document.xml":
                head, mark, tail = text.decode().rpartition("<w:sectPr")
                text = (head + body + mark + tail).encode()
            stem = name.rpartition("/")[2].removesuffix(".xml")
            if stem not in parts:
                new.writestr(name, text)
        for stem, content in parts.items():
            folder = "customXml" if stem == "item1" else "word"
            new.writestr(f"{folder}/{stem}.xml", content)
    returned = read_returned(out.getvalue(), "back.docx")
    assert returned is not None
    return returned


def added(article: Article) -> list[str]:
    """What stands behind the blocks that were sent, or in the credits, which end the file."""
    blocks = article.blocks[len(sent()[0].blocks) :]
    return ["".join(block_texts(block)) for block in blocks]


def run(text: str, kind: str = "t") -> str:
    return f'<w:r><w:{kind} xml:space="preserve">{text}</w:{kind}></w:r>'


def changed(kind: str, inner: str, author: str) -> str:
    return (
        f'<w:{kind} w:id="9" w:author="{author}" w:date="2026-06-01T10:00:00Z">{inner}</w:{kind}>'
    )


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


BOTH = changed("ins", changed("del", run("twice", "delText"), "Bob"), "Ann")
ROWS = (
    f"<w:tbl><w:tr><w:trPr>{changed('ins', '', 'Ann')}</w:trPr><w:tc><w:p>{run('new')}</w:p></w:tc>"
    f"</w:tr><w:tr><w:trPr>{changed('del', '', 'Bob')}</w:trPr><w:tc><w:p>{run('old')}</w:p></w:tc>"
    f"</w:tr><w:tr><w:tc><w:tcPr>{changed('cellIns', '', 'Ann')}</w:tcPr><w:p>{run('cell')}</w:p>"
    f"</w:tc></w:tr></w:tbl><w:p>{run('behind')}</w:p>"
)
MARKS = (
    f"<w:p><w:pPr><w:rPr>{changed('del', '', 'Bob')}</w:rPr></w:pPr>{run('one ')}</w:p>"
    f"<w:p><w:pPr><w:rPr>{changed('ins', '', 'Ann')}</w:rPr></w:pPr>{run('two')}</w:p>"
    f"<w:p>{run('three')}</w:p>"
)
MOVE = (
    '<w:moveFromRangeStart w:id="1" w:author="Bob" w:name="m"/>'
    f"<w:p><w:pPr><w:rPr>{changed('moveFrom', '', 'Bob')}</w:rPr></w:pPr>"
    f'{changed("moveFrom", run("moved"), "Bob")}</w:p><w:moveFromRangeEnd w:id="1"/>'
    f"<w:p>{run('between')}</w:p>"
    '<w:moveToRangeStart w:id="2" w:author="Bob" w:name="m"/>'
    f"<w:p><w:pPr><w:rPr>{changed('moveTo', '', 'Bob')}</w:rPr></w:pPr>"
    f'{changed("moveTo", run("moved"), "Bob")}</w:p><w:moveToRangeEnd w:id="2"/>'
)
FIELDS = (
    f"<w:p>{field('begin')}<w:r><w:instrText> IF </w:instrText></w:r>{field('begin')}"
    f"<w:r><w:instrText> PAGE </w:instrText></w:r>{field('separate')}{run('7')}{field('end')}"
    f"{field('separate')}{run('shown')}{field('end')}{run(' behind')}</w:p>"
    f"<w:p>{field('begin')}{field('separate')}{run('no end')}</w:p><w:p>{run('next')}</w:p>"
)
FORMULA = f"<w:p><m:oMath {MATH}><m:r><m:t>E=mc2</m:t></m:r></m:oMath></w:p>"
SYMBOL = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:char="2192"/></w:r></w:p>'


@pytest.mark.parametrize(
    ("body", "old", "new"),
    [
        (f"<w:p>{BOTH}{run('kept')}</w:p>", ["kept"], ["kept"]),
        (ROWS, ["old", "behind"], ["new", "cell", "behind"]),
        (MARKS, ["one ", "twothree"], ["one two", "three"]),
        (MOVE, ["moved", "between"], ["between", "moved"]),
        (FIELDS, ["7shown behind", "no end", "next"], ["7shown behind", "no end", "next"]),
        (FORMULA, ["E=mc2"], ["E=mc2"]),
        (SYMBOL, ["\u25a1\u2192"], ["\u25a1\u2192"]),
    ],
)
def test_whatever_is_tracked_is_read_either_way(body: str, old: list[str], new: list[str]) -> None:
    returned = came_back(body)
    assert added(returned.base) == old
    assert added(returned.article) == new


def test_a_table_is_asked_about() -> None:
    questions = came_back(f"<w:tbl><w:tr><w:tc><w:p>{run('cell')}</w:p></w:tc></w:tr></w:tbl>")
    [question] = questions.questions
    assert "“cell”" in question.say(Language.EN)


def test_a_name_cannot_turn_what_stands_beside_it() -> None:
    name = "A&#9;&#10;B&#x202E;&#x2066;evil&#x200B;" + "x" * 500
    [step] = came_back(f"<w:p>{changed('ins', run('word'), name)}</w:p>").steps
    assert step.author is not None
    assert step.author.startswith("A Bevilx")
    assert len(step.author) <= 200


REFERENCE = '<w:r><w:commentReference w:id="70"/></w:r>'


@pytest.mark.parametrize(
    ("marks", "quote", "part"),
    [
        ('<w:commentRangeStart w:id="70"/>{}', "", Part.TEXT),
        (
            '{}<w:commentRangeEnd w:id="70"/><w:r><w:commentReference w:id="70"/></w:r>',
            "",
            Part.TEXT,
        ),
        ('<w:commentRangeEnd w:id="70"/>{}<w:commentRangeStart w:id="70"/>', "", Part.TEXT),
        ("{}", "", Part.HEADLINE),
        (
            '<w:commentRangeStart w:id="70"/>{}<w:commentRangeEnd w:id="70"/>',
            "words",
            Part.TEXT,
        ),
    ],
)
def test_a_comment_is_kept_however_it_is_marked(marks: str, quote: str, part: Part) -> None:
    said = f'<w:comment w:id="70" w:author="Ann"><w:p>{run("said")}</w:p></w:comment>'
    body = f"<w:p>{marks.format(run('words'))}</w:p>"
    [comment] = came_back(body, comments=f"<w:comments {SPACE}>{said}</w:comments>").comments
    assert (comment.text, comment.anchor.quote, comment.anchor.place.part) == ("said", quote, part)


def test_a_comment_may_stand_over_paragraphs() -> None:
    said = f'<w:comment w:id="70" w:author="Ann"><w:p>{run("said")}</w:p></w:comment>'
    body = (
        f'<w:p>{run("one ")}<w:commentRangeStart w:id="70"/>{run("two")}</w:p>'
        f"<w:p>{run('three')}</w:p>"
        f'<w:p>{run("four")}<w:commentRangeEnd w:id="70"/>{run("five")}</w:p>'
    )
    [comment] = came_back(body, comments=f"<w:comments {SPACE}>{said}</w:comments>").comments
    assert [part.quote for part in comment.anchor.parts] == ["two", "three", "four"]


@pytest.mark.parametrize(
    ("part", "root"), [("document", "w:document"), ("comments", "w:comments"), ("item1", "a")]
)
def test_an_entity_from_outside_is_refused_with_a_sentence(part: str, root: str) -> None:
    content = ENTITY.format(root=root) + f"<{root} {SPACE}>&x;</{root}>"
    with pytest.raises(DamagedDocument) as refused:
        came_back(**{part: content})
    assert all(refused.value.say(language) for language in Language)


def test_comments_that_unpack_to_a_mountain_are_refused() -> None:
    with pytest.raises(WarraqError):
        came_back(comments=f"<w:comments {SPACE}>" + " " * 70_000_000 + "</w:comments>")
