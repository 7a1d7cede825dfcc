import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.language import Language
from editor.language import months
from editor.language.date_patterns import DateForm
from editor.language.dates import FoundDate, date_line, is_date_line, parse_dates
from editor.language.digits import to_arabic_indic
from editor.language.write_date import DateStyle, write_date
from tests.language.alphabets import any_text

AR, RU, EN = Language.AR, Language.RU, Language.EN


def _only(text: str) -> FoundDate:
    (found,) = parse_dates(text)
    return found


@pytest.mark.parametrize(
    ("text", "written", "day", "month", "year", "form"),
    [
        ("٠٢ مارس ٢٠٢٣", "٠٢ مارس ٢٠٢٣", 2, 3, 2023, DateForm.WORDS),
        ("١٦ مايو", "١٦ مايو", 16, 5, None, DateForm.WORDS),
        ("افتتح في 16 مايو/أيار 2022 بقازان", "16 مايو/أيار 2022", 16, 5, 2022, DateForm.PAIR),
        ("منذ 16 مايو/ أيار.", "16 مايو/ أيار", 16, 5, None, DateForm.PAIR),
        ("يوم 29 ابريل/نيسان", "29 ابريل/نيسان", 29, 4, None, DateForm.PAIR),
        ("في 24 مايو(أيار) جاء", "24 مايو(أيار)", 24, 5, None, DateForm.PAIR),
        ("وفي نوفمبر (تشرين الثاني)، قال", "نوفمبر (تشرين الثاني)", None, 11, None, DateForm.PAIR),
        ("7 نوفمبرتشرين الثاني", "7 نوفمبرتشرين الثاني", 7, 11, None, DateForm.PAIR),
        ("أيار/مايو 2019", "أيار/مايو 2019", None, 5, 2019, DateForm.LEVANTINE_FIRST),
        ("3 تشرين الثاني/ نوفمبر", "3 تشرين الثاني/ نوفمبر", 3, 11, None, DateForm.LEVANTINE_FIRST),
        ("منذ شباط2007", "شباط2007", None, 2, 2007, DateForm.LEVANTINE),
        ("16 آب 2020", "16 آب 2020", 16, 8, 2020, DateForm.LEVANTINE),
        ("يوم 16سبتمبر", "16سبتمبر", 16, 9, None, DateForm.WORDS),
        ("في الـ 16 من مايو/أيار الجاري", "16 من مايو/أيار", 16, 5, None, DateForm.PAIR),
        ("الأول من مايو عام 2020", "الأول من مايو عام 2020", 1, 5, 2020, DateForm.WORDS),
        ("١٠ حزِيران ٢٠٢٢م", "١٠ حزِيران ٢٠٢٢م", 10, 6, 2022, DateForm.LEVANTINE),
        ("وفبراير 2021", "فبراير 2021", None, 2, 2021, DateForm.WORDS),
        ("09 июня 2021", "09 июня 2021", 9, 6, 2021, DateForm.WORDS),
        ("Казань, 9 июня 2021 года.", "9 июня 2021 года", 9, 6, 2021, DateForm.WORDS),
        ("с 9-го июня", "9-го июня", 9, 6, None, DateForm.WORDS),
        ("в июне 2021 г. прошла", "июне 2021 г.", None, 6, 2021, DateForm.WORDS),
        ("к 5 сент. 2021", "5 сент. 2021", 5, 9, 2021, DateForm.WORDS),
        ("16 МАЯ 1000 человек", "16 МАЯ", 16, 5, None, DateForm.WORDS),
        ("09 June 2021", "09 June 2021", 9, 6, 2021, DateForm.WORDS),
        ("on the 9th of June, 2021 in", "9th of June, 2021", 9, 6, 2021, DateForm.WORDS),
        ("On June 9, 2021, they", "June 9, 2021", 9, 6, 2021, DateForm.MONTH_FIRST),
        ("by Sept. 5th 2020", "Sept. 5th 2020", 5, 9, 2020, DateForm.MONTH_FIRST),
        ("since May 2020", "May 2020", None, 5, 2020, DateForm.WORDS),
        ("на 2021-06-09 есть", "2021-06-09", 9, 6, 2021, DateForm.ISO),
        ("от 09.06.2021 года", "09.06.2021", 9, 6, 2021, DateForm.NUMERIC),
        ("يوم ٣١/١٢/٢٠٢٠", "٣١/١٢/٢٠٢٠", 31, 12, 2020, DateForm.NUMERIC),
        ("2021/6/9", "2021/6/9", 9, 6, 2021, DateForm.NUMERIC),
    ],
)
def test_dates_as_the_desk_meets_them(
    text: str, written: str, day: int | None, month: int, year: int | None, form: DateForm
) -> None:
    found = _only(text)
    assert text[found.start : found.end] == written
    assert (found.day, found.month, found.year, found.form) == (day, month, year, form)
    assert found.year_given == (year is not None)
    expected = datetime.date(year, month, day) if day and year else None
    assert found.value == expected
    assert found.possible and found.pair_matches


