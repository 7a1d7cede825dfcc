"""Words: Unicode's default boundaries (UAX #29, section 4), fitted to a newsroom's Arabic.

Where this departs from the default, and why:

- Arabic letters are never joined by ``.``, ``:`` or an apostrophe, and ``،`` never joins digits:
  a lost space after a stop must not make one word of two (``كلمة،كلمة``, ``قال:نعم``).
- The narrow space U+202F joins digits only (``16 000``), not a number and its unit.
- A word does not end in an invisible control (U+200F, U+00AD …) that happens to follow it.

The rest is the default: a vowelled word is whole, tatweel is a letter, ``don't`` is one word,
``25.5`` and ``1,244`` are one, ``кто-то`` and ``مايو/أيار`` are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

# The rules of UAX #29 read as one expression: a run of letters or digits takes the signs that
# stand *between* two of its kind; E is what never breaks (rule WB4).
_E = r"[\p{WB=Extend}\p{WB=Format}\p{WB=ZWJ}]*+"
_ARABIC = r"[[\p{Arabic}\u0640]&&\p{WB=ALetter}]"
_LETTER = r"[[\p{WB=ALetter}\p{WB=Hebrew_Letter}]--[\p{Arabic}\u0640]]"
_IN_LETTERS = r"[\p{WB=MidLetter}\p{WB=MidNumLet}\p{WB=Single_Quote}]"
_IN_DIGITS = r"[[\p{WB=MidNum}\p{WB=MidNumLet}\p{WB=Single_Quote}\u202F]--[\u060C]]"
# No word is longer than that; without an end the matcher's memory is the limit (MemoryError).
_MORE = "{0,10000}+"
_LETTERS = rf"{_LETTER}{_E}(?:(?:{_IN_LETTERS}{_E})?{_LETTER}{_E}){_MORE}"
_DIGITS = rf"\p{{WB=Numeric}}{_E}(?:(?:{_IN_DIGITS}{_E})?\p{{WB=Numeric}}{_E}){_MORE}"
_BODY = rf"{_ARABIC}{_E}(?:{_ARABIC}{_E}){_MORE}|{_LETTERS}|{_DIGITS}"
_LINE = r"[[\p{WB=ExtendNumLet}]--[\u202F]]"
# Low lines begin a word where they begin: looked at from each of them, a ruled line took minutes.
_OPENING = rf"(?:(?<!{_LINE})(?:{_LINE}{_E}){{1,64}}+)?"
# Han and other letters without word rules stand alone, so that no letter is outside every word.
WORD_PATTERN = regex.compile(
    rf"{_OPENING}(?:{_BODY})(?:{_BODY}|{_LINE}{_E}){_MORE}|[\p{{L}}\p{{N}}]{_E}", regex.V1
)

# Most paragraphs are of Arabic letters and marks, European digits, spaces and plain signs alone.
# There the rules come down to this, which the standard library's engine reads twice as fast.
# Nothing is given back (++): a long number in another text would be tried in all its parts.
_PLAIN_LETTERS = r"\u0621-\u063a\u0640-\u064a"
PLAIN_MARKS = r"\u064b-\u0652"
"""The vowel marks of plain text, as a class of a regular expression."""
_PLAIN_TEXT = re.compile(
    rf"(?:[{_PLAIN_LETTERS} \u00a0\n،؛؟«»()!\"/…–—-][{PLAIN_MARKS}]{{0,2}}|[0-9]++"
    rf"|[.,:](?![{_PLAIN_LETTERS}{PLAIN_MARKS}0-9]))*+"
)
PLAIN_WORD = re.compile(rf"[{_PLAIN_LETTERS}0-9][{_PLAIN_LETTERS}{PLAIN_MARKS}0-9]*")
"""A word of plain text."""

_TRAILING_CONTROLS = "\u00ad\u061c\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060" + (
    "\u2066\u2067\u2068\u2069\ufeff"
)


class Word(NamedTuple):
    """One word of a text: ``text[start:end]``, offsets in code points."""

    start: int
    end: int
    text: str


def is_plain(text: str) -> bool:
    """Say whether ``PLAIN_WORD`` finds the words of ``text``, as it does in most Arabic ones."""
    return _PLAIN_TEXT.fullmatch(text) is not None


def words(text: str) -> Iterator[Word]:
    """Yield the words of ``text`` in order: the segments that hold a letter or a digit."""
    return _words_from(text, 0)


def word_count(text: str) -> int:
    """Count the words of ``text`` without keeping them.

    Piece by piece between spaces, as no word holds one: most pieces were met before.
    """
    return sum(map(_count, text.split(" ")))


@lru_cache(maxsize=1 << 16)
def _count(piece: str) -> int:
    return sum(1 for _ in WORD_PATTERN.finditer(piece))


def word_at(text: str, offset: int) -> Word | None:
    """Return the word that ``offset`` stands in or touches; after it wins over before it.

    For double click and completion: at the end of a word the answer is that word.
    """
    touched = None
    for word in _words_near(text, offset):
        if word.start > offset:
            break
        if word.end > offset:
            return word
        touched = word if word.end == offset else None
    return touched


def next_word(text: str, offset: int) -> int:
    """Return the start of the first word after ``offset``, or the length of ``text``."""
    for word in _words_near(text, offset):
        if word.start > offset:
            return word.start
    return len(text)


def previous_word(text: str, offset: int) -> int:
    """Return the start of the last word that begins before ``offset``, or 0."""
    end = min(offset, len(text))
    while end > 0:
        begin = text.rfind(" ", 0, end) + 1
        # Piece by piece between spaces, or a line of spaces would be searched again from each.
        piece_end = text.find(" ", end)
        pieces = WORD_PATTERN.finditer(text, begin, len(text) if piece_end < 0 else piece_end)
        starts = [match.start() for match in pieces if match.start() < offset]
        if starts:
            return starts[-1]
        end = begin - 1
    return 0


def _words_from(text: str, start: int) -> Iterator[Word]:
    if is_plain(text):
        for plain in PLAIN_WORD.finditer(text, start):
            yield Word(plain.start(), plain.end(), plain.group())
        return
    for match in WORD_PATTERN.finditer(text, start):
        found = match.group().rstrip(_TRAILING_CONTROLS)
        yield Word(match.start(), match.start() + len(found), found)


def _words_near(text: str, offset: int) -> Iterator[Word]:
    """Yield the words from the last space before ``offset``: no word holds a space."""
    return _words_from(text, text.rfind(" ", 0, max(offset, 0)) + 1)
