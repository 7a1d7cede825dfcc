"""Dates against the calendar and in the form of the house; Hijri dates against theirs."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

import regex

from editor.article.language import Language
from editor.language import months
from editor.language.date_patterns import LEVANTINE, may_hold, month_number
from editor.language.dates import FoundDate, dates_of
from editor.language.digits import to_european
from editor.language.fold import Folded, fold
from editor.proofing.finding import Part
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content

_ANY_DIGIT: Final = frozenset("0123456789٠١٢٣٤٥٦٧٨٩/(")
_ARABIC_MONTHS: Final = tuple(
    sorted({*months.GREGORIAN, *months.LEVANTINE, *months.GREGORIAN_VARIANTS}, key=len)[::-1]
)


def _month_expression() -> regex.Pattern[str]:
    names = "|".join(
        sorted({fold(name).text for name in _ARABIC_MONTHS}, key=len, reverse=True)
    ).replace(" ", r"\s+")
    pair = (
        rf"(?P<first>{names})(?P<join>[ ]{{0,3}}[/\\][ ]{{0,3}}|[ ]?\([ ]?|)(?P<second>{names})\)?"
    )
    return regex.compile(rf"(?<!\p{{L}})[وفبل]?(?:{pair}|(?P<single>{names}))(?!\p{{L}})", regex.V1)


_MONTHS: Final = _month_expression()
_HIJRI_MONTHS: Final = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان",
    "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip
_HIJRI_OTHER: Final = {
    "المحرم": 1, "ربيع الثاني": 4, "جمادى الثانية": 6, "ذي القعدة": 11, "ذي الحجة": 12,
}  # fmt: skip
_HIJRI_NUMBERS: Final = {
    fold(name).text: number
    for name, number in {
        **{name: index for index, name in enumerate(_HIJRI_MONTHS, 1)},
        **_HIJRI_OTHER,
    }.items()
}
# What every Hijri date holds, seen at a glance.
_HIJRI_YEAR: Final = regex.compile(r"1[34]\d\d")
_HIJRI: Final = regex.compile(
    rf"(?<![\d/])(?P<day>\d{{1,2}})\s+(?:من\s+)?(?P<month>"
    rf"{'|'.join(sorted(_HIJRI_NUMBERS, key=len, reverse=True))})"
    r"\s+(?:عام\s+|سنه\s+)?(?P<year>1[34]\d\d)(?!\d)",
    regex.V1,
)


def check_dates(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield impossible dates, wrong weekdays, and month names that are not the house's."""
    if _ANY_DIGIT.isdisjoint(content.letters):
        return
    folded = fold(content.text)
    dates = dates_of(folded)
    for date in dates:
        yield from _against_calendar(content, tools, date)
    if content.language is Language.AR:
        if may_hold(folded.text, Language.AR):
            yield from _arabic_months(content, tools, dates, folded)
        if _HIJRI_YEAR.search(folded.text):
            yield from _hijri(content, tools, dates, folded)


def _against_calendar(content: Content, tools: Tools, date: FoundDate) -> Iterator[Found]:
    rule = tools.ruled("date-impossible", content.language)
    if rule and not date.possible:
        yield Found(rule, date.start, date.end)
        return
    rule = tools.ruled("date-weekday", content.language)
    if rule and date.weekday_matches is False and date.weekday_range and date.value:
        start, end = date.weekday_range
        right = months.WEEKDAYS[content.language][date.value.weekday()]
        yield Found(rule, start, end, fixes(right), (("date", date.value.isoformat()),))


def _arabic_months(
    content: Content, tools: Tools, dates: list[FoundDate], folded: Folded
) -> Iterator[Found]:
    for match in _MONTHS.finditer(folded.text):
        if match["single"]:
            yield from _single(content, tools, *folded.to_original(*match.span("single")), dates)
            continue
        start, _ = folded.to_original(*match.span("first"))
        _, end = folded.to_original(*match.span())
        first, second = month_number(match["first"]), month_number(match["second"])
        written = content.text[start:end]
        yield from _pair(content, tools, start, written, (first, second))


def _pair(
    content: Content, tools: Tools, start: int, written: str, pair: tuple[int, int]
) -> Iterator[Found]:
    """Look at a pair of names: one month, Gregorian first, no spaces, right hamza."""
    first, second = pair
    end = start + len(written)
    if first != second:
        rule = tools.ruled("month-pair-wrong", content.language)
        if rule:
            proposals = (months.month_pair(first), months.month_pair(second))
            yield Found(rule, start, end, fixes(*proposals))
        return
    right = months.month_pair(first)
    if written == right:
        return
    levantine_first = f"{months.LEVANTINE[first - 1]}/{months.GREGORIAN[first - 1]}"
    spelt = _spaceless(written) in (_spaceless(right), _spaceless(levantine_first))
    if not spelt:
        name = "month-spelling"
    elif _spaceless(written) == _spaceless(right):
        name = "month-pair-form"
    else:
        name = "month-pair-order"
    rule = tools.ruled(name, content.language)
    if rule:
        yield Found(rule, start, end, fixes(right))


def _single(
    content: Content, tools: Tools, start: int, end: int, dates: list[FoundDate]
) -> Iterator[Found]:
    """Look at one name: its spelling, and in the body its missing partner."""
    written = content.text[start:end]
    number = month_number(fold(written).text)
    own = {months.GREGORIAN[number - 1], months.LEVANTINE[number - 1]}
    in_date = any(date.start <= start and end <= date.end for date in dates)
    levantine = fold(written).text in LEVANTINE
    right = months.LEVANTINE[number - 1] if levantine else months.GREGORIAN[number - 1]
    rule = tools.ruled("month-spelling", content.language)
    # Without a date around it اب is no month: "father" and "August" share their letters.
    if rule and written not in own and (in_date or len(written) > 4):
        yield Found(rule, start, end, fixes(right))
        return
    rule = tools.ruled("month-single", content.language)
    if rule and in_date and content.part in (Part.TEXT, Part.LEAD) and not content.heading:
        yield Found(rule, start, end, fixes(months.month_pair(number)))


def _spaceless(written: str) -> str:
    return regex.sub(r"[\s/\\()]+", "", written)


def _hijri(
    content: Content, tools: Tools, dates: list[FoundDate], folded: Folded
) -> Iterator[Found]:
    """Check Hijri dates by the Umm al-Qura calendar; sighting moves a month by a day."""
    for match in _HIJRI.finditer(folded.text):
        start, end = folded.to_original(*match.span())
        day, year = int(to_european(match["day"])), int(match["year"])
        number = _HIJRI_NUMBERS[" ".join(match["month"].split())]
        meant = _gregorian(year, number, day)
        rule = tools.ruled("hijri-impossible", content.language)
        if rule and meant is None:
            yield Found(rule, start, end)
        rule = tools.ruled("hijri-mismatch", content.language)
        beside = next((date for date in dates if 0 <= date.start - end <= 25 and date.value), None)
        if rule and meant and beside and beside.value and abs((beside.value - meant).days) > 1:
            yield Found(rule, start, beside.end, (), (("date", meant.isoformat()),))


def _gregorian(year: int, month: int, day: int) -> datetime.date | None:
    # Late: only a text with a Hijri date needs the tables.
    import hijridate

    try:
        return hijridate.Hijri(year, month, day).to_gregorian()
    except OverflowError:
        return None if day > 30 else datetime.date(1, 1, 1)
    except ValueError:
        return None
