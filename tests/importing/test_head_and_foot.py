"""Top and foot of an article: what is taken, what is asked, what stays in the text."""

from __future__ import annotations

import datetime

import pytest

from editor.article.span import Text
from editor.importing.credits import CreditKind, credits_in, is_signature, sources_in
from editor.importing.head import is_language_line
from editor.importing.imported import Doubt, Imported
from editor.importing.read import read_bytes

PARAGRAPH = "تستقبل المدينة ضيوفها كل عام في مثل هذه الأيام من الربيع، ويأتون من بلدان كثيرة."
SECOND = "ويقول المنظمون إن عدد الضيوف يزداد عامًا بعد عام، وإن المدينة تتسع لهم جميعًا."


def read(*paragraphs: str) -> Imported:
    return read_bytes("\n\n".join(paragraphs).encode(), "item.txt")


def asked(imported: Imported) -> set[Doubt]:
    return {question.about for question in imported.recognised.unsure}


@pytest.mark.parametrize(
    "line", ["Ru En", "En Ar", "Ru Ar", "RU | EN", "ru/en", "Рус Eng", "En  Ar", "Русский English"]
)
def test_language_lines(line: str) -> None:
    assert is_language_line(line)


@pytest.mark.parametrize("line", ["En", "Ru En Ar De", "Run Enter", "Ar rival", ""])
def test_not_language_lines(line: str) -> None:
    assert not is_language_line(line)


def test_a_headline_with_a_full_stop_is_sure_before_a_date_line() -> None:
    imported = read("المدينة تستقبل ضيوفها.", "١٦ مايو ٢٠٢٢", PARAGRAPH)
    assert imported.article.headline == "المدينة تستقبل ضيوفها."
    assert imported.recognised.unsure == ()


def test_a_first_sentence_is_no_headline_but_a_question() -> None:
    imported = read("المدينة تستقبل ضيوفها.", PARAGRAPH)
    assert imported.article.headline == ""
    assert not imported.article.lead
    assert Doubt.HEADLINE in asked(imported)
    assert [block.text.plain for block in imported.article.blocks] == [
        "المدينة تستقبل ضيوفها.",
        PARAGRAPH,
    ]


def test_a_date_may_stand_above_the_headline() -> None:
    imported = read("٠٢ مارس ٢٠٢٣", "المدينة تستقبل ضيوفها", PARAGRAPH)
    assert imported.article.headline == "المدينة تستقبل ضيوفها"
    assert imported.article.date is not None
    assert imported.article.date.value == datetime.date(2023, 3, 2)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("٠٢ مارس ٢٠٢٣", datetime.date(2023, 3, 2)),
        ("16 مايو/أيار 2022", datetime.date(2022, 5, 16)),
        ("09 июня 2021", datetime.date(2021, 6, 9)),
        ("9 июня 2021 года, 10:35", datetime.date(2021, 6, 9)),
        ("Опубликовано: 9 июня 2021", datetime.date(2021, 6, 9)),
        ("09 June 2021", datetime.date(2021, 6, 9)),
        ("2021-06-09", datetime.date(2021, 6, 9)),
        ("الاثنين 16 مايو 2022", datetime.date(2022, 5, 16)),
    ],
)
def test_date_lines(line: str, value: datetime.date) -> None:
    article = read("عنوان الخبر اليوم", line, PARAGRAPH).article
    assert article.date is not None
    assert article.date.value == value
    assert article.lead.plain == PARAGRAPH


def test_the_year_comes_from_a_full_date_of_the_same_day() -> None:
    lead = PARAGRAPH + " وذلك يوم 16 مايو/أيار 2022."
    article = read("عنوان الخبر اليوم", "١٦ مايو", lead).article
    assert article.date is not None
    assert article.date.value == datetime.date(2022, 5, 16)
    assert article.date.written == "١٦ مايو"


@pytest.mark.parametrize(
    "lead",
    [
        PARAGRAPH,
        PARAGRAPH + " وذلك يوم 17 مايو/أيار 2022.",
        PARAGRAPH + " بين 16 مايو/أيار 2022 و16 مايو/أيار 2023.",
    ],
)
def test_a_year_that_is_not_said_is_asked_for(lead: str) -> None:
    imported = read("عنوان الخبر اليوم", "١٦ مايو", lead)
    assert imported.article.date is not None
    assert imported.article.date.value is None
    assert Doubt.DATE in asked(imported)


def test_a_day_that_does_not_exist_is_asked_about() -> None:
    imported = read("عنوان الخبر اليوم", "31 فبراير 2022", PARAGRAPH)
    assert imported.article.date is not None
    assert imported.article.date.value is None
    assert Doubt.DATE in asked(imported)


def test_day_and_month_in_digits_are_asked_about() -> None:
    imported = read("عنوان الخبر اليوم", "05/06/2021", PARAGRAPH)
    assert imported.article.date is not None
    assert imported.article.date.value == datetime.date(2021, 6, 5)
    assert Doubt.DATE in asked(imported)


@pytest.mark.parametrize(
    "line",
    [
        'مجموعة الرؤية الاستراتيجية "روسيا - العالم الإسلامي"',
        "مجموعة الرؤية الإستراتيجية «روسيا – العالم الإسلامي»",
        'مجموعة الرؤية الإستراتجية "روسيا- العالم الإسلامي".',
        'المكتب الصحفي لمجموعة الرؤية الاستراتيجية "روسيا ـ العالم الإسلامي"',
        'ГСВ "Россия - Исламский мир"',
        "Группа стратегического видения «Россия – Исламский мир»",
        "Пресс-служба ГСВ «Россия–Исламский мир»",
        'GSV "Russia - Islamic World"',
        "Group of Strategic Vision “Russia – Islamic World”",
    ],
)
def test_signatures(line: str) -> None:
    assert is_signature(line)
    article = read("عنوان الخبر اليوم", PARAGRAPH, SECOND, line).article
    assert article.signature == line


