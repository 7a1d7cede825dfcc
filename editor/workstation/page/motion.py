"""Where words begin and end on the sheet; Qt's own idea of an Arabic word is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from editor.workstation.page.line import CLOSING, OPENING, Line, Part, Selection, Spot


def word_selection(lines: Sequence[Line], spot: Spot) -> Selection:
    """Return the word at a place; between words, an empty selection there."""
    # Late, here and below: the tables of words are not needed before the first word is asked for.
    from editor.language.words import word_at

    word = word_at(lines[spot.line].text.plain, spot.offset)
    if word is None:
        return Selection(spot, spot)
    return Selection(Spot(spot.line, word.start), Spot(spot.line, word.end))


def word_forward(lines: Sequence[Line], spot: Spot) -> Spot:
    """Return the start of the next word, or the end of the line; at an end, the next line."""
    from editor.language.words import next_word

    text = lines[spot.line].text.plain
    if spot.offset < len(text):
        return Spot(spot.line, next_word(text, spot.offset))
    return Spot(spot.line + 1, 0) if spot.line + 1 < len(lines) else spot


def word_backward(lines: Sequence[Line], spot: Spot) -> Spot:
    """Return the start of the word before; at a line's start, the end of the line above."""
    from editor.language.words import previous_word

    if spot.offset:
        return Spot(spot.line, previous_word(lines[spot.line].text.plain, spot.offset))
    return Spot(spot.line - 1, len(lines[spot.line - 1].text)) if spot.line else spot


def neighbouring_part(lines: Sequence[Line], number: int, by: int) -> int | None:
    """Return the line that Tab (``by`` 1) or Shift+Tab (-1) goes to; None past the ends.

    The body is one stop, but for the fields of quotes and pictures, which are stops of their own.
    """
    ahead = range(number + 1, len(lines)) if by > 0 else range(number - 1, -1, -1)
    return next((at for at in ahead if _is_stop(lines[at].part, at)), None)


def _is_stop(part: Part, number: int) -> bool:
    fields = (Part.SPEAKER, Part.CAPTION, Part.CREDIT_LINE)
    return part in OPENING or part in CLOSING or part in fields or number == len(OPENING)
