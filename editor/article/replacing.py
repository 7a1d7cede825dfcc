"""Several places of one text replaced at once, in the time that one takes."""

from __future__ import annotations

from collections.abc import Sequence

from editor.article.span import Span, Text

Place = tuple[int, int]
"""Start and end in code points of the plain text."""


def replaced(text: Text, places: Sequence[Place], new: str) -> Text:
    """Return ``text`` with ``new`` in every one of ``places``, in the format of what was there.

    The places rise, do not overlap, are not empty and never split a grapheme cluster, as
    ``editor.language.find`` gives them. A place of several formats takes that of its first letter.
    """
    spans: list[Span] = []
    rest = iter(places)
    place = next(rest, None)
    position = 0
    for span in text.spans:
        end, kept = position + len(span.text), position
        while place is not None and place[0] < end:
            if place[0] >= position:
                spans.append(Span(span.text[kept - position : place[0] - position], span.format))
                spans.append(Span(new, span.format))
            kept = min(place[1], end)
            if place[1] > end:
                break
            place = next(rest, None)
        spans.append(Span(span.text[kept - position :], span.format))
        position = end
    return Text(tuple(spans))


def moved(offset: int, places: Sequence[Place], length: int) -> int:
    """Return where ``offset`` is once each of ``places`` holds ``length`` code points.

    An offset inside a place goes to the end of what is there now.
    """
    shift = 0
    for start, end in places:
        if offset <= start:
            break
        if offset < end:
            return start + shift + length
        shift += length - (end - start)
    return offset + shift