def test_a_sentence_about_the_group_is_no_signature() -> None:
    line = 'مجموعة الرؤية الاستراتيجية "روسيا - العالم الإسلامي" تجتمع في قازان'
    assert not is_signature(line)
    assert read("عنوان الخبر اليوم", PARAGRAPH, line).article.signature == ""


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("الصورة: الموقع الرسمي", CreditKind.PHOTO, "الموقع الرسمي"),
        ("الصورة:الموقع الرسمي", CreditKind.PHOTO, "الموقع الرسمي"),
        ("الصورة : الموقع الرسمي", CreditKind.PHOTO, "الموقع الرسمي"),
        ("الصورة - الموقع الرسمي", CreditKind.PHOTO, "الموقع الرسمي"),
        ("صورة: تاس", CreditKind.PHOTO, "تاس"),
        ("مصدر الصورة: تاس", CreditKind.PHOTO, "تاس"),
        ("تصوير: رستم", CreditKind.PHOTO, "رستم"),
        ("Фото: ТАСС", CreditKind.PHOTO, "ТАСС"),
        ("фото – ТАСС", CreditKind.PHOTO, "ТАСС"),
        ("Photo: Creative Commons", CreditKind.PHOTO, "Creative Commons"),
        ("PHOTO BY John Smith", CreditKind.PHOTO, "John Smith"),
        ("Credit: Reuters", CreditKind.PHOTO, "Reuters"),
        ("المصدر: تاس", CreditKind.SOURCE, "تاس"),
        ("المصدر:تاس.", CreditKind.SOURCE, "تاس"),
        ("المصدر – تاس", CreditKind.SOURCE, "تاس"),
        ("مصدر المعلومات - SafirAlChamal", CreditKind.SOURCE, "SafirAlChamal"),
        ("Источник: ТАСС", CreditKind.SOURCE, "ТАСС"),
        ("Источники : ТАСС", CreditKind.SOURCE, "ТАСС"),
        ("Source: TASS", CreditKind.SOURCE, "TASS"),
        ("الصورة والمصدر: تاس", CreditKind.BOTH, "تاس"),
    ],
)
def test_credit_lines(line: str, kind: CreditKind, value: str) -> None:
    (credit,) = credits_in(Text.of(line))
    assert (credit.kind, credit.value.plain) == (kind, value)


@pytest.mark.parametrize(
    "line",
    ["الصورة:", "صورة جميلة للمدينة", "المصدر", "Sources say it is so", "Фотограф года", "تاس"],
)
def test_not_credit_lines(line: str) -> None:
    assert credits_in(Text.of(line)) == []


def test_two_credits_on_one_line() -> None:
    found = credits_in(Text.of("Фото: Дом ремёсел. Источник: ТАСС"))
    assert [(credit.kind, credit.value.plain) for credit in found] == [
        (CreditKind.PHOTO, "Дом ремёсел"),
        (CreditKind.SOURCE, "ТАСС"),
    ]


def test_several_sources_are_parted_but_not_inside_quotes() -> None:
    value = Text.of('تاس، "أخبار، اليوم"؛ Reuters / AP (London, UK)')
    assert [source.name for source in sources_in(value)] == [
        "تاس",
        '"أخبار، اليوم"',
        "Reuters",
        "AP (London, UK)",
    ]


def test_a_source_above_the_lead_is_a_source() -> None:
    article = read("عنوان الخبر اليوم", "مصدر المعلومات - SafirAlChamal", PARAGRAPH).article
    assert [source.name for source in article.sources] == ["SafirAlChamal"]
    assert article.lead.plain == PARAGRAPH


def test_a_foreign_label_is_known_too() -> None:
    article = read("عنوان الخبر اليوم", PARAGRAPH, SECOND, "Photo: Creative Commons").article
    assert article.photo_credit == "Creative Commons"


@pytest.mark.parametrize("line", ["المصدر تاس", "الصورة الموقع الرسمي"])
def test_a_credit_without_a_mark_is_asked_about(line: str) -> None:
    imported = read("عنوان الخبر اليوم", PARAGRAPH, SECOND, line)
    assert Doubt.CREDIT in asked(imported)
    assert imported.article.blocks[-1].text.plain == line


def test_a_credit_in_the_middle_of_the_text_is_asked_about() -> None:
    imported = read("عنوان الخبر اليوم", PARAGRAPH, "الصورة: دار الحرف", SECOND)
    assert Doubt.CREDIT in asked(imported)
    assert imported.article.photo_credit == ""


def test_a_long_credit_does_not_swallow_the_next() -> None:
    text = (
        "Kazan opens a fair of old books\n\n14 May 2026\n\nThe fair was opened in Kazan today.\n\n"
        "Photo: the press service of the Manuscript House in the city of Kazan\nSource: Warraq\n"
    )
    article = read_bytes(text.encode(), "a.txt").article
    assert article.photo_credit == "the press service of the Manuscript House in the city of Kazan"
    assert [source.name for source in article.sources] == ["Warraq"]
