"""One story of ours in three editions, with every kind of block, and its pictures."""

from __future__ import annotations

import datetime
import struct
import zlib
from dataclasses import replace

from editor.article.article import Article
from editor.article.attribution import ArticleDate, Source
from editor.article.block import (
    Figure,
    Heading,
    ListItem,
    ListStyle,
    Paragraph,
    Quote,
    Separator,
    new_block,
)
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.span import Format, Span, Text


def png(width: int = 8, height: int = 5, colour: tuple[int, int, int] = (15, 107, 91)) -> bytes:
    """A picture of one colour."""
    row = b"\0" + bytes(colour) * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(row * height)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 500" width="1200" height="500">'
    '<defs><linearGradient id="g" x1="0" y1="0" x2="1200" y2="500" '
    'gradientUnits="userSpaceOnUse"><stop stop-color="#0d5247"/>'
    '<stop offset=".7" stop-color="#2f8f7c"/><stop offset="1" stop-color="#d8c8a0"/>'
    '</linearGradient></defs><rect width="1200" height="500" fill="url(#g)"/></svg>'
)
PHOTO = MediaFile(png(1200, 500), "image/png", 1200, 500)
DRAWING = MediaFile(_SVG.encode(), "image/svg+xml", 1200, 500)
MEDIA = {file.id: file for file in (PHOTO, DRAWING)}


def load(media_id: str) -> MediaFile | None:
    return MEDIA.get(media_id)


def story() -> dict[Language, Article]:
    """The three editions; ids are new at every call."""
    arabic = _arabic()
    return {
        Language.AR: arabic,
        Language.RU: replace(_russian(), story_id=arabic.story_id),
        Language.EN: replace(_english(), story_id=arabic.story_id),
    }


def _item(language: Language, text: str, level: int = 0, style: str = "bulleted") -> ListItem:
    return new_block(ListItem, language, text=text, level=level, style=ListStyle(style))


def _strong(before: str, strong: str, after: str) -> Text:
    return Text((Span(before), Span(strong, Format(strong=True)), Span(after)))


def _linked(before: str, words: str, link: str, after: str) -> Text:
    return Text((Span(before), Span(words, Format(link=link)), Span(after)))


def _arabic() -> Article:
    ar = Language.AR
    blocks = (
        new_block(
            Figure,
            ar,
            media_id=PHOTO.id,
            caption=Text.of("ضفة النهر في ليلة الافتتاح"),
            credit_line="المكتب الصحفي للمهرجان",
            creator="سليم الناظر",
            alt_text="أضواء على النهر",
            rights="© 2026",
        ),
        new_block(
            Paragraph,
            ar,
            text=_strong(
                "وقال المنظمون إن ",
                "أكثر من أربعين فرقة",
                " وصلت إلى المدينة على متن "
                "طائرات Airbus A320 و Сухой Суперджет، وإن عدد الزوّار زاد بنسبة 25.5% "
                "عن العام الماضي.",
            ),
        ),
        new_block(
            Paragraph,
            ar,
            text="ويمكن حجز المقاعد بالهاتف +7 (843) 555-01-02 أو عبر بوابة Kazan Expo (القاعة "
            "الثانية)، على أن تُسلَّم البطاقات في «بيت الموسيقى» قبل العرض بساعة.",
        ),
        new_block(Heading, ar, text="برنامج الأيام الثلاثة"),
        new_block(
            Paragraph,
            ar,
            text="يتوزّع البرنامج على ثلاثة مسارح مفتوحة تعمل من الظهر إلى منتصف الليل:",
        ),
        _item(ar, "اليوم الأول: المقام والموشّح"),
        _item(ar, "أمسية العود", 1),
        _item(ar, "أمسية القانون مع فرقة Silk Road Ensemble", 1),
        _item(ar, "اليوم الثاني: أغاني الفولغا"),
        _item(ar, "ورشة لصانعي الآلات", style="numbered"),
        _item(ar, "حفل الختام", style="numbered"),
        new_block(Heading, ar, text="ماذا يقول الضيوف؟"),
        new_block(
            Quote,
            ar,
            text="حين يعزف العود إلى جانب الكوراي نسمع نهرين يلتقيان.",
            speaker="ليلى الحدّاد، عازفة عود",
        ),
        new_block(
            Paragraph,
            ar,
            text=_linked(
                "ونُشر البرنامج الكامل على ",
                "الموقع الرسمي للمهرجان",
                "https://example.org/ar/festival?day=1&hall=2",
                " بثلاث لغات.",
            ),
        ),
        new_block(Heading, ar, text="أرقام", level=3),
        new_block(
            Paragraph, ar, text="بلغت الميزانية 1,244 ألف روبل، وتُبثّ الحفلات على قناة YouTube."
        ),
        new_block(
            Paragraph,
            Language.RU,
            text="«Музыка не знает границ», — сказал мэр города на открытии (перевод редакции).",
        ),
        new_block(Separator, ar),
        new_block(Heading, ar, text="العام القادم"),
        new_block(Quote, ar, text="نلتقي في سمرقند."),
        new_block(
            Figure,
            ar,
            media_id=DRAWING.id,
            caption=Text.of("شعار الدورة القادمة"),
            alt_text="تدرّج أخضر وذهبي",
        ),
        new_block(Paragraph, ar, text="ومن المقرّر أن تُعلن أسماء الضيوف في 12 يونيو/حزيران 2027."),
    )
    return replace(
        Article.new(ar, "قازان: مهرجان «أنهار الموسيقى» يجمع أربعين فرقة من الشرق والغرب"),
        kicker="مهرجانات",
        lead=Text.of(
            "افتُتح في مدينة قازان مساء السبت 9 مايو/أيار 2026 مهرجان «أنهار الموسيقى» بمشاركة "
            "فرق من روسيا والمغرب وأوزبكستان وتركيا، وتستمر عروضه ثلاثة أيام على ضفة نهر قازانكا."
        ),
        dateline="قازان",
        date=ArticleDate(datetime.date(2026, 5, 10), "١٠ مايو ٢٠٢٦"),
        rubric="kultura",
        tags=("موسيقى", "قازان"),
        slug="anhar-al-musiqa",
        signature="مجموعة الرؤية الاستراتيجية «روسيا – العالم الإسلامي»",
        sources=(Source("وكالة الأنباء المحلية"), Source("Kazan Expo", "https://example.org/en/")),
        photo_credit="المكتب الصحفي للمهرجان",
        blocks=blocks,
    )


