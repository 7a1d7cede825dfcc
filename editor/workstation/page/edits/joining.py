"""Backspace at the start of a line and Delete at its end."""

from __future__ import annotations

from editor.workstation.page.edits.body import group_end, head_of, in_body, spliced
from editor.workstation.page.line import FLOWING, WORDLESS, Edited, Lines, Part, Selection


def join_backward(lines: Lines, number: int) -> Edited | None:
    """Backspace at the start of line ``number``: join, never style; a list or quote is left."""
    line = lines[number]
    above = lines[number - 1] if number else None
    match line.part:
        case Part.HEADLINE:
            return None
        case part if part in WORDLESS:
            return remove_block(lines, number)
        case Part.LIST_ITEM | Part.QUOTE:
            return _plainer(lines, number)
        case Part.SOURCE if above is not None and above.part is Part.SOURCE and not line.text:
            return _removed(lines, number, number + 1)
        case part if part not in FLOWING:
            return Edited(lines, _end_of(lines, number - 1))
    return _join_to_above(lines, number)


def join_forward(lines: Lines, number: int) -> Edited | None:
    """Delete at the end of line ``number``."""
    line = lines[number]
    if line.part in WORDLESS:
        return remove_block(lines, number)
    if number + 1 == len(lines):
        return None
    below = lines[number + 1]
    if line.part is Part.SOURCE:
        return _merged(lines, number) if not below.text else None
    if (
        not in_body(below)
        or below.part is Part.SPEAKER
        or below.part
        in (
            Part.CAPTION,
            Part.CREDIT_LINE,
        )
    ):
        return None
    if below.part is Part.SEPARATOR:
        edited = remove_block(lines, number + 1)
        return Edited(edited.lines, _end_of(lines, number))
    if below.part is Part.FIGURE:
        return Edited(lines, Selection.at(number + 1))
    if line.part is Part.PARAGRAPH and not line.text:
        return Edited(spliced(lines, number, number + 1, ()), Selection.at(number))
    if line.part not in FLOWING:
        if below.part is Part.PARAGRAPH and not below.text:
            return Edited(spliced(lines, number + 1, number + 2, ()), _end_of(lines, number))
        return None
    if below.part is Part.QUOTE or line.part is Part.QUOTE:
        return None
    return _merged(lines, number)


def remove_block(lines: Lines, number: int) -> Edited:
    """Remove the block that line ``number`` belongs to; the caret goes to what follows."""
    head, end = head_of(lines, number), group_end(lines, number)
    if in_body(lines[end]):
        return Edited(spliced(lines, head, end, ()), Selection.at(head))
    return _removed(lines, head, end)


def _join_to_above(lines: Lines, number: int) -> Edited:
    """Join a paragraph or heading to what stands above it."""
    line, above = lines[number], lines[number - 1]
    if above.part is Part.SEPARATOR:
        return Edited(spliced(lines, number - 1, number, ()), Selection.at(number - 1))
    if above.part is Part.PARAGRAPH and not above.text:
        # The empty line goes; what has text keeps its style and its id.
        return Edited(spliced(lines, number - 1, number, ()), Selection.at(number - 1))
    if above.part in FLOWING:
        return _merged(lines, number - 1)
    if not line.text:
        return _removed(lines, number, number + 1)
    return Edited(lines, _end_of(lines, number - 1))


def _plainer(lines: Lines, number: int) -> Edited:
    """Take the marker off a list item, or the bar off a quote."""
    line = lines[number]
    if line.part is Part.LIST_ITEM:
        if line.facts.level:
            made = (line.with_facts(level=line.facts.level - 1),)
        else:
            made = (line.with_facts(part=Part.PARAGRAPH, level=0),)
        return Edited(spliced(lines, number, number + 1, made), Selection.at(number))
    return Edited(unquoted(lines, number), Selection.at(number))


def unquoted(lines: Lines, number: int) -> Lines:
    """Return the lines with the quote at ``number`` a paragraph; its speaker another, if any."""
    made = [lines[number].with_facts(part=Part.PARAGRAPH)]
    if lines[number + 1].text:
        made.append(lines[number + 1].with_facts(part=Part.PARAGRAPH))
    return spliced(lines, number, number + 2, made)


def _merged(lines: Lines, number: int) -> Edited:
    """Join line ``number`` and the one below it; the upper one's style stands."""
    upper, lower = lines[number], lines[number + 1]
    offset = len(upper.text)
    made = upper.with_text(upper.text + lower.text)
    return Edited(spliced(lines, number, number + 2, (made,)), Selection.at(number, offset))


def _removed(lines: Lines, start: int, end: int) -> Edited:
    return Edited(spliced(lines, start, end, ()), _end_of(lines, start - 1))


def _end_of(lines: Lines, number: int) -> Selection:
    return Selection.at(number, len(lines[number].text))
