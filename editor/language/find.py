"""Find in a text as an editor means it: folded, whole words with their attached particles."""

from __future__ import annotations

from bisect import bisect_right

import regex

from editor.language.fold import EVERYTHING, Folded, FoldOptions, fold
from editor.language.words import words

# "and", then a preposition, then the article; ل and ال are written لل.
_ATTACHED = regex.compile(r"[وف]?(?:[بكل]|[بك]?ال|لل)?")
_LONGEST_ATTACHED = 32  # with every letter vowelled and stretched; bounds the work in one long word


def find(
    text: str, needle: str, options: FoldOptions = EVERYTHING, *, whole_word: bool = False
) -> list[tuple[int, int]]:
    """Return the (start, end) of every place where ``needle`` is in ``text``, by code point.

    Places do not overlap and never split a grapheme cluster: a letter that carries a mark which
    counts (``tashkeel`` off) is not found without it, nor is half of a ligature.

    With ``whole_word`` a place must be a word, or words, of its own; in Arabic the attached
    و ف ب ك ل ال may stand before it (``كتاب`` is found in ``وبالكتاب``) and stay outside the
    place. A needle that folds to nothing is nowhere.
    """
    return Search(needle, options, whole_word=whole_word).places(fold(text, options))


class Search:
    """A needle made ready to be looked for in many texts; see ``find``."""

    def __init__(
        self, needle: str, options: FoldOptions = EVERYTHING, *, whole_word: bool = False
    ) -> None:
        self.options = options
        self.whole_word = whole_word
        self.wanted = fold(needle, options).text

    def places(self, folded: Folded) -> list[tuple[int, int]]:
        """Return the places in ``folded.original``; it must be folded with our ``options``.

        Folding is most of the work: who asks again and again of one text keeps it folded.
        """
        if not self.wanted:
            return []
        hits = _hits(folded, self.wanted)
        if not self.whole_word or not hits:
            return hits
        bounds = _WordBounds(folded.original)
        return [hit for hit in hits if bounds.are_respected(*hit)]


def _hits(folded: Folded, wanted: str) -> list[tuple[int, int]]:
    hits = []
    place = folded.text.find(wanted)
    while place >= 0:
        end = place + len(wanted)
        whole = folded.is_whole(place, end)
        if whole:
            hits.append(folded.to_original(place, end))
        place = folded.text.find(wanted, end if whole else place + 1)
    return hits


class _WordBounds:
    """The words of one text, asked whether a place in it cuts one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = list(words(text))
        self._starts = [word.start for word in self._words]

    def are_respected(self, start: int, end: int) -> bool:
        return self._starts_well(start) and self._ends_well(end)

    def _starts_well(self, start: int) -> bool:
        word_start, word_end = self._word_around(start)
        if not word_start < start < word_end:
            return True
        if start - word_start > _LONGEST_ATTACHED:
            return False
        before = fold(self._text[word_start:start]).text
        return _ATTACHED.fullmatch(before) is not None

    def _ends_well(self, end: int) -> bool:
        word_start, word_end = self._word_around(end)
        return not word_start < end < word_end

    def _word_around(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0, 0
        return self._words[index].start, self._words[index].end
