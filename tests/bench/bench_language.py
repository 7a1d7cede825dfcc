"""What the language floor costs on a long text: 100,000 words of three scripts."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from functools import partial

from editor.article.language import Language
from editor.language.dates import parse_dates
from editor.language.find import find
from editor.language.fold import fold
from editor.language.foreign_runs import foreign_runs
from editor.language.normalise import normalise
from editor.language.stems import SearchAnalyzer
from editor.language.words import word_count, words
from tests.bench.figure import Figure, milliseconds, side_by_side

ROUNDS = 5
_SENTENCES = (
    "استقبل الوزيرُ في 16 مايو/أيار 2022 وفدا من Kazan Expo (Татарстан) وبحث معه برنامج التعاون.",
    "وقال المتحدث إن 25.5% من الطلاب يدرسون اللغة العربية؛ وأضاف: «سيزداد العدد إلى 1,244».",
    "Встреча прошла 9 июня 2021 года в Казани. The next one is due on 5 July 2023.",
)
LONG_WORDS = 100_000


def measure() -> list[Figure]:
    """Time each service over the same text; where Python has a bare equal, beside it."""
    text = long_text()
    folded = partial(fold, text)
    analyser = SearchAnalyzer()
    return [
        side_by_side("language: list 100k words", lambda: list(words(text)), text.split, ROUNDS),
        side_by_side("language: count 100k words", lambda: word_count(text), text.split, ROUNDS),
        side_by_side("language: fold 100k words", folded, text.casefold, ROUNDS),
        _alone("language: fold with the way back", lambda: fold(text).starts),
        _alone("language: find whole words", lambda: find(text, "برنامج", whole_word=True)),
        _alone("language: normalise 100k words", lambda: normalise(text)),
        _alone("language: dates in 100k words", lambda: parse_dates(text)),
        _alone("language: foreign runs in 100k words", lambda: foreign_runs(text, Language.AR)),
        _alone("language: search tokens of 100k words", lambda: analyser.index_text(text)),
    ]


def long_text() -> str:
    """Return our sentences again and again until they make 100,000 words."""
    once = "\n".join(_SENTENCES) + "\n"
    return once * (LONG_WORDS // word_count(once) + 1)


def _alone(name: str, work: Callable[[], object]) -> Figure:
    return Figure(name, statistics.median(milliseconds(work, ROUNDS)), "ms", ROUNDS)
