"""How often a word is written, from the lists of the ``wordfreq`` package.

The package's own reader keeps 620,000 Arabic words in 94 MB and takes a second; its files are read
here, word by word, into one sorted array of hashes: 5 MB and half a second for a language. The
files are frozen (their author ended the project in 2024), format ``cB`` version 1: a list of lists
of words, the n-th list holding the words of frequency 10^(-n/100).

Two words in 10^11 share the 54 bits of hash that are kept, which harms nobody.
"""

from __future__ import annotations

import threading
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from editor.article.language import Language

# The lowest ten bits of an entry hold the list's number, at most 900.
_NUMBER_BITS = 10
_HASH_MASK = ~((1 << _NUMBER_BITS) - 1)
_NUMBER_MASK = (1 << _NUMBER_BITS) - 1
_FIRST_LETTERS = {
    Language.AR: ("\u0621", "\u064a"),
    Language.RU: ("\u0430", "\u0451"),
    Language.EN: ("a", "z"),
}


class Frequencies:
    """The frequencies of the three languages, each loaded at its first question.

    Any thread may ask; whoever asks first waits for the loading (``load``).
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lists: dict[Language, array[int]] = {}

    def load(self, language: Language) -> None:
        """Read the list of ``language`` if that was not done: some 0.6 s, best in a thread."""
        with self._lock:
            if language not in self._lists:
                self._lists[language] = _read(language)

    def zipf(self, word: str, language: Language = Language.AR) -> float:
        """Return how common ``word`` is: 7 for the commonest, 3 once in a million words, 0 never.

        The Zipf scale of van Heuven et al. (2014): log10 of occurrences in 10^9 words. Arabic
        words are asked for without vowel marks and tatweel, the others in lower case.
        """
        entries = self._lists.get(language)
        if entries is None:
            self.load(language)
            entries = self._lists[language]
        key = hash(word) & _HASH_MASK
        index = bisect_left(entries, key)
        if index == len(entries) or entries[index] & _HASH_MASK != key:
            return 0.0
        return 9.0 - (entries[index] & _NUMBER_MASK) / 100


def _read(language: Language) -> array[int]:
    entries = [
        (hash(word) & _HASH_MASK) | number for number, words in _lists(language) for word in words
    ]
    entries.sort()
    return array("q", entries)


def _lists(language: Language) -> Iterator[tuple[int, list[str]]]:
    """Yield the words of our letters by frequency; the package is found, not imported (0.4 s)."""
    # Late: start-up does without both.
    import gzip

    import msgpack

    first, last = _FIRST_LETTERS[language]
    with gzip.open(_data_file(language)) as file:
        unpacker = msgpack.Unpacker(file, raw=False, max_buffer_size=0)
        buckets = unpacker.read_array_header() - 1
        header = unpacker.unpack()
        if header != {"format": "cB", "version": 1}:
            raise ValueError(f"unknown format of the frequency list: {header}")
        for number in range(buckets):
            yield number, [word for word in unpacker.unpack() if first <= word[:1] <= last]


def _data_file(language: Language) -> Path:
    found = find_spec("wordfreq")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("wordfreq is not installed: run the set-up again")
    return Path(found.origin).parent / "data" / f"large_{language.value}.msgpack.gz"
