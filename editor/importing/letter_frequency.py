"""How likely a run of letters is in Arabic or in Russian, by the frequency of its letters.

Counts in a thousand letters: Arabic after Madi's count of news text, Russian after the national
corpus (Lyashevskaya and Sharoff 2009), both rounded; a wrong encoding gives letters so rare or
so mixed that rounding does not matter.
"""

from __future__ import annotations

import math
import re

_ARABIC = dict(
    zip(
        "المينورتبعدهسفقحكجأشةصطىخضذثزإغظئءؤآ",
        (
            *(160, 125, 65, 68, 62, 60, 52, 44, 36, 40, 32, 30, 24, 26, 24, 20, 22, 14, 16, 10),
            *(24, 10, 12, 8, 10, 8, 6, 6, 7, 8, 5, 4, 5, 3, 1.5, 1.5),
        ),
        strict=True,
    )
)
_RUSSIAN = dict(
    zip(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
        (
            *(110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16),
            *(16, 14, 12, 10, 9, 7, 6, 5, 4, 3, 3, 0.4, 0.4),
        ),
        strict=True,
    )
)
_LOGS = {letter: math.log(count / 1000) for letter, count in (_ARABIC | _RUSSIAN).items()}
_STRANGE = math.log(0.00005)
_HIGH_LETTERS = re.compile("[^\x00-\x7f\\W\\d_]+")
# A capital inside a word is what Arabic bytes look like when they are read as Cyrillic.
_INNER_CAPITALS = re.compile("(?<=[а-яё])[А-ЯЁ]|[А-ЯЁ]{2,}[а-яё]")
_SCRIPTS = (re.compile("[\u0600-\u06ff]"), re.compile("[А-яЁё]"))
_SAMPLE = 64 * 1024


def likelihood(text: str) -> float:
    """Return the mean log-frequency of the letters beyond ASCII; higher is likelier.

    Negative infinity where there is nothing to judge by, or where most is neither script.
    """
    words = _HIGH_LETTERS.findall(text[:_SAMPLE])
    letters = "".join(words)
    if not letters:
        return float("-inf")
    if max(len(script.findall(letters)) for script in _SCRIPTS) * 2 < len(letters):
        return float("-inf")
    total = sum(_LOGS.get(letter, _STRANGE) for letter in letters.lower())
    torn = sum(len(_INNER_CAPITALS.findall(word)) for word in words)
    mixed = sum(1 for word in words if not _is_of_one_script(word))
    return (total + (torn + mixed) * _STRANGE) / len(letters)


def _is_of_one_script(word: str) -> bool:
    return any(len(script.findall(word)) == len(word) for script in _SCRIPTS)
