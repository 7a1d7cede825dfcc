"""Folding: the form in which two spellings of one word are the same, with the way back.

For find-and-replace (every kind of folding has its switch) and for the search index (all of
them). Sources: Unicode 9.2; the normalisation of Larkey, Ballesteros and Connell's light
stemming (2002); the habits of the desk's own copy (hamza left out, ة written ه, ى written ي).

Hamza alone (ء) is a letter and stays: ``ماء`` is not ``ما``. Its seats fold to the seat:
``مسؤول`` → ``مسوول``, ``قائد`` → ``قايد``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

from editor.article.graphemes import is_boundary, next_grapheme, previous_grapheme
from editor.language import arabic
from editor.language.digits import ARABIC_INDIC, EUROPEAN, EXTENDED

_INVISIBLE = frozenset(
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
    "\u2066\u2067\u2068\u2069\ufeff"
)
_ARABIC_NUMBER_SIGNS = {"٫": ".", "٬": ",", "٪": "%"}
_DIGITS = dict(zip(ARABIC_INDIC + EXTENDED, EUROPEAN * 2, strict=True)) | _ARABIC_NUMBER_SIGNS
_FIRST_FOLDED = 0x41  # "A": nothing below it ever changes

_CLUSTER = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class FoldOptions:
    """What counts as the same; each switch stands alone. All on is the form of search.

    ``case`` folds Latin, Cyrillic and Greek case; ``accents`` drops the marks of Latin letters
    and the stress mark of Russian (й and ё are letters, not accents); ``yo`` is ё → е.
    Presentation forms, look-alike Persian letters, spaces of every kind and invisible
    characters are always folded: nobody can see the difference.
    """

    tashkeel: bool = True
    tatweel: bool = True
    hamza: bool = True
    yeh: bool = True
    teh_marbuta: bool = True
    digits: bool = True
    case: bool = True
    accents: bool = True
    yo: bool = True


EVERYTHING = FoldOptions()


@dataclass(frozen=True)
class Folded:
    """A folded text and where each of its code points came from.

    ``starts[i]`` is the code point of ``original`` that gave ``text[i]``.
    """

    text: str
    original: str
    options: FoldOptions

    @cached_property
    def starts(self) -> Sequence[int]:
        """The original offset of every folded code point, never falling."""
        return _starts(self.original, self.options)

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the original that folded to ``text[start:end]``.

        It never splits a grapheme cluster: marks that folding dropped go with their letter, and
        half of a ligature gives the whole of it. An empty range gives an empty one.
        """
        first = self._origin(start)
        if start >= end:
            return first, first
        last = self.starts[end - 1]
        while end < len(self.starts) and self.starts[end] == last:
            end += 1
        after = self._origin(end)
        if not is_boundary(self.original, first):
            first = previous_grapheme(self.original, first)
        if not is_boundary(self.original, after):
            after = next_grapheme(self.original, after)
        return first, after

    def is_whole(self, start: int, end: int) -> bool:
        """Say whether ``text[start:end]`` begins and ends between two clusters of the original."""
        return self._is_edge(start) and self._is_edge(end)

    def _origin(self, index: int) -> int:
        return self.starts[index] if index < len(self.starts) else len(self.original)

    def _is_edge(self, index: int) -> bool:
        if 0 < index < len(self.starts) and self.starts[index - 1] == self.starts[index]:
            return False
        return is_boundary(self.original, self._origin(index))


def fold(text: str, options: FoldOptions = EVERYTHING) -> Folded:
    """Fold ``text``; the result is a fixed point: folding it again changes nothing."""
    table = _table(options)
    if unicodedata.is_normalized("NFC", text):
        return Folded(text.translate(table), text, options)
    # A letter and its mark typed as two code points must fold as the one letter they are.
    composed = (unicodedata.normalize("NFC", cluster) for cluster in _CLUSTER.findall(text))
    return Folded("".join(composed).translate(table), text, options)


def _starts(text: str, options: FoldOptions) -> Sequence[int]:
    table = _table(options)
    if unicodedata.is_normalized("NFC", text):
        # To fold the text, the table has met its every letter.
        if table.uneven.isdisjoint(text):
            return range(len(text))
        return [i for i, letter in enumerate(text) for _ in table[ord(letter)]]
    return [
        match.start()
        for match in _CLUSTER.finditer(text)
        for _ in unicodedata.normalize("NFC", match.group()).translate(table)
    ]


class _Table(dict[int, str]):
    """Code point to its folded text, learnt as letters are met; the table of ``str.translate``.

    ``uneven`` are the letters met that fold to none or to several.
    """

    def __init__(self, options: FoldOptions) -> None:
        self._options = options
        self.uneven: set[str] = set()
        super().__init__((code, chr(code)) for code in range(_FIRST_FOLDED))

    def __missing__(self, code: int) -> str:
        folded = _fold_letter(chr(code), self._options)
        self[code] = folded
        if len(folded) != 1:
            self.uneven.add(chr(code))
        return folded


def _table(options: FoldOptions) -> _Table:
    # Nearly always asked for; looking the options up would take as long as folding a word.
    return _OF_EVERYTHING if options is EVERYTHING else _table_of(options)


@lru_cache(maxsize=64)
def _table_of(options: FoldOptions) -> _Table:
    return _Table(options)


_OF_EVERYTHING = _Table(EVERYTHING)


def _fold_letter(letter: str, options: FoldOptions) -> str:
    """Fold one code point, again and again until nothing changes."""
    folded = "".join(_step(part, options) for part in _spelt_out(letter))
    if folded == letter:
        return letter
    return "".join(_fold_letter(part, options) for part in folded)


def _spelt_out(letter: str) -> str:
    """Give the letters of an Arabic presentation form; anything else is itself."""
    if "\ufb50" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufefc":
        # The isolated forms of marks are defined with a space under them; it is not text.
        return unicodedata.normalize("NFKC", letter).lstrip(" ") or letter
    return letter


def _step(letter: str, options: FoldOptions) -> str:
    if letter in _INVISIBLE:
        return ""
    if letter.isspace():
        return "\n" if letter in "\n\r\u2028\u2029" else " "
    letter = arabic.LOOK_ALIKES.get(letter, letter)
    return _fold_arabic(_fold_european(letter, options), options)


def _fold_arabic(letter: str, options: FoldOptions) -> str:
    if options.tashkeel and letter in arabic.TASHKEEL:
        return ""
    if options.tatweel and letter == arabic.TATWEEL:
        return ""
    if options.hamza and (letter in arabic.HAMZA_SEATS or letter in arabic.HAMZA_MARKS):
        return arabic.HAMZA_SEATS.get(letter, "")
    if options.yeh and letter == "ى":
        return "ي"
    if options.teh_marbuta and letter == "ة":
        return "ه"
    return _DIGITS.get(letter, letter) if options.digits else letter


def _fold_european(letter: str, options: FoldOptions) -> str:
    if options.case:
        letter = letter.casefold()
    if options.accents:
        if "\u0300" <= letter[:1] <= "\u036f":
            return ""
        bare = unicodedata.normalize("NFD", letter)
        if bare[:1].isascii() and len(bare) > 1:
            return "".join(part for part in bare if not unicodedata.combining(part))
    if options.yo and letter in "ёЁ":
        return "е" if letter == "ё" else "Е"
    return letter
