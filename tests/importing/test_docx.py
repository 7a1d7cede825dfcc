"""Documents of Word: styles, lists, links, pictures, notes, tracked changes."""

from __future__ import annotations

import datetime

import pytest

from editor.article.block import Figure, ListItem, ListStyle, Paragraph, Quote
from editor.article.language import Direction
from editor.article.span import Format, Span
from editor.importing.errors import DamagedDocument, UnknownFile
from editor.importing.imported import Doubt, Imported
from editor.importing.read import read_bytes
from tests.importing.documents import docx, item, paragraph, run_of, zipped
from tests.importing.news import counted, words_out
from tests.importing.pages import png

TITLE = paragraph("عنوان الخبر", "a1")
LEAD = "تستقبل المدينة ضيوفها كل عام في مثل هذه الأيام من الربيع."
BODY = TITLE + paragraph("١٤ مايو ٢٠٢٤") + paragraph(LEAD)


def read(body: str, **parts: str | bytes) -> Imported:
    return read_bytes(docx(body, **parts), "item.docx")


def asked(imported: Imported) -> list[Doubt]:
    return [question.about for question in imported.recognised.unsure]


def test_title_date_and_lead() -> None:
    article = read(BODY).article
    assert article.headline == "عنوان الخبر"
    assert article.date is not None
    assert article.date.value == datetime.date(2024, 5, 14)
    assert article.lead.plain == LEAD


def test_headings_by_style_and_by_what_it_is_based_on() -> None:
    body = BODY + paragraph("أول", "1") + paragraph("نص.") + paragraph("ثان", "Mine")
    assert [(h.text.plain, h.level) for h in read(body).article.headings] == [
        ("أول", 2),
        ("ثان", 3),
    ]


def test_the_only_first_heading_is_the_title() -> None:
    body = paragraph("عنوان الخبر", "1") + paragraph(LEAD) + paragraph("قسم", "2")
    article = read(body).article
    assert article.headline == "عنوان الخبر"
    assert [(h.text.plain, h.level) for h in article.headings] == [("قسم", 2)]


def test_a_style_based_on_itself_does_no_harm() -> None:
    assert read(BODY + paragraph("نص.", "Loop")).article.blocks[0].text.plain == "نص."


def test_runs() -> None:
    runs = (
        run_of("عادي ")
        + run_of("غليظ", "<w:b/>")
        + run_of(" عادي ", '<w:b w:val="0"/><w:bCs/>')
        + run_of("غليظ", "<w:bCs/><w:rtl/>")
        + run_of(" و")
        + run_of("مائل", "<w:i/>")
        + run_of(" ثم ")
        + run_of("قوي", '<w:rStyle w:val="S"/>')
        + run_of("مخفي", "<w:vanish/>")
    )
    imported = read(f"{BODY}<w:p>{runs}</w:p>")
    (block,) = imported.article.blocks
    assert isinstance(block, Paragraph)
    assert block.text.spans == (
        Span("عادي "),
        Span("غليظ", Format(strong=True)),
        Span(" عادي "),
        Span("غليظ", Format(strong=True)),
        Span(" و"),
        Span("مائل", Format(emphasis=True)),
        Span(" ثم "),
        Span("قوي", Format(strong=True)),
    )
    assert imported.recognised.residue == ("مخفي",)


def test_lists_with_levels() -> None:
    body = BODY + item("أول", 0) + item("فرعي", 1) + item("ثان", 0) + paragraph("نقطة", "LB")
    body += item("ليس بندًا.", 0, list_id=0)
    blocks = read(body).article.blocks
    assert [(b.text.plain, b.style, b.level) for b in blocks if isinstance(b, ListItem)] == [
        ("أول", ListStyle.NUMBERED, 0),
        ("فرعي", ListStyle.BULLETED, 1),
        ("ثان", ListStyle.NUMBERED, 0),
        ("نقطة", ListStyle.BULLETED, 1),
    ]
    assert isinstance(blocks[-1], Paragraph)


def test_links_of_relations_and_of_fields() -> None:
    rels = (
        '<Relationship Id="r1" Target="https://e.org/a?utm_source=x" TargetMode="External"/>'
        '<Relationship Id="r2" Target="javascript:alert(1)" TargetMode="External"/>'
    )
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = '<w:r><w:instrText>HYPERLINK "https://e.org/b"</w:instrText></w:r>'
    body = (
        f'<w:p><w:hyperlink r:id="r1">{run_of("أول")}</w:hyperlink>{run_of(" ")}'
        f'<w:hyperlink r:id="r2">{run_of("ثان")}</w:hyperlink>{run_of(" ")}'
        f"{begin}{code}{separate}{run_of('ثالث')}{end}{run_of(' رابع.')}</w:p>"
    )
    imported = read(BODY + body, rels=rels)
    (block,) = imported.article.blocks
    assert isinstance(block, Paragraph)
    assert block.text.spans == (
        Span("أول", Format(link="https://e.org/a")),
        Span(" ثان "),
        Span("ثالث", Format(link="https://e.org/b")),
        Span(" رابع."),
    )
    assert asked(imported) == [Doubt.LINK]


