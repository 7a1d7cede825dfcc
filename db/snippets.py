"""The few words of an article that a search shows, with the found ones marked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from db.analyzer import Analyzer
from db.indexing import searched_texts
from db.query import Query
from db.revisions import Content
from editor.article.json_form import from_json

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


def snippet(content: Content, query: Query, analyzer: Analyzer) -> Snippet:
    """Return the first place below the headline that ``query`` finds, or how the text begins.

    A damaged text has an empty snippet: whoever opens the article is told.
    """
    if not content.is_sound:
        return Snippet("")
    for text in running_texts(json.loads(content.body)):
        if found := marks(text, query, analyzer):
            return _cut(text, found)
    # Found in the headline, a credit or a tag: rare enough to read the whole article for.
    texts = searched_texts(from_json(content.body))
    for text in texts:
        if found := marks(text, query, analyzer):
            return _cut(text, found)
    return _cut(texts[0], ()) if texts else Snippet("")


def running_texts(document: object) -> Iterator[str]:
    """Yield the texts made of spans in an article's JSON, in its order.

    Fifty snippets are read at every letter typed into the search field. This takes a fifth of the
    time of making articles of them, and needs to know of the form only that running text is a list
    of objects that have ``text``.
    """
    if isinstance(document, dict):
        for member in document.values():
            yield from running_texts(member)
    elif isinstance(document, list):
        spans = [each["text"] for each in document if isinstance(each, dict) and "text" in each]
        if spans and all(isinstance(text, str) for text in spans):
            yield "".join(spans)
        else:
            for member in document:
                yield from running_texts(member)


def marks(text: str, query: Query, analyzer: Analyzer) -> Marks:
    """Return the (start, end) of the words of ``text`` that ``query`` finds, in order."""
    return tuple(
        (start + run.start(), end + run.start())
        for run in (_RUN.finditer(text) if query else ())
        for start, end in _marks_in_run(run.group(), query, analyzer)
    )


def _marks_in_run(run: str, query: Query, analyzer: Analyzer) -> list[tuple[int, int]]:
    tokens = _tokens(analyzer, run)
    if not query.forms.isdisjoint(tokens) and (found := analyzer.highlights(run, query.words)):
        return found
    if query.beginnings and any(token.startswith(query.beginnings) for token in tokens):
        inner = _OUTER_SIGNS.sub("", run)
        start = run.index(inner)
        return [(start, start + len(inner))]
    return []


@lru_cache(maxsize=1 << 16)
def _tokens(analyzer: Analyzer, run: str) -> frozenset[str]:
    """Return the tokens of what stands between two spaces; most of it comes again and again."""
    return frozenset(analyzer.index_text(run).split())


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
