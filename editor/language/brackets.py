"""Which brackets and quotation marks of a piece of text have no partner in it."""

from __future__ import annotations

import regex

# Opening to closing; the straight quote is its own partner. ’ is left out: it is an apostrophe.
PARTNERS = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”", "„": "“", "‹": "›", '"': '"'}
_OPENERS: dict[str, set[str]] = {}
for _opener, _closer in PARTNERS.items():
    _OPENERS.setdefault(_closer, set()).add(_opener)

_MARK = regex.compile("[" + regex.escape("".join({*PARTNERS, *_OPENERS})) + "]")


def closes(opener: str, closer: str) -> bool:
    """Say whether ``closer`` ends what ``opener`` began: ``«`` ``»``, ``„`` ``“``."""
    return closer != "" and opener in _OPENERS.get(closer, ())


def unpaired(text: str, start: int, end: int) -> list[int]:
    """Return the offsets in ``text[start:end]`` of marks without a partner there, in order.

    A mark that closes the nearest open one of its kind does so; what was opened in between
    stays unpaired. Any other mark that can open, opens.
    """
    open_marks: list[int] = []
    waiting: dict[str, int] = {}
    loose: list[int] = []
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        openers = [each for each in _OPENERS.get(mark, ()) if waiting.get(each)]
        if not openers:
            _open(mark, match.start(), open_marks, waiting, loose)
            continue
        while open_marks:
            place = open_marks.pop()
            waiting[text[place]] -= 1
            if text[place] in openers:
                break
            loose.append(place)
    return sorted(loose + open_marks)


def _open(
    mark: str, place: int, open_marks: list[int], waiting: dict[str, int], loose: list[int]
) -> None:
    if mark in PARTNERS:
        open_marks.append(place)
        waiting[mark] = waiting.get(mark, 0) + 1
    else:
        loose.append(place)
