"""Running text as markup: formats, links and isolated foreign runs, everything escaped.

A run of another script is wrapped in ``<bdi lang dir>`` here and by nobody else; a language that
the editor gave is a ``<span lang dir>``. The two elements tell them apart when the page is read
back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from markupsafe import Markup, escape

from editor.article.language import Language
from editor.article.link import safe_link
from editor.article.span import PLAIN, Format, Span, Text
from editor.language.bidi import tag_direction
from editor.language.foreign_runs import Run, foreign_runs

_LINE_BREAK = Markup("<br>")


def inline(text: Text, language: Language, *, leaf_links: bool = False) -> Markup:
    """Return ``text`` of a block in ``language`` as phrasing content.

    A link is one element around all its words, as on a page; with ``leaf_links`` there is one in
    every piece of it, with no other element inside, as a tagged PDF wants it.
    """
    runs = foreign_runs(text.plain, language)
    if not runs and len(text.spans) == 1 and text.spans[0].format == PLAIN:
        # Most paragraphs of most articles.
        return _lines(text.spans[0].text)
    pieces = []
    position = 0
    for (link, tag), group in groupby(text.spans, key=_link_and_language):
        linked = tuple(group)
        spans = linked if leaf_links else tuple(map(_without_link, linked))
        inner = _in_language(tag, spans) if tag else _isolated(spans, position, runs)
        pieces.append(inner if leaf_links else _linked(link, inner))
        position += sum(len(span.text) for span in spans)
    return Markup("").join(pieces)


# Names, labels and tags are the same on thousands of pages.
@lru_cache(maxsize=1 << 12)
def plain(text: str, language: Language) -> Markup:
    """Return a line without formats as phrasing content, its foreign runs isolated."""
    return inline(Text.of(text), language)


def _without_link(span: Span) -> Span:
    return Span(span.text, replace(span.format, link=None)) if span.format.link else span


def _link_and_language(span: Span) -> tuple[str | None, str | None]:
    return span.format.link, span.format.language


def _linked(link: str | None, inner: Markup) -> Markup:
    # The JSON reader checks links; an article made by hand may not have been read from JSON.
    address = safe_link(link) if link else None
    return Markup('<a href="{}">{}</a>').format(address, inner) if address else inner


def _in_language(tag: str, spans: Sequence[Span]) -> Markup:
    return Markup('<span lang="{}" dir="{}">{}</span>').format(
        tag, tag_direction(tag).value, _weighted(spans)
    )


def _isolated(spans: Sequence[Span], position: int, runs: Sequence[Run]) -> Markup:
    """Return spans that begin at ``position`` of the text, foreign runs wrapped."""
    end = position + sum(len(span.text) for span in spans)
    pieces = []
    done = position
    for run in runs:
        start, stop = max(run.start, done), min(run.end, end)
        if start >= stop:
            continue
        pieces.append(_weighted(_between(spans, done - position, start - position)))
        foreign = _weighted(_between(spans, start - position, stop - position))
        pieces.append(_bdi(run, foreign))
        done = stop
    pieces.append(_weighted(_between(spans, done - position, end - position)))
    return Markup("").join(pieces)


def _bdi(run: Run, inner: Markup) -> Markup:
    if run.language is None:
        return Markup('<bdi dir="{}">{}</bdi>').format(run.direction.value, inner)
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(
        run.language.value, run.direction.value, inner
    )


def _weighted(spans: Sequence[Span] | Iterator[Span]) -> Markup:
    return Markup("").join(_weighed(span.text, span.format) for span in spans)


def _weighed(text: str, shape: Format) -> Markup:
    # A line break inside a link would be a part of it that nothing can be said of.
    if shape.link is None:
        inner = _lines(text)
    else:
        lines = (_linked(shape.link if line else None, escape(line)) for line in text.split("\n"))
        inner = Markup("<br>").join(lines)
    if shape.emphasis:
        inner = Markup("<em>{}</em>").format(inner)
    if shape.strong:
        inner = Markup("<strong>{}</strong>").format(inner)
    return inner


def _lines(text: str) -> Markup:
    lines = escape(text)
    return lines.replace("\n", _LINE_BREAK) if "\n" in text else lines


def _between(spans: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """Yield the parts of ``spans`` from ``start`` to ``end``, code points from their beginning."""
    position = 0
    for span in spans:
        low, high = max(start - position, 0), min(end - position, len(span.text))
        if low < high:
            yield Span(span.text[low:high], span.format)
        position += len(span.text)
