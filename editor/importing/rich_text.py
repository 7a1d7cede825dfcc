"""Running text made clean: the normaliser over spans, and the blanks around them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor.article.graphemes import is_boundary, previous_grapheme
from editor.article.span import PLAIN, Span, Text
from editor.language.changes import Change
from editor.language.normalise import normalise


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The clean text and what the normaliser changed, offsets in the plain original."""

    text: Text
    changes: tuple[Change, ...]


def cleaned(text: Text) -> Cleaned:
    """Return ``text`` normalised and trimmed, with the formats where they were.

    The letters are those of the whole normalised at once: a mark at the beginning of a span joins
    the letter before it, and the border of the formats moves to the next letter's.
    """
    whole = normalise(text.plain)
    if len(text.spans) < 2:
        shape = text.spans[0].format if text.spans else PLAIN
        return Cleaned(trimmed(Text.of(whole.text, shape)), whole.changes)
    parts = (normalise(span.text).text for span in text.spans)
    spans, position, reached = [], 0, 0
    for span, part in zip(text.spans, parts, strict=True):
        reached += len(part)
        end = _boundary(whole.text, reached)
        spans.append(Span(whole.text[position:end], span.format))
        position = end
    if position < len(whole.text) and spans:
        spans.append(Span(whole.text[position:], spans[-1].format))
    return Cleaned(trimmed(Text(tuple(spans))), whole.changes)


def _boundary(text: str, offset: int) -> int:
    """Return the last boundary at or before ``offset``, looking no further back than one letter."""
    return offset if is_boundary(text, offset) else previous_grapheme(text, offset)


def parts_of(text: Text, borders: list[tuple[int, int]]) -> list[Text]:
    """Return what stands before, between and after ``borders``, in one walk over the spans.

    The borders, (start, end) in order, are blanks and line breaks: no letter is cut there.
    """
    starts = [0, *(end for _, end in borders)]
    ends = [*(start for start, _ in borders), len(text)]
    parts: list[Text] = []
    spans = [(span.text, span.format) for span in text.spans]
    at = position = 0
    for start, end in zip(starts, ends, strict=True):
        part: list[Span] = []
        while at < len(spans) and position < end:
            letters, shape = spans[at]
            low, high = max(start - position, 0), min(end - position, len(letters))
            part.append(Span(letters[low:high], shape))
            if position + len(letters) > end:
                break
            position += len(letters)
            at += 1
        parts.append(trimmed(Text(tuple(part))))
    return parts


def trimmed(text: Text) -> Text:
    """Return ``text`` without the blanks and line breaks at its ends."""
    plain = text.plain
    if plain == plain.strip():
        return text
    start = len(plain) - len(plain.lstrip())
    return text.slice(start, max(start, len(plain.rstrip())))


def is_all_strong(text: Text) -> bool:
    """Tell whether every letter of ``text`` is bold."""
    return all(span.format.strong for span in text.spans if span.text.strip())


def without_strong(text: Text) -> Text:
    """Drop the bold of a line that is bold as a whole: what it marked is now structure."""
    if not is_all_strong(text):
        return text
    return Text(tuple(Span(span.text, replace(span.format, strong=False)) for span in text.spans))
