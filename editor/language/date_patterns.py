"""The expressions that find a date, over text in its folded form.

Folding has already made hamza, vowel marks, letter case and the three digit sets one, so a
pattern names each month once. Groups: ``day``, ``month`` (any month name), ``first`` and
``second`` (an Arabic pair), ``number`` (a month in digits), ``year``, ``before`` and ``after``
(a weekday beside the date).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache

import regex

from editor.article.language import Language
from editor.language import months
from editor.language.fold import fold


class DateForm(StrEnum):
    """How a found date is written."""

    WORDS = "words"  # 16 مايو 2022, 9 июня 2021, 9 June 2021
    MONTH_FIRST = "month_first"  # June 9, 2021
    PAIR = "pair"  # 16 مايو/أيار 2022
    LEVANTINE_FIRST = "levantine_first"  # 16 أيار/مايو 2022
    LEVANTINE = "levantine"  # 16 أيار 2022
    NUMERIC = "numeric"  # 09.06.2021, day first
    ISO = "iso"  # 2021-06-09


def _folded(names: Iterable[str]) -> list[str]:
    return [fold(name).text for name in names]


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(_folded(names), start=1)}


def _variants(names: Mapping[str, int]) -> dict[str, int]:
    return {fold(name).text: number for name, number in names.items()}


GREGORIAN = _numbered(months.GREGORIAN) | _variants(months.GREGORIAN_VARIANTS)
LEVANTINE = _numbered(months.LEVANTINE)
RUSSIAN = (
    _numbered(months.RUSSIAN)
    | _numbered(months.RUSSIAN_GENITIVE)
    | _numbered(months.RUSSIAN_PREPOSITIONAL)
    | _variants(months.RUSSIAN_SHORT)
)
ENGLISH = _numbered(months.ENGLISH) | _variants(months.ENGLISH_SHORT)
MONTHS = GREGORIAN | LEVANTINE | RUSSIAN | ENGLISH

WEEKDAYS = {
    name: number for names in months.WEEKDAYS.values() for number, name in enumerate(_folded(names))
} | _variants(months.RUSSIAN_ACCUSATIVE)


def _any(names: Iterable[str]) -> str:
    """Alternatives, longest first, with any run of spaces where a name has one."""
    ordered = sorted(names, key=len, reverse=True)
    return "(?:" + "|".join(name.replace(" ", r"\s+") for name in ordered) + ")"


_GAP = r"[ ]{0,3}"
_DAY = r"(?<![\d.,:/])(?P<day>\d{1,2})(?!\d)"
# A bare number after a month is a year only if it looks like one: "16 мая 1000 человек" is none.
_YEAR = r"(?P<year>(?:1[5-9]|2[01])\d{2})(?!\d|[.,]\d|-\d\d-)"
_LETTER_BEFORE = r"(?<!\p{L})"
_LETTER_AFTER = r"(?!\p{L})"


def _beside(names: Iterable[str], body: str, join: str) -> str:
    """Allow a weekday before the date, and one after it behind a comma or in brackets."""
    weekday = _any(names)
    before = rf"(?:{_LETTER_BEFORE}(?P<before>{weekday}){join})?"
    after = rf"(?:{_GAP}[،,(]{_GAP}(?P<after>{weekday}){_LETTER_AFTER}\)?)?"
    return before + body + after


def _arabic() -> str:
    gregorian, levantine = _any(GREGORIAN), _any(LEVANTINE)
    # The slash of a pair gets lost now and then: 7 نوفمبرتشرين الثاني.
    between = rf"(?:{_GAP}[/\\]{_GAP}|{_GAP}\({_GAP}|{_GAP})"
    pair = (
        rf"(?:(?P<first>{gregorian}){between}(?P<second>{levantine})"
        rf"|(?P<first>{levantine}){between}(?P<second>{gregorian})){_LETTER_AFTER}(?:{_GAP}\))?"
    )
    month = rf"(?:{pair}|(?P<month>{gregorian}|{levantine}){_LETTER_AFTER})"
    day = rf"(?:{_DAY}|{_LETTER_BEFORE}(?P<day>الاول)(?=\s+من\s)){_GAP}(?:من\s+(?:شهر\s+)?)?"
    named = rf"(?:(?:من{_GAP})?(?:ال|ل)?(?:عام|سنه){_GAP})?"
    year = rf"{_GAP}[،,]?{_GAP}{named}{_YEAR}(?:{_GAP}م)?{_LETTER_AFTER}"
    dated = rf"(?P<body>{day}{month}(?:{year})?)"
    joined = rf"{_GAP}(?:[،,(]|الموافق ?ل?)?{_GAP}"
    clitic = rf"{_LETTER_BEFORE}[وفبل]?"
    return (
        _beside(_folded(months.WEEKDAYS[Language.AR]), dated, joined)
        + rf"|{clitic}(?P<body>{month}{year})|{clitic}(?P<body>{pair})"
    )


def _russian() -> str:
    month = rf"(?P<month>{_any(RUSSIAN)}){_LETTER_AFTER}\.?"
    year = rf",?{_GAP}{_YEAR}(?:{_GAP}(?:года|году|год|г\.|г{_LETTER_AFTER}))?"
    dated = rf"(?P<body>{_DAY}(?:-?го)?{_GAP}{month}(?:{year})?)"
    names = [*_folded(months.WEEKDAYS[Language.RU]), *_folded(months.RUSSIAN_ACCUSATIVE)]
    return _beside(names, dated, rf"{_GAP},?{_GAP}") + rf"|{_LETTER_BEFORE}(?P<body>{month}{year})"


def _english() -> str:
    name = _any(ENGLISH)
    month = rf"(?P<month>{name}){_LETTER_AFTER}\.?"
    ordinal = r"(?:st|nd|rd|th)?"
    year = rf",?{_GAP}{_YEAR}"
    day_first = rf"{_DAY}{ordinal}{_GAP}(?:of{_GAP})?{month}(?:{year})?"
    month_first = (
        rf"{_LETTER_BEFORE}(?P<month>{name})\.?{_GAP}(?P<late_day>\d{{1,2}}){ordinal}"
        rf"(?!\d|\p{{L}}|[:/]\d)(?:{year})?"
    )
    dated = rf"(?P<body>{day_first}|{month_first})"
    names = _folded(months.WEEKDAYS[Language.EN])
    return (
        _beside(names, dated, rf"{_GAP},?{_GAP}(?:the{_GAP})?")
        + rf"|{_LETTER_BEFORE}(?P<body>{month}{year})"
    )


# Not inside a longer run of digits and separators: a version, an IP address, a telephone.
_ALONE_BEFORE = r"(?<![\d\p{L}]|\d[./-])"
_ALONE_AFTER = r"(?!\d|[./-]\d)"
_NUMERIC = (
    rf"{_ALONE_BEFORE}(?P<body>(?P<iso>(?P<year>\d{{4}})-(?P<number>\d{{2}})-(?P<day>\d{{2}}))"
    rf"|(?P<year>\d{{4}})(?P<sign>[./])(?P<number>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}})"
    rf"|(?P<day>\d{{1,2}})(?P<sign>[./])(?P<number>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}))"
    rf"{_ALONE_AFTER}"
)

# What every date in digits holds; the standard library's engine looks for it several times faster.
_DIGITS_AND_SIGN = re.compile(r"\d[./-]\d")

_LETTER = {Language.RU: re.compile("[а-я]"), Language.EN: re.compile("[a-z]")}
# آب, August: two letters that many words hold, so it is looked for as a word.
_AB = fold("آب").text
_SHORTEST = re.compile(rf"\b[وفبل]?{_AB}\b")

_SOURCES = {Language.AR: _arabic, Language.RU: _russian, Language.EN: _english}


def month_number(name: str) -> int:
    """Return the number of a month found by a pattern, however its spaces are."""
    return MONTHS[" ".join(name.split())]


def may_hold(folded: str, language: Language | None) -> bool:
    """Tell at a glance whether a folded text may hold a date in words of ``language``.

    ``None`` asks for dates in digits. Most texts hold none, and the expressions are slow.
    """
    if language is None:
        return _DIGITS_AND_SIGN.search(folded) is not None
    if language is not Language.AR and _LETTER[language].search(folded) is None:
        return False
    for word in _first_words(language):
        if word in folded:
            return True
    return language is Language.AR and _SHORTEST.search(folded) is not None


@lru_cache(maxsize=4)
def _first_words(language: Language) -> tuple[str, ...]:
    """Return words one of which begins every month's name but آب, or is a part of its beginning."""
    names = {
        Language.AR: GREGORIAN | LEVANTINE,
        Language.RU: RUSSIAN,
        Language.EN: ENGLISH,
    }[language]
    firsts = {name.split()[0] for name in names} - {_AB}
    return tuple(
        sorted(each for each in firsts if not any(o != each and o in each for o in firsts))
    )


@lru_cache(maxsize=4)
def pattern(language: Language | None) -> regex.Pattern[str]:
    """Return the expression for dates in the words of ``language``, or in digits for ``None``."""
    return regex.compile(_SOURCES[language]() if language else _NUMERIC, regex.V1)
