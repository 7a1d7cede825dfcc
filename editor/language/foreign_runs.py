"""Foreign runs: the pieces of a line that must be isolated to stay in their own order.

In Arabic text these are Latin and Cyrillic words with what belongs to them, addresses, and the
numbers that UAX #9 turns round beside Arabic letters (a telephone, ``25.5%``, ``-5``); in Russian
and English text they are Arabic words. A run is wrapped in ``<bdi>`` by the exporters and in
U+2066…2069 by the window.

What belongs to a run: spaces, digits and marks between its words; a number after it
(``Boeing 737``) or glued to it (``5G``); signs of a name (``C++``, ``C#``, ``.NET``, ``Yahoo!``
before more text, ``mc²``); brackets and quotes whose partner is inside. Punctuation around it
stays outside, and an Arabic comma always ends it.

Not isolated: a plain number, ``1,244``, ``24/7`` and a range ``2020-2022``. They show right, and a
range is meant to be read from right to left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from editor.article.language import Direction, Language
from editor.language.bidi import LEFT_TO_RIGHT, RIGHT_TO_LEFT
from editor.language.brackets import closes, unpaired


@dataclass(frozen=True, slots=True)
class Run:
    """``text[start:end]`` is to be isolated with ``direction``; ``None``: language not known."""

    start: int
    end: int
    language: Language | None
    direction: Direction


@dataclass(frozen=True, slots=True)
class _Writing:
    """What differs by which side is the foreign one: the expressions, by what they match."""

    direction: Direction
    segment: regex.Pattern[str]  # a stretch without a letter of the text's own direction
    letter: regex.Pattern[str]  # a foreign letter
    lead: regex.Pattern[str]  # what is glued before the first letter
    tail: regex.Pattern[str]  # what is glued after the last one


_NUMBER = r"\d+(?:[.,]\d+)*+"
# Signs at the end of a name; "!" only where the sentence goes on, "." only after "U.S".
_NAME_SIGN = r"\+{1,2}|[#™®©°²³¹\u2070-\u209C]|!(?=[ ]\p{L})|(?<=\p{L}\.\p{L})\."
_NUMBER_AFTER = r"[ \-–/.:]?\d+(?:[.,:/\-]\d+)*+%?"

_INTO_ARABIC = _Writing(
    direction=Direction.LTR,
    segment=regex.compile(rf"[^{RIGHT_TO_LEFT}\p{{bc=AN}}\p{{bc=B}}،؛؟]+", regex.V1),
    letter=regex.compile(rf"[\p{{L}}&&{LEFT_TO_RIGHT}]", regex.V1),
    lead=regex.compile(
        rf"(?<!\d)[#@$€£]?(?:{_NUMBER}[\-–°]?)?|[#@$€£]|(?<![\p{{L}}\d.])\.", regex.V1
    ),
    tail=regex.compile(rf"\p{{M}}*+(?:{_NAME_SIGN}|{_NUMBER_AFTER}){{0,4}}", regex.V1),
)
_INTO_LATIN = _Writing(
    direction=Direction.RTL,
    segment=regex.compile(rf"[^{LEFT_TO_RIGHT}\p{{bc=B}}]+", regex.V1),
    letter=regex.compile(rf"[\p{{L}}&&{RIGHT_TO_LEFT}]", regex.V1),
    lead=regex.compile(r"\p{bc=AN}*+", regex.V1),
    tail=regex.compile(r"\p{M}*+(?:[ ]?\p{bc=AN}++)?", regex.V1),
)

_SCRIPTS = (
    (Language.EN, regex.compile(r"[\p{L}&&\p{Latin}]", regex.V1)),
    (Language.RU, regex.compile(r"[\p{L}&&\p{Cyrillic}]", regex.V1)),
    (Language.AR, regex.compile(r"[[\p{L}&&\p{Arabic}]\u0640]", regex.V1)),
)
_TOKEN = regex.compile(r"\S+")
# Without one of these an Arabic text has no run: no foreign letter, number or path.
_MAY_BEGIN = regex.compile(rf"[[\p{{L}}&&{LEFT_TO_RIGHT}]\d/]", regex.V1)
# A path needs a second slash: a single one may stand between two names.
_ADDRESS = regex.compile(
    r"(?:https?://|www\.)[^\s«»\"<>،؛؟]+|(?<![\p{L}\d/~])~?/(?:[a-z\d_.\-]+/)+[a-z\d_.\-]*",
    regex.IGNORECASE,
)
_AFTER_ADDRESS = ".,:;!?"

# Numbers that UAX #9 (W2, W5) turns round after an Arabic letter: the sign loses its digit.
_TURNED_NUMBER = regex.compile(
    r"(?<![\p{L}\d]|\d[.,])(?:"
    r"\+\d{1,3}(?:[ \-]?\(?\d{1,5}\)?){2,6}"  # +7 (495) 123-45-67
    r"|(?:\d[ \-]?)?\(\d{2,5}\)[ \-]?\d{2,4}(?:[ \-]\d{2,4}){1,3}"  # (495) 123-45-67
    r"|\d{1,4}(?:-\d{2,4}){2,4}"  # 495-123-45-67, 2021-06-09
    rf"|[+\-−±]{_NUMBER}[%‰°$€£¥₽]?"  # -5, +2.5%
    rf"|[$€£¥₽§№#]{_NUMBER}|{_NUMBER}(?:[%‰°$€£¥₽¼-¾⅐-⅞]|\+(?!\d))"  # $50, §5, 25.5%, 3½, 18+
    r")(?![\d\p{L}]|[.,]\d)",
    regex.V1,
)


def foreign_runs(text: str, base: Language) -> list[Run]:
    """Return the runs of ``text`` to isolate in a paragraph of ``base``, sorted and disjoint.

    They cover every letter whose direction is not that of ``base``. The language is that of the
    script (Cyrillic ru, Latin en, Arabic ar) and ``None`` for numbers and any other script.
    """
    if base is not Language.AR:
        # Cut at every space, a long text without a foreign letter would be looked at in pieces.
        if text.isascii() or not _INTO_LATIN.letter.search(text):
            return []
        return list(_runs_between(text, 0, len(text), _INTO_LATIN))
    if not _MAY_BEGIN.search(text):
        return []
    runs: list[Run] = []
    done = 0
    for start, end in _addresses(text):
        runs += _runs_between(text, done, start, _INTO_ARABIC)
        runs.append(Run(start, end, Language.EN, Direction.LTR))
        done = end
    runs += _runs_between(text, done, len(text), _INTO_ARABIC)
    return list(_with_numbers(text, runs))


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield web addresses and paths of files, whole even where they hold Arabic letters."""
    for match in _ADDRESS.finditer(text):
        end = match.start() + len(match.group().rstrip(_AFTER_ADDRESS))
        loose = unpaired(text, match.start(), end)
        if loose and loose[-1] == end - 1:
            end -= 1
        yield match.start(), end