def _drawing(relation: str) -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:docPr id="1" descr="منظر"/><a:blip {relation}/>'
        "</w:drawing></w:r></w:p>"
    )


def test_pictures_with_their_captions() -> None:
    rels = '<Relationship Id="r1" Target="media/a.png"/>'
    body = BODY + _drawing('r:embed="r1"') + paragraph("شرح", "C") + paragraph("الصورة: تاس")
    imported = read(body + paragraph("نهاية."), rels=rels, media_a_png=png())
    figure = imported.article.blocks[0]
    assert isinstance(figure, Figure)
    assert (figure.alt_text, figure.caption.plain, figure.credit_line) == ("منظر", "شرح", "تاس")
    assert [(file.id, file.width) for file in imported.media] == [(figure.media_id, 8)]


def test_pictures_that_cannot_come_are_asked_about() -> None:
    rels = (
        '<Relationship Id="r1" Target="https://e.org/a.png" TargetMode="External"/>'
        '<Relationship Id="r2" Target="../../../../etc/passwd"/>'
        '<Relationship Id="r3" Target="media/a.png"/>'
    )
    body = "".join(_drawing(f'r:embed="r{number}"') for number in (1, 2, 3))
    imported = read(BODY + body, rels=rels, media_a_png=b"no picture")
    assert asked(imported) == [Doubt.PICTURE] * 3
    assert imported.media == ()


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        f"<w:p>{run_of('قال ')}<w:del><w:r><w:delText>قديم</w:delText></w:r></w:del>"
        f"<w:ins>{run_of('جديد')}</w:ins><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='1'/></w:pPr>"
        f"</w:pPrChange></w:pPr>{run_of(' اليوم.')}</w:p>"
    )
    imported = read(BODY + body)
    assert [block.text.plain for block in imported.article.blocks] == ["قال جديد اليوم."]
    assert asked(imported) == [Doubt.LAYOUT]
    assert imported.recognised.unsure[0].quote == "قديم"


def test_notes_come_at_the_end_and_are_asked_about() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{paragraph("خط")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("حاشية أولى.")}</w:footnote>'
    )
    imported = read(BODY + paragraph("المصدر: تاس"), footnotes=notes)
    assert [block.text.plain for block in imported.article.blocks] == ["حاشية أولى."]
    assert [source.name for source in imported.article.sources] == ["تاس"]
    assert asked(imported) == [Doubt.NOTE]


def test_headers_footers_and_comments_are_residue() -> None:
    parts = {
        "header1": paragraph("رأس"),
        "footer1": paragraph("ذيل"),
        "comments": f"<w:comment>{paragraph('تعليق')}</w:comment>",
    }
    assert set(read(BODY, **parts).recognised.residue) == {"رأس", "ذيل", "تعليق"}


def test_directions_quotes_tables_and_text_boxes() -> None:
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        f"{paragraph('في إطار.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        f"{paragraph('في إطار.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("خلية", "أخرى"))
    body = paragraph("قول.", "Q") + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + box
    body += paragraph("English text.", properties="<w:bidi/>")
    imported = read(BODY + body)
    blocks = imported.article.blocks
    assert isinstance(blocks[0], Quote)
    assert [block.text.plain for block in blocks] == [
        "قول.",
        "خلية",
        "أخرى",
        "في إطار.",
        "English text.",
    ]
    assert blocks[-1].direction is Direction.RTL
    assert asked(imported) == [Doubt.LAYOUT]


def test_no_word_is_lost() -> None:
    texts = ["كلمة أولى.", "• بند", "• بند ثان", "Казань 25.5", "الصورة: دار الحرف", "المصدر: تاس"]
    body = TITLE + "".join(paragraph(text) for text in texts)
    assert counted(["عنوان الخبر", *texts]) == words_out(read(body))


def test_breaks_and_tabs() -> None:
    runs = "<w:r><w:t>سطر</w:t><w:br/><w:t>ثان</w:t><w:tab/><w:t>كلمة</w:t></w:r>"
    tabs = '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>'
    (block,) = read(f"{BODY}<w:p>{tabs}{runs}</w:p>").article.blocks
    assert block.text.plain == "سطر\nثان كلمة"


@pytest.mark.parametrize(
    "body",
    ["<w:p>", "<w:p></w:r></w:p>", "&nothing;", "<w:p>" * 400 + "</w:p>" * 400],
)
def test_broken_documents_are_refused(body: str) -> None:
    with pytest.raises(DamagedDocument):
        read(body)


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    with pytest.raises(DamagedDocument):
        read_bytes(zipped({"word/document.xml": bomb}), "item.docx")


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        ({"a.txt": "x"}, "ZIP"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "OpenDocument text"),
    ],
)
def test_other_packages_are_refused_by_name(files: dict[str, str | bytes], kind: str) -> None:
    with pytest.raises(UnknownFile) as refused:
        read_bytes(zipped(files), "item.docx")
    assert refused.value.facts["kind"] == kind