@pytest.mark.parametrize(
    "text",
    [
        "مايو",
        "مارس الرياضة كل يوم",
        "مايوركا 2020",
        "16 أب",
        "you may 9",
        "march 2020 steps",
        "вместе с 5 мартышками",
        "май",
        "192.168.10.2021",
        "+7 (495) 12-06-2021",
        "1.2.2021.5",
        "25.5%",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_dates(text) == []


@pytest.mark.parametrize(
    "text", ["31 فبراير 2022", "٣١ أبريل", "30 февраля", "April 31, 2020", "2021-13-01", "0 мая"]
)
def test_a_day_that_does_not_exist(text: str) -> None:
    found = _only(text)
    assert found.value is None
    assert not found.possible or found.day == 0


def test_a_leap_day_is_possible_without_a_year() -> None:
    assert _only("29 فبراير").possible
    assert not _only("29 فبراير 2021").possible


def test_a_wrong_pair_is_told() -> None:
    found = _only("16 مايو/حزيران 2022")
    assert (found.month, found.pair_matches) == (5, False)
    assert not _only("3 شباط/مارس").pair_matches


@pytest.mark.parametrize(
    ("text", "weekday", "matches"),
    [
        ("الاثنين 16 مايو/أيار 2022", 0, True),
        ("الإثنين، ١٦ مايو ٢٠٢٢", 0, True),
        ("يوم الثلاثاء الموافق 16 مايو 2022", 1, False),
        ("в среду, 15 июня 2022 года", 2, True),
        ("15 июня 2022 (четверг)", 3, False),
        ("Monday, 16 May 2022", 0, True),
        ("Friday the 16 May", 4, None),
        ("16 May 2022", None, None),
    ],
)
def test_the_weekday_beside_a_date(text: str, weekday: int | None, matches: bool | None) -> None:
    found = _only(text)
    assert found.weekday == weekday
    assert found.weekday_matches is matches
    assert (found.weekday_range is None) == (weekday is None)


def test_only_the_language_asked_for_and_digits() -> None:
    text = "16 مايو، 9 июня, 5 July, 2021-06-09"
    assert [date.language for date in parse_dates(text)] == [AR, RU, EN, None]
    assert [date.language for date in parse_dates(text, RU)] == [RU, None]


@pytest.mark.parametrize(
    "text",
    ["١٦ مايو", " 09 июня 2021 г. ", "09 June 2021", "الاثنين، 16 مايو/أيار 2022.", "(2021-06-09)"],
)
def test_a_date_line(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text", ["", "اجتماع 16 مايو", "مايو/أيار 2022", "16 мая и 17 мая", "٢٠٢٢", "x" * 100]
)
def test_no_date_line(text: str) -> None:
    assert date_line(text) is None


@pytest.mark.parametrize(
    ("language", "style", "written"),
    [
        (AR, DateStyle.DATELINE, "٠٢ مارس ٢٠٢٣"),
        (RU, DateStyle.DATELINE, "02 марта 2023"),
        (EN, DateStyle.DATELINE, "02 March 2023"),
        (AR, DateStyle.BODY, "2 مارس/آذار 2023"),
        (RU, DateStyle.BODY, "2 марта 2023 года"),
        (EN, DateStyle.BODY, "2 March 2023"),
        (AR, DateStyle.ISO, "2023-03-02"),
    ],
)
def test_dates_are_written_as_the_site_does(
    language: Language, style: DateStyle, written: str
) -> None:
    assert write_date(datetime.date(2023, 3, 2), language, style) == written


def test_the_year_can_be_left_out() -> None:
    day = datetime.date(2022, 5, 16)
    assert write_date(day, AR, DateStyle.DATELINE, year=False) == "١٦ مايو"
    assert write_date(day, RU, DateStyle.BODY, year=False) == "16 мая"


@given(
    st.dates(datetime.date(1500, 1, 1), datetime.date(2199, 12, 31)),
    st.sampled_from(Language),
    st.sampled_from(DateStyle),
)
def test_what_is_written_is_read_back(
    value: datetime.date, language: Language, style: DateStyle
) -> None:
    written = write_date(value, language, style)
    found = _only(written)
    assert (found.start, found.end, found.value) == (0, len(written), value)
    assert _only(to_arabic_indic(written)).value == value
    assert is_date_line(written)


@given(any_text())
def test_found_dates_are_sorted_and_disjoint(text: str) -> None:
    end = 0
    for date in parse_dates(text):
        assert end <= date.start < date.end <= len(text)
        end = date.end


def test_month_and_day_names_are_those_of_cldr() -> None:
    from babel import Locale

    def named(tag: str, context: str) -> tuple[str, ...]:
        wide = Locale.parse(tag).months[context]["wide"]
        return tuple(wide[month] for month in range(1, 13))

    assert named("ar", "format") == months.GREGORIAN
    assert named("ar_SY", "format") == months.LEVANTINE
    assert named("ru", "stand-alone") == months.RUSSIAN
    assert named("ru", "format") == months.RUSSIAN_GENITIVE
    assert named("en", "format") == months.ENGLISH
    for language, names in months.WEEKDAYS.items():
        days = Locale.parse(language.value).days["stand-alone"]["wide"]
        assert tuple(days[day] for day in range(7)) == names
