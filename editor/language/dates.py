"""Dates found in a text, in the words of the three languages or in digits."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from editor.article.language import Language
from editor.language import date_patterns as patterns
from editor.language.date_patterns import DateForm
from editor.language.fold import Folded, fold

_ARABIC_FIRST = "الاول"
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as it stands in a text: ``text[start:end]``, offsets in code points.

    ``value`` is ``None`` when the year or the day is not said, or when there is no such day
    (``possible`` tells which). ``language`` is that of the month's name, ``None`` for digits.
    ``weekday`` counts from Monday = 0 and lies outside the range, at ``weekday_range``.
    """

    start: int
    end: int
    day: int | None
    month: int
    year: int | None
    form: DateForm
    language: Language | None
    pair_matches: bool = True
    weekday: int | None = None
    weekday_range: tuple[int, int] | None = None

    @property
    def year_given(self) -> bool:
        """Whether the year is written."""
        return self.year is not None

    @property
    def value(self) -> datetime.date | None:
        """The day meant, if the text says all of it and it exists."""
        if self.day is None or self.year is None:
            return None
        return _date_or_none(self.year, self.month, self.day)

    @property
    def possible(self) -> bool:
        """Whether there is such a day; 29 February is one when no year is written."""
        return _date_or_none(self.year or _LEAP_YEAR, self.month, self.day or 1) is not None

    @property
    def weekday_matches(self) -> bool | None:
        """Whether the weekday beside the date is its own; ``None`` when one of them is missing."""
        if self.weekday is None or self.value is None:
            return None
        return self.value.weekday() == self.weekday


def parse_dates(text: str, language: Language | None = None) -> list[FoundDate]:
    """Return the dates of ``text`` in order, in the words of ``language`` (default: of all three).

    A date is a day with a month, a month with a year, an Arabic pair of month names, or digits
    (2021-06-09, 09.06.2021, 9/6/2021: day first, as the desk writes). A month's name alone is
    none. Spelling is folded: ابريل without its hamza, digits of every set, any letter case
    except that an English month begins with a capital (``may`` is a verb).
    """
    return dates_of(fold(text), language)


def dates_of(folded: Folded, language: Language | None = None) -> list[FoundDate]:
    """Return the dates of a text that is folded already; see ``parse_dates``."""
    wanted = (language,) if language else tuple(Language)
    found = [
        date
        for each in (*wanted, None)
        if patterns.may_hold(folded.text, each)
        for date in _dates_in(folded, each)
    ]
    found.sort(key=lambda date: (date.start, -date.end))
    return list(_without_overlaps(found))


def date_line(text: str) -> FoundDate | None:
    """Return the date that ``text`` consists of, a weekday and outer punctuation aside.

    A line without a day (``مايو 2022``) is a heading, not a date line.
    """
    if len(text) > 80:
        return None
    for date in parse_dates(text):
        start, end = date.start, date.end
        if date.weekday_range:
            start, end = min(start, date.weekday_range[0]), max(end, date.weekday_range[1])
        around = text[:start] + text[end:]
        if date.day is not None and not any(letter.isalnum() for letter in around):
            return date
    return None


def is_date_line(text: str) -> bool:
    """Say whether the whole of ``text`` is nothing but a date."""
    return date_line(text) is not None


def _dates_in(folded: Folded, language: Language | None) -> Iterator[FoundDate]:
    for match in patterns.pattern(language).finditer(folded.text):
        if language is None:
            yield _in_digits(folded, match)
        elif _is_month_written(folded, match, language):
            yield _in_words(folded, match, language)


def _in_digits(folded: Folded, match: regex.Match[str]) -> FoundDate:
    start, end = folded.to_original(*match.span("body"))
    form = DateForm.ISO if match["iso"] else DateForm.NUMERIC
    return FoundDate(
        start, end, int(match["day"]), int(match["number"]), int(match["year"]), form, None
    )


def _in_words(folded: Folded, match: regex.Match[str], language: Language) -> FoundDate:
    groups = match.groupdict()
    start, end = folded.to_original(*match.span("body"))
    month, pair_matches = _month(groups)
    day = groups.get("day") or groups.get("late_day")
    side = next((name for name in ("before", "after") if groups.get(name)), None)
    return FoundDate(
        start=start,
        end=end,
        day=1 if day == _ARABIC_FIRST else int(day) if day else None,
        month=month,
        year=int(groups["year"]) if groups["year"] else None,
        form=_form(groups),
        language=language,
        pair_matches=pair_matches,
        weekday=patterns.WEEKDAYS[match[side]] if side else None,
        weekday_range=folded.to_original(*match.span(side)) if side else None,
    )


def _month(groups: dict[str, str | None]) -> tuple[int, bool]:
    """Return the month, and whether both names of a pair mean it; the first name decides."""
    named = groups["month"] or groups.get("first")
    month = patterns.month_number(named or "")
    second = groups.get("second")
    return month, not second or patterns.month_number(second) == month


def _form(groups: dict[str, str | None]) -> DateForm:
    first = groups.get("first")
    if first:
        return DateForm.PAIR if first in patterns.GREGORIAN else DateForm.LEVANTINE_FIRST
    if groups.get("late_day"):
        return DateForm.MONTH_FIRST
    name = " ".join((groups["month"] or "").split())
    return DateForm.LEVANTINE if name in patterns.LEVANTINE else DateForm.WORDS


def _is_month_written(folded: Folded, match: regex.Match[str], language: Language) -> bool:
    """Refuse words that only folding made a month: "may", and أب (father) for آب (August)."""
    if match.groupdict().get("first"):
        return True
    start, end = folded.to_original(*match.span("month"))
    written = folded.original[start:end]
    if language is Language.EN:
        return written[:1].isupper()
    return match["month"] != fold("آب").text or "آ" in written


def _without_overlaps(found: list[FoundDate]) -> Iterator[FoundDate]:
    end = 0
    for date in found:
        if date.start >= end:
            end = date.end
            yield date


def _date_or_none(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
