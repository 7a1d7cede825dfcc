"""Dates against the calendars, quotes against each other: what one example a rule does not show."""

from __future__ import annotations

import pytest

from editor.article.language import Language
from editor.proofing.check import check
from tests.proofing.examples import example


def found(text: str, language: Language = Language.AR) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (each.rule, each.quote, tuple(fix.text for fix in each.suggestions))
        for each in check(example(text, language))
    ]


@pytest.mark.parametrize(
    ("text", "rule", "quote", "fix"),
    [
        ("في 21 ابريل/نيسان 2025.", "month-spelling", "ابريل/نيسان", "أبريل/نيسان"),
        ("في 6 أغسطس / آب.", "month-pair-form", "أغسطس / آب", "أغسطس/آب"),
        ("في 24 مايو(أيار).", "month-pair-form", "مايو(أيار)", "مايو/أيار"),
        (
            "في 5 تشرين الثاني/نوفمبر.",
            "month-pair-order",
            "تشرين الثاني/نوفمبر",
            "نوفمبر/تشرين الثاني",
        ),
        ("في اكتوبر 2024.", "month-spelling", "اكتوبر", "أكتوبر"),
        ("حتى 16سبتمبر/أيلول.", "number-glued", "16", "16 "),
    ],
)
def test_months_in_the_form_of_the_house(text: str, rule: str, quote: str, fix: str) -> None:
    [finding] = found(f"وصل الوفد {text}")
    assert (finding[0], finding[1], finding[2][0]) == (rule, quote, fix)


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد اليوم الاثنين 16 مايو/أيار 2022.",
        "وصل الوفد في 29 فبراير/شباط 2024.",
        "عاد أب وأم من السفر في 12 ساعة.",
        "من 16 إلى 30 مايو/أيار الجاري.",
        "ولد عام 1405 للهجرة، في 9 رمضان 1405.",
    ],
)
def test_right_dates_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_dates_in_russian_and_english() -> None:
    assert [each[0] for each in found("Приехали 31 апреля 2024 года.", Language.RU)] == [
        "date-impossible"
    ]
    [weekday] = found("They met on Sunday, 16 May 2022.", Language.EN)
    assert weekday == ("date-weekday", "Sunday", ("Monday",))


@pytest.mark.parametrize(
    "text",
    [
        "قال: «المعرض (الثالث) ناجح»، ثم عاد.",
        "زار وكالة «تاس» و«نوفوستي» أمس.",
        "كتب «عن ‹المدينة› وأهلها» قصيدة.",
        "القسم 1) القراءة، والقسم 2) الكتابة.",
    ],
)
def test_right_quotes_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_straight_marks_become_the_house_s_own_in_every_language() -> None:
    pairs = {Language.AR: "«»", Language.RU: "«»", Language.EN: "“”"}
    texts = {
        Language.AR: 'زار "قازان" أمس.',
        Language.RU: 'Вышла "Книга" года.',
        Language.EN: 'He read "The Book" twice.',
    }
    for language, text in texts.items():
        [finding] = check(example(text, language))
        [fix] = finding.suggestions
        assert fix.text + fix.also[0].text == pairs[language]


def test_an_inner_pair_gets_the_inner_marks() -> None:
    [finding] = check(example('كتب «عن "المدينة" وأهلها» قصيدة.'))
    [fix] = finding.suggestions
    assert fix.text + fix.also[0].text == "‹›"


def test_inches_are_no_quotation() -> None:
    assert found('شاشة قياس 24" جديدة.') == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("قال: «المعرض ناجح.", "quote-unpaired"),
        ("قال المدير) المعرض ناجح.", "bracket-unpaired"),
        ('قال "المعرض ناجح.', "quote-unpaired"),
        ("قال «المعرض (ناجح» جدا).", "bracket-unpaired"),
    ],
)
def test_marks_without_a_partner(text: str, rule: str) -> None:
    assert rule in {each[0] for each in found(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال ان المعرض ناجح.", ("إن", "أن")),
        ("يرى ان المعرض ناجح.", ("أن", "إن")),
        ("رحب بانه ناجح.", ("بأنه",)),
    ],
)
def test_inna_without_its_hamza(text: str, expected: tuple[str, ...]) -> None:
    [finding] = found(text)
    assert finding[2] == expected


def test_kana_and_names_are_not_inna() -> None:
    assert found("كان الأمين العام بان كي مون ضيفا.") == []
