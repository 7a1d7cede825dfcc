"""What was meant by a Russian or English word that no dictionary has: one slip of the hand away.

The noisy channel of Norvig's corrector (2007): of the words one letter away, or without two words'
lost space, the commonest, where it is far commoner than what is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from editor.article.language import Language
from editor.proofing.spelling.frequencies import Frequencies
from editor.proofing.spelling.speller import Speller

_LETTERS: Final = {
    Language.RU: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    Language.EN: "abcdefghijklmnopqrstuvwxyz",
}
# On the Zipf scale: how common a word must be to be meant, and by how much commoner it is.
_MEANT: Final = 3.0
_APART: Final = 2.0
# Two particles only: most compounds that a dictionary lacks are words (takedown, livestream).
_PART: Final = 6.3
_MOST: Final = 5


def likely(
    word: str, language: Language, speller: Speller, frequencies: Frequencies
) -> tuple[str, ...]:
    """Return what may be meant by a lower-case ``word`` the dictionary refuses, likeliest first."""
    least = max(_MEANT, frequencies.zipf(word, language) + _APART)
    scored = {each: frequencies.zipf(each, language) for each in _one_letter_away(word, language)}
    common = sorted((each for each in scored if scored[each] >= least), key=scored.__getitem__)
    found = [each for each in reversed(common) if speller.accepts(each, language)][:_MOST]
    if found:
        return tuple(found)
    return tuple(
        f"{word[:at]} {word[at:]}"
        for at in range(2, len(word) - 1)
        if all(
            frequencies.zipf(part, language) >= _PART and speller.accepts(part, language)
            for part in (word[:at], word[at:])
        )
    )[:_MOST]


def _one_letter_away(word: str, language: Language) -> Iterator[str]:
    letters = _LETTERS[language]
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in letters)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in letters)
