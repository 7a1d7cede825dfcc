"""Search terms: the words of a text in the form in which the store indexes and finds them.

The store keeps ``index_text`` in a full-text table and asks it with ``query_terms``; it gets the
analyser from outside, for it knows no language. Tokens hold letters and digits only, so that
SQLite's ``unicode61`` tokenizer leaves them whole (it breaks an Arabic word at each vowel mark).
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from editor.article.language import Language
from editor.language import arabic_stems
from editor.language.fold import fold
from editor.language.words import WORD_PATTERN, words

# Raise it whenever the same text gives other tokens: the store then indexes everything again.
ANALYSER_VERSION = "1"

_GROUPED = regex.compile(r"\d{1,3}(?:[.,' ]\d{3})+")
_PIECE = regex.compile(r"\d+(?:[.,]\d+)*+|[\p{L}\p{Nl}\p{No}]+")
_MARK = regex.compile(r"\p{M}+")
_APOSTROPHE = str.maketrans("", "", "'’‘ʼ")
_SCRIPTS = (
    (Language.AR, regex.compile(r"\p{Arabic}")),
    (Language.RU, regex.compile(r"\p{Cyrillic}")),
    (Language.EN, regex.compile(r"[a-z]")),
)
_SNOWBALL_NAMES = {Language.RU: "russian", Language.EN: "english"}
_CACHED_WORDS = 1 << 16


@dataclass(frozen=True, slots=True)
class Term:
    """One searchable piece of a text, at ``start:end`` (code points of the word it is in).

    ``text`` is its folded form, ``stems`` the further forms under which it is indexed.
    """

    start: int
    end: int
    text: str
    stems: tuple[str, ...]


class SearchAnalyzer:
    """Turns texts and queries into tokens; the store's protocol for search."""

    version = ANALYSER_VERSION

    def index_text(self, text: str) -> str:
        """Return the tokens of ``text`` joined by spaces: each word's folded form and stems."""
        return " ".join(
            token
            for match in WORD_PATTERN.finditer(text)
            for forms in _indexed(match.group())
            for token in forms
        )

    def tokens(self, text: str) -> set[str]:
        """Return the tokens of ``index_text``, each once.

        Piece by piece between spaces, as no word holds one: most pieces were met before.
        """
        return set().union(*map(_piece_tokens, text.split(" ")))

    def query_terms(self, query: str) -> list[tuple[str, ...]]:
        """Return, for each word of ``query``, the tokens any of which is a hit.

        Words are to be joined by AND, the tokens of a word by OR. No word gives no terms.
        """
        return [forms for word in words(query) for forms in _asked(word.text)]

    def highlights(self, text: str, query: str) -> list[tuple[int, int]]:
        """Return the (start, end) of the words of ``text`` that ``query`` finds, code points."""
        asked = {token for forms in self.query_terms(query) for token in forms}
        return [
            (word.start, word.end)
            for word in words(text)
            if any(not asked.isdisjoint(forms) for forms in _indexed(word.text))
        ]


def search_terms(text: str) -> list[Term]:
    """Return the searchable pieces of ``text`` in order; a word such as ``5G`` has two."""
    return [
        Term(word.start, word.end, forms[0], forms[1:])
        for word in words(text)
        for forms in _indexed(word.text)
    ]


@lru_cache(maxsize=_CACHED_WORDS)
def _indexed(word: str) -> tuple[tuple[str, ...], ...]:
    """Return the pieces of ``word``, each as its folded form followed by its stems."""
    return tuple(_forms(piece, asked=False) for piece in _pieces(word))


@lru_cache(maxsize=_CACHED_WORDS)
def _piece_tokens(piece: str) -> frozenset[str]:
    words_found = map(_indexed, WORD_PATTERN.findall(piece))
    return frozenset(token for pieces in words_found for forms in pieces for token in forms)


@lru_cache(maxsize=1 << 10)
def _asked(word: str) -> tuple[tuple[str, ...], ...]:
    return tuple(_forms(piece, asked=True) for piece in _pieces(word))


def _pieces(word: str) -> Iterator[str]:
    """Cut a folded word into letters and digits: 1,244 is 1244, 25.5 is 25p5, don't is dont."""
    folded = _MARK.sub("", fold(word).text).translate(_APOSTROPHE)
    for piece in _PIECE.findall(folded):
        if _GROUPED.fullmatch(piece):
            yield regex.sub(r"\D", "", piece)
        else:
            yield piece.replace(".", "p").replace(",", "p") if piece[0].isdigit() else piece


def _forms(piece: str, *, asked: bool) -> tuple[str, ...]:
    language = next((each for each, letters in _SCRIPTS if letters.match(piece)), None)
    if language is None:
        return (piece,)
    if language is Language.AR:
        stem = arabic_stems.query_stems if asked else arabic_stems.index_stems
        stems = stem(piece)
    else:
        stems = (_snowball(piece, language),)
    return tuple(dict.fromkeys((piece, *stems)))


class _Stemmers(threading.local):
    """Snowball's stemmers keep their state in themselves: one set a thread."""

    def __init__(self) -> None:
        # Imported late: only a search or a save needs it, and start-up does not.
        import snowballstemmer  # type: ignore[import-untyped] # it ships no types

        self.by_language = {
            language: snowballstemmer.stemmer(name) for language, name in _SNOWBALL_NAMES.items()
        }


@lru_cache(maxsize=1)
def _stemmers() -> _Stemmers:
    return _Stemmers()


def _snowball(word: str, language: Language) -> str:
    stem: str = _stemmers().by_language[language].stemWord(word)
    return stem
