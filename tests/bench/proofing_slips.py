"""How many slips of a class are found: each put into a right text by chance, many times a class.

Free of the doubt that the rules were made for the errors they are measured by: the words and the
places are drawn, from texts that people edited or agencies sent (``proofing_data``).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import regex

from editor.proofing.check import Checker
from editor.proofing.finding import Finding, Tier
from tests.bench.figure import Figure
from tests.bench.interval import share_interval
from tests.bench.proofing_data import article_of_text, read_rows

TIMES: Final = 250
# How much of the text around a slip is checked with it.
_AROUND: Final = 150
_WORD: Final = regex.compile(r"(?<![\p{L}\p{M}])[\u0621-\u064a]{2,}(?![\p{L}\p{M}])")
_PAIR: Final = regex.compile(
    r"(?<![\p{L}\p{M}])[\u0621-\u064a]{3,} [\u0621-\u064a]{3,}(?![\p{L}\p{M}])"
)
_LETTERS: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LONG: Final = 4

_Slip = Callable[[str, random.Random], str]
"""Returns a word with the slip in it; empty where it has no place for it."""


@dataclass(frozen=True, slots=True)
class _Place:
    text: str
    start: int
    end: int


def measure_slips(folder: Path, checker: Checker) -> Iterator[Figure]:
    """Yield for each class the share found, in per cent, and the share whose first fix is right."""
    texts = [row["text"] for row in read_rows(folder / "proofing-correct-dev.jsonl")]
    words, pairs = _places(texts, _WORD), _places(texts, _PAIR)
    for name, slip in _SLIPS.items():
        places = pairs if slip is _joined else words
        n, found, mended = _tried(places, slip, checker, random.Random(name))
        if n:
            label = f"proofing: a slip, {name}"
            interval = share_interval(found, n)
            yield Figure(f"{label}: found", 100 * found / n, "%", n, interval=interval)
            if found:
                yield Figure(f"{label}: first fix right", 100 * mended / found, "%", found)


def _places(texts: Sequence[str], what: regex.Pattern[str]) -> list[_Place]:
    return [
        _Place(text, match.start(), match.end()) for text in texts for match in what.finditer(text)
    ]


def _tried(
    places: Sequence[_Place], slip: _Slip, checker: Checker, chance: random.Random
) -> tuple[int, int, int]:
    """Return how often a slip was made, seen, and undone by the first fix."""
    n = found = mended = 0
    for place in chance.sample(places, len(places)):
        word = place.text[place.start : place.end]
        wrong = slip(word, chance)
        if not wrong or wrong == word:
            continue
        n += 1
        before, behind = _window(place)
        marks = _marks(before + wrong + behind, len(before), len(wrong), checker)
        right = before + word + behind
        if marks:
            told = {
                (each.rule, each.quote) for each in _marks(right, len(before), len(word), checker)
            }
            marks = [each for each in marks if (each.rule, each.quote) not in told]
        found += bool(marks)
        text = before + wrong + behind
        mended += any(
            each.suggestions
            and text[: each.start] + each.suggestions[0].text + text[each.end :] == right
            for each in marks
        )
        if n == TIMES:
            break
    return n, found, mended


def _window(place: _Place) -> tuple[str, str]:
    """Return what stands before and behind a place in its text, cut between words."""
    start = place.text.rfind(" ", 0, max(0, place.start - _AROUND)) + 1
    end = place.text.find(" ", place.end + _AROUND)
    return place.text[start : place.start], place.text[place.end : end if end > 0 else None]


def _marks(text: str, start: int, length: int, checker: Checker) -> list[Finding]:
    return [
        each
        for each in checker.check(article_of_text(text))
        if each.start < start + length and start < each.end and each.tier is not Tier.SUGGESTION
    ]


def _one_for(pairs: str, *, last: bool = False) -> _Slip:
    """Return the slip that writes the second letter of each pair of ``pairs`` for the first."""
    table = dict(pair for pair in pairs.split())

    def slip(word: str, chance: random.Random) -> str:
        places = [at for at, letter in enumerate(word) if letter in table]
        places = [at for at in places if not last or at == len(word) - 1]
        if not places:
            return ""
        at = chance.choice(places)
        return word[:at] + table[word[at]] + word[at + 1 :]

    return slip


_CONNECTING: Final = regex.compile(
    r"(?P<head>[وف]?(?:[بك]?ال)?)ا(?P<tail>(?:ست|نت|نف|جت|حت|خت|رت|عت|قت|فت|شت)\p{L}{2,})"
)


def _on_connecting(word: str, chance: random.Random) -> str:
    match = _CONNECTING.fullmatch(word)
    return f"{match['head']}إ{match['tail']}" if match else ""


def _doubled(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at] + word[at:] if len(word) >= _LONG else ""


def _swapped(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :] if len(word) >= _LONG else ""


def _left_out(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at + 1 :] if len(word) >= _LONG else ""


def _another(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    letter = chance.choice(_LETTERS)
    return word[:at] + letter + word[at + 1 :] if len(word) >= _LONG else ""


def _space_in(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    return f"{word[:at]} {word[at:]}" if len(word) > _LONG else ""


def _joined(pair: str, chance: random.Random) -> str:
    return pair.replace(" ", "")


_SLIPS: Final[Mapping[str, _Slip]] = {
    "hamza lost": _one_for("أا إا آا"),
    "hamza on a connecting alef": _on_connecting,
    "أ for إ, إ for أ": _one_for("أإ إأ"),
    "the seat of a hamza": _one_for("ؤئ ئؤ"),
    "ه for ة": _one_for("ةه", last=True),
    "ة for ه": _one_for("هة", last=True),
    "a space lost": _joined,
    "a space in a word": _space_in,
    "ي for ى": _one_for("ىي", last=True),
    "ى for ي": _one_for("يى", last=True),
    "ض for ظ": _one_for("ظض"),
    "ذ for د": _one_for("دذ"),
    "a letter doubled": _doubled,
    "two letters swapped": _swapped,
    "a letter left out": _left_out,
    "a letter for another": _another,
}
