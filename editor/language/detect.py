"""A guess at the language of a text, from its letters."""

from __future__ import annotations

import regex

from editor.article.language import Language

_LETTERS = {
    Language.AR: regex.compile(r"[\p{L}&&\p{Arabic}]", regex.V1),
    Language.RU: regex.compile(r"[\p{L}&&\p{Cyrillic}]", regex.V1),
    Language.EN: regex.compile(r"[\p{L}&&\p{Latin}]", regex.V1),
}
# Letters the language does not write: many of them mean another language of the same script
# (Persian, Urdu; Tatar, Ukrainian; Turkish, French).
_FOREIGN = {
    Language.AR: regex.compile(r"[پچژگکیےٹڈڑںہھەۆۇۈېۋ]"),
    Language.RU: regex.compile(r"[\p{L}&&\p{Cyrillic}--[а-яёА-ЯЁ]]", regex.V1),
    Language.EN: regex.compile(r"[\p{L}&&\p{Latin}--[a-zA-Z]]", regex.V1),
}
_SHARE_TO_BE_SURE = 0.6
_FOREIGN_SHARE = 0.03
_FEWEST_LETTERS = 2


def detect_language(text: str) -> Language | None:
    """Return the language whose script has most of the letters; ``None`` when unsure.

    Unsure is: fewer than two letters, no script with 60 % of them, or more than 3 % letters that
    the language does not have. A hint, never a verdict: German passes for English.
    """
    counts = {language: len(letters.findall(text)) for language, letters in _LETTERS.items()}
    total = sum(counts.values())
    language = max(counts, key=lambda each: counts[each])
    if total < _FEWEST_LETTERS or counts[language] < _SHARE_TO_BE_SURE * total:
        return None
    foreign = len(_FOREIGN[language].findall(text))
    return None if foreign > _FOREIGN_SHARE * counts[language] else language


def paragraph_languages(text: str) -> list[Language | None]:
    """Return the guess for each line of ``text``, in order; empty lines are ``None``."""
    return [detect_language(line) for line in text.split("\n")]
