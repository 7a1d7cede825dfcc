"""Finds in a text the words that a query found it by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from db.analyzer import Analyzer
from db.query import Query

Marks = tuple[tuple[int, int], ...]

_RUN = re.compile(r"\S+")
# Nonspacing marks of the three scripts and the tatweel: what a search looks past.
_MARK = re.compile("[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+")
# A mark at the end belongs to the last letter.
_OUTER_SIGNS = re.compile(rf"^[\W_]+|(?:(?!{_MARK.pattern})[\W_])+$")
_SHORTEST_CORE = 2


class Highlighter:
    """Marks the words of texts that one query finds; offsets are code points.

    To make tokens of every word of fifty texts takes longer than the search. So ``marks`` looks
    first which words have the letters of the query in them, by what Unicode says of letters and
    marks alone, and asks the analyzer about those. What a stem changes inside a word is missed;
    ``thorough_marks`` asks about every word.
    """

    def __init__(self, query: Query, analyzer: Analyzer) -> None:
        self._query = query
        self._analyzer = analyzer
        self._has_letters = re.compile("|".join(map(re.escape, _cores(query)))).search

    def marks(self, text: str) -> Marks:
        """Return the (start, end) of found words, in order; some may be missing."""
        if not self._query:
            return ()
        bare = _bare(text)
        if not self._has_letters(bare):
            return ()
        runs, bare_runs = list(_RUN.finditer(text)), bare.split()
        if len(runs) != len(bare_runs):
            # Marks without a letter stood by themselves.
            return self.thorough_marks(text)
        return self._marks(
            run for run, letters in zip(runs, bare_runs, strict=True) if self._has_letters(letters)
        )

    def thorough_marks(self, text: str) -> Marks:
        """Return the (start, end) of every found word, in order."""
        return self._marks(_RUN.finditer(text)) if self._query else ()

    def _marks(self, runs: Iterable[re.Match[str]]) -> Marks:
        return tuple(
            (run.start() + start, run.start() + end)
            for run in runs
            for start, end in self._marks_in_run(run.group())
        )

    def _marks_in_run(self, run: str) -> Iterable[tuple[int, int]]:
        tokens = _tokens(self._analyzer, run)
        asked = not self._query.forms.isdisjoint(tokens)
        if not asked and not any(token.startswith(self._query.beginnings) for token in tokens):
            return ()
        word = _OUTER_SIGNS.sub("", run)
        if asked and not _bare(word).isalnum():
            # Several words, such as two with a hyphen: which of them?
            return self._analyzer.highlights(run, self._query.words)
        start = run.index(word)
        return [(start, start + len(word))]


@lru_cache(maxsize=1 << 16)
def _tokens(analyzer: Analyzer, run: str) -> frozenset[str]:
    """Return the tokens of what stands between two spaces; most of it comes again and again."""
    return frozenset(analyzer.index_text(run).split())


def _bare(text: str) -> str:
    """Return the letters without marks and case; spaces stay where they are between words."""
    return _MARK.sub("", unicodedata.normalize("NFKD", text)).casefold()


def _cores(query: Query) -> tuple[str, ...]:
    """Return letters one of which every found word has in it, save for what folding changes.

    The last letter of a form is left off: it is there that ة and ه, ى and ي, y and i take turns.
    """
    forms = map(_bare, query.forms.difference(query.beginnings))
    cores = {form[:-1] if len(form) > _SHORTEST_CORE else form for form in forms}
    cores |= set(map(_bare, query.beginnings))
    return tuple(core for core in cores if not any(other in core for other in cores - {core}))
