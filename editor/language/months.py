"""The months and weekdays of the three languages, with both Arabic sets of month names.

Names are those of CLDR (``ar``, ``ar_SY``, ``ru``, ``en``; a test compares them) and, for Arabic,
the pairs the desk prints: the Gregorian name first, then the Levantine one, ``مايو/أيار``.
"""

from __future__ import annotations

from editor.article.language import Language

GREGORIAN = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
LEVANTINE = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
# Spellings seen in copy that folding does not already make the same.
GREGORIAN_VARIANTS = {"يونيه": 6, "يوليه": 7, "أوغسطس": 8, "سيبتمبر": 9, "نوفمر": 11}

RUSSIAN = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
RUSSIAN_GENITIVE = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
RUSSIAN_PREPOSITIONAL = (
    "январе", "феврале", "марте", "апреле", "мае", "июне",
    "июле", "августе", "сентябре", "октябре", "ноябре", "декабре",
)  # fmt: skip
RUSSIAN_SHORT = {
    "янв": 1, "фев": 2, "февр": 2, "мар": 3, "апр": 4, "июн": 6, "июл": 7, "авг": 8,
    "сен": 9, "сент": 9, "окт": 10, "ноя": 11, "нояб": 11, "дек": 12,
}  # fmt: skip

ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ENGLISH_SHORT = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8,
    "Sep": 9, "Sept": 9, "Oct": 10, "Nov": 11, "Dec": 12,
}  # fmt: skip

# Monday first, as ``datetime.date.weekday`` counts.
WEEKDAYS = {
    Language.AR: ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    Language.RU: (
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    ),
    Language.EN: (
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ),
}  # fmt: skip
# Russian weekdays as they stand after "в", where that differs.
RUSSIAN_ACCUSATIVE = {"среду": 2, "пятницу": 4, "субботу": 5}


def month_name(month: int, language: Language) -> str:
    """Return the name of month 1–12 in a date: Gregorian in Arabic, genitive in Russian."""
    names = {Language.AR: GREGORIAN, Language.RU: RUSSIAN_GENITIVE, Language.EN: ENGLISH}
    return names[language][month - 1]


def month_pair(month: int) -> str:
    """Return the desk's Arabic pair for month 1–12, Gregorian first: ``مايو/أيار``."""
    return f"{GREGORIAN[month - 1]}/{LEVANTINE[month - 1]}"