def _russian() -> Article:
    ru = Language.RU
    blocks = (
        new_block(
            Figure,
            ru,
            media_id=PHOTO.id,
            caption=Text.of("Набережная в вечер открытия"),
            credit_line="пресс-служба фестиваля",
            alt_text="Огни на реке",
        ),
        new_block(
            Paragraph,
            ru,
            text=_strong(
                "Организаторы сообщили, что ",
                "более сорока коллективов",
                " уже приехали, "
                "а число гостей выросло на 25,5 %. Арабское слово مهرجان значит «праздник».",
            ),
        ),
        new_block(Heading, ru, text="Программа трёх дней"),
        _item(ru, "День первый: маком и мувашшах"),
        _item(ru, "Вечер уда", 1),
        _item(ru, "День второй: песни Волги"),
        new_block(Quote, ru, text="Мы слышим, как встречаются две реки.", speaker="Лейла Хаддад"),
        new_block(Heading, ru, text="Через год"),
        new_block(
            Paragraph,
            ru,
            text=_linked(
                "Полная программа — на ", "сайте фестиваля", "https://example.org/ru/", "."
            ),
        ),
    )
    return replace(
        Article.new(ru, "Казань: фестиваль «Реки музыки» собрал сорок коллективов"),
        lead=Text.of("В Казани открылся фестиваль «Реки музыки», который продлится три дня."),
        date=ArticleDate(datetime.date(2026, 5, 10), "10 мая 2026"),
        rubric="kultura",
        slug="reki-muzyki",
        signature="ГСВ «Россия – Исламский мир»",
        sources=(Source("местное агентство"),),
        photo_credit="пресс-служба фестиваля",
        blocks=blocks,
    )


def _english() -> Article:
    en = Language.EN
    blocks = (
        new_block(
            Figure,
            en,
            media_id=DRAWING.id,
            caption=Text.of("The embankment on the first night"),
            credit_line="festival press office",
            alt_text="Lights on the river",
        ),
        new_block(
            Paragraph,
            en,
            text=_strong(
                "The organisers said that ",
                "more than forty ensembles",
                " had arrived. "
                "The Arabic word مهرجان means “feast”, the Russian праздник likewise.",
            ),
        ),
        new_block(Heading, en, text="Three days of music"),
        _item(en, "Day one: maqam and muwashshah", style="numbered"),
        _item(en, "Day two: songs of the Volga", style="numbered"),
        new_block(
            Quote, en, text="We hear two rivers meet.", speaker="Layla al-Haddad, oud player"
        ),
        new_block(Paragraph, en, text="Tickets are sold at the House of Music."),
    )
    return replace(
        Article.new(en, "Kazan: Rivers of Music brings forty ensembles together"),
        lead=Text.of("The Rivers of Music festival has opened in Kazan and will last three days."),
        date=ArticleDate(datetime.date(2026, 5, 10), "10 May 2026"),
        rubric="kultura",
        slug="rivers-of-music",
        signature="GSV “Russia – Islamic World”",
        photo_credit="festival press office",
        blocks=blocks,
    )