def _with_numbers(text: str, runs: list[Run]) -> Iterator[Run]:
    """Add the numbers that lie between ``runs``."""
    done = 0
    end_of_text = Run(len(text), len(text), None, Direction.LTR)
    for run in (*runs, end_of_text):
        for match in _TURNED_NUMBER.finditer(text, done, run.start):
            yield Run(match.start(), match.end(), None, Direction.LTR)
        if run is not end_of_text:
            yield run
        done = run.end


def _runs_between(text: str, start: int, end: int, writing: _Writing) -> Iterator[Run]:
    for segment in writing.segment.finditer(text, start, end):
        if not writing.letter.search(text, *segment.span()):
            continue
        for low, high, language in _groups(text, *segment.span(), writing):
            for first, last in _settled(text, low, high, writing):
                yield Run(first, last, language, writing.direction)


def _groups(
    text: str, start: int, end: int, writing: _Writing
) -> Iterator[tuple[int, int, Language | None]]:
    """Cut a segment where its language changes: at a space, never inside a word."""
    low = start
    current: Language | None = None
    begun = False
    for token in _TOKEN.finditer(text, start, end):
        if not writing.letter.search(text, *token.span()):
            continue
        language = script_language(token.group())
        if begun and language is not current:
            yield low, token.start(), current
            low = token.start()
        current, begun = language, True
    if begun:
        yield low, end, current


def script_language(token: str) -> Language | None:
    """Return the language of the script that most letters have; None without a letter of one."""
    counts = [(len(letters.findall(token)), language) for language, letters in _SCRIPTS]
    most, language = max(counts, key=lambda each: each[0])
    return language if most else None


def _settled(text: str, low: int, high: int, writing: _Writing) -> Iterator[tuple[int, int]]:
    """Yield the runs of ``text[low:high]``: from first letter to last, with what belongs to them.

    A bracket or quote whose partner is outside cuts the run in two.
    """
    letters = [match.end() for match in writing.letter.finditer(text, low, high)]
    if not letters:
        return
    start = _start_with_lead(text, low, letters[0] - 1, writing)
    end = _end_with_tail(text, letters[-1], high, writing)
    loose = unpaired(text, start, end)
    # «Reuters» BBC and Reuters (UK): the partner stands right outside.
    while loose and end < high and closes(text[loose[-1]], text[end]):
        loose.pop()
        end += 1
    while loose and start > low and closes(text[start - 1], text[loose[0]]):
        loose.pop(0)
        start -= 1
    if not loose:
        yield start, end
        return
    cuts = [low - 1, *loose, high]
    for before, after in pairwise(cuts):
        yield from _settled(text, before + 1, after, writing)


def _start_with_lead(text: str, low: int, first: int, writing: _Writing) -> int:
    """Walk back over what is glued to the first letter: digits, ``#``, ``@``, a currency."""
    # Nothing that long is a lead; the bound keeps hostile text linear.
    start = max(low, first - 32)
    while start < first and not writing.lead.fullmatch(text, start, first):
        start += 1
    return start


def _end_with_tail(text: str, last: int, high: int, writing: _Writing) -> int:
    match = writing.tail.match(text, last)
    if match and match.end() > high:
        match = writing.tail.match(text, last, high)
    return match.end() if match else last
