"""The few words of an article that a search shows, with the found ones marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.analyzer import Analyzer
from db.indexing import searched_texts
from db.query import Query
from editor.article.article import Article

Marks = tuple[tuple[int, int], ...]

_LENGTH = 160
_BEFORE = 48
_ELLIPSIS = "…"
_RUN = re.compile(r"\S+")
_OUTER_SIGNS = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of an article's text and the (start, end) of what was found in it, code points."""

    text: str
    marks: Marks = ()


def snippet(article: Article, query: Query, analyzer: Analyzer) -> Snippet:
    """Return the first place below the headline that ``query`` finds, or how the text begins."""
    texts = searched_texts(article)
    for text in texts:
        if found := marks(text, query, analyzer):
            return _cut(text, found)
    return _cut(texts[0], ()) if texts else Snippet("")


def marks(text: str, query: Query, analyzer: Analyzer) -> Marks:
    """Return the (start, end) of the words of ``text`` that ``query`` finds, in order."""
    if not query:
        return ()
    found = set(analyzer.highlights(text, query.words))
    if query.beginnings:
        found |= set(_beginning_so(text, query.beginnings, analyzer))
    return tuple(_without_overlap(sorted(found)))


def _beginning_so(
    text: str, beginnings: tuple[str, ...], analyzer: Analyzer
) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(text):
        tokens = analyzer.index_text(run.group()).split()
        if any(token.startswith(beginnings) for token in tokens):
            inner = _OUTER_SIGNS.sub("", run.group())
            start = run.start() + run.group().index(inner)
            yield start, start + len(inner)


def _without_overlap(found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reached = 0
    for start, end in found:
        if start >= reached:
            yield start, end
            reached = end


def _cut(text: str, found: Marks) -> Snippet:
    """Cut whole words around the first mark; an ellipsis stands for what was cut off."""
    start = _word_start(text, max(0, found[0][0] - _BEFORE) if found else 0)
    end = _word_end(text, start + _LENGTH)
    before, after = _ELLIPSIS * (start > 0), _ELLIPSIS * (end < len(text))
    shift = len(before) - start
    inside = tuple((low + shift, high + shift) for low, high in found if high <= end)
    shown = text[start:end].replace("\n", " ")
    return Snippet(f"{before}{shown}{after}", inside)


def _word_start(text: str, at: int) -> int:
    if at == 0:
        return 0
    space = re.compile(r"\s").search(text, at - 1, at + _BEFORE)
    return space.end() if space else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    last = max(text.rfind(space, at - _BEFORE, at) for space in " \n")
    return last if last > 0 else at
