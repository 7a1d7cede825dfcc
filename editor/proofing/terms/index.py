"""All terms as one automaton (Aho and Corasick 1975), so that a base of 10,000 costs no more.

A text is searched in a light fold: vowel marks and tatweel dropped, quotes and dashes of one
kind; hamza stays, for it is often the difference between a right form and a rejected one.
Arabic forms are found behind proclitics (و ف ب ك ل, لل for ل before ال), Russian ones with
another ending.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import regex

from editor.article.language import Language
from editor.article.term import Standing, Term, TermForm
from editor.language.fold import Folded, FoldOptions, fold

if TYPE_CHECKING:
    import ahocorasick

_LIGHT: Final = FoldOptions(
    hamza=False, yeh=False, teh_marbuta=False, digits=False, case=False, accents=False, yo=True
)
_ONE_KIND: Final = str.maketrans({**dict.fromkeys("«»“”„″", '"'), **dict.fromkeys("–—−", "-")})
_PROCLITICS: Final = regex.compile(r"[وف]?[بكل]?")
_ENDINGS: Final = {
    Language.AR: regex.compile(r""),
    Language.RU: regex.compile(r"\p{Ll}{0,2}"),
    Language.EN: regex.compile(r"(?:['’]s)?"),
}
_STANDS: Final = frozenset({Standing.PREFERRED, Standing.ACCEPTED, Standing.SHORT})
_LETTER: Final = regex.compile(r"[\p{L}\p{N}_]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A form found at ``text[start:end]``, its proclitic included, which is ``proclitic``."""

    start: int
    end: int
    term: Term
    form: TermForm
    proclitic: str
    ending: str = ""

    def written_as(self, text: str) -> str:
        """Return ``text``, another form of the term, with the proclitic that stands here."""
        if self.proclitic.endswith("ل") and text.startswith("ال"):
            return self.proclitic + "ل" + text[2:]
        return self.proclitic + text


class TermIndex:
    """The terms of a desk, ready to be found; immutable, for any thread."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)

    @classmethod
    def of(cls, terms: Iterable[Term]) -> TermIndex:
        """Return the index of ``terms``; the automaton is built at the first search."""
        return cls(terms)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the forms that stand: spelt right, whatever a dictionary says."""
        return frozenset(
            word
            for term in self.terms
            for form in term.forms
            if form.standing in _STANDS
            for word in regex.findall(r"[\p{L}\p{M}]+", _folded(form.text)[0])
        )

    def mentions(self, text: str, language: Language) -> tuple[Mention, ...]:
        """Return the mentions in ``text`` in order; of those that overlap the longest stands."""
        automaton = self._automata.get(language)
        if automaton is None:
            return ()
        letters, folded = _folded(text)
        found = [
            mention
            for last, entry in automaton.iter(letters)
            for mention in _mentions_at(letters, folded, last + 1, entry, language)
        ]
        found.sort(key=lambda each: (each.start, -each.end))
        return tuple(_without_overlaps(found))

    def miscased(self, text: str, language: Language) -> tuple[Mention, ...]:
        """Return the terms of several words that lack a capital of theirs: Strategic vision."""
        automaton = self._caseless.get(language)
        if automaton is None:
            return ()
        letters, folded = _folded(text)
        lowered = letters.lower()
        if len(lowered) != len(letters):
            return ()
        found = [
            mention
            for last, entry in automaton.iter(lowered)
            if _lacks_capital(letters[last + 1 - entry.length : last + 1], entry.form.text)
            for mention in _mentions_at(letters, folded, last + 1, entry, language)
        ]
        found.sort(key=lambda each: (each.start, -each.end))
        return tuple(_without_overlaps(found))

    @cached_property
    def _caseless(self) -> dict[Language, ahocorasick.Automaton]:
        # Late: see below.
        import ahocorasick

        automata = {}
        for language in (Language.RU, Language.EN):
            automaton = ahocorasick.Automaton()
            for term in self.terms:
                for form in term.forms:
                    if form.language is not language or form.standing not in _STANDS:
                        continue
                    for key, hidden in _keys(form.text, language):
                        if " " in key and key != key.lower():
                            automaton.add_word(key.lower(), _Entry(len(key), hidden, term, form))
            if len(automaton):
                automaton.make_automaton()
                automata[language] = automaton
        return automata

    @cached_property
    def _automata(self) -> dict[Language, ahocorasick.Automaton]:
        # Late: a C extension that only terms need.
        import ahocorasick

        automata = {}
        for language in Language:
            entries: dict[str, _Entry] = {}
            for term in self.terms:
                for form in term.forms:
                    if form.language is language and form.standing is not Standing.PROPOSED:
                        for key, hidden in _keys(form.text, language):
                            entries.setdefault(key, _Entry(len(key), hidden, term, form))
            if entries:
                automaton = automata[language] = ahocorasick.Automaton()
                for key, entry in entries.items():
                    automaton.add_word(key, entry)
                automaton.make_automaton()
        return automata


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a key of the automaton stands for; ``hidden`` is the ل that swallowed an article."""

    length: int
    hidden: str
    term: Term
    form: TermForm


def _folded(text: str) -> tuple[str, Folded]:
    folded = fold(text, _LIGHT)
    return folded.text.translate(_ONE_KIND), folded


def _lacks_capital(written: str, form: str) -> bool:
    """Tell whether a form is written with a small letter where it has a capital."""
    wanted = " ".join(_folded(form)[0].split())
    return len(wanted) == len(written) and any(
        one.islower() and other.isupper() for one, other in zip(written, wanted, strict=True)
    )


def _keys(form: str, language: Language) -> list[tuple[str, str]]:
    key = " ".join(_folded(form)[0].split())
    if not key:
        return []
    keys = [(key, "")]
    if language is Language.AR and key.startswith("ال"):
        keys.append(("لل" + key[2:], "ل"))
    return keys


def _mentions_at(
    letters: str, folded: Folded, end: int, entry: _Entry, language: Language
) -> list[Mention]:
    """Return the mention that ends at ``end`` of the folded text, if it is one of whole words."""
    start = end - entry.length
    word_start = start
    while word_start and start - word_start < 3 and _LETTER.match(letters[word_start - 1]):
        word_start -= 1
    if word_start and _LETTER.match(letters[word_start - 1]):
        return []
    before = letters[word_start:start]
    if before and (language is not Language.AR or not _PROCLITICS.fullmatch(before)):
        return []
    tail = _ENDINGS[language].match(letters, end)
    ending = tail.group() if tail else ""
    end += len(ending)
    if end < len(letters) and _LETTER.match(letters[end]):
        return []
    first, last = folded.to_original(word_start, end)
    return [Mention(first, last, entry.term, entry.form, before + entry.hidden, ending)]


def _without_overlaps(found: list[Mention]) -> Iterable[Mention]:
    end = -1
    for mention in found:
        if mention.start >= end:
            end = mention.end
            yield mention
