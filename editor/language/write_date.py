"""Dates written the desk's way: over an article, in its body, for a machine."""

from __future__ import annotations

import datetime
from enum import StrEnum

from editor.article.language import Language
from editor.language.digits import to_arabic_indic
from editor.language.months import month_name, month_pair


class DateStyle(StrEnum):
    """Where a date stands."""

    DATELINE = "dateline"  # ٠٢ مارس ٢٠٢٣, 09 июня 2021, 09 June 2021
    BODY = "body"  # 2 مارس/آذار 2023, 9 июня 2021 года, 9 June 2021
    ISO = "iso"  # 2023-03-02


def write_date(
    value: datetime.date, language: Language, style: DateStyle, *, year: bool = True
) -> str:
    """Write ``value`` as the site does; without ``year`` as it does in the date's own year.

    The date line has two digits for the day and, in Arabic, Arabic-Indic digits and the
    Gregorian month; the body has European digits and, in Arabic, the pair of month names.
    """
    if style is DateStyle.ISO:
        return value.isoformat()
    if style is DateStyle.DATELINE:
        written = f"{value.day:02} {month_name(value.month, language)}"
        written += f" {value.year:04}" if year else ""
        return to_arabic_indic(written) if language is Language.AR else written
    month = (
        month_pair(value.month) if language is Language.AR else month_name(value.month, language)
    )
    ending = " года" if language is Language.RU else ""
    return f"{value.day} {month}" + (f" {value.year:04}{ending}" if year else "")
