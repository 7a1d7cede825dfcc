"""Saved pages: the article is found, the site around it is residue, nothing unsafe comes in."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.block import Figure, Heading, ListItem, Paragraph, Quote
from editor.article.errors import WarraqError
from editor.article.language import Direction, Language
from editor.article.span import Format, Span
from editor.importing.imported import Doubt, Imported
from editor.importing.links import clean_link
from editor.importing.read import read_bytes
from tests.importing.news import counted, words_out
from tests.importing.pages import DOT, SITE_PAGE, data_address, page, png

PARAGRAPH = "تستقبل المدينة ضيوفها كل عام في مثل هذه الأيام من الربيع، ويأتون من بلدان كثيرة."


def read(body: str, head: str = "") -> Imported:
    return read_bytes(page(body, head), "page.html")


def texts(imported: Imported) -> list[str]:
    blocks = imported.article.blocks
    return [block.text.plain for block in blocks if not isinstance(block, Figure)]


def test_a_page_of_a_site() -> None:
    imported = read_bytes(SITE_PAGE, "page.html")
    article = imported.article
    assert article.headline == "افتتاح معرض الحرف في قازان"
    assert article.date is not None
    assert (article.date.value, article.date.written) == (datetime.date(2024, 5, 14), "١٤ مايو")
    assert article.lead.spans == (
        Span("بدأ المعرض "),
        Span("السنوي", Format(link="https://example.org/ar/fair?id=3")),
        Span(" اليوم، "),
        Span("بحضور", Format(strong=True)),
        Span(" الضيوف."),
    )
    assert article.signature.startswith("مجموعة الرؤية")
    assert article.photo_credit == "دار الحرف"
    assert [(source.name, source.url) for source in article.sources] == [
        ("تاس", "https://tass.ru/"),
        ("ريا نوفوستي", None),
    ]
    assert imported.recognised.residue == (
        "الموقع",
        "الأخبار",
        "ثقافة",
        "الرئيسية / الأخبار",
        "Ru En",
        "شارك",
        "اقرأ أيضًا",
        "حقوق النشر",
    )


def test_the_blocks_of_the_page() -> None:
    blocks = read_bytes(SITE_PAGE, "page.html").article.blocks
    figure = blocks[0]
    assert isinstance(figure, Figure)
    assert (figure.caption.plain, figure.alt_text) == ("قاعة المعرض", "قاعة واسعة")
    assert [(b.text.plain, b.level) for b in blocks if isinstance(b, Heading)] == [
        ("البرنامج", 2),
        ("الكلمات", 3),
    ]
    assert [(b.text.plain, b.level) for b in blocks if isinstance(b, ListItem)] == [
        ("جلسة أولى", 0),
        ("جلسة فرعية", 1),
        ("جلسة ثانية", 0),
    ]
    (quote,) = (block for block in blocks if isinstance(block, Quote))
    assert (quote.text.plain, quote.speaker) == ("كلمة أولى.\nكلمة ثانية.", "رستم")
    foreign = next(b for b in blocks if b.language is Language.EN)
    assert foreign.direction is Direction.LTR
    lines = next(b for b in blocks if isinstance(b, Paragraph) and "\n" in b.text.plain)
    assert lines.text.spans == (
        Span("سطر أول\nسطر ثان "),
        Span("Казань", Format(language="ru")),
        Span(" عربي"),
    )


def test_pictures_inside_the_page_come_along_and_others_are_asked_about() -> None:
    imported = read_bytes(SITE_PAGE, "page.html")
    (file,) = imported.media
    assert (file.content, file.media_type, file.width, file.height) == (DOT, "image/gif", 4, 4)
    assert imported.article.figures[0].media_id == file.id
    (question,) = (q for q in imported.recognised.unsure if q.about is Doubt.PICTURE)
    assert "https://example.org/far.jpg" in question.say(Language.EN)
    assert question.quote == "صورة بعيدة"


def test_no_word_of_the_page_is_lost() -> None:
    imported = read_bytes(SITE_PAGE, "page.html")
    visible = """الموقع الأخبار ثقافة الرئيسية / الأخبار Ru En افتتاح معرض الحرف في قازان ١٤ مايو
    قاعة المعرض بدأ المعرض السنوي اليوم، بحضور الضيوف. البرنامج جلسة أولى جلسة فرعية جلسة ثانية
    الكلمات كلمة أولى. كلمة ثانية. رستم The fair is open to everyone. سطر أول سطر ثان Казань عربي
    خلية أخرى شارك مجموعة الرؤية الاستراتيجية روسيا - العالم الإسلامي الصورة: دار الحرف المصدر: تاس،
    ريا نوفوستي اقرأ أيضًا حقوق النشر"""
    assert counted([visible]) == words_out(imported)


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://e.org/a?utm_source=x&b=1&fbclid=2#c", "https://e.org/a?b=1#c"),
        ("https://e.org/a?gclid=2", "https://e.org/a"),
        ("https://e.org/a?q=%D9%82%20x&b", "https://e.org/a?q=%D9%82%20x&b"),
        (" https://e.org/a ", "https://e.org/a"),
        ("/b", "https://base.org/b"),
        ("mailto:desk@e.org", "mailto:desk@e.org"),
        ("https://www.google.com/url?q=https://e.org/a&sa=D", "https://e.org/a"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://[broken", None),
        ("file:///etc/passwd", None),
    ],
)
def test_links(address: str, clean: str | None) -> None:
    assert clean_link(address, "https://base.org/a/") == clean


def test_a_relative_link_without_a_base_is_asked_about() -> None:
    imported = read(f'<h1>عنوان</h1><p>{PARAGRAPH} <a href="/x">هنا</a> <a href="#n">١</a></p>')
    assert [question.about for question in imported.recognised.unsure] == [Doubt.LINK]
    assert all(span.format.link is None for span in imported.article.lead.spans)


def test_formats_come_from_elements_and_styles() -> None:
    imported = read(
        "<h1>عنوان</h1><p><b style='font-weight:normal'>عادي</b> <span style='font-weight:700'>غليظ"
        "</span> <em>مائل</em> <i style='font-style: normal'>قائم</i></p>"
    )
    assert imported.article.lead.spans == (
        Span("عادي "),
        Span("غليظ", Format(strong=True)),
        Span(" "),
        Span("مائل", Format(emphasis=True)),
        Span(" قائم"),
    )


def test_paragraphs_parted_by_breaks() -> None:
    body = f"<h1>عنوان</h1><div>{PARAGRAPH}<br><br>&nbsp;<br>فقرة<br>سطر</div>"
    imported = read(body)
    assert imported.article.lead.plain == PARAGRAPH
    assert texts(imported) == ["فقرة\nسطر"]


def test_headings_of_a_page_without_heading_elements() -> None:
    blank = "<p>&nbsp;</p>"
    body = f"<p>عنوان الخبر اليوم</p><p>١٤ مايو ٢٠٢٤</p><p>{PARAGRAPH}</p>{blank}<p>{PARAGRAPH}</p>"
    body += f"{blank}{blank}<p>البرنامج</p>{blank}<p>{PARAGRAPH}</p>{blank}"
    body += f"<p><b>ورش للأطفال</b></p><p>{PARAGRAPH}</p>"
    imported = read(body)
    assert imported.article.headline == "عنوان الخبر اليوم"
    assert [h.text for h in imported.article.headings] == [
        h.text for h in imported.article.headings if not h.text.spans[0].format.strong
    ]
    assert [h.text.plain for h in imported.article.headings] == ["البرنامج", "ورش للأطفال"]


def test_the_page_title_is_the_last_resort_and_a_question() -> None:
    imported = read(f"<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p>", "<title>عنوان الخبر | الموقع</title>")
    assert imported.article.headline == "عنوان الخبر"
    assert Doubt.HEADLINE in {question.about for question in imported.recognised.unsure}


def test_the_name_of_the_site_is_not_the_headline() -> None:
    site = "<header><h1>صحيفة المدينة</h1></header>"
    article = f"<article><h2>خبر اليوم</h2><p>{PARAGRAPH}</p></article>"
    imported = read(site + article, "<title>خبر اليوم | صحيفة المدينة</title>")
    assert imported.article.headline == "خبر اليوم"
    assert imported.article.headings == ()
    assert imported.recognised.residue == ("صحيفة المدينة",)


def test_a_headline_outside_the_main_part_is_found() -> None:
    article = f"<article><p>{PARAGRAPH}</p></article>"
    assert read(f"<div><h1>خبر اليوم</h1></div>{article}").article.headline == "خبر اليوم"


def test_a_date_that_only_the_pages_data_know_is_a_question() -> None:
    meta = '<meta property="article:published_time" content="2024-05-14T10:00:00+03:00">'
    imported = read(f"<h1>عنوان</h1><p>{PARAGRAPH}</p>", meta)
    assert imported.article.date is None
    assert [question.about for question in imported.recognised.unsure] == [Doubt.DATE]
    dated = read(f"<h1>عنوان</h1><p>١٤ مايو</p><p>{PARAGRAPH}</p>", meta)
    assert dated.article.date is not None
    assert dated.article.date.value == datetime.date(2024, 5, 14)


def test_teasers_are_not_the_article() -> None:
    teaser = "<article><h2>خبر آخر</h2><p>موجز قصير.</p></article>"
    article = f"<article><h1>عنوان</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></article>"
    imported = read(f"<main>{article}{teaser}</main>")
    assert texts(imported) == [PARAGRAPH]
    assert imported.recognised.residue == ("خبر آخر", "موجز قصير.")


def test_hidden_parts_and_forms_are_residue() -> None:
    imported = read(
        f"<h1>عنوان</h1><p>{PARAGRAPH}</p><p style='display:none'>مخفي</p><p hidden>غائب</p>"
        "<form><button>اشترك</button></form><noscript>لا</noscript><template>قالب</template>"
    )
    assert imported.recognised.residue == ("مخفي", "غائب", "اشترك")
    assert texts(imported) == []


def test_a_part_with_a_misleading_name_stays() -> None:
    body = f"<div class='sidebar-layout share'><h1>عنوان</h1><p>{PARAGRAPH}</p></div>"
    assert read(body).article.lead.plain == PARAGRAPH


def test_a_picture_that_is_no_picture_is_asked_about() -> None:
    svg = data_address(b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "image/svg+xml")
    imported = read(f"<h1>عنوان</h1><p>{PARAGRAPH}</p><img src='{svg}' alt='رسم'>")
    assert imported.media == ()
    assert [question.about for question in imported.recognised.unsure] == [Doubt.PICTURE]


def test_a_counting_pixel_is_left_out_in_silence() -> None:
    far = "<img src='https://c.example/p.gif' width='1' height='1'>"
    imported = read(f"<h1>عنوان</h1><p>{PARAGRAPH}</p>{far}")
    assert imported.recognised.unsure == ()


def test_a_caption_without_its_picture_stays_as_text() -> None:
    figure = "<figure><img src='https://e.org/a.jpg'><figcaption>شرح الصورة</figcaption></figure>"
    assert texts(read(f"<h1>عنوان</h1><p>{PARAGRAPH}</p>{figure}")) == ["شرح الصورة"]


def test_a_credit_under_a_picture_belongs_to_it() -> None:
    source = data_address(png(), "image/png")
    figure = f"<figure><img src='{source}'><figcaption>الصورة: تاس</figcaption></figure>"
    (found,) = read(f"<h1>عنوان</h1><p>{PARAGRAPH}</p>{figure}").article.figures
    assert (found.credit_line, found.caption.plain) == ("تاس", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_encodings_of_pages(encoding: str) -> None:
    text = f"<html><head></head><body><h1>عنوان</h1><p>{PARAGRAPH}</p></body></html>"
    assert read_bytes(text.encode(encoding), "page.html").article.lead.plain == PARAGRAPH


_WORDS = st.sampled_from(["كلمة", "الصورة", "Казань", "ready", "25.5", "مُحَمَّد", "&lt;b&gt;", "٣"])
_TAG_NAMES = (
    "p div span b i em strong a ul ol li blockquote h1 h2 h3 h4 table tr td figure figcaption cite"
    " section article aside nav header footer pre q time br hr main small"
)
_TAGS = st.sampled_from(_TAG_NAMES.split())


@st.composite
def _markup(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Elements opened, closed and left open at will, and the words between them."""
    parts, words = [], []
    for kind in draw(st.lists(st.sampled_from(["open", "close", "word", "word"]), max_size=40)):
        if kind == "word":
            word = draw(_WORDS)
            words.append(word)
            parts.append(f" {word} ")
        else:
            parts.append(f"<{'/' if kind == 'close' else ''}{draw(_TAGS)}>")
    return "".join(parts), words


@given(_markup())
def test_no_word_is_lost_whatever_the_markup(markup: tuple[str, list[str]]) -> None:
    body, words = markup
    try:
        imported = read_bytes(page(body), "page.html")
    except WarraqError:
        assert words == []
        return
    written = [word.replace("&lt;", "<").replace("&gt;", ">") for word in words]
    # Credits split at a label: "الصورة" alone is no label, it has no mark after it.
    assert counted([" ".join(written)]) == words_out(imported)
