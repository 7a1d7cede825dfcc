"""What Word, LibreOffice, Google Docs and browsers put on the clipboard."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from editor.article.block import Heading, ListItem, ListStyle, Paragraph
from editor.article.language import Direction, Language
from editor.article.span import Format, Span
from editor.importing.clipboard import (
    Pasted,
    article_from_html,
    article_from_text,
    blocks_from_html,
    blocks_from_text,
    fragment_of,
)
from editor.importing.imported import Doubt
from tests.importing.news import HEADINGS, HEADLINE, arabic_item, counted
from tests.importing.pages import DOT, SITE_PAGE, data_address


def paste(html: str, language: Language = Language.AR) -> Pasted:
    return blocks_from_html(html, language)


GOOGLE_DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">
<h2 dir="rtl"><span style="font-size:16pt;color:#000;font-weight:400">عنوان</span></h2>
<p dir="rtl"><span style="font-weight:700;font-family:Arial">غليظ</span><span
style="font-weight:400"> ثم </span><span style="font-style:italic">مائل</span></p><br />
<ol><li dir="rtl"><p><span>أول</span></p></li><li><p><span>ثان</span></p></li></ol>
<p><a href="https://www.google.com/url?q=https://e.org/a&amp;sa=D"><span>رابط</span></a></p></b>"""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal
{margin:0}</style><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head>
<body lang=EN-US><!--StartFragment-->
<p class=MsoListParagraph dir=RTL style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times"'>&nbsp;
</span></span></span><![endif]><span lang=AR-SA>بند أول</span><o:p></o:p></p>
<p class=MsoListParagraph dir=RTL style='mso-list:l0 level2 lfo1'><span
style='mso-list:Ignore'>1.<span>&nbsp; </span></span><span lang=AR-SA>بند فرعي</span></p>
<p class=MsoNormal dir=RTL><b>نص</b> <span lang=RU>Казань</span> <span lang=EN-US>عربي</span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>"""

LIBRE_OFFICE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html"/>
<style>p { margin-bottom: 0.25cm }</style></head><body lang="ru-RU" dir="ltr">
<h3 class="western">Глава</h3><p style="line-height: 115%"><font color="#ff0000"><font
face="Liberation Serif, serif"><b>Жирный</b> текст</font></font></p>
<ul><li><p style="margin-bottom: 0cm">пункт</p></li></ul></body></html>"""


def test_google_docs() -> None:
    heading, text, first, second, link = paste(GOOGLE_DOCS).blocks
    assert isinstance(heading, Heading)
    assert heading.text.spans == (Span("عنوان"),)
    assert isinstance(text, Paragraph)
    assert text.text.spans == (
        Span("غليظ", Format(strong=True)),
        Span(" ثم "),
        Span("مائل", Format(emphasis=True)),
    )
    assert isinstance(first, ListItem)
    assert isinstance(second, ListItem)
    assert (first.text.plain, first.style, second.level) == ("أول", ListStyle.NUMBERED, 0)
    assert isinstance(link, Paragraph)
    assert link.text.spans == (Span("رابط", Format(link="https://e.org/a")),)


def test_word() -> None:
    first, below, text = paste(WORD).blocks
    assert isinstance(first, ListItem)
    assert isinstance(below, ListItem)
    assert (first.text.plain, first.style, first.level) == ("بند أول", ListStyle.BULLETED, 0)
    assert (below.text.plain, below.style, below.level) == ("بند فرعي", ListStyle.NUMBERED, 1)
    assert isinstance(text, Paragraph)
    assert text.direction is Direction.RTL
    assert text.text.spans == (
        Span("نص", Format(strong=True)),
        Span(" "),
        Span("Казань", Format(language="RU")),
        Span(" عربي"),
    )


def test_libre_office() -> None:
    heading, text, entry = paste(LIBRE_OFFICE, Language.RU).blocks
    assert isinstance(heading, Heading)
    assert isinstance(text, Paragraph)
    assert text.text.spans == (Span("Жирный", Format(strong=True)), Span(" текст"))
    assert isinstance(entry, ListItem)


def test_the_header_of_windows_is_no_text() -> None:
    html = (
        "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:1\r\nStartFragment:1\r\nEndFragment:1\r\n"
        "SourceURL:https://e.org/\r\n<html><body>before<!--StartFragment--><p>نص</p>"
        "<!--EndFragment-->after</body></html>"
    )
    assert fragment_of(html) == "<p>نص</p>"
    assert [block.text.plain for block in paste(html).blocks] == ["نص"]


def test_a_fragment_without_its_end() -> None:
    assert fragment_of("<!--StartFragment--><p>نص</p>") == "<p>نص</p>"
    assert fragment_of("<!--EndFragment--><!--StartFragment--><p>نص</p>") == "<p>نص</p>"


def test_bare_words_are_one_paragraph() -> None:
    assert [block.text.plain for block in paste("كلمة <b>غليظة</b>").blocks] == ["كلمة غليظة"]


def test_nothing_gives_no_blocks() -> None:
    for html in ("", " ", "<p>&nbsp;</p>", "<!-- -->", "<script>x</script>"):
        assert paste(html).blocks == ()
    assert blocks_from_text(" \n", Language.AR).blocks == ()


def test_a_pasted_picture_comes_along() -> None:
    pasted = paste(f"<p>نص</p><img src='{data_address(DOT)}'>")
    assert [file.content for file in pasted.media] == [DOT]


def test_links_that_are_taken_off_are_asked_about() -> None:
    pasted = paste("<a href='javascript:x'>نص</a>")
    assert [question.about for question in pasted.unsure] == [Doubt.LINK]


def test_a_whole_item_as_text_and_as_html() -> None:
    item = article_from_text(arabic_item())
    assert item.article.headline == HEADLINE
    assert tuple(h.text.plain for h in item.article.headings) == HEADINGS
    body = SITE_PAGE.decode().partition("<article>")[2].partition("</article>")[0]
    article = article_from_html(body).article
    assert article.headline == "افتتاح معرض الحرف في قازان"
    assert article.date is not None
    assert article.date.value == datetime.date(2024, 5, 14)


@given(st.text(max_size=200))
def test_pasted_text_keeps_its_words(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    blocks = blocks_from_text(text.replace("-", "").replace(">", ""), Language.AR).blocks
    texts = [block.text.plain for block in blocks if isinstance(block, Paragraph | ListItem)]
    before = counted([text.replace("-", "").replace(">", "")])
    assert counted(texts) - before == {}
