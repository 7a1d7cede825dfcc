"""Isolates on the page: what keeps ``Yahoo!`` and ``25.5%`` in their own order (UAX #9, §2.4).

Qt orders a line by UAX #9 alone, so a run that the exporters wrap in ``<bdi>`` stands here between
U+2066 or U+2067 and U+2069. The signs are in the document only: never in an article, a line of the
sheet, the journal or the clipboard, and the caret steps over them. They are put only where the
order without them would be another: most names need none. A run that the editor gave a language
of its own is isolated as a whole, as the exporters do with ``<span lang dir>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

import regex

from editor.article.language import Direction, Language
from editor.article.span import Span, Text
from editor.language.bidi import LEFT_TO_RIGHT, RIGHT_TO_LEFT, tag_direction
from editor.language.foreign_runs import Run, foreign_runs
from editor.workstation.page.line import Line

_LRI, _RLI, _PDI = "\u2066", "\u2067", "\u2069"
SIGNS = frozenset((_LRI, _RLI, _PDI))
"""The signs that the page puts into a document."""

_WITHOUT = {ord(sign): None for sign in SIGNS}
_NUMBER = r"[\p{bc=EN}\p{bc=AN}]"
# What decides the direction of spaces and marks beside it (rules W7 and N1).
_DECIDES = rf"{LEFT_TO_RIGHT}|{RIGHT_TO_LEFT}|{_NUMBER}"
_AFTER = regex.compile(_DECIDES)
_BEFORE = regex.compile(rf"(?r){_DECIDES}")
_STRONG = {
    Direction.LTR: regex.compile(LEFT_TO_RIGHT),
    Direction.RTL: regex.compile(RIGHT_TO_LEFT),
}
# An Arabic line with none of these has no run: most lines of an article. Anything but Arabic
# letters and the marks that are never turned round; the plain ``re`` is the quickest here, and
# two expressions are quicker than one with alternatives.
_STRANGE = re.compile(r"[^\s\u0600-\u06FF\d.,:;!?«»\"'()\[\]…–-]")
_TURNED = re.compile(r"[\d(][ ]?[-(]|[-)][ ]?\d")
_LONG = 2000
_SENTENCE_END = re.compile(r"[.،؛؟?!]\s")


def isolated(line: Line) -> Text:
    """Return the text of ``line`` as its block shows it, with the signs that it needs."""
    runs = _needed(line)
    if not runs:
        return line.text
    signs = [pair for run in runs for pair in _signs(run)]
    return Text(tuple(_with_signs(line.text, signs)))


def is_verbatim(line: Line) -> bool:
    """Tell whether such signs are letters of the text itself: then the page adds none."""
    return _has_signs(line.text.plain)


def without_signs(text: str) -> str:
    """Return what a block shows as it is in the line."""
    return text.translate(_WITHOUT) if _has_signs(text) else text


def _has_signs(text: str) -> bool:
    # Every key typed asks for this: looking for three letters takes next to nothing.
    return _PDI in text or _LRI in text or _RLI in text


def offset_at(line: Line, shown: str, units: int) -> int:
    """Return the code point of ``line`` at a UTF-16 place in ``shown``, the text of its block."""
    before = shown.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "ignore")
    return len(before if is_verbatim(line) else without_signs(before))


def units_at(line: Line, shown: str, offset: int, *, before_next: bool = False) -> int:
    """Return the UTF-16 place in ``shown`` of a code point of ``line``.

    Between signs it is the place right after the letter before them, as a caret belongs to the
    letter that was typed last; with ``before_next`` the one right before the next letter.
    """
    own = frozenset() if is_verbatim(line) else SIGNS
    left, end = offset, 0
    for letter in shown:
        if not left and (not before_next or letter not in own):
            break
        left -= letter not in own
        end += 1
    return len(shown[:end].encode("utf-16-le", "surrogatepass")) // 2


def run_around(line: Line, offset: int) -> Run | None:
    """Return the run that a caret stands in or at: one with a language first, else a foreign one.

    Offsets are code points of the line; None in words of the line's own direction.
    """
    runs = [*_chosen(line.text), *foreign_runs(line.text.plain, line.facts.language)]
    return next((run for run in runs if run.start <= offset <= run.end), None)


def _needed(line: Line) -> list[Run]:
    if is_verbatim(line):
        return []
    found = _found(line)
    spans = line.text.spans
    # Nearly every line has one format, and every key typed asks.
    if not spans or (len(spans) == 1 and spans[0].format.language is None):
        return found
    chosen = list(_chosen(line.text))
    return sorted([*chosen, *_outside(found, chosen)], key=_start) if chosen else found


def _chosen(text: Text) -> Iterator[Run]:
    """Yield the runs that have a language of their own; neighbours in one language are one."""
    position = 0
    for tag, group in groupby(text.spans, key=_tag):
        start = position
        position += sum(len(span.text) for span in group)
        if tag is not None:
            yield Run(start, position, None, tag_direction(tag))


def _outside(found: list[Run], chosen: list[Run]) -> Iterator[Run]:
    """Yield what is left of the runs found in the letters where nobody chose a language."""
    for run in found:
        start = run.start
        for other in chosen:
            if other.end <= start or other.start >= run.end:
                continue
            if start < other.start:
                yield replace(run, start=start, end=other.start)
            start = other.end
        if start < run.end:
            yield replace(run, start=start)


def _tag(span: Span) -> str | None:
    return span.format.language


def _start(run: Run) -> int:
    return run.start


def _found(line: Line) -> list[Run]:
    plain, facts = line.text.plain, line.facts
    if len(plain) < _LONG:
        return [*_needed_in(plain, facts.language, facts.direction)]
    runs: list[Run] = []
    start = 0
    for end in _sentence_ends(plain, facts.language.direction):
        found = _needed_in(plain[start:end], facts.language, facts.direction)
        runs += (replace(run, start=start + run.start, end=start + run.end) for run in found)
        start = end
    return runs


def _sentence_ends(text: str, direction: Direction) -> Iterator[int]:
    """Yield where sentences end between letters of the line's own direction, and the end.

    No run goes over such letters, so each of these sentences has its own runs.
    """
    own = _STRONG[direction]
    for found in _SENTENCE_END.finditer(text):
        start, end = found.span()
        if start and own.match(text, start - 1) and own.match(text, end):
            yield end
    yield len(text)


def _needed_in(sentence: str, language: Language, direction: Direction) -> tuple[Run, ...]:
    """Return the runs of a sentence that need an isolate.

    A key in a paragraph of thousands of words asks about all its sentences; one has changed. Where
    nothing ends a sentence nothing is remembered: it would be the whole paragraph with every key.
    """
    ask = _asked if len(sentence) < _LONG else _asked.__wrapped__
    return ask(sentence, language, direction)


@lru_cache(maxsize=2048)
def _asked(sentence: str, language: Language, direction: Direction) -> tuple[Run, ...]:
    """Work out what ``_needed_in`` returns."""
    if language is Language.AR and not _may_have_runs(sentence):
        return ()
    if language is not Language.AR and sentence.isascii():
        return ()
    runs = foreign_runs(sentence, language)
    if direction is not language.direction:
        return tuple(runs)
    return tuple(run for run in runs if not _stands_by_itself(sentence, run, direction))


def _may_have_runs(sentence: str) -> bool:
    if _STRANGE.search(sentence):
        return True
    return ("-" in sentence or "(" in sentence) and _TURNED.search(sentence) is not None


def _stands_by_itself(text: str, run: Run, around: Direction) -> bool:
    """Tell whether ``run`` shows the same with and without an isolate.

    It does between letters of the other direction, or an end of the line, if it begins and ends
    with a letter of its own: marks and spaces beside it then go with what is around it (N1, N2).
    """
    own, other = _STRONG[run.direction], _STRONG[around]
    if not (own.match(text, run.start) and own.match(text, run.end - 1)):
        return False
    before, after = _BEFORE.search(text, 0, run.start), _AFTER.search(text, run.end)
    return all(found is None or other.match(found.group()) for found in (before, after))


def _signs(run: Run) -> Iterator[tuple[int, str]]:
    yield run.start, _LRI if run.direction is Direction.LTR else _RLI
    yield run.end, _PDI


def _with_signs(text: Text, signs: list[tuple[int, str]]) -> Iterator[Span]:
    """Yield the spans with the signs, given in order, each in the format of a letter beside it."""
    position = at = 0
    for span in text.spans:
        end = position + len(span.text)
        done = position
        while at < len(signs):
            place, sign = signs[at]
            # A run ends with its last letter, and begins with its first.
            if place > end or (place == end and sign != _PDI):
                break
            yield Span(span.text[done - position : place - position] + sign, span.format)
            done = place
            at += 1
        yield Span(span.text[done - position :], span.format)
        position = end
